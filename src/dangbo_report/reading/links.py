"""Links: which figures of a sentence belong together, by their roles, their units and the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.documents import AMOUNT_KINDS, LinkKind, MentionKind, Role
from dangbo_report.figures import Percent
from dangbo_report.reading.breakdowns import breakdown_bonds
from dangbo_report.reading.changes import change_bond, difference_bond, told_after
from dangbo_report.reading.draft import Bond, Draft, in_bracket
from dangbo_report.reading.lists import Listing, akin
from dangbo_report.reading.shares import percent_bond, whole_bond

_TIMES: Final = re.compile(r"[^;.]{0,20} ?[×x*] ?$")
_SUM: Final = re.compile(r"\b(?:tổng|trị giá|thành tiền|số tiền|kinh phí)\b[^;.0-9]*$| = $")
_IN_WORDS: Final = re.compile(r"\(? ?(?:viết |ghi )?bằng chữ:? ?$|^ ?\($")
_AVERAGE: Final = re.compile(r"\b(?:bình quân|trung bình|khoảng)\b")
_RECEIVED: Final = re.compile(r"\b(?:tiếp nhận|nhận|thụ lý|tổng số|tổng|được giao|có)\b[^;.0-9]{0,40}$")
_SETTLED: Final = re.compile(r"\b(?:giải quyết|xử lý|hoàn thành|trả lời|thực hiện|đạt|đã)\b[^;.0-9]{0,30}$")
_LEFT_OVER: Final = re.compile(r" ?(?:[^\W\d_]+ )?(?:còn lại|chưa đạt|không đạt|chưa hoàn thành)")
_REMAINS: Final = re.compile(r"\bcòn(?: lại)?(?: tồn)?(?: là)? $")
_THEN_REMAINS: Final = re.compile(r", (?:hiện )?còn ")
_FARTHEST: Final = 110


def bonds(
    low: str, drafts: Sequence[Draft], listings: Sequence[Listing], earlier: Sequence[Draft] = ()
) -> Iterator[Bond]:
    """Go through what belongs together in one sentence.

    Args:
        low: the text, in lower case.
        drafts: the mentions of the sentence, in order, with their roles.
        listings: the lists that it holds.
        earlier: the mentions of the sentence before, if this one compares them: "So với cùng kỳ giảm 12 vụ (-4,2%)".
    """
    for listing in listings:
        yield from breakdown_bonds(low, listing)
    shares: list[Bond] = []
    for index, draft in enumerate(drafts):
        before = low[drafts[index - 1].end : draft.start] if index else ""
        bond = _bond(low, drafts, index, draft, before, listings, earlier)
        if bond is not None:
            yield bond
            if bond.kind is LinkKind.SHARE:
                shares.append(bond)
    if whole := whole_bond(shares):
        yield whole


def _bond(  # noqa: PLR0913, PLR0917 - one way out for each kind of link
    low: str,
    drafts: Sequence[Draft],
    index: int,
    draft: Draft,
    before: str,
    listings: Sequence[Listing],
    earlier: Sequence[Draft],
) -> Bond | None:
    if not draft.measures:
        return _span(low, drafts, index, draft) if draft.kind is MentionKind.PERIOD else None
    if draft.role in {Role.PERCENT_OF_TARGET, Role.SHARE} and isinstance(draft.figure, Percent):
        return percent_bond(low, drafts, index, draft, listings)
    if draft.role is Role.CHANGE and isinstance(draft.figure, Percent):
        return change_bond(low, drafts, index, draft, earlier)
    if draft.role is Role.CHANGE and draft.kind in AMOUNT_KINDS:
        return told_after(low, drafts, index, draft, before) or difference_bond(low, drafts, index, draft)
    if draft.role is Role.CUMULATIVE:
        increase = _before(drafts, index, draft, {Role.VALUE, Role.BREAKDOWN_TOTAL})
        return Bond(LinkKind.CUMULATIVE, (draft, increase)) if increase else None
    if draft.in_words and index and drafts[index - 1].kind is draft.kind and _IN_WORDS.search(before):
        return Bond(LinkKind.IN_WORDS, (drafts[index - 1], draft))
    if draft.kind is MentionKind.MONEY and _SUM.search(before):
        return _product(low, drafts, index, draft)
    if draft.kind is MentionKind.COUNT and index:
        return _remainder(low, drafts, index, draft, before)
    return None


def _before(drafts: Sequence[Draft], index: int, draft: Draft, roles: set[Role]) -> Draft | None:
    """The nearest figure before one that measures the same."""
    for other in reversed(drafts[:index]):
        if other.role in roles and other.kind is draft.kind and (akin(other, draft) or draft.bare):
            return other
    return None


def _product(low: str, drafts: Sequence[Draft], index: int, total: Draft) -> Bond | None:
    """A count, the price of one, the sum: "195 suất quà, mỗi suất 500 nghìn đồng, tổng 97,5 triệu đồng"."""
    price = drafts[index - 1] if index else None
    count = drafts[index - 2] if index > 1 else None
    if price is None or count is None or count.kind is not MentionKind.COUNT:
        return None
    if _AVERAGE.search(low[count.end : price.start]):
        return None
    times = price.kind is MentionKind.MONEY and _TIMES.fullmatch(low[count.end : price.start])
    each = (
        price.kind is MentionKind.MONEY_RATE and price.unit.removeprefix("đồng/").lower() in count.unit.lower().split()
    )
    if times or (each and price.unit.count("/") == 1):
        return Bond(LinkKind.PRODUCT, (count, price, total))
    return None


def _remainder(low: str, drafts: Sequence[Draft], index: int, left: Draft, before: str) -> Bond | None:
    """What is left of a whole: "15/20 chỉ tiêu, còn lại 5 chỉ tiêu"; "nhận 9, giải quyết 7, còn 2 đơn"."""
    previous = drafts[index - 1]
    if previous.kind is MentionKind.RATIO and akin(previous, left):
        if "còn lại" in before or _LEFT_OVER.match(low, left.end) or _THEN_REMAINS.fullmatch(before):
            return Bond(LinkKind.REMAINDER, (previous, left))
        return None
    if not _REMAINS.search(before) or ";" in before:
        return None
    outer = [draft for draft in drafts[:index] if draft.measures and not in_bracket(low, draft, left)]
    if len(outer) < 2:  # noqa: PLR2004 - a whole and a part before it
        return None
    whole, previous = outer[-2:]
    if whole.kind is not MentionKind.COUNT or previous.kind is not MentionKind.COUNT:
        return None
    received = low[max(0, whole.start - 60) : whole.start]
    told = _RECEIVED.search(received) or ("còn lại" in before and whole is outer[0])
    if not (akin(whole, left) and akin(previous, left) and told):
        return None
    return (
        Bond(LinkKind.REMAINDER, (whole, previous, left)) if _SETTLED.search(low[whole.end : previous.start]) else None
    )


def _span(low: str, drafts: Sequence[Draft], index: int, period: Draft) -> Bond | None:
    """Years, and the days or years between which they lie: "94 năm … (3/2/1930 - 3/2/2024)"."""
    years = drafts[index - 1] if index else None
    if years is None or years.kind is not MentionKind.OTHER or not low[years.start : years.end].endswith("năm"):
        return None
    between = low[years.end : period.start]
    if not between.endswith("(") or len(between) > _FARTHEST or re.search(r"[;.]", between):
        return None
    return Bond(LinkKind.SPAN, (years, period))
