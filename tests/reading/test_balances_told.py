"""Balances in other orders: raised from what to what, reckoned back, what there was behind or before all that moved."""

import pytest

from dangbo_report import audit
from tests.reading.asserting import asserted

#: A text with one figure left open, what it says, what spoils it, and the figures: the end, the beginning, the moves.
TOLD = [
    (
        (
            "Đảng bộ kết nạp 130 đảng viên, nâng tổng số đảng viên từ 444 đồng chí lên {} đồng chí sau khi trừ 27 đồng"
            " chí chuyển đi và từ trần."
        ),
        *("547", "574", "* 444 130 27"),
    ),
    (
        "Trong nhiệm kỳ thành lập mới 12 tổ, đưa số tổ hợp tác từ 40 tổ lên {} tổ (đã trừ 5 tổ giải thể).",
        *("47", "57", "* 40 12 5"),
    ),
    (
        "Kết nạp mới 96 hội viên, nâng số hội viên từ 1.204 lên {} hội viên sau khi giảm 18 hội viên.",
        "1.282",
        "1.382",
        "* 1.204 96 18",
    ),
    (
        (
            "Kỳ này, trung tâm tiếp nhận 43 học viên, tái hòa nhập 58 học viên, chuyển trại 2 học viên. Cộng với 245"
            " học viên có mặt từ đầu kỳ, hiện đang quản lý {} học viên."
        ),
        *("228", "282", "* 245 43 58 2"),
    ),
    (
        (
            "Trong quý tiếp nhận 31 bệnh nhân, ra viện 27 bệnh nhân. Cùng với 64 bệnh nhân có từ đầu quý, hiện đang"
            " quản lý {} bệnh nhân."
        ),
        *("68", "86", "* 64 31 27"),
    ),
    (
        (
            "Cho vay 270 lượt hộ, doanh số 10,26 tỷ đồng; thu nợ 6,16 tỷ đồng; dư nợ cuối kỳ {} tỷ đồng (đầu kỳ 117,9"
            " tỷ đồng)."
        ),
        *("122,00", "128,00", "* 117,9 10,26 6,16"),
    ),
    (
        "Biên chế có mặt {} người. Trong năm nghỉ hưu 3 người, tuyển dụng mới 8 người; như vậy đầu năm có 138 người.",
        *("143", "134", "* 138 8 3"),
    ),
    (
        "Hiện có {} hội viên. Trong kỳ kết nạp 12 hội viên, xin ra 5 hội viên, do đó đầu kỳ có 90 hội viên.",
        "97",
        "79",
        "* 90 12 5",
    ),
]


@pytest.mark.parametrize(("text", "right", "wrong", "figures"), TOLD)
def test_a_balance_is_told_with_all_that_moved_it(text, right, wrong, figures):
    for stated, said in ((right, "holds"), (wrong, "violated")):
        (claim,) = (each for each in asserted(text.format(stated)) if each.kind == "roll-forward")
        found = [each.text.split()[0] for each in claim.evidence]
        assert (found, claim.verdict().value) == (figures.replace("*", stated).split(), said)
    assert [each.code for each in audit(text.format(right)) if each.code[0] == "F"] == []
    assert "F014" in [each.code for each in audit(text.format(wrong))]


@pytest.mark.parametrize(
    "text",
    [
        "Kết nạp 130 đảng viên, nâng tổng số từ 444 đồng chí lên 530 đồng chí.",  # some may have gone
        "Thu nhập bình quân nâng từ 44 triệu đồng lên 57 triệu đồng sau khi trừ 3 triệu đồng lạm phát.",
        "Hiện có 97 hội viên. Trong kỳ khen thưởng 12 hội viên, do đó đầu kỳ có 90 hội viên.",
    ],
)
def test_what_looks_like_a_balance_is_none(text):
    assert [each for each in asserted(text) if each.kind == "roll-forward"] == []
    assert [each.code for each in audit(text) if each.code[0] == "F"] == []
