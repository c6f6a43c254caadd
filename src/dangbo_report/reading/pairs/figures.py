"""Figures of two documents side by side."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final, TypeAlias

import attrs

from dangbo_report.figures import Count, Measure, Money, Percent, Qualifier

Stated: TypeAlias = Count | Money | Measure | Percent
_THOUSAND: Final = 1000
_FINE: Final = Decimal("0.01")
#: Small numbers may be meant for each other though one is twice the other.
_FEW: Final = 5


def near(first: Stated, second: Stated) -> bool:
    """Say whether one may have been meant for the other: it is of its size, or has its digits in another order."""
    return _is_near(first.value, second.value) or sorted(str(first.value)) == sorted(str(second.value))


def is_near(first: Fraction, second: Fraction) -> bool:
    """Say whether two values are of one size.

    >>> is_near(Fraction(15491), Fraction(15941)), is_near(Fraction(7), Fraction(700))
    (True, False)
    """
    if first <= 0 or second <= 0:
        return False
    return second <= 2 * first <= 4 * second or abs(first - second) <= _FEW


@lru_cache(maxsize=65536)
def _is_near(first: int | Decimal, second: int | Decimal) -> bool:
    return is_near(Fraction(first), Fraction(second))


def stated(figure: Stated, *, was_set: bool = False) -> Stated:
    """A figure without its noun, which two reports may choose, and without "ít nhất", which one may leave out.

    Args:
        figure: the figure.
        was_set: it was set: a percent that was is exact, however few digits are written.
    """
    if was_set and isinstance(figure, Percent) and figure.step > _FINE:
        return attrs.evolve(figure, step=_FINE, qualifier=Qualifier.EXACT)
    if isinstance(figure, Count) and figure.step <= _THOUSAND:
        return Count(figure.value, step=figure.step)
    return attrs.evolve(figure, qualifier=Qualifier.EXACT)


def added(figure: Stated) -> Stated:
    """A figure as a sum takes it: what is "ước" counts as what it is told to be."""
    return attrs.evolve(figure, qualifier=Qualifier.EXACT) if figure.qualifier is Qualifier.ESTIMATED else figure


def leaves(value: Fraction, told: Sequence[Fraction]) -> bool:
    """Say whether a value is the sum of two values in the order of a line, or what the later leaves of the earlier.

    >>> leaves(Fraction(43), (Fraction(214), Fraction(171))), leaves(Fraction(43), (Fraction(171), Fraction(214)))
    (True, False)
    """
    before: set[Fraction] = set()
    for each in told:
        if value + each in before or value - each in before:
            return True
        before.add(each)
    return False


def makes(value: Fraction, values: frozenset[Fraction]) -> bool:
    """Say whether a value is the sum or the difference of two others: what was left of what there was.

    >>> makes(Fraction(5), frozenset((Fraction(12), Fraction(7))))
    True
    """
    return any(value + each in values or (2 * each != value and value - each in values) for each in values)
