"""Which figures may stand in one balance, and by what sign: what came, and what went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

_CAME: Final = re.compile(
    r"kết nạp|tiếp nhận|chuyển đến|sinh hoạt đến|cho vay|thêm|tăng"
    r"|(?<!thôi )\bnhận\b|\b(?<!đã )thu(?! hồi| nợ)\b|phát sinh|thụ lý|(?<!hòa )(?<!hoà )nhập|\bsinh\b(?! hoạt)"
    r"|đăng ký mới|vào viện|nhập viện|vay thêm|\bđẻ\b|\bmua\b|giải ngân|thành lập|phát triển|tái nghèo|mới\b"
    r"|khôi phục|vận động|huy động|đưa vào|doanh số|(?:điều động|công tác) đến"
)
_WENT: Final = re.compile(
    r"chuyển đi|từ trần|qua đời|chết|x[óo]a tên|xoá tên|khai trừ|đưa ra|giảm"
    r"|\bchi\b(?! (?:trả|bộ|hội|đoàn|nhánh|cục|ủy|uỷ))|xuất bán|\bxuất\b|thoát"
    r"|giải quyết|chấm dứt|ra viện|\bbán\b|(?<!chi )\btrả\b|sử dụng|\bhủy\b|giải thể|thu hồi|thu nợ|trả kết quả"
    r"|chuyển sinh hoạt(?! đến)|xin ra|trả nợ|thanh lý|h(?:òa|oà) giải|không thành|chuyển cơ quan|xét xử|đình chỉ"
    r"|cho ra|ngừng|nghỉ|bỏ học|thôi học|sáp nhập|thôi |miễn nhiệm|kết thúc|tử vong"
    r"|tái hòa nhập|chuyển (?:trại|tuyến|viện|trường)|trốn viện|xin về|(?<!nhận )ủy thác(?! qua)|trưởng thành"
    r"|rút (?:hồ sơ|đơn)|(?<!vật )\bdùng\b|hết dịch|thôi nhận"
)
_WENT_BEHIND: Final = re.compile(
    r" (?:thôi|nghỉ|chuyển đi|từ trần|xin ra|ngừng|bỏ học|giải thể|bị (?:khai trừ|xóa tên))\b"
)


def may_count(end: Item, item: Item) -> bool:
    """Say whether a figure may be in the balance that another one is the end of."""
    return (
        item.is_amount
        and not item.per
        and not item.place.bracket
        and not item.has(Cue.EACH, Cue.AVERAGE, Cue.BASE, Cue.FACTOR, Cue.TARGET)
        and likeness(end, item) is not Likeness.OTHER
    )


#: "còn 7 đơn đang giải quyết (kể cả đơn kỳ trước chuyển sang)".
_WITH_OTHERS: Final = re.compile(r"[^;.()]{0,40}(?:\(|, )(?:kể|tính|gồm|bao gồm) cả\b")


def counts_others(item: Item) -> bool:
    """Say whether a figure counts more than what came, or what is told before it."""
    return _WITH_OTHERS.match(item.tail) is not None


#: "tăng 248 do kết nạp 160, chuyển đến 88; giảm 156 do …": what came and went is in the change already.
_REASON: Final = re.compile(
    r"\b(?:tăng|giảm|hơn|thêm)\b[^;]*[0-9](?: [^\W\d_]+){0,9}\)?,? do (?:[^\W\d_]+ )*?(?:kết nạp|chuyển|từ trần|qua đời"
    r"|chết|tiếp nhận|thành lập|giải thể|sáp nhập|tách|khai trừ|x[óo]a tên|xoá tên|nghỉ|thôi|bổ sung|tuyển)\b[^;]*$"
)


def is_reason(page: Page, item: Item) -> bool:
    """Say whether a figure is told only as a reason of a change before it."""
    return _REASON.search(page.low[item.place.opened : item.place.start].rpartition(";")[2]) is not None


def is_detail(context: Context, item: Item) -> bool:
    """Say whether a figure only breaks another one down."""
    if is_reason(context.page, item):
        return True
    listing = context.listing_of(item)
    return (
        listing is not None
        and bool(listing.heads)
        and any(likeness(head, item) is not Likeness.OTHER for head in listing.heads)
    )


#: "Trong đơn nhận mới: tố cáo 2, kiến nghị 5, còn lại 4 đơn": kinds of one thing, told of behind a colon.
_OF_KINDS: Final = re.compile(r"\b(?:trong|phân|chia)\b[^.:;0-9]*: (?P<kinds>[^.:;]*)$")


def closes_kinds(page: Page, end: Item) -> bool:
    """Say whether what is left over is the last of several kinds, so that it is left of none of them."""
    row = _OF_KINDS.search(page.low, end.place.opened, end.place.start)
    if row is None or _CAME.search(row["kinds"]) or _WENT.search(row["kinds"]):
        return False
    kinds = [each for each in page.before(end, 0) if each.place.start >= row.start("kinds")]
    return len(kinds) > 1 and not any(each.noun for each in kinds)


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


#: Such as "nhận 39 ý kiến, xử lý 38 ý kiến": it went, where it is told what came; alone it tells of all work.
_WAS_DEALT_WITH: Final = re.compile(r"(?<!đang )(?<!chưa )\bxử lý(?: xong| được)? $")


def signs_of(moves: Sequence[Item]) -> Sequence[int]:
    """Whether each of some figures of one balance came (1), went (-1) or neither is said (0)."""
    signs = [sign_of(each) for each in moves]
    if 1 not in signs:
        return signs
    dealt_with = [_WAS_DEALT_WITH.search(each.lead) is not None for each in moves]
    return [-1 if not sign and dealt else sign for sign, dealt in zip(signs, dealt_with, strict=True)]
