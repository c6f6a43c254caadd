"""Exact intervals: what a written figure leaves open.

A value v written with step s stands for [v - s/2, v + s/2] when it was rounded and for [v, v + s) when
its digits were cut off (XBRL Calculations 1.1, recommendation of 22 February 2023). Two figures agree when
their intervals meet; no tolerance is ever typed in.
"""

from __future__ import annotations

import math
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Self, TypeAlias, final

import attrs

from dangbo_report.errors import ImpossibleValueError, InexactNumberError

Exact: TypeAlias = int | Decimal | Fraction


class Rounding(Enum):
    """How the digits that were not written went away."""

    #: To the nearest step, halves up ("làm tròn").
    NEAREST = "nearest"
    #: Cut off ("cắt bớt").
    TRUNCATED = "truncated"


def _bound(value: Exact | None) -> Fraction | None:
    if value is None or type(value) is Fraction:
        return value
    if isinstance(value, bool | float):
        raise InexactNumberError(value, "int, Decimal, Fraction or None")
    return Fraction(value)


@final
@attrs.frozen
class Interval:
    """The exact numbers between two bounds.

    Attributes:
        lower: the smallest number, or None: unbounded below.
        upper: the largest number, or None: unbounded above.
        lower_open: the lower bound itself is left out.
        upper_open: the upper bound itself is left out.

    >>> Interval(1, 2) + Interval(10, 20)
    Interval('[11, 22]')
    >>> Interval(1, 2).meets(Interval(2, 3)), Interval(1, 2).meets(Interval(2, 3, lower_open=True))
    (True, False)
    """

    lower: Fraction | None = attrs.field(converter=_bound)
    upper: Fraction | None = attrs.field(converter=_bound)
    lower_open: bool = attrs.field(default=False, kw_only=True)
    upper_open: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse an empty interval."""
        if self.lower is None or self.upper is None or self.lower < self.upper:
            return
        if self.lower > self.upper or self.lower_open or self.upper_open:
            raise ImpossibleValueError("interval", f"{self.lower} .. {self.upper}", "a lower bound below the upper")

    @classmethod
    def point(cls, value: Exact) -> Self:
        """The interval of one number."""
        return cls(value, value)

    @classmethod
    def unbounded(cls) -> Self:
        """Every number: what an estimate leaves open."""
        return cls(None, None)

    def __contains__(self, value: Exact) -> bool:
        """Say whether a number lies within the bounds."""
        return self.meets(Interval(value, value))

    def meets(self, other: Interval) -> bool:
        """Say whether some number lies in both."""
        return self._reaches(other) and other._reaches(self)

    def _reaches(self, other: Interval) -> bool:
        """Say whether this interval does not end before the other begins."""
        if self.upper is None or other.lower is None or self.upper > other.lower:
            return True
        return self.upper == other.lower and not (self.upper_open or other.lower_open)

    def __add__(self, other: Interval) -> Interval:
        """The sums of a number of each."""
        return Interval(
            None if self.lower is None or other.lower is None else self.lower + other.lower,
            None if self.upper is None or other.upper is None else self.upper + other.upper,
            lower_open=self.lower_open or other.lower_open,
            upper_open=self.upper_open or other.upper_open,
        )

    def __neg__(self) -> Interval:
        """The numbers with their sign turned."""
        return Interval(
            None if self.upper is None else -self.upper,
            None if self.lower is None else -self.lower,
            lower_open=self.upper_open,
            upper_open=self.lower_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        """The differences of a number of each."""
        return self + -other

    def scaled(self, factor: Exact) -> Interval:
        """The numbers times one exact factor that is not zero."""
        exact = Fraction(factor)
        if exact < 0:
            return (-self).scaled(-exact)
        return Interval(
            None if self.lower is None else self.lower * exact,
            None if self.upper is None else self.upper * exact,
            lower_open=self.lower_open,
            upper_open=self.upper_open,
        )

    def times(self, other: Interval) -> Interval:
        """The products of a number of each; unbounded if either is.

        >>> Interval(1, 2).times(Interval(-3, 4))
        Interval('[-6, 8]')
        """
        if None in (self.lower, self.upper, other.lower, other.upper):
            return Interval.unbounded()
        corners = [
            (a * b, a_open or b_open)
            for a, a_open in ((self.lower, self.lower_open), (self.upper, self.upper_open))
            for b, b_open in ((other.lower, other.lower_open), (other.upper, other.upper_open))
            if a is not None and b is not None
        ]
        low, high = min(corners), max(corners, key=lambda corner: (corner[0], not corner[1]))
        return Interval(low[0], high[0], lower_open=low[1], upper_open=high[1])

    def integers(self) -> tuple[int | None, int | None]:
        """The smallest and the largest whole number within; None where unbounded.

        The first is above the second where there is none.

        >>> Interval(Fraction(1, 2), 2, upper_open=True).integers()
        (1, 1)
        """
        low = high = None
        if self.lower is not None:
            low = math.floor(self.lower) + 1 if self.lower_open else math.ceil(self.lower)
        if self.upper is not None:
            high = math.ceil(self.upper) - 1 if self.upper_open else math.floor(self.upper)
        return low, high

    def __str__(self) -> str:
        """Write it as mathematics does: "[1, 2)"."""
        left = "(-∞" if self.lower is None else f"{'(' if self.lower_open else '['}{self.lower}"
        right = "∞)" if self.upper is None else f"{self.upper}{')' if self.upper_open else ']'}"
        return f"{left}, {right}"

    def __repr__(self) -> str:
        """Show the bounds."""
        return f"Interval({str(self)!r})"
