"""Bases of several in one bracket: "thụ lý tăng 190 và giải quyết tăng 116 (cùng kỳ thụ lý 1.108, giải quyết 941)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.change_words import WHILE
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

#: What a change is told of: "; so với cùng kỳ, thụ lý tăng ".
_CHANGED: Final = re.compile(
    r"(?:[,;]| và|^(?! và)) ?(?:số )?(?P<verb>[^\W\d_]+(?: [^\W\d_]+){0,3}?) (?:tăng|giảm)(?: thêm)? $"
)
_WHILE: Final = re.compile(rf"\( ?(?:{WHILE}(?: năm (?:trước|ngoái))?|năm °+) ?(?:là |: ?|có |đã )?")
_MOST: Final = 6
_FEWEST: Final = 2


def base_in_bracket(page: Page, change: Item) -> Sequence[tuple[Item, Item]] | None:
    """What there is and what there was of what a change is told of, where a bracket behind tells that of several.

    None where no bracket does; nothing where what there is is not told.

    Args:
        page: the page.
        change: the change.
    """
    bases = [*_in_bracket(page, change)] if not change.place.bracket else []
    if len(bases) < _FEWEST:
        return None
    said = _CHANGED.search(change.lead)
    told = _by_verb(page, change, bases, said["verb"]) if said is not None else None
    if told is None and (pair := _by_noun(page, change, bases)):
        return [pair]
    return told


def _by_verb(page: Page, change: Item, bases: Sequence[Item], verb: str) -> Sequence[tuple[Item, Item]] | None:
    """The base and the figure before a change that its verb is told of; None if no base is."""
    told = [each for each in bases if _WHILE.sub("", each.lead).strip(" ,;").endswith(verb)]
    value = next((each for each in page.before(change) if each.is_plain and _tells(verb, each)), None)
    found = [(value, told[0])] if value is not None and len(told) == 1 else []
    return found if told else None


def _by_noun(page: Page, change: Item, bases: Sequence[Item]) -> tuple[Item, Item] | None:
    """The base and the figure before a change that count what it does, where each base counts another thing."""
    told = [each for each in bases if likeness(each, change) is Likeness.SAME]
    alike = (each for each in page.before(change) if each.stands_alone and likeness(each, change) is Likeness.SAME)
    value = next(alike, None)
    return (value, told[0]) if value is not None and len(told) == 1 and _count_apart(bases) else None


def _count_apart(bases: Sequence[Item]) -> bool:
    """Say whether each of some figures counts another thing."""
    nouns = {each.noun for each in bases}
    return len(nouns) == len(bases) and "" not in nouns


def _in_bracket(page: Page, change: Item) -> Iterator[Item]:
    """The figures of the first bracket behind a change, if it begins with the time before."""
    first: Item | None = None
    for each in page.items[change.index + 1 : change.index + _MOST]:
        if each.place.sentence != change.place.sentence or (first and each.place.bracket != first.place.bracket):
            return
        if first is None and each.place.bracket:
            if not _WHILE.search(each.lead):
                return
            first = each
        if first is not None and each.is_amount:
            yield each


def _tells(verb: str, item: Item) -> bool:
    return f" {verb} " in f" {re.sub(r'[,;]', ' ', item.lead)} "
