"""Addends of lists: which of its figures can be added up, and where the row of them ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.listings import Listing
from dangbo_report.reading.resolvers.breakdowns import STEP, TOLD_TWICE

#: What is left closes a list: "39 cơ sở chấp hành tốt, còn lại 07 cơ sở có tồn tại, …".
_THE_REST: Final = re.compile(r"\bcòn lại (?:là |có )?$")
#: "trong đó 27 có vi phạm, phải thi hành kỷ luật 9, đã thi hành 7": behind these nothing is a part of the total.
_LATER_STEP: Final = re.compile(r"[,;] (?:và )?(?:phải|đã|bị|cần|có [^\W\d_]{2,})\b")


def can_add_up(parts: Sequence[Item]) -> bool:
    """Say whether no part is a half of a ratio or a whole, and no member or time is in two."""
    if any(part.half or part.has(Cue.WITHIN, Cue.FACTOR) for part in parts) or _are_nested_times(parts):
        return False
    if any(_WITHOUT.search(_ASIDE.sub("", part.lead)) for part in parts):
        return False
    return TOLD_TWICE.search(parts[-1].tail) is None


#: "số cũ chuyển sang (trừ số đã chuyển sổ riêng) là 1.845 việc": what is left out of a part is aside.
_ASIDE: Final = re.compile(r"\([^()]*\)")
#: "thu nội địa 20.107 tỷ; thu nội địa không kể tiền sử dụng đất 19.836 tỷ": the same again, without some of it.
_WITHOUT: Final = re.compile(r"\b(?:không|chưa) (?:kể|tính|gồm|bao gồm)\b|(?<!khai )\btrừ\b")
#: "quý II 254 đ/c, 6 tháng 441 đ/c": one time lies within the other.
_RUNNING: Final = re.compile(r"(?<!\w)(?:[°0-9]+ tháng|lũy kế|luỹ kế|cả năm)\b[^,;]*$")
_WITHIN_IT: Final = re.compile(r"\b(?:quý|tháng) (?:[ivx]+|°+|này)\b[^,;]*$")


def _are_nested_times(parts: Sequence[Item]) -> bool:
    return any(_RUNNING.search(part.lead) for part in parts) and any(_WITHIN_IT.search(part.lead) for part in parts)


#: "…; số dư cuối kỳ 374 triệu đồng" is what the balance ends in.
_AT_END: Final = re.compile(r"; [^,;]*\bcuối (?:năm|kỳ|quý|tháng)\b[^,;]*$")


def reach(listing: Listing, parts: Sequence[Item]) -> Sequence[Item]:
    """The parts up to what is left, or up to what became of one of them."""
    if listing.opener is Opener.OF_WHICH and not STEP.search(parts[0].lead) and not listing.lined:
        parts = [*takewhile(lambda part: not _LATER_STEP.search(part.lead), parts)]
    parts = [*takewhile(lambda part: not _is_other_row(parts[0], part), parts)]
    closed = next((at for at, part in enumerate(parts, 1) if _THE_REST.search(part.lead)), len(parts))
    return [*takewhile(lambda part: not _AT_END.search(part.lead), parts[:closed])] or parts[:closed]


def _is_other_row(first: Item, part: Item) -> bool:
    """Such as "89 đơn, gồm khiếu nại 16, tố cáo 07; 13 đơn không đủ": behind ";" another number opens with its noun."""
    opens = part.lead in {"; ", "; và "} and bool(part.noun)
    return opens and not first.noun and part.place.clause != first.place.clause
