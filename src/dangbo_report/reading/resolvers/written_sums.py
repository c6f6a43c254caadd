"""Written sums: parts with a plus between them, and what they make: "24 + 32 + 25 = 81 vụ"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.breakdowns import breakdown

_MAKES: Final = re.compile(r"[^,;.()0-9+=]{0,30}\)? ?= ?(?:\( ?)?")
_PLUS: Final = re.compile(r"[^,;.()0-9+=]{0,30}(?:\([^()0-9+=]*\))? ?\+ ?[^,;.()0-9+=]{0,30}")


def written_sums(context: Context) -> Iterator[Proposal]:
    """Go through what stands behind an equals sign."""
    for total in context.page.items:
        parts = [*_added(context.page, total)][::-1] if total.is_amount and _MAKES.fullmatch(total.lead) else []
        if len(parts) > 1 and all(each.is_amount and each.sort is total.sort for each in parts):
            yield proposal([breakdown(total, parts)])


def _added(page: Page, total: Item) -> Iterator[Item]:
    """The figures before a sum, the nearest first, as long as a plus stands between them."""
    each = page.previous(total)
    while each is not None:
        yield each
        each = page.previous(each) if _PLUS.fullmatch(each.lead) else None
