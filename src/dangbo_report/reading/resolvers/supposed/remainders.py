"""Supposed remainders: what is left, or lacking, of two figures before it that no word binds for certain.

"Tổng thu 8.946 triệu đồng … Tổng chi 8.505 triệu đồng; kết dư 441 triệu đồng"; "dự thi 1.107, đỗ 1.091, không đỗ 16":
that it is just their difference is no chance; that it is not says nothing, unless one slip explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, length
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.resolvers.balanced import is_detail

_ASIDE: Final = (Cue.BASE, Cue.EACH, Cue.AVERAGE, Cue.FACTOR)
#: What is left or lacking, or is the difference of two.
_LEFT: Final = re.compile(
    r"\b(?:kết dư|số dư|còn|chênh lệch|tăng tự nhiên|thiếu|hụt|chưa|không|tồn|chuyển (?:kỳ|quý|năm|tháng|sang)|để lại"
    r"|phải đánh giá|tăng thực|thực tăng)\b[^,;.()0-9]{0,40}$"
)
#: As far before a figure as these may begin.
_LONGEST: Final = 56
_SENTENCES: Final = 2
_LINES: Final = 2
#: So many figures before it may be those that it is the difference of.
_MOST: Final = 4


def supposed_remainders(context: Context) -> Iterator[Proposal]:
    """Go through the figures that may be the difference of two before them."""
    for left in context.page.items:
        if _may_be_left(left) and (pool := _pool(context, left)):
            yield proposal(_of_pairs(left, pool))


def _may_be_left(item: Item) -> bool:
    if not item.is_amount or item.per or item.half or item.place.bracket or item.place.planned or item.weak:
        return False
    if item.has(*_ASIDE) or (item.has(Cue.OPENING) and not item.has(Cue.CLOSING, Cue.REST)):
        return False
    return _LEFT.search(item.lead, max(0, len(item.lead) - _LONGEST)) is not None


def _pool(context: Context, left: Item) -> Sequence[Item]:
    """The figures that something may be left of, the nearest first: totals if two are told, else all but parts."""
    page = context.page
    able = [
        each
        for each in page.before(left, _SENTENCES, lines=_LINES)
        if _may_be_of(left, each) and not is_detail(context, each) and page.joined(each, left)
    ]
    totals = [each for each in able if each.has(Cue.TOTAL)]
    return (totals if len(totals) > 1 else able)[:_MOST]


def _may_be_of(left: Item, item: Item) -> bool:
    if not item.is_plain or item.place.bracket or item.is_ratio_part or item.has(*_ASIDE):
        return False
    alike = likeness(left, item)
    people = item.sort is Sort.COUNT and (is_person(item.noun) or is_person(left.noun))
    return alike is Likeness.SAME or (people and alike is Likeness.OPEN)


def _of_pairs(left: Item, pool: Sequence[Item]) -> Iterator[Binding]:
    """What is left of each figure without one behind it, the nearest two first, if they are long enough for it."""
    for done, whole in combinations(pool, 2):
        if length(whole) >= max(length(done), length(left)):
            far = pool.index(done) + pool.index(whole)
            settings = {"supposed": True, "of_rest": True}
            yield Binding("remainder", {"left": left, "whole": whole, "done": (done,)}, far, settings)
