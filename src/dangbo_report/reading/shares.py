"""Percents of something: the value that a percent is of, its target or its whole, and shares of one whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.claims.percents import is_percent_of, wholes_for
from dangbo_report.documents import AMOUNT_KINDS, LinkKind, MentionKind, Role
from dangbo_report.figures import Count, Interval, Percent, Qualifier, Rounding
from dangbo_report.reading.draft import Bond, Draft
from dangbo_report.reading.lists import Listing, akin

_VALUES: Final = frozenset((Role.VALUE, Role.CUMULATIVE, Role.BREAKDOWN_TOTAL, Role.BREAKDOWN_PART))
#: All that may stand between a value and its percent, after the last comma or bracket.
_STATES: Final = re.compile(
    r"\s*(?:và |hay |đã |bằng |tương đương |có |với |chỉ )?(?:chiếm|đạt|bằng|tương đương|tỷ lệ|tỉ lệ|vượt|=)?"
    r"(?: được)?(?: tỷ lệ| tỉ lệ)?(?: là)?\s*"
)
#: No other whole is named behind the share.
_ENDS: Final = re.compile(r" ?(?:[);.,]|và )")
_SAID: Final = re.compile(r"\b(?:chiếm|đạt|bằng|tương đương)\b|=|\( ?$")
#: Behind these a count tells where, and not how many.
_PLACES: Final = (" ở ", " tại ", " từ ", " thuộc ")
_WHOLES: Final = (" trong ", " tổng số ", " trong số ")
_SAYS_AGAIN: Final = re.compile(r"\b(?:chiếm|bằng|tương đương)\b")
_LEFT_OVER: Final = re.compile(r" ?(?:[^\W\d_]+ )?(?:còn lại|chưa đạt|không đạt|chưa hoàn thành)")
_FARTHEST: Final = 110
_DEALT: Final = re.compile(r"(?<!thụ lý )(?:hòa|hoà) giải(?: được)? $")
_RECEIVED: Final = re.compile(r"\b(?:tiếp nhận|thụ lý)(?: (?:hòa|hoà) giải| xử lý)? $")
_SETTLED: Final = re.compile(r"\b(?:giải quyết|xử lý|trả lời|(?:hòa|hoà) giải thành)(?: xong| được)? $")
#: A share of those whose time was up, or of those that were one's own.
_OF_OTHERS: Final = re.compile(r"\b(?:hạn|thuộc|đủ|thẩm quyền)\b|[;.]")
_WHOLE_PERCENT: Final = 90, 110


def percent_bond(
    low: str, drafts: Sequence[Draft], index: int, percent: Draft, listings: Sequence[Listing]
) -> Bond | None:
    """A percent, and the nearest value that it can be of; of a target or a whole, where one is said."""
    kind = LinkKind.SHARE if percent.role is Role.SHARE else LinkKind.PERCENT_OF_TARGET
    value = _value_of(low, drafts, index, percent)
    if value is None or (kind is LinkKind.SHARE and _is_of_its_own(low, percent, value)):
        return None
    if low.endswith(("/", "/ "), 0, value.start):
        part = _over(low, drafts, value)
        return Bond(kind, (percent, part, value)) if part else None
    if value.kind is MentionKind.RATIO:
        return Bond(kind, (percent, value))
    behind = drafts[drafts.index(value) + 1]
    if behind is not percent and low.endswith(_WHOLES, 0, behind.start):  # "58 trong tổng số 65 ý kiến, đạt 89,2%"
        return Bond(kind, (percent, value, behind)) if behind.kind is value.kind and akin(behind, value) else None
    whole = Role.COMPARISON_BASE if kind is LinkKind.SHARE else Role.TARGET
    for other in drafts:
        if other.role is whole and other.kind is value.kind and akin(other, value):
            return Bond(kind, (percent, value, other))
    if kind is LinkKind.SHARE:
        whole_ = _owner(low, drafts, percent, value, listings) or _received(low, drafts, percent, value)
        return Bond(kind, (percent, value, whole_) if whole_ else (percent, value))
    return Bond(kind, (percent, value))


def _received(low: str, drafts: Sequence[Draft], percent: Draft, value: Draft) -> Draft | None:
    """The cases of which some are settled: "hòa giải được 741 vụ, hòa giải thành 532 vụ, đạt 71,79%".

    Of cases that were only received, some may not be due yet; so those are the whole only if the share fits them.
    """
    at = drafts.index(value)
    whole = drafts[at - 1] if at else None
    if whole is None or whole.unit.lower() != value.unit.lower() or not _SETTLED.search(low, whole.end, value.start):
        return None
    if (
        not isinstance(percent.figure, Percent)
        or not isinstance(value.figure, Count)
        or not isinstance(whole.figure, Count)
    ):
        return None
    dealt, received = (pattern.search(low, max(0, whole.start - 60), whole.start) for pattern in (_DEALT, _RECEIVED))
    other = _OF_OTHERS.search(low[whole.end : value.start] + low[value.end : percent.start])
    if dealt and not other:
        return whole
    return whole if received and _fits(percent.figure, value.figure, whole.figure.interval()) else None


def _owner(
    low: str, drafts: Sequence[Draft], percent: Draft, value: Draft, listings: Sequence[Listing]
) -> Draft | None:
    """The total that a part in brackets is a share of: "254 chi bộ …, chiếm 98,83% (46 …, chiếm 18,11%)".

    The share may as well be of the whole that the total is itself a share of. So the total is taken if the share
    fits it, or if it fits neither; and not at all where that other whole is not said.
    """
    owner = next((each.totals[-1] for each in listings if value in each.parts and len(each.totals) == 1), None)
    if owner is None or not _ENDS.match(low, percent.end) or not isinstance(percent.figure, Percent):
        return None
    if not isinstance(owner.figure, Count) or not isinstance(value.figure, Count) or value.figure.value == 0:
        return None
    if _fits(percent.figure, value.figure, owner.figure.interval()):
        return owner
    if not akin(owner, value):
        return None
    own = next((each for each in drafts[drafts.index(owner) + 1 :] if each.role is Role.SHARE), None)
    if own is None or own.start > value.start or not isinstance(own.figure, Percent):
        return None
    wholes = wholes_for(own.figure, owner.figure.value, Rounding.TRUNCATED)
    return None if wholes is None or _fits(percent.figure, value.figure, wholes) else owner


def _fits(percent: Percent, part: Count, whole: Interval) -> bool:
    """Say whether a part is that percent of a whole, rounded or cut off."""
    return any(is_percent_of(percent.interval(rounding), part.interval(), whole) for rounding in Rounding)


def _value_of(low: str, drafts: Sequence[Draft], index: int, percent: Draft) -> Draft | None:
    depth, at = 0, percent.start
    for other in reversed(drafts[:index]):
        between = low[other.end : at]
        depth += between.count(")") - between.count("(")
        at = other.start
        if depth <= 0 and other.role is Role.SHARE and not _SAYS_AGAIN.search(low, other.end, percent.start):
            return None  # "3.656 hội viên, tỷ lệ 98% được cấp thẻ, đạt 100% kế hoạch"
        if depth > 0 or (other.kind not in AMOUNT_KINDS and other.kind is not MentionKind.RATIO):
            continue  # within a bracket that is closed again, or no amount
        if low.endswith(_PLACES, 0, other.start):
            continue  # "318 cử tri tại 13 đơn vị bầu cử, đạt 99,3%"
        if (
            other is not drafts[0]
            and low.endswith(_WHOLES, 0, other.start)
            and ";" not in low[other.end : percent.start]
        ):
            continue  # "58 trên tổng số 65 ý kiến, đạt 89,2%"
        if other.role is Role.BREAKDOWN_PART and _LEFT_OVER.match(low, other.end):
            continue  # what is left says nothing of the percent
        if other.role is Role.CHANGE and "," in low[other.end : percent.start]:
            continue  # "80 xã, tăng 5 xã so với năm trước, chiếm 64%"
        if other.role not in _VALUES:
            return None
        words = low[other.end : percent.start]
        last = re.split(r"[,(]|\)", words)[-1]
        alone = re.split(r"[,(]", words)[0] if "," not in words and "(" not in words else ""
        if ";" in _outside(words) or len(_outside(words)) > _FARTHEST:
            return None
        if _STATES.fullmatch(last) or (
            alone and _is_told(percent) and re.search(r"\b(?:chiếm|đạt|bằng)(?: tỷ lệ| tỉ lệ)? $", words)
        ):
            return None if _among_others(low, drafts, other) else other
        return None
    return None


def _is_told(percent: Draft) -> bool:
    """Say whether a percent is one, and no threshold: "47 xã có số thu đạt trên 30% dự toán"."""
    return percent.figure is not None and percent.figure.qualifier in {Qualifier.EXACT, Qualifier.ESTIMATED}


def _is_of_its_own(low: str, percent: Draft, value: Draft) -> bool:
    """Say whether a share is of what follows it, and not of the value before it: "16 tỉnh có 97,3% số xã đạt chuẩn"."""
    if _ENDS.match(low, percent.end) or percent.end == len(low):
        return False
    return _SAID.search(low, value.end, percent.start) is None


def _over(low: str, drafts: Sequence[Draft], whole: Draft) -> Draft | None:
    """What stands over a whole, with a bracket between: "176 đơn (160 khiếu nại, 16 tố cáo)/221 đơn"."""
    before = low[max(0, whole.start - 200) : whole.start].rstrip(" /")
    opened = whole.start - min(whole.start, 200) + before.rfind("(")
    if not before.endswith(")") or "(" not in before:
        return None
    part = next((each for each in reversed(drafts) if each.end <= opened), None)
    near = part is not None and part.kind is whole.kind and akin(part, whole) and not low[part.end : opened].strip()
    return part if near else None


def _outside(words: str) -> str:
    """The words that stand in no bracket."""
    return re.sub(r"\([^()]*\)", "", words)


def _among_others(low: str, drafts: Sequence[Draft], value: Draft) -> bool:
    """Say whether a value is one of several that are listed, so that a percent may be of any of them."""
    at = drafts.index(value)
    if not at or value.role is Role.CUMULATIVE:
        return False
    other = drafts[at - 1]
    if other.kind not in AMOUNT_KINDS or other.role is not Role.VALUE or value.role is not Role.VALUE:
        return False
    between = low[other.end : value.start]
    return re.fullmatch(r"[^;.()]{0,25}(?:,| và) ?", between) is not None


def whole_bond(shares: Sequence[Bond]) -> Bond | None:
    """Shares that seem to make up one whole.

    Either they add up to about a hundred percent, or all but one of them are shares of the sum of their parts.
    """
    outer = [bond for bond in shares if bond.drafts[1].role is not Role.BREAKDOWN_PART]
    if len(outer) < 2 or len({bond.drafts[1].unit.lower() for bond in outer}) > 1:  # noqa: PLR2004 - several shares
        return None
    pairs = [(bond.drafts[0].figure, bond.drafts[1].figure) for bond in outer]
    shares_ = [(percent, part) for percent, part in pairs if isinstance(percent, Percent) and isinstance(part, Count)]
    hundred = _WHOLE_PERCENT[0] <= sum(percent.value for percent, _ in pairs if percent) <= _WHOLE_PERCENT[1]
    whole = sum(part.value for _, part in shares_)
    fitting = sum(percent.step < 1 and _fits(percent, part, Interval.point(whole)) for percent, part in shares_)
    if not hundred and (len(shares_) < len(outer) or fitting < len(outer) - 1):
        return None
    return Bond(LinkKind.SHARES, tuple(draft for bond in outer for draft in bond.drafts[:2]))
