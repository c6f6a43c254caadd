"""Supposed shares: a percent whose part or whole no word tells, and the figures that stand nearest to it.

"Số cán bộ nữ là 146 đồng chí, đạt 13%" stands two lines below "1.123 đồng chí": that one is the percent of the other is
no chance; that it is not says nothing, unless one slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, length, words_at
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.nouns import Likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.named_wholes import named_before
from dangbo_report.reading.resolvers.percent_parts import ANOTHER, BRACKETED, HOLLOW, Part, may_be_part
from dangbo_report.reading.resolvers.percents import is_of_base
from dangbo_report.reading.resolvers.portions import portion
from dangbo_report.reading.resolvers.topics import likeness_of
from dangbo_report.reading.resolvers.wholes_before import ELSEWHERE, OF_ANOTHER

_NO_SHARE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.AVERAGE)
_NO_WHOLE: Final = (Cue.CHANGE, Cue.BASE, Cue.EACH, Cue.AVERAGE, Cue.FACTOR, Cue.REST)
#: So far before may a whole stand.
_SENTENCES: Final = 4
_LINES: Final = 3
#: How far off what no list tells is, and how many words in common make another sentence as near as its own.
_FAR: Final = 100
_HERE: Final = 3
#: So many wholes are supposed.
_MOST: Final = 4
#: "(hỗ trợ 60%) là 1.502 triệu đồng", "giáo dục 54% (2.430 triệu đồng)", "chiếm 11% (tương đương 669 hộ)".
_BEHIND: Final = re.compile(r"[^;.,0-9(]{0,30}(?:\)? (?:là|với|bằng)|\((?:tương đương|tương ứng|tức|là|với| )*) ?$")
#: "Tỷ lệ giải quyết 94,6%", "tự chủ hoàn toàn 52,9%": words that name what is a share.
_RATE: Final = re.compile(
    r"(?:^|[,;:.(] ?|\b(?:đạt|và|thì|vậy) )(?:tính chung,? )?(?:tỷ|tỉ) lệ ((?:[^\W\d_]+ ){1,10}?)(?:là |đạt |chiếm )*$"
)
#: "Trong số có điều kiện thi hành, đã giải quyết xong 26.515 việc (48,49% so với chỉ tiêu được giao)".
_OF_THOSE: Final = re.compile(r"\s*trong (?:tổng )?số\b")
_SAID: Final = re.compile(r"\b(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ|tương đương)\b|\($|^, $")


def supposed_shares(context: Context) -> Iterator[Proposal]:
    """Go through the percents that may be shares of figures before them."""
    for percent in context.page.items:
        if may_be_share(context.page, percent) and (part := _part_of(context.page, percent)) is not None:
            wholes = islice(_wholes_of(context, percent, part), _MOST)
            found = (_supposed(percent, part, whole, rank) for rank, whole in enumerate(wholes))
            if told := proposal(found):
                yield told


def may_be_share(page: Page, percent: Item) -> bool:
    """Say whether a percent may be the share of something: no change, no aim, and of nothing that was before."""
    if percent.sort is not Sort.PERCENT or percent.has(*_NO_SHARE) or percent.place.planned:
        return False
    return not (ELSEWHERE.match(percent.tail) or is_of_base(page, percent))


def _supposed(percent: Item, part: Item, whole: Item, rank: int) -> Binding:
    return portion(percent, part, whole, rank)._replace(settings={"supposed": True})


def _part_of(page: Page, percent: Item) -> Item | None:
    """What a percent may be the share of: what its name tells of, what stands in figures behind it, or before it."""
    behind = page.next(percent)
    if behind is not None and behind.is_plain and not behind.half and _BEHIND.fullmatch(behind.lead):
        return behind
    if (rate := _RATE.search(percent.lead)) is not None:
        return _named(page, percent, rate[1])
    return _beside(page, percent) if _SAID.search(percent.lead) else None


def _named(page: Page, percent: Item, name: str) -> Item | None:
    """The nearest figure before whose clause has all words of the name of a rate."""
    words = set(name.split()) - HOLLOW
    before = page.before(percent, _SENTENCES, lines=1)
    told = (each for each in before if each.is_amount and not each.has(*_NO_SHARE) and _is_told_so(each, name, words))
    return next((each for each in told if words and not words <= set(each.noun.split())), None)


#: So many words tell a thing in any order.
_MANY: Final = 4


def _is_told_so(item: Item, name: str, words: set[str]) -> bool:
    """Say whether the clause of a figure has a name, or all of its words if they are many."""
    said = words_at(item)
    return f" {name.strip()} " in f" {' '.join(said)} " or (len(words) >= _MANY and words <= set(said))


def _beside(page: Page, percent: Item) -> Item | None:
    """The nearest figure before a percent in its clause."""
    for each in page.before(percent):
        if each.place.clause == percent.place.clause and may_be_part(percent, each):
            return None if ANOTHER.search(BRACKETED.sub("", page.between(each, percent))) else each
    return None


def _wholes_of(context: Context, percent: Item, part: Item) -> Iterator[Item]:
    """What a part may be of, the likeliest first."""
    yield from named_before(context.page, percent, Part((part,), beside=True))
    of_target = percent.has(Cue.OF_TARGET) and not _OF_THOSE.match(context.page.low, percent.place.opened)
    told = (*context.heads_of(part), *context.page.before(min(part, percent, key=_index), _SENTENCES, lines=_LINES))
    able = [each for each in dict.fromkeys(told) if _may_be_whole(context, part, each)]
    able = [each for each in able if each.has(Cue.TARGET) or not of_target]
    if OF_ANOTHER.match(percent.tail):  # "chiếm 60% diện tích. … chiếm 25% diện tích": neither is of the other
        able = [each for each in able if context.share_of(each) is None]
    words = _told_of(context.page, part, percent)
    yield from sorted(able, key=lambda each: _distance(context, part, each, words))


def _index(item: Item) -> int:
    return item.index


def _may_be_whole(context: Context, part: Item, whole: Item) -> bool:
    """Say whether a figure may hold a part: of its noun, and of no fewer digits, which none that is changed makes."""
    if whole is part or not whole.is_amount or whole.per or whole.weak or whole.has(*_NO_WHOLE):
        return False
    if length(whole) < length(part):
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
    aside -= whole.has(Cue.TOTAL, Cue.WITHIN) or context.divides(whole)
    elsewhere = whole.place.sentence != part.place.sentence
    return (_FAR + 2 * aside - (len(words & set(words_at(whole))) if elsewhere else _HERE), near)
