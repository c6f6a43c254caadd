"""What a passage is about stays its whole, over sentences and lines that go on with it."""

import pytest

from dangbo_report import audit
from dangbo_report.claims import Verdict
from dangbo_report.reading import read_text
from tests.reading.asserting import asserted

ROWS = [
    # a line that goes on
    ("Toàn tỉnh có 250 người ứng cử.\nCơ cấu: 75 người là phụ nữ, chiếm {}%.", "30", "39", "250 người"),
    ("Đại hội bầu 45 người vào ban chấp hành\n+ Trình độ: đại học 27 người (tỷ lệ {}%).", "60", "50", "45 người"),
    # parts of a list and shares are no topics
    (
        "Có 250 người trúng cử. Trong đó 100 người do tỉnh, 150 do xã.\nVề trình độ: 80 người học đại học, chiếm {}%.",
        "32",
        "38",
        "250 người",
    ),
    # three sentences before, in the same line
    (
        "Toàn xã hiện có 1.640 hộ. Các thôn đã họp. Kết quả được niêm yết. Qua đó còn 82 hộ nghèo, chiếm {}%.",
        "5",
        "8",
        "1.640 hộ",
    ),
    # of a ratio what was done is the whole of what follows
    ("Đã bầu được 416/420 đồng chí. Cấp ủy viên nữ có 104 đồng chí (chiếm {}%).", "25", "29", "416"),
    # a noun within the name of another
    ("Đã xếp loại 96/98 tổ chức cơ sở Đảng.\nQua đánh giá, có 24 cơ sở Đảng loại tốt, chiếm {}%.", "25", "29", "96"),
    # an abbreviation is made of the first letters
    ("Đảng bộ có 2.400 đảng viên. Trong đó, 600 ĐV là nữ, chiếm {}%.", "25", "29", "2.400 đảng viên"),
]


@pytest.mark.parametrize(("text", "right", "wrong", "whole"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_the_topic_is_the_likeliest_whole(text, right, wrong, whole):
    told = [claim for claim in read_text(text.format(right)).claims if claim.kind == "share"]
    assert [claim.evidence[-1].text for claim in told] == [whole]
    assert not audit(text.format(right), select=["F005"])
    assert audit(text.format(wrong), select=["F005"])


@pytest.mark.parametrize(
    "text",
    [
        "Toàn tỉnh có 250 người ứng cử.\nHội viên mới: 75 người, chiếm 30%.",
        "Toàn tỉnh có 250 người ứng cử.\n\nXã A có 75 người, chiếm 30%.",
        "Toàn tỉnh có 250 hộ nghèo.\nCơ cấu: 75 người là phụ nữ, chiếm 30%.",
        "So với năm trước giảm 250 người.\nCơ cấu: 75 người là phụ nữ, chiếm 30%.",
    ],
)
def test_a_line_that_begins_anew_has_no_topic(text):
    (share,) = (claim for claim in asserted(text) if claim.kind == "share")
    assert all(each.text.startswith(("75", "30")) for reading in share.readings for each in reading.evidence)


def test_shares_of_a_head_that_is_a_share_itself_need_not_make_it_up():
    text = (
        "Tiếp nhận 500 hồ sơ và giải quyết 480 hồ sơ, chiếm tỷ lệ 96%. Trong đó, giải quyết trước hạn là 430 hồ sơ "
        "(chiếm tỷ lệ 86%); trễ hạn là 50 hồ sơ (chiếm tỷ lệ 10%)."
    )
    assert not audit(text, select=["F011"])


SUMS = [
    ("Toàn tỉnh có 250 hộ, trong đó xã Tân An có 120 hộ; xã Phú Lộc 80 hộ; xã Hòa Bình {} hộ.", "50", "60"),
    ("Đã họp 55/60 chi bộ (có 3 chi bộ chưa họp và {} chi bộ mới lập).", "2", "9"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), SUMS)
def test_parts_behind_semicolons_and_in_brackets_of_what_is_left_add_up(text, right, wrong):
    told = [claim for claim in read_text(text.format(right)).claims if claim.kind == "breakdown"]
    assert any(len(claim.evidence) == 4 for claim in told)
    assert not audit(text.format(right), select=["F002"])
    assert {verdict.verdict() for verdict in read_text(text.format(wrong)).claims} >= {Verdict.VIOLATED}


@pytest.mark.parametrize(
    "text",
    [
        # what was done begins a clause: no part of the list before
        "Có 250 hộ nghèo, trong đó 120 hộ có đất; hỗ trợ 80 hộ; cấp thẻ cho 50 hộ.",
        # households are of several kinds at once
        "Dư nợ 914 triệu đồng/981 hộ, trong đó: vùng sâu là 320 triệu đồng/386 hộ; dân tộc là 415 triệu đồng/585 hộ.",
        # each member has a level of every kind
        "Trình độ học vấn phổ thông có 88 đồng chí (chiếm 88%) và trình độ đào tạo đại học có 62 đồng chí (chiếm 62%).",
        # such a number has its names behind it, and they have numbers of their own
        "Đông nhất là dân tộc Dao với 593 hộ, tiếp đó là dân tộc Tày (532 hộ), dân tộc Nùng (176 hộ).",
    ],
)
def test_nobody_is_accused_of_what_shares_members_or_has_counts_of_its_own(text):
    assert not audit(text, select=["F002", "F005", "F011", "F018"])
