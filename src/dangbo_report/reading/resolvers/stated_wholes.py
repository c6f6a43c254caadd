"""Wholes that stand right at a percent: behind it, or in a target before it."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.percent_parts import Part
from dangbo_report.reading.resolvers.percent_subjects import may_be_part
from dangbo_report.reading.resolvers.said_ratios import OF_BEFORE

_WHOLE_SAID: Final = re.compile(
    r"\b(?:so với|cùng k[ỳì]|(?:năm|quý|tháng|kỳ) trước|trong|trên|tổng|của|kế hoạch|chỉ tiêu|dự toán|số|lượng)\b"
)
_WHOLE_OPENS: Final = re.compile(r"(?:\(|\b(?:số|là|năm|quý|trong|trên|tổng|với|của|toán|hoạch|tiêu|giao))\s?$")
_NEAR_WHOLE: Final = 75


def stated_behind(page: Page, percent: Item, part: Part) -> Item | None:
    """A whole that stands right behind: "kế hoạch (35 đảng viên)", "64% trong tổng số 600 hộ"."""
    whole = page.next(percent)
    if whole is None or not whole.is_amount or whole.has(Cue.CHANGE, Cue.EACH):
        return None
    if part.items and not _may_be_of(part.items[0], whole):
        return None
    return whole if _leads_to_whole(whole) or _is_called_whole(part, whole) else None


def _may_be_of(part: Item, whole: Item) -> bool:
    """Say whether a figure may be some of what stands behind its percent, and that is not only where it was reached.

    "45 đảng viên, đạt 90% trên 12 chi bộ": these are no whole.
    """
    return part.sort is whole.sort and not (whole.lead in _BARELY and likeness(part, whole) is Likeness.OTHER)


#: "chiếm 3,8% số phải thu 112,8 tỷ đồng", "bằng 12% tổng số hộ 845 hộ": the words between are its name.
_ITS_NAME: Final = re.compile(
    r"(?: | ?/ ?)(?:so với |trên |trong |của )?(?:tổng(?: số)?|số) (?!kết|hợp)[^\W\d_][^,;:.()0-9]{0,40}"
    r"(?<! và )(?<! có )(?<! còn )(?<! với )(?<! gồm )(?<! cho )(?<! từ )(?<! đạt )(?<! hơn )(?<! trên )(?<! dưới )"
)


def _is_called_whole(part: Part, whole: Item) -> bool:
    """Say whether nothing but the name of a whole stands before a figure of what the part counts."""
    named = _ITS_NAME.fullmatch(whole.lead) is not None and not _LEADS_ELSEWHERE.search(whole.lead)
    return named and bool(part.items) and likeness(part.items[0], whole) is not Likeness.OTHER


def _leads_to_whole(whole: Item) -> bool:
    """Say whether the words behind a percent lead to its whole, and to no other thought."""
    gap = whole.lead
    if len(gap) > _NEAR_WHOLE or _LEADS_ELSEWHERE.search(gap):
        return False
    return whole.has(Cue.TARGET, Cue.WITHIN) or bool(_WHOLE_SAID.search(gap) and _WHOLE_OPENS.search(gap))


#: Between a percent and where it was reached stands no more.
_BARELY: Final = (" ", " trong ")
_LEADS_ELSEWHERE: Final = re.compile(r";|, (?!dự toán|kế hoạch|chỉ tiêu)|trong đó|tăng|giảm|nâng|đưa")
_REACHED_OF: Final = re.compile(
    r"[^,;.()0-9]{0,30}(?:, )?(?:đã |mới )?(?:đạt|bằng|tương đương|chiếm|=) (?:tỷ lệ |được )?"
)
#: "So với kế hoạch tỉnh giao (8.412,5 tỷ đồng), tỷ lệ giải ngân đạt 24,5%": what was done stands farther before.
_COMPARED_WITH: Final = re.compile(r"(?:^|; )so với (?:kế hoạch|dự toán|chỉ tiêu)[^;()]*\($")
#: "vận động được 1.317 triệu đồng, vượt 67 triệu đồng so với kế hoạch (1.250 triệu đồng), đạt 105,4%".
_PASSED: Final = re.compile(
    r"\b(?:vượt|tăng|thiếu|hụt|cao hơn|thấp hơn) [^;()]{1,40} so với (?:kế hoạch|dự toán|chỉ tiêu)[^;()]*\($"
)
_REACHED_AGAIN: Final = re.compile(r"\),? (?:và )?(?:đạt|bằng|tương đương|tương ứng)(?: (?:tỷ|tỉ) lệ| với| tới)? ")


def stated_before(page: Page, percent: Item) -> Item | None:
    """A target right before: "so với chỉ tiêu năm 150 hội viên đạt 83,3%", "trên kế hoạch 4.300 ha, đạt 98,0%"."""
    target = page.previous(percent)
    if target is None or not target.is_amount or not target.has(Cue.TARGET):
        return None
    if target.place.bracket:
        return target if _is_in_bracket(page, percent, target) else None
    return target if _REACHED_OF.fullmatch(percent.lead) and _has_part(page, percent, target) else None


def _is_in_bracket(page: Page, percent: Item, target: Item) -> bool:
    """Say whether words before a bracket tell that what is in it was to be reached, and a percent how much was."""
    opened, start = target.place.opened, target.place.start
    if _COMPARED_WITH.search(page.low, opened, start):
        return True
    again = _REACHED_AGAIN.fullmatch(percent.lead) is not None and not OF_BEFORE.match(percent.tail)
    return again and _PASSED.search(page.low, opened, start) is not None


def _has_part(page: Page, percent: Item, target: Item) -> bool:
    """Say whether something that is told before may have been reached of a target."""
    return any(may_be_part(percent, each) and each.sort is target.sort for each in page.before(percent))


def target_of_noun(page: Page, percent: Item, part: Part) -> Item | None:
    """The target of what a percent tells of, among several in a bracket behind.

    "Đạt 84% kế hoạch về số lớp và 106% kế hoạch về số học viên (31 lớp, 1.180 học viên)": each counts another thing.
    """
    if not part.items or not percent.has(Cue.OF_TARGET) or percent.place.bracket:
        return None
    told = _in_bracket_behind(page, percent)
    alike = [each for each in told if likeness(part.items[0], each) is Likeness.SAME]
    return alike[0] if len(alike) == 1 < len(told) and told[0].has(Cue.TARGET) else None


def _in_bracket_behind(page: Page, percent: Item) -> list[Item]:
    """The amounts of the next bracket behind a percent; nothing if other figures stand in it."""
    behind = [each for each in page.after(percent) if each.place.bracket]
    told = [each for each in behind if each.place.bracket == behind[0].place.bracket]
    return told if all(each.is_amount for each in told) else []
