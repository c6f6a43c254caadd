"""Supposed parts: what became of some of what is told before it, and what is taken of a whole that is named.

"Kiểm tra 255 vụ, xử lý 176 vụ", "trong tổng số 141 ứng cử viên đã có 85 người trúng cử", "28 lớp, riêng xã A 6 lớp":
no figure that became of another is more than that, unless there was more before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.list_openings import lines_behind
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.supposed.supposing import FEWEST, is_of_now, is_told, supposed, supposed_part

#: So many sentences before a figure may tell what it became of.
_BACK: Final = 2
_MOST: Final = 16
#: What becomes of some of what there was, or whose part of it is told.
_DONE: Final = re.compile(
    r"\b(?:xử lý|xử phạt|giải quyết|khám phá|làm rõ|khởi tố|xét xử|thi hành|hoàn thành|đưa vào sử dụng|bàn giao"
    r"|công nhận|đạt|đủ điều kiện|đủ tiêu chuẩn|trúng cử|trúng tuyển|đỗ|nhập viện|phát hiện|thu hồi|khắc phục"
    r"|phê duyệt|chấp nhận|giải ngân|hợp lệ|kết quả|riêng|chỉ tính)\b(?! (?:kế hoạch|chỉ tiêu))[^,;:.()]*$"
)
_IS_DONE: Final = re.compile(r" (?:đạt|trúng cử|trúng tuyển|đủ (?:điều kiện|tiêu chuẩn)|hợp lệ)\b")
_OPENS_LINES: Final = re.compile(r"trong (?<!\wtrong )(?:đó|số (?:này|đó))[^\S\n]*:?[^\S\n]*\n")
#: Names of some that had most stand before such brackets.
_FOREMOST: Final = re.compile(r"\b(?:như|tiêu biểu|điển hình|nhiều|cao nhất|dẫn đầu|đáng chú ý|một số)\b")


#: "Dự toán 4.500 triệu đồng phân bổ như sau: …": even what is planned.
_DIVIDED: Final = re.compile(r"^[^,;.()0-9]{0,30}\b(?:phân bổ|bố trí|chia|gồm)\b")


def supposed_parts(context: Context) -> Iterator[Proposal]:
    """Go through what became of some of what was told, through wholes that are named, names and lines."""
    page = context.page
    for number in page.sentences:
        items = page.of_sentence(number)
        yield from _named(page, items)
        for each in items:
            yield from _taken_of(page, each) if each.has(Cue.WITHIN) else _become(context, each)
    yield from _lined(context)


def _become(context: Context, item: Item) -> Iterator[Proposal]:
    """What became of some of the nearest figure of its noun before it that is no part itself."""
    if item.sort is not Sort.COUNT or not is_told(item):
        return
    done = _DONE.search(item.lead) or _IS_DONE.match(item.tail)
    if done is None:
        return
    verb = done[0].split()[0]
    for whole in context.page.before(item, _BACK, lines=1):
        if is_told(whole) and _are_alike(whole, item) and not context.heads_of(whole):
            if verb not in whole.lead:
                yield proposal(supposed_part(whole, [item]))
            return


def _are_alike(one: Item, other: Item) -> bool:
    return bool(one.noun and other.noun) and likeness(one, other) is not Likeness.OTHER


def _taken_of(page: Page, whole: Item) -> Iterator[Proposal]:
    """What is taken of a whole that words name, before it or behind it."""
    pair = page.pair(whole)
    part = pair[0] if pair is not None and pair[1] is whole else page.next(whole)
    if part is not None and _may_be_taken(part, whole):
        yield proposal(supposed_part(whole, [part]))


def _may_be_taken(part: Item, whole: Item) -> bool:
    told = part.is_plain and not part.half and is_of_now(part)
    return told and likeness(part, whole) is not Likeness.OTHER


def _named(page: Page, items: Sequence[Item]) -> Iterator[Proposal]:
    """Names with a figure in a bracket each, as parts of the nearest figure of its noun before."""
    row = [each for each in items if _is_bracketed(page, each)]
    row = [each for each in row if likeness(each, row[0]) is Likeness.SAME]
    if not FEWEST <= len(row) <= _MOST:
        return
    head = next((each for each in page.before(row[0], _BACK, lines=_BACK) if _may_have(page, each, row[0])), None)
    if head is not None:
        foremost = _FOREMOST.search(page.low, row[0].place.opened, row[0].place.start)
        yield proposal(supposed_part(head, row) if foremost else supposed(head, row, listed=True))


def _is_bracketed(page: Page, item: Item) -> bool:
    """Say whether a figure stands in a bracket behind a name, and nothing else does."""
    bracket = item.place.bracket
    if bracket is None or not item.is_plain or item.half or not is_of_now(item):
        return False
    inside = page.low[bracket[0] + 1 : item.place.start] + page.low[item.place.end : bracket[1]]
    return not inside.strip(" )")


def _may_have(page: Page, head: Item, part: Item) -> bool:
    told = is_told(head) or (head.is_plain and _DIVIDED.search(head.tail) is not None)
    return told and _are_alike(head, part) and page.joined(head, part)


def _lined(context: Context) -> Iterator[Proposal]:
    """The first figure of each line behind "trong đó:", each as some of what it counts above."""
    page = context.page
    for match in _OPENS_LINES.finditer(page.low):
        above = page.of_sentence(page.segments.sentence_at(match.start()))
        for start, _ in lines_behind(context.text, match.end()) if above else ():
            first = next(page.in_line(page.segments.line_at(start)), None)
            same = [each for each in above if first is not None and _is_above(each, first)]
            yield proposal(part for head in same[:1] if first is not None for part in supposed_part(head, [first]))


def _is_above(head: Item, first: Item) -> bool:
    """Say whether a figure before lines counts what one of them does."""
    told = is_told(head) and is_told(first) and first.sort is Sort.COUNT
    return told and likeness(head, first) is Likeness.SAME
