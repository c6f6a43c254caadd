"""Two numbers that belong together: a ratio, "821/1.450 chỉ tiêu", or a range, "5 - 7%"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from typing import Final, TypeAlias

from dangbo_report.documents import MentionKind
from dangbo_report.figures import Figure, Qualifier
from dangbo_report.reading.digits import NUMBER, Digits, read_digits, thousands
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.found_numbers import FoundNumber
from dangbo_report.reading.quantities import Tail, figure_of, rate_at, tail_at

_SLASH: Final = re.compile(r" ?/ ?(?=[0-9])")
_TO: Final = re.compile(r" ?[-–—] ?(?=[0-9])|(?: đến| tới)(?: trên| dưới)? (?=[0-9])")
#: What both begin with.
_JOINT: Final = re.compile(r" ?[/–—-]| (?:đến|tới) ")

_Halves: TypeAlias = tuple[Figure | None, Figure | None]
_Joined: TypeAlias = Callable[[FoundNumber, Tail | None, Tail, _Halves], Draft | None]


def pair_at(found: FoundNumber) -> Draft | None:
    """A ratio or a range: a second number follows, behind the unit of the first or at once."""
    low, tail = found.low, found.tail
    if not (_JOINT.match(low, tail.end) or _JOINT.match(low, found.end)):
        return None
    places = (tail.end, tail if tail.sort else None), (found.end, None)
    for (between, joined), (at, own) in product(_JOINTS, places):
        joint = between.match(low, at)
        second = NUMBER.match(found.text, joint.end()) if joint else None
        if second is not None:
            return _with_second(found, own, second, joined)
    return None


def _with_second(found: FoundNumber, own: Tail | None, second: re.Match[str], joined: _Joined) -> Draft | None:
    last = tail_at(found.low, second.end())
    other = (None if last.scale else thousands(second[0])) or read_digits(second[0])
    if other is None:
        return None
    return joined(found, own, last, (_half(own or last, found.number), _half(last, other)))


def _half(tail: Tail, number: Digits) -> Figure | None:
    return figure_of(tail.sort or "count", number, tail.scale, tail.unit if tail.sort else "", Qualifier.EXACT)


def _ratio(found: FoundNumber, own: Tail | None, last: Tail, halves: _Halves) -> Draft | None:
    first, second = halves
    if first is None or second is None or last.sort == "percent" or _goes_on(found, last):
        return None
    unit = last.unit or (own or last).unit
    if own and last.unit and own.unit != last.unit:
        unit = f"{own.unit}/{last.unit}"
    return Draft(found.begin, last.end, MentionKind.RATIO, figures=(first, second), unit=unit)


def _goes_on(found: FoundNumber, last: Tail) -> bool:
    """Say whether a third number follows, which no ratio and no range has."""
    return not last.sort and found.low.startswith("/", last.end)


def _are_of_two(own: Tail | None, last: Tail) -> bool:
    """Such as "1.302 vụ - 2.286 bị cáo": two counts side by side, and the ends of nothing."""
    return own is not None and own.sort == last.sort == "count" and own.unit != last.unit


def _range(found: FoundNumber, own: Tail | None, last: Tail, halves: _Halves) -> Draft | None:
    first, second = halves
    if first is None or second is None or first.value >= second.value or _goes_on(found, last):
        return None
    if _are_of_two(own, last):
        return None
    sort = own.sort if own else last.sort
    if not sort:
        return Draft(found.begin, last.end, MentionKind.OTHER)  # "18 - 21" of nothing: ages, mostly
    if sort != last.sort:
        return None
    end, unit = _end_of_range(found, last)
    return Draft(found.begin, end, MentionKind.RANGE, figures=(first, second), unit=unit)


def _end_of_range(found: FoundNumber, last: Tail) -> tuple[int, str]:
    """Where a range ends, and what it is of."""
    if last.sort == "money" and (rate := rate_at(found.low, last.end)):
        return rate[0], f"đồng/{rate[1]}"
    return last.end, last.unit


#: What stands between two numbers, and what they make.
_JOINTS: Final = ((_SLASH, _ratio), (_TO, _range))
