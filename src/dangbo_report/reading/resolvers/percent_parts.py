"""What a percent tells the share of: the figures that its sentence is about, and stands right behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import RATES, Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

#: Between a part and its percent: a few words of what it is, then a verb or a bracket.
_LINK: Final = (
    r"(?:chiếm|đạt|bằng|tương ứng|tương đương|tức|tỷ lệ|tỉ lệ|được|ước|=|là|với|mới|chỉ|và|khoảng|trên"
    r"|gần|hơn|bao phủ|\(|[–-])"
)
BESIDE: Final = re.compile(rf"[^;.0-9]{{0,90}}?(?:[,( ]\s*|^){_LINK}\s*(?:{_LINK}\s*)*")
BRACKETED: Final = re.compile(r"\([^()]*\)")
#: "chiếm" of another subject: "12 lớp, tỷ lệ hộ nghèo còn 3%".
ANOTHER: Final = re.compile(
    r"\b(?:tỷ lệ|tỉ lệ|tỷ trọng) (?!(?:là|đạt|chiếm|trên|bao phủ|tương ứng)?\s*\(?$)[^,;()]{2,}$|\btrong đó\b"
    r"|\b(?:tăng|giảm|vượt)\b[^,;(]*$"
    r"|, (?!(?:chiếm|đạt|bằng|tương|tức|tỷ|tỉ|và|được|ước|mới|chỉ|với|=))[^,;()]*\b(?:chiếm|đạt|bằng) [^,;()]*$"
)
NAMED: Final = re.compile(
    r"\s*(?:so với |trên |trong |của )?(?:tổng số |tổng |số lượng |số |toàn bộ )((?:[^\W\d_]+ ?){1,4})"
)
HOLLOW: Final = frozenset(("của", "được", "đã", "các", "này", "toàn", "và", "có", "là"))


class Part(NamedTuple):
    """What a percent may tell the share of.

    Attributes:
        items: the figures, the nearest first.
        beside: the nearest stands at the percent, with nothing of another subject between.
    """

    items: Sequence[Item]
    beside: bool


def is_called(percent: Item, whole: Item) -> bool:
    """Such as "84,4% số người đăng ký": the noun behind a percent is that of its whole."""
    named = NAMED.match(percent.tail)
    return named is not None and bool(whole.noun) and named[1].startswith(whole.noun)


def _called(percent: Item, items: Sequence[Item]) -> list[Item]:
    return [each for each in items if is_called(percent, each)]


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
    if told := _by_words(context, percent, every):
        return Part((told,), beside=True)
    found = _subjects(percent, every)
    if not found:
        return _NOTHING
    if _goes_on_behind_rates(page, found[0], percent):
        return _of_subjects(context, percent, found, beside=True)
    if found[0].place.bracket is None and _is_of_another(page, found[0], percent):
        return _NOTHING
    return _of_subjects(context, percent, found, beside=_is_beside(page, every[0], percent))


_NOTHING: Final = Part((), beside=False)


def _by_words(context: Context, percent: Item, every: Sequence[Item]) -> Item | None:
    """The figure of the noun behind a percent, or what the clause before is about whose verb goes on."""
    named = _by_name(percent, every)
    if named is None and _OPENS_CLAUSE.fullmatch(percent.lead):
        return _subject_before(context, percent, every)
    return named


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
    here = _of_clause(found, percent)
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
    return None if percent.place.bracket else _listed_total(context, found)


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


def _of_clause(items: Sequence[Item], item: Item) -> list[Item]:
    return [each for each in items if each.place.clause == item.place.clause]


#: "…, tăng 7.240 việc (tăng 1,27%); chiếm 79,56%": a verb that opens a clause speaks of what the one before is about.
_OPENS_CLAUSE: Final = re.compile(r"[^;]*; (?:chiếm|đạt|bằng)(?: (?:tỷ|tỉ) lệ)?(?: là)? ")


def _subject_before(context: Context, percent: Item, every: Sequence[Item]) -> Item | None:
    """What the clause before a percent is about: its first figure, or what the list is of that ends there."""
    number, inside = percent.place.clause
    before = [each for each in reversed(every) if each.place.clause == (number - 1, inside)]
    if not before:
        return None
    return _goes_on(context, percent, before) or _listed_total(context, every[0]) or _done_in(percent, before)


#: "thụ lý 6.218 vụ, việc, đã giải quyết 5.209 vụ, việc; đạt 83,77%": what was reached is what was done.
_WAS_DONE: Final = re.compile(r"[,;] ?(?:và )?(?:đã|mới|trong đó đã)\b[^,;.()]*$")


def _done_in(percent: Item, clause: Sequence[Item]) -> Item:
    """The first figure of a clause; of one that tells what was done, the one that does."""
    done = (each for each in clause[1:] if _WAS_DONE.search(each.lead)) if "đạt" in percent.lead else iter(())
    return next(done, clause[0])


def _goes_on(context: Context, percent: Item, before: Sequence[Item]) -> Item | None:
    """The first figure of a clause that is a part in a list which the percent still stands in."""
    for each in before:
        listing = context.listing_of(each)
        if listing is not None and before[0] in listing.heads and listing.end > percent.place.start:
            return each
    return None


#: "đạt tỷ lệ 99,5% về số vụ và 98,6% về số bị cáo", "đạt 84% kế hoạch về số lớp": each tells of figures of its noun.
_OF_NOUN: Final = re.compile(
    r" (?:(?:so với )?(?:kế hoạch|chỉ tiêu)(?: năm| được giao| giao| đề ra)? (?=về |đối với |số |tổng số ))?"
    r"(?:(?:về|đối với) (?:tổng )?(?:số )?|(?<=kế hoạch )(?:tổng )?số |(?<=chỉ tiêu )(?:tổng )?số )"
    r"([^\W\d_]+(?: [^\W\d_]+)?)"
)
#: "chiếm 75,9% số vụ và 68,4% số bị can": the second tells of its noun as the first does.
_GOES_ON_OF: Final = re.compile(r" (?:tổng )?số (?:[^\W\d_]+ ){0,4}[^\W\d_]+(?: và|,| và bằng|, chiếm| và chiếm) ")
_OF_THESE: Final = re.compile(r" (?:tổng )?số ([^\W\d_]+(?: [^\W\d_]+)?)")


def _by_name(percent: Item, every: Sequence[Item]) -> Item | None:
    """The nearest figure of the noun that stands behind a percent, where more than one noun is told of."""
    said = _OF_NOUN.match(percent.tail) or (_GOES_ON_OF.fullmatch(percent.lead) and _OF_THESE.match(percent.tail))
    if not said or _is_bare_beside(percent, every):
        return None
    return next((each for each in every if each.noun and said[1].startswith(each.noun)), None)


def _is_bare_beside(percent: Item, every: Sequence[Item]) -> bool:
    """Such as "giảm còn 19, bằng 11,7% số chi bộ": a number without a noun stands at the percent."""
    beside = bool(every) and every[0].index == percent.index - 1 and not every[0].noun and not every[0].half
    return beside and percent.lead.startswith(", ")


def is_put_behind(percent: Item) -> bool:
    """Such as "khiển trách: 187 đảng viên, 64,48%;": nothing but a comma stands before, and nothing is told behind."""
    return percent.lead == ", " and re.match(r"\s*(?:[;,.)]|$)", percent.tail) is not None


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


#: "24 đại biểu nữ (24,21%); một đại biểu là người dân tộc thiểu số (1,05%)": the number in words is the part.
NUMBER_IN_WORDS: Final = re.compile(r"[,;] (?:và )?(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) [^\W\d_]{2,}")
#: "Cấp 20 xe đạp, 35 suất học bổng, đạt 41,3% kế hoạch": the percent may be of either.
_BESIDE_EACH_OTHER: Final = re.compile(r"(?: [^\W\d_]+){0,2}(?:,| và) ")
#: "giải quyết 1.206 vụ/2.085 bị cáo, đạt 88,22%": cases are counted first, those in them only come with them.
_JOINED: Final = re.compile(r" ?[/–-] ?")
_AT: Final = re.compile(r"\b(?:tại|ở|thuộc|trên địa bàn|với|của) $")
_LEFT: Final = re.compile(r" ?(?:chưa|không|còn lại)\b")


def _subjects(percent: Item, found: Sequence[Item]) -> list[Item]:
    """The figures that a sentence is about: not where it happened, and not what is left over, if there is another."""
    if not found:
        return []
    if percent.place.bracket is not None:
        return sorted(found, key=_qualifies)
    here = _of_clause(found, found[0])
    kept = _called(percent, here) or [each for each in here if not _is_aside(each, percent)] or here
    return [*kept, *(each for each in found if each not in here)]


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


def _listed_total(context: Context, item: Item) -> Item | None:
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
