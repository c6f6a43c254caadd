"""Words of comparison against pairs of figures, marks that are passed, and what a sentence before told."""

import pytest

from dangbo_report import audit
from dangbo_report.reading import read_text


def directions(text):
    return [
        ([each.text for each in claim.evidence], claim.verdict().value, claim.supposed)
        for claim in read_text(text).claims
        if claim.kind == "direction"
    ]


ROWS = [
    # a mark that is passed, before or behind what passed it
    ("Số lao động có việc làm vượt mốc 12.000 người (đạt 12.450 người).", ["12.450 người", "12.000 người", "vượt"]),
    ("Thu hút 12.450 lao động, vượt ngưỡng 12.000 lao động.", ["12.450 lao động", "12.000 lao động", "vượt"]),
    ("Tỷ lệ trả đúng hạn đạt 93,8%, cao hơn mức 89,8% của tháng trước.", ["93,8%", "89,8%", "cao hơn"]),
    # a plan whose figure stands in the bracket before or behind
    (
        "Phát triển 318 đoàn viên, đạt 79,5% kế hoạch (400 đoàn viên), chưa đạt chỉ tiêu.",
        ["318 đoàn viên", "400 đoàn viên", "chưa đạt"],
    ),
    (
        "Tỷ lệ trẻ tiêm đủ liều đạt 97,2%, vượt mục tiêu đề án (mục tiêu của xã năm 2024 là 95%).",
        ["97,2%", "95%", "vượt"],
    ),
    # two years in one bracket
    ("Số đơn giảm dần qua các năm (năm 2021: 84 đơn, năm 2024: 37 đơn).", ["37 đơn", "84 đơn", "giảm"]),
]


@pytest.mark.parametrize(("text", "figures"), ROWS)
def test_a_word_of_comparison_is_held_against_its_figures(text, figures):
    assert (figures, "holds", False) in directions(text)
    assert [each for each in audit(text) if each.code == "F017"] == []


@pytest.mark.parametrize(("text", "figures"), ROWS)
def test_a_word_that_the_figures_belie_is_told(text, figures):
    value, base, word = figures
    turned = text.replace(value, "@").replace(base, value).replace("@", base)
    assert ([base, value, word], "violated", False) in directions(turned)
    assert "F017" in {each.code for each in audit(turned)}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Vài xã sụt giảm như An Lộc 47 hộ (năm 2023 là 60 hộ), Phú Hòa 31 hộ (năm 2023 là 38 hộ).",
            [["47 hộ", "60 hộ", "giảm"], ["31 hộ", "38 hộ", "giảm"]],
        ),
        (
            "Số ca mắc các bệnh truyền nhiễm đều giảm.\nSốt xuất huyết có 52 ca (cùng kỳ 71 ca).",
            [["52 ca", "71 ca", "giảm"]],
        ),
        (
            "Toàn tỉnh ghi nhận 3.218 ca mắc. Tuy số ca mắc tăng so với cùng kỳ năm 2023 (2.907 ca mắc) nhưng nhẹ.",
            [["3.218 ca mắc", "2.907 ca mắc", "tăng"]],
        ),
    ],
)
def test_a_word_that_stands_over_pairs_is_supposed_of_each(text, pairs):
    found = directions(text)
    assert [figures for figures, said, supposed in found if supposed and said == "holds"] == pairs
    assert [each for each in audit(text) if each.code[0] == "F"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Có 47 hộ (năm 2023 là 60 hộ).",
        "Số vụ tăng 5 vụ, số người chết 12 người (năm 2023 là 15 người).",
        "Đạt 60% kế hoạch năm (2.400 người), vượt tiến độ tháng.",
        "Toàn tỉnh ghi nhận 3.218 ca mắc.\n\nSố ca mắc tăng so với cùng kỳ năm 2023 (2.907 ca mắc).",
    ],
)
def test_words_of_other_figures_compare_nothing(text):
    assert directions(text) == []
