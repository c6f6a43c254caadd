"""What is left or lacking of two figures that no word binds for certain, and balances told in sums."""

import pytest

from dangbo_report import Severity, audit
from dangbo_report.reading import read_text


def claims(text, kind="remainder"):
    return [
        ([each.text for each in claim.evidence], claim.verdict().value, claim.supposed)
        for claim in read_text(text).claims
        if claim.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Tổng thu 8.946 triệu đồng, riêng phí 1.212 triệu đồng. Tổng chi 8.505 triệu đồng; kết dư 441 triệu đồng.",
            ["441 triệu đồng", "8.946 triệu đồng", "8.505 triệu đồng"],
        ),
        ("Có 1.107 thí sinh dự thi, 1.091 thí sinh đỗ. Số thí sinh không đỗ là 16 thí sinh.", ["16", "1.107", "1.091"]),
        ("Trong năm sinh 706 trẻ, chết 275 người, tăng tự nhiên 431 người.", ["431 người", "706 trẻ", "275 người"]),
        (
            "Quỹ thu được 1.317 triệu đồng. Đã chi hỗ trợ 650 triệu đồng; số dư chuyển sang quý sau 667 triệu đồng.",
            ["667 triệu đồng", "1.317 triệu đồng", "650 triệu đồng"],
        ),
    ],
)
def test_what_is_left_is_supposed_to_be_the_difference(text, figures):
    found = [(given, said) for given, said, _ in claims(text)]
    assert any(
        said == "holds" and all(map(str.startswith, given, figures))
        for given, said in found
        if len(given) == len(figures)
    ), found
    assert [each for each in audit(text) if each.code[0] == "F"] == []


def test_a_digit_that_spoils_a_difference_is_told_where_chance_hardly_gives_that():
    text = "Có 28.946 thí sinh dự thi, 18.505 thí sinh đỗ. Số chưa đỗ là 10.{}41 người."
    assert [each.code for each in audit(text.format(4))] == []
    (told,) = audit(text.format(9))
    assert (told.code, told.severity) == ("F010", Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "Có 1.107 thí sinh dự thi, không đỗ 16 thí sinh.",  # one figure alone
        "Có 41 hộ khá, 30 hộ nghèo; số hộ chưa có nhà 211 hộ.",  # longer than what it would be left of
        "Thụ lý 120 vụ, giải quyết 90 vụ.\n\nCòn 31 lớp chưa học.",
    ],
)
def test_what_cannot_be_left_of_two_figures_is_no_difference(text):
    assert [each for each in claims(text) if each[2]] == []


def test_what_words_bind_is_not_supposed_again():
    assert claims("Thụ lý 120 vụ, đã giải quyết 90 vụ, còn lại 30 vụ.") == [
        (["30 vụ", "120 vụ", "90 vụ"], "holds", False)
    ]


@pytest.mark.parametrize(("end", "said"), [("47.570.000", "holds"), ("47.750.000", "violated")])
def test_a_balance_of_sums_that_came_and_went_is_rolled_forward(end, said):
    text = (
        f"Số dư đầu năm 36.820.000 đồng; tổng thu 214.500.000 đồng; tổng chi 203.750.000 đồng; cuối năm dư {end} đồng."
    )
    ((figures, verdict, _),) = claims(text, "roll-forward")
    assert (len(figures), verdict) == (4, said)


def test_a_whole_of_a_share_is_not_what_changed():
    text = "Đầu năm có 187 hộ nghèo. Số hộ nghèo cuối năm là 137 hộ, chiếm 6,19% trong tổng số 2.213 hộ, giảm {} hộ."
    assert claims(text.format(50), "difference")[0][:2] == (["50 hộ", "137 hộ", "187 hộ nghèo"], "holds")
    assert claims(text.format(40), "difference")[0][1] == "violated"
