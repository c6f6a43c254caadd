"""Within all: parts of those that there are, which none can exceed: "58/63 người dự", "xảy ra 04 vụ; làm rõ 03 vụ"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.breakdowns import breakdown

#: Of a target, or of another time, there may be more than all.
_MAY_EXCEED: Final = re.compile(
    r"kế hoạch|chỉ tiêu|mục tiêu|dự toán|\bkh\b|vượt|so với|cùng k[ỳì]|giao|nghị quyết|tăng|giảm|lũy kế|luỹ kế|kết nạp"
    r"|thành lập|phát triển|đăng ký|đề ra|dự kiến|năm trước"
)
#: Bodies of which there are so many: "16/17 xã, thị trấn".
_BODIES: Final = re.compile(
    r"(?:xã|phường|thôn|bản|ấp|khu|khóm|tổ dân phố|huyện|chi bộ|chi hội|chi đoàn|đảng bộ|cơ sở|tổ chức cơ sở|trường)\b"
)
_AT: Final = re.compile(r"(?:^|\b(?:tại|ở|có|đã có) |, |: )$")
_TAKES_PART: Final = re.compile(r" (?:[^\W\d_]+ ){0,2}?(?:dự|tham dự|có mặt|đồng ý|tán thành|biểu quyết|bỏ phiếu)\b")
_HAPPENED: Final = re.compile(r"\b(?:xảy ra|phát hiện|ghi nhận)\b[^,;]*$")
_CLEARED_UP: Final = re.compile(r"[,;] (?:đã )?(?:điều tra |điều tra, )?(?:làm rõ|khám phá)(?: được)? $")


def within_all(context: Context) -> Iterator[Proposal]:
    """Go through the parts of those that there are."""
    page = context.page
    for item in page.items:
        if item.is_ratio_part and _is_of_all(page, item):
            yield proposal([breakdown(page.items[item.index + 1], [item], exhaustive=False, beside=True)])
        elif item.is_plain and _CLEARED_UP.search(item.lead) and (happened := _happened(page, item)):
            yield proposal([breakdown(happened, [item], exhaustive=False)])


def _is_of_all(page: Page, part: Item) -> bool:
    """Say whether a ratio tells how many of those that there are."""
    whole = page.items[part.index + 1]
    share = page.next(whole)
    if share is not None and share.sort is Sort.PERCENT:
        return False
    if part.place.planned or _MAY_EXCEED.search(page.low, part.place.opened, part.place.closed):
        return False
    if is_person(whole.noun):
        return _TAKES_PART.match(whole.tail) is not None
    return _BODIES.match(whole.noun) is not None and _AT.search(part.lead) is not None


def _happened(page: Page, item: Item) -> Item | None:
    """What a sentence begins with that happened, of which some was cleared up."""
    first = page.sentence(item)[0]
    told = first.is_plain and first is not item and _HAPPENED.search(first.lead)
    return first if told and likeness(first, item) is Likeness.SAME else None
