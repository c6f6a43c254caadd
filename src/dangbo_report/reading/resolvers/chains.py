"""Chains: rates of rates, whose product has more factors than two.

"15 ngày, mỗi ngày 4 ca, mỗi ca 5 người, tổng cộng 300 lượt người"; "12 em, mỗi em 1.000.000 đồng/tháng trong 10 tháng".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.figures import Qualifier
from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import is_person
from dangbo_report.reading.page import Page

#: A chain of fewer is a product of two.
_FEWEST: Final = 3
_EACH: Final = re.compile(r"(?:^|[,;(] ?|\bvà )mỗi ([^\W\d_]+)(?: [^\W\d_]+){0,3} $")
_SAID_EACH: Final = re.compile(r"\bmỗi ([^\W\d_]+)[^,;.()0-9]*$")
_SUM: Final = re.compile(r"\b(?:tổng|cộng|tất cả|thành tiền|kinh phí|số tiền)\b[^;.()0-9]{0,40}$|^,? ?= ?$")
_ASIDE: Final = (*(Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.REST, Cue.AVERAGE, Cue.FACTOR), Cue.CUMULATIVE)


def chains(context: Context) -> Iterator[Proposal]:
    """Go through the rows of rates each of which is for each of what the one before counts, and rates over time."""
    page = context.page
    for first in page.items:
        row = [first, *_rates_of(page, first)]
        if len(row) >= _FEWEST and (total := _total(page, row[-1])):
            yield proposal([_binding(total, row[0], row[-1], row[1:-1])])
        elif first.per and (found := _over_time(page, first)):
            yield proposal([found])


def _rates_of(page: Page, first: Item) -> Iterator[Item]:
    """The rates behind a count, each for each of what the figure before it counts."""
    last, following = first, page.next(first)
    while following is not None and _is_for_each(last, following):
        yield following
        last, following = following, page.next(following)


def _is_for_each(count: Item, rate: Item) -> bool:
    said = _EACH.search(rate.lead)
    return said is not None and said[1] in count.noun.split(" ") and _is_factor(count) and _is_factor(rate)


def _is_factor(item: Item) -> bool:
    return item.figure.qualifier is Qualifier.EXACT and not (item.half or item.place.planned or item.has(*_ASIDE))


def _total(page: Page, last: Item) -> Item | None:
    """What all make together, told as a sum behind them."""
    total = page.next(last)
    if total is None or not (total.is_plain and _SUM.search(total.lead)) or total.half:
        return None
    alike = total.noun == last.noun or (is_person(last.noun) and (total.noun + " ").startswith("lượt "))
    return total if total.sort is last.sort and (alike or total.sort is Sort.MONEY) else None


def _over_time(page: Page, rate: Item) -> Binding | None:
    """Such as "mỗi em 1.000.000 đồng/tháng trong 10 tháng", "500.000 đồng/hộ/tháng": how many, and for how long."""
    each, unit = _both(rate)
    if not (each and rate.sort is Sort.MONEY and _is_factor(rate)):
        return None
    total, count = _total_behind(page, rate), _count_before(page, rate, each)
    lengths = [item for item in page.sentence(rate) if _is_factor(item) and _lasts(item, unit)]
    if total is None or count is None or len(lengths) != 1:
        return None
    return _binding(total, count, rate, lengths)


def _count_before(page: Page, rate: Item, each: str) -> Item | None:
    return next((item for item in page.before(rate) if _is_factor(item) and _counts(item, each)), None)


def _lasts(item: Item, unit: str) -> bool:
    return item.sort is Sort.TIME and item.noun == unit


def _both(rate: Item) -> tuple[str, str]:
    """What a rate is for each of, and for each length of time; nothing if it is not for both."""
    first, _, second = rate.per.partition("/")
    if second:
        return first, second
    said = _SAID_EACH.search(rate.lead)
    return (said[1], first) if said and said[1] != first else ("", "")


def _counts(item: Item, each: str) -> bool:
    return item.sort is Sort.COUNT and (each in item.noun.split(" ") or (is_person(each) and is_person(item.noun)))


def _total_behind(page: Page, rate: Item) -> Item | None:
    """The first amount behind a rate, if it is told as a sum."""
    first = next((item for item in page.after(rate) if item.sort is Sort.MONEY), None)
    return first if first is not None and first.is_plain and _SUM.search(first.lead) else None


def _binding(total: Item, count: Item, price: Item, times: Sequence[Item]) -> Binding:
    return Binding("product", {"total": total, "count": count, "price": price, "times": tuple(times)})
