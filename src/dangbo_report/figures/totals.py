"""Totals: the sum of written figures, written no finer than it is known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, Self, TypeAlias, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.figures.interval import Interval
from dangbo_report.figures.model import Count, Measure, Money, rounded
from dangbo_report.figures.qualifier import Qualifier

Addable: TypeAlias = Count | Money | Measure
_LARGEST_STEP: Final = 10**15
_LARGEST_WITHOUT_NOUN: Final = 1000


def interval_of(figures: Sequence[Addable]) -> Interval:
    """What the true sum of some figures may be; of none, zero."""
    return sum((figure.interval() for figure in figures), Interval.point(0))


@checked_arguments
def total_of(figures: Sequence[Addable]) -> Addable:
    """The sum of figures of one type and unit, with the step and qualifier that it can honour ("tổng cộng").

    Exact figures add exactly. Rounded ones leave an interval open, and the sum is written with the finest digits
    that leave as much open, or with "khoảng"; where one side is open it is written with "ít nhất" or "dưới", where
    both are, "ước".
    The order of the figures is free, and so is how they are grouped as long as all of them are given.

    >>> str(total_of([Money(7_090_000_000, step=10_000_000), Money(1_200_000_000, step=100_000_000)]))
    'khoảng 8,3 tỷ đồng'
    >>> str(total_of([Count(5, "hộ"), Count(4, "hộ")]))
    '9 hộ'
    """
    return figures[0] if len(figures) == 1 else Sum.of(figures).figure()


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Sum:
    """What several figures come to, before it is written.

    Attributes:
        like: one of them, whose type and unit it has.
        value: what their digits add up to.
        interval: what the true sum may be.
        finest: the smallest of their steps.
        coarsest: the largest.
        exact: none of them has a qualifier.
    """

    like: Addable
    value: Fraction
    interval: Interval
    finest: Fraction
    coarsest: Fraction
    exact: bool

    @classmethod
    def of(cls, figures: Sequence[Addable]) -> Self:
        """The sum of some figures."""
        return cls(
            like=figures[0],
            value=sum((Fraction(figure.value) for figure in figures), Fraction(0)),
            interval=interval_of(figures),
            finest=Fraction(min(figure.step for figure in figures)),
            coarsest=Fraction(max(figure.step for figure in figures)),
            exact=all(each.qualifier is Qualifier.EXACT for each in figures),
        )

    def figure(self) -> Addable:
        """The figure that says no more than is known."""
        low, high, first, finest = self.interval.lower, self.interval.upper, self.like, self.finest
        if low is not None and high is not None:
            return _bounded(first, self.interval, self.coarsest, plain=self.exact)
        if low is not None:
            below = math.floor(low / finest) * finest
            least = max(below, Fraction(0)) if isinstance(first, Count) else below
            return _rounded(first, least, finest, Qualifier.AT_LEAST)
        if high is not None:
            return _rounded(first, math.ceil(high / finest) * finest, finest, Qualifier.UNDER)
        return _rounded(first, self.value, finest, Qualifier.ESTIMATED)


def difference_of(larger: Addable, smaller: Addable) -> Addable | None:
    """How much one figure of a type and unit is above another, as fine as it is known; None if either is open.

    >>> str(difference_of(Count(12, "hộ"), Count(5, "hộ")))
    '7 hộ'
    """
    if any(each.qualifier is not Qualifier.EXACT for each in (larger, smaller)):
        return None
    known = larger.interval() - smaller.interval()
    return _bounded(larger, known, Fraction(max(larger.step, smaller.step)), plain=True)


def _bounded(like: Addable, known: Interval, step: Fraction, *, plain: bool) -> Addable:
    """The finest figure that leaves open all that is not known; an estimate if no step is coarse enough."""
    middle = ((known.lower or Fraction(0)) + (known.upper or Fraction(0))) / 2
    while step <= _largest_step(like):
        for qualifier in (Qualifier.EXACT, Qualifier.ABOUT) if plain else (Qualifier.ABOUT,):
            total = _rounded(like, middle, step, qualifier)
            if _covers(total.interval(), known):
                return total
        step *= 10
    return _rounded(like, middle, step / 10, Qualifier.ESTIMATED)


def _covers(shown: Interval, known: Interval) -> bool:
    low, high = known.lower, known.upper
    return low is not None and high is not None and low in shown and high in shown


def _largest_step(like: Addable) -> int:
    return _LARGEST_WITHOUT_NOUN if isinstance(like, Count) and not like.unit else _LARGEST_STEP


def _rounded(like: Addable, value: Fraction, step: Fraction, qualifier: Qualifier) -> Addable:
    """A figure of the kind of another."""
    size = Decimal(step.numerator) / step.denominator
    amount = rounded(value, size)
    if isinstance(like, Measure):
        return attrs.evolve(like, value=amount, step=size, qualifier=qualifier)
    return attrs.evolve(like, value=int(amount), step=int(size), qualifier=qualifier)
