"""Shares whose part nobody says: "40 hội viên, nữ chiếm 32,5%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, words_at
from dangbo_report.reading.lexicon import counted_noun
from dangbo_report.reading.nouns import Likeness, nouns_agree
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.percent_words import NAMED, NUMBER_IN_WORDS, is_put_behind
from dangbo_report.reading.resolvers.wholes_before import ELSEWHERE

#: What tells the share of something that is not counted out: "nữ chiếm", "tỷ lệ tái cử", or a comma alone.
_TELLS_SHARE: Final = re.compile(
    r"\b(?:chiếm|(?:tỷ|tỉ) lệ(?! cao| thấp)[^,;.()]{0,25}|trình độ [^,;.()]{0,20})\s*$|^,? $"
)


#: "nữ chiếm 69%, đoàn viên 24,1%; 64,7% là thanh niên": shares side by side.
_BESIDE: Final = re.compile(r"[,;] (?!tăng|giảm|vượt|đạt|thấp|cao)[^,;.()0-9]{0,40}$")


def _goes_on(page: Page, percent: Item) -> bool:
    """Say whether a percent only goes on with the shares that the percent before it tells of those named before."""
    first, previous = page.sentence(percent)[0], page.previous(percent)
    if previous is None or previous.sort is not Sort.PERCENT or not _OF_THOSE.match(page.low, percent.place.opened):
        return False
    return first.sort is Sort.PERCENT and "chiếm" in first.lead and _BESIDE.search(percent.lead) is not None


def _may_be_of(percent: Item, whole: Item) -> bool:
    """Say whether a count may be what a share is of; "12 lớp; tỷ lệ hộ nghèo 2,13%" names another noun."""
    if whole.sort is not Sort.COUNT or not whole.noun or whole.place.bracket or _is_part_beside(percent, whole):
        return False
    if whole.has(Cue.CHANGE, Cue.EACH, Cue.BASE):
        return False
    _, rate, words = percent.lead.rpartition(" lệ ")
    noun = words[: counted_noun(words, 0)] if rate else ""
    return not noun or nouns_agree(noun, whole.noun) is not Likeness.OTHER


def _is_of_amounts(context: Context, percent: Item) -> bool:
    """Say whether a percent in a bracket tells of the amounts that stand in it."""
    bracket = percent.place.bracket
    return bracket is not None and any(
        each.is_amount and each.place.bracket == bracket for each in context.page.sentence(percent)
    )


#: "Có 33 đại biểu trúng cử. Trong đó, tỷ lệ đại biểu nữ đạt 30,3%".
_OF_THOSE: Final = re.compile(r"\s*trong (?:đó|số (?!°)[^\W\d_])")


def of_whole_only(context: Context, percent: Item, stated: Item | None) -> Iterator[Proposal]:
    """Such as "40 hội viên, nữ chiếm 32,5%": a share whose part nobody says."""
    if (NAMED.match(percent.tail) and stated is None) or _is_of_amounts(context, percent):
        return
    counted = stated is not None and stated.sort is Sort.COUNT
    found = _halves(context, stated) if stated is not None and counted else _told_before(context, percent)
    if found:
        yield proposal(
            Binding("share", {"percent": percent, "whole": (whole,)}, rank) for rank, whole in enumerate(found[:3])
        )


def _halves(context: Context, stated: Item) -> list[Item]:
    """A whole, or both halves of a ratio: "trên tổng số 29/32 đại biểu" may mean those who came or all of them."""
    return list(context.page.pair(stated) or (stated,)) if stated.half else [stated]


def _told_before(context: Context, percent: Item) -> list[Item]:
    """The counts before a percent of whose share it tells by words alone; those that are shares come last."""
    page = context.page
    told = (_TELLS_SHARE.search(percent.lead) or _goes_on(page, percent)) and not is_put_behind(percent)
    if not told or ELSEWHERE.match(percent.tail):
        return []
    far = 1 if _OF_THOSE.match(page.low, percent.place.opened) else 0
    found = [whole for whole in page.before(percent, far, lines=far) if _may_be_of(percent, whole)]
    kept = (whole for whole in found if not NUMBER_IN_WORDS.search(page.between(whole, percent)))
    words = set(page.low[percent.place.opened : percent.place.start].split())
    return sorted(kept, key=lambda whole: _distance(context, percent, whole, words))


def _is_part_beside(percent: Item, item: Item) -> bool:
    """Such as "xếp loại tốt có 141 xã, chiếm 95,9%": the figure right before is what the percent tells the share of."""
    if item.index != percent.index - 1:
        return False
    return percent.lead.endswith("(chiếm ") or (percent.lead in {", chiếm ", " chiếm "} and not item.has(Cue.WITHIN))


def _distance(context: Context, percent: Item, whole: Item, words: set[str]) -> tuple[bool, bool, int]:
    """How far a whole is from being meant: shares come last, and of those of a sentence before what is called so."""
    called = len(words & set(words_at(whole))) if whole.place.sentence != percent.place.sentence else 0
    return not whole.has(Cue.WITHIN), context.share_of(whole) is not None, -called
