"""What a percent tells the share of: the figures that its sentence is about, and stands right behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import RATES, Item, Sort
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.parts_by_words import part_by_words
from dangbo_report.reading.resolvers.percent_subjects import listed_total, may_be_part, of_clause, subjects_of
from dangbo_report.reading.resolvers.percent_words import (
    ANOTHER,
    BESIDE,
    BRACKETED,
    HOLLOW,
    NUMBER_IN_WORDS,
    is_put_behind,
)


class Part(NamedTuple):
    """What a percent may tell the share of.

    Attributes:
        items: the figures, the nearest first.
        beside: the nearest stands at the percent, with nothing of another subject between.
    """

    items: Sequence[Item]
    beside: bool


def _is_of_a_name(page: Page, percent: Item) -> bool:
    """Such as "xã Minh Tân (108,2%), xã Thanh Lâm (104,5%)": one percent after the other, each of what a name says."""
    previous = page.previous(percent)
    both = previous is not None and previous.sort is Sort.PERCENT and previous.place.bracket and percent.place.bracket
    return bool(both) and previous is not None and previous.place.bracket != percent.place.bracket


def part_told(context: Context, percent: Item) -> Part:
    """What a percent may tell the share of, by the words between and the list that it closes."""
    page = context.page
    if _is_of_a_name(page, percent):
        return _NOTHING
    every = [each for each in page.before(percent) if may_be_part(percent, each)]
    if told := part_by_words(context, percent, every):
        return Part((told,), beside=True)
    found = subjects_of(percent, every)
    if not found:
        return _NOTHING
    if _goes_on_behind_rates(page, found[0], percent):
        return _of_subjects(context, percent, found, beside=True)
    if found[0].place.bracket is None and _is_of_another(page, found[0], percent):
        return _NOTHING
    return _of_subjects(context, percent, found, beside=_is_beside(page, every[0], percent))


_NOTHING: Final = Part((), beside=False)


def _is_beside(page: Page, nearest: Item, percent: Item) -> bool:
    """Say whether a percent stands at the nearest figure, with nothing of another subject between."""
    gap = _without_again(BRACKETED.sub("", _between(page, nearest, percent)), nearest)
    if ";" in gap or _is_of_another(page, nearest, percent):
        return False
    return BESIDE.fullmatch(gap) is not None or is_put_behind(percent)


#: "giải quyết 6.260 vụ, so cùng kỳ giảm 2.278 vụ (đạt 78,35%)": what is put in ends with a change.
_PUT_IN: Final = re.compile(r"[,(][^,;.()0-9]*$")
_THAN_BEFORE: Final = re.compile(
    r" (?:so )?(?:với )?(?:cùng k[ỳì]|(?:đầu|cuối) (?:năm|kỳ)|(?:năm|quý|tháng|kỳ) trước)[^,;.()0-9]*(?=[,()])"
)


def _between(page: Page, part: Item, percent: Item) -> str:
    """The words between a figure and a percent, without the changes that are told between them."""
    said, end = "", part.place.end
    for each in page.items[part.index + 1 : percent.index]:
        words = page.low[end : each.place.start]
        if not (each.has(Cue.CHANGE) and _PUT_IN.search(words)):
            return page.between(part, percent)
        said += _PUT_IN.sub("", words)
        end = each.place.end
    last = page.low[end : percent.place.start]
    return said + (_THAN_BEFORE.sub("", last) if end != part.place.end else last)


#: "thu 2.433 tỷ đồng, bằng 28,4% dự toán Trung ương giao, bằng 19,2% dự toán tỉnh giao": of what comes first.
_ANOTHER_TARGET: Final = re.compile(
    r"[^0-9]*(?:(?:[,;]| và) (?:đạt|bằng)(?: khoảng| gần| trên)?| (?:kế hoạch|dự toán|chỉ tiêu)[^0-9,;]* và) "
)


def _goes_on_behind_rates(page: Page, nearest: Item, percent: Item) -> bool:
    """Say whether only changes, other targets and what there was are told between a figure and the percent of a target.

    "293.500 tỷ đồng, tăng 7,81% so với cùng kỳ năm trước (272.239 tỷ đồng), đạt 102,99% dự toán": it is of the first.
    """
    between = page.items[nearest.index + 1 : percent.index]
    if not between or not percent.has(Cue.OF_TARGET) or not _ANOTHER_TARGET.fullmatch(percent.lead):
        return False
    return all(map(_says_more, between)) and between[0].sort in RATES


def _says_more(item: Item) -> bool:
    """Say whether a figure tells by how much another one moved, what it reached, or in a bracket what it was."""
    moved = item.sort in RATES and item.has(Cue.CHANGE, Cue.OF_TARGET)
    return moved or (item.place.bracket is not None and item.has(Cue.BASE))


def _without_again(gap: str, part: Item) -> str:
    """The words between without those that say again what a rate is of: "6.748 đã được tập hợp, tỷ lệ tập hợp 70%"."""
    before, rate, named = ("", "", "") if "không " in part.lead else gap.rpartition("tỷ lệ ")
    again = set(named.split())
    return before + rate if rate and again and again <= set(f"{part.lead} {part.noun} {before}".split()) else gap


def _of_subjects(context: Context, percent: Item, found: Sequence[Item], *, beside: bool) -> Part:
    """Of the figures that a sentence is about those that a percent may be the share of."""
    aimed = percent.has(Cue.OF_TARGET)
    if (head := _total_of(context, percent, found[0])) and (beside or aimed):
        aimed = aimed and not _has_own(context, found[0])
        return Part((head, found[0]) if aimed else (found[0], head), beside=beside)
    here = of_clause(found, percent)
    if not beside:
        return Part(here[:3] if aimed else (), beside=False)
    told = here or (found[:1] if percent.place.bracket else [])
    return Part(_told_together(context.page, told, percent), beside=bool(told))


def _has_own(context: Context, last: Item) -> bool:
    """Such as "ngô 1.022 ha, đạt 15,7% kế hoạch; lạc 559 ha, đạt 32,9% kế hoạch": each part of a list has its own."""
    told = (context.page.next(each) for each in context.listings_items(last) if each.is_amount and each is not last)
    return any(each is not None and each.has(Cue.OF_TARGET) for each in told)


def _total_of(context: Context, percent: Item, found: Item) -> Item | None:
    """What a list is of that ends at a percent outside of brackets."""
    return None if percent.place.bracket else listed_total(context, found)


#: "tổ chức 9 kỳ tiếp xúc với 1.143 lượt cử tri, đạt 97,6%": the percent may be of those who came as well.
_WITH: Final = re.compile(r"\bvới $")


def _told_together(page: Page, here: Sequence[Item], percent: Item) -> Sequence[Item]:
    """The nearest of some figures, and the one beside it: cases come before those who come with them."""
    nearest = page.items[percent.index - 1]
    if here and nearest.is_plain and nearest is not here[0] and _WITH.search(nearest.lead):
        return here[0], nearest
    gap = page.between(here[0], here[1]) if len(here) > 1 else ""
    if _JOINED.fullmatch(gap):
        return here[1], here[0]
    return here[:2] if _BESIDE_EACH_OTHER.fullmatch(gap) else here[:1]


#: "Cấp 20 xe đạp, 35 suất học bổng, đạt 41,3% kế hoạch": the percent may be of either.
_BESIDE_EACH_OTHER: Final = re.compile(r"(?: [^\W\d_]+){0,2}(?:,| và) ")
#: "giải quyết 1.206 vụ/2.085 bị cáo, đạt 88,22%": cases are counted first, those in them only come with them.
_JOINED: Final = re.compile(r" ?[/–-] ?")


def _is_of_another(page: Page, part: Item, percent: Item) -> bool:
    """Say whether the words between a figure and a percent name another subject, and not the figure's own again."""
    gap = BRACKETED.sub("", page.between(part, percent))
    if NUMBER_IN_WORDS.search(gap):
        return True
    if not ANOTHER.search(gap):
        return False
    _, rate, named = gap.rpartition(" lệ ")
    again = set(named.split()) - HOLLOW
    own = set(f"{part.lead} {part.noun} {gap.rpartition(', ')[0]}".split())
    return not (rate and again and again <= own)
