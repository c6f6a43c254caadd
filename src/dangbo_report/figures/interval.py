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
from typing import Final, Self, TypeAlias, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import ImpossibleValueError, InexactNumberError

Exact: TypeAlias = int | Decimal | Fraction
#: An end of an interval, and whether it is left out; None where there is none.
_End: TypeAlias = tuple[Fraction | None, bool]
#: Products of two ends each.
_CORNERS: Final = 4


class Rounding(Enum):
    """How the digits that were not written went away."""

    #: To the nearest step, halves up ("làm tròn").
    NEAREST = "nearest"
    #: Cut off ("cắt bớt").
    TRUNCATED = "truncated"


#: An exact number beyond this many digits is refused: it would take time and memory, and is no figure.
_MAX_DIGITS: Final = 400


def as_fraction(field: str, value: Exact) -> Fraction:
    """Return an exact number as a fraction.

    Raises:
        InexactNumberError: it is no int, Decimal or Fraction; it carries the value.
        ImpossibleValueError: it is not finite, or absurdly long; it carries the field and the value.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise InexactNumberError(field, value, "int, Decimal or Fraction")
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        bounded = isinstance(exponent, int) and max(abs(exponent), abs(value.adjusted())) <= _MAX_DIGITS
    else:
        bounded = max(value.numerator.bit_length(), value.denominator.bit_length()) <= 4 * _MAX_DIGITS
    if not bounded:
        raise ImpossibleValueError(field, value, f"a finite number of at most {_MAX_DIGITS} digits")
    return Fraction(value)


def _lower(value: Exact | None) -> Fraction | None:
    return value if value is None or type(value) is Fraction else as_fraction("lower", value)


def _upper(value: Exact | None) -> Fraction | None:
    return value if value is None or type(value) is Fraction else as_fraction("upper", value)


@final
@attrs.frozen(field_transformer=checked_fields)
class Interval:
    """The exact numbers between two bounds.

    Attributes:
        lower: the smallest number, or None: unbounded below.
        upper: the largest number, or None: unbounded above.
        lower_open: the lower bound itself is left out; False where there is none.
        upper_open: the upper bound itself is left out; False where there is none.

    Raises:
        InexactNumberError: a bound is a float; it carries it.
        ImpossibleValueError: no number lies between the bounds; it carries them.

    >>> Interval(1, 2) + Interval(10, 20)
    Interval('[11, 22]')
    >>> Interval(1, 2).meets(Interval(2, 3)), Interval(1, 2).meets(Interval(2, 3, lower_open=True))
    (True, False)
    """

    lower: Fraction | None = attrs.field(converter=_lower)
    upper: Fraction | None = attrs.field(converter=_upper)
    lower_open: bool = attrs.field(default=False, kw_only=True)
    upper_open: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Refuse an empty interval; write each one in one way."""
        for bound in ("lower", "upper"):
            if getattr(self, bound) is None:  # without an end, nothing is open
                object.__setattr__(self, f"{bound}_open", False)
        if self.lower is None or self.upper is None or self.lower < self.upper:
            return
        if self.lower > self.upper or self.lower_open or self.upper_open:
            raise ImpossibleValueError("interval", str(self), "a lower bound below the upper")

    @classmethod
    def point(cls, value: Exact) -> Self:
        """The interval of one number."""
        exact = as_fraction("value", value)
        return cls(exact, exact)

    @classmethod
    def unbounded(cls) -> Self:
        """Every number: what an estimate leaves open."""
        return cls(None, None)

    def __contains__(self, value: Exact) -> bool:
        """Say whether a number lies within the bounds."""
        return self.meets(Interval.point(value))

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
        return _known(
            None if self.lower is None or other.lower is None else self.lower + other.lower,
            None if self.upper is None or other.upper is None else self.upper + other.upper,
            self.lower_open or other.lower_open,
            self.upper_open or other.upper_open,
        )

    def __neg__(self) -> Interval:
        """The numbers with their sign turned."""
        return _known(
            None if self.upper is None else -self.upper,
            None if self.lower is None else -self.lower,
            self.upper_open,
            self.lower_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        """The differences of a number of each."""
        return self + -other

    def scaled(self, factor: Exact) -> Interval:
        """The numbers times one exact factor.

        Raises:
            InexactNumberError: the factor is a float; it carries it.
            ImpossibleValueError: the factor is zero, which would lose the bounds; it carries it.
        """
        if not (exact := as_fraction("factor", factor)):
            raise ImpossibleValueError("factor", factor, "a factor other than zero")
        return self._scaled(exact)

    def _scaled(self, exact: Fraction) -> Interval:
        """The numbers times one that is not zero."""
        if exact.numerator < 0:
            return -self._scaled(-exact)
        return _known(
            None if self.lower is None else self.lower * exact,
            None if self.upper is None else self.upper * exact,
            self.lower_open,
            self.upper_open,
        )

    def times(self, other: Interval) -> Interval:
        """The products of a number of each; unbounded if either has no end, unless one of them is not below zero.

        >>> Interval(1, 2).times(Interval(-3, 4)), Interval(1, 2).times(Interval(None, 4))
        (Interval('[-6, 8]'), Interval('(-∞, 8]'))
        """
        if other.lower is not None and other.lower == other.upper and other.lower:
            return self._scaled(other.lower)
        corners = [corner for one in self._ends() for another in other._ends() if (corner := _corner(one, another))]
        if len(corners) < _CORNERS:
            return self._reaching(other)
        low, high = min(corners), max(corners, key=lambda corner: (corner[0], not corner[1]))
        return Interval(low[0], high[0], lower_open=low[1], upper_open=high[1])

    def _reaching(self, other: Interval) -> Interval:
        """The products of a number of each, one of which has no end on some side."""
        if self._is_below_zero():
            return Interval.unbounded() if other._is_below_zero() else other._reaching(self)
        (least, most), (low, high) = self._ends(), other._ends()
        bottom, bottom_open = _corner(most if other._is_below_zero() else least, low) or (None, False)
        top, top_open = _corner(most if high[0] is None or high[0] > 0 else least, high) or (None, False)
        return _known(bottom, top, bottom_open, top_open)

    def _is_below_zero(self) -> bool:
        """Say whether some of its numbers are."""
        return self.lower is None or self.lower < 0

    def _ends(self) -> tuple[_End, _End]:
        """Both ends, each with whether it is left out."""
        return (self.lower, self.lower_open), (self.upper, self.upper_open)

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


def _corner(one: _End, other: _End) -> tuple[Fraction, bool] | None:
    """The product of two ends and whether it is left out; None of an end that is not there.

    Zero times anything is zero, so a zero that is in makes its corner one that is reached.
    """
    (a, a_open), (b, b_open) = one, other
    if a is None or b is None:
        return None
    return a * b, (a_open or b_open) and (a != 0 or a_open) and (b != 0 or b_open)


def _known(lower: Fraction | None, upper: Fraction | None, *opened: bool) -> Interval:
    """An interval of bounds that need no look: they were worked out from those of intervals."""
    made = object.__new__(Interval)
    put = object.__setattr__
    put(made, "lower", lower)
    put(made, "upper", upper)
    put(made, "lower_open", lower is not None and opened[0])
    put(made, "upper_open", upper is not None and opened[1])
    return made
