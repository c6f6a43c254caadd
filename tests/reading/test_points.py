"""Points between two shares, of which words call one: a target behind its instrument, a share, a rate."""

import pytest

from dangbo_report import audit
from dangbo_report.findings import Severity
from dangbo_report.reading import read_text

DECIDED = "chỉ tiêu được giao tại Quyết định số 546/QĐ-TTg ngày 29/4/2022 của Thủ tướng Chính phủ"
RESOLVED = "mục tiêu đề ra trong Nghị quyết Đại hội Đảng bộ thị xã lần thứ XII, nhiệm kỳ 2020 - 2025"
SECTORS = "Nông, lâm, thủy sản {}; công nghiệp - xây dựng 30%; dịch vụ 41%."
ROWS = [
    ("Bao phủ {}, thấp hơn 5,25% so với " + DECIDED + " (91,5%).", "86,25%", "82,65%", "91,5%"),
    ("Che phủ rừng đạt {}, vượt 0,5% so với " + RESOLVED + " (38%).", "38,5%", "35,5%", "38%"),
    (SECTORS + " So với năm trước, tỷ trọng nông nghiệp giảm 2,0% (năm trước 31,0%).", "29,0%", "26,0%", "31,0%"),
    (SECTORS + " Tỷ trọng nông nghiệp tăng 3,0% so với năm trước (38,0%).", "41,0%", "44,0%", "38,0%"),
    (
        "Hộ có hố rác 349 hộ (61,6%). Hộ có giếng {}, cao hơn 31,0 điểm phần trăm so với tỷ lệ hộ có hố rác.",
        *("92,6%", "96,2%", "61,6%"),
    ),
    (
        "Tỷ lệ trẻ em nữ là 48,5%; tỷ lệ trẻ em nam là {}, cao hơn tỷ lệ trẻ em nữ 3,0 điểm phần trăm.",
        *("51,5%", "55,1%", "48,5%"),
    ),
]


def points(text):
    return [
        ([each.text for each in claim.evidence[1:]], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.kind == "points"
    ]


@pytest.mark.parametrize(("text", "value", "other", "base"), ROWS)
def test_points_lie_between_the_shares_that_words_call(text, value, other, base):
    assert points(text.format(value)) == [([value, base], "holds")]
    spoilt = text.format(other)
    assert points(spoilt) == [([other, base], "violated")]
    assert "F016" in {each.code for each in audit(spoilt)}


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ nữ cấp ủy đạt 21,5%, cao hơn 3,2 điểm phần trăm so với tỷ lệ chung của tỉnh. Giải ngân đạt 45%.",
        "Hộ có hố rác 349 hộ (61,6%).\n\nTỷ lệ hộ có giếng là 92,6%, cao hơn 20 điểm phần trăm so với tỷ lệ hộ nghèo.",
        "Thi hành 2.095 việc (tăng 52 việc), tỷ lệ 83,57% (tăng 0,18% so với cùng kỳ, vượt 0,32% so với mức giao).",
    ],
)
def test_rates_of_other_names_accuse_nobody(text):
    assert points(text) == []
    assert [each for each in audit(text) if each.severity in {Severity.ERROR, Severity.WARNING}] == []
