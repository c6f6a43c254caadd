"""Due of all: what could be done of all that had to be: "phải thi hành 1.494 việc; có điều kiện 1.390 việc"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.breakdowns import breakdown
from dangbo_report.reading.resolvers.funnels import is_called_due

_HAD_TO_BE: Final = re.compile(r"\bphải (?:thi hành|giải quyết|xử lý|xem xét|thu)\b[^,;:()]*$")
#: "1.494 việc tương ứng 211,8 tỷ đồng": what both come to.
_COMES_TO: Final = re.compile(r" ?(?:,|/|-|–|tương (?:ứng|đương)|với|ứng với|số tiền|giá trị| |là|và)+ ?")
_BACK: Final = 1
_ASIDE: Final = (Cue.BASE, Cue.TARGET, Cue.CHANGE, Cue.CUMULATIVE)


def due_of_all(context: Context) -> Iterator[Proposal]:
    """Go through what could be done, and what it comes to, each with all of it."""
    page = context.page
    for due in page.items:
        if due.stands_alone and is_called_due(due) and not due.has(*_ASIDE):
            for whole, part in zip(_all(page, due), _told_with(page, due), strict=False):
                if likeness(whole, part) is Likeness.SAME:
                    yield proposal([breakdown(whole, [part], exhaustive=False)])


def _all(page: Page, due: Item) -> Sequence[Item]:
    """What had to be done, with what it comes to, of the noun of what is due."""
    for each in page.before(due, _BACK, lines=1):
        if _HAD_TO_BE.search(each.lead) and likeness(each, due) is Likeness.SAME:
            return _told_with(page, each) if each.stands_alone and not each.has(*_ASIDE) else ()
    return ()


def _told_with(page: Page, item: Item) -> Sequence[Item]:
    """A figure, and the sum that it comes to."""
    behind = page.next(item)
    told = behind is not None and behind.stands_alone and behind.sort is not item.sort
    return (item, behind) if behind is not None and told and _COMES_TO.fullmatch(behind.lead) else (item,)
