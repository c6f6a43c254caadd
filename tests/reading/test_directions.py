"""Words of comparison against what is named: a time, a mean, a week, or what a bracket behind the word tells."""

import pytest

from dangbo_report import audit
from dangbo_report.findings import Severity
from dangbo_report.reading import read_text

ROWS = [
    ("Quý I: 56 ca; quý II: 38 ca; quý III: {} ca. Riêng quý III giảm so với quý II nhờ phun thuốc.", "32", "62",
     ["32 ca", "38 ca", "giảm"]),
    ("Năm 2023 có 12 vụ cháy, năm 2024 có {} vụ cháy, giảm so với năm 2023.", "9", "19",
     ["9 vụ cháy", "12 vụ cháy", "giảm"]),
    ("Bình quân mỗi năm đào 78 giếng; riêng năm nay đào {} giếng, cao hơn bình quân.", "85", "58",
     ["85 giếng", "78 giếng", "cao hơn"]),
    ("Nghị quyết giao bình quân mỗi năm 20 sáng kiến; 3 năm có 78, bình quân {} sáng kiến/năm, vượt chỉ tiêu.",
     "26", "16", ["26 sáng kiến/năm", "20 sáng kiến", "vượt"]),
    ("Trong tuần 31 có {} ca mắc tay chân miệng, đã giảm so với tuần 30 với 2.665 ca mắc.", "2.401", "2.901",
     ["2.401 ca mắc", "2.665 ca mắc", "giảm"]),
    ("Số tân binh là {} người, so với năm ngoái thì giảm (năm 2021 có 95 người trúng tuyển).", "79", "97",
     ["79 người", "95 người", "giảm"]),
]  # fmt: skip


def directions(text):
    return [
        ([each.text for each in claim.evidence], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.kind == "direction" and not claim.supposed
    ]


@pytest.mark.parametrize(("text", "value", "other", "figures"), ROWS)
def test_a_word_is_held_against_what_is_named(text, value, other, figures):
    assert directions(text.format(value)) == [(figures, "holds")]
    spoilt = text.format(other)
    assert [said for _, said in directions(spoilt)] == ["violated"]
    assert "F017" in {each.code for each in audit(spoilt)}


@pytest.mark.parametrize(
    "text",
    [
        "Quý I: 56 ca; quý II: 38 ca.\n\nSố quà quý III giảm so với quý II.",
        "Quý II: 38 ca; quý III: 42 ca, 3 người chết. Quý III giảm 1 người chết so với quý II.",
        "Bình quân mỗi năm trồng 78 ha; riêng năm nay góp 12 triệu đồng, cao hơn bình quân chung của tỉnh.",
        "Năm 2024 có 19 vụ, giảm so với năm 2022.",
        "Mỗi tuần 3 buổi, mỗi tháng 12 buổi, tăng so với tuần 2 buổi.",
    ],
)
def test_what_is_not_told_of_both_accuses_nobody(text):
    assert [each for each in audit(text) if each.severity in {Severity.ERROR, Severity.WARNING}] == []


def test_a_sentence_that_compares_first_is_supposed_to_tell_of_the_one_before():
    text = "Số tân binh có bằng đại học là 1.684 người. So với năm ngoái, số này tăng lên (năm 2021 là 1.595 người)."
    (claim,) = (each for each in read_text(text).claims if each.kind == "direction")
    assert (claim.supposed, claim.verdict().value) == (True, "holds")
