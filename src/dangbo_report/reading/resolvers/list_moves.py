"""Moves in lists: what a list tells that there was, and what came and went since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.listings import Listing
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.resolvers.balanced import sign_of
from dangbo_report.reading.resolvers.breakdowns import breakdown
from dangbo_report.reading.resolvers.roll_forwards import rolled

#: So few figures are read with every sign that no word tells.
_FEW: Final = 2


def moving(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Proposal | None:
    """What a list says of what there was, came and went; None where it begins with what there was and divides it."""
    opening, *moves = parts
    changed = [*_changed(context, listing, head, parts)]
    if changed:
        return proposal(moved(listing, head, sorted([*parts, *changed], key=lambda each: each.index)))
    if listing.sorted:
        return ()  # "Kết quả xử lý: năm trước chuyển sang 03 vụ; xử lý xong 12 vụ; còn 05 vụ" sorts nothing
    if len(moves) <= _FEW and not all(map(sign_of, moves)):
        return proposal((*rolled(head, opening, moves), breakdown(head, parts, 1)))
    return None


#: "tăng 5.703 việc (tăng 1,29%": it is compared with another time, and moved nothing.
_IN_PERCENT: Final = re.compile(r" ?\((?:tăng|giảm)\b")


def _changed(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Item]:
    """What a list that tells what there was takes away or adds by a word of change: "đầu kỳ 683, thêm 31, giảm 12"."""
    for each in (*listing.items, context.page.next(parts[-1])):
        if each is None or "so với" in each.lead + each.tail or _IN_PERCENT.match(each.tail):
            continue
        if each.has(Cue.CHANGE) and likeness(head, each) is Likeness.SAME:
            yield each


def moved(listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """Such as "28, gồm 27 có từ trước, thêm mới 2, ngừng 1": the list tells what there was and what moved it."""
    if listing.opener is Opener.OF_WHICH:
        return
    start, *moves = parts
    signs = [sign_of(each) for each in moves]
    if _tells_moves(listing, start, signs) and sign_of(start) >= 0:
        plus = tuple(compress(moves, (sign >= 0 for sign in signs)))
        minus = tuple(compress(moves, (sign < 0 for sign in signs)))
        slots: dict[str, Filling] = {"closing": head, "opening": start, "plus": plus, "minus": minus}
        yield Binding("roll-forward", slots, -1 if start.has(Cue.OPENING) else 1)


def _tells_moves(listing: Listing, start: Item, signs: Sequence[int]) -> bool:
    """Say whether the figures behind the first of a list took away from it, or from it and more."""
    return -1 in signs and (start.has(Cue.OPENING) or 1 in signs or _is_net(listing, start, signs))


def _is_net(listing: Listing, start: Item, signs: Sequence[int]) -> bool:
    """Such as "tăng tự nhiên 41 người (sinh 78, chết 37)": all that came stands before all that went."""
    return listing.opener is Opener.BRACKET and sign_of(start) > 0 and set(signs) == {-1}
