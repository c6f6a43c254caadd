"""Staffing: posts that were given, posts that are filled, and how many are wanting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item, Sort

_GIVEN: Final = re.compile(
    r"\b(?:biên chế|số lượng|định biên|chỉ tiêu|số người làm việc)\b[^,;.()]*\b(?:được )?giao[^,;.()0-9]{0,20}$"
)
_FILLED: Final = re.compile(
    r"[,;] (?:hiện (?:nay )?)?(?:đã )?(?:có mặt|hiện có|có|tuyển dụng|sử dụng|bố trí)(?: được)? $"
)
_WANTING: Final = re.compile(r"[,;] (?:hiện )?(?:còn )?(?:thiếu|chưa sử dụng)(?: so với [^,;]*)? $")


def staffing(context: Context) -> Iterator[Proposal]:
    """Go through what is wanting, with the posts right before: "được giao 146 chỉ tiêu, có mặt 143 người, thiếu 3"."""
    page = context.page
    for left in page.items:
        done = page.previous(left) if _WANTING.search(left.lead) else None
        whole = page.previous(done) if done is not None else None
        if (
            done is not None
            and whole is not None
            and _are_posts(whole, done)
            and all(map(_counts, (left, done, whole)))
        ):
            yield proposal([Binding("remainder", {"left": left, "whole": whole, "done": (done,)})])


def _are_posts(whole: Item, done: Item) -> bool:
    return _GIVEN.search(whole.lead) is not None and _FILLED.fullmatch(_end(done)) is not None


def _counts(item: Item) -> bool:
    return item.sort is Sort.COUNT and not item.half and not item.place.bracket


def _end(item: Item) -> str:
    """The last clause before a figure, with the mark before it."""
    return item.lead[max(item.lead.rfind(","), item.lead.rfind(";"), 0) :]
