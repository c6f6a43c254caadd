"""The rate that points are held against, where only words call it: "so với tỷ lệ hộ có hố rác"."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.page import Page

_RATE: Final = r"(?:tỷ lệ|tỉ lệ|tỷ trọng)"
#: "cao hơn 31,0 điểm phần trăm so với tỷ lệ hộ có hố rác", "cao hơn tỷ lệ hộ có hố rác 31,0 điểm phần trăm".
_BEHIND: Final = re.compile(rf" so với {_RATE} ([^;.,()0-9°]{{4,80}})(?:[;.,]|$)")
_BEFORE: Final = re.compile(
    rf"\b(?:cao|thấp|nhiều|ít) hơn (?:so với )?{_RATE} ([^;.,()0-9°]{{4,80}}?) (?:là |tới |đến )?$"
)
#: What a rate is called where it is told: "hộ có hố rác 349 hộ (61,6%)", "tỷ lệ hộ có hố rác là 61,6%".
_CALLED: Final = re.compile(
    rf"(?:^|[,;.:] |\n)(?:và |còn )?(?:{_RATE} |số )?([^;.,:()0-9\n]{{4,80}}?) (?:(?:là|đạt|chiếm|có|khoảng) )*"
    r"(?:[0-9.,]+(?: [^\W\d_]+){0,3},? ?\(?(?:đạt |chiếm |bằng )?)?$"
)
_FEWEST: Final = 2
_FAR: Final = 160


def named_rates(page: Page, change: Item) -> list[Item]:
    """The rate before a change in points that is called as the words at the change call what it is held against."""
    said = _BEHIND.match(page.low, change.place.end) or _BEFORE.search(change.lead)
    if said is None or change.sort is not Sort.POINTS:
        return []
    return [each for each in page.before(change, 4, lines=1) if _is_called(page, each, said[1])][:1]


def _is_called(page: Page, rate: Item, name: str) -> bool:
    if rate.sort is not Sort.PERCENT or rate.has(Cue.CHANGE, Cue.BASE, Cue.TARGET):
        return False
    called = _CALLED.search(page.low, max(0, rate.place.start - _FAR), rate.place.start)
    words = called[1].split() if called else []
    return len(words) >= _FEWEST and f"{name} ".startswith(f"{' '.join(words)} ")
