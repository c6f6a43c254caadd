"""Supposed rates: what each of something gets or has, where how many there are and how much that is stand farther off.

"Hỗ trợ 20.000 đoàn viên. … Mức hỗ trợ là 500.000 đồng/người, tổng kinh phí 10 tỷ đồng": that they agree is no
chance; that they do not says nothing, unless one slip of the pen explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product, takewhile
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import is_person
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.rate_words import each_of, is_given, is_of, may_be_counted, may_total
from dangbo_report.reading.resolvers.rates import of_each, tells_of_others

_ASIDE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.EACH, Cue.AVERAGE, Cue.FACTOR)
#: So many sentences before, on so many lines before, may tell how many there are, or how much.
_SENTENCES: Final = 3
_LINES: Final = 3
#: So many figures behind may tell how much it is together.
_BEHIND: Final = 4
_MOST: Final = 3
_SUPPOSED: Final = {"supposed": True}


def supposed_rates(context: Context) -> Iterator[Proposal]:
    """Go through what is told for each of something."""
    page = context.page
    for rate in page.items:
        if (
            _is_rate(rate)
            and not tells_of_others(context, rate)
            and (each := each_of(rate))
            and not of_each(context, rate)
        ):
            yield proposal(_of(rate, _counts(page, rate, each), _totals(page, rate)))


def _is_rate(item: Item) -> bool:
    return item.is_amount and item.has(Cue.EACH, Cue.AVERAGE) and not (item.place.planned or is_given(item))


def _counts(page: Page, rate: Item, each: str) -> Sequence[Item]:
    """The nearest figures before a rate of what it is for each of; people are called by many names."""
    told = [item for item in _before(page, rate) if may_be_counted(item, rate)]
    return [item for item in told if is_of(item, each) or (is_person(each) and is_person(item.noun))][:_MOST]


def _totals(page: Page, rate: Item) -> Sequence[Item]:
    """What it may be together: told as a sum behind a rate, or before a mean."""
    behind = page.items[rate.index + 1 : rate.index + 1 + _BEHIND]
    near = takewhile(lambda item: item.place.sentence <= rate.place.sentence + 1 and page.joined(rate, item), behind)
    sums = [item for item in near if item.has(Cue.TOTAL) and _is_told(item)]
    before = _before(page, rate) if rate.has(Cue.AVERAGE) else ()
    return [item for item in (*sums, *before) if may_total(item, rate)][:_MOST]


def _before(page: Page, rate: Item) -> Sequence[Item]:
    earlier = page.before(rate, _SENTENCES, lines=_LINES)
    return [item for item in earlier if _is_told(item) and page.joined(item, rate)]


def _is_told(item: Item) -> bool:
    return item.is_plain and not (item.half or item.place.bracket or item.place.planned or item.has(*_ASIDE))


def _of(rate: Item, counts: Sequence[Item], totals: Sequence[Item]) -> Iterator[Binding]:
    """Every way to take one of each, the nearest first."""
    for (far, count), (near, total) in product(enumerate(counts), enumerate(totals)):
        if count is not total:
            if rate.has(Cue.AVERAGE):
                yield Binding("average", {"average": rate, "total": total, "count": count}, far + near, _SUPPOSED)
            else:
                yield Binding("product", {"total": total, "count": count, "price": rate}, far + near, _SUPPOSED)
