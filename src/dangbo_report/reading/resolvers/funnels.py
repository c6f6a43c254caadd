"""Funnels: of what was taken on, so much was done, and so much is left; of the 56 of "22/56 đơn", 22.

No word such as "trong đó" makes the second figure a part of the first: the verbs do. What was done may have come from
the time before, so that more than was taken on is a thing to be looked at, and no error by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import closes_kinds, counts_others, is_detail

#: What a body takes on.
_TAKEN: Final = re.compile(
    r"\b(?:thụ lý|tiếp nhận|nhận(?! (?:thức|xét|định|diện|thấy))|phát hiện|phải (?:thi hành|giải quyết|xử lý)"
    r"|đăng ký|đề nghị|thuộc thẩm quyền|đến hạn|rà soát|dự thi|tham gia dự|được giao)\b[^,;:()]*$"
)
#: What becomes of it.
_DONE: Final = re.compile(
    r"\b(?:giải quyết|xử lý|xét xử|thi hành|khám phá|làm rõ|hoàn thành|kết thúc|công nhận|phê duyệt|trả"
    r"|(?<!chưa )(?<!không )đủ điều kiện|hòa giải|chấp nhận|giải ngân)\b[^,;:()]*$"
)
#: What is not yet done of it.
_LEFT: Final = re.compile(r"(?:^|[,;.(]\s*)[^,;.()0-9]{0,20}\bcòn (?:[^,;:()]*)$")
#: Something was there before.
_WAS_THERE: Final = re.compile(r"\btồn\b|\bchuyển sang\b|\b(?:kỳ|năm|quý|tháng) trước (?:chuyển|còn|để)")
#: A noun that only stands beside the one before: "6.161 vụ/10.303 bị cáo", "1.302 vụ - 2.286 bị cáo".
_JOINED: Final = re.compile(r" ?(?:/|-|–|với|và|,) ?")
#: It was there before, or comes to this one from elsewhere.
_ELSEWHERE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.OPENING, Cue.CUMULATIVE, Cue.AVERAGE, Cue.EACH)
#: "án dân sự thụ lý và giải quyết 179/29 vụ; án lao động 21/7 vụ": what was taken on comes first.
_BOTH: Final = re.compile(r"\b(?:thụ lý|tiếp nhận|nhận|phát hiện) và (?:đã )?[^\W\d_]+ [^\W\d_]+ [0-9]+/")
_SENTENCES: Final = 2
_MOST: Final = 12


class _Funnel(NamedTuple):
    """What was taken on, and what was done of it."""

    taken: Item
    done: Item


def funnels(context: Context) -> Iterator[Proposal]:
    """Go through what was done of what had been taken on, and what is left of it."""
    page = context.page
    for item in page.items:
        if item.is_ratio_part and (pair := _alone(page, item)):
            yield _part(*reversed(pair))
        elif item.stands_alone:
            yield from _ending_in(context, item)


def _alone(page: Page, item: Item) -> tuple[Item, Item] | None:
    """The halves of a ratio of things that no percent says again: "đã giải quyết 22/56 đơn"."""
    pair = page.pair(item)
    if pair is None or item.sort is not Sort.COUNT or item.place.bracket or not (pair[1].noun or pair[0].noun):
        return None
    aside = pair[1].has(Cue.TARGET) or item.has(*_ELSEWHERE)
    turned = _BOTH.search(page.low, item.place.opened, item.place.end)
    return None if aside or turned or _is_said_again(page, pair) else pair


def _is_said_again(page: Page, pair: tuple[Item, Item]) -> bool:
    """Say whether a percent stands beside a ratio."""
    beside = (page.previous(pair[0]), page.next(pair[1]))
    return any(each is not None and each.sort is Sort.PERCENT for each in beside)


def _part(whole: Item, part: Item) -> Proposal:
    settings = {"exhaustive": False, "spelled_out": False, "in_row": True, "unless_told": True}
    return proposal([Binding("breakdown", {"total": whole, "parts": (part,)}, settings=settings)])


def _ending_in(context: Context, item: Item) -> Iterator[Proposal]:
    words = _words(context.page, item)
    if _is_left(context.page, item, words):
        found = _funnel_before(context, item)
        if found is not None:
            yield proposal([Binding("remainder", {"left": item, "whole": found.taken, "done": (found.done,)})])
    elif _is_done(words) and (taken := _taken_before(context, item)):
        yield _part(taken, item)


def _is_left(page: Page, item: Item, words: str) -> bool:
    """Say whether words tell that something is left, of what was taken on before."""
    if "còn " not in words or not _LEFT.search(words):
        return False
    left = not _DONE.search(words.partition("còn")[0])
    return left and not counts_others(item) and not closes_kinds(page, item)


def is_done_of(page: Page, done: Item, taken: Item) -> bool:
    """Such as "thụ lý 4.141 vụ án (chiếm 51,8%); giải quyết 3.793 vụ": one was taken on, the other is done of it."""
    near = done.place.sentence == taken.place.sentence and taken.index < done.index
    if not near or taken.place.bracket or likeness(taken, done) is not Likeness.SAME:
        return False
    between = page.items[taken.index + 1 : done.index]
    if any(_TAKEN.search(each.lead) or is_due(each) for each in between) or _WAS_THERE.search(
        page.low, taken.place.opened, done.place.start
    ):
        return False
    return _is_done(_words(page, done)) and _TAKEN.search(_words(page, taken)) is not None


#: "1.191 vụ việc đủ điều kiện thi hành. Kết quả, đã giải quyết xong 1.054 vụ việc, đạt 88,5%": what could be done.
_DUE: Final = re.compile(r"\b(?:(?:đủ|có) điều kiện|đến hạn|thuộc thẩm quyền)\b")
_NOT: Final = re.compile(r"\b(?:chưa|không)\b[^,;.]{0,12}$")
_CLAUSE: Final = re.compile(r"[,;.(]")


def is_due(item: Item) -> bool:
    """Say whether a figure is what could be done, by the words of its clause."""
    return is_called_due(item) or _says_due(_CLAUSE.split(item.tail, maxsplit=1)[0])


def is_called_due(item: Item) -> bool:
    """The same by the words before a figure alone."""
    return _says_due(_CLAUSE.split(item.lead)[-1])


def _says_due(words: str) -> bool:
    said = _DUE.search(words)
    return said is not None and not _NOT.search(words[: said.start()])


def _words(page: Page, item: Item) -> str:
    """The words before a figure; where it only stands beside another one, those before that."""
    previous = page.previous(item)
    if previous is not None and _JOINED.fullmatch(item.lead) and not previous.half:
        return previous.lead
    return item.lead


def _is_done(words: str) -> bool:
    return _DONE.search(words) is not None and not _TAKEN.search(words)


def _alike_before(context: Context, item: Item) -> Iterator[Item]:
    """The figures of its noun before one, in its sentence and the two before, the nearest first."""
    listed = is_detail(context, item)
    for other in reversed(context.page.items[max(0, item.index - _MOST) : item.index]):
        if item.place.sentence - other.place.sentence > _SENTENCES:
            return
        if _may_be_funnelled(item, other) and (listed or not is_detail(context, other)):
            yield other


def _may_be_funnelled(item: Item, other: Item) -> bool:
    """Say whether a figure before one may be what it was done of, or left of."""
    told = other.is_plain and not other.half and not other.place.bracket and not other.has(*_ELSEWHERE)
    return told and bool(other.noun) and likeness(item, other) is Likeness.SAME


def _taken_before(context: Context, item: Item) -> Item | None:
    """What was taken on of what was done: the nearest figure of its noun must say so."""
    nearest = next(_alike_before(context, item), None)
    if nearest is None or _tell_other_times(nearest, item):
        return None
    return nearest if _is_taken(context, nearest, item) else None


#: "quý II phát hiện 15 vụ; 6 tháng xử lý 20 vụ": of which more were found.
_LONGER: Final = re.compile(r"(?:° tháng|cả năm|l(?:ũy|uỹ) kế|tính chung)\b")
_SHORTER: Final = re.compile(r"\b(?:quý [ivx]+|tháng °+)")


def _tell_other_times(taken: Item, done: Item) -> bool:
    return _LONGER.search(done.lead) is not None and _SHORTER.search(taken.lead) is not None


def _is_taken(context: Context, taken: Item, done: Item) -> bool:
    """Say whether words tell that something was taken on, and none that more was there before it, as in a balance."""
    page = context.page
    if not _TAKEN.search(_words(page, taken)):
        return False
    divided = any(taken in context.heads_of(each) for each in page.items[taken.index + 1 : done.index])
    # "246 vụ, trong đó 46 vụ cũ chuyển sang" counts those that were there before
    end = taken.place.start if divided else done.place.start
    return not _WAS_THERE.search(page.low, taken.place.opened, end)


def _funnel_before(context: Context, item: Item) -> _Funnel | None:
    """The two nearest figures of its noun before what is left: what was done, and before that what was taken on."""
    near = tuple(islice(_alike_before(context, item), 2))
    if len(near) < 2:  # noqa: PLR2004 - both
        return None
    done, taken = near
    return _Funnel(taken, done) if _is_done(_words(context.page, done)) and _is_taken(context, taken, done) else None
