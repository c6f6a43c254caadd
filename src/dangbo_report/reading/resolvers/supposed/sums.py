"""Supposed sums: a figure and those of one noun behind it, of which no word says that they are its parts.

"Có 1.425 thanh niên có lệnh gọi khám. Kết quả có 722 thanh niên đủ sức khỏe và 703 thanh niên không đủ": that they add
up is no chance; that others do not says nothing, unless one slip of the pen explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.supposed.supposing import (
    FEWEST,
    fits,
    is_of_now,
    may_stand_in_row,
    supposed,
    without_nested,
)

_MOST: Final = 9
#: So many bare numbers make a row.
_FEWEST_BARE: Final = 3
#: A sentence of more figures is a list that nobody would add up without a word.
_LONGEST: Final = 24
#: So many sentences before a row may tell what it is of.
_BACK: Final = 2


def supposed_sums(context: Context) -> Iterator[Proposal]:
    """Go through the rows of figures that may be the parts of one before them."""
    page = context.page
    told = {number: [each for each in page.of_sentence(number) if may_stand_in_row(each)] for number in page.sentences}
    for number, items in told.items():
        for row in (*_rows(items), *_bare(page, number)):
            near = (each for back in range(1, _BACK + 1) for each in reversed(told.get(number - back, ())))
            before = [each for each in near if page.joined(each, row[0])]
            yield from _of_row(context, row, [*_back_from(items, row[0]), *before])
        yield from _ratios(page, number)


def _back_from(items: Sequence[Item], first: Item) -> Iterator[Item]:
    """The figures of a sentence before one, the nearest first."""
    return (each for each in reversed(items) if each.index < first.index)


def _rows(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The figures of one noun in a sentence."""
    seen: set[int] = set()
    for first in items if len(items) <= _LONGEST else ():
        row = [each for each in items if each.index >= first.index and likeness(first, each) is Likeness.SAME]
        if first.index not in seen and FEWEST <= len(row) <= _MOST:
            seen.update(each.index for each in row)
            yield row


def _bare(page: Page, number: int) -> Iterator[Sequence[Item]]:
    """The numbers of a sentence without a noun: "xét theo đối tượng có 32 là đoàn viên, 67 là nông dân"."""
    row = [each for each in page.of_sentence(number) if _is_bare(each)]
    if _FEWEST_BARE <= len(row) <= _MOST:
        yield row


def _is_bare(item: Item) -> bool:
    return item.stands_alone and item.sort is Sort.COUNT and not item.noun and is_of_now(item)


def _of_row(context: Context, row: Sequence[Item], before: Sequence[Item]) -> Iterator[Proposal]:
    """A row as the parts of a figure before it, or as a total and its parts."""
    parts = without_nested(context, row, row)
    for head in _heads(context, parts, before) if len(parts) >= FEWEST else ():
        yield proposal(supposed(head, parts, listed=True))
    parts = [row[0], *without_nested(context, row[1:], row[1:])]
    starts = range(1, len(parts) - 1)  # "trong số 277 trẻ có 40 trẻ là con thứ ba; 148 trẻ trai và 129 trẻ gái"
    of_first = [each for start in starts for each in supposed(parts[0], parts[start:], start)]
    yield proposal((*of_first, *_of_clause(context.page, parts)))


def _of_clause(page: Page, row: Sequence[Item]) -> Iterator[Binding]:
    """The last stretch of a row behind ";" as the parts of what stands before: "có mặt 71; giỏi 13, khá 52, đạt 6".

    That is a sum in a bracket, if there is one: "52 nam và 34 nữ (tổng 86 đồng chí); thạc sĩ 57, đại học 29".
    """
    last = [each for each in row if each.place.clause == row[-1].place.clause]
    at = len(row) - len(last)
    if at > 1 and len(last) >= FEWEST and row[at:] == last:
        between = page.items[row[at - 1].index + 1 : last[0].index]
        sums = (each for each in between if each.has(Cue.TOTAL) and likeness(each, last[0]) is Likeness.SAME)
        rank = 1 if row[0].has(Cue.WITHIN) else -1  # "trong 184 trẻ có 53 trẻ là con thứ ba; 98 trẻ trai, 86 trẻ gái"
        yield from supposed(next(sums, row[at - 1]), last, rank, listed=True)


def _heads(context: Context, row: Sequence[Item], before: Sequence[Item]) -> Sequence[Item]:
    """What a row may be of: the nearest figure of its noun that is no part itself, or else what stands right before."""
    fitting = [each for each in before if each.sort is row[0].sort and fits(each, row)]
    same = [each for each in fitting if likeness(each, row[0]) is Likeness.SAME]
    if same:
        return _nearest(context, same)
    return _of_other_nouns(row[0], fitting) if row[0].sort is Sort.COUNT else ()


def _nearest(context: Context, same: Sequence[Item]) -> Sequence[Item]:
    """The nearest that is no part itself; of two that a sentence tells, nobody knows which."""
    wholes = [each for each in same if not context.heads_of(each)] or same
    beside = [each for each in wholes if each.place.sentence == wholes[0].place.sentence]
    return beside if len(beside) == 1 else ()


def _of_other_nouns(first: Item, before: Sequence[Item]) -> Sequence[Item]:
    """What is told right before a row of another noun: people by another word, or "trong 835 cử tri … 815 phiếu"."""
    near = [each for each in before if each.place.sentence == before[0].place.sentence]
    named = [each for each in before if is_person(each.noun) and is_person(first.noun)]
    within = [each for each in near if each.has(Cue.WITHIN)]
    return (within or named or near)[:1]


def _ratios(page: Page, number: int) -> Iterator[Proposal]:
    """Ratios of one whole in a sentence: "28/63 tỉnh thu cao hơn; 35/63 tỉnh thu thấp hơn"."""
    halves = (each for each in page.of_sentence(number) if each.is_ratio_part and not each.place.bracket)
    told = [pair for each in halves if (pair := page.pair(each)) is not None]
    if FEWEST <= len(told) <= _MOST and _are_of_one([whole for _, whole in told]):
        yield proposal(supposed(told[0][1], [part for part, _ in told]))


def _are_of_one(wholes: Sequence[Item]) -> bool:
    first = wholes[0]
    return bool(first.noun) and all(
        likeness(first, each) is Likeness.SAME and not each.has(Cue.TARGET) for each in wholes
    )
