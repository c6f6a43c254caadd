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
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.closing_totals import total_that_closes
from dangbo_report.reading.resolvers.percent_words import NAMED
from dangbo_report.reading.resolvers.supposed.share_parts import may_be_share

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
        if may_be_share(context.page, percent):
            found = _counted(context, percent)
            yield proposal(_supposed(percent, whole, rank) for rank, whole in enumerate(found[:_MOST]))


def _counted(context: Context, percent: Item) -> list[Item]:
    """What a percent may be the share of, the likeliest first: the total that closes its row, or what stands before."""
    total = total_that_closes(context.page, percent)
    if total is not None and total.sort is Sort.COUNT and _stands_in_row(context.page, percent):
        return [total]
    counted = _counted_before(context, percent) if _tells_share(percent) else ()
    return sorted(counted, key=lambda whole: (not _is_named(percent, whole), bool(context.heads_of(whole))))


#: "Đơn của cá nhân chiếm 8,5%, đơn tập thể 33,8%, đơn nặc danh 57,7%."
_ONE_OF_ROW: Final = re.compile(r"[,;:(]? ?(?:[^\W\d_]+[ -]+){1,6}")


def _stands_in_row(page: Page, percent: Item) -> bool:
    """Say whether nothing but shares with their names stands in a sentence."""
    row = page.sentence(percent)
    shares = all(each.sort is Sort.PERCENT and may_be_share(page, each) for each in row)
    return len(row) > 1 and shares and all(_ONE_OF_ROW.fullmatch(each.lead) for each in row[1:])


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
