"""Amounts, and what some of them make together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeAlias

from dangbo_report.figures import Count, Interval, Measure, Money, Percent, Qualifier, Rounding

#: How many or how much of something.
Amount: TypeAlias = Count | Money | Measure
#: What can be more or less than something of its kind.
Quantity: TypeAlias = Amount | Percent

ZERO: Final = Interval.point(0)


def total_of(figures: Iterable[Amount], rounding: Rounding = Rounding.NEAREST) -> Interval:
    """What the true sum of some figures may be; zero of none."""
    return sum((figure.interval(rounding) for figure in figures), ZERO)


def as_set(figure: Quantity) -> Interval:
    """A number that somebody set is what is written: a target of 30 billion is no other amount that rounds to it."""
    return Interval.point(figure.value) if figure.qualifier is Qualifier.EXACT else figure.interval()


def is_whole(figure: Quantity) -> bool:
    """Say whether a figure is an exact number of people or things."""
    return isinstance(figure, Count) and figure.step == 1 and figure.qualifier is Qualifier.EXACT
