"""Remainders: what is left of a whole without what was done of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import closes_kinds, counts_others, is_detail, may_count

_THE_REST: Final = re.compile(r"\bcòn lại\b")
#: What "còn lại" is the rest of has been told of as a whole, and not as the first of a row.
_TAKEN_ON: Final = re.compile(
    r"\b(?:có|nhận|thụ lý|giao|tổng|phải|trong|kế hoạch|vốn|đăng ký|rà soát|phát hiện|tổ chức|được"
    r"|thu|gửi|lập|quản lý|huy động|vận động|kinh phí|nguyên giá)\b"
)
_LEFT_OF: Final = re.compile(r"\btrong (?:tổng )?số $")
_MOST_PARTS: Final = 3
_NEAREST: Final = 4
#: What may be left of more things than these is left of none of them.
_MOST_LEFT: Final = 8
_LEFT: Final = re.compile(r"\bcòn\b|\bchuyển\b")
_FOLLOWS: Final = re.compile(r"[^;.]*(?:,| và) [^;.]{0,40}")
_AGAIN: Final = re.compile(r"[^.]*(?:[,;]| và) [^;.]{0,40}")
#: "không thành 2 vụ; đang hòa giải 1 vụ": what is still under way is left as well.
_STILL: Final = re.compile(r"[^.]*; (?:hiện )?(?:đang|chờ|tạm)\b[^;.]{0,40}")
#: "còn 1 trường chờ quyết định để đạt mục tiêu": that is missing, and not left of all.
_TO_REACH: Final = re.compile(r"[^,;.()0-9]*\b(?:để|mới|thì) (?:đạt|hoàn thành|đủ)\b| nữa\b")
_BRACKETED: Final = re.compile(r"\([^()]*\)")


def remainder(context: Context, end: Item, pool: Sequence[Item]) -> Proposal:
    """What is left of a whole.

    Args:
        context: the page.
        end: what is left.
        pool: the figures before it that may be in its balance, the nearest first.
    """
    if not end.has(Cue.REST) or counts_others(end) or _TO_REACH.match(end.tail):
        return ()
    if is_detail(context, end) or _is_not_all(context.page, end):
        return ()
    behind = [each for each in context.page.after(end, 60) if may_count(end, each)]
    found = _ways(context.page, end, _near(context, end, pool, behind), behind)
    return proposal(found) if len(found) <= _MOST_LEFT else ()


def _ways(page: Page, end: Item, near: Sequence[Item], behind: Sequence[Item]) -> Sequence[Binding]:
    """Every way in which something may be left: of a whole named behind it, of a target, of what stands before it."""
    of_named = _of_named_behind(end, near, behind)
    if of_named:
        return of_named
    within = next((each for each in page.before(end) if _is_whole_of_all(each, end)), None)
    if within is not None:
        return _of_all(end, within, near)
    of_target = [] if _is_of_a_ratio(page, end, near) else _of_target(page, end, near)
    return of_target or [each for whole in near[:_NEAREST] for each in _left_of(page, end, whole, near, behind)]


def _of_named_behind(end: Item, near: Sequence[Item], behind: Sequence[Item]) -> list[Binding]:
    wholes = [each for each in behind if _LEFT_OF.search(each.lead)]
    return [_left(end, whole, [done]) for whole in wholes for done in near[:2]]


def _of_all(end: Item, whole: Item, near: Sequence[Item]) -> list[Binding]:
    """What is left without all that stands between."""
    done = [each for each in reversed(near) if each.index > whole.index]
    return [_left(end, whole, done)] if done else []


def _is_whole_of_all(whole: Item, end: Item) -> bool:
    """Such as "trong 138 xã có 126 đơn vị tốt, 9 đơn vị khá, còn lại 3": the sentence divides it, by another noun."""
    return whole.has(Cue.WITHIN) and whole.sort is end.sort and likeness(whole, end) is Likeness.OTHER


def _is_of_a_ratio(page: Page, end: Item, near: Sequence[Item]) -> bool:
    """Such as "29% chỉ tiêu (24 kiến nghị); 06/07 kiến nghị được chấp nhận, còn 01": the clause has its own whole."""
    return any(each.place.clause == end.place.clause and page.pair(each) for each in near)


#: "80 người không đủ điều kiện; 30 người chờ kết quả", "25 hộ chưa đồng ý (còn 15 hộ xin suy nghĩ)": others are left.
_NEXT_CLAUSE: Final = re.compile(r"[^.;]*; ")
_AND_MORE: Final = re.compile(r"[^,;.()0-9]{0,40} \((?:và )?còn ")


def _is_not_all(page: Page, end: Item) -> bool:
    """Say whether others are left too, or it is the last of several kinds."""
    return _AND_MORE.match(end.tail) is not None or _is_followed(page, end) or closes_kinds(page, end)


def _is_followed(page: Page, item: Item) -> bool:
    """Such as "71 đơn không thuộc thẩm quyền và 28 đơn …": one of a row, and not what is left."""
    behind = (each for each in page.after(item) if each.is_plain and not each.place.bracket)
    following = next(behind, None)
    if following is None or _LEFT.search(item.lead + item.tail[:12]) or not _are_of_row(following, item):
        return False
    again = following.has(Cue.REST) and not _LEFT.search(following.lead)
    between = _BRACKETED.sub("", page.between(item, following))
    return any(looks.fullmatch(between) for looks in (_NEXT_CLAUSE, _STILL, _AGAIN if again else _FOLLOWS))


def _are_of_row(following: Item, item: Item) -> bool:
    """Say whether two figures count one thing: they say so, or one of them leaves it out."""
    alike = likeness(following, item)
    return alike is Likeness.SAME or (alike is Likeness.OPEN and not (following.noun and item.noun))


def _near(context: Context, end: Item, pool: Sequence[Item], behind: Sequence[Item]) -> Sequence[Item]:
    """What stands so near that something may be left of it, back to a sum, or to what is a share of that."""
    far = _sentences_back(context, end, pool, behind)
    near = [
        each
        for each in pool
        if not each.has(Cue.CHANGE) and end.place.sentence - each.place.sentence <= far and not is_detail(context, each)
    ]
    total = next((each for each in near if each.has(Cue.TOTAL)), None)
    return near if total is None else _back_to(near, _part_of(context.page, total) or total)


def _back_to(near: Sequence[Item], first: Item) -> Sequence[Item]:
    return [each for each in near if each.index >= first.index]


def _part_of(page: Page, whole: Item) -> Item | None:
    """The 378 of "378 căn nhà, bằng 74,1% tổng số 510 căn nhà": a percent stands between a part and its whole."""
    percent = page.previous(whole)
    told = whole.has(Cue.TOTAL, Cue.WITHIN) and percent is not None and percent.sort is Sort.PERCENT
    if percent is None or not told or percent.has(Cue.CHANGE):
        return None
    part = page.previous(percent)
    return part if part is not None and part.is_plain and likeness(part, whole) is Likeness.SAME else None


def _sentences_back(context: Context, end: Item, pool: Sequence[Item], behind: Sequence[Item]) -> int:
    """How many sentences before may tell the whole: more where its own tells only what was done of it."""
    if any("đã" in each.lead + each.tail for each in behind):
        return 2
    if _NAMED_REST.match(end.tail) and not any(_is_whole_here(each, end) for each in pool):
        return 1
    return int(any(each.place.sentence == end.place.sentence and context.share_of(each) for each in pool))


#: "380 đơn còn lại đã chuyển": its sentence may tell only the other part.
_NAMED_REST: Final = re.compile(r" còn lại\b")


def _is_whole_here(item: Item, end: Item) -> bool:
    return item.place.sentence == end.place.sentence and item.has(Cue.TOTAL, Cue.WITHIN)


def _of_target(page: Page, end: Item, near: Sequence[Item]) -> list[Binding]:
    """What is left of what was to be reached."""
    targets = (each for each in page.before(end, 0, 5) if each.has(Cue.TARGET))
    target = next((each for each in targets if likeness(end, each) is not Likeness.OTHER), None)
    if not near or target is None:
        return []
    done = [each for each in reversed(near) if each.index > target.index]
    return [_left(end, target, near[:1]), *([_left(end, target, done, 1)] if len(done) > 1 else ())]


def _left_of(page: Page, end: Item, whole: Item, near: Sequence[Item], behind: Sequence[Item]) -> Iterable[Binding]:
    """Every way in which something may be left of one whole."""
    far = 0 if whole.place.sentence == end.place.sentence else 1
    between = _between(near, whole)
    pair = page.pair(whole)
    if pair is not None:
        return _of_ratio(end, pair, between, far) if pair[1] is whole else ()
    if _THE_REST.search(end.lead) and not _was_taken_on(whole):
        return ()
    if not between:
        return [_left(end, whole, [done], rank) for done, rank in _done_beside(page, whole, behind, far)]
    return _without_some(end, whole, between, far + 1, likeliest=far + (not whole.noun or whole is not near[-1]))


def _done_beside(page: Page, whole: Item, behind: Sequence[Item], far: int) -> Iterator[tuple[Item, int]]:
    """What was done of a whole that is told last: its share before it, or what the sentence tells behind."""
    part = _part_of(page, whole)
    if part is not None:
        yield part, far
    elif behind and "đã" in behind[0].lead + behind[0].tail:
        yield behind[0], far + 1


def _between(near: Sequence[Item], whole: Item) -> Sequence[Item]:
    """The figures behind a whole that something may have been taken from it by."""
    return [each for each in near if each.index > whole.index and not each.half]


def _of_ratio(end: Item, pair: tuple[Item, Item], between: Sequence[Item], rank: int) -> Iterator[Binding]:
    """What is left of the 20 of "15/20", without the 15 or without more."""
    part, whole = pair
    yield _left(end, whole, [part], rank)
    if between:
        yield _left(end, whole, [part, *between], rank)


def _was_taken_on(whole: Item) -> bool:
    """Say whether words make a figure a whole that something can be left of."""
    return whole.has(Cue.TOTAL, Cue.WITHIN) or _TAKEN_ON.search(whole.lead.rpartition(",")[2]) is not None


def _without_some(end: Item, whole: Item, between: Sequence[Item], rank: int, *, likeliest: int) -> Iterator[Binding]:
    """What is left without some of the nearest figures between; without all of them is the likeliest."""
    for many in range(1, _MOST_PARTS + 1):
        for done in combinations(reversed(between[:_NEAREST]), many):
            yield _left(end, whole, done, likeliest if many == len(between) else rank)


def _left(end: Item, whole: Item, done: Sequence[Item], rank: int = 0) -> Binding:
    return Binding("remainder", {"left": end, "whole": whole, "done": tuple(done)}, rank)
