"""Supposing: what may be a total and its parts where no word makes it certain, and when figures are too far from that.

That such figures add up is no chance; that they do not says nothing, unless one slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, length

FEWEST: Final = 2
_ASIDE: Final = (*(Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.AVERAGE, Cue.EACH), *(Cue.FACTOR, Cue.OF_TARGET))
_OF_OTHER_TIMES: Final = (Cue.CUMULATIVE, Cue.OPENING)


def is_told(item: Item) -> bool:
    """Say whether a figure tells by itself how many or how much there is of something that is named."""
    return item.stands_alone and bool(item.noun) and is_of_now(item)


#: "Riêng quý III tiêm 318 trẻ", "như vậy 6 tháng huyện chuyển 2.500": some of what was told, or it and more.
_APART: Final = re.compile(r"\b(?:riêng|như vậy)\b[^,;.()0-9]*$")


def may_stand_in_row(item: Item) -> bool:
    """Say whether a figure that tells how many there are may stand beside others of which there is a sum."""
    return is_told(item) and _APART.search(item.lead) is None


def is_of_now(item: Item) -> bool:
    """Say whether a figure tells what there is, and not what there was or came to be over time."""
    return states(item) and not item.has(*_OF_OTHER_TIMES)


def states(item: Item) -> bool:
    """Say whether a figure is neither aimed at nor compared, and no length of time."""
    return item.sort is not Sort.TIME and not item.has(*_ASIDE)


def supposed(head: Item, parts: Sequence[Item], rank: int = 0, *, listed: bool = False) -> Iterator[Binding]:
    """A total and its parts, unless they are written too long or too short for that, or one as the total is.

    Args:
        head: what may be the total.
        parts: what may be its parts.
        rank: how far this is from the likeliest.
        listed: words lead from one to the other, so that a sum of some of them may have left others out.
    """
    if fits(head, parts) and not any(each.figure == head.figure for each in parts):
        settings = {"exhaustive": True, "spelled_out": False, "supposed": True, "in_row": True}
        told = {"listed": True} if listed else {}
        yield Binding("breakdown", {"total": head, "parts": tuple(parts)}, rank, settings | told)


def supposed_part(whole: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """A whole and what may be some of it, unless that is written longer."""
    if max(map(length, parts)) <= length(whole):
        settings = {"exhaustive": False, "spelled_out": False, "supposed": True, "unless_told": True}
        yield Binding("breakdown", {"total": whole, "parts": tuple(parts)}, settings=settings)


def fits(head: Item, parts: Sequence[Item]) -> bool:
    """Say whether a figure is written about as long as the largest of others of which it may be the sum."""
    return length(head) - 1 <= max(map(length, parts)) <= length(head)


def without_nested(context: Context, row: Sequence[Item], among: Sequence[Item]) -> list[Item]:
    """The figures of a row but those that divide one of some: "73 vụ, trong đó 62 vụ đã xong, 11 vụ đang làm"."""
    return [each for each in row if not any(head in among for head in context.heads_of(each)[:1])]
