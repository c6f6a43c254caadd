"""Supposed shares of a whole: percents side by side in a sentence may leave nothing out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.resolvers.supposed.supposing import FEWEST

_MOST: Final = 8


def supposed_shares_of_whole(context: Context) -> Iterator[Proposal]:
    """Go through the sentences that tell two shares or more, outside of brackets or each in one of its own."""
    page = context.page
    for number in page.sentences:
        shares = [each for each in page.of_sentence(number) if is_share(each)]
        open_ones = [each for each in shares if not each.place.bracket]
        for row in (open_ones, [each for each in shares if each not in open_ones]):
            if FEWEST <= len(row) <= _MOST:
                slots: dict[str, Filling] = {"percents": tuple(row), "parts": ()}
                yield proposal([Binding("shares-of-whole", slots, settings={"supposed": True, "unless_told": True})])


def is_share(percent: Item) -> bool:
    """Say whether a percent may tell how much of a whole something is."""
    if percent.sort is not Sort.PERCENT or percent.place.planned:
        return False
    return not percent.has(Cue.CHANGE, Cue.OF_TARGET, Cue.BASE, Cue.TARGET, Cue.AVERAGE)
