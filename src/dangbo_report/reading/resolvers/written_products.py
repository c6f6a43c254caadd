"""Products that are written out: "14.850 hội viên x 3.000 đồng = 44.550.000 đồng", "468 kỳ (39 x 12)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item
from dangbo_report.reading.page import Page

_TIMES: Final = re.compile(r"[^,;.()0-9]{0,30}\s?[x×*]\s?")
_MAKES: Final = re.compile(r"[^;.0-9]{0,30}(?:=|thành tiền|bằng|là|tổng)[^;.0-9]{0,20}")
#: So many figures make a product of one count and one price.
_TWO: Final = 2


def written_products(context: Context) -> Iterator[Proposal]:
    """Go through the rows of figures with a sign of multiplication between them."""
    page = context.page
    for factors in _rows(page):
        result = _result(page, factors)
        if result is not None:
            yield proposal([_binding(factors, result)])


def _rows(page: Page) -> Iterator[Sequence[Item]]:
    """Go through the figures that are multiplied, row by row."""
    row: list[Item] = []
    for item in page.items:
        if row and _are_multiplied(page, row[-1], item):
            row.append(item)
        else:
            if len(row) >= _TWO:
                yield row
            row = [item]
    if len(row) >= _TWO:
        yield row


def _are_multiplied(page: Page, one: Item, other: Item) -> bool:
    return one.place.sentence == other.place.sentence and _TIMES.fullmatch(page.between(one, other)) is not None


def _result(page: Page, factors: Sequence[Item]) -> Item | None:
    """What figures make: told behind them, or before the bracket that they stand in, as in "468 kỳ (39 x 12)"."""
    first, last = factors[0], factors[-1]
    following, previous = page.next(last), page.previous(first)
    if following is not None and _MAKES.fullmatch(following.lead):
        return following
    bracket = first.place.bracket
    if previous is not None and bracket and bracket == last.place.bracket and not previous.place.bracket:
        return previous
    return None


def _binding(factors: Sequence[Item], total: Item) -> Binding:
    """The price is what is told for each of something, or what the product is of; the others are counts."""
    price = next((each for each in factors if each.per), None)
    price = price or next((each for each in reversed(factors) if each.sort is total.sort), factors[0])
    count, *times = (each for each in factors if each is not price)
    return Binding("product", {"total": total, "count": count, "price": price, "times": tuple(times)})
