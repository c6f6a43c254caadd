"""Directions against what only words call: another time ("quý III giảm so với quý II"), or a mean told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import PLANS, Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.by_times import NAME, time_of
from dangbo_report.reading.resolvers.directions import direction_of

#: A move without a figure; with one it is a change.
_AGAINST: Final = re.compile(rf"so với (?P<then>{NAME})(?= ?[,;.)\n]|$| (?:do|nhờ|vì|bởi)\b)")
_MOVED: Final = re.compile(
    rf"(?:\b(?P<now>{NAME}) |[,;] )(?:đã |lại |tiếp tục )?(?:(?P<up>tăng)|(?P<down>giảm))(?: nhẹ| mạnh| dần| lên)? $"
)
_END: Final = r"(?=[;,.]|$)"
_MEAN: Final = re.compile(
    r"[^;.,()0-9]{0,30}, (?:(?P<up>(?:cao|nhiều|lớn) hơn)|(?P<down>(?:thấp|ít) hơn)) (?:mức )?bình quân"
    rf"(?: (?:hằng|hàng|các|nhiều) năm(?: trước)?| nói trên)?{_END}"
    rf"|[^;.,()0-9]{{0,30}}, (?P<over>vượt) (?:mức )?{PLANS}(?: (?:đề ra|được giao|giao|đại hội))*{_END}"
)
_SET: Final = re.compile(r"\b(?:giao|đề ra|đặt ra|phấn đấu)\b[^;.0-9]*$")
_SENTENCES: Final = 2
_FAR: Final = 60
_MOST: Final = 24
_WAYS: Final = 2


def named_directions(context: Context) -> Iterator[Proposal]:
    """Go through the words of comparison with what is called by a time or as a mean."""
    for against in _AGAINST.finditer(context.low):
        yield _between_times(context, against)
    for item in context.page.items:
        if (item.is_plain or item.per) and (said := _MEAN.match(item.tail)):
            yield _to_mean(context.page, item, said)


def _between_times(context: Context, against: re.Match[str]) -> Proposal:
    """Such as "Quý II: 38 ca; quý III: 32 ca. Riêng quý III giảm so với quý II"."""
    at = max(0, against.start() - _FAR)
    said = _MOVED.search(context.low[at : against.start()])
    if said is None:
        return ()
    told = [(time_of(context, each), each) for each in _before(context.page, at + said.start())]
    settings = direction_of(said, at)
    pairs = islice(_pairs(told, against["then"].rstrip("./-"), said["now"]), _WAYS)
    return proposal(
        Binding("direction", {"value": value, "base": base}, rank, settings) for rank, (value, base) in enumerate(pairs)
    )


def _pairs(told: Sequence[tuple[str, Item]], then: str, now: str | None) -> Iterator[tuple[Item, Item]]:
    """What is told of one time with what is told of the other; of no named one, what was told last."""
    values = [each for time, each in told if time == now] if now else _last_of_another(told, then)
    for base in (each for time, each in told if time == then):
        yield from ((value, base) for value in values if likeness(value, base) is Likeness.SAME)


def _last_of_another(told: Sequence[tuple[str, Item]], then: str) -> list[Item]:
    return [each for time, each in told[:1] if time not in {"", then}]


def _before(page: Page, at: int) -> Sequence[Item]:
    """The figures before a place that its sentence and those right before tell, the nearest first."""
    last = next((each for each in reversed(page.items) if each.place.end <= at + 1), None)
    sentence, line = page.segments.sentence_at(at + 1), page.segments.line_at(at + 1)
    if last is None or sentence - last.place.sentence > 1 or line - last.place.line > 1:
        return ()
    every = [last, *page.before(last, _SENTENCES, _MOST)]
    return [each for each in every if each.is_plain and not (each.half or each.has(Cue.TARGET, Cue.BASE))]


def _to_mean(page: Page, value: Item, said: re.Match[str]) -> Proposal:
    """Such as "Bình quân mỗi năm trồng 78 ha; riêng năm nay trồng 85 ha, cao hơn bình quân"."""
    means = (each for each in page.before(value) if _is_mean_of(each, value, is_set=bool(said["over"])))
    base = next(means, None)
    if base is None:
        return ()
    return proposal([Binding("direction", {"value": value, "base": base}, 0, direction_of(said, value.place.end))])


def _is_mean_of(mean: Item, value: Item, *, is_set: bool) -> bool:
    if not mean.has(Cue.AVERAGE) or mean.per or mean.place.bracket or likeness(mean, value) is not Likeness.SAME:
        return False
    return bool(value.per) and _SET.search(mean.lead) is not None if is_set else not value.per
