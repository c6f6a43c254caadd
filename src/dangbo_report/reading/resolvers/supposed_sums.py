"""Supposed sums: a figure and those of its noun behind it, of which no word says that they are its parts.

"Có 1.425 thanh niên có lệnh gọi khám. Kết quả có 722 thanh niên đủ sức khỏe và 703 thanh niên không đủ": that they add
up is no chance; that others do not says nothing, unless one slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

_ASIDE: Final = (
    *(Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.AVERAGE, Cue.EACH, Cue.CUMULATIVE),
    *(Cue.OPENING, Cue.FACTOR, Cue.OF_TARGET),
)
_FEWEST: Final = 2
_MOST: Final = 6
#: A sentence of more figures is a list that nobody would add up without a word.
_LONGEST: Final = 24
#: So many sentences before a row may tell what it is of.
_BACK: Final = 2
#: So many sentences, each of one member, make a series.
_SERIES: Final = 6
_LAST_WORD: Final = re.compile(r"(\w+)\W*$")

#: What a figure counts, and the word before it.
_Key: TypeAlias = tuple[str, str]


def supposed_sums(context: Context) -> Iterator[Proposal]:
    """Go through the rows and the series of figures that may be the parts of one before them."""
    page = context.page
    told = {number: _told(page, number) for number in page.sentences}
    for number, items in told.items():
        before = [each for back in range(1, _BACK + 1) for each in reversed(told.get(number - back, ()))]
        yield from _rows(items, [each for each in before if page.joined(each, items[0])] if items else ())
        yield from _ratios(page, number)
    yield from _series(page, told)
    yield from _moves(context)


def _told(page: Page, number: int) -> Sequence[Item]:
    """The amounts that a sentence tells by themselves."""
    return [each for each in page.of_sentence(number) if _is_told(each)]


def _is_told(item: Item) -> bool:
    return item.stands_alone and bool(item.noun) and item.sort is not Sort.TIME and not item.has(*_ASIDE)


def _rows(items: Sequence[Item], before: Sequence[Item]) -> Iterator[Proposal]:
    """The figures of one noun in a sentence, as parts of the first of them or of the nearest one before."""
    seen: set[int] = set()
    for first in items if len(items) <= _LONGEST else ():
        if first.index in seen:
            continue
        row = [each for each in items if each.index >= first.index and likeness(first, each) is Likeness.SAME]
        if _FEWEST <= len(row) <= _MOST:
            seen.update(each.index for each in row)
            yield proposal(_of_row(row, before))


def _of_row(row: Sequence[Item], before: Sequence[Item]) -> Iterator[Binding]:
    """A row as the parts of the nearest figure before, or as a total and its parts."""
    heads = [each for each in before if likeness(each, row[0]) is Likeness.SAME]
    if heads and not any(each.place.sentence == heads[0].place.sentence for each in heads[1:]):
        yield from _supposed(heads[0], row, 0)
    for start in range(1, len(row) - 1):  # "trong số 277 trẻ có 40 trẻ là con thứ ba; 148 trẻ trai và 129 trẻ gái"
        yield from _supposed(row[0], row[start:], start)


def _ratios(page: Page, number: int) -> Iterator[Proposal]:
    """Ratios of one whole in a sentence: "28/63 tỉnh thu cao hơn; 35/63 tỉnh thu thấp hơn"."""
    halves = (each for each in page.of_sentence(number) if each.is_ratio_part and not each.place.bracket)
    told = [pair for each in halves if (pair := page.pair(each)) is not None]
    if _FEWEST <= len(told) <= _MOST and _are_of_one([whole for _, whole in told]):
        yield proposal(_supposed(told[0][1], [part for part, _ in told], 0))


def _are_of_one(wholes: Sequence[Item]) -> bool:
    first = wholes[0]
    return bool(first.noun) and all(
        likeness(first, each) is Likeness.SAME and not each.has(Cue.TARGET) for each in wholes
    )


def _moves(context: Context) -> Iterator[Proposal]:
    """What a total and each of its parts moved by: "318 hộ, tăng 40 hộ, trong đó 239 hộ, tăng 10; 79 hộ, tăng 30"."""
    for listing in context.listings:
        moved = [_move(context.page, each) for each in (*listing.heads[:1], *filter(_is_told, listing.items))]
        moves = [each for each in moved if each is not None]
        alike = len(moves) == len(moved) and len({each.sign for each in moves}) == 1
        if alike and _FEWEST < len(moves) <= _MOST:
            yield proposal(_supposed(moves[0], moves[1:], 0))


def _move(page: Page, item: Item) -> Item | None:
    """By how much a figure moved, as the next one tells in figures or behind a percent."""
    for each in page.items[item.index + 1 : item.index + 3]:
        if each.place.sentence == item.place.sentence and each.has(Cue.CHANGE) and each.is_amount:
            return each if each.sort is item.sort else None
    return None


def _series(page: Page, told: dict[int, Sequence[Item]]) -> Iterator[Proposal]:
    """The figures of one noun, one a sentence, as parts of the first of them."""
    series: dict[_Key, list[Item]] = defaultdict(list)
    for items in told.values():
        for key, item in _by_key(items):
            series[key].append(item)
    for members in series.values():
        for at, head in enumerate(members):
            parts = [each for each in members[at + 1 : at + _SERIES] if _is_near(page, head, each)]
            if len(parts) >= _FEWEST:
                ends = range(_FEWEST, len(parts) + 1)
                yield proposal(each for end in ends for each in _supposed(head, parts[:end], end))


def _by_key(items: Sequence[Item]) -> Iterator[tuple[_Key, Item]]:
    """The figures of a sentence by what they count; of several of one noun, by the words before them.

    A unit such as "ha" says nothing of what is measured.
    """
    nouns = Counter(each.noun for each in items)
    for each in (item for item in items if item.sort is not Sort.MEASURE):
        word = _LAST_WORD.search(each.lead) if nouns[each.noun] > 1 else None
        yield (each.noun, word[1] if word else ""), each


def _is_near(page: Page, head: Item, item: Item) -> bool:
    return page.joined(head, item) and item.place.sentence - head.place.sentence <= _SERIES


def _supposed(head: Item, parts: Sequence[Item], rank: int) -> Iterator[Binding]:
    """A total and its parts, unless they are written too long or too short for that, or one as the total is."""
    longest = max(map(_length, parts))
    alike = any(each.figure == head.figure for each in parts)
    if not alike and _length(head) - 1 <= longest <= _length(head):
        settings = {"exhaustive": True, "spelled_out": False, "supposed": True, "in_row": True}
        yield Binding("breakdown", {"total": head, "parts": tuple(parts)}, rank, settings)


def _length(item: Item) -> int:
    """How many digits a figure has before its decimals, which no digit that is changed makes more."""
    return len(str(int(item.figure.value)))
