"""Reckoned back: what there was, told last: "có mặt 143; trong năm nghỉ 3, tuyển 8; như vậy đầu năm có 138"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.resolvers.balanced import sign_of

_SO_THERE_WERE: Final = re.compile(
    r"\b(?:như vậy|do đó|vậy|suy ra),? (?:số )?(?:ở |thời điểm )?đầu (?:năm|kỳ|quý|tháng)[^,;.()0-9]{0,20}$"
)
_THERE_ARE: Final = re.compile(r"\b(?:có mặt|hiện (?:đang )?(?:có|còn)|hiện nay|cuối (?:năm|kỳ|quý|tháng))\b[^,;]*$")
_BACK: Final = 3


def reckoned_back(context: Context) -> Iterator[Proposal]:
    """Go through what there must have been, each with what came and went before it and what there is before that."""
    for opening in context.page.items:
        if opening.stands_alone and _SO_THERE_WERE.search(opening.lead):
            yield proposal(_balanced(context, opening))


def _balanced(context: Context, opening: Item) -> Iterator[Binding]:
    before = [each for each in context.page.before(opening, _BACK) if _may_be(opening, each)]
    closes = next((at for at, each in enumerate(before) if _is_there(each)), 0)
    moves = before[:closes][::-1]
    signs = [sign_of(each) for each in moves]
    if moves and all(signs):
        plus = tuple(compress(moves, (sign > 0 for sign in signs)))
        minus = tuple(compress(moves, (sign < 0 for sign in signs)))
        slots: dict[str, Filling] = {"closing": before[closes], "opening": opening, "plus": plus, "minus": minus}
        yield Binding("roll-forward", slots)


def _is_there(item: Item) -> bool:
    return _THERE_ARE.search(item.lead) is not None and not sign_of(item)


def _may_be(opening: Item, item: Item) -> bool:
    return item.stands_alone and likeness(item, opening) is Likeness.SAME and not item.has(Cue.REST)
