"""Figures in digits that are said again in words."""

import pytest

from dangbo_report import audit
from dangbo_report.reading import read_text

ROWS = [
    ("Thu hoa màu: 12.504.000.000đ (Mười hai tỷ, năm trăm linh bốn triệu đồng).", "12.504", "12.604"),
    ("Trả công 3.250.000đ ( Ba triệu,hai trăm năm mươi nghìn đồng).", "3.250", "5.250"),
    ("Quỹ nộp 1.205.000 đồng (bằng chữ: Một triệu, hai trăm lẻ năm nghìn đồng chẵn./.).", "1.205", "1.250"),
    ("Đã nhận 25.000.000 đồng. Bằng chữ: Hai mươi lăm triệu đồng.", "25", "52"),
    ("Tập trung 12 ngày (mười hai ngày), mỗi ngày hai buổi.", "12", "21"),
    ("Bảo hành 3 năm (ba năm) từ ngày giao.", "3", "8"),
    ("Nộp 02 (hai) bộ hồ sơ.", "02", "03"),
    ("Cử 1.015 (một nghìn không trăm mười lăm) đồng chí đi dân công.", "1.015", "1.051"),
]


def said(text):
    return [claim.verdict().value for claim in read_text(text).claims if claim.kind == "in-words"]


@pytest.mark.parametrize(("text", "digits", "other"), ROWS)
def test_words_hold_the_digits(text, digits, other):
    assert said(text) == ["holds"]
    spoilt = text.replace(digits, other, 1)
    assert said(spoilt) == ["violated"]
    assert "F009" in {each.code for each in audit(spoilt)}


@pytest.mark.parametrize(
    "text",
    [
        "Thưởng hai mức (hai triệu, ba triệu đồng) cho 5 đội.",
        "Chi bộ 5 (năm 2024) và tổ 3 (hai hộ khó khăn) cùng làm.",
        "Thu 15 suất (mười suất cho em nhỏ), 8 ngày (bảy đêm).",
        "Số 12/3 (hai) và 2,5 (hai).",
    ],
)
def test_what_says_something_else_is_no_figure_again(text):
    assert said(text) == []


def test_units_set_off_by_commas_are_one_amount():
    surfaces = [each.surface for each in read_text("Chi 5.300.000 đồng (năm triệu, ba trăm nghìn đồng).").mentions]
    assert surfaces == ["5.300.000 đồng", "năm triệu, ba trăm nghìn đồng"]
