"""Where a list ends: with its sentence or bracket, where another thought begins, at ";" unless that parts it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.list_openings import Opener, Opening
from dangbo_report.reading.nouns import Likeness, likeness

_NEXT: Final = re.compile(
    r"\btrong (?:đó|số (?:này|đó))|\b(?:nâng(?! cao)|đưa) |\bso với\b|\btổng cộng\b|\bcộng chung\b|\b(?:tăng"
    r"|giảm) [0-9°]"
    r"|\bbình quân\b|\btính cả\b|\b(?:lũy|luỹ) kế\b|\bcộng °+ tháng\b|\b(?:nếu )?(?:chia|phân|tính) theo\b"
)


def _goes_on(opening: Opening, first: Item, semicolon: int, end: int) -> bool:
    """Say whether ";" parts the items of a list: a colon opened it, or the next item has a share as the first has."""
    page, at = opening.page, opening.at
    if page.low[at : at + 2].strip().startswith(":"):
        return True
    before, behind = _around(opening, first, semicolon, end)
    if not any(each.is_amount for each in before) and _are_parts(opening, first, behind):
        return True
    return _have_share(before) and _have_share(behind[:3])


def _around(opening: Opening, first: Item, semicolon: int, end: int) -> tuple[list[Item], list[Item]]:
    """The figures behind the first, before ";" and behind it."""
    inside = [each for each in opening.inside() if first.index < each.index and each.place.start < end]
    at = sum(each.place.start < semicolon for each in inside)
    return inside[:at], inside[at:]


#: What begins a clause that tells of another thing.
_TELLS: Final = re.compile(
    r";\s*(?:và |có |cũng |đồng thời |ngoài ra|bên cạnh|riêng )*(?:đã|đang|chưa|còn|được|bị"
    r"|so với|tăng|giảm|đạt|chiếm|bằng|tổ chức|tiếp nhận|giải quyết|xử lý|thu|chi|cấp|mở|kết nạp|phát hiện|thụ lý"
    r"|vận động|hỗ trợ|xây dựng|tặng)\b"
)
_FEWEST_PARTS: Final = 2


def _are_parts(opening: Opening, first: Item, behind: Sequence[Item]) -> bool:
    """Such as "trong đó xã A có 120 hộ; xã B 80 hộ; xã C 50 hộ": each clause has a name and a count of one noun."""
    told = [each for each in behind if each.is_amount and not each.place.bracket]
    clauses = [each.place.clause for each in told]
    one_each = len(clauses) == len(set(clauses)) >= _FEWEST_PARTS
    return one_each and all(
        each.is_plain and likeness(each, first) is Likeness.SAME and _names(opening, each) for each in told
    )


def _names(opening: Opening, item: Item) -> bool:
    """Say whether a clause begins with a name, and not with what was done."""
    opened = opening.page.low.rfind(";", opening.at, item.place.start)
    return opened >= 0 and not _TELLS.match(opening.page.low, opened)


def _have_share(items: Sequence[Item]) -> bool:
    return any(not each.is_amount for each in items)


#: "bắt buộc là 239.011 người, tăng 10.513 người so với cùng kỳ; tự nguyện là 79.000 người, tăng …": it only compares.
_COMPARED: Final = re.compile(r"tăng|giảm|so với")
_ASIDE: Final = r"(?:so với|tăng|giảm|đạt|chiếm|bằng|lũy kế)"
_GOES_ON: Final = re.compile(
    rf"[^;\n]{{0,160}}(?:; {_ASIDE}[^;\n]{{0,120}}){{0,2}}; (?!{_ASIDE}|còn|đã)[^;\n]{{0,120}}?[0-9]"
)
_DONE: Final = re.compile(r"; (?:đã|đến nay|hiện|kết quả|qua (?=đó|kiểm tra|giám sát|rà soát|xác minh|công tác)) ?")
#: "63 đại biểu đương nhiên, 403 đại biểu được bầu; 23 đại biểu chỉ định": the number begins the next part at once.
_ANOTHER_PART: Final = re.compile(r"; (?:và )?(?:có )?[0-9]")
_DONE_FIRST: Final = re.compile(r"[:, ]*(?:đã|đang|chưa)\b")


def end_of(opening: Opening, heads: Sequence[Item], *, carried: bool) -> int:
    """Where a list ends: with its sentence or bracket, at what begins another thought, at ";" unless that parts it."""
    page, at = opening.page, opening.at
    end = _before_another(opening)
    if (done := _DONE.search(page.low, at, end)) and not _DONE_FIRST.match(page.low, at):
        end = done.start()
    semicolon = page.low.find(";", at, end)
    return semicolon if semicolon >= 0 and _ends_at(opening, heads, semicolon, end, carried=carried) else end


def _ends_at(opening: Opening, heads: Sequence[Item], semicolon: int, end: int, *, carried: bool) -> bool:
    """Say whether a list ends at its first ";", and is not parted by it."""
    first = [each for each in opening.inside() if opening.at <= each.place.start < semicolon and _is_told(each)]
    alone = opening.opener is Opener.OF_WHICH and len(first) == 1 and not carried
    if alone and (_is_of_a_row(opening, heads) or not _goes_on(opening, first[0], semicolon, end)):
        return True
    return not _is_followed(opening, heads, semicolon) and _are_parted(first, heads)


def _is_of_a_row(opening: Opening, heads: Sequence[Item]) -> bool:
    """Such as "56 tốt, chiếm 98,24%, trong đó 10 xuất sắc; 01 khá, chiếm 1,75%": the head has a share as others do."""
    share = opening.page.next(heads[0]) if heads else None
    return share is not None and share.sort is Sort.PERCENT and "chiếm" in share.lead


def _is_told(item: Item) -> bool:
    return item.is_plain and not item.place.bracket


def _before_another(opening: Opening) -> int:
    """Where another thought begins, or the bracket or the sentence ends."""
    page = opening.page
    end = min(opening.closed, opening.bracket[1]) if opening.bracket else opening.closed
    depth = page.segments.around(opening.at)[1]
    for following in _NEXT.finditer(page.low, opening.at + 2, end):
        aside = _COMPARED.match(following[0]) and _GOES_ON.match(page.low, following.end(), end)
        if page.segments.around(following.start())[1] <= depth and not aside:
            return following.start()
    return end


def _is_followed(opening: Opening, heads: Sequence[Item], semicolon: int) -> bool:
    """Say whether another part of the one thing that a list is of begins behind ";"."""
    if not heads or opening.opener is Opener.BRACKET or not _ANOTHER_PART.match(opening.page.low, semicolon):
        return False
    return all(likeness(heads[0], other) is not Likeness.SAME for other in heads[1:])


def _are_parted(items: Sequence[Item], heads: Sequence[Item]) -> bool:
    """Say whether commas part the items of a list, so that ";" ends it: two of one noun, or two without one."""
    nouns = [each.noun.partition(" ")[0] for each in items]
    named = [noun for noun in nouns if noun]
    return len(set(named)) < len(named) or (bool(heads) and len(nouns) > len(named) + 1)
