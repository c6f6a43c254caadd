"""Topics: what a passage has been about since a figure told how many there are, until another of its noun does.

A sentence or a line that goes on ("Cơ cấu: …", "Qua đánh giá, …") tells of what was counted before it, however far that
is; figures that are parts or shares themselves are no topics.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import takewhile
from typing import Final

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

#: So many figures, lines and topics are looked at.
_FIGURES: Final = 40
_LINES: Final = 3
_TOPICS: Final = 2
#: A line that goes on with what was counted in the one before.
_GOES_ON: Final = re.compile(
    r"[\s\-+*•–]*(?:(?:về|xét về|phân theo|theo) )?(?:[^\W\d_]+ )?(?:cơ cấu|trình độ|chất lượng|độ tuổi|thành phần"
    r"|giới tính|kết quả|qua (?:đó|kết quả|đánh giá|kiểm điểm|phân tích|phân loại|rà soát|xác minh|xếp loại)|cụ thể"
    r"|trong (?:đó|số)|phân tích|xếp loại)\b"
)
#: What it speaks of in words that make another thing of it.
_ASIDE: Final = (
    Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.REST, Cue.EACH, Cue.AVERAGE, Cue.FACTOR, Cue.OPENING,
)  # fmt: skip


def topics(context: Context, part: Item) -> Iterator[Item]:
    """What the passage is about in which a figure stands, the nearest first; of a ratio both halves."""
    page = context.page
    lines = _reach(context, part)
    found = 0
    for item in reversed(page.items[max(0, part.index - _FIGURES) : part.index]):
        if part.place.line - item.place.line > lines:
            return
        if item.place.sentence == part.place.sentence or not _sets(context, item, part):
            continue
        yield item
        found += item.is_ratio_part or page.pair(item) is None
        if found == _TOPICS:
            return


def likeness_of(page: Page, part: Item, whole: Item) -> Likeness:
    """How well a whole agrees with a part, by the words behind its noun too.

    The 5.207 of "5.207/5.242 đồng chí" counts what the other half does.
    """
    pair = page.pair(whole) if not whole.noun else None
    named = pair[1] if pair else whole
    if whole.sort is part.sort and part.noun and _is_called(named, part.noun):
        return Likeness.SAME
    return max(likeness(part, whole), likeness(part, named))


def _is_called(whole: Item, noun: str) -> bool:
    """Say whether a noun stands in the name of another: "15 cơ sở Đảng" of "117/120 tổ chức cơ sở Đảng"."""
    return f" {noun} " in f" {whole.noun} " or re.match(rf" {re.escape(noun)}\b", whole.tail) is not None


def _reach(context: Context, part: Item) -> int:
    """How many lines before may tell the topic: none, unless the line of a figure goes on with it."""
    last = part.place.line
    lines = range(last, max(0, last - _LINES), -1)
    return sum(1 for _ in takewhile(partial(_goes_on, context), lines))


def _goes_on(context: Context, line: int) -> bool:
    """Say whether a line goes on with the one before it, as a blank one does."""
    start, end = context.page.segments.lines[line : line + 2]
    return not context.low[start:end].strip() or _GOES_ON.match(context.low, start) is not None


def _sets(context: Context, item: Item, part: Item) -> bool:
    """Say whether a figure tells how many there are of what a part is some of."""
    if not _is_stated(item) or likeness_of(context.page, part, item) is not Likeness.SAME:
        return False
    listing = context.listing_of(item)
    if listing is not None and listing.heads:
        return False
    return context.page.pair(item) is not None or context.share_of(item) is None


def _is_stated(item: Item) -> bool:
    """Say whether a figure stands by itself, and not beside another or for another time."""
    counts = item.is_amount and not item.per and not item.weak
    return counts and not (item.place.bracket or item.place.planned or item.has(*_ASIDE))
