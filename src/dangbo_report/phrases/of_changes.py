"""Phrases of changes: more or less than before, in figures, in percent, in points, in a word."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Change, Difference, Direction, Order, Points, SameValue
from dangbo_report.phrases.phrase import Phrase

OF_CHANGES: Final = (
    Phrase(
        name="more than the base in the bracket",
        looks="{value} , RISES {change} THAN ( {base} )",
        makes=Difference,
        holds="Mở 36 lớp, tăng 4 lớp so với năm trước (32 lớp).",
        violated="Mở 36 lớp, tăng 4 lớp so với năm trước (23 lớp).",
        silent="Mở 36 lớp, tăng so với năm trước.",
    ),
    Phrase(
        name="less than the base in the bracket",
        looks="{value} , FALLS {change} THAN ( {base} )",
        makes=Difference,
        told={"falls": True},
        holds="Xảy ra 13 vụ, giảm 4 vụ so với cùng kỳ (17 vụ).",
        violated="Xảy ra 13 vụ, giảm 4 vụ so với cùng kỳ (71 vụ).",
        silent="Xảy ra 13 vụ, giảm so với cùng kỳ.",
    ),
    Phrase(
        name="less, with both sides in the bracket",
        looks="FALLS {change} ( {value} / {base} )",
        makes=Difference,
        told={"falls": True},
        holds="Số người bị thương giảm 4 người (22/26 người).",
        violated="Số người bị thương giảm 4 người (22/62 người).",
        silent="Giảm 4 người bị thương.",
    ),
    Phrase(
        name="more in percent than the base in the bracket",
        looks="{value} , RISES {percent} THAN ( {base} )",
        makes=Change,
        holds="Thành lập 28 tổ, tăng 40% so với cùng kỳ (20 tổ).",
        violated="Thành lập 28 tổ, tăng 40% so với cùng kỳ (26 tổ).",
        silent="Thành lập 28 tổ, tăng nhiều so với cùng kỳ.",
    ),
    Phrase(
        name="more, in figures and in percent",
        looks="{value} , RISES {change} ( {percent} )",
        makes=Change,
        holds="Tổ chức 67 cuộc giám sát, tăng 19 cuộc (39,58%) so với cùng kỳ.",
        violated="Tổ chức 67 cuộc giám sát, tăng 19 cuộc (38,59%) so với cùng kỳ.",
        silent="Tổ chức 67 cuộc giám sát, tăng 19 cuộc.",
    ),
    Phrase(
        name="points between two rates",
        looks="từ {base} lên {value} , RISES {change}",
        makes=Points,
        holds="Tỷ lệ giải ngân từ 61,8% lên 74,3%, tăng 12,5 điểm phần trăm.",
        violated="Tỷ lệ giải ngân từ 61,8% lên 74,3%, tăng 15,2 điểm phần trăm.",
        silent="Tỷ lệ giải ngân lên 74,3%, tăng 12,5 điểm phần trăm.",
    ),
    Phrase(
        name="more than the base in the bracket, with no figure of its own",
        looks="{value} ~ , tăng so_với? THAN ( {base} )",
        makes=Direction,
        told={"word": "up"},
        holds="Có 34 lượt khiếu nại, tăng so với năm trước (29 lượt).",
        violated="Có 34 lượt khiếu nại, tăng so với năm trước (43 lượt).",
        silent="Có 34 lượt khiếu nại, khác với năm trước.",
    ),
    Phrase(
        name="one thing said twice",
        looks="{second} . với tổng_số {first}",
        makes=SameValue,
        holds="Đảng bộ có 3.417 đảng viên. Với tổng số 3.417 đảng viên, Đảng bộ đông nhất tỉnh.",
        violated="Đảng bộ có 3.417 đảng viên. Với tổng số 3.471 đảng viên, Đảng bộ đông nhất tỉnh.",
        silent="Đảng bộ có 3.417 đảng viên. Đảng bộ đông nhất tỉnh.",
    ),
    Phrase(
        name="from a first to a last",
        looks="từ {first} đến {last}",
        makes=Order,
        holds="Phấn đấu kết nạp từ 15 đến 18 đảng viên.",
        violated="Phấn đấu kết nạp từ 18 đến 15 đảng viên.",
        silent="Phấn đấu kết nạp 18 đảng viên.",
    ),
)
