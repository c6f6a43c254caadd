"""What was reached of a target, in a ratio that is set off from its percent."""

import pytest

from dangbo_report import audit
from dangbo_report.findings import Severity
from dangbo_report.reading import read_text

ROWS = [
    ("Khoai sọ 115/116 ha. Đạt {} so với kế hoạch.", "99,14%", "91,14%", ["115", "116 ha"]),
    ("Đắp kè 35/40 m đá hộc; đạt {} kế hoạch.", "87,5%", "78,5%", ["35", "40 m"]),
    ("Tiêm phòng cho đàn dê: 971/876 = {}", "110,8%", "101,8%", ["971", "876"]),
    ("Thu phí chợ 1.250/1.000 triệu đồng = {} KH.", "125%", "152%", ["1.250", "1.000 triệu đồng"]),
    ("Rau 50/48 ha – đạt {} kế hoạch giao", "104,2%", "140,2%", ["50", "48 ha"]),
    ("Riềng 8/10 ha, đạt {} so với kế hoạch.", "80%", "60%", ["8", "10 ha"]),
]


def reached(text, percent):
    return [
        ([each.text for each in claim.evidence[1:]], claim.verdict().value)
        for claim in read_text(text).claims
        if claim.kind in {"percent-of-target", "share"} and claim.evidence[0].text == percent
    ]


@pytest.mark.parametrize(("text", "percent", "other", "figures"), ROWS)
def test_what_was_reached_is_held_against_its_target(text, percent, other, figures):
    assert reached(text.format(percent), percent) == [(figures, "holds")]
    spoilt = text.format(other)
    assert reached(spoilt, other) == [(figures, "violated")]
    assert {each.code for each in audit(spoilt)} & {"F001", "F005"}


@pytest.mark.parametrize(
    "text",
    [
        "Huy động 15/20 hộ - 5% hộ nghèo.",
        "Ra quân ngày 8/3. Đạt 95% kế hoạch.",
        "Trồng 35/40 ha. Thu ngân sách đạt 95% kế hoạch.",
        "Trồng 35/40 ha.\n\nĐạt 95% kế hoạch.",
        "Thu 15 tỷ đồng, vượt 1 tỷ đồng so với dự toán (14 tỷ đồng), tỷ lệ giải ngân đạt 34%.",
    ],
)
def test_what_tells_of_others_accuses_nobody(text):
    assert [each for each in audit(text) if each.severity in {Severity.ERROR, Severity.WARNING}] == []


def test_a_slash_before_a_measure_or_money_makes_no_day():
    kinds = [each.kind.value for each in read_text("Nghệ 8/8 ha, phí 12/10 triệu đồng, lễ 8/3, giỗ 10/3.").mentions]
    assert kinds == ["ratio", "ratio", "date", "date"]


BASES = [
    ("Kết nạp 13 đoàn viên, tăng 30% so với cùng kỳ (10 đoàn viên), đạt {} chỉ tiêu.", "13 đoàn viên"),
    ("Đào 13 giếng, giảm 13,3% so với năm trước (15 giếng), bằng {} kế hoạch năm.", "13 giếng"),
    ("Mở 13 lớp, bằng 130% kế hoạch quý, tăng 30% so với cùng kỳ (10 lớp); đạt {} chỉ tiêu năm.", "13 lớp"),
]


@pytest.mark.parametrize(("text", "done"), BASES)
def test_what_there_was_may_stand_between_a_figure_and_its_percent(text, done):
    assert reached(text.format("92,9%"), "92,9%") == [([done], "holds")]
    assert reached(text.format("91%"), "91%") == [([done], "violated")]
