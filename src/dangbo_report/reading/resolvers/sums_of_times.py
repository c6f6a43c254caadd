"""Sums of times: what quarters or months brought makes up what the half-year, nine months or the year did.

"Quý I: 50 ca; quý II: 54 ca; quý III: 36 ca. 9 tháng: 140 ca": the parts are all there are, since their months are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.resolvers.breakdowns import breakdown

#: The time that a figure is told of, right before it.
_TIME: Final = re.compile(
    r"(?<!trước )\b(?:quý (?P<quarter>iv|i{1,3})|tháng (?P<month>1[0-2]|0?[1-9])(?![/0-9])"
    r"|(?P<half>0?6|sáu) tháng(?P<late> cuối năm)?|(?P<nine>0?9|chín) tháng|(?P<year>cả năm|12 tháng))"
    r"(?! (?:trước|năm [0-9]|tới|sau))(?P<words>[^,;.()0-9]{0,30})$"
)
_QUARTERS: Final = {"i": range(1, 4), "ii": range(4, 7), "iii": range(7, 10), "iv": range(10, 13)}
#: What is told so is of another time, or is there all the time.
_OTHERWISE: Final = re.compile(
    r"\b(?:trước|lũy kế|luỹ kế|so với|bình quân|cao nhất|thấp nhất|đến|từ|còn|tăng|giảm|quản lý|dư|hiện|mỗi)\b"
)
_HOLLOW: Final = re.compile(r"\b(?:có|là|được|đã|đạt|tổng|số|cộng|năm|đầu|đều)\b|[^\w ]")
_ASIDE: Final = (Cue.BASE, Cue.TARGET, Cue.OPENING, Cue.CLOSING, Cue.REST, Cue.CUMULATIVE, Cue.WITHIN)
#: So many sentences before a total tell its parts, on as many lines.
_BACK: Final = 6


class _Timed(NamedTuple):
    """What a figure is told of: the months of its time, and the words between that and the figure."""

    months: frozenset[int]
    words: str


_NEVER: Final = _Timed(frozenset(), "")


def sums_of_times(context: Context) -> Iterator[Proposal]:
    """Go through the figures of a longer time, each with those of the times before it that make it up."""
    for total in context.page.items:
        whole = _timed(context, total)
        if len(whole.months) > 1 and (parts := _made_up_of(context, total, whole)):
            yield proposal([breakdown(total, parts)])


def _made_up_of(context: Context, total: Item, whole: _Timed) -> Sequence[Item]:
    """The nearest figures before a total whose times are all of its time, none of them twice."""
    found: list[Item] = []
    left = whole.months
    for each in context.page.before(total, _BACK, lines=_BACK):
        months, words = _timed(context, each)
        if not months or likeness(each, total) is not Likeness.SAME or (words and words != whole.words != ""):
            continue
        if not (months < whole.months and months <= left and context.page.joined(each, total)):
            return ()
        found.append(each)
        left -= months
        if not left:
            return found[::-1]
    return ()


def _timed(context: Context, item: Item) -> _Timed:
    """The time that a figure is told of; none where it tells of something else."""
    if not item.stands_alone or item.sort is Sort.TIME or item.has(*_ASIDE) or not item.noun:
        return _NEVER
    said = _TIME.search(context.low, item.place.start - len(item.lead), item.place.start)
    if said is None or _OTHERWISE.search(said["words"]):
        return _NEVER
    return _Timed(frozenset(_months(said)), " ".join(_HOLLOW.sub("", said["words"]).split()))


def _months(said: re.Match[str]) -> range:
    if said["quarter"]:
        return _QUARTERS[said["quarter"]]
    if said["month"]:
        return range(int(said["month"]), int(said["month"]) + 1)
    first = 7 if said["late"] else 1
    return range(first, first + (6 if said["half"] else 9 if said["nine"] else 12))
