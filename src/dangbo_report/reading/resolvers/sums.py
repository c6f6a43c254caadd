"""Sums: a total and its parts, in lists of every shape, flat in a sentence, or told before their total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.listings import Listing, Opener, is_overlapping, parts_of
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.resolvers.balanced import sign_of
from dangbo_report.reading.resolvers.open_ends import has_unread, open_ends
from dangbo_report.reading.resolvers.roll_forwards import rolled

#: Words at the last part that say that nothing is left out.
_CLOSES: Final = re.compile(r"\b(?:còn lại|khác)\b")
#: What is left closes a list: "39 cơ sở chấp hành tốt, còn lại 07 cơ sở có tồn tại, …".
_THE_REST: Final = re.compile(r"\bcòn lại (?:là |có )?$")
_UNFINISHED: Final = re.compile(r"\.\.\.|…|v\.v")
_RAISES: Final = re.compile(r"\b(?:nâng|đưa)\b")
_FEWEST: Final = 2
_FLAT: Final = 12
#: So few figures are read with every sign that no word tells.
_FEW: Final = 2


def sums(context: Context) -> Iterator[Proposal]:
    """Go through the totals that are broken down."""
    for listing in context.listings:
        yield from _listed(context, listing)
    yield from _closed(context)


def _listed(context: Context, listing: Listing) -> Iterator[Proposal]:
    taken: list[Item] = []
    used: set[int] = set()
    if listing.lined and listing.carried and listing.opener is Opener.COLON and not listing.sorted:
        return  # a label over lines does not say of what they are
    if _goes_on(context, listing):
        return
    for far, head in enumerate(listing.heads):
        if any(likeness(head, other) is Likeness.SAME for other in taken):
            continue
        told_otherwise = not far and any(_counts_same(other, listing.items) for other in listing.heads[1:])
        if _is_no_total(listing, head):
            continue
        parts = parts_of(head, listing.items, nearest=not far, fewest=3 if listing.opener is Opener.COLON else 2)
        if told_otherwise and all(likeness(head, part) is Likeness.OTHER for part in parts):
            continue
        if far and {part.index for part in parts} <= used:
            continue
        if parts and (not listing.lined or len(parts) == listing.lines):
            used |= {part.index for part in parts}
            taken.append(head)
            yield from _broken_down(context, listing, head, parts)


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


def _counts_same(head: Item, items: Sequence[Item]) -> bool:
    """Say whether the figures of a list are of the noun of a head."""
    return head.sort is Sort.COUNT and any(each.noun and likeness(head, each) is Likeness.SAME for each in items)


def _broken_down(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Proposal]:
    if any(part.half or part.has(Cue.WITHIN) for part in parts) or _TOLD_TWICE.search(parts[-1].tail):
        return
    if _are_nested_times(parts):
        return
    parts = _reach(listing, parts)
    moving = _moving(context, listing, head, parts) if len(parts) > 1 and parts[0].has(Cue.OPENING) else None
    if moving is not None:
        yield moving
    elif _each_alone(context, listing, head, parts):
        for part in parts:
            if likeness(head, part) is not Likeness.OTHER:
                yield proposal([_breakdown(head, [part], exhaustive=False)])
    elif len(parts) > 1:
        yield from _divided(context, listing, head, parts)


#: "quý II 254 đ/c, 6 tháng 441 đ/c": one time lies within the other.
_RUNNING: Final = re.compile(r"(?<!\w)(?:[°0-9]+ tháng|lũy kế|luỹ kế|cả năm)\b[^,;]*$")
_WITHIN_IT: Final = re.compile(r"\b(?:quý|tháng) (?:[ivx]+|°+|này)\b[^,;]*$")


def _are_nested_times(parts: Sequence[Item]) -> bool:
    return any(_RUNNING.search(part.lead) for part in parts) and any(_WITHIN_IT.search(part.lead) for part in parts)


def _reach(listing: Listing, parts: Sequence[Item]) -> Sequence[Item]:
    """The parts up to what is left, or up to what became of one of them."""
    if listing.opener is Opener.OF_WHICH and not _STEP.search(parts[0].lead) and not listing.lined:
        parts = [*takewhile(lambda part: not _LATER_STEP.search(part.lead), parts)]
    closed = next((at for at, part in enumerate(parts, 1) if _THE_REST.search(part.lead)), len(parts))
    return parts[:closed]


def _moving(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Proposal | None:
    """What a list says of what there was, came and went; None where it begins with what there was and divides it."""
    opening, *moves = parts
    changed = [*_changed(context, listing, head, parts)]
    if changed:
        return proposal(_moved(listing, head, sorted([*parts, *changed], key=lambda each: each.index)))
    if listing.sorted:
        return ()  # "Kết quả xử lý: năm trước chuyển sang 03 vụ; xử lý xong 12 vụ; còn 05 vụ" sorts nothing
    if len(moves) <= _FEW and not all(map(sign_of, moves)):
        return proposal((*rolled(head, opening, moves), _breakdown(head, parts, 1)))
    return None


def _divided(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Proposal]:
    """The parts of a total, and those of a part that is broken down in its turn."""
    if _UNFINISHED.search(parts[-1].tail[:30]):
        yield proposal([_breakdown(head, parts, exhaustive=False)])
        return
    nested = _nested_at(parts)
    if nested:
        yield from _broken_down(context, listing, parts[nested - 1], parts[nested:])
    kept = parts[:nested] if nested else parts
    if not has_unread(context, kept):
        yield proposal((*_moved(listing, head, kept), *_readings(context, listing, head, kept)))


#: Members that are in two parts.
_TOLD_TWICE: Final = re.compile(r"\b(?:tính cả|kể cả|trùng nhau|đếm (?:ở )?cả|(?:ở )?cả (?:hai|2))\b")
#: "trong đó 27 có vi phạm, phải thi hành kỷ luật 9, đã thi hành 7": behind these nothing is a part of the total.
_LATER_STEP: Final = re.compile(r"[,;] (?:và )?(?:phải|đã|bị|cần|có [^\W\d_]{2,})\b")


def _each_alone(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> bool:
    """Say whether each part is held against the total by itself: there is one, or they may share members."""
    if len(parts) == 1:
        return listing.opener is Opener.OF_WHICH
    reached = [context.share_of(part) for part in parts]
    if all(share is not None and "đạt" in share.lead for share in reached):
        return True
    consists = listing.opener is Opener.CONSISTS
    return not consists and is_person(head.noun) and is_overlapping(parts)


def _nested_at(parts: Sequence[Item]) -> int:
    """Where the parts of a part begin: "55 đơn đủ điều kiện với 20 đơn khiếu nại, 8 đơn tố cáo"."""
    for at, part in enumerate(parts[1:-1], 1):
        beside = part.index == parts[at - 1].index + 1
        if beside and _WITH.search(part.lead) and likeness(part, parts[at - 1]) is Likeness.SAME:
            return at
    return 0


def _readings(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """All ways to read a list: its parts are all or need not be, may share members, may be of another total."""
    yield _breakdown(head, parts, exhaustive=len(parts) > 1, beside=listing.opener is Opener.BRACKET)
    open_list = listing.opener is Opener.OF_WHICH and not _is_closed(head, parts)
    apart = listing.opener is Opener.BRACKET and likeness(head, parts[0]) is Likeness.OTHER
    if open_list or apart:
        yield _breakdown(head, parts, rank=1, exhaustive=False, beside=listing.opener is Opener.BRACKET)
    if open_list and all(_NUMBER_FIRST.fullmatch(part.lead) for part in parts) and "và" not in parts[-1].lead:
        yield _breakdown(head, parts[:1], rank=3, exhaustive=False)
    if listing.opener is Opener.COLON and (beside := _beside(context, listing, head)):
        slots: dict[str, Filling] = {"total": head, "parts": tuple(parts), "beside": (beside,)}
        yield Binding("breakdown", slots, 1, {"exhaustive": True})
    for rank, other in enumerate(listing.heads, 2):
        if _is_another(context, listing, head, other):
            yield _breakdown(other, parts, rank)
    if len(parts) > 1:
        for total, members, rank in open_ends(context, head, parts, told=listing.opener is Opener.CONSISTS):
            yield _breakdown(total, members, rank)


def _moved(listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """Such as "28, gồm 27 có từ trước, thêm mới 2, ngừng 1": the list tells what there was and what moved it."""
    start, *moves = parts
    signs = [sign_of(each) for each in moves]
    told = start.has(Cue.OPENING) or 1 in signs
    if listing.opener is Opener.OF_WHICH or -1 not in signs or sign_of(start) < 0 or not told:
        return
    plus = tuple(each for each, sign in zip(moves, signs, strict=True) if sign >= 0)
    minus = tuple(each for each, sign in zip(moves, signs, strict=True) if sign < 0)
    slots: dict[str, Filling] = {"closing": head, "opening": start, "plus": plus, "minus": minus}
    yield Binding("roll-forward", slots, -1 if start.has(Cue.OPENING) else 1)


def _is_another(context: Context, listing: Listing, head: Item, other: Item) -> bool:
    """Say whether a list may as well be of another figure: of the sentence before, or of another noun before it."""
    if other is head or likeness(head, other) is Likeness.OTHER:
        return False
    pair = context.page.pair(head)
    if pair is not None and pair[1] is head and pair[0] is other:
        return True
    return listing.carried or (listing.opener is Opener.OF_WHICH and other.noun != head.noun)


_WITH: Final = re.compile(r"^[^,;:]*\bvới $")
#: A part whose number stands first may share members with the next: "20 chi bộ ở xã, 15 chi bộ có chi ủy".
_NUMBER_FIRST: Final = re.compile(r"(?:[^,;]*[,;])?\s?(?:trong đó|trong số (?:đó|này)|và)?:?(?: có)? ?")


def _beside(context: Context, listing: Listing, head: Item) -> Item | None:
    """A second total that is broken down with the first: "08 đơn … và 01 đơn …: …"."""
    first, *others = listing.heads
    other = others[0] if others and first is head else None
    if other is None or likeness(other, head) is not Likeness.SAME:
        return None
    return other if re.fullmatch(r"[^;:.,]* và ", context.page.between(other, head)) else None


def _breakdown(
    head: Item, parts: Sequence[Item], rank: int = 0, *, exhaustive: bool = True, beside: bool = False
) -> Binding:
    """A total and its parts; in a bracket beside it they are its parts whatever they are called."""
    named = beside or all(part.noun and likeness(head, part) is not Likeness.OTHER for part in parts)
    settings = {"exhaustive": exhaustive, "spelled_out": named}
    return Binding("breakdown", {"total": head, "parts": tuple(parts)}, rank, settings)


def _is_closed(head: Item, parts: Sequence[Item]) -> bool:
    """Say whether nothing is left out: the last part says so, or the total names them all ("đàn trâu, bò 60 con")."""
    last = parts[-1]
    named = [part.lead.rstrip().rpartition(" ")[2] for part in parts]
    if all(name and f" {name} " in f" {head.lead} ".replace(",", " ") for name in named):
        return True
    return _CLOSES.search(last.lead + " " + re.split(r"[,;.(]", last.tail, maxsplit=1)[0]) is not None


def flat_sums(context: Context) -> Iterator[Proposal]:
    """A total and parts of its noun with no word that opens a list: "412 ha, vụ đông xuân 216 ha, vụ hè thu 196 ha"."""
    page = context.page
    for sentence in page.sentences:
        items = page.of_sentence(sentence)
        heads = [each for each in _first(items) if _may_total(context, each)]
        for far, head in enumerate(heads):
            if not any(likeness(head, other) is Likeness.SAME for other in heads[:far]):
                parts = _row_of(context, head, items, last=far == len(heads) - 1)
                yield from _flat(context, head, parts)


def _flat(context: Context, head: Item, parts: Sequence[Item]) -> Iterator[Proposal]:
    """What a row of parts says of the total before it: each may share members, or all of them are the total."""
    within = head.has(Cue.WITHIN)
    alone = is_person(head.noun) and bool(parts) and is_overlapping(parts)
    for part in parts if within and (alone or len(parts) == 1) else ():
        yield proposal([_breakdown(head, [part], exhaustive=False)])
    told = within or not any(_tells(part) for part in parts)
    if told and not alone and _FEWEST <= len(parts) <= _FLAT:
        yield proposal(_as_flat(each) for each in _runs(context, head, parts))


#: The same of these before every figure makes one row of all: "từ huyện là 170, từ tỉnh là 125, từ xã là 378".
_COPULAS: Final = frozenset(("là",))
#: With these a sentence tells what there is of something, and not of one of several.
_BEGINS: Final = re.compile(r"\W*(?:đã|có|được|toàn|cả|trong|đến|từ|với|tiếp|nhận)\b")
_LAST_WORD: Final = re.compile(r"\w")
_TOGETHER: Final = re.compile(r"[^,;:.]{0,40}\b(?:với|và|cho|/) ?[^,;:.]{0,20}")


def _first(items: Sequence[Item]) -> list[Item]:
    """The figure that a sentence begins with, and those told together with it: "205 lượt với 260 người"."""
    found = [*items[:1]]
    for item in items[1:4]:
        if not _TOGETHER.fullmatch(item.lead):
            break
        found.append(item)
    return found


#: Words before a number and words behind its noun, within a clause.
_LEADING: Final = re.compile(r"\w+ \w[^,;:]*$")
_TRAILING: Final = re.compile(r"\s?\w+ \w+")


def _tells(part: Item) -> bool:
    """Say whether a part has a verb of its own: its class stands at one side, so that the other is a predicate."""
    return _LEADING.search(part.lead) is not None and _TRAILING.match(part.tail) is not None


def _as_flat(binding: Binding) -> Binding:
    return binding._replace(settings={**binding.settings, "spelled_out": False, "in_row": True})


def _row_of(context: Context, head: Item, items: Sequence[Item], *, last: bool) -> list[Item]:
    """The parts that stand in a row behind a total; nothing if a total of them closes the row."""
    behind = [each for each in items if each.index > head.index and likeness(head, each) is not Likeness.OTHER]
    if any(each.has(Cue.TOTAL, Cue.CUMULATIVE, Cue.CLOSING, Cue.OPENING) and not each.has(Cue.REST) for each in behind):
        return []
    if any(head in context.heads_of(each) for each in items) or _IS_PART.search(head.lead):
        return []
    parts = [each for each in behind if _may_part(context, head, each)]
    if not parts or _stand_beside(context, head, items, parts) or _are_steps(head, parts):
        return []
    if not head.has(Cue.TOTAL, Cue.WITHIN) and all(_NUMBER_FIRST.fullmatch(part.lead) for part in parts):
        return []  # "2 công trình đã xong, 4 công trình đang thi công": none of them is the total
    alike = [each for each in parts if likeness(head, each) is Likeness.SAME]
    if len(alike) < len(parts) and not last:
        parts = alike
    signs = {sign_of(each) for each in parts}
    return parts if all(_is_in_row(each) for each in parts) and not {1, -1} <= signs else []


def _stand_beside(context: Context, head: Item, items: Sequence[Item], parts: Sequence[Item]) -> bool:
    """Say whether a figure is one of the row: ";" parts it from the others, each has its share, or all are names."""
    if not head.has(Cue.TOTAL, Cue.WITHIN):
        apart = parts[0].place.clause != head.place.clause
        alone = {each.index for each in items if each.place.clause == head.place.clause} <= {
            each.index for each in _first(items)
        }
        shared = all(map(context.share_of, (head, *parts)))
        alike = {_LAST_WORD.search(each.lead) and each.lead.split()[-1] for each in (head, *parts)}
        whole = alone and all(part.noun for part in parts) and _BEGINS.match(head.lead)
        if (apart and not whole) or shared or alike <= _COPULAS:
            return True
    return len(parts) > 1 and all(not part.noun and _ENUMERATED.fullmatch(part.lead) for part in parts[1:])


#: What a figure went through: of 118 that were examined "có vi phạm 101, phải thi hành kỷ luật 57, đã thi hành 52".
_STEP: Final = re.compile(r"[,;] (?:và )?(đã|đang|chưa|phải|cần|còn(?! lại)|có|được|bị|không|qua|sau)\b")
#: These together leave nothing out.
_STATES: Final = frozenset(("đã", "đang", "chưa", "còn"))


def _are_steps(head: Item, parts: Sequence[Item]) -> bool:
    """Say whether each part is what became of some of those before it, and not beside them."""
    if head.has(Cue.TOTAL, Cue.WITHIN):
        return False
    steps = [match[1] for part in parts if (match := _STEP.search(part.lead))]
    return bool(steps) and not (len(steps) == len(parts) == len(set(steps)) and _STATES.issuperset(steps))


#: Nothing stands between the names of a row: "tổ dân phố 4, 11 và 19".
_ENUMERATED: Final = re.compile(r"(?:,| và) ")
#: Behind these a figure is a part itself.
_IS_PART: Final = re.compile(
    r"\b(?:phân loại|phân theo|chia|gồm|cụ thể)\b[^,;]*$|^[\s\-+]*(?:theo|về|xét|tính|phân) [^,;.0-9]{3,30}, "
)
#: What stands between a part and what is before it: a mark, and words that begin no new thought.
_IN_ROW: Final = re.compile(
    r"(?:[^,;:]*[,;:] |[^,;:]{0,25}\bvà |[^,;:]{0,60}\bcó |\s?(?:với |/))(?!.*\b(?:so với|tăng|giảm|nâng|trong đó"
    r"|bình quân|vượt|cùng với|trong số)\b)[^;]{0,70}"
)


def _is_in_row(item: Item) -> bool:
    return _IN_ROW.fullmatch(item.lead) is not None


def _may_total(context: Context, item: Item) -> bool:
    if not item.is_plain or item.place.planned or item.place.bracket or item.is_ratio_part or context.listing_of(item):
        return False
    return (bool(item.noun) or item.has(Cue.TOTAL)) and not item.has(Cue.OPENING, Cue.BASE)


def _may_part(context: Context, head: Item, item: Item) -> bool:
    alike = likeness(head, item)
    return (
        item.is_plain
        and not item.place.bracket
        and not item.is_ratio_whole
        and not item.has(Cue.BASE, Cue.TARGET)
        and context.listing_of(item) is None
        and (alike is Likeness.SAME or not item.noun or (head.has(Cue.WITHIN) and alike is Likeness.OPEN))
    )


def _runs(context: Context, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """All parts, or those of the first clause: grammar does not say where a flat list ends."""
    yield _breakdown(head, parts)
    first = [each for each in parts if each.place.clause == parts[0].place.clause]
    if _FEWEST <= len(first) < len(parts):
        yield _breakdown(head, first, 1)
    yield _breakdown(head, parts, 2, exhaustive=False)
    for total, members, rank in open_ends(context, head, parts):
        yield _breakdown(total, members, rank)


def _closed(context: Context) -> Iterator[Proposal]:
    """Parts first, then "tổng cộng": the figures of its noun before it."""
    for total in context.page.items:
        if _closes(total):
            parts = [each for each in context.page.before(total) if _may_close(context, total, each)]
            parts = [each for each in parts if likeness(each, parts[0]) is not Likeness.OTHER]
            parts.reverse()
            if parts and _TOLD_TWICE.search(context.low, parts[0].place.end, total.place.start):
                continue
            yield proposal(_breakdown(total, parts[start:], start) for start in range(len(parts) - 1))


def _closes(total: Item) -> bool:
    """Say whether a figure sums up what stands before it."""
    if not total.has(Cue.TOTAL) or total.has(Cue.WITHIN) or total.place.planned or total.place.bracket:
        return False
    return total.is_plain and not total.half and not _RAISES.search(total.lead)


def _may_close(context: Context, total: Item, item: Item) -> bool:
    listing = context.listing_of(item)
    listed = listing is not None and bool(listing.heads)  # it is part of something else
    stated = (
        item.is_plain and not item.place.bracket and not item.half and not item.has(Cue.TARGET, Cue.BASE, Cue.WITHIN)
    )
    return stated and not listed and likeness(total, item) is not Likeness.OTHER
