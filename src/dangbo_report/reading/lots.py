"""Lots: counts with a price each, and the sum of several of them.

"Xây mới 24 nhà (60 triệu đồng/nhà) và sửa chữa 8 nhà (30 triệu đồng/nhà), tổng kinh phí 1.680 triệu đồng".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from dangbo_report.figures import Qualifier
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.page import Page

_FEWEST: Final = 2
_ASIDE: Final = (*(Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.AVERAGE, Cue.FACTOR), *(Cue.REST, Cue.CUMULATIVE))
#: Between one lot and the next nothing else is told.
_AND: Final = re.compile(r"[^.0-9]{0,60}")
#: "01 giải nhất (5.000.000 đồng)", "01 giải nhất 5.000.000 đồng", beside others whose price is told as one.
_BARE: Final = re.compile(r" (?:[^\W\d_]+ ){0,3}\(?")
#: "lần lượt là 119 triệu đồng và 42,5 triệu đồng": one sum for each.
_IN_TURN: Final = re.compile(r"\blần lượt\b")
_SUM: Final = re.compile(r"\b(?:tổng|cộng|tất cả)\b[^;.()0-9]{0,40}$")
#: A total before what it is of: "tổng kinh phí 1.680 triệu đồng, gồm: …".
_OPENS: Final = re.compile(r"[,;.(]? ?(?:\b(?:gồm|bao gồm|trong đó|cụ thể|như sau)\b[^.0-9]*|: ?[^.:0-9]*)")


#: "86 nhà, trong đó xây mới 52 nhà (40 triệu đồng/nhà), sửa chữa 34 nhà (…)".
_IS_ALL: Final = re.compile(r"\b(?:trong đó|gồm)\b|:")


class Lot(NamedTuple):
    """So many, and the price of one.

    Attributes:
        number: how many.
        price: the price.
        told: a word or the unit tells that it is for one.
    """

    number: Item
    price: Item
    told: bool


class Bill(NamedTuple):
    """Some lots and what they make: together, or each in turn."""

    lots: Sequence[Lot]
    total: Item | None
    in_turn: Sequence[Item] = ()


def bills_of(page: Page) -> Iterator[Bill]:
    """Go through the rows of lots whose sum, or whose sums, are told."""
    for lots in _rows(page):
        if sums := _in_turn(page, lots):
            yield Bill(lots, None, sums)
        elif not _is_one_of_more(page, lots) and (total := _total(page, lots)):
            yield Bill(lots, total)


def _rows(page: Page) -> Iterator[Sequence[Lot]]:
    """Go through the rows of two lots or more, in some of which a price is told to be one."""
    row: list[Lot] = []
    for lot in _lots(page):
        if row and not _follows(page, row[-1], lot):
            yield from _able(row)
            row = []
        row.append(lot)
    yield from _able(row)


def _able(row: list[Lot]) -> Iterator[Sequence[Lot]]:
    named = {lot.number.noun.split(" ")[0] for lot in row if lot.told}
    if len(row) >= _FEWEST and named and all(lot.told or lot.number.noun.split(" ")[0] in named for lot in row):
        yield row


def _lots(page: Page) -> Iterator[Lot]:
    for count in page.items:
        price = page.next(count)
        if price is not None and _is_counted(count) and _may_be_price(price):
            if _is_told(count, price):
                yield Lot(count, price, told=True)
            elif not price.per and _BARE.fullmatch(price.lead):
                yield Lot(count, price, told=False)


def _is_counted(item: Item) -> bool:
    counts = item.sort in {Sort.COUNT, Sort.MEASURE} and item.figure.qualifier is Qualifier.EXACT
    return counts and bool(item.noun) and not (item.half or item.place.planned or item.per or item.has(*_ASIDE))


def _may_be_price(item: Item) -> bool:
    exact = item.sort is Sort.MONEY and item.figure.qualifier is Qualifier.EXACT and not item.has(*_ASIDE)
    return exact and not ("/" in item.per or item.tail.startswith("/"))  # "500.000 đồng/hộ/tháng" has a factor more


def _is_told(count: Item, price: Item) -> bool:
    """Say whether a figure is told for each of what is counted: by a word, or by its unit."""
    if price.per:
        return price.per.split(" ")[0] in count.noun.split(" ") or not price.place.bracket
    return price.has(Cue.EACH)


def _follows(page: Page, before: Lot, lot: Lot) -> bool:
    """Say whether one lot stands right behind another, in its sentence or on the next line."""
    behind = lot.number.index == before.price.index + 1 and page.joined(before.price, lot.number)
    near = lot.number.place.line - before.number.place.line <= 1
    return behind and near and _AND.fullmatch(page.between(before.price, lot.number)) is not None


def _is_one_of_more(page: Page, lots: Sequence[Lot]) -> bool:
    """Say whether something of the same name stands before lots without a price, and is not all of them."""
    first = lots[0].number
    before = page.previous(first)
    if before is None or before.half or before.noun.split(" ")[0] != first.noun.split(" ")[0]:
        return False
    return _IS_ALL.search(page.between(before, first)) is None


def _in_turn(page: Page, lots: Sequence[Lot]) -> Sequence[Item]:
    """As many sums behind lots as there are lots, told to be theirs in turn."""
    last = lots[-1].price
    sums = page.items[last.index + 1 : last.index + 1 + len(lots)]
    told = len(sums) == len(lots) and _IN_TURN.search(sums[0].lead) is not None
    return sums if told and all(_is_sum(each) and page.joined(last, each) for each in sums) else ()


def _is_sum(item: Item) -> bool:
    return item.sort is Sort.MONEY and item.is_plain and not item.half


def _total(page: Page, lots: Sequence[Lot]) -> Item | None:
    """What all lots make together: told as a sum right behind them, or before them as what they are of."""
    first, last = lots[0].number, lots[-1].price
    return _behind(page, last) or (_before(page, first) if page.next(last) is None else None)


def _behind(page: Page, last: Item) -> Item | None:
    for item in page.items[last.index + 1 : last.index + 2]:
        near = item.place.sentence - last.place.sentence <= 1 and page.joined(last, item)
        if near and _is_sum(item) and _SUM.search(item.lead):
            return item
    return None


def _before(page: Page, first: Item) -> Item | None:
    for item in page.items[max(0, first.index - 1) : first.index]:
        if _is_sum(item) and page.joined(item, first) and _OPENS.fullmatch(page.between(item, first)):
            return item
    return None
