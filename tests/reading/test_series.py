"""What all had together and what each had, told by one verb; what goes on from the line before."""

import pytest

from dangbo_report import audit
from dangbo_report.claims import Breakdown, Change, Cumulative, Difference
from tests.reading.asserting import asserted


def _told(text, makes):
    return [[each.text for each in claim.evidence] for claim in asserted(text) if isinstance(claim, makes)]


ROADS = (
    "Toàn tỉnh xảy ra 63 vụ, làm chết 29 người. Đường bộ xảy ra {} vụ, làm chết 21 người. Đường sắt xảy ra 12 vụ, "
    "làm chết 8 người."
)
COURTS = (
    "Hai cấp thụ lý 90 vụ/140 bị cáo. Đã giải quyết 81 vụ/120 bị cáo. Cấp huyện thụ lý 70 vụ/100 bị cáo; đã giải quyết "
    "66 vụ/{} bị cáo. Cấp tỉnh thụ lý 20 vụ/40 bị cáo; đã giải quyết 15 vụ/28 bị cáo."
)


def test_each_verb_and_noun_has_its_series():
    assert ["63 vụ", "51 vụ", "12 vụ"] in _told(ROADS.format(51), Breakdown)
    assert ["29 người", "21 người", "8 người"] in _told(ROADS.format(51), Breakdown)
    assert ["81 vụ", "66 vụ", "15 vụ"] in _told(COURTS.format(92), Breakdown)
    assert ["120 bị cáo", "92 bị cáo", "28 bị cáo"] in _told(COURTS.format(92), Breakdown)


def test_a_series_need_not_be_all_and_is_never_more():
    told = {number: audit(ROADS.format(number), select=["F002", "F003"]) for number in (51, 41, 91)}
    assert [bool(found) for found in told.values()] == [False, False, True]


@pytest.mark.parametrize(
    "text",
    [
        # nobody speaks of all
        "Tuần đầu xảy ra 63 vụ. Tuần sau xảy ra 51 vụ. Tuần cuối xảy ra 12 vụ.",
        # one alone is no series, another time belongs to none
        "Toàn tỉnh xảy ra 63 vụ. Đường bộ xảy ra 51 vụ.",
        "Toàn tỉnh xảy ra 63 vụ. Cùng kỳ năm ngoái xảy ra 51 vụ. Tháng trước xảy ra 12 vụ.",
        # the next that all have begins anew
        "Toàn tỉnh xảy ra 63 vụ. Đường bộ xảy ra 51 vụ. Cả nước xảy ra 700 vụ. Đường sắt xảy ra 12 vụ.",
    ],
)
def test_no_series(text):
    assert not [each for each in _told(text, Breakdown) if len(each) > 2]


def test_a_line_that_compares_speaks_of_the_line_before():
    text = "Toàn tỉnh xảy ra 63 vụ, làm chết 29 người.\nSo với cùng kỳ, giảm 7 vụ (10%), giảm {} người chết (9,38%)."
    assert _told(text.format(3), Change) == [["10%", "63 vụ", "7 vụ"], ["9,38%", "29 người", "3 người chết"]]
    assert audit(text.format(3), select=["F007"]).ok
    assert [each.code for each in audit(text.format(5), select=["F007"])] == ["F007"]


def test_a_line_that_compares_nothing_begins_anew():
    assert not _told("Toàn tỉnh xảy ra 63 vụ.\nCháy nổ giảm 7 vụ (10%).", (Change, Difference))


def test_a_line_that_runs_on_adds_up_the_line_before():
    text = "Trong tháng phát hiện 89 vụ.\nLũy kế từ đầu năm phát hiện {} vụ."
    assert _told(text.format(726), Cumulative) == [["726 vụ", "89 vụ"]]
    assert [each.code for each in audit(text.format(72), select=["F004"])] == ["F004"]
