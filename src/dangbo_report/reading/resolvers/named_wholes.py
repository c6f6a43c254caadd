"""Wholes that a percent names and that stand farther before: "chiếm 94,5% tổng lượt khám"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, words_at
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.percent_parts import HOLLOW, NAMED, Part

#: So many figures before a percent are asked for the name of its whole.
_LOOKED_AT: Final = 40
#: One word names a whole only where the figure says that it is a total.
_TELLING: Final = 2
#: "Trong số có điều kiện thi hành, đã giải quyết xong 26.515 việc (48,49%)".
_OPENS: Final = re.compile(r"[\s\-+]*trong số (?!này|đó|trên)((?:[^\W\d_]+ ?){2,6}),")


def named_before(page: Page, percent: Item, part: Part) -> Iterator[Item]:
    """The nearest figure before that is called as the whole behind a percent is, if there is one."""
    named = _OPENS.match(page.low, percent.place.opened) or NAMED.match(percent.tail)
    words = set(WORD.findall(named[1])) - HOLLOW if named else set[str]()
    first = part.items[0]
    for item in reversed(page.items[max(0, first.index - _LOOKED_AT) : first.index] if words else ()):
        if item.sort is first.sort and _may_be_meant(item, words):
            yield item
            return


def _may_be_meant(item: Item, words: set[str]) -> bool:
    aside = item.has(Cue.BASE, Cue.TARGET, Cue.OPENING, Cue.REST) or item.place.planned or item.place.bracket
    if aside or not item.is_plain:
        return False
    telling = len(words) > _TELLING or (len(words) == _TELLING and not words <= set(item.noun.split()))
    telling = telling or item.has(Cue.TOTAL)
    return telling and words <= _said_of(item)


def _said_of(item: Item) -> set[str]:
    """The words at a figure; of the whole of a ratio those behind it, since what stands before is told of its part."""
    return set(f"{item.noun} {item.tail}".split()) if item.is_ratio_whole else set(words_at(item))
