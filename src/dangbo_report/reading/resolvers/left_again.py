"""Left again: what a task says is to be dealt with to the last is what was left before: "giải quyết hết 06 đơn tồn"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort

#: To the last: "giải quyết dứt điểm 06 đơn", "giải quyết hết 06 đơn tồn", "giải quyết xong 02 đơn còn lại".
_TO_THE_LAST: Final = re.compile(r"\b(?:giải quyết|xử lý|hòa giải|hoà giải|đôn đốc|trả lời)\b[^,;.]{0,20}$")
_SURELY: Final = re.compile(r"\b(?:dứt điểm|hết|toàn bộ) $")
_STILL: Final = re.compile(r" ?(?:[^\W\d_]+ ){0,3}?(?:còn (?:lại|tồn)|tồn(?: đọng)?|để lại)\b")
_NOT_YET: Final = re.compile(r"[^,;.]{0,40}\bchưa (?:được )?(?:giải quyết|xử lý|trả lời)\b")
_NEVER: Final = re.compile(r"\b(?:ít nhất|trên|từ|khoảng|thêm|không) $|tỷ lệ")
#: So many figures of one noun that are left tell of nothing that is meant.
_MOST: Final = 3


def left_again(context: Context) -> Iterator[Proposal]:
    """Go through what is said to be dealt with to the last, each with what was left of its noun before."""
    left: dict[str, list[Item]] = defaultdict(list)
    for item in context.page.items:
        if not _counts(item):
            continue
        before = left[item.noun]
        if _is_meant_again(item) and not _leaves_some(context, item):
            yield proposal(_again(item, before) if len(before) <= _MOST else ())
        elif _is_left(item):
            before.append(item)


def _leaves_some(context: Context, item: Item) -> bool:
    """Such as "giải quyết dứt điểm 02 vụ, còn 07 vụ": it was dealt with, and of more than that."""
    following = context.page.next(item)
    return following is not None and following.has(Cue.REST)


def _again(item: Item, before: Sequence[Item]) -> Iterator[Binding]:
    for far, each in enumerate(reversed(before)):
        yield Binding("same-value", {"first": item, "second": each}, far)


def _is_left(item: Item) -> bool:
    """Say whether a figure tells what is left."""
    left = item.has(Cue.REST, Cue.CLOSING) or _NOT_YET.match(item.tail) is not None
    return left and not item.place.planned


def _counts(item: Item) -> bool:
    return (
        item.is_plain and item.sort is Sort.COUNT and bool(item.noun) and not item.half and item.place.bracket is None
    )


def _is_meant_again(item: Item) -> bool:
    """Say whether words make a figure all that is left."""
    if not _TO_THE_LAST.search(item.lead) or _NEVER.search(item.lead):
        return False
    return _SURELY.search(item.lead) is not None or _STILL.match(item.tail) is not None
