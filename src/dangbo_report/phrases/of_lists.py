"""Phrases of lists: a total and what it is made of, a number and as many names, a whole and what is left of it."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Breakdown, Cumulative, ListCount, Remainder, RollForward
from dangbo_report.phrases.phrase import Phrase

OF_LISTS: Final = (
    Phrase(
        name="a total, and its parts in a bracket",
        looks="{total} ( {parts} ~ ,|và {parts}",
        makes=Breakdown,
        holds="Mở 09 lớp (05 lớp ở xã và 04 lớp ở huyện).",
        violated="Mở 08 lớp (05 lớp ở xã và 04 lớp ở huyện).",
        silent="Mở 09 lớp (ở xã và ở huyện).",
    ),
    Phrase(
        name="a total that consists of its parts",
        looks="{total} , OF_WHICH {parts} ~ ,|và {parts}",
        makes=Breakdown,
        holds="Tỉnh có 134 đơn vị, gồm 110 xã và 24 phường.",
        violated="Tỉnh có 134 đơn vị, gồm 110 xã và 42 phường.",
        silent="Tỉnh có 134 đơn vị, gồm các xã và 24 phường.",
    ),
    Phrase(
        name="some of a total",
        looks="{total} ~ , trong_đó có? {parts}",
        makes=Breakdown,
        told={"exhaustive": False},
        holds="Tổ chức 58 buổi tuyên truyền, trong đó có 13 buổi sân khấu hóa.",
        violated="Tổ chức 58 buổi tuyên truyền, trong đó có 85 buổi sân khấu hóa.",
        silent="Tổ chức 58 buổi tuyên truyền, trong đó có cả buổi sân khấu hóa.",
        writes="Có {total}, trong đó {parts}.",
    ),
    Phrase(
        name="what is left of a ratio",
        looks="{done} / {whole} , LEFT {left}",
        makes=Remainder,
        holds="Đạt 15/20 chỉ tiêu, còn lại 5 chỉ tiêu.",
        violated="Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu.",
        silent="Đạt 15/20 chỉ tiêu, còn lại chưa đạt.",
    ),
    Phrase(
        name="what came, what was settled, what is left",
        looks="{whole} , ~ {done} , LEFT {left}",
        makes=Remainder,
        holds="Tiếp nhận 33 đơn, giải quyết 19 đơn, còn 14 đơn.",
        violated="Tiếp nhận 33 đơn, giải quyết 19 đơn, còn 15 đơn.",
        silent="Tiếp nhận 33 đơn, giải quyết 19 đơn.",
    ),
    Phrase(
        name="at first, what came and went, in the end",
        looks="đầu năm có? {opening} , ~ {plus} , ~ {minus} , cuối năm còn|có {closing}",
        makes=RollForward,
        holds="Đầu năm có 154 hộ nghèo, phát sinh mới 3 hộ, thoát nghèo 41 hộ, cuối năm còn 116 hộ nghèo.",
        violated="Đầu năm có 154 hộ nghèo, phát sinh mới 3 hộ, thoát nghèo 41 hộ, cuối năm còn 161 hộ nghèo.",
        silent="Đầu năm có 154 hộ nghèo, cuối năm còn 116 hộ nghèo.",
    ),
    Phrase(
        name="an increase, and the stock after it",
        looks="{increase} , UP_TO_NOW ~ {stock}",
        makes=Cumulative,
        holds="Kết nạp 63 hội viên, nâng tổng số lên 465 hội viên.",
        violated="Kết nạp 63 hội viên, nâng tổng số lên 46 hội viên.",
        silent="Kết nạp 63 hội viên, nâng tổng số lên mức cao nhất.",
        writes="Kết nạp {increase}, nâng tổng số lên {stock}.",
    ),
    Phrase(
        name="a number, and as many names",
        looks="{count} ~ là",
        makes=ListCount,
        holds="Có 03 xã về đích là An Bình, Phú Lộc và Tân Lập.",
        violated="Có 04 xã về đích là An Bình, Phú Lộc và Tân Lập.",
        silent="Có 03 xã về đích là điểm sáng.",
    ),
)
