"""Reasons: by how much something rose or fell, and what came and went: "tăng 248 do kết nạp 160, chuyển đến 88"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import is_reason, sign_of
from dangbo_report.reading.resolvers.breakdowns import breakdown

_FEWEST: Final = 2
_BOTH: Final = frozenset[int]((1, -1))


def reasons(context: Context) -> Iterator[Proposal]:
    """Go through the changes that what came and went is told of."""
    page = context.page
    for change in page.items:
        moves = _moves(page, change) if change.has(Cue.CHANGE) and change.is_amount and change.sign else ()
        if len(moves) >= _FEWEST:
            yield _of(page, change, moves)


def _moves(page: Page, change: Item) -> Sequence[Item]:
    """What came or went by the words behind a change, up to the first figure that did neither."""
    behind = [each for each in page.sentence(change) if each.index > change.index and not each.place.bracket]
    return list(takewhile(lambda each: _moved(page, change, each), behind))


def _moved(page: Page, change: Item, item: Item) -> bool:
    told = (
        item.is_plain
        and item.place.clause == change.place.clause
        and not item.half
        and not item.has(Cue.TOTAL, Cue.CLOSING)
    )
    return told and is_reason(page, item) and bool(sign_of(item)) and likeness(change, item) is not Likeness.OTHER


def _of(page: Page, change: Item, moves: Sequence[Item]) -> Proposal:
    """The sum of what all went one way; else what there is by what there was, what came and what went."""
    signs = frozenset(map(sign_of, moves))
    if signs == frozenset((change.sign,)):
        return proposal([breakdown(change, moves, beside=True)])
    return proposal(_rolled(page, change, moves)) if signs == _BOTH else ()


def _rolled(page: Page, change: Item, moves: Sequence[Item]) -> Iterator[Binding]:
    """Such as "có 5.401 đồng chí, tăng 15 đồng chí so với cuối tháng 9 (5.386 đồng chí), do …"."""
    before = [each for each in page.before(moves[0]) if likeness(change, each) is Likeness.SAME]
    was = next((each for each in before if each.has(Cue.BASE)), None)
    now = next((each for each in before if each.stands_alone and not each.has(Cue.BASE)), None)
    if was and now:
        slots: dict[str, Filling] = {"closing": now, "opening": was, "plus": _by(moves, 1), "minus": _by(moves, -1)}
        yield Binding("roll-forward", slots)


def _by(moves: Sequence[Item], sign: int) -> tuple[Item, ...]:
    return tuple(each for each in moves if sign_of(each) == sign)
