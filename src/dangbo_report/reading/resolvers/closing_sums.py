"""Closing sums: parts first, then their total, in one sentence or at the head of the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import sign_of
from dangbo_report.reading.resolvers.breakdowns import TOLD_TWICE, TWICE_OVER, breakdown
from dangbo_report.reading.resolvers.seasons import is_of_seasons, may_sum_up

_RAISES: Final = re.compile(r"\b(?:nâng|đưa)\b")


def closing_sums(context: Context) -> Iterator[Proposal]:
    """Parts first, then "tổng cộng": the figures of its noun before it."""
    for total in context.page.items:
        if not total.stands_alone:
            continue
        if total.has(Cue.WITHIN) and (ended := _ends_within(context, total)):
            yield ended
        if _closes(total) or is_of_seasons(context.page, total):
            parts = _closed_by(context, total)
            if parts and _says_more(context, total, parts):
                continue
            yield proposal(breakdown(total, parts[start:], start) for start in range(len(parts) - 1))


#: "tồn 34, nhận 100, rút 4, tổng số phải giải quyết 130": some of them went.
_DUE: Final = re.compile(r"\btổng [^,;.()]*\bphải\b")


def _says_more(context: Context, total: Item, parts: Sequence[Item]) -> bool:
    """Say whether words tell that some are told twice, or that some of the parts went."""
    between = context.low[parts[0].place.end : total.place.start]
    if TOLD_TWICE.search(between):
        return True
    some_went = any(sign_of(each) < 0 for each in parts) or TWICE_OVER.search(between) is not None
    return some_went and _DUE.search(total.lead) is not None


def _ends_within(context: Context, total: Item) -> Proposal:
    """Such as "29 tổ chức thực hiện tốt, 4 tổ chức có thiếu sót trong tổng số 33 tổ chức": the parts come first."""
    beside = context.page.previous(total)
    if beside is None or not beside.is_plain:  # a percent is of "trong tổng số 4.870 hộ"
        return ()
    parts = [each for each in context.page.before(total) if _may_close(context, total, each)][::-1]
    if len(parts) < 2 or any(likeness(each, total) is not Likeness.SAME for each in parts):  # noqa: PLR2004 - no row
        return ()
    return proposal(breakdown(total, parts, rank, exhaustive=not rank) for rank in range(2))


def _closed_by(context: Context, total: Item) -> list[Item]:
    """The figures of the noun of a total before it: in its sentence, or where it opens one in that before."""
    opens = _opens(context.page, total)
    able = [each for each in context.page.before(total, int(opens)) if _may_close(context, total, each)]
    if not able and _RIGHT_BEHIND.search(total.lead):
        return _of_their_nouns(context, total)
    if opens and not _close(context.page, total, able):
        return []
    parts = [each for each in reversed(able) if likeness(each, able[0]) is not Likeness.OTHER]
    return _of_its_verb(total, parts) or parts


#: "Cộng số kiểm tra 28": of two verbs that were told of several, the total is of one.
_VERB: Final = re.compile(r"\b(?:cộng|tổng) số (?:được )?(?P<verb>[^\W\d_]+(?: [^\W\d_]+)?)(?: là)? $")


def _of_its_verb(total: Item, parts: Sequence[Item]) -> list[Item]:
    """The parts that are told by the verb that a total is of, where some are not."""
    said = _VERB.search(total.lead)
    own = [each for each in parts if said is not None and each.lead.endswith(f" {said['verb']} ")]
    return own if len(own) > 1 else []


def _close(page: Page, total: Item, parts: Sequence[Item]) -> bool:
    """Say whether a total at the head of a sentence sums up that before; "cộng dồn 9 tháng" goes on from other ones."""
    told = len(parts) > 1 and not total.has(Cue.CUMULATIVE) and all(map(_adds_to(total), parts))
    return told and may_sum_up(page, total, parts)


def _opens(page: Page, total: Item) -> bool:
    """Say whether a total is the first figure of its sentence, or right behind how many it is of ("tổng 3 cấp 9")."""
    first = page.sentence(total)[0]
    told = first.has(Cue.TOTAL) or is_of_seasons(page, first)
    return total is first or (told and total.index == first.index + 1)


def _adds_to(total: Item) -> Callable[[Item], bool]:
    """Whether a figure of a sentence before is of the noun of a total, and did not go."""
    return lambda item: likeness(total, item) is Likeness.SAME and sign_of(item) >= 0


#: "09 chi hội và 14 tổ hội nghề nghiệp, cộng là 23 mô hình": the total has a name of its own.
_RIGHT_BEHIND: Final = re.compile(r", (?:tổng cộng|cộng|tất cả)(?: là| có| được)? $")
_NEXT_PART: Final = re.compile(r"[^;:.()]*(?:,| và)[^;:.()]*")


def _is_named_count(item: Item) -> bool:
    return item.is_plain and item.sort is Sort.COUNT and bool(item.noun) and not item.half


def _of_their_nouns(context: Context, total: Item) -> list[Item]:
    """The counts of other nouns right before a total, back to where their row begins."""
    found: list[Item] = []
    for each in context.page.before(total):
        if not _is_named_count(each) or (found and not _NEXT_PART.fullmatch(found[-1].lead)):
            break
        found.append(each)
    return found[::-1]


#: "khối 10 có 347 học sinh, khối 11 có 214 học sinh; toàn trường có 561 học sinh".
_OF_ALL: Final = re.compile(r"[;,] (?:toàn|cả) [^\W\d_]+(?:| có| là| được):? (?:tổng (?:số|cộng) )?$")


def _closes(total: Item) -> bool:
    """Say whether a figure sums up what stands before it."""
    if total.has(Cue.WITHIN):
        return False
    told = total.has(Cue.TOTAL) or _OF_ALL.search(total.lead) is not None
    return told and not _RAISES.search(total.lead)


#: "giải nhất 5 triệu đồng, giải nhì 3 triệu đồng; tổng tiền thưởng 66 triệu đồng": so much for each.
_PRIZE: Final = re.compile(r"(?:\bgiải|,) (?:nhất|nhì|ba|khuyến khích)(?: là)? $")


#: "số dư đầu năm 36, tổng thu 214, tổng chi 203": what was spent is no sum of what was there and came.
_SPENT: Final = re.compile(r"\btổng (?:số )?chi\b[^,;]*$")
_CAME: Final = re.compile(r"\b(?:thu|dư đầu|đầu năm|đầu kỳ|đầu quý)\b[^,;]*$")


def _is_spent_of(total: Item, item: Item) -> bool:
    return _SPENT.search(total.lead) is not None and _CAME.search(item.lead) is not None


def _may_close(context: Context, total: Item, item: Item) -> bool:
    listing = context.listing_of(item)
    listed = listing is not None and bool(listing.heads)  # it is part of something else
    if item.has(Cue.TOTAL) and item.index == total.index - 1:  # "cộng hai khoản 29.669.500"
        return False
    told = _is_stated(item) and not listed and not _is_spent_of(total, item)
    return told and likeness(total, item) is not Likeness.OTHER


def _is_stated(item: Item) -> bool:
    """Say whether a figure states an amount outside of brackets, and neither an aim nor what one of several gets."""
    plain = item.is_plain and not item.place.bracket and not item.half
    aside = item.has(Cue.TARGET, Cue.BASE, Cue.WITHIN, Cue.CUMULATIVE) or _PRIZE.search(item.lead) is not None
    return plain and not aside
