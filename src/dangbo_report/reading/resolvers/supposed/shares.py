"""Supposed shares: a percent whose part or whole no word tells, and the figures that stand nearest to it.

"Số cán bộ nữ là 146 đồng chí, đạt 13%" stands two lines below "1.123 đồng chí": that one is the percent of the other is
no chance; that it is not says nothing, unless one slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, length, words_at
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.nouns import Likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.named_wholes import is_called_so, named_before
from dangbo_report.reading.resolvers.percent_parts import Part
from dangbo_report.reading.resolvers.percent_words import HOLLOW
from dangbo_report.reading.resolvers.portions import portion, share
from dangbo_report.reading.resolvers.supposed.share_parts import (
    ANOTHER_RATE,
    COUNTED_OF,
    NO_WHOLE,
    may_be_share,
    part_of,
)
from dangbo_report.reading.resolvers.topics import likeness_of
from dangbo_report.reading.resolvers.wholes_before import OF_ANOTHER

#: So far before may a whole stand.
_SENTENCES: Final = 4
_LINES: Final = 3
#: How far off what no list tells is, and how many words in common make another sentence as near as its own.
_FAR: Final = 100
_HERE: Final = 3
#: So many wholes are supposed.
_MOST: Final = 4
#: "Trong số có điều kiện thi hành, đã giải quyết xong 26.515 việc (48,49% so với chỉ tiêu được giao)".
_OF_THOSE: Final = re.compile(r"\s*trong (?:tổng )?số\b")

#: "Được giao 23 chỉ tiêu, 19 chỉ tiêu đạt": aims that are counted are met or not, and some of them are a share.
_AIMS: Final = ("chỉ tiêu", "nhiệm vụ", "tiêu chí", "nội dung")


def supposed_shares(context: Context) -> Iterator[Proposal]:
    """Go through the percents that may be shares of figures before them."""
    for percent in context.page.items:
        if may_be_share(context.page, percent) and (part := part_of(context.page, percent)) is not None:
            wholes = islice(_wholes_of(context, percent, part), _MOST)
            found = (_supposed(percent, part, whole, rank) for rank, whole in enumerate(wholes))
            if told := proposal(found):
                yield told


def _supposed(percent: Item, part: Item, whole: Item, rank: int) -> Binding:
    counted = whole.noun.startswith(_AIMS) and not percent.has(Cue.OF_TARGET)
    found = share(percent, part, whole, rank) if counted else portion(percent, part, whole, rank)
    return found._replace(settings={"supposed": True})


def _wholes_of(context: Context, percent: Item, part: Item) -> Iterator[Item]:
    """What a part may be of, the likeliest first."""
    yield from named_before(context.page, percent, Part((part,), beside=True))
    yield from _over(context.page, percent, part)
    first, last = sorted((part, percent), key=_index)
    between = (each for each in context.page.items[first.index + 1 : last.index] if each.has(Cue.TOTAL))
    told = (*context.heads_of(part), *between, *context.page.before(first, _SENTENCES, lines=_LINES))
    able = [each for each in dict.fromkeys(told) if _may_be_whole(context, part, each)]
    words = _told_of(context.page, part, percent)
    kept = (each for each in able if all(fits(context, percent, each) for fits in _FITTING))
    yield from sorted(kept, key=lambda each: _distance(context, part, each, words))


#: "2.616 tài khoản kích hoạt trên 3.573 hồ sơ thu nhận, đạt 73,2%": a whole that counts another thing.
_OVER: Final = re.compile(r" (?:[^,;.()0-9]{1,40} )?trên (?:tổng (?:số )?)?")
_THEN: Final = re.compile(r"[^,;.()0-9]{0,40}, (?:đạt|chiếm|bằng|tương ứng|tương đương)(?: (?:tỷ|tỉ) lệ| với)? ")


def _over(page: Page, percent: Item, part: Item) -> Iterator[Item]:
    """What stands behind "trên", right between a part and its percent."""
    whole = page.previous(percent)
    if whole is None or whole.index != part.index + 1 or whole.sort is not part.sort or percent.has(Cue.OF_TARGET):
        return
    said = _OVER.fullmatch(whole.lead) is not None and _THEN.fullmatch(percent.lead) is not None
    if said and length(whole) >= length(part):
        yield whole


def _is_target_if_asked(context: Context, percent: Item, whole: Item) -> bool:
    """Say whether a percent of a target is of one."""
    of_target = percent.has(Cue.OF_TARGET) and not _OF_THOSE.match(context.page.low, percent.place.opened)
    return not of_target or whole.has(Cue.TARGET)


def _is_no_share_of_it(context: Context, percent: Item, whole: Item) -> bool:
    """Such as "chiếm 60% diện tích. … chiếm 25% diện tích": neither is of the other."""
    return not OF_ANOTHER.match(percent.tail) or context.share_of(whole) is None


_DONE: Final = re.compile(r"^(?:đã|được|đang) ")


def _is_counted_of(_: Context, percent: Item, whole: Item) -> bool:
    """Say whether a whole is what a rate is said to be worked out of, if that is said."""
    named = COUNTED_OF.search(percent.lead)
    return named is None or is_called_so(whole, _DONE.sub("", named[1]).strip())


def _is_of_no_other_rate(context: Context, percent: Item, whole: Item) -> bool:
    """Say whether a whole is not what the rate before tells of, with which this one goes on."""
    rate = context.page.previous(percent) if ANOTHER_RATE.fullmatch(percent.lead) else None
    return rate is None or part_of(context.page, rate) is not whole


#: What of the figures before may be the whole of a percent.
_FITTING: Final[Sequence[Callable[[Context, Item, Item], bool]]] = (
    _is_target_if_asked,
    _is_no_share_of_it,
    _is_counted_of,
    _is_of_no_other_rate,
)


def _index(item: Item) -> int:
    return item.index


def _may_be_whole(context: Context, part: Item, whole: Item) -> bool:
    """Say whether a figure may hold a part: of its noun, and of no fewer digits, which none that is changed makes."""
    if whole is part or not whole.is_amount or whole.per or whole.weak or whole.has(*NO_WHOLE):
        return False
    if length(whole) < length(part) or whole.draft is part.draft:
        return False
    alike = likeness_of(context.page, part, whole) is not Likeness.OTHER or context.is_head(whole, part)
    return alike and context.page.joined(whole, part)


def _told_of(page: Page, part: Item, percent: Item) -> frozenset[str]:
    """The words of a sentence up to a part and its percent."""
    return frozenset(WORD.findall(page.low[part.place.opened : max(part, percent, key=_index).place.start])) - HOLLOW


def _distance(context: Context, part: Item, whole: Item, words: frozenset[str]) -> tuple[int, int]:
    """How far a whole is from being meant: by its list, by what else it is, by its words, by its place."""
    near = abs(part.index - whole.index)
    if context.is_head(whole, part):
        return (0, near)
    aside = 2 * (context.share_of(whole) is not None) + 2 * context.are_siblings(whole, part)
    aside += likeness_of(context.page, part, whole) is not Likeness.SAME
    aside += 2 * _stands_in_row(context.page, part, whole)
    aside -= whole.has(Cue.TOTAL, Cue.WITHIN) or context.divides(whole)
    elsewhere = whole.place.sentence != part.place.sentence
    return (_FAR + 2 * aside - (len(words & set(words_at(whole))) if elsewhere else _HERE), near)


def _stands_in_row(page: Page, part: Item, whole: Item) -> bool:
    """Such as "2 chỉ tiêu vượt, 19 chỉ tiêu đạt và 2 chỉ tiêu chưa đạt": each is beside the others."""
    first, last = sorted((part, whole), key=_index)
    if first.place.sentence != last.place.sentence or whole.has(Cue.TOTAL):
        return False
    return all(each.lead.endswith((", ", " và ")) for each in page.items[first.index + 1 : last.index + 1])
