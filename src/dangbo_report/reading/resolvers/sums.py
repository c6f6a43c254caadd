"""Sums: a total and its parts, in lists of every shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import compress, takewhile
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.list_parts import are_of_several_attributes, is_overlapping, parts_of
from dangbo_report.reading.listings import Listing
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.resolvers.balanced import sign_of
from dangbo_report.reading.resolvers.breakdowns import STEP, TOLD_TWICE, breakdown, have_numbers_first, one_by_one
from dangbo_report.reading.resolvers.list_readings import readings
from dangbo_report.reading.resolvers.open_ends import has_unread
from dangbo_report.reading.resolvers.roll_forwards import rolled

#: What is left closes a list: "39 cơ sở chấp hành tốt, còn lại 07 cơ sở có tồn tại, …".
_THE_REST: Final = re.compile(r"\bcòn lại (?:là |có )?$")
_UNFINISHED: Final = re.compile(r"\.\.\.|…|v\.v")
#: So few figures are read with every sign that no word tells.
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


#: "tăng 5.703 việc (tăng 1,29%": it is compared with another time, and moved nothing.
_IN_PERCENT: Final = re.compile(r" ?\((?:tăng|giảm)\b")


def _changed(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Item]:
    """What a list that tells what there was takes away or adds by a word of change: "đầu kỳ 683, thêm 31, giảm 12"."""
    for each in (*listing.items, context.page.next(parts[-1])):
        if each is None or "so với" in each.lead + each.tail or _IN_PERCENT.match(each.tail):
            continue
        if each.has(Cue.CHANGE) and likeness(head, each) is Likeness.SAME:
            yield each


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
    if not _can_add_up(parts):
        return
    parts = _reach(listing, parts)
    moving = _moving(context, listing, head, parts) if len(parts) > 1 and parts[0].has(Cue.OPENING) else None
    if moving is not None:
        yield moving
    elif _each_alone(context, listing, head, parts):
        yield from one_by_one(head, [part for part in parts if likeness(head, part) is not Likeness.OTHER])
    elif len(parts) > 1:
        yield from _divided(context, listing, head, parts)


def _can_add_up(parts: Sequence[Item]) -> bool:
    """Say whether no part is a half of a ratio or a whole, and no member or time is in two."""
    if any(part.half or part.has(Cue.WITHIN, Cue.FACTOR) for part in parts) or _are_nested_times(parts):
        return False
    if any(_WITHOUT.search(_ASIDE.sub("", part.lead)) for part in parts):
        return False
    return TOLD_TWICE.search(parts[-1].tail) is None


#: "số cũ chuyển sang (trừ số đã chuyển sổ riêng) là 1.845 việc": what is left out of a part is aside.
_ASIDE: Final = re.compile(r"\([^()]*\)")
#: "thu nội địa 20.107 tỷ; thu nội địa không kể tiền sử dụng đất 19.836 tỷ": the same again, without some of it.
_WITHOUT: Final = re.compile(r"\b(?:không|chưa) (?:kể|tính|gồm|bao gồm)\b|(?<!khai )\btrừ\b")
#: "quý II 254 đ/c, 6 tháng 441 đ/c": one time lies within the other.
_RUNNING: Final = re.compile(r"(?<!\w)(?:[°0-9]+ tháng|lũy kế|luỹ kế|cả năm)\b[^,;]*$")
_WITHIN_IT: Final = re.compile(r"\b(?:quý|tháng) (?:[ivx]+|°+|này)\b[^,;]*$")


def _are_nested_times(parts: Sequence[Item]) -> bool:
    return any(_RUNNING.search(part.lead) for part in parts) and any(_WITHIN_IT.search(part.lead) for part in parts)


#: "…; số dư cuối kỳ 374 triệu đồng" is what the balance ends in.
_AT_END: Final = re.compile(r"; [^,;]*\bcuối (?:năm|kỳ|quý|tháng)\b[^,;]*$")


def _reach(listing: Listing, parts: Sequence[Item]) -> Sequence[Item]:
    """The parts up to what is left, or up to what became of one of them."""
    if listing.opener is Opener.OF_WHICH and not STEP.search(parts[0].lead) and not listing.lined:
        parts = [*takewhile(lambda part: not _LATER_STEP.search(part.lead), parts)]
    parts = [*takewhile(lambda part: not _is_other_row(parts[0], part), parts)]
    closed = next((at for at, part in enumerate(parts, 1) if _THE_REST.search(part.lead)), len(parts))
    return [*takewhile(lambda part: not _AT_END.search(part.lead), parts[:closed])] or parts[:closed]


def _is_other_row(first: Item, part: Item) -> bool:
    """Such as "89 đơn, gồm khiếu nại 16, tố cáo 07; 13 đơn không đủ": behind ";" another number opens with its noun."""
    opens = part.lead in {"; ", "; và "} and bool(part.noun)
    return opens and not first.noun and part.place.clause != first.place.clause


def _moving(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Proposal | None:
    """What a list says of what there was, came and went; None where it begins with what there was and divides it."""
    opening, *moves = parts
    changed = [*_changed(context, listing, head, parts)]
    if changed:
        return proposal(_moved(listing, head, sorted([*parts, *changed], key=lambda each: each.index)))
    if listing.sorted:
        return ()  # "Kết quả xử lý: năm trước chuyển sang 03 vụ; xử lý xong 12 vụ; còn 05 vụ" sorts nothing
    if len(moves) <= _FEW and not all(map(sign_of, moves)):
        return proposal((*rolled(head, opening, moves), breakdown(head, parts, 1)))
    return None


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
        told = *_moved(listing, head, kept), *_with_done(context, listing, head, kept)
        yield proposal((*told, *readings(context, listing, head, kept)))


def _with_done(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """Such as "đã có 55/60 chi bộ (03 chi bộ chưa họp, 02 chi bộ mới lập)": the bracket tells of the rest."""
    pair = context.page.pair(head)
    if listing.opener is Opener.BRACKET and pair is not None and pair[1] is head:
        likely = parts[0].has(Cue.REST)
        yield breakdown(head, (pair[0], *parts), -1 if likely else 1)


#: "trong đó 27 có vi phạm, phải thi hành kỷ luật 9, đã thi hành 7": behind these nothing is a part of the total.
_LATER_STEP: Final = re.compile(r"[,;] (?:và )?(?:phải|đã|bị|cần|có [^\W\d_]{2,})\b")


def _each_alone(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> bool:
    """Say whether each part is held against the total by itself: there is one, or they may share members."""
    if listing.opener is Opener.OF_WHICH and (len(parts) == 1 or _tell_on(head, parts)):
        return True
    among = head.has(Cue.WITHIN) and listing.opener is Opener.COLON and _has_members(head)
    return len(parts) > 1 and (among or _have_reached(context, parts) or _are_of_persons(listing, head, parts))


def _tell_on(head: Item, parts: Sequence[Item]) -> bool:
    """Say whether what opens as a list goes on telling, so that its figures may share members."""
    return _have_something(parts) or _are_told_again(head, parts)


def _have_reached(context: Context, parts: Sequence[Item]) -> bool:
    reached = [context.share_of(part) for part in parts]
    return all(share is not None and "đạt" in share.lead for share in reached)


def _are_of_persons(listing: Listing, head: Item, parts: Sequence[Item]) -> bool:
    """Say whether parts of people are told by what one of them may share with another."""
    sure = listing.opener is Opener.CONSISTS and not are_of_several_attributes(parts)
    return not sure and _has_members(head) and is_overlapping(parts)


def _has_members(head: Item) -> bool:
    """Say whether a figure counts people or households, of which one may be of several kinds at once."""
    return is_person(head.noun) or head.noun.startswith("hộ")


#: "16 chi hội bầu trực tiếp và 26 chi hội có nữ": what some of them have, others may have too.
_HAS: Final = re.compile(r" có [^\W\d_]")
_HAS_NOT: Final = re.compile(r" (?:chưa|không|còn lại)\b")


def _have_something(parts: Sequence[Item]) -> bool:
    """Say whether a part whose number stands first is told by what it has, and none by what it lacks."""
    if "và" not in parts[-1].lead or len(parts) > _FEW or not have_numbers_first(parts):
        return False
    tails = [part.tail for part in parts]
    return any(map(_HAS.match, tails)) and not any(map(_HAS_NOT.match, tails))


#: Verbs that may stand before every part.
_OF_ANY: Final = frozenset(("có", "là", "được", "gồm", "số"))


def _are_told_again(head: Item, parts: Sequence[Item]) -> bool:
    """Such as "tiếp 127 lượt; tiếp lần đầu 84 lượt, lãnh đạo tiếp 74 lượt": each takes up the verb in its own way."""
    verb = head.lead.rsplit(maxsplit=1)[-1] if head.lead.strip() else ""
    if not verb or verb in _OF_ANY or not all(f" {verb} " in f" {part.lead}" for part in parts):
        return False
    return len({part.lead.endswith(f" {verb} ") for part in parts}) > 1


def _nested_at(parts: Sequence[Item]) -> int:
    """Where the parts of a part begin: "55 đơn đủ điều kiện với 20 đơn khiếu nại, 8 đơn tố cáo"."""
    for at, part in enumerate(parts[1:-1], 1):
        beside = part.index == parts[at - 1].index + 1
        if beside and _WITH.search(part.lead) and likeness(part, parts[at - 1]) is Likeness.SAME:
            return at
    return 0


def _moved(listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
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


_WITH: Final = re.compile(r"^[^,;:]*\bvới $")
