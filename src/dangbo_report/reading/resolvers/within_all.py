"""Within all: what happened, and what of it was cleared up, which is no more: "xảy ra 04 vụ; làm rõ 03 vụ"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.breakdowns import breakdown

_HAPPENED: Final = re.compile(r"\b(?:xảy ra|phát hiện|ghi nhận)\b[^,;]*$")
_CLEARED_UP: Final = re.compile(r"[,;] (?:đã )?(?:điều tra |điều tra, )?(?:làm rõ|khám phá)(?: được)? $")


def within_all(context: Context) -> Iterator[Proposal]:
    """Go through what was cleared up of what happened."""
    page = context.page
    for item in page.items:
        if item.is_plain and _CLEARED_UP.search(item.lead) and (happened := _happened(page, item)):
            yield proposal([breakdown(happened, [item], exhaustive=False)])


def _happened(page: Page, item: Item) -> Item | None:
    """What a sentence begins with that happened, of which some was cleared up."""
    first = page.sentence(item)[0]
    told = first.is_plain and first is not item and _HAPPENED.search(first.lead)
    return first if told and likeness(first, item) is Likeness.SAME else None
