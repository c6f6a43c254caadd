"""Seasons: "cả năm" sums up what each of them brought: "vụ xuân 2.100 tấn; vụ mùa 1.900 tấn. Cả năm 4.000 tấn"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.items import Item
from dangbo_report.reading.page import Page

_OF_YEAR: Final = re.compile(r"^[\s\-+]*(?:tính chung )?cả (?:năm|hai vụ|ba vụ|° vụ)[^,;.()0-9]{0,20}$")
_SEASON: Final = re.compile(r"\bvụ (?:đông|hè|mùa|xuân|thu|chiêm)\b")
#: Words of a year that are no verb of its own.
_HOLLOW: Final = frozenset(
    (
        *("cả", "năm", "tính", "chung", "tổng", "số", "cộng", "đạt", "là", "hai", "ba", "vụ", "được", "toàn"),
        *("diện", "tích", "sản", "lượng"),
    )
)


def is_of_seasons(page: Page, total: Item) -> bool:
    """Say whether a figure tells of the year, behind a sentence that tells of two seasons or more.

    Args:
        page: the page.
        total: the figure.
    """
    return _OF_YEAR.search(total.lead) is not None and _seasons(page, total) > 1


def may_sum_up(page: Page, total: Item, parts: Sequence[Item]) -> bool:
    """Say whether each season has one part, and the year no verb of its own: "cấy 350, cấy 380. Cả năm gặt 720".

    Args:
        page: the page.
        total: what may sum them up; what tells of no year may anyway.
        parts: the figures before it.
    """
    if not _OF_YEAR.search(total.lead):
        return True
    words = set(total.lead.split()) - _HOLLOW
    told = not words or all(words & set(each.lead.split()) for each in parts)
    return told and len(parts) == _seasons(page, total)


def _seasons(page: Page, total: Item) -> int:
    """How many seasons the sentence before tells of."""
    start = page.segments.sentences[max(0, total.place.sentence - 1)]
    return len(_SEASON.findall(page.low, start, total.place.opened))
