"""Supposed totals: what words such as "cả năm", "tổng" and "cộng" sum up of the figures of one noun before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.breakdowns import TWICE_OVER
from dangbo_report.reading.resolvers.supposed.supposing import FEWEST, states, supposed, without_nested

_MOST: Final = 12
#: So many lines or sentences before a total tell its parts.
_BACK: Final = 8
#: Words by which a figure sums up what stands before it.
_ALL: Final = re.compile(
    r"(?:\b(?:cả năm|cả hai|cả °|cả kỳ|toàn (?:xã|huyện|tỉnh|ngành|đơn vị)|tính chung|tính cả|như vậy|cộng)|° tháng:)"
    r"(?![^,;.]*\b(?:tăng|giảm)\b)[^.;]{0,60}$"
)


def supposed_totals(context: Context) -> Iterator[Proposal]:
    """Go through the figures that may sum up those of their noun before them."""
    page = context.page
    for total in page.items:
        row = _before(page, total) if _sums_up(total) else ()
        parts = without_nested(context, row, row)
        if len(parts) >= FEWEST and not TWICE_OVER.search(page.between(parts[0], total)):
            starts = range(len(parts) - 1)
            yield proposal(each for start in starts for each in supposed(total, parts[start:], start, listed=True))


def _sums_up(item: Item) -> bool:
    if not (item.is_plain and item.noun) or item.half or item.place.planned or item.has(Cue.WITHIN):
        return False
    return item.has(Cue.TOTAL) or _ALL.search(item.lead) is not None


def _before(page: Page, total: Item) -> Sequence[Item]:
    """The figures of the noun of a total: before it in its sentence, or in the sentences in a row before that."""
    found = [each for each in page.before(total) if _may_part(total, each)]
    if len(found) < FEWEST:
        for back in range(1, _BACK + 1):
            row = [each for each in reversed(page.of_sentence(total.place.sentence - back)) if _may_part(total, each)]
            if not row or not page.joined(row[-1], total):
                break
            found += row
    return found[:_MOST][::-1]


def _may_part(total: Item, item: Item) -> bool:
    told = item.stands_alone and states(item) and not item.has(Cue.TOTAL, Cue.WITHIN)
    return told and likeness(total, item) is Likeness.SAME
