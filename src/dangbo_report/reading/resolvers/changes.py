"""Changes: more or less than before, in figures, in percent, in points, against a base in brackets or beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import RATES, Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.bases import bases_of
from dangbo_report.reading.resolvers.bases_in_bracket import base_in_bracket
from dangbo_report.reading.resolvers.by_times import by_times
from dangbo_report.reading.resolvers.change_bindings import agree, change_in_percent, from_to, ratio_beside
from dangbo_report.reading.resolvers.changes_in_percent import again_in_percent, in_percent
from dangbo_report.reading.resolvers.net_changes import net_change
from dangbo_report.reading.resolvers.news import news_of

_SAME_CHANGE: Final = re.compile(
    r"[^;.,]{0,30}(?:\(|, | = )\s*"
    r"(?:(?:tương ứng|tương đương|bằng|tỷ lệ|tức|hay|với|giảm|tăng|(?:tăng|giảm) (?:đạt|là))\s|=\s?)*[-+–]?"
)


def changes(context: Context) -> Iterator[Proposal]:
    """Go through what is more or less than before."""
    page = context.page
    for item in page.items:
        if item.place.planned or item.per or not (item.sort is Sort.PERCENT or item.has(Cue.CHANGE)):
            continue
        if _TAKEN_OFF.search(item.lead):
            continue
        if told := _between_times(context, item):
            yield told
        else:
            yield from _of_change(page, item)


#: "nâng số hội viên từ 1.204 lên 1.282 sau khi giảm 18": it went, and the others are no less by it.
_TAKEN_OFF: Final = re.compile(r"\bsau khi (?:trừ|giảm)(?: đi)? (?:số )?$")


def _of_change(page: Page, item: Item) -> Iterator[Proposal]:
    """What a change in percent or in figures is a change of, and what a percent is that says it again."""
    if item.has(Cue.CHANGE) and item.sort in RATES:
        yield from in_percent(page, item)
    elif item.has(Cue.CHANGE) and item.is_amount:
        yield from _in_figures(page, item)
    elif item.sort is Sort.PERCENT and (change := told_again(page, item)):
        yield from again_in_percent(page, item, change)


def _between_times(context: Context, item: Item) -> Proposal:
    """A change between two times that are named, and a percent that says such a change again."""
    if item.has(Cue.CHANGE):
        pairs = by_times(context, item) if item.sign else []
        return proposal(_of_pair(item, *pair, rank) for rank, pair in enumerate(pairs))
    change = told_again(context.page, item) if item.sort is Sort.PERCENT else None
    pairs = by_times(context, change) if change is not None else []
    return proposal(change_in_percent(item, *pair, change, rank) for rank, pair in enumerate(pairs))


def _of_pair(change: Item, value: Item, base: Item, rank: int) -> Binding:
    """A change of what there is against what there was: in figures, in points or in percent."""
    if change.is_amount:
        return _difference(change, value, base, rank)
    if value.sort is Sort.PERCENT:
        return Binding("points", {"change": change, "value": value, "base": base}, rank, {"falls": change.sign < 0})
    return change_in_percent(change, value, base, None, rank)


def told_again(page: Page, percent: Item) -> Item | None:
    """The change that a percent says again: "tăng 19 cuộc (39,5%)"."""
    if _LIKEWISE.search(percent.lead):
        here = (each for each in page.before(percent, 0, 5) if each.place.clause == percent.place.clause)
        return next(filter(_changes_amount, here), None)
    previous = page.previous(percent)
    if previous is None or not _changes_amount(previous):
        return None
    return previous if _SAME_CHANGE.fullmatch(percent.lead) else None


def _changes_amount(item: Item) -> bool:
    return item.has(Cue.CHANGE) and item.is_amount


_LIKEWISE: Final = re.compile(r"\b(?:tương đương|tương ứng|tức)(?: với| là)? $")


def _in_figures(page: Page, change: Item) -> Iterator[Proposal]:
    if pair := ratio_beside(page, change):
        yield proposal([_difference(change, *pair)])
        return
    if (told := base_in_bracket(page, change)) is not None:
        yield from (proposal([_difference(change, *pair)]) for pair in told)
        return
    if pair := net_change(page, change):
        slots: dict[str, Filling] = {"change": change, "value": pair[0], "base": pair[1]}
        yield proposal([Binding("difference", slots, settings={"falls": False})])
        return
    bases = agree(change, bases_of(page, change))
    news = [each for each in agree(change, news_of(page, change)) if each not in bases]
    found = [*_by_moves(page, change), *_by_bases(change, bases, news)]
    found = found or [_difference(change, *pair, 1) for pair in _since_opening(page, change, news)]
    if found:
        yield proposal(found)


def _by_moves(page: Page, change: Item) -> Iterator[Binding]:
    for value, base in from_to(page, change):
        if likeness(change, value) is not Likeness.OTHER:
            yield _difference(change, value, base)


def _by_bases(change: Item, bases: Sequence[Item], news: Sequence[Item]) -> Iterator[Binding]:
    for far, base in enumerate(sorted(bases, key=lambda each: -likeness(change, each))):
        for near, value in enumerate(news):
            yield _difference(change, value, base, far + near)


_SINCE: Final = re.compile(r"so với (?:đầu|trước|cuối)|^[.,;]?\s*$")
_SINCE_ANOTHER: Final = re.compile(r"\bso với (?!đầu|trước)")


def _since_opening(page: Page, change: Item, news: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Such as "có 702 đảng viên, tăng 18 đảng viên so với đầu năm": the base opened the paragraph."""
    news = [each for each in news if not each.has(Cue.WITHIN)]  # "137 hộ, chiếm 6,19% trong tổng số 2.213 hộ"
    if not news or not _SINCE.search(change.tail):
        return
    if _SINCE_ANOTHER.search(page.low, change.place.opened, change.place.start):
        return
    for item in page.before(change, 4):
        if item.has(Cue.OPENING) and item is not news[0] and likeness(item, news[0]) is not Likeness.OTHER:
            yield news[0], item
            return


def _difference(change: Item, value: Item, base: Item, rank: int = 0) -> Binding:
    return Binding("difference", {"change": change, "value": value, "base": base}, rank, {"falls": change.sign < 0})
