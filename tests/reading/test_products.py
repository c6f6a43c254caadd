"""Products of more than one count and one price: several lots, factors that are written out, rates of rates."""

import pytest

from dangbo_report import Severity, audit
from dangbo_report.claims import Product, Verdict, slips
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import parse_figure as f
from tests.reading.asserting import asserted

READ = (
    ("Chi tiền ăn 320.000 đồng/tháng × 9 tháng × 50 trẻ = 144.000.000 đồng.", 4),
    ("Chi bồi dưỡng 25 người x 12 ngày x 150.000 đồng, thành tiền 45.000.000 đồng.", 4),
    ("Trực bảo vệ 15 ngày đêm, mỗi ngày 4 ca, mỗi ca 5 người, tổng cộng 300 lượt người.", 4),
    ("Mở 3 lớp, mỗi lớp 40 học viên, mỗi học viên 450.000 đồng, tổng kinh phí 54.000.000 đồng.", 4),
    ("Hỗ trợ 12 sinh viên, mỗi em 1.000.000 đồng/tháng trong 10 tháng, tổng 120 triệu đồng.", 4),
    ("Chi trả cho 25 hộ với mức 500.000 đồng/hộ/tháng (6 tháng), tổng số tiền 75 triệu đồng.", 4),
    ("Trao 15 suất trị giá 500.000 đồng/suất và 20 suất trị giá 300.000 đồng/suất, tổng trị giá 13.500.000 đồng.", 5),
    ("Xây mới 24 nhà (60 triệu đồng/nhà) và sửa 8 nhà (30 triệu đồng/nhà), tổng kinh phí 1.680 triệu đồng.", 5),
    ("1.864 hộ được hỗ trợ 59.000 đồng/hộ/tháng trong 03 tháng, kinh phí 329.928.000 đồng.", 4),
    ("Sửa 86 nhà, gồm 52 nhà (40 triệu đồng/nhà), 34 nhà (20 triệu đồng/nhà); tổng 2.760 triệu đồng.", 5),
    ("Tổng kinh phí 1.680 triệu đồng, gồm: xây 24 nhà, mỗi nhà 60 triệu đồng; sửa 8 nhà, mỗi nhà 30 triệu đồng.", 5),
    (
        (
            "Trao 1 giải nhất (2.000.000 đồng), 2 giải nhì (mỗi giải 1.500.000 đồng), 3 giải ba (mỗi giải"
            " 1.000.000 đồng), tổng tiền thưởng 8.000.000 đồng."
        ),
        7,
    ),
    (
        (
            "Tặng quà:\n- 45 gia đình chính sách, mỗi suất 500.000 đồng;\n- 120 học sinh, mỗi suất 300.000 đồng.\n"
            "Tổng kinh phí 58.500.000 đồng."
        ),
        5,
    ),
)
SILENT = (
    "Trao 15 suất quà, 20 suất học bổng trị giá 300.000 đồng/suất và 4 xe trị giá 2 triệu đồng/xe, tổng 13 triệu đồng.",
    "Xây 24 nhà (60 triệu đồng/nhà) và sửa 8 nhà (30 triệu đồng/nhà); huy động được 2.000 triệu đồng.",
    "Mức chi 500.000 đồng/hộ/tháng; đến nay 25 hộ đã nhận, có hộ nhận 6 tháng, có hộ nhận 3 tháng, tổng 70 triệu đồng.",
)


def products(text):
    return [claim for claim in asserted(text) if isinstance(claim, Product)]


@pytest.mark.parametrize(("text", "figures"), READ)
def test_all_that_is_multiplied_is_held_against_the_sum(text, figures):
    (claim,) = products(text)
    assert (len(claim.evidence), claim.verdict()) == (figures, Verdict.HOLDS)
    assert not list(audit(text))


@pytest.mark.parametrize(("text", "figures"), READ)
def test_what_is_claimed_does_not_hang_on_its_being_true(text, figures):
    (claim,) = products(text)
    at = claim.evidence[0].span[0]
    spoilt = f"{text[:at]}9{text[at + 1 :]}"
    (again,) = products(spoilt)
    assert (len(again.evidence), again.verdict()) == (figures, Verdict.VIOLATED)
    assert [each.code for each in audit(spoilt)] == ["F008"]


@pytest.mark.parametrize("text", SILENT)
def test_prices_of_something_else_make_no_product(text):
    assert not [each for each in audit(text) if each.severity is Severity.ERROR]
    assert not [claim for claim in products(text) if len(claim.evidence) > 3]


def test_sums_in_turn_are_of_one_lot_each():
    text = (
        "Tặng 170 thẻ (700.000 đồng/thẻ) và 17 sổ (2.500.000 đồng/sổ); giá trị lần lượt là 119 triệu đồng"
        " và 42,5 triệu đồng."
    )
    assert [[each.text for each in claim.evidence] for claim in products(text)] == [
        ["119 triệu đồng", "170 thẻ", "700.000 đồng/thẻ"],
        ["42,5 triệu đồng", "17 sổ", "2.500.000 đồng/sổ"],
    ]


def test_a_bill_is_solved_for_each_of_its_figures():
    claim = Product(
        count=f("24 nhà"),
        price=f("60 triệu đồng"),
        other_counts=(f("8 nhà"),),
        other_prices=(f("30 triệu đồng"),),
        total=f("1.860 triệu đồng"),
    )
    assert [(slip.slot, str(slip.meant)) for slip in slips(claim)] == [
        ("total", "1.680 triệu đồng"),
        ("count", "27 nhà"),
    ]


def test_an_amount_that_is_only_about_so_much_leaves_the_product_open():
    text = "Mở 3 lớp, mỗi lớp khoảng 40 học viên, mỗi học viên 450.000 đồng, tổng kinh phí 55.000.000 đồng."
    assert not products(text)
    about = Product(count=f("50 trẻ"), price=f("320.000 đồng"), times=(f("khoảng 9 tháng"),), total=f("146 triệu đồng"))
    assert about.verdict() is not Verdict.VIOLATED


def test_each_other_count_has_a_price():
    with pytest.raises(ImpossibleValueError, match="one price for each of 1 other counts"):
        Product(count=f("24 nhà"), price=f("60 triệu đồng"), total=f("1.860 triệu đồng"), other_counts=(f("8 nhà"),))


@pytest.mark.parametrize(
    "text",
    [
        'Xây mới 28 "Nhà nhân ái" với mức hỗ trợ 60 triệu đồng/nhà, tổng mức hỗ trợ 1,68 tỷ đồng.',
        "Trao 15 “mái ấm công đoàn”, mỗi mái ấm 50 triệu đồng, tổng trị giá 750 triệu đồng.",
    ],
)
def test_what_is_counted_may_stand_in_quotes(text):
    assert [claim.verdict() for claim in products(text)] == [Verdict.HOLDS]
