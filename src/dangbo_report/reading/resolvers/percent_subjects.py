"""What a sentence with a percent is about: which of its figures state amounts, and which only tell where or how."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.resolvers.percent_words import is_called

_AT: Final = re.compile(r"\b(?:tại|ở|thuộc|trên địa bàn|với|của) $")
_LEFT: Final = re.compile(r" ?(?:chưa|không|còn lại)\b")


def subjects_of(percent: Item, found: Sequence[Item]) -> list[Item]:
    """The figures that a sentence is about: not where it happened, and not what is left over, if there is another."""
    if not found:
        return []
    if percent.place.bracket is not None:
        return sorted(found, key=_qualifies)
    here = of_clause(found, found[0])
    kept = _called(percent, here) or [each for each in here if not _is_aside(each, percent)] or here
    return [*kept, *(each for each in found if each not in here)]


def _called(percent: Item, items: Sequence[Item]) -> list[Item]:
    return [each for each in items if is_called(percent, each)]


def of_clause(items: Sequence[Item], item: Item) -> list[Item]:
    """Of some figures those of the clause of one."""
    return [each for each in items if each.place.clause == item.place.clause]


#: "4.468 hộ đạt 8 tiêu chí", "công ty trách nhiệm hữu hạn 1 thành viên": a small number within what another counts.
_WITHIN_NOUN: Final = re.compile(r" (?:[^\W\d_]+ ){0,6}?(?:đạt|hạn|từ|loại|hạng|theo)(?: đủ)? ")
_SMALL: Final = 20


def _qualifies(item: Item) -> bool:
    """Say whether a figure only tells which things another one counts."""
    return item.sort is Sort.COUNT and item.figure.value < _SMALL and _WITHIN_NOUN.fullmatch(item.lead) is not None


def _is_aside(item: Item, percent: Item) -> bool:
    """Say whether a figure tells where, what is left over, what there was, or which things another one counts."""
    if _AT.search(item.lead) is not None or _qualifies(item):
        return True
    if "chiếm" in percent.lead:  # "112 đảng viên chưa đánh giá, chiếm 1,37%": of what stands beside it
        return False
    return item.has(Cue.OPENING) or _LEFT.match(item.tail) is not None


def listed_total(context: Context, item: Item) -> Item | None:
    """What the list is of that a figure closes: "25 cuộc: huyện 02 cuộc, xã 23 cuộc, đạt 48,1% kế hoạch"."""
    listing = context.listing_of(item)
    amounts = [each for each in listing.items if each.is_amount] if listing is not None else []
    if listing is None or not listing.heads or len(amounts) < 2 or amounts[-1] is not item:  # noqa: PLR2004 - no list
        return None
    head = listing.heads[0]
    return head if head.place.sentence == item.place.sentence and likeness(head, item) is not Likeness.OTHER else None


#: "tỷ lệ tiêm đủ 8 loại vắc xin đạt 42,3%": the figure belongs to the name of the rate.
_NAMES_RATE: Final = re.compile(r"(?<!chiếm )\b(?:tỷ|tỉ) lệ (?!\S+ là |là )[^,;.():]*(?<! là )$")


def may_be_part(percent: Item, item: Item) -> bool:
    """Say whether a figure states an amount that a percent may be the share of."""
    if not item.is_amount or item.per or (item.has(*_NO_PART) and not _is_share_of_mean(percent, item)):
        return False
    if item.place.bracket not in (None, percent.place.bracket):
        return False
    if percent.place.bracket is not None:
        return True
    return not (item.has(Cue.BASE) or item.is_ratio_whole or _NAMES_RATE.search(item.lead))


def _is_share_of_mean(percent: Item, item: Item) -> bool:
    """Such as "bình quân có 141 xã, chiếm 95,9%": a mean number of things has a share as well."""
    beside = item.index == percent.index - 1 and percent.lead == ", chiếm "
    return beside and item.sort is Sort.COUNT and item.cues <= {Cue.AVERAGE, Cue.PORTION}


#: What no share is told of.
_NO_PART: Final = (Cue.CHANGE, Cue.EACH, Cue.AVERAGE, Cue.TARGET, Cue.WITHIN, Cue.FACTOR)
