"""Places of rates: where what a rate is of, and what it makes together, stands right at it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from dangbo_report.reading.items import Item
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.rate_words import (
    is_of,
    may_be_counted,
    may_total,
)

#: How many there may be of something, and how much that may be together.
CountsAndTotals: TypeAlias = tuple[Sequence[Item], Sequence[Item]]


def told_in_place(page: Page, rate: Item) -> CountsAndTotals | None:
    """What the place of a rate tells: in a bracket with its sum behind, of one of several, behind a bracket."""
    return _in_turn(page, rate) or _of_one(page, rate) or _beside_count(page, rate)


_THEN: Final = re.compile(r"\),? (?:thành tiền|thành|tổng(?: tiền| trị giá| số tiền| kinh phí)?|trị giá|là|=)(?: là)? ")


def _in_turn(page: Page, rate: Item) -> CountsAndTotals | None:
    """Such as "160 suất loại 1 (600.000 đồng/suất), thành tiền 96 triệu đồng": how many, for how much, how much."""
    count, total = _noun_before(page, rate), page.next(rate)
    if not (rate.place.bracket and rate.per) or count is None or total is None:
        return None
    return ([count], [total]) if is_of(count, rate.per) and _sums_in_turn(total, rate) else None


def _noun_before(page: Page, rate: Item) -> Item | None:
    """The nearest figure before a rate that counts something; the 1 of "loại 1" counts nothing."""
    named = next((each for each in page.before(rate) if each.noun and not each.weak), None)
    return named if named is not None and named.is_plain else None


def _sums_in_turn(total: Item, rate: Item) -> bool:
    """Say whether words right behind the bracket of a rate tell that a figure is what it makes together."""
    return not total.place.bracket and _THEN.fullmatch(total.lead) is not None and may_total(total, rate)


#: "bình quân mỗi suất của ngân sách tỉnh 350 nghìn đồng": it tells of one of several.
_WHOSE: Final = re.compile(r"\bmỗi [^\W\d_]+ của ((?:[^\W\d_]+ )*[^\W\d_]+) (?:là )?$")


def _of_one(page: Page, rate: Item) -> CountsAndTotals | None:
    """What is told of that of which a rate says whose it is, with the sum in a bracket behind it."""
    whose = _WHOSE.search(rate.lead)
    if whose is None:
        return None
    named = (item for item in page.before(rate, 2) if f" {whose[1]} " in f"{item.tail} ")
    counts = [item for item in named if may_be_counted(item, rate)][:1]
    sums = (_in_bracket_behind(page, each) for each in counts)
    return counts, [item for item in sums if item is not None and may_total(item, rate)]


def _beside_count(page: Page, rate: Item) -> CountsAndTotals | None:
    """Such as "187 con (12.342 kg), bình quân 66 kg/con": the bracket right behind a count tells how much that is."""
    total = page.previous(rate)
    if total is None or not _fills_bracket(total) or rate.place.bracket or not may_total(total, rate):
        return None
    count = page.previous(total)
    told = count is not None and not count.place.bracket and rate.per and is_of(count, rate.per)
    return ([count], [total]) if count is not None and told else None


def _fills_bracket(item: Item) -> bool:
    return item.place.bracket is not None and item.lead == " (" and item.tail.startswith(")")


def _in_bracket_behind(page: Page, item: Item) -> Item | None:
    following = page.next(item)
    return following if following is not None and following.lead.endswith(" (") else None
