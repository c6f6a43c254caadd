"""Supposed changes: a change in percent of what a sentence before calls as its own sentence does.

"Khu vực nông thôn 355 vụ, khu vực thành thị 572 vụ. … Số vụ ở khu vực thành thị giảm 6 vụ, tương ứng 1,04%": of 572.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, words_at
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.change_bindings import change_in_percent
from dangbo_report.reading.resolvers.changes import told_again
from dangbo_report.reading.resolvers.percent_words import HOLLOW

_ASIDE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.EACH, Cue.AVERAGE, Cue.FACTOR)
_SENTENCES: Final = 4
_LINES: Final = 2
#: So many words beside its noun must call it, and so many figures are supposed.
_FEWEST: Final = 2
_MOST: Final = 2
_CLAUSE: Final = re.compile(r"[.;]")


def supposed_changes(context: Context) -> Iterator[Proposal]:
    """Go through the changes in percent of what stands in a sentence before."""
    page = context.page
    for percent in page.items:
        if percent.sort is not Sort.PERCENT or percent.place.planned or percent.place.bracket:
            continue
        change = told_again(page, percent)
        if change is not None or (percent.has(Cue.CHANGE) and percent.sign):
            yield proposal(_of(page, percent, change))


def _of(page: Page, percent: Item, change: Item | None) -> Iterator[Binding]:
    """A change in percent, and the figures that its words call."""
    if (behind := _told_behind(page, percent)) is not None:
        by = _said_before(page, percent)
        yield change_in_percent(percent, behind, None, by)._replace(settings=_settings(percent, by))
        return
    words = _words_before(page, change or percent)
    called = {each: _called(each, words) for each in _told_before(page, percent, change)}
    able = sorted((each for each, many in called.items() if many >= _FEWEST), key=lambda each: -called[each])
    for rank, value in enumerate(able[:_MOST]):
        by = change or _moved(page, value, percent)
        yield change_in_percent(percent, value, None, by, rank)._replace(settings=_settings(percent, by))


#: "So với cùng kỳ tăng 48 trường hợp, tương ứng tăng 37,8%: năm nay cấp cứu 175 trường hợp".
_NOW: Final = re.compile(
    r"(?::|;|,) (?:[^,;.()0-9]{0,30} )?(?:năm nay|kỳ này|quý này|tháng này|hiện nay|nay)\b[^,;.()0-9]*"
)
_LIKEWISE: Final = re.compile(r"[^;.()0-9]{0,20}, (?:tương ứng|tương đương|tức)(?: với| là)?(?: tăng| giảm)? ")


def _told_behind(page: Page, percent: Item) -> Item | None:
    """What there is now, if it is told right behind a change in figures and in percent."""
    value, change = page.next(percent), _said_before(page, percent)
    told = value is not None and value.is_plain and _NOW.fullmatch(value.lead) is not None
    return value if told and change is not None and value is not None and _alike(change, value) else None


def _said_before(page: Page, percent: Item) -> Item | None:
    """The change in figures right before a percent that says it again."""
    change = page.previous(percent)
    said = change is not None and change.has(Cue.CHANGE) and change.is_amount and _LIKEWISE.fullmatch(percent.lead)
    return change if said else None


def _alike(change: Item, value: Item) -> bool:
    return likeness(change, value) is not Likeness.OTHER


def _settings(percent: Item, change: Item | None) -> dict[str, bool]:
    return {"falls": (percent.sign or (change.sign if change else 0)) < 0, "supposed": True}


def _words_before(page: Page, change: Item) -> frozenset[str]:
    """The words of a clause before a change."""
    said = page.low[change.place.opened : change.place.start]
    return frozenset(WORD.findall(_CLAUSE.split(said)[-1])) - HOLLOW


def _called(value: Item, words: frozenset[str]) -> int:
    """How many words call a figure beside those of its noun."""
    return len(words & set(words_at(value)) - set(value.noun.split()[:1]))


def _told_before(page: Page, percent: Item, change: Item | None) -> Iterator[Item]:
    """The amounts of sentences before that a change may be one of."""
    for each in page.before(percent, _SENTENCES, lines=_LINES):
        told = each.is_plain and not each.has(*_ASIDE) and each.place.sentence != percent.place.sentence
        if told and page.joined(each, percent) and (change is None or likeness(change, each) is not Likeness.OTHER):
            yield each


def _moved(page: Page, value: Item, percent: Item) -> Item | None:
    """By how much a figure moved, as the next one tells: "4.690 vụ (giảm 781 vụ so với cùng kỳ)"."""
    moved = page.next(value)
    said = moved is not None and moved.has(Cue.CHANGE) and moved.is_amount and moved.sign == percent.sign
    return moved if said and moved is not None and likeness(moved, value) is not Likeness.OTHER else None
