"""Raised from what to what: "kết nạp 130, nâng tổng số từ 444 lên 547 sau khi trừ 27 chuyển đi"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import is_detail, sign_of

_RAISED: Final = re.compile(r"\b(?:nâng|đưa)\b[^,;.()]* từ $")
_UP_TO: Final = re.compile(r"[^,;.()0-9]{0,20}\blên(?: thành| tới| đến)? $")
#: What went is taken off in words behind: "(sau khi trừ 27 …)", ", đã trừ 27 …".
_WITHOUT: Final = re.compile(r"[^,;.()0-9]{0,30}[,(]? ?\(?(?:sau khi|đã|khi đã)? ?(?:trừ(?: đi)?|giảm) (?:số )?$")


def raised_from(context: Context) -> Iterator[Proposal]:
    """Go through what was raised from one figure to another, by what came before and without what went."""
    page = context.page
    for closing in page.items:
        opening = page.previous(closing)
        if opening is not None and _is_raised(opening, closing):
            yield _rolled(closing, opening, _came(context, opening), _went(page, closing))


def _is_raised(opening: Item, closing: Item) -> bool:
    told = closing.is_amount and not closing.per and likeness(opening, closing) is not Likeness.OTHER
    return told and _UP_TO.fullmatch(closing.lead) is not None and _RAISED.search(opening.lead) is not None


def _came(context: Context, opening: Item) -> Sequence[Item]:
    """What came of the noun of what there was, before it in its sentence."""
    before = [each for each in context.page.before(opening) if each.stands_alone and not is_detail(context, each)]
    alike = [each for each in before[::-1] if likeness(each, opening) is not Likeness.OTHER]
    return [each for each in alike if sign_of(each) > 0 and not each.has(Cue.TOTAL, Cue.TARGET, Cue.BASE)]


def _went(page: Page, closing: Item) -> Sequence[Item]:
    behind = page.next(closing)
    told = behind is not None and behind.is_amount and likeness(behind, closing) is not Likeness.OTHER
    return (behind,) if told and behind is not None and _WITHOUT.fullmatch(behind.lead) else ()


def _rolled(closing: Item, opening: Item, came: Sequence[Item], went: Sequence[Item]) -> Proposal:
    """The balance; where nothing is said to have gone, something may have all the same."""
    if not came:
        return ()
    slots: dict[str, Filling] = {"closing": closing, "opening": opening, "plus": tuple(came), "minus": tuple(went)}
    return proposal([Binding("roll-forward", slots, 0, {} if went else {"supposed": True})])
