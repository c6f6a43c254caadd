"""Ratios that a percent says again: "97,5% (3.318/3.402 hộ)", "30/40 công trình, đạt 75%"."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.figures import Qualifier
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.percent_words import ANOTHER, BESIDE, BRACKETED

#: A percent of what there was: "bằng 90% cùng kỳ".
OF_BEFORE: Final = re.compile(r" (?:so với|(?:của )?cùng k[ỳì]|(?:năm|quý|tháng|kỳ) trước)\b")


def ratio_beside(page: Page, percent: Item) -> tuple[Item, Item] | None:
    """The ratio that a percent says again: "97,5% (3.318/3.402 hộ)", "30/40 công trình, đạt 75%"."""
    following, previous = page.next(percent), page.previous(percent)
    if following is not None and following.is_ratio_part and _RATIO_IN_BRACKET.fullmatch(following.lead):
        return page.pair(following)
    return None if previous is None or _is_level(percent) else _ratio_before(page, percent, previous)


def _is_level(percent: Item) -> bool:
    """Such as "12/16 xã đạt trên 90%": a level that so many reached, and not how many did."""
    bound = percent.lead == " đạt " and percent.figure.qualifier is not Qualifier.EXACT
    return bound or percent.lead in _TO_LEVEL


_TO_LEVEL: Final = (" đạt trên ", " đạt dưới ", " đạt từ ")


def _ratio_before(page: Page, percent: Item, previous: Item) -> tuple[Item, Item] | None:
    pair = page.pair(previous) or _around_bracket(page, previous)
    if pair is None and previous.lead == ", " and (told := page.previous(previous)):
        previous, pair = told, page.pair(told)  # "08/09 vụ, 14 đối tượng, đạt 88,9%"
    if _is_behind_level(percent, previous) and (told := page.previous(previous)):
        previous, pair = told, page.pair(told)
    return pair if pair is not None and pair[1] is previous and _says_ratio(percent.lead) else None


#: Behind a level that some reached: "10/14 đơn vị đạt trên 80%, bằng 71,4%".
_IS_A_LEVEL: Final = re.compile(r"[^,;.()0-9]{0,30}, (?:bằng|chiếm|tương đương|tương ứng)(?: (?:tỷ|tỉ) lệ)? ")


def _is_behind_level(percent: Item, level: Item) -> bool:
    """Say whether a percent says a ratio again behind a level that so many reached."""
    reached = level.sort is Sort.PERCENT and "đạt" in level.lead and not level.has(Cue.CHANGE)
    told = _IS_A_LEVEL.fullmatch(percent.lead) is not None and not OF_BEFORE.match(percent.tail)
    return reached and told and not percent.has(Cue.OF_TARGET)


def _around_bracket(page: Page, whole: Item) -> tuple[Item, Item] | None:
    """Such as "97 đơn (30 khiếu nại, 67 tố cáo)/120 đơn": a ratio whose part is divided in a bracket."""
    if re.fullmatch(r"\)\s?/\s?", whole.lead) is None:
        return None
    part = next((each for each in page.before(whole) if each.place.bracket == whole.place.bracket), None)
    return (part, whole) if part is not None and likeness(part, whole) is not Likeness.OTHER else None


_RATIO_IN_BRACKET: Final = re.compile(r"[^0-9;.,)]{0,25}\([^0-9;.,)]{0,20}")
_BREAKS_OFF: Final = re.compile(r"[,(=]|^ ?(?:đạt|chiếm|bằng)")


def _says_ratio(lead: str) -> bool:
    """Say whether the words between a ratio and a percent make one the other."""
    beside = _BREAKS_OFF.search(lead) and BESIDE.fullmatch(BRACKETED.sub("", lead))
    return bool(beside) and not ANOTHER.search(lead)
