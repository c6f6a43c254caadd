"""What was written: the step and the qualifier of a figure, as an interval and as text.

The scale follows from the step alone: the smallest of nghìn, triệu, tỷ … that is not below it. So a
figure has at most two decimals before its scale word, and "7,10 tỷ" and "7,1 tỷ" stay different.
"""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from typing import Final, Literal, TypeAlias, assert_never

from dangbo_report.errors import ImpossibleValueError, InexactNumberError, WrongTypeError
from dangbo_report.figures.interval import Interval, Rounding
from dangbo_report.figures.qualifier import Qualifier
from dangbo_report.numerals import format_digits

#: Scale words, ascending; the exponents of ten that they stand for.
SCALES: Final = (
    (0, ""),
    (3, "nghìn"),
    (6, "triệu"),
    (9, "tỷ"),
    (12, "nghìn tỷ"),
    (15, "triệu tỷ"),
)
#: Those that bound a value; without a word it was rounded.
Bounding: TypeAlias = Literal[
    Qualifier.OVER,
    Qualifier.NEARLY,
    Qualifier.ABOUT,
    Qualifier.ESTIMATED,
    Qualifier.AT_LEAST,
    Qualifier.AT_MOST,
    Qualifier.UNDER,
]
MIN_STEP_EXPONENT: Final = -9
MAX_STEP_EXPONENT: Final = SCALES[-1][0]
#: Figures stay below 10**18, which a 64-bit integer holds; the country's product is below 10**17 đồng.
MAX_EXPONENT: Final = 18
#: Room for every figure, whatever context the caller has set; what would be rounded is an error.
EXACT: Final = Context(prec=2 * MAX_EXPONENT, traps=[InvalidOperation, Inexact])

#: The steps as powers of ten, each as the one Decimal that stands for it: Decimal("100"), not Decimal("1E+2").
DECIMAL_STEPS: Final = {
    exponent: Decimal((0, (1,), exponent)) if exponent < 0 else Decimal(10**exponent)
    for exponent in range(MIN_STEP_EXPONENT, MAX_STEP_EXPONENT + 1)
}
_STEP_EXPONENTS: Final[dict[int | Decimal, int]] = {step: exponent for exponent, step in DECIMAL_STEPS.items()}
_STEPS_IN_WORDS: Final = f"a power of ten from 10**{MIN_STEP_EXPONENT} to 10**{MAX_STEP_EXPONENT}"
_HALF: Final = Fraction(1, 2)


def step_exponent(step: int | Decimal) -> int:
    """The power of ten that a step is.

    Raises:
        ImpossibleValueError: the step is no power of ten from 10**-9 to 10**15; it carries the step.
    """
    exponent = _STEP_EXPONENTS.get(step)
    if exponent is None:
        raise ImpossibleValueError("step", step, _STEPS_IN_WORDS)
    return exponent


def decimal_step(step: int | Decimal) -> Decimal:
    """The one Decimal that stands for a step.

    Raises:
        InexactNumberError: the step is no int or Decimal; it carries the step.
        ImpossibleValueError: the step is no power of ten from 10**-9 to 10**15; it carries the step.
    """
    if type(step) is not Decimal and type(step) is not int:
        raise InexactNumberError("step", step, "int or Decimal")
    try:
        return DECIMAL_STEPS[_STEP_EXPONENTS[step]]
    except (KeyError, TypeError):  # a signaling NaN has no hash
        raise ImpossibleValueError("step", step, _STEPS_IN_WORDS) from None


def digits_of(value: int | Decimal, step: int | Decimal) -> int:
    """The written digits: how many steps the value is."""
    if isinstance(value, int):
        return value // int(step)
    return int(value.scaleb(-_STEP_EXPONENTS[step], EXACT))


def write(value: int | Decimal, step: int | Decimal) -> str:
    """Write a value to its step, with the scale word that the step asks for: "7,09 tỷ"."""
    if step == 1 and isinstance(value, int):
        return f"{value:,}".replace(",", ".")  # what nearly every figure is
    exponent = _STEP_EXPONENTS[step]
    digits = digits_of(value, step)
    if exponent <= 0:
        return format_digits(digits, decimals=-exponent)
    scale, word = SCALES[-(-exponent // 3)]
    return f"{format_digits(digits, decimals=scale - exponent)} {word}"


def qualified(qualifier: Qualifier, text: str) -> str:
    """Put the canonical word of the qualifier before a text."""
    return f"{qualifier.value} {text}" if qualifier is not Qualifier.EXACT else text


def shown_unit(value: int | Decimal, step: int | Decimal) -> Fraction:
    """The size of the last digit that is not zero: "800" shows hundreds, "810" tens."""
    digits = str(digits_of(value, step))
    zeros = 0 if digits == "0" else len(digits) - len(digits.rstrip("0"))
    return Fraction(step) * Fraction(10**zeros)


def interval_of(
    value: int | Decimal, step: int | Decimal, qualifier: Qualifier, rounding: Rounding, *, whole: bool
) -> Interval:
    """The true values that a written figure admits.

    Args:
        value: what the digits say.
        step: the size of one unit of the last written digit.
        qualifier: the word before the figure.
        rounding: what became of the digits that were not written.
        whole: the quantity comes in whole units (people, đồng), so that a step of one leaves nothing open.

    Raises:
        WrongTypeError: the rounding is none; it carries it.
    """
    if type(rounding) is not Rounding:
        raise WrongTypeError("rounding", rounding, "a Rounding", "Rounding.TRUNCATED")
    return _interval_of(value, step, qualifier, rounding, whole=whole)


@lru_cache(maxsize=4096)
def _interval_of(
    value: int | Decimal, step: int | Decimal, qualifier: Qualifier, rounding: Rounding, *, whole: bool
) -> Interval:
    exact = Fraction(value)
    if qualifier is Qualifier.EXACT:
        return Interval.point(exact) if whole and step == 1 else _rounded_interval(exact, Fraction(step), rounding)
    return _bounded_interval(exact, shown_unit(value, step), qualifier)


def _bounded_interval(exact: Fraction, unit: Fraction, qualifier: Bounding) -> Interval:
    """What a word leaves open around the digits, which show whole units."""
    match qualifier:
        case Qualifier.OVER:
            return Interval(exact, exact + unit, upper_open=True)
        case Qualifier.NEARLY:
            return Interval(exact - unit, exact, upper_open=True)
        case Qualifier.ABOUT:
            return Interval(exact - unit, exact + unit)
        case Qualifier.ESTIMATED:
            return Interval.unbounded()
        case Qualifier.AT_LEAST:
            return Interval(exact, None)
        case Qualifier.AT_MOST:
            return Interval(None, exact)
        case Qualifier.UNDER:
            return Interval(None, exact, upper_open=True)
        case _:
            assert_never(qualifier)


def _rounded_interval(exact: Fraction, size: Fraction, rounding: Rounding) -> Interval:
    """What was rounded, or cut off, to the step."""
    if rounding is Rounding.NEAREST:
        return Interval(exact - size * _HALF, exact + size * _HALF)
    if exact < 0:
        return Interval(exact - size, exact, lower_open=True)
    return Interval(exact, exact + size, upper_open=True)
