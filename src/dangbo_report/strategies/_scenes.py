"""Scenes: a period, and the standard directory of a place that has its bodies in that period."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from hypothesis import strategies as st

from dangbo_report.organisations import Directory, Level, standard_directory
from dangbo_report.periods import Period
from dangbo_report.strategies._organisations import PLACES, STANDARD, known_spans
from dangbo_report.strategies._periods import periods

#: Reports are of these years: layouts are known for all of them.
FIRST_DAY: Final = date(2019, 1, 1)
LAST_DAY: Final = date(2049, 12, 31)


@st.composite
def scenes(
    draw: st.DrawFn,
    min_value: date = FIRST_DAY,
    max_value: date = LAST_DAY,
    levels: tuple[Level, ...] = tuple(STANDARD),
) -> tuple[Directory, Period]:
    """Draw a directory and a period between two days in which its bodies exist."""
    level, period = draw(_levels_and_periods(min_value, max_value, levels))
    return _directory(level, draw(_PLACE), draw(_PLACE), period.end), period


@lru_cache
def _levels_and_periods(
    min_value: date, max_value: date, levels: tuple[Level, ...]
) -> st.SearchStrategy[tuple[Level, Period]]:
    return st.one_of(
        [
            st.tuples(st.just(level), periods(min_value=first, max_value=last))
            for level, (first, last) in known_spans(min_value, max_value, levels).items()
        ]
    )


_PLACE: Final = st.sampled_from(PLACES)


@lru_cache(maxsize=256)
def _directory(level: Level, place: str, province: str, on: date) -> Directory:
    return standard_directory(level, place, province, on=on)
