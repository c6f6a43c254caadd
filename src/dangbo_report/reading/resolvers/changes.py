"""Changes: more or less than before, in figures, in percent, in points, against a base in brackets or beside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import RATES, Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.bases import bases_of
from dangbo_report.reading.resolvers.news import news_of

_RATIO_BEHIND: Final = re.compile(r"[^0-9;.)]{0,40}\([^0-9;.)]{0,20}")
_FROM: Final = re.compile(r"\btừ (?:mức )?$")
_TO: Final = re.compile(r"\b(?:lên|xuống|còn|nâng lên|đạt)(?: còn| thành| tới)? $")
_SAME_CHANGE: Final = re.compile(
    r"[^;.,]{0,30}(?:\(|, | = )\s*(?:(?:tương ứng|tương đương|bằng|tỷ lệ|tức|hay|với|=|giảm|tăng)\s)*[-+–]?"
)


def changes(context: Context) -> Iterator[Proposal]:
    """Go through what is more or less than before."""
    page = context.page
    for item in page.items:
        if item.place.planned or item.per:
            continue
        if item.has(Cue.CHANGE) and item.sort in RATES:
            yield from _in_percent(page, item)
        elif item.has(Cue.CHANGE) and item.is_amount:
            yield from _in_figures(page, item)
        elif item.sort is Sort.PERCENT and (change := told_again(page, item)):
            yield from _again_in_percent(page, item, change)


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


def _ratio_behind(page: Page, change: Item) -> tuple[Item, Item] | None:
    """Such as "tăng 7 vụ (38/31 vụ)": both sides in the bracket behind."""
    following = page.next(change)
    if following is not None and following.is_ratio_part and _RATIO_BEHIND.fullmatch(following.lead):
        return page.pair(following)
    return None


_BESIDE: Final = re.compile(r", (?:tăng|giảm|vượt|thiếu|hụt) ")


def _ratio_before(page: Page, change: Item) -> tuple[Item, Item] | None:
    """Such as "cây ngô 73/70 ha, tăng 4,3%": what there is and what was, or what was to be."""
    previous = page.previous(change)
    told = previous is not None and previous.is_ratio_whole and _BESIDE.fullmatch(change.lead)
    return page.pair(previous) if previous is not None and told else None


def _ratio_beside(page: Page, change: Item) -> tuple[Item, Item] | None:
    """Both sides of a change, where they stand in a ratio behind it or before it."""
    return _ratio_behind(page, change) or _ratio_before(page, change)


def _from_to(page: Page, change: Item) -> Iterator[tuple[Item, Item]]:
    """Such as "tăng từ 42 tổ lên 57 tổ": what there is, and what there was."""
    for base, value in pairwise(page.sentence(change)):
        bare = base.place.bracket and base.lead.endswith("(") and base.place.bracket == value.place.bracket
        if base.sort is value.sort and (bare or _FROM.search(base.lead)) and _TO.search(value.lead):
            yield value, base


def _agree(change: Item, items: Iterable[Item]) -> list[Item]:
    return [each for each in items if likeness(change, each) is not Likeness.OTHER and not _says_more(change, each)]


def _says_more(change: Item, other: Item) -> bool:
    """Such as "giảm 2 người chết" is no change of "4 người bị thương": a word is nowhere at the other figure."""
    more = set(change.noun.split()) - set(other.noun.split())
    said = set(f"{other.lead} {other.tail}".split())
    return bool(other.noun) and change.noun.startswith(f"{other.noun} ") and not more & said


def _in_figures(page: Page, change: Item) -> Iterator[Proposal]:
    if pair := _ratio_beside(page, change):
        yield proposal([_difference(change, *pair)])
        return
    bases = _agree(change, bases_of(page, change))
    news = [each for each in _agree(change, news_of(page, change)) if each not in bases]
    found = [*_by_moves(page, change), *_by_bases(change, bases, news)]
    found = found or [_difference(change, *pair, 1) for pair in _since_opening(page, change, news)]
    if found:
        yield proposal(found)


def _by_moves(page: Page, change: Item) -> Iterator[Binding]:
    for value, base in _from_to(page, change):
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


def _in_percent(page: Page, percent: Item) -> Iterator[Proposal]:
    if percent.sign and (pair := _ratio_beside(page, percent)):
        yield proposal([_change(percent, *pair, None)])
        return
    bases, news = bases_of(page, _told_beside(page, percent)), news_of(page, percent)
    moves = list(_from_to(page, percent))
    pairs = [*moves, *((value, base) for base, value in product(bases, news))]
    points = [(value, base) for value, base in pairs if value.sort is Sort.PERCENT is base.sort]
    if points:
        yield proposal(_points(percent, *pair, rank) for rank, pair in enumerate(points))
    elif percent.sort is Sort.PERCENT and percent.sign:
        yield from _of_amounts(page, percent, bases, news, moves)


def _told_beside(page: Page, percent: Item) -> Item:
    """The change that a percent in a bracket says again, else the percent: bases stand at it."""
    beside = page.previous(percent)
    if beside is None or not percent.place.bracket or beside.place.bracket:
        return percent
    return beside if beside.has(Cue.CHANGE) else percent


def _points(percent: Item, value: Item, base: Item, rank: int) -> Binding:
    slots = {"change": percent, "value": value, "base": base}
    return Binding("points", slots, rank, {"falls": _falls(percent, value, base)})


def _falls(percent: Item, value: Item, base: Item) -> bool:
    """The direction of points: by their own word, else by that of the move ("giảm từ 5% xuống 3%")."""
    sign = percent.sign or (-1 if value.lead.rstrip().endswith(("xuống", "còn")) else base.sign)
    return sign < 0


def _of_amounts(
    page: Page, percent: Item, bases: Sequence[Item], news: Sequence[Item], moves: Sequence[tuple[Item, Item]]
) -> Iterator[Proposal]:
    change = _change_behind(page, percent) or _change_before(page, percent, bases)
    found = [_change(percent, value, base, None) for value, base in moves if value.is_amount]
    found += _against_bases(percent, bases, news, change)
    found = found or _by_change(percent, news, change)
    if not found and news and news[0].is_amount and _states_change(percent):
        found = [_change(percent, news[0], None, None)]
    if found:
        yield proposal(found)


def _change_before(page: Page, percent: Item, bases: Sequence[Item]) -> Item | None:
    """The change in figures before one in percent; behind bases of its own that is another."""
    return _change_beside(page, percent, own=any(base.index > percent.index for base in bases))


def _against_bases(
    percent: Item, bases: Sequence[Item], news: Sequence[Item], change: Item | None
) -> Iterator[Binding]:
    """A change in percent of each amount against each base of its sort, with the change in figures beside it."""
    for far, base in enumerate(bases):
        beside = change if change is not None and change.sort is base.sort else None
        for near, value in enumerate(news):
            if value.is_amount and value.sort is base.sort:
                unlike = 2 * (likeness(value, base) is Likeness.OTHER)
                yield _change(percent, value, base, beside, far + near + unlike)


def _by_change(percent: Item, news: Sequence[Item], change: Item | None) -> list[Binding]:
    """A change in percent of what there is now, or was, by the change in figures."""
    if change is None:
        return []
    alike = _agree(change, news)
    found = [_change(percent, value, None, change, far) for far, value in enumerate(alike)]
    return found + [_change(percent, None, each, change, 1) for each in alike if _PAST.search(each.lead)]


_PAST: Final = re.compile(r"\b(?:đầu|cuối) (?:năm|kỳ|quý|tháng)|\bnăm °+|trước\b")


def _change_behind(page: Page, percent: Item) -> Item | None:
    """Such as "giảm 20% (giảm 4 đảng viên)", "giảm 0,94% (-603 ha)"."""
    item = page.next(percent)
    said = item is not None and item.has(Cue.CHANGE) and item.is_amount and item.sign == percent.sign
    return item if said and item is not None and re.match(r"\s?\(", item.lead) else None


def _change_beside(page: Page, percent: Item, *, own: bool) -> Item | None:
    """The change in figures that stands before one in percent, with no base of its own between."""
    for item in page.before(percent, 0, 5):
        if item.place.clause != percent.place.clause or (own and item.has(Cue.BASE)):
            return None
        if item.has(Cue.CHANGE) and item.is_amount:
            return item
    return None


def _states_change(percent: Item) -> bool:
    """Say whether a percent stands right behind the amount that changed."""
    return re.fullmatch(r"[^;.]{0,60}, [^,;.]{0,12}", percent.lead) is not None


def _change(percent: Item, value: Item | None, base: Item | None, change: Item | None, rank: int = 0) -> Binding:
    slots = {"percent": percent, "value": value, "base": base, "change": change}
    falls = (percent.sign or (change.sign if change else 0)) < 0
    return Binding("change", {name: item for name, item in slots.items() if item is not None}, rank, {"falls": falls})


def _again_in_percent(page: Page, percent: Item, change: Item) -> Iterator[Proposal]:
    bases = _agree(change, bases_of(page, change))
    news = _agree(change, news_of(page, change))
    pair = _ratio_behind(page, percent) or _ratio_behind(page, change)
    found = [_change(percent, *pair, change)] if pair else []
    found += [_change(percent, value, base, change, far) for base, (far, value) in product(bases, enumerate(news))]
    if not news:
        found += [_change(percent, None, base, change, 1) for base in bases]
    found += [_change(percent, None, each, change, 2) for each in news if _PAST.search(each.lead)]
    if not bases:
        found += _without_base(page, percent, change, news)
    if found:
        yield proposal(found)


def _without_base(page: Page, percent: Item, change: Item, news: Sequence[Item]) -> Iterator[Binding]:
    """A change in figures and in percent, of what there is now or of a whole that its sentence tells."""
    yield from (_change(percent, value, None, change, far + 1) for far, value in enumerate(news))
    wholes = [each for each in page.before(change, 0) if each.has(Cue.WITHIN, Cue.TOTAL, Cue.TARGET)]
    yield from (_change(percent, None, each, change, 5) for each in _agree(change, wholes))
