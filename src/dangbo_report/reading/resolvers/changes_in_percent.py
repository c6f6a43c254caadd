"""Changes in percent: of amounts, of percents in points, and such as say a change in figures again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import AMOUNTS, Item, Sort, words_at
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.bases import bases_of
from dangbo_report.reading.resolvers.change_bindings import (
    agree,
    change_in_percent,
    from_to,
    ratio_behind,
    ratio_beside,
)
from dangbo_report.reading.resolvers.named_rates import named_rates
from dangbo_report.reading.resolvers.news import news_of


def in_percent(page: Page, percent: Item) -> Iterator[Proposal]:
    """What a change in percent, or in points, is a change of."""
    if percent.sign and (pair := ratio_beside(page, percent)):
        yield proposal([change_in_percent(percent, *pair, _said_beside(page, percent, pair))])
        return
    bases = bases_of(page, _told_beside(page, percent)) or named_rates(page, percent)
    news = news_of(page, percent)
    moves = list(from_to(page, percent))
    pairs = [*moves, *((value, base) for base, value in product(bases, news))]
    points = [(value, base) for value, base in pairs if value.sort is Sort.PERCENT is base.sort]
    if points:
        yield proposal(_points(percent, *pair, rank) for rank, pair in enumerate(points))
    elif _is_of_amount(page, percent):
        yield from _of_amounts(page, percent, bases, news, moves)


#: "2.095 việc (tăng 52 việc), đạt tỷ lệ 83,57% (tăng 0,18% so với cùng kỳ, vượt 0,32% so với chỉ tiêu)": the rate rose.
_OPENS: Final = re.compile(r"\s?")


def _is_of_amount(page: Page, percent: Item) -> bool:
    return percent.sort is Sort.PERCENT and bool(percent.sign) and not _is_of_rate_beside(page, percent)


def _is_of_rate_beside(page: Page, percent: Item) -> bool:
    """Say whether a change stands in the bracket right behind a rate: it rose by so many points."""
    bracket = percent.place.bracket
    rate = next((each for each in page.before(percent) if each.place.bracket != bracket), None) if bracket else None
    if bracket is None or rate is None or _OPENS.fullmatch(page.low, rate.place.end, bracket[0]) is None:
        return False
    return rate.sort is Sort.PERCENT and not rate.has(Cue.CHANGE, Cue.OF_TARGET)


def _said_beside(page: Page, percent: Item, pair: tuple[Item, Item]) -> Item | None:
    """The change in figures right before one in percent of a ratio: "giảm 165 vụ, giảm 45,96% (194/359 vụ)"."""
    beside = page.previous(percent)
    said = beside is not None and beside.has(Cue.CHANGE) and beside.is_amount and beside.sign == percent.sign
    return next(iter(agree(beside, pair[1:])), None) and beside if said and beside is not None else None


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
    found = [change_in_percent(percent, value, base, None) for value, base in moves if value.is_amount]
    found += _against_bases(percent, bases, news, change)
    if found := found or _without_bases(page, percent, news, change):
        yield proposal(found)


def _without_bases(page: Page, percent: Item, news: Sequence[Item], change: Item | None) -> list[Binding]:
    """A change in percent by the change in figures beside it, else by the amount behind it, else alone."""
    if found := _by_change(percent, news, change) or _by_amount_behind(page, percent, news):
        return found
    return [change_in_percent(percent, each, None, None) for each in _of_itself(page, percent, news)[:1]]


def _of_itself(page: Page, percent: Item, news: Sequence[Item]) -> list[Item]:
    """What changed, where nothing is told beside it: what the words before the percent name, or what stands there."""
    amounts = [each for each in news if each.is_amount]
    named = [each for each in amounts if any(tells(percent, each) for tells in (_names, _is_called))]
    return named or [each for each in amounts[:1] if _states_change(page, percent, each)]


def _is_of_level(page: Page, value: Item, percent: Item) -> bool:
    """Such as "2 người (tỷ lệ 0,4%), giảm 0,4%": it may be the share that fell by so many points."""
    between = (each for each in page.items[value.index + 1 : percent.index] if each.sort is Sort.PERCENT)
    return any(not each.has(Cue.CHANGE, Cue.OF_TARGET) for each in between)


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
                unlike = 2 * (likeness(value, base) is Likeness.OTHER) + 2 * ({value.half, base.half} == {1, 2})
                yield change_in_percent(percent, value, base, beside, far + near + unlike)


def _by_change(percent: Item, news: Sequence[Item], change: Item | None) -> list[Binding]:
    """A change in percent of what there is now, or was, by the change in figures."""
    if change is None:
        return []
    alike = agree(change, news)
    found = [change_in_percent(percent, value, None, change, far) for far, value in enumerate(alike)]
    return found + [change_in_percent(percent, None, each, change, 1) for each in alike if _PAST.search(each.lead)]


def _by_amount_behind(page: Page, percent: Item, news: Sequence[Item]) -> list[Binding]:
    """Such as "378.366 tấn, tăng 0,32% (1.216 tấn)": by so much, or from so much, which no word tells."""
    behind = page.next(percent)
    if behind is None or behind.lead.strip() != "(" or not behind.tail.startswith(")") or not _is_told_alone(behind):
        return []
    alike = [each for each in agree(behind, news) if each.per == behind.per]
    by = [change_in_percent(percent, value, None, behind, far) for far, value in enumerate(alike)]
    return by + [change_in_percent(percent, value, behind, None, far + 1) for far, value in enumerate(alike)]


def _is_told_alone(item: Item) -> bool:
    return item.sort in AMOUNTS and not item.half and not item.has(Cue.CHANGE, Cue.BASE, Cue.TARGET)


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


def _states_change(page: Page, percent: Item, value: Item) -> bool:
    """Say whether a percent stands right behind the amount that changed."""
    return _STATES.fullmatch(percent.lead) is not None and not _is_of_level(page, value, percent)


_STATES: Final = re.compile(
    r"[^;.]{0,60}, [^,;.]{0,12}|[^;.,()]{0,40} và (?:tăng|giảm) |[^;.,()]{0,40} \((?:đã )?(?:tăng|giảm) "
)
#: "tăng 3,8% về số doanh nghiệp và tăng 7,8% về vốn đăng ký": each is a change of what is called so.
_IN_WHAT: Final = re.compile(r" (?:về (?:tổng )?(?:số )?|(?:tổng )?số )((?:[^\W\d_]+ ?){1,4})")
#: "So với cùng kỳ, số vụ cháy tăng 11%, số người chết tăng 100%": each is a change of what it names.
_OF_NAMED: Final = re.compile(r"(?:^|, |\bvà )(?:số )?((?:[^\W\d_]+ ){1,3})(?:tăng|giảm) $")


def _is_called(percent: Item, value: Item) -> bool:
    """Say whether the words behind a change in percent call what changed as a figure is called."""
    said = _IN_WHAT.match(percent.tail)
    if said is None:
        return False
    first, *_ = said[1].split()
    return f"{said[1].strip()} ".startswith(f"{value.noun} ") or (
        value.sort is not Sort.COUNT and first in words_at(value)
    )


def _names(percent: Item, value: Item) -> bool:
    """Say whether the words before a change in percent are those of a figure of a sentence before."""
    named = _OF_NAMED.search(percent.lead)
    if named is None or not value.noun or value.place.sentence == percent.place.sentence:
        return False
    return named[1].startswith(f"{value.noun.partition(' ')[0]} ") and set(named[1].split()) <= set(
        f"{value.noun} {value.lead} {value.tail}".split()
    )


def again_in_percent(page: Page, percent: Item, change: Item) -> Iterator[Proposal]:
    """What a percent says that says a change in figures again."""
    bases = agree(change, bases_of(page, change))
    news = _called_first(change, agree(change, news_of(page, change)))
    pair = ratio_behind(page, percent) or ratio_behind(page, change)
    found = [change_in_percent(percent, *pair, change)] if pair else []
    if bases:
        found += _with_bases(percent, change, bases, news)
    elif pair or not _is_of_rate(page, change):
        found += [change_in_percent(percent, None, each, change, 2) for each in news if _PAST.search(each.lead)]
        found += _without_base(page, percent, change, news)
    if found:
        yield proposal(found)


#: "giảm 7 người tử vong (43,8%)": the words behind the noun of a change, up to the next mark.
_BEHIND_NOUN: Final = re.compile(r" ((?!so với|lên|xuống|và )[^\W\d_]+(?: [^\W\d_]+){0,2}) ?(?=[(,;])")


def _called_first(change: Item, news: list[Item]) -> list[Item]:
    """What there is now, those first that are called as the change is: "tử vong 9 người, bị thương 65 người"."""
    named = _BEHIND_NOUN.match(change.tail)
    names = (f"{change.noun} {named[1]}", named[1]) if named is not None else (change.noun,)
    return sorted(news, key=lambda each: [f" {name} " not in f" {' '.join(words_at(each))} " for name in names])


def _with_bases(percent: Item, change: Item, bases: Sequence[Item], news: Sequence[Item]) -> Iterator[Binding]:
    """A change in figures and in percent, of what there is now against each base, or of a base alone."""
    for base, (far, value) in product(bases, enumerate(news)):
        yield change_in_percent(percent, value, base, change, far)
    if not news:
        yield from (change_in_percent(percent, None, base, change, 1) for base in bases)
    yield from (change_in_percent(percent, None, each, change, 2) for each in news if _PAST.search(each.lead))


def _is_of_rate(page: Page, change: Item) -> bool:
    """Such as "16.003 hộ, chiếm 19,93%, giảm 1.432 hộ (1,95%)": the bracket may tell by how much the rate fell."""
    rate = page.previous(change)
    level = rate is not None and rate.sort is Sort.PERCENT and not rate.place.bracket
    return level and rate is not None and not rate.has(Cue.CHANGE, Cue.OF_TARGET)


def _without_base(page: Page, percent: Item, change: Item, news: Sequence[Item]) -> Iterator[Binding]:
    """A change in figures and in percent, of what there is now or of a whole that its sentence tells."""
    yield from (change_in_percent(percent, value, None, change, far + 1) for far, value in enumerate(news))
    wholes = [each for each in page.before(change, 0) if each.has(Cue.WITHIN, Cue.TOTAL, Cue.TARGET)]
    yield from (change_in_percent(percent, None, each, change, 5) for each in agree(change, wholes))
