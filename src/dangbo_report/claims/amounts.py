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


def true_sum(figures: Iterable[Quantity], rounding: Rounding = Rounding.NEAREST) -> Interval:
    """What the true sum of some figures may be; zero of none."""
    return sum((figure.interval(rounding) for figure in figures), ZERO)


def lies_above(first: Interval, second: Interval) -> bool:
    """Say whether every value of the first is above every value of the second."""
    return first.lower is not None and second.upper is not None and first.lower > second.upper


def is_whole(figure: Quantity) -> bool:
    """Say whether a figure is an exact number of people or things."""
    return isinstance(figure, Count) and figure.step == 1 and figure.qualifier is Qualifier.EXACT
