"""Which figures are changes, and which of these are changes since the period before."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.figures import Percent
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import count_alike

_SINCE_WHEN: Final = re.compile(r"\bso\b|cùng kỳ|\bhơn\b|kế hoạch|chỉ tiêu")
_JOINS: Final = re.compile(r"(?: [^\W\d_]+){0,2} ?(?:,|và|với|, với) ?")
_OTHER_BASE: Final = re.compile(r"cùng kỳ|kế hoạch|chỉ tiêu")
#: What is told against a target.
_AGAINST: Final = re.compile(r"vượt|hụt|thiếu|(?<!tăng )thêm")


def sign_of(pair: Pair, telling: Telling) -> int:
    """By what sign a figure is a change, by its own words or those of the change it stands beside; zero if by none."""
    sign = uses.change(telling)
    beside = None if sign else _beside(pair, telling)
    return sign if beside is None else uses.change(beside)


def _beside(pair: Pair, telling: Telling) -> Telling | None:
    """The change of something else that a figure stands beside: "giảm 13 dự án, 6,29 tỷ đồng so với cuối quý II"."""
    if not _JOINS.fullmatch(telling.near):
        return None
    told = [each for each in pair.now.in_sentence(telling) if each.mention.end <= telling.mention.start]
    last = told[-1] if told else None
    is_change = last is not None and uses.change(last) and not isinstance(last.figure, Percent)
    return last if is_change and last is not None and not count_alike(last, telling) else None


def compares_with_before(pair: Pair, telling: Telling) -> bool:
    """Say whether a change is one since the period before, by its words or by those of a change near by."""
    if pair.cues.compares(telling) or _goes_on_comparing(pair, telling):
        return True
    beside = _beside(pair, telling)
    if beside is not None:
        return compares_with_before(pair, beside)
    return _is_compared_with_next(pair, telling)


def _is_compared_with_next(pair: Pair, telling: Telling) -> bool:
    """Say whether the next change says since when for both: "thu tăng 7 tỷ đồng, chi tăng 8 tỷ đồng so với quý I"."""
    if _SINCE_WHEN.search(f"{telling.near}|{telling.tail}"):
        return False
    behind = (each for each in pair.now.in_sentence(telling) if each.mention.start >= telling.mention.end)
    following = next(behind, None)
    return following is not None and bool(sign_of(pair, following)) and pair.cues.compares(following)


def _goes_on_comparing(pair: Pair, telling: Telling) -> bool:
    """Say whether the change before it in its sentence is one since the period before, and it says nothing itself."""
    if _SINCE_WHEN.search(f"{telling.near}|{telling.behind}") or _AGAINST.search(telling.near):
        return False
    last = _change_before(pair, telling)
    if last is None:
        return False
    return pair.cues.compares(last) or (not _SINCE_WHEN.search(last.behind) and _goes_on_comparing(pair, last))


def _change_before(pair: Pair, telling: Telling) -> Telling | None:
    """The change before it in its sentence; None if another basis is named between."""
    for each in reversed(pair.now.in_sentence(telling)):
        if each.mention.start < telling.mention.start:
            if uses.change(each):
                return each
            if uses.is_base(each) or _OTHER_BASE.search(each.near):
                return None
    return None
