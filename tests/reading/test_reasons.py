"""By how much something rose or fell, what came and went; and balances whose words say which is which."""

import pytest

from dangbo_report import audit
from tests.reading.asserting import asserted


def _told(text, kind):
    return [[each.text for each in claim.evidence] for claim in asserted(text) if claim.kind == kind]


MOVED = "Đầu năm có 3.214 hội viên; tăng {} do kết nạp 131, chuyển đến 52; giảm 97 do từ trần 61, xin ra 36."


def test_what_came_makes_up_a_rise_and_what_went_a_fall():
    text = MOVED.format(183) + " Đến nay có 3.300 hội viên."
    assert _told(text, "breakdown") == [["183", "131", "52"], ["97", "61", "36"]]
    assert _told(text, "roll-forward") == [["3.300 hội viên", "3.214 hội viên", "183", "97"]]
    assert audit(text, select=["F002", "F007", "F014"]).ok
    assert [each.code for each in audit(MOVED.format(138), select=["F002"])] == ["F002"]


BOTH = "Xã có 814 đoàn viên, tăng 26 đoàn viên so với cuối quý I (788 đoàn viên), do kết nạp {}, trưởng thành đoàn 19."


def test_what_came_and_went_leads_from_what_there_was_to_what_there_is():
    assert _told(BOTH.format(45), "roll-forward") == [["814 đoàn viên", "788 đoàn viên", "45", "19"]]
    assert audit(BOTH.format(45), select=["F002", "F007", "F014"]).ok
    assert [each.code for each in audit(BOTH.format(54), select=["F014"])] == ["F014"]


@pytest.mark.parametrize(
    "text",
    [
        "Có 57 chi hội, tăng 4 chi hội so với năm trước do thành lập mới 6, giải thể 2.",  # what there was is not told
        "Thu 620 triệu đồng, tăng 95 triệu đồng do tiền thuê đất tăng 30 triệu đồng, phí tăng 20 triệu đồng.",
        "Số hộ nghèo giảm 41 hộ do được vay vốn; kết nạp 12, chuyển đến 7.",
    ],
)
def test_no_reason_that_adds_up(text):
    assert not [each for kind in ("breakdown", "roll-forward", "difference") for each in _told(text, kind)]


LEFT = [
    ("Tháng trước chuyển sang 07 kiến nghị, nhận 32 kiến nghị, xử lý 30 kiến nghị, còn {} kiến nghị.", "09", "49"),
    ("Người cai nghiện: đầu quý 24, đưa vào quản lý 06, đưa ra 02, cuối quý {} người.", "28", "82"),
    ("Tranh chấp đất đai: năm 2023 chuyển sang 06 vụ, phát sinh 17 vụ, giải quyết xong 19 vụ, tồn {} vụ.", "04", "40"),
]


@pytest.mark.parametrize(("text", "right", "wrong"), LEFT)
def test_balances_whose_words_leave_one_reading(text, right, wrong):
    (claim,) = (each for each in asserted(text.format(right)) if each.kind == "roll-forward")
    assert claim.verdict().value == "holds"
    assert not claim.bindings
    assert [each.code for each in audit(text.format(wrong), select=["F014"])] == ["F014"]
    assert audit(text.format(right), select=["F014"]).ok


def test_what_was_dealt_with_leaves_open_what_came_where_that_is_not_told():
    text = "Đầu tháng còn 6 kiến nghị; xử lý xong 19 kiến nghị; cuối tháng còn 3 kiến nghị."
    assert [each for each in audit(text) if each.code[0] == "F"] == []
