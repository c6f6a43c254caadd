"""Words between a figure and its percent, and words behind a percent that call its whole."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.items import Item

#: Between a part and its percent: a few words of what it is, then a verb or a bracket.
_LINK: Final = (
    r"(?:chiếm|đạt|bằng|tương ứng|tương đương|tức|tỷ lệ|tỉ lệ|được|ước|=|là|với|mới|chỉ|và|khoảng|trên"
    r"|gần|hơn|bao phủ|\(|[–-])"
)
BESIDE: Final = re.compile(rf"[^;.0-9]{{0,90}}?(?:[,( ]\s*|^){_LINK}\s*(?:{_LINK}\s*)*")
BRACKETED: Final = re.compile(r"\([^()]*\)")
#: "chiếm" of another subject: "12 lớp, tỷ lệ hộ nghèo còn 3%".
ANOTHER: Final = re.compile(
    r"\b(?:tỷ lệ|tỉ lệ|tỷ trọng) (?!(?:là|đạt|chiếm|trên|bao phủ|tương ứng)?\s*\(?$)[^,;()]{2,}$|\btrong đó\b"
    r"|\b(?:tăng|giảm|vượt)\b[^,;(]*$"
    r"|, (?!(?:chiếm|đạt|bằng|tương|tức|tỷ|tỉ|và|được|ước|mới|chỉ|với|=))[^,;()]*\b(?:chiếm|đạt|bằng) [^,;()]*$"
)
NAMED: Final = re.compile(
    r"\s*(?:so với |trên |trong |của )?(?:tổng số |tổng |số lượng |số |toàn bộ )((?:[^\W\d_]+ ?){1,4})"
)
HOLLOW: Final = frozenset(("của", "được", "đã", "các", "này", "toàn", "và", "có", "là"))
#: "24 đại biểu nữ (24,21%); một đại biểu là người dân tộc thiểu số (1,05%)": the number in words is the part.
NUMBER_IN_WORDS: Final = re.compile(r"[,;] (?:và )?(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) [^\W\d_]{2,}")


def is_called(percent: Item, whole: Item) -> bool:
    """Such as "84,4% số người đăng ký": the noun behind a percent is that of its whole."""
    named = NAMED.match(percent.tail)
    return named is not None and bool(whole.noun) and named[1].startswith(whole.noun)


def is_put_behind(percent: Item) -> bool:
    """Such as "khiển trách: 187 đảng viên, 64,48%;": nothing but a comma stands before, and nothing is told behind."""
    return percent.lead == ", " and re.match(r"\s*(?:[;,.)]|$)", percent.tail) is not None
