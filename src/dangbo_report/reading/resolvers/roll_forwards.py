"""Roll-forwards: what there was, with what came and without what went, is what there is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.resolvers.balanced import is_detail, sign_of, signs_of

_MOST_OPEN: Final = 2
_MOST_MOVES: Final = 8


def roll_forward(context: Context, end: Item, openings: Sequence[Item], pool: Sequence[Item]) -> Proposal:
    """What there was, with what came and without what went.

    Args:
        context: the page.
        end: what there is in the end.
        openings: what there may have been, the nearest first.
        pool: the figures before the end that may be in its balance, the nearest first.
    """
    if not openings or _sums_up(end) or _went(end):
        return ()
    start = openings[-1] if openings[-1].place.sentence == openings[0].place.sentence else openings[0]
    return proposal(each for way in _ways_since(context, start, end, pool) for each in _told(end, start, way))


def _ways_since(context: Context, start: Item, end: Item, pool: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The moves since a start, and with those that are told before it where it needs them."""
    since = [each for each in pool if each.index > start.index]
    moves = _moves(context, start, since)
    if since and not moves:
        return
    if first := _told_first(context, start, pool, moves):
        yield [*first, *moves]
    if moves:
        yield from _ways(context, start, end, moves)


def _told_first(context: Context, start: Item, pool: Sequence[Item], moves: Sequence[Item]) -> Sequence[Item]:
    """What came or went and is told before what there was: "kết nạp 487, giảm 391; đầu quý có 12.916, cuối quý 13.012".

    Only where nothing came, or nothing went, that is told behind it.
    """
    if {1, -1} <= {sign_of(each) for each in moves}:
        return ()
    before = [each for each in reversed(pool) if each.index < start.index and _may_be_told_first(context, start, each)]
    return before if {1, -1} <= {sign_of(each) for each in (*before, *moves)} else ()


def _may_be_told_first(context: Context, start: Item, item: Item) -> bool:
    """Say whether a figure that stands near before another one came or went, and is not only compared."""
    near = start.place.sentence - item.place.sentence <= _MOST_OPEN
    told = bool(sign_of(item)) and not item.has(Cue.TOTAL, Cue.CUMULATIVE, Cue.OPENING) and not item.half
    if not (near and told and _may_move(context, start, item)):
        return False
    sentence = context.low[item.place.opened : item.place.closed]
    return item.is_plain or not _COMPARES.search(sentence)


_COMPARES: Final = re.compile(r"so với|cùng k[ỳì]|hơn")


def _ways(context: Context, start: Item, end: Item, moves: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The moves, those with others of another name, those with what came as the sentences before tell."""
    yield moves
    if others := _of_other_nouns(context, start, end):
        yield sorted((*moves, *others), key=lambda each: each.index)
    for earlier in _came_before(context, start, moves):
        yield [earlier, *moves]


def _came_before(context: Context, start: Item, moves: Sequence[Item]) -> Sequence[Item]:
    """What the sentences before tell that came, where nothing else did: "vận động 400. Số dư đầu kỳ 642, chi 668"."""
    if not moves:
        return ()
    before = (each for each in context.page.before(start, 2) if each.is_plain and sign_of(each) > 0)
    came = [each for each in before if likeness(each, start) is not Likeness.OTHER]
    if any(sign_of(each) >= 0 for each in moves):  # "kết nạp 64. Đầu năm 4.862; chuyển đến 38, chuyển đi 57; nay 4.888"
        came = [] if any(map(_admits, moves)) else list(filter(_admits, came))
    return came[:_MOST_OPEN]


def _admits(item: Item) -> bool:
    return "kết nạp" in item.lead


def _told(end: Item, start: Item, moves: Sequence[Item]) -> Iterator[Binding]:
    """Every reading of some moves, if words tell enough of them."""
    signs = signs_of(moves)
    if any(signs) and signs.count(0) <= _MOST_OPEN and len(moves) <= _MOST_MOVES:
        yield from rolled(end, start, moves)


def _of_other_nouns(context: Context, start: Item, end: Item) -> list[Item]:
    """What came or went by another name: "từ trần 14 cụ" of members, "lắp mới 118 đồng hồ" of customers."""
    return [
        each
        for each in context.page.items[start.index + 1 : end.index]
        if each.is_plain
        and each.sort is start.sort
        and each.place.bracket is None
        and not each.half
        and not each.has(Cue.TARGET, Cue.BASE)
        and likeness(each, start) is Likeness.OTHER
        and sign_of(each)
        and not is_detail(context, each)
    ]


def _sums_up(end: Item) -> bool:
    """Say whether words make a figure a sum, and no end of anything: "tổng số phải giải quyết là 452" is none."""
    ends = end.has(Cue.CLOSING, Cue.CUMULATIVE) and not _DUE.search(end.lead)
    return end.has(Cue.TOTAL) and not ends


_DUE: Final = re.compile(r"\btổng [^,;.()]*\bphải [^,;.()]* là $")


def _went(end: Item) -> bool:
    """Such as "hòa giải thành 11 vụ, không thành 01 vụ": what went is not what there is in the end."""
    return sign_of(end) < 0 and not end.has(Cue.CLOSING) and "chưa" not in end.lead


def _moves(context: Context, start: Item, since: Sequence[Item]) -> Sequence[Item]:
    """What came and went since the start, in order; nothing where a sum or another end stands in between."""
    if any(each.has(Cue.TOTAL) and not _ALL_MOVED.search(each.lead) for each in since):
        return ()
    moves = [each for each in reversed(since) if _may_move(context, start, each)]
    return () if any(map(_closes, moves)) else moves


#: "tổng thu 214 triệu đồng; tổng chi 203 triệu đồng": sums of what came and went, and no ends.
_ALL_MOVED: Final = re.compile(
    r"\btổng (?:số )?(?:tiền )?(?:thu|chi|nhập|xuất)(?: (?:trong|quỹ)[^,;.()0-9]{0,15})?(?: là)? $"
)


def _closes(item: Item) -> bool:
    """Say whether a figure is another end; "cuối năm thoát nghèo 62 hộ" went then."""
    return item.has(Cue.CLOSING) and not item.has(Cue.OPENING) and not sign_of(item)


def _may_move(context: Context, start: Item, item: Item) -> bool:
    return (
        not item.has(Cue.WITHIN)
        and not is_detail(context, item)
        and "riêng" not in item.lead
        and likeness(item, start) is not Likeness.OTHER
    )


def rolled(end: Item, start: Item, moves: Sequence[Item]) -> Iterator[Binding]:
    """Every reading of the figures that no word says the direction of."""
    signs = signs_of(moves)
    for choice in product((1, -1, 0), repeat=signs.count(0)):
        chosen = iter(choice)
        known = [sign or next(chosen) for sign in signs]
        plus = tuple(each for each, sign in zip(moves, known, strict=True) if sign > 0)
        minus = tuple(each for each, sign in zip(moves, known, strict=True) if sign < 0)
        slots: dict[str, Filling] = {"closing": end, "opening": start, "plus": plus, "minus": minus}
        yield Binding("roll-forward", slots, choice.count(0) + (choice[:1] == (-1,)))
