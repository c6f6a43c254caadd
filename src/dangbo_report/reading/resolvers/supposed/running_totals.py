"""Running totals: what there is since the beginning of the year is no less than what one month of it brought.

"Trong tháng có 82 hộ đăng ký mới, 16 hộ ngừng bán. Lũy kế 5 tháng có 606 hộ đăng ký mới, 165 hộ ngừng bán": which
figure goes on in which the words at them tell, so that it is only supposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.page import Page

#: What opens a stretch that tells of all time up to now.
_TO_DATE: Final = re.compile(
    r"\b(?:l(?:ũy|uỹ) kế|tính chung|cộng dồn|tích l(?:ũy|uỹ)|từ đầu (?:năm|nhiệm kỳ)(?: °+)?(?: (?:đến|tới) nay)?)\b"
)
_OPENS_LINE: Final = re.compile(rf"[\s\-+*]*(?:{_TO_DATE.pattern})")
#: So many sentences before, on so many lines before, may tell of one month.
_SENTENCES: Final = 3
_LINES: Final = 2
_ASIDE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.EACH, Cue.AVERAGE, Cue.FACTOR, Cue.OPENING)
#: Words that stand at any figure.
_HOLLOW: Final = frozenset(("có", "đã", "là", "đạt", "được", "với", "cho", "và", "của", "các", "trong", "số", "ước"))
#: So many words before a figure and behind it say what it is.
_NEAR: Final = 5


def running_totals(context: Context) -> Iterator[Proposal]:
    """Go through the figures of all time up to now, and those of one month before them."""
    page = context.page
    for stock in page.items:
        if not stock.stands_alone or stock.has(*_ASIDE):
            continue
        if _is_to_date(page, stock):
            yield proposal(_raised(stock, each) for each in _of_the_month(page, stock))


def _raised(stock: Item, increase: Item) -> Binding:
    return Binding("cumulative", {"stock": stock, "increase": increase}, 0, {"supposed": True})


def _is_to_date(page: Page, item: Item) -> bool:
    """Say whether words before a figure in its sentence, or at the head of its line, tell of all time up to now."""
    line = page.segments.lines[item.place.line]
    said = _TO_DATE.search(page.low, item.place.opened, item.place.start)
    return said is not None or _OPENS_LINE.match(page.low, line, item.place.start) is not None


def _of_the_month(page: Page, stock: Item) -> Sequence[Item]:
    """The figure of one month that goes on in a running total: of its noun, and in its words."""
    earlier = page.before(stock, _SENTENCES, lines=_LINES)
    able = [each for each in earlier if _may_go_on(page, stock, each)]
    shared = {each.index: _shared(stock, each) for each in able}
    best = max(shared.values(), default=0)
    likeliest = [each for each in able if shared[each.index] == best]
    return likeliest[:1] if best or len(likeliest) == 1 else ()


def _may_go_on(page: Page, stock: Item, item: Item) -> bool:
    told = item.stands_alone and not item.has(*_ASIDE, Cue.CUMULATIVE)
    alike = likeness(stock, item)
    people = is_person(stock.noun) and is_person(item.noun)
    one_thing = alike is Likeness.SAME or (alike is Likeness.OPEN and people)
    return told and one_thing and not _is_to_date(page, item) and page.joined(item, stock)


def _shared(one: Item, other: Item) -> int:
    """How many words near them say what two figures are alike; those behind the noun say more."""
    before, behind = _words(one.lead)[-_NEAR:], _words(one.tail)[:_NEAR]
    earlier, later = _words(other.lead)[-_NEAR:], _words(other.tail)[:_NEAR]
    return len({*before, *behind} & {*earlier, *later}) + len({*behind} & {*later})


def _words(said: str) -> Sequence[str]:
    return [word for word in WORD.findall(said) if word not in _HOLLOW]
