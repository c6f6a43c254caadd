"""Closing totals: what a row of shares is of, told when they have been: "… 42 vụ = 28%. Tổng cộng 150 vụ."."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.items import Item
from dangbo_report.reading.page import Page

#: "Tổng cộng 140 vụ.", "Tổng số 272 đơn.", "Cộng 36 cuộc.": a total of nothing else than what was told.
_CLOSES: Final = re.compile(r"(?:như vậy,? )?(?:tổng số|tổng cộng|tổng|cộng|tất cả|cộng chung)(?: là| có|:)? ")
#: "Tổng số hộ của thôn là 640 hộ.": it may be of more than the row.
_IS_NAMED: Final = re.compile(r"(?:như vậy,? )?(?:tổng số|tổng) (?:[^\W\d_]+ ){1,6}(?:là|có|:)? ?")
_NOTHING_ELSE: Final = re.compile(r"(?: [^\W\d_]+){0,4}[.;,]|$")


def total_that_closes(page: Page, item: Item, *, named: bool = False) -> Item | None:
    """The total that the next sentence of a line begins with, if it names no other thing, or whatever it names."""
    _, behind = page.sentences[item.place.sentence]
    total = page.items[behind] if behind < len(page.items) else None
    if total is None or total.place.line != item.place.line or not total.is_plain:
        return None
    closes = _CLOSES.fullmatch(total.lead) or (named and _IS_NAMED.fullmatch(total.lead))
    alone = closes and _NOTHING_ELSE.match(total.tail)
    return total if alone else None
