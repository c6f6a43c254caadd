"""Wholes that stand right at a percent: in the ratio that it says again, behind it, or in a target before it."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.percent_parts import (
    ANOTHER,
    BESIDE,
    BRACKETED,
    Part,
    may_be_part,
)

_WHOLE_SAID: Final = re.compile(
    r"\b(?:so với|cùng k[ỳì]|(?:năm|quý|tháng|kỳ) trước|trong|trên|tổng|của|kế hoạch|chỉ tiêu|dự toán|số|lượng)\b"
)
_WHOLE_OPENS: Final = re.compile(r"(?:\(|\b(?:số|là|năm|quý|trong|trên|với|của|toán|hoạch|tiêu|giao))\s?$")
_NEAR_WHOLE: Final = 75


def ratio_beside(page: Page, percent: Item) -> tuple[Item, Item] | None:
    """The ratio that a percent says again: "97,5% (3.318/3.402 hộ)", "30/40 công trình, đạt 75%"."""
    following, previous = page.next(percent), page.previous(percent)
    if following is not None and following.is_ratio_part and _RATIO_IN_BRACKET.fullmatch(following.lead):
        return page.pair(following)
    return _ratio_before(page, percent, previous) if previous is not None else None


def _ratio_before(page: Page, percent: Item, previous: Item) -> tuple[Item, Item] | None:
    pair = page.pair(previous) or _around_bracket(page, previous)
    if pair is None and previous.lead == ", " and (told := page.previous(previous)):
        previous, pair = told, page.pair(told)  # "08/09 vụ, 14 đối tượng, đạt 88,9%"
    return pair if pair is not None and pair[1] is previous and _says_ratio(percent.lead) else None


def _around_bracket(page: Page, whole: Item) -> tuple[Item, Item] | None:
    """Such as "97 đơn (30 khiếu nại, 67 tố cáo)/120 đơn": a ratio whose part is divided in a bracket."""
    if re.fullmatch(r"\)\s?/\s?", whole.lead) is None:
        return None
    part = next((each for each in page.before(whole) if each.place.bracket == whole.place.bracket), None)
    return (part, whole) if part is not None and likeness(part, whole) is not Likeness.OTHER else None


_RATIO_IN_BRACKET: Final = re.compile(r"[^0-9;.,)]{0,25}\([^0-9;.,)]{0,20}")
_BREAKS_OFF: Final = re.compile(r"[,(]|^ ?(?:đạt|chiếm|bằng)")


def _says_ratio(lead: str) -> bool:
    """Say whether the words between a ratio and a percent make one the other."""
    beside = _BREAKS_OFF.search(lead) and BESIDE.fullmatch(BRACKETED.sub("", lead))
    return bool(beside) and not ANOTHER.search(lead)


def stated_behind(page: Page, percent: Item, part: Part) -> Item | None:
    """A whole that stands right behind: "kế hoạch (35 đảng viên)", "64% trong tổng số 600 hộ"."""
    whole = page.next(percent)
    if whole is None or not whole.is_amount or whole.has(Cue.CHANGE, Cue.EACH):
        return None
    alike = not part.items or part.items[0].sort is whole.sort
    return whole if alike and _leads_to_whole(whole) else None


def _leads_to_whole(whole: Item) -> bool:
    """Say whether the words behind a percent lead to its whole, and to no other thought."""
    gap = whole.lead
    if len(gap) > _NEAR_WHOLE or _LEADS_ELSEWHERE.search(gap):
        return False
    return whole.has(Cue.TARGET, Cue.WITHIN) or bool(_WHOLE_SAID.search(gap) and _WHOLE_OPENS.search(gap))


_LEADS_ELSEWHERE: Final = re.compile(r";|, (?!dự toán|kế hoạch|chỉ tiêu)|trong đó|tăng|giảm|nâng|đưa")
_REACHED_OF: Final = re.compile(
    r"[^,;.()0-9]{0,30}(?:, )?(?:đã |mới )?(?:đạt|bằng|tương đương|chiếm) (?:tỷ lệ |được )?"
)
#: "So với kế hoạch tỉnh giao (8.412,5 tỷ đồng), tỷ lệ giải ngân đạt 24,5%": what was done stands farther before.
_COMPARED_WITH: Final = re.compile(r"(?:^|; )so với (?:kế hoạch|dự toán|chỉ tiêu)[^;()]*\($")


def stated_before(page: Page, percent: Item) -> Item | None:
    """A target right before: "so với chỉ tiêu năm 150 hội viên đạt 83,3%", "trên kế hoạch 4.300 ha, đạt 98,0%"."""
    target = page.previous(percent)
    if target is None or not target.is_amount or not target.has(Cue.TARGET):
        return None
    if target.place.bracket:
        return target if _COMPARED_WITH.search(page.low, target.place.opened, target.place.start) else None
    return target if _REACHED_OF.fullmatch(percent.lead) and _has_part(page, percent, target) else None


def _has_part(page: Page, percent: Item, target: Item) -> bool:
    """Say whether something that is told before may have been reached of a target."""
    return any(may_be_part(percent, each) and each.sort is target.sort for each in page.before(percent))
