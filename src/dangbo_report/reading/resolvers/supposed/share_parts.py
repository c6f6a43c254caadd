"""What a percent may be the share of where no word tells it: what its name calls, or what stands at it."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, words_at
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.percent_subjects import may_be_part
from dangbo_report.reading.resolvers.percent_words import ANOTHER, BRACKETED, HOLLOW
from dangbo_report.reading.resolvers.percents import is_of_base
from dangbo_report.reading.resolvers.wholes_before import ELSEWHERE

_NO_SHARE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.AVERAGE)
#: What is told so is the whole of no share.
NO_WHOLE: Final = (Cue.CHANGE, Cue.BASE, Cue.EACH, Cue.AVERAGE, Cue.FACTOR, Cue.REST)
#: So many sentences before may tell what a rate is called by.
_SENTENCES: Final = 4
#: "(hỗ trợ 60%) là 1.502 triệu đồng", "giáo dục 54% (2.430 triệu đồng)", "chiếm 11% (tương đương 669 hộ)".
_BEHIND: Final = re.compile(r"[^;.,0-9(]{0,30}(?:\)? (?:là|với|bằng)|\((?:tương đương|tương ứng|tức|là|với| )*) ?$")
#: "Tỷ lệ giải quyết 94,6%", "tự chủ hoàn toàn 52,9%": words that name what is a share.
_RATE: Final = re.compile(
    r"(?:^|[,;:.(] ?|\b(?:đạt|và|thì|vậy) )(?:tính chung,? )?(?:tỷ|tỉ) lệ ((?:[^\W\d_]+ ){1,10}?)(?:là |đạt |chiếm )*$"
)
#: "Tỷ lệ đúng hạn tính trên số đã nộp là 90,9%": of which figure, the words behind the name tell.
COUNTED_OF: Final = re.compile(
    r"(?:tính )?(?:trên|so với|trong) (?:tổng )?số ((?:[^\W\d_]+ ){1,6}?)(?:là |đạt |chiếm )*$"
)
#: "Tỷ lệ vượt là 8,7%, chưa đạt 8,7%": the second names another rate of the same.
ANOTHER_RATE: Final = re.compile(r"(?:,|;| và|, còn) ((?!tăng|giảm|đạt |chiếm )(?:[^\W\d_]+ ){1,6}?)(?:là |chiếm )?")
_SAID: Final = re.compile(r"\b(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ|tương đương|tương ứng)\b|\($|^, $")


def may_be_share(page: Page, percent: Item) -> bool:
    """Say whether a percent may be the share of something: no change, no aim, and of nothing that was before."""
    if percent.sort is not Sort.PERCENT or percent.has(*_NO_SHARE) or percent.place.planned:
        return False
    return not (ELSEWHERE.match(percent.tail) or is_of_base(page, percent))


def part_of(page: Page, percent: Item) -> Item | None:
    """What a percent may be the share of: what its name tells of, what stands in figures behind it, or before it."""
    behind = page.next(percent)
    if behind is not None and behind.is_plain and not behind.half and _BEHIND.fullmatch(behind.lead):
        return behind
    if name := _name_of_rate(page, percent):
        return _named(page, percent, name)
    return _beside(page, percent) if _SAID.search(percent.lead) else None


def _name_of_rate(page: Page, percent: Item) -> str:
    """The words that name what a percent is the rate of; empty if there are none."""
    if (rate := _RATE.search(COUNTED_OF.sub("", percent.lead))) is not None:
        return rate[1]
    previous, goes_on = page.previous(percent), ANOTHER_RATE.fullmatch(percent.lead)
    if goes_on is None or previous is None or previous.sort is not Sort.PERCENT:
        return ""
    return goes_on[1] if _name_of_rate(page, previous) else ""


def _named(page: Page, percent: Item, name: str) -> Item | None:
    """The nearest figure before whose clause has all words of the name of a rate."""
    words = set(name.split()) - HOLLOW
    before = page.before(percent, _SENTENCES, lines=1)
    told = (each for each in before if each.is_amount and not each.has(*_NO_SHARE) and _is_told_so(each, name, words))
    return next((each for each in told if words and not words <= set(each.noun.split())), None)


#: So many words tell a thing in any order.
_MANY: Final = 4


def _is_told_so(item: Item, name: str, words: set[str]) -> bool:
    """Say whether the clause of a figure has a name, or all of its words if they are many."""
    said = words_at(item)
    return f" {name.strip()} " in f" {' '.join(said)} " or (len(words) >= _MANY and words <= set(said))


def _beside(page: Page, percent: Item) -> Item | None:
    """The nearest figure before a percent in its clause."""
    for each in page.before(percent):
        if each.place.clause == percent.place.clause and may_be_part(percent, each):
            return None if ANOTHER.search(BRACKETED.sub("", page.between(each, percent))) else each
    return None
