"""Ratios that are set off from the percent that says them again: by a sign, by ";", or by the end of a sentence."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.page import Page

#: "lúa 115/116 ha. Đạt 99,13% so với kế hoạch", "đào 3/4 km mương; bằng 75%".
_SAID_APART: Final = re.compile(r"[^;:.,()0-9\n]{0,40}(?:[.;] |; ?[-–] ?)(?:đạt|bằng)(?: tỷ lệ)? ")
#: "971/876 = 110,8%", "56/50 hộ - 112%", "50/48 ha – đạt 104,2%".
_SIGN: Final = re.compile(r"[^;:.,()0-9\n]{0,40}?(?: ?= ?| ?[-–] ?(?:đạt |bằng )?)")
#: "15/20 hộ - 5% hộ nghèo" tells of others.
_OF_NOTHING: Final = re.compile(r" ?(?:[^\w ]|$)")


def ratio_apart(page: Page, percent: Item) -> tuple[Item, Item] | None:
    """What was done and what was to be, before a percent that is set off from them."""
    whole = page.items[percent.index - 1] if percent.index else None
    if whole is None or not whole.is_ratio_whole or not _tells_again(page, whole, percent):
        return None
    return page.pair(whole)


def _tells_again(page: Page, whole: Item, percent: Item) -> bool:
    between = page.between(whole, percent)
    aimed = percent.has(Cue.OF_TARGET)
    if _SIGN.fullmatch(between):
        return aimed or _OF_NOTHING.match(percent.tail) is not None
    return aimed and _SAID_APART.fullmatch(between) is not None
