"""Balances: what there is after what came and went, what is left of a whole, running totals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness, nouns_agree
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import is_detail, may_count, sign_of
from dangbo_report.reading.resolvers.lines_above import lines_above
from dangbo_report.reading.resolvers.ranks import are_ranked, may_be_worst
from dangbo_report.reading.resolvers.remainders import remainder
from dangbo_report.reading.resolvers.roll_forwards import roll_forward

_RAISED: Final = re.compile(r"\b(?:nâng|đưa)\b|cộng dồn")
_BEFORE_THAT: Final = re.compile(r"trước|kỳ|đã có|quý i\b")
_AT_END: Final = re.compile(r"\bcuối (?:năm|học kỳ|kỳ|quý|tháng)\b")
#: Something was added that no figure tells: "cộng phần giữ lại, trừ chi …".
_UNSAID: Final = re.compile(r"\b(?:cộng|thêm|trừ) [^,;.0-9]*,")
#: A line that goes on with what the line before tells of a month: "Lũy kế từ đầu năm đã phát hiện 726 vụ".
_RUNS_ON: Final = re.compile(r"[\s\-+]*(?:l(?:ũy|uỹ) kế|tính chung)\b")
_RAISES_TO: Final = re.compile(r"\b(?:nâng|đưa)\b(?!.*\blên\b)[^,;.()]*$")
#: A running total is told over so many of something.
_OVER: Final = re.compile(r"\b(?:l(?:ũy|uỹ) kế|tính chung|cộng dồn|cộng|cả|sau) $")
_TOLD_THEN: Final = re.compile(r"(?: (?!và\b|với\b|gồm\b)[^\W\d_]+){1,4} ")
#: So many sentences before it tell what a balance is made of.
_SENTENCES: Final = 6
#: So many figures before it may have been added to a stock.
_MOST_ADDED: Final = 3


def balances(context: Context) -> Iterator[Proposal]:
    """Go through what is left and what there is in the end."""
    for item in context.page.items:
        told = item.has(Cue.CUMULATIVE, Cue.REST, Cue.CLOSING)
        if told and _may_end(context.page, item) and (found := _ending_in(context, item)):
            yield found


def _ending_in(context: Context, item: Item) -> Proposal:
    """What there was, came and went before a figure: a running total by its words, else whatever ends in it."""
    running = item.has(Cue.CUMULATIVE) and (
        _raised(context, item) or _added_up(context, item) or _cumulative(context, item)
    )
    if running:
        return running
    return _balance(context, item) if item.has(Cue.REST, Cue.CLOSING) else ()


def _may_end(page: Page, item: Item) -> bool:
    """Say whether a figure may be what there is in the end."""
    return item.stands_alone and not _tells_which(page, item)


def _tells_which(page: Page, item: Item) -> bool:
    """Such as "lũy kế 2 đợt 190 đơn vị", "tính chung 3 đợt đã trao 196": it is the figure behind that runs on."""
    following = page.next(item)
    if following is None or not item.noun:
        return False
    if following.lead.endswith(" lên ") and _RAISES_TO.search(item.lead):
        return True  # "nâng tổng số đăng ký thực hiện 3 tiêu chuẩn lên 220.262"
    told_then = _OVER.search(item.lead) is not None and _TOLD_THEN.fullmatch(following.lead) is not None
    return following.lead == " " or told_then


def _pool(context: Context, end: Item) -> Sequence[Item]:
    """The figures before an end that may be in its balance, the nearest first."""
    return [each for each in context.page.before(end, _SENTENCES) if may_count(end, each)]


def _raised(context: Context, end: Item) -> Proposal:
    """Such as "kết nạp 312, giảm 187, nâng tổng số lên 11.971": more than one thing moved what there was."""
    if not _RAISED.search(end.lead):
        return ()
    pool = _pool(context, end)
    openings = [each for each in pool if each.has(Cue.OPENING)]
    moved = any(each.has(Cue.CHANGE) or sign_of(each) < 0 for each in pool)
    return roll_forward(context, end, openings, pool) if moved else ()


def _balance(context: Context, end: Item) -> Proposal:
    if _is_worst(context.page, end) or _UNSAID.search(context.low, end.place.opened, end.place.start):
        return ()
    pool = _pool(context, end)
    if behind := _told_behind(context.page, end):
        return roll_forward(context, end, [behind], pool)
    return _balance_of(context, end, pool)


def _balance_of(context: Context, end: Item, pool: Sequence[Item]) -> Proposal:
    """What there is in the end: of what there was, or what is left of a whole."""
    openings: Sequence[Item] = [each for each in pool if each.has(Cue.OPENING) and not is_detail(context, each)]
    if not openings and (above := lines_above(context, end)):
        pool, openings = [*pool, *above], [above[-1]]
    rolled = roll_forward(context, end, openings, pool)
    return rolled or (() if _is_told_elsewhere(end, pool) else remainder(context, end, pool))


def _told_behind(page: Page, end: Item) -> Item | None:
    """What there was, in the bracket behind what there is: "trả 36, còn 17 phương tiện (đầu quý có 12)"."""
    behind = page.next(end)
    told = behind is not None and behind.has(Cue.OPENING) and behind.place.bracket and not end.place.bracket
    return behind if told else None


def _is_told_elsewhere(end: Item, pool: Sequence[Item]) -> bool:
    """Such as "đầu quý còn 5 vụ; xử lý xong 14 vụ; cuối quý còn 4 vụ": what came, or what was, is not said here."""
    told = _AT_END.search(end.lead) is not None and "còn phải" not in end.lead
    return told and not any(each.has(Cue.TOTAL) for each in pool)


def _is_worst(page: Page, item: Item) -> bool:
    """Such as "tốt 121, khá 262, chưa đạt 22": the last of the classes, and not what is left."""
    return may_be_worst(item) and any(are_ranked((each, item)) for each in page.before(item))


def _cumulative(context: Context, stock: Item) -> Proposal:
    """A running total: at least what was added; with what there was before, their sum."""
    near = _near(context, stock)
    if not near:
        return ()
    earlier = [*filter(_is_earlier, _here(near, stock))]
    increase = _first_apart(near, earlier)
    if not _are_of_one(stock, increase):
        return ()
    slots: dict[str, Filling] = {"stock": stock, "increase": increase}
    if earlier and earlier[0] is not increase and _RAISED.search(stock.lead):
        slots["previous"] = earlier[0]
    elif len(near) == 1 and increase.has(Cue.OPENING):
        return ()
    return proposal([Binding("cumulative", slots)])


def _are_of_one(stock: Item, increase: Item) -> bool:
    """Say whether a figure of now may have raised a stock: one of another sentence only where that says of what."""
    if stock.place.sentence == increase.place.sentence:
        return not increase.has(Cue.BASE) and not _is_of_another_thing(stock, increase)
    return bool(stock.noun or stock.label) and not increase.has(Cue.BASE)


#: "riêng quý III 256 tỷ đồng; tiết kiệm chi phí lũy kế 98,6 tỷ đồng": the clause has a subject of its own.
_OWN_SUBJECT: Final = re.compile(r"; (?:[^\W\d_]+ ){3,}(?:l(?:ũy|uỹ) kế|tính chung|cộng dồn) ")


def _is_of_another_thing(stock: Item, increase: Item) -> bool:
    return stock.place.clause != increase.place.clause and _OWN_SUBJECT.search(stock.lead) is not None


def _near(context: Context, stock: Item) -> Sequence[Item]:
    """The nearest figures that may have been added to a stock, or have been there before."""
    page = context.page
    lines = int(page.opens_line(stock) and _RUNS_ON.match(page.low, stock.place.opened) is not None)
    able = [each for each in page.before(stock, 1, lines=lines) if _may_raise(stock, each)]
    return [each for each in able if not _is_part_of(context, each, able)][:_MOST_ADDED]


def _is_part_of(context: Context, item: Item, others: Sequence[Item]) -> bool:
    """Such as the 359 of "kết nạp 603 đảng viên, trong đó nữ 359, nâng tổng số lên 74.108": one of them holds it."""
    return any(head in others for head in context.heads_of(item))


def _first_apart(near: Sequence[Item], earlier: Sequence[Item]) -> Item:
    """The nearest figure that was not there before."""
    return next((each for each in near if each not in earlier), near[0])


def _here(near: Sequence[Item], stock: Item) -> Sequence[Item]:
    """Of some figures those of the sentence of a stock."""
    return [each for each in near if each.place.sentence == stock.place.sentence]


def _added_up(context: Context, stock: Item) -> Proposal:
    """Such as "tiếp nhận mới 4.131 hồ sơ, tồn kỳ trước chuyển sang là 2.171, lũy kế 6.302": what came and what was."""
    here = _here(_near(context, stock), stock)
    if len(here) < 2 or not here[0].has(Cue.OPENING) or sign_of(here[1]) <= 0:  # noqa: PLR2004 - both
        return ()
    return proposal([Binding("cumulative", {"stock": stock, "increase": here[1], "previous": here[0]})])


def _may_raise(stock: Item, item: Item) -> bool:
    if item.half or not item.is_plain or item.place.bracket or likeness(stock, item) is Likeness.OTHER:
        return False
    if item.has(Cue.TARGET, Cue.CUMULATIVE, Cue.TOTAL) or _only_closes(item):
        return False
    if stock.label and nouns_agree(stock.label, item.noun) is Likeness.OTHER:
        return False
    return not item.has(Cue.BASE) or _is_earlier(item)


def _only_closes(item: Item) -> bool:
    """Say whether a figure is what there is by now; "từ đầu năm đến nay kết nạp 2.270" came."""
    return item.has(Cue.CLOSING) and sign_of(item) <= 0


def _is_earlier(item: Item) -> bool:
    return item.has(Cue.OPENING) or _BEFORE_THAT.search(item.lead) is not None
