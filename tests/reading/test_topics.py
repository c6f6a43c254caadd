"""What a passage is about stays its whole, over sentences and lines that go on with it."""

import pytest

from dangbo_report import audit
from dangbo_report.reading import read_text

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
    (share,) = (claim for claim in read_text(text).claims if claim.kind == "share")
    assert all(each.text.startswith(("75", "30")) for reading in share.readings for each in reading.evidence)


def test_shares_of_a_head_that_is_a_share_itself_need_not_make_it_up():
    text = (
        "Tiếp nhận 500 hồ sơ và giải quyết 480 hồ sơ, chiếm tỷ lệ 96%. Trong đó, giải quyết trước hạn là 430 hồ sơ "
        "(chiếm tỷ lệ 86%); trễ hạn là 50 hồ sơ (chiếm tỷ lệ 10%)."
    )
    assert not audit(text, select=["F011"])
