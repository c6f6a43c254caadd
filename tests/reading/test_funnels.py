"""What was taken on, what was done of it, what is left: verbs alone bind the figures, across sentences too."""

import pytest

from dangbo_report import audit
from dangbo_report.reading import read_text

PARTS = [
    ("Tòa án huyện thụ lý 240 vụ/412 bị cáo, đã xét xử 231 vụ/398 bị cáo.", ["240 vụ", "231 vụ"]),
    ("Tòa án huyện thụ lý 240 vụ/412 bị cáo, đã xét xử 231 vụ/398 bị cáo.", ["412 bị cáo", "398 bị cáo"]),
    ("Trung tâm tiếp nhận 5.310 hồ sơ. Đến nay đã giải quyết 4.982 hồ sơ.", ["5.310 hồ sơ", "4.982 hồ sơ"]),
    ("Đã giải quyết 31/64 đơn kiến nghị.", ["64 đơn", "31"]),
]


def _told(text: str, kind: str) -> list[list[str]]:
    return [[each.text.strip() for each in claim.evidence] for claim in read_text(text).claims if claim.kind == kind]


@pytest.mark.parametrize(("text", "figures"), PARTS)
def test_what_was_done_is_a_part_of_what_was_taken_on(text, figures):
    assert figures in _told(text, "breakdown")


@pytest.mark.parametrize(
    "text",
    [
        # what was there before counts too: a balance, and no funnel
        "Kỳ trước chuyển sang 40 hồ sơ, tiếp nhận 90 hồ sơ, đã giải quyết 104 hồ sơ.",
        "Tiếp nhận 90 hồ sơ, tồn 40 hồ sơ, đã giải quyết 104 hồ sơ.",
        # another noun, a plan, a percent that says the ratio itself
        "Tiếp nhận 90 đơn, đã giải quyết 104 vụ việc.",
        "Tiếp nhận 90 hồ sơ; phấn đấu giải quyết 104 hồ sơ.",
        "Đã giải quyết 31/64 đơn, đạt 48,4%.",
        # what moved is no amount
        "Thụ lý 90 vụ, giải quyết tăng 12 vụ.",
    ],
)
def test_no_funnel(text):
    assert not _told(text, "breakdown")


LEFT = [
    ("Thụ lý 86 vụ, giải quyết 61 vụ, đạt 70,93%. So với cùng kỳ, thụ lý giảm 9 vụ. Còn tồn {} vụ.", "25", "35"),
    ("Tòa án thụ lý 240 vụ/412 bị cáo, giải quyết 231 vụ/398 bị cáo. Số còn lại 9 vụ/{} bị cáo.", "14", "24"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), LEFT)
def test_what_is_left_of_a_funnel_is_found_across_sentences(text, right, wrong):
    told = [claim for claim in read_text(text.format(right)).claims if claim.kind == "remainder"]
    assert any(each.text.startswith(right) for claim in told for each in claim.evidence)
    assert audit(text.format(right), select=["F010"]).ok
    assert [finding.code for finding in audit(text.format(wrong), select=["F010"]).errors] == ["F010"]


def test_more_done_than_taken_on_is_looked_at_and_no_error():
    found = audit("Trung tâm tiếp nhận 5.310 hồ sơ. Đến nay đã giải quyết 5.982 hồ sơ.", select=["F003"])
    assert [str(finding.severity.value) for finding in found] == ["warning"]


def test_cases_are_the_subject_of_a_percent_and_not_those_who_come_with_them():
    (share,) = (
        claim
        for claim in read_text("Thụ lý 240 vụ/412 bị cáo, giải quyết 231 vụ/398 bị cáo, đạt 96,25%.").claims
        if claim.kind == "share"
    )
    assert [each.text for each in share.evidence] == ["96,25%", "231 vụ", "240 vụ"]
