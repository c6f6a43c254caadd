"""Days from one to another, either of which may be left open: for these a body exists, a code holds."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from dangbo_report.errors import ImpossibleValueError

#: The first day and the last; None leaves that end open.
Days: TypeAlias = tuple[date | None, date | None]


def check_days(active_from: date | None, active_until: date | None) -> None:
    """Refuse days that end before they begin.

    Raises:
        ImpossibleValueError: they do; it carries the last day.
    """
    if active_from and active_until and active_from > active_until:
        raise ImpossibleValueError("active_until", active_until, f"a day on or after {active_from}")


def days_meet(one: Days, other: Days) -> bool:
    """Say whether there is a day in both.

    >>> days_meet((None, date(2025, 6, 30)), (date(2025, 7, 1), None))
    False
    """
    return _begins_in_time(one, other) and _begins_in_time(other, one)


def _begins_in_time(one: Days, other: Days) -> bool:
    start, end = one[0], other[1]
    return start is None or end is None or start <= end
