"""Wholes that a percent names and that stand farther before: "chiếm 94,5% tổng lượt khám"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, words_at
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.percent_parts import Part
from dangbo_report.reading.resolvers.percent_words import HOLLOW, NAMED

#: So many figures before a percent are asked for the name of its whole.
_LOOKED_AT: Final = 40
#: One word names a whole only where the figure says that it is a total.
_TELLING: Final = 2
#: "Trong số có điều kiện thi hành, đã giải quyết xong 26.515 việc (48,49%)", "; riêng nhóm tham gia tố tụng, …".
_OPENS: Final = re.compile(
    r"(?:^|; |, )[\s\-+]*"
    r"(?:trong (?:số|nhóm)|(?:tính )?riêng (?:trong )?(?:số|nhóm|khối)|đối với (?:số|nhóm))"
    r" (?:các |những )?(?!này|đó|trên|ấy)((?:[^\W\d_]+ ?){1,8}),"
)
#: Words that begin the name of a whole, and may be left out where it is counted.
_MAY_FALL: Final = re.compile(r"^(?:được|đã|có|đang|bị) (?=[^\W\d_]+ [^\W\d_])")


def named_before(page: Page, percent: Item, part: Part) -> Iterator[Item]:
    """The nearest figure before that is called as the whole of a percent is, if there is one."""
    first = part.items[0]
    opened = name_that_opens(page, percent)
    named = opened or _name_behind(percent)
    is_meant = is_called_so if opened else _is_called
    for item in reversed(page.items[max(0, first.index - _LOOKED_AT) : first.index] if named else ()):
        if item.sort is first.sort and _states(item) and is_meant(item, named):
            yield item
            return


def name_that_opens(page: Page, percent: Item) -> str:
    """The name of what a sentence or its clause says at its beginning that it speaks of; empty if it says none."""
    found = _OPENS.findall(page.low[percent.place.opened : percent.place.start])
    return found[-1].strip() if found else ""


def _name_behind(percent: Item) -> str:
    named = NAMED.match(percent.tail)
    return named[1] if named is not None else ""


def _states(item: Item) -> bool:
    aside = item.has(Cue.BASE, Cue.TARGET, Cue.OPENING, Cue.REST) or item.place.planned or item.place.bracket
    return item.is_plain and not aside


def is_called_so(item: Item, name: str) -> bool:
    """Say whether the words of a name stand at a figure one behind the other, before its noun or behind it."""
    said = f" {' '.join(words_at(item))} "
    without_noun = name.removeprefix(f"{item.noun} ")
    names = (name, without_noun, _MAY_FALL.sub("", without_noun))
    return any(f" {each} " in said for each in names) or _is_called(item, name)


def _is_called(item: Item, name: str) -> bool:
    """Say whether the words of a name stand at a figure: two at least, or one at a total."""
    words = set(WORD.findall(name)) - HOLLOW
    telling = len(words) > _TELLING or (len(words) == _TELLING and not words <= set(item.noun.split()))
    return bool(words) and (telling or item.has(Cue.TOTAL)) and words <= _said_of(item)


def _said_of(item: Item) -> set[str]:
    """The words at a figure; of the whole of a ratio those behind it, since what stands before is told of its part."""
    return set(f"{item.noun} {item.tail}".split()) if item.is_ratio_whole else set(words_at(item))
