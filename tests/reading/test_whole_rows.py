"""Rows that leave nothing out: sorted behind a label, or named in a bracket by what excludes each other."""

import pytest

from dangbo_report import audit
from tests.reading.asserting import asserted


def _sums(text):
    return [
        [each.text for each in claim.evidence]
        for claim in asserted(text)
        if claim.kind == "breakdown" and claim.exhaustive
    ]


LABELLED = [
    "Xử phạt 346 trường hợp. Theo hành vi: quá tải 118, quá tốc độ 127, không giấy phép {}, hành vi khác 39.",
    "Lập biên bản 346 trường hợp vi phạm. Các lỗi: quá tải 118, quá tốc độ 127, không giấy phép {}, lỗi khác 39.",
]


@pytest.mark.parametrize("text", LABELLED)
def test_a_label_sorts_what_was_counted_before(text):
    assert _sums(text.format(62)) == [["346 trường hợp", "118", "127", "62", "39"]]
    assert audit(text.format(62), select=["F002"]).ok
    assert [each.code for each in audit(text.format(26), select=["F002"])] == ["F002"]


def test_what_a_report_goes_by_sorts_nothing():
    assert _sums("Xử phạt 346 trường hợp. Theo báo cáo: quá tải 118, quá tốc độ 127, không giấy phép 26.") == []


def test_names_that_exclude_each_other_fill_a_bracket():
    text = "Thi hành kỷ luật 12 cán bộ (khiển trách 07; cảnh cáo 04; cách chức {})."
    (claim,) = (each for each in asserted(text.format("01")) if each.kind == "breakdown")
    assert claim.verdict().value == "holds"
    assert not claim.bindings
    (told,) = audit(text.format("06"), select=["F002"])
    assert told.severity.value == "error"


@pytest.mark.parametrize("last", ["dân tộc thiểu số 04", "theo đạo 06"])
def test_a_last_part_may_share_members_with_those_before_it(last):
    assert audit(f"Kết nạp 12 đoàn viên (nam 07; nữ 05; {last}).", select=["F002"]).ok
