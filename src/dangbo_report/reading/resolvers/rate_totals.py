"""Totals of rates: what there is together of what a rate is for each of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.resolvers.rate_words import (
    in_sentence,
    may_total,
)

_TOGETHER: Final = re.compile(
    r"tổng|trị giá|giá trị|thành tiền|kinh phí|số tiền|bằng|với|được|là|sản lượng|=|đủ|thu|chi|cho|tiền|hết"
)
_MOST_TOTALS: Final = 3
#: "bình quân 900.000 đồng/giải, hết 10.800.000 đồng".
_ALL_TOLD: Final = re.compile(
    r"[^;.,()0-9]{0,20}, (?:hết|tổng(?: cộng| số tiền| trị giá| kinh phí)?|thành tiền|trị giá)(?: là)? "
)


def _tells_all(item: Item, rate: Item) -> bool:
    """Say whether a sum stands right behind a rate, as what all of them cost."""
    return item.index == rate.index + 1 and _ALL_TOLD.fullmatch(item.lead) is not None


def is_part_of(context: Context, item: Item, named: Sequence[Item]) -> bool:
    """Say whether a figure stands in a list of one of some others."""
    return any(head in named for head in context.heads_of(item))


def totals_of(context: Context, around: Sequence[Item], rate: Item) -> Sequence[Item]:
    """What there is together: of the sort of the rate, in its clause or sentence first; heads before their parts."""
    able = [item for item in around if may_total(item, rate) and not _is_left(item, rate)]
    nearest = in_sentence(able, rate)
    found = _likeliest(nearest, rate) or [item for item in able if item not in nearest or item.index < rate.index]
    return sorted(found, key=lambda item: is_part_of(context, item, found))[:_MOST_TOTALS]


def _likeliest(nearest: Sequence[Item], rate: Item) -> Sequence[Item]:
    if rate.has(Cue.AVERAGE):
        return [item for item in nearest if _tells_all(item, rate)] or _spread(nearest, rate)
    return _beside_price(nearest, rate)


def _is_left(item: Item, rate: Item) -> bool:
    """Say whether a sum is what is left of another, which no price makes: "tồn quỹ 242 triệu đồng; trao 415 suất"."""
    return (
        rate.sort is Sort.MONEY
        and not rate.has(Cue.AVERAGE)
        and item.has(Cue.REST, Cue.CLOSING)
        and item.place.clause != rate.place.clause
    )


def _spread(nearest: Sequence[Item], rate: Item) -> Sequence[Item]:
    """What a mean is spread of: told before it in its clause, or behind it there, or before that."""
    before, behind = _around_in_clause(nearest, rate)
    behind = [item for item in behind if not before or _is_told_behind(item, rate)]
    farther = [item for item in nearest if item.index < rate.index and item not in before]
    return [*before, *behind, *farther] or nearest


def _around_in_clause(items: Sequence[Item], rate: Item) -> tuple[list[Item], list[Item]]:
    """The figures of the clause of a rate: those before it, those behind it."""
    here = [item for item in items if item.place.clause == rate.place.clause]
    return [item for item in here if item.index < rate.index], [item for item in here if item.index > rate.index]


def _beside_price(nearest: Sequence[Item], rate: Item) -> Sequence[Item]:
    """The sum that a price stands in a bracket behind, or that is told as such behind it; else those of its clause."""
    if rate.place.bracket and (before := [item for item in nearest if item.index == rate.index - 1]):
        return before
    before, behind = _around_in_clause(nearest, rate)
    said = [item for item in nearest if _is_told_behind(item, rate)]
    return _beside_in_bracket(said, rate) or said or [*before, *behind]


def _beside_in_bracket(items: Sequence[Item], rate: Item) -> list[Item]:
    """The figures of the bracket that a rate stands in, if it stands in one."""
    return [item for item in items if item.place.bracket == rate.place.bracket] if rate.place.bracket else []


def _is_told_behind(item: Item, rate: Item) -> bool:
    return item.index > rate.index and _TOGETHER.search(item.lead) is not None
