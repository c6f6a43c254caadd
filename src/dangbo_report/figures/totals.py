"""Totals: the sum of written figures, written no finer than it is known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction
from functools import reduce
from typing import Final, Self, TypeAlias, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures.figure import Count, Measure, Money, held_alike, rounded
from dangbo_report.figures.interval import Interval
from dangbo_report.figures.qualifier import Qualifier

Addable: TypeAlias = Count | Money | Measure
_LARGEST_STEP: Final = 10**15
_LARGEST_WITHOUT_NOUN: Final = 1000
#: No figure has a quarter as many digits.
_EXACT: Final = Context(prec=2000)


@checked_arguments
def total_of(figures: Sequence[Addable]) -> Addable:
    """The sum of figures of one type and unit, with the step and qualifier that it can honour ("tổng cộng").

    Exact figures add exactly. Rounded ones leave an interval open, and the sum is written with the finest digits
    that leave as much open, or with "khoảng"; where one side is open it is written with "ít nhất" or "dưới", where
    both are, "ước".
    The order of the figures is free, and so is how they are grouped as long as all of them are given.

    Raises:
        ImpossibleValueError: there is none: what nothing comes to has no unit; it carries the sequence.
        IncomparableFiguresError: two of them differ in type or unit; it carries both.

    >>> str(total_of([Money(7_090_000_000, step=10_000_000), Money(1_200_000_000, step=100_000_000)]))
    'khoảng 8,3 tỷ đồng'
    >>> str(total_of([Count(5, "hộ"), Count(4, "hộ")]))
    '9 hộ'
    """
    if not figures:
        raise ImpossibleValueError("figures", figures, "one figure at least: what nothing comes to has no unit")
    first, *others = figures
    if not others:
        return first
    held_alike(first, *others)
    if not isinstance(first, Measure) and all(each.step == 1 and each.qualifier is Qualifier.EXACT for each in figures):
        return _written(first, sum(int(each.value) for each in figures), 1, Qualifier.EXACT)  # nothing is left open
    return Sum.of(figures).figure()


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
        """The sum of some figures, of which there is one at least."""
        alike: dict[tuple[int | Decimal, Qualifier], list[Addable]] = {}
        for figure in figures:
            alike.setdefault((figure.step, figure.qualifier), []).append(figure)
        value, interval = Fraction(0), Interval.point(0)
        for some in alike.values():
            added = _added(some)
            value += added
            interval += _interval(some, added)
        return cls(
            like=figures[0],
            value=value,
            interval=interval,
            finest=Fraction(min(step for step, _ in alike)),
            coarsest=Fraction(max(step for step, _ in alike)),
            exact=all(qualifier is Qualifier.EXACT for _, qualifier in alike),
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
            word = Qualifier.UNDER if self.interval.upper_open else Qualifier.AT_MOST
            return _rounded(first, math.ceil(high / finest) * finest, finest, word)
        return _rounded(first, self.value, finest, Qualifier.ESTIMATED)


def _added(figures: Sequence[Addable]) -> Fraction:
    """What digits add up to; numbers of one type add many times as fast as fractions."""
    values = [each.value for each in figures]
    whole = [value for value in values if isinstance(value, int)]
    broken = [value for value in values if isinstance(value, Decimal)]
    return Fraction(sum(whole)) + Fraction(reduce(_EXACT.add, broken, Decimal(0)))


def _interval(figures: Sequence[Addable], added: Fraction) -> Interval:
    """What the true sum of figures may be that have one step and one qualifier."""
    first = figures[0].interval()
    if figures[0].qualifier is not Qualifier.EXACT:  # how much it leaves open depends on its digits
        return sum((each.interval() for each in figures[1:]), first)
    if first.lower == first.upper:
        return Interval.point(added)
    open_by = len(figures) * Fraction(figures[0].step) / 2
    return Interval(added - open_by, added + open_by)


@checked_arguments
def difference_of(larger: Addable, smaller: Addable) -> Addable | None:
    """How much one figure of a type and unit is above another, as fine as it is known; None if either is open.

    Raises:
        IncomparableFiguresError: they differ in type or unit; it carries both.

    >>> str(difference_of(Count(12, "hộ"), Count(5, "hộ")))
    '7 hộ'
    """
    held_alike(larger, smaller)
    if any(each.qualifier is not Qualifier.EXACT for each in (larger, smaller)):
        return None
    known = larger.interval() - smaller.interval()
    return _bounded(larger, known, Fraction(max(larger.step, smaller.step)), plain=True)


def _bounded(like: Addable, known: Interval, step: Fraction, *, plain: bool) -> Addable:
    """The finest figure that leaves open all that is not known; an estimate if no step is coarse enough."""
    low, high = known.lower or Fraction(0), known.upper or Fraction(0)
    middle, width = (low + high) / 2, high - low
    while step <= _largest_step(like):
        # Without a word a figure leaves a step open, which need not be tried where more is not known.
        for qualifier in (Qualifier.EXACT, Qualifier.ABOUT) if plain and width <= step else (Qualifier.ABOUT,):
            total = _rounded(like, middle, step, qualifier)
            if _spans(total.interval(), low, high):
                return total
        step *= 10
    return _rounded(like, middle, step / 10, Qualifier.ESTIMATED)


def _spans(shown: Interval, low: Fraction, high: Fraction) -> bool:
    """Say whether an interval is closed, and leaves open all between two numbers."""
    return shown.lower is not None and shown.upper is not None and shown.lower <= low and high <= shown.upper


def _largest_step(like: Addable) -> int:
    return _LARGEST_WITHOUT_NOUN if isinstance(like, Count) and not like.unit else _LARGEST_STEP


def _rounded(like: Addable, value: Fraction, step: Fraction, qualifier: Qualifier) -> Addable:
    """A figure of the kind of another, halves away from zero."""
    if isinstance(like, Measure):
        digit = Decimal(step.numerator) / step.denominator
        return Measure(rounded(value, digit), like.unit, step=digit, qualifier=qualifier)
    size = int(step)
    half, whole = abs(value.numerator) * 2, value.denominator * size
    units = (half + whole) // (2 * whole)
    return _written(like, (units if value > 0 else -units) * size, size, qualifier)


def _written(like: Count | Money, value: int, step: int, qualifier: Qualifier) -> Count | Money:
    """A figure of the kind of another, in whole numbers."""
    if isinstance(like, Count):
        return Count(value, like.unit, step=step, qualifier=qualifier)
    return Money(value, step=step, qualifier=qualifier)
