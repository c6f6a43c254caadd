"""Supposed series: figures of one noun, one a sentence or a line, as the parts of the first of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.supposed.supposing import FEWEST, may_stand_in_row, supposed

#: So many sentences, each of one member, make a series.
_SERIES: Final = 6
_LAST_WORD: Final = re.compile(r"(\w+)\W*$")

#: What a figure counts, and the word before it or which half of a ratio it is.
_Key: TypeAlias = tuple[str, str]


def supposed_series(context: Context) -> Iterator[Proposal]:
    """Go through the series of figures, each in a sentence of its own."""
    page = context.page
    series: dict[_Key, list[Item]] = defaultdict(list)
    for number in page.sentences:
        items = page.of_sentence(number)
        for key, item in (*_by_key([each for each in items if _is_told(each)]), *_halves(page, items)):
            series[key].append(item)
    for members in series.values():
        for at, head in enumerate(members):
            parts = [each for each in members[at + 1 : at + _SERIES] if _may_follow(page, head, each)]
            if len(parts) >= FEWEST:
                yield proposal(_up_to_each(head, parts))


def _is_told(item: Item) -> bool:
    """Say whether a figure tells what there is of something; a unit such as "ha" says nothing of what is measured."""
    return may_stand_in_row(item) and item.sort is not Sort.MEASURE


def _up_to_each(head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """All that follow as parts of the first, or fewer of them."""
    for end in range(len(parts), FEWEST - 1, -1):
        yield from supposed(head, parts[:end], -end, listed=True)


def _by_key(items: Sequence[Item]) -> Iterator[tuple[_Key, Item]]:
    """The figures of a sentence by what they count; of several of one noun, by the words before them."""
    nouns = [_first_word(each) for each in items]
    for noun, each in zip(nouns, items, strict=True):
        word = _LAST_WORD.search(each.lead) if nouns.count(noun) > 1 else None
        yield (noun, word[1] if word else ""), each


def _first_word(item: Item) -> str:
    return item.noun.partition(" ")[0]


def _halves(page: Page, items: Sequence[Item]) -> Iterator[tuple[_Key, Item]]:
    """Both halves of the first ratio of a sentence: "toàn tỉnh 533/722 trường … Mầm non 171/218 trường"."""
    first = next((each for each in items if each.is_ratio_part and not each.place.bracket), None)
    for half in (page.pair(first) or ()) if first is not None else ():
        yield (_first_word(half), str(half.half)), half


def _may_follow(page: Page, head: Item, item: Item) -> bool:
    near = item.place.sentence - head.place.sentence <= _SERIES
    return near and page.joined(head, item) and likeness(head, item) is Likeness.SAME
