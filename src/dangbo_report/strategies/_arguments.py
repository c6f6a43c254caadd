"""Arguments: what a strategy cannot draw from is refused when it is made, with Hypothesis' own exception."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

T = TypeVar("T")


def exact(name: str, value: object, limit: int) -> Fraction:
    """Return a bound as an exact number.

    Raises:
        InvalidArgument: it is no int, Decimal or Fraction, not finite, or beyond the limit on either side.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise InvalidArgument(f"{name}={value!r} must be an exact number: int, Decimal or Fraction")
    if isinstance(value, Decimal) and not (value.is_finite() and abs(value.adjusted()) <= len(str(limit))):
        raise InvalidArgument(f"{name}={value!r} must be a finite number from {-limit} to {limit}")
    if not -limit <= value <= limit:
        raise InvalidArgument(f"{name}={value!r} must be a number from {-limit} to {limit}")
    return Fraction(value)


def ordered(lower: str, low: T, upper: str, high: T) -> None:
    """Refuse bounds of which the lower is above the upper.

    Raises:
        InvalidArgument: it is.
    """
    if low > high:  # type: ignore[operator] # pyright: ignore[reportOperatorIssue] - ints, fractions or dates
        raise InvalidArgument(f"{lower}={low} must not be above {upper}={high}")


def strategy(name: str, given: st.SearchStrategy[T] | None, default: st.SearchStrategy[T]) -> st.SearchStrategy[T]:
    """Return the strategy that was given, or the default.

    Raises:
        InvalidArgument: something else than a strategy was given.
    """
    if given is None:
        return default
    if not isinstance(given, st.SearchStrategy):
        raise InvalidArgument(f"{name}={given!r} must be a strategy")
    return given


def some(name: str, given: Collection[T] | None, known: Collection[T]) -> tuple[T, ...]:
    """Return what was given in the order of what is known, or all of it.

    Raises:
        InvalidArgument: nothing was given, or something that is not known.
    """
    if given is None:
        return tuple(known)
    if not given or any(item not in known for item in given):
        raise InvalidArgument(f"{name}={given!r} must hold one or more of {list(known)}")
    return tuple(item for item in known if item in given)
