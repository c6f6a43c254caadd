"""Supposed wholes: a percent of those that were counted before, of whom nobody says how many it is.

"Có 43 đại biểu …. Tỷ lệ đại biểu trẻ là 11,63%": some whole number of them must be so many percent.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.resolvers.percent_parts import NAMED
from dangbo_report.reading.resolvers.supposed.shares import may_be_share

_NO_WHOLE: Final = (Cue.CHANGE, Cue.BASE, Cue.EACH, Cue.FACTOR, Cue.REST, Cue.TARGET, Cue.OPENING)
_SENTENCES: Final = 3
_LINES: Final = 2
_MOST: Final = 2
_RATE: Final = re.compile(r"\b(?:tỷ|tỉ) lệ ((?:[^;.:0-9]){1,70}?)(?:là |đạt:? |chiếm )?$")
#: "… chiếm 59%", "(90,7% có trình độ đại học)", "206 người: 77,7% cần đường, 63,1% cần nước".
_SAID: Final = re.compile(r"\bchiếm (?:tỷ lệ |tỉ lệ )?$")
_OPENS: Final = re.compile(r"[(:,;] $|\($")
_THOSE_WHO: Final = re.compile(r" (?:có|là|cần|đã|thuộc|đang|chưa|không)\b")


def supposed_wholes(context: Context) -> Iterator[Proposal]:
    """Go through the percents that may be shares of what was counted before."""
    for percent in context.page.items:
        if may_be_share(context.page, percent) and _tells_share(percent):
            counted = _counted_before(context, percent)
            found = sorted(counted, key=lambda whole: (not _is_named(percent, whole), bool(context.heads_of(whole))))
            yield proposal(_supposed(percent, whole, rank) for rank, whole in enumerate(found[:_MOST]))


def _tells_share(percent: Item) -> bool:
    """Say whether words make a percent the share of some, and name no whole of it."""
    if percent.has(Cue.OF_TARGET) or NAMED.match(percent.tail):
        return False
    if _RATE.search(percent.lead) or _SAID.search(percent.lead):
        return True
    return bool(_OPENS.search(percent.lead) and _THOSE_WHO.match(percent.tail))


def _supposed(percent: Item, whole: Item, rank: int) -> Binding:
    return Binding("share", {"percent": percent, "whole": (whole,)}, rank, {"supposed": True})


def _counted_before(context: Context, percent: Item) -> Iterator[Item]:
    """The counts before a percent that are no shares themselves, the nearest first."""
    for whole in context.page.before(percent, _SENTENCES, lines=_LINES):
        told = whole.sort is Sort.COUNT and whole.noun and not (whole.weak or whole.per or whole.place.bracket)
        if (
            told
            and not whole.has(*_NO_WHOLE)
            and context.share_of(whole) is None
            and context.page.joined(whole, percent)
        ):
            yield whole


def _is_named(percent: Item, whole: Item) -> bool:
    """Say whether the words of a rate begin with what a figure counts."""
    rate = _RATE.search(percent.lead)
    return rate is not None and f"{rate[1].strip()} ".startswith(f"{whole.noun} ")
