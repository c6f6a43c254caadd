"""What each of something gets, where how many there are and how much that is stand in other sentences."""

import pytest

from dangbo_report import Severity, audit
from dangbo_report.reading import read_text


def rates(text):
    return [
        (claim.kind, [each.text for each in claim.evidence], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.supposed and claim.kind in {"product", "average"}
    ]


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        (
            "Công đoàn hỗ trợ 2.300 đoàn viên.\nMức hỗ trợ là 500.000 đồng/người. Tổng kinh phí 1.150 triệu đồng.",
            "product",
            ["1.150 triệu đồng", "2.300 đoàn viên", "500.000 đồng/người"],
        ),
        (
            "Có 1.190 doanh nghiệp, vốn 14.994 tỷ đồng.\nSố đó tăng. Vốn bình quân một doanh nghiệp đạt 12,6 tỷ đồng.",
            "average",
            ["12,6 tỷ đồng", "14.994 tỷ đồng", "1.190 doanh nghiệp"],
        ),
    ],
)
def test_a_rate_is_held_against_what_stands_farther_off(text, kind, figures):
    assert (kind, figures, "holds") in rates(text)
    assert [each for each in audit(text) if each.code[0] == "F"] == []


def test_a_digit_that_spoils_a_product_is_told():
    text = "Hỗ trợ 2.{}00 đoàn viên.\nMức hỗ trợ là 500.000 đồng/người. Tổng kinh phí 1.150 triệu đồng."
    assert [each.code for each in audit(text.format(3)) if each.code[0] == "F"] == []
    (told,) = [each for each in audit(text.format(8)) if each.code[0] == "F"]
    assert (told.code, told.severity) == ("F008", Severity.WARNING)


@pytest.mark.parametrize(
    "text",
    [
        "Hỗ trợ 2.300 đoàn viên.\n\nMức hỗ trợ là 500.000 đồng/người. Tổng kinh phí 1.150 triệu đồng.",
        "Hỗ trợ 2.300 căn nhà.\nMức hỗ trợ là 500.000 đồng/người. Tổng kinh phí 1.150 triệu đồng.",
        "Tặng 30 suất, mỗi suất 500.000 đồng, tổng trị giá 15 triệu đồng.",  # words bind them
        "Kế hoạch hỗ trợ 2.300 đoàn viên. Mức hỗ trợ là 500.000 đồng/người.",
    ],
)
def test_what_is_of_something_else_or_lacks_a_figure_makes_no_product(text):
    assert rates(text) == []
