"""Periods and terms between two days or years."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from datetime import MAXYEAR, MINYEAR, date, datetime
from functools import lru_cache
from typing import Final, NamedTuple

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.periods import DayOfMonth, Period, PeriodKind, Term
from dangbo_report.periods.calendar import day_in_month, month_index
from dangbo_report.strategies._arguments import ordered, some

#: What years shrink towards, as those of `st.dates` do.
_ORIGIN: Final = 2000


class _Series(NamedTuple):
    """Periods of a kind, of so many months, beginning every so many months."""

    kind: PeriodKind
    length: int
    every: int = 12
    offset: int = 0

    @property
    def origin(self) -> int:
        """The number of the first one of the year 2000 on."""
        return -((self.offset - _ORIGIN * 12) // self.every)

    def between(self, min_value: date, max_value: date) -> tuple[int, int]:
        """The numbers, counted from the origin, of the first and the last one that lies within two days."""
        first = month_index(min_value) + (min_value.day > 1)
        last = month_index(max_value) - (max_value.day < monthrange(max_value.year, max_value.month)[1])
        low = -((self.offset - first) // self.every)
        high = (last + 1 - self.length - self.offset) // self.every
        return low - self.origin, high - self.origin

    def period(self, number: int) -> Period:
        """The one of that number, counted from the origin."""
        start = (number + self.origin) * self.every + self.offset
        return Period(day_in_month(start, 1), day_in_month(start + self.length - 1, 31), self.kind)


_FREE_LENGTHS: Final = (2, 4, 5, 7, 8, 10, 11)
_SERIES: Final = (
    _Series(PeriodKind.QUARTER, 3, every=3),
    _Series(PeriodKind.MONTH, 1, every=1),
    _Series(PeriodKind.HALF, 6, every=6),
    _Series(PeriodKind.YEAR, 12),
    _Series(PeriodKind.NINE_MONTHS, 9),
    *(_Series(PeriodKind.FIRST_MONTHS, length) for length in _FREE_LENGTHS),
    *(_Series(PeriodKind.LAST_MONTHS, length, offset=12 - length) for length in (*_FREE_LENGTHS, 9)),
    _Series(PeriodKind.BETWEEN, 0),
)


def periods(
    *, min_value: date = date.min, max_value: date = date.max, kinds: Collection[PeriodKind] | None = None
) -> st.SearchStrategy[Period]:
    """Draw periods: "quý I/2024", "6 tháng đầu năm 2024", "từ ngày 13/10/2025 đến ngày 19/10/2025".

    Args:
        min_value: the day before which no period begins.
        max_value: the day after which no period ends.
        kinds: the kinds of period; by default all of them.

    Raises:
        InvalidArgument: no period of these kinds lies between the two days.

    >>> from hypothesis import find
    >>> find(periods(min_value=date(2024, 1, 15)), lambda period: True).start >= date(2024, 1, 15)
    True
    """
    _day("min_value", min_value)
    _day("max_value", max_value)
    ordered("min_value", min_value, "max_value", max_value)
    wanted = some("kinds", kinds, tuple(PeriodKind))
    if not _spans(min_value, max_value, wanted):
        raise InvalidArgument(f"no period of {kinds=} lies between {min_value=} and {max_value=}")
    return _periods(min_value, max_value, wanted)


@st.composite
def _periods(draw: st.DrawFn, min_value: date, max_value: date, kinds: tuple[PeriodKind, ...]) -> Period:
    spans = draw(st.sampled_from(_spans(min_value, max_value, kinds)))
    series, low, high = draw(st.sampled_from(spans))
    if series.kind is not PeriodKind.BETWEEN:
        return series.period(draw(st.integers(low, high)))
    start = draw(st.dates(min_value, max_value))
    return Period.between(start, draw(st.dates(start, max_value)))


@lru_cache
def _spans(
    min_value: date, max_value: date, kinds: tuple[PeriodKind, ...]
) -> tuple[tuple[tuple[_Series, int, int], ...], ...]:
    """Of each kind the series that have a period between two days, with the numbers of the first and the last."""
    found: dict[PeriodKind, list[tuple[_Series, int, int]]] = {}
    for series in _SERIES:
        low, high = (0, 0) if series.kind is PeriodKind.BETWEEN else series.between(min_value, max_value)
        if series.kind in kinds and low <= high:
            found.setdefault(series.kind, []).append((series, low, high))
    return tuple(map(tuple, found.values()))


def _day(name: str, value: object) -> None:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise InvalidArgument(f"{name}={value!r} must be a date without a time of day")


def terms(*, min_value: int = MINYEAR, max_value: int = MAXYEAR) -> st.SearchStrategy[Term]:
    """Draw terms of office: "nhiệm kỳ 2020 - 2025".

    Args:
        min_value: the year before which no term begins.
        max_value: the year after which no term ends.

    Raises:
        InvalidArgument: there is no year between the two.

    >>> from hypothesis import find
    >>> find(terms(min_value=2020), lambda term: True).start >= 2020
    True
    """
    if not MINYEAR <= min_value < max_value <= MAXYEAR:
        raise InvalidArgument(f"{min_value=} and {max_value=} must be two years, the first before the second")
    return _terms(min_value, max_value)


@st.composite
def _terms(draw: st.DrawFn, min_value: int, max_value: int) -> Term:
    start = _ORIGIN + draw(st.integers(min_value - _ORIGIN, max_value - 1 - _ORIGIN))
    return Term(start, start + draw(st.integers(1, max_value - start)))


def days_of_month() -> st.SearchStrategy[DayOfMonth]:
    """Draw cut-offs and deadlines: days counted from the last month of a period.

    >>> from hypothesis import find
    >>> type(find(days_of_month(), lambda day: day.day > 14)).__name__
    'DayOfMonth'
    """
    return st.builds(DayOfMonth, st.integers(1, 31), months_after=st.integers(-12, 12))
