"""Sums: a total and its parts, in lists of every shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.list_parts import parts_of
from dangbo_report.reading.listings import Listing
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.resolvers.breakdowns import breakdown, one_by_one
from dangbo_report.reading.resolvers.list_addends import can_add_up, reach
from dangbo_report.reading.resolvers.list_members import may_share_members
from dangbo_report.reading.resolvers.list_moves import moved, moving
from dangbo_report.reading.resolvers.list_readings import readings
from dangbo_report.reading.resolvers.open_ends import has_unread

_UNFINISHED: Final = re.compile(r"\.\.\.|…|v\.v")
#: So few figures may be parts of a head.
_FEW: Final = 2


def sums(context: Context) -> Iterator[Proposal]:
    """Go through the totals that are broken down."""
    for listing in context.listings:
        yield from _listed(context, listing)


def _listed(context: Context, listing: Listing) -> Iterator[Proposal]:
    if _is_label_over_lines(listing) or _goes_on(context, listing):
        return
    taken: list[Item] = []
    used: set[int] = set()
    for far, head in enumerate(listing.heads):
        parts = [] if _is_no_total(listing, head) or _is_like_one(head, taken) else _parts_under(context, listing, head)
        own = {part.index for part in parts}
        if own and not (far and own <= used):
            used |= own
            taken.append(head)
            yield from _broken_down(context, listing, head, parts)


def _is_like_one(head: Item, others: Sequence[Item]) -> bool:
    return any(likeness(head, other) is Likeness.SAME for other in others)


def _is_label_over_lines(listing: Listing) -> bool:
    """Say whether a list only has a label over its lines, which does not say of what they are."""
    return listing.lined and listing.carried and listing.opener is Opener.COLON and not listing.sorted


def _parts_under(context: Context, listing: Listing, head: Item) -> list[Item]:
    """The parts of a head; none if they are those of another head, or not each line has one."""
    nearest = head is _nearest(listing)
    beside = listing.is_beside(context.low, head)
    fewest = 3 if listing.opener is Opener.COLON else 2
    parts = _without_others(listing, head, parts_of(head, listing.items, nearest=nearest, beside=beside, fewest=fewest))
    told_otherwise = nearest and any(_counts_same(listing, other) for other in listing.heads[1:])
    if told_otherwise and all(likeness(head, part) is Likeness.OTHER for part in parts):
        return []
    return parts if not listing.lined or len(parts) == listing.lines else []


#: "ký 23 văn bản với xã (huyện có 15 xã; 13 nơi đã trả lời)": the bracket says what something else has.
_HAS_OTHERS: Final = re.compile(r"\((?:[^\W\d_]+ ){1,4}có $")


def _without_others(listing: Listing, head: Item, parts: list[Item]) -> list[Item]:
    """The parts, unless a bracket begins with what something else has."""
    if not parts or listing.opener is not Opener.BRACKET:
        return parts
    first = parts[0]
    others = _HAS_OTHERS.search(first.lead) is not None and likeness(head, first) is Likeness.OTHER
    return [] if others or (_AT.fullmatch(head.lead) and not any(part.noun for part in parts)) else parts


#: "10 người tại 02 cơ quan (phòng 06, xã 04)": the bracket may as well divide what stands before.
_AT: Final = re.compile(r" (?:[^\W\d_]+ )?(?:tại|ở|thuộc) ")


def _nearest(listing: Listing) -> Item | None:
    """The nearest of the heads of a list that anything in it may be a part of."""
    return next((each for each in listing.heads if _may_have(each, listing)), None)


def _may_have(head: Item, listing: Listing) -> bool:
    """Say whether anything in a list may be a part of a head: bare counts are none of an amount of money."""
    return bool(parts_of(head, listing.items, nearest=True, beside=False, fewest=_FEW)) or head.has(Cue.TARGET)


def _goes_on(context: Context, listing: Listing) -> bool:
    """Say whether "chia theo" only names a part of a list that a colon has opened."""
    first = listing.items[0]
    before = next((each for each in context.page.before(first) if not each.place.bracket), None)
    row = context.listing_of(before) if before is not None and listing.opener is Opener.CONSISTS else None
    return row is not None and row.opener is Opener.COLON and row is not listing and row.items[-1].index >= first.index


def _is_no_total(listing: Listing, head: Item) -> bool:
    """Say whether a figure before a list is a plan, or a target beside what was done."""
    if head.has(Cue.TARGET):
        return len(listing.heads) > 1
    return head.place.planned


def _counts_same(listing: Listing, head: Item) -> bool:
    """Say whether figures of a list are of the noun of a head; all of them where a bracket stands right behind another.

    "14 đảng bộ với 612 tổ chức (318 đảng bộ, 294 chi bộ)" divides what stands beside it.
    """
    same = [bool(each.noun) and likeness(head, each) is Likeness.SAME for each in listing.items]
    return head.sort is Sort.COUNT and (all(same) if listing.opener is Opener.BRACKET else any(same))


def _broken_down(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Proposal]:
    if not can_add_up(parts):
        return
    parts = reach(listing, parts)
    told = moving(context, listing, head, parts) if len(parts) > 1 and parts[0].has(Cue.OPENING) else None
    if told is not None:
        yield told
    elif may_share_members(context, listing, head, parts):
        yield from one_by_one(head, [part for part in parts if likeness(head, part) is not Likeness.OTHER])
    elif len(parts) > 1:
        yield from _divided(context, listing, head, parts)


def _divided(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Proposal]:
    """The parts of a total, and those of a part that is broken down in its turn."""
    if _UNFINISHED.search(parts[-1].tail[:30]):
        yield proposal([breakdown(head, parts, exhaustive=False)])
        return
    nested = _nested_at(parts)
    if nested:
        yield from _broken_down(context, listing, parts[nested - 1], parts[nested:])
    kept = parts[:nested] if nested else parts
    if not has_unread(context, kept):
        told = *moved(listing, head, kept), *_with_done(context, listing, head, kept)
        yield proposal((*told, *readings(context, listing, head, kept)))


def _with_done(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """Such as "đã có 55/60 chi bộ (03 chi bộ chưa họp, 02 chi bộ mới lập)": the bracket tells of the rest."""
    pair = context.page.pair(head)
    if listing.opener is Opener.BRACKET and pair is not None and pair[1] is head:
        likely = parts[0].has(Cue.REST)
        yield breakdown(head, (pair[0], *parts), -1 if likely else 1)


def _nested_at(parts: Sequence[Item]) -> int:
    """Where the parts of a part begin: "55 đơn đủ điều kiện với 20 đơn khiếu nại, 8 đơn tố cáo"."""
    for at, part in enumerate(parts[1:-1], 1):
        beside = part.index == parts[at - 1].index + 1
        if beside and _WITH.search(part.lead) and likeness(part, parts[at - 1]) is Likeness.SAME:
            return at
    return 0


_WITH: Final = re.compile(r"^[^,;:]*\bvới $")
