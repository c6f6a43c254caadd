"""Balances: what is left of a whole, what there is after what came and went, running totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

_CAME: Final = re.compile(
    r"kết nạp|tiếp nhận|chuyển đến|sinh hoạt đến|cho vay|thêm|tăng"
    r"|\bnhận\b|\bthu(?! hồi| nợ)\b|phát sinh|thụ lý|nhập|\bsinh\b(?! hoạt)"
    r"|đăng ký mới|vào viện|nhập viện|vay thêm|\bđẻ\b|\bmua\b|giải ngân|thành lập|phát triển|tái nghèo|mới\b"
    r"|khôi phục|vận động được|huy động"
)
_WENT: Final = re.compile(
    r"chuyển đi|từ trần|qua đời|chết|x[óo]a tên|xoá tên|khai trừ|đưa ra|giảm|\bchi\b|xuất bán|\bxuất\b|thoát"
    r"|giải quyết|chấm dứt|ra viện|\bbán\b|\btrả\b|sử dụng|\bhủy\b|giải thể|thu hồi|thu nợ|trả kết quả"
    r"|chuyển sinh hoạt(?! đến)|xin ra|trả nợ|thanh lý|hòa giải thành|không thành|chuyển cơ quan|xét xử|đình chỉ|cho ra"
    r"|ngừng|nghỉ|sáp nhập|thôi |miễn nhiệm|kết thúc"
)
_WENT_BEHIND: Final = re.compile(r" (?:thôi|nghỉ|chuyển đi|từ trần|xin ra|ngừng|giải thể|bị (?:khai trừ|xóa tên))\b")
_THE_REST: Final = re.compile(r"\bcòn lại\b")
#: What "còn lại" is the rest of has been told of as a whole, and not as the first of a row.
_TAKEN_ON: Final = re.compile(
    r"\b(?:có|nhận|thụ lý|giao|tổng|phải|trong|kế hoạch|vốn|đăng ký|rà soát|phát hiện|tổ chức|được"
    r"|thu|gửi|lập|quản lý)\b"
)
_LEFT_OF: Final = re.compile(r"\btrong (?:tổng )?số $")
_RAISED: Final = re.compile(r"\b(?:nâng|đưa)\b|cộng dồn")
_BEFORE_THAT: Final = re.compile(r"trước|kỳ|đã có|quý i\b")
_MOST_OPEN: Final = 2
_MOST_MOVES: Final = 8
_MOST_PARTS: Final = 3
#: What may be left of more things than these is left of none of them.
_MOST_LEFT: Final = 8


def balances(context: Context) -> Iterator[Proposal]:
    """Go through what is left and what there is in the end."""
    page = context.page
    for item in page.items:
        if item.place.planned or not item.is_plain or item.place.bracket or item.half or _tells_which(page, item):
            continue
        if item.has(Cue.CUMULATIVE) and (found := _raised(context, item) or _cumulative(page, item)):
            yield found
        elif item.has(Cue.REST, Cue.CLOSING):
            yield from _balance(context, item)


def _tells_which(page: Page, item: Item) -> bool:
    """Such as "lũy kế 2 đợt 190 đơn vị": another figure follows at once, and it is that which runs on."""
    following = page.next(item)
    return following is not None and bool(item.noun) and following.lead == " "


def _raised(context: Context, end: Item) -> Proposal:
    """Such as "kết nạp 312, giảm 187, nâng tổng số lên 11.971": more than one thing moved what there was."""
    pool = [each for each in context.page.before(end, 6) if _may_count(end, each)]
    openings = [each for each in pool if each.has(Cue.OPENING)]
    moves = [each for each in pool if each.has(Cue.CHANGE) or sign_of(each) < 0]
    return _roll_forward(context, end, openings, pool) if openings and moves and _RAISED.search(end.lead) else ()


def _balance(context: Context, end: Item) -> Iterator[Proposal]:
    pool = [each for each in context.page.before(end, 6) if _may_count(end, each)]
    if _UNSAID.search(context.low, end.place.opened, end.place.start):
        return
    openings = [each for each in pool if each.has(Cue.OPENING) and not _is_detail(context, each)]
    rolled = _roll_forward(context, end, openings, pool)
    if rolled:
        yield rolled
    elif (
        end.has(Cue.REST)
        and not _is_detail(context, end)
        and not _is_followed(context.page, end)
        and (left := _remainder(context, end, pool))
    ):
        yield left


_LEFT: Final = re.compile(r"\bcòn\b|\bchuyển\b")
_FOLLOWS: Final = re.compile(r"[^;.]*(?:,| và) [^;.]{0,40}")
_AGAIN: Final = re.compile(r"[^.]*(?:[,;]| và) [^;.]{0,40}")
#: Something was added that no figure tells: "cộng phần giữ lại, trừ chi …".
_UNSAID: Final = re.compile(r"\b(?:cộng|thêm|trừ) [^,;.0-9]*,")
_BRACKETED: Final = re.compile(r"\([^()]*\)")


def _is_followed(page: Page, item: Item) -> bool:
    """Such as "71 đơn không thuộc thẩm quyền và 28 đơn …": one of a row, and not what is left."""
    behind = (each for each in page.after(item) if each.is_plain and not each.place.bracket)
    following = next(behind, None)
    if following is None or _LEFT.search(item.lead + item.tail[:12]):
        return False
    between = _BRACKETED.sub("", page.between(item, following))
    again = following.has(Cue.REST) and not _LEFT.search(following.lead)
    alike = likeness(following, item)
    counted = alike is Likeness.SAME or (alike is Likeness.OPEN and not (following.noun and item.noun))
    return counted and bool((_AGAIN if again else _FOLLOWS).fullmatch(between))


def _may_count(end: Item, item: Item) -> bool:
    return (
        item.is_amount
        and not item.per
        and not item.place.bracket
        and not item.has(Cue.EACH, Cue.AVERAGE, Cue.BASE, Cue.FACTOR, Cue.TARGET)
        and likeness(end, item) is not Likeness.OTHER
    )


def sign_of(item: Item) -> int:
    """Whether a figure came (1), went (-1) or neither is said (0): the words before it decide, then those behind it.

    The last word before it is the nearest.
    """
    for words in (
        re.split(r"[,;)]", item.lead)[-1][-45:],
        f"{item.noun} {re.split(r'[,;.(]', item.tail, maxsplit=1)[0]}",
    ):
        came = max((match.start() for match in _CAME.finditer(words)), default=-1)
        went = max((match.start() for match in _WENT.finditer(words)), default=-1)
        if came != went:
            return 0 if came > went and _WENT_BEHIND.match(item.tail) else 1 if came > went else -1
    return 0


def _roll_forward(context: Context, end: Item, openings: Sequence[Item], pool: Sequence[Item]) -> Proposal:
    """What there was, with what came and without what went."""
    if not openings or (end.has(Cue.TOTAL) and not end.has(Cue.CLOSING, Cue.CUMULATIVE)):
        return ()
    start = openings[-1] if openings[-1].place.sentence == openings[0].place.sentence else openings[0]
    moves = [
        each
        for each in reversed(pool)
        if each.index > start.index
        and not each.has(Cue.TOTAL, Cue.WITHIN)
        and not _is_detail(context, each)
        and "riêng" not in each.lead
    ]
    moves = [each for each in moves if likeness(each, start) is not Likeness.OTHER]
    signs = [sign_of(each) for each in moves]
    if any(each.has(Cue.CLOSING) and not each.has(Cue.OPENING) for each in moves):
        return ()
    if any(each.has(Cue.TOTAL) and each.index > start.index for each in pool):
        return ()
    if not 0 < len(moves) <= _MOST_MOVES or signs.count(0) > _MOST_OPEN or not any(signs):
        return ()
    return proposal(_rolled(end, start, moves, signs))


def _is_detail(context: Context, item: Item) -> bool:
    """Say whether a figure only breaks another one down."""
    listing = context.listing_of(item)
    return (
        listing is not None
        and bool(listing.heads)
        and any(likeness(head, item) is not Likeness.OTHER for head in listing.heads)
    )


def _rolled(end: Item, start: Item, moves: Sequence[Item], signs: Sequence[int]) -> Iterator[Binding]:
    """Every reading of the figures that no word says the direction of."""
    unsaid = [place for place, sign in enumerate(signs) if not sign]
    for choice in product((1, -1, 0), repeat=len(unsaid)):
        told = dict(zip(unsaid, choice, strict=True))
        known = [sign or told[place] for place, sign in enumerate(signs)]
        plus = tuple(each for each, sign in zip(moves, known, strict=True) if sign > 0)
        minus = tuple(each for each, sign in zip(moves, known, strict=True) if sign < 0)
        slots: dict[str, Filling] = {"closing": end, "opening": start, "plus": plus, "minus": minus}
        yield Binding("roll-forward", slots, sum(not each for each in choice) + (len(choice) and choice[0] < 0))


def _remainder(context: Context, end: Item, pool: Sequence[Item]) -> Proposal:
    """What is left of a whole."""
    page = context.page
    behind = [each for each in page.after(end, 60) if _may_count(end, each)]
    shared = any(each.place.sentence == end.place.sentence and context.share_of(each) for each in pool)
    done = any("đã" in each.lead + each.tail for each in behind)
    far = 2 if done else 1 if shared else 0
    near = [each for each in pool if not each.has(Cue.CHANGE) and end.place.sentence - each.place.sentence <= far]
    totals = [each for each in near if each.has(Cue.TOTAL)]
    if totals:
        near = [each for each in near if each.index >= totals[0].index]
    of = [each for each in behind if _LEFT_OF.search(each.lead)]
    targets = [
        each for each in page.before(end, 0, 5) if each.has(Cue.TARGET) and likeness(end, each) is not Likeness.OTHER
    ]
    found = [_left(end, whole, near[:1]) for whole in targets[:1] if near and not of]
    for whole in of:
        found += [_left(end, whole, [done]) for done in near[:2]]
    if not found:
        found = [each for whole in near[:4] for each in _left_of(page, end, whole, near, behind)]
    return proposal(found) if len(found) <= _MOST_LEFT else ()


def _left_of(page: Page, end: Item, whole: Item, near: Sequence[Item], behind: Sequence[Item]) -> Iterator[Binding]:
    far = 0 if whole.place.sentence == end.place.sentence else 1
    if pair := page.pair(whole):
        if pair[1] is whole:
            others = [each for each in near if each.index > whole.index and not each.half]
            yield _left(end, whole, [pair[0]], far)
            if others:
                yield _left(end, whole, [pair[0], *others], far)
        return
    if _THE_REST.search(end.lead) and not (
        whole.has(Cue.TOTAL, Cue.WITHIN) or _TAKEN_ON.search(whole.lead.rpartition(",")[2])
    ):
        return
    between = [each for each in near if each.index > whole.index and not each.half]
    for many in range(1, _MOST_PARTS + 1):
        for done in combinations(reversed(between[:4]), many):
            every = many == len(between)
            yield _left(end, whole, done, far + (0 if every and whole.noun and whole is near[-1] else 1))
    if not between:
        yield from (_left(end, whole, [done], far + 1) for done in behind[:1] if "đã" in done.lead or "đã" in done.tail)


def _left(end: Item, whole: Item, done: Sequence[Item], rank: int = 0) -> Binding:
    return Binding("remainder", {"left": end, "whole": whole, "done": tuple(done)}, rank)


def _cumulative(page: Page, stock: Item) -> Proposal:
    """A running total: at least what was added; with what there was before, their sum."""
    near = [each for each in page.before(stock, 1) if _may_raise(stock, each)][:3]
    if not near:
        return ()
    earlier = [each for each in near if each.place.sentence == stock.place.sentence and _is_earlier(each)]
    increase = next((each for each in near if each not in earlier), near[0])
    if earlier and earlier[0] is not increase and _RAISED.search(stock.lead):
        return proposal([Binding("cumulative", {"stock": stock, "increase": increase, "previous": earlier[0]})])
    if increase.has(Cue.OPENING) and len(near) == 1:
        return ()
    return proposal([Binding("cumulative", {"stock": stock, "increase": increase})])


def _may_raise(stock: Item, item: Item) -> bool:
    """Say whether a figure may have been added to a stock, or have been there before."""
    if item.half or not item.is_plain or item.place.bracket or likeness(stock, item) is Likeness.OTHER:
        return False
    return not item.has(Cue.TARGET, Cue.CLOSING, Cue.CUMULATIVE, Cue.TOTAL) and (
        not item.has(Cue.BASE) or _is_earlier(item)
    )


def _is_earlier(item: Item) -> bool:
    return item.has(Cue.OPENING) or _BEFORE_THAT.search(item.lead) is not None
