"""The five figures: each meaning its own type, each knowing what was written."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal, Inexact, InvalidOperation
from fractions import Fraction
from typing import Final, Self, TypeAlias, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError, IncomparableFiguresError
from dangbo_report.figures.interval import Exact, Interval, Rounding, as_fraction
from dangbo_report.figures.qualifier import Qualifier
from dangbo_report.figures.units import checked_unit, is_measure_unit
from dangbo_report.figures.written import (
    EXACT,
    MAX_EXPONENT,
    decimal_step,
    interval_of,
    qualified,
    step_exponent,
    write,
)
from dangbo_report.numerals import WordStyle, spell

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)
_THOUSANDTH: Final = Decimal("0.001")
_LIMIT: Final = 10**MAX_EXPONENT
_DEFAULT_STYLE: Final = WordStyle()


def _whole(value: int, step: int) -> None:
    """Check the value and the step of a figure that comes in whole units."""
    if step_exponent(step) and value % step:
        raise ImpossibleValueError("value", value, f"a multiple of the step {step}")
    if not -_LIMIT < value < _LIMIT:
        raise ImpossibleValueError("value", value, f"a number below 10**{MAX_EXPONENT}")


def _decimal(value: Decimal | int) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if not -_LIMIT < value < _LIMIT:
        raise ImpossibleValueError("value", value, f"a number below 10**{MAX_EXPONENT}")
    return Decimal(value)


def _default_step(value: Decimal) -> Decimal:
    """The step of the last decimal that the value carries."""
    exponent = value.as_tuple().exponent
    return Decimal((0, (1,), min(exponent, 0))) if isinstance(exponent, int) else _ONE


def _quantized(value: Decimal, step: Decimal) -> Decimal:
    """Give the value just the decimals that its step shows."""
    if value and value.same_quantum(step) and step <= _ONE and value.adjusted() < MAX_EXPONENT:
        return value
    if not value.is_finite():
        raise ImpossibleValueError("value", value, "a finite number")
    if value.adjusted() >= MAX_EXPONENT:
        raise ImpossibleValueError("value", value, f"a number below 10**{MAX_EXPONENT}")
    if not value:
        return _ZERO.quantize(min(step, _ONE))  # without the sign that Decimal("-0.0") has
    with suppress(Inexact, InvalidOperation):
        written = value.quantize(min(step, _ONE), context=EXACT)
        if step <= _ONE or not int(written) % int(step):
            return written
    raise ImpossibleValueError("value", value, f"a multiple of the step {step}")


@final
@attrs.frozen(field_transformer=checked_fields)
class Count:
    """A number of people or things, "số lượng": "05 ý kiến", "10.514 phần quà".

    Attributes:
        value: how many; a whole number, not negative.
        unit: the noun that is counted; may be empty.
        step: the size of one unit of the last written digit: 1000 for "2 nghìn hộ".
        qualifier: the word before the figure.

    Raises:
        InexactNumberError: the value or step is not an int; it carries it.
        ImpossibleValueError: the value is negative or no multiple of the step, or the unit is one of measure;
            it carries the field and the value.

    >>> str(Count(10514, "phần quà")), str(Count(2000, "hộ", step=1000, qualifier=Qualifier.OVER))
    ('10.514 phần quà', 'trên 2 nghìn hộ')
    """

    value: int
    unit: str = ""
    step: int = attrs.field(default=1, kw_only=True)
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check what the types cannot say."""
        _whole(self.value, self.step)
        if self.value < 0:
            raise ImpossibleValueError("value", self.value, "a count, which is not negative")
        if self.unit != "":
            if (unit := checked_unit(self.unit)) is not self.unit:
                object.__setattr__(self, "unit", unit)
            if is_measure_unit(self.unit):
                raise ImpossibleValueError("unit", self.unit, "a counted noun; for units of measure use Measure")
        elif self.step > 1000:  # noqa: PLR2004 - "42 tỷ" without a noun is money
            raise ImpossibleValueError("unit", "", "a noun, since millions without one are read as money")

    def interval(self, rounding: Rounding = Rounding.NEAREST) -> Interval:
        """The true values that the written count admits."""
        return interval_of(self.value, self.step, self.qualifier, rounding, whole=True)

    def words(self, style: WordStyle = _DEFAULT_STYLE) -> str:
        """The count in words: "năm ý kiến"."""
        return qualified(self.qualifier, f"{spell(self.value, style=style)} {self.unit}".rstrip())

    def __str__(self) -> str:
        """The canonical text; `parse_figure` is its inverse."""
        return qualified(self.qualifier, f"{write(self.value, self.step)} {self.unit}".rstrip())


@final
@attrs.frozen(field_transformer=checked_fields)
class Money:
    """An amount in whole đồng, "số tiền": "7,09 tỷ đồng".

    Attributes:
        value: the amount in đồng; negative for a deficit.
        step: the size in đồng of one unit of the last written digit: 10_000_000 for "7,09 tỷ đồng".
        qualifier: the word before the figure.

    Raises:
        InexactNumberError: the value or step is not an int; it carries it.
        ImpossibleValueError: the value is no multiple of the step; it carries the field and the value.

    >>> str(Money(7_090_000_000, step=10_000_000))
    '7,09 tỷ đồng'
    """

    value: int
    step: int = attrs.field(default=1, kw_only=True)
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check what the types cannot say."""
        _whole(self.value, self.step)

    def interval(self, rounding: Rounding = Rounding.NEAREST) -> Interval:
        """The true amounts that the written one admits."""
        return interval_of(self.value, self.step, self.qualifier, rounding, whole=True)

    def words(self, style: WordStyle = _DEFAULT_STYLE) -> str:
        """The amount in words: "bảy tỷ không trăm chín mươi triệu đồng"."""
        return qualified(self.qualifier, f"{spell(self.value, style=style)} đồng")

    def __str__(self) -> str:
        """The canonical text; `parse_figure` is its inverse."""
        return qualified(self.qualifier, f"{write(self.value, self.step)} đồng")


@final
@attrs.frozen(field_transformer=checked_fields)
class Percent:
    """A part of a hundred, "tỷ lệ phần trăm": "23,6%".

    Attributes:
        value: how many percent; negative for a fall ("-18,74%").
        step: the size of one unit of the last written digit; that of the value's decimals unless given.
        qualifier: the word before the figure.

    Raises:
        InexactNumberError: the value is a float or a bool; it carries it.
        ImpossibleValueError: the value is not finite or no multiple of the step; it carries the value.

    >>> str(Percent(Decimal("23.6"))), str(Percent.of(1063, 1320))
    ('23,6%', '80,53%')
    """

    value: Decimal = attrs.field(converter=_decimal)
    step: Decimal = attrs.field(
        default=attrs.Factory(lambda self: _default_step(self.value), takes_self=True),
        converter=decimal_step,
        kw_only=True,
    )
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Show just the decimals that were written."""
        if (value := _quantized(self.value, self.step)) is not self.value:
            object.__setattr__(self, "value", value)
        if self.step > 1:
            raise ImpossibleValueError("step", self.step, "one percent or less")

    @classmethod
    @checked_arguments
    def of(cls, part: Exact, whole: Exact, *, step: Decimal = Decimal("0.01")) -> Self:
        """The percent that a part is of a whole, rounded once, half up, from the exact numbers.

        Raises:
            InexactNumberError: the part or the whole is a float; it carries it.
            ImpossibleValueError: the whole is zero, a number is not finite, or the percent is absurdly large; it
                carries the field and the value.

        >>> str(Percent.of(56, 57)), str(Percent.of(1, 8, step=Decimal("0.1")))
        ('98,25%', '12,5%')
        """
        if not (divisor := as_fraction("whole", whole)):
            raise ImpossibleValueError("whole", whole, "a whole other than zero")
        return cls(rounded(as_fraction("part", part) / divisor * 100, step), step=step)

    def interval(self, rounding: Rounding = Rounding.NEAREST) -> Interval:
        """The true percents that the written one admits."""
        return interval_of(self.value, self.step, self.qualifier, rounding, whole=False)

    def words(self, style: WordStyle = _DEFAULT_STYLE) -> str:
        """The percent in words: "hai mươi ba phẩy sáu phần trăm"."""
        return qualified(self.qualifier, f"{spell(self.value, style=style)} phần trăm")

    def __str__(self) -> str:
        """The canonical text; `parse_figure` is its inverse."""
        return qualified(self.qualifier, f"{write(self.value, self.step)}%")


@final
@attrs.frozen(field_transformer=checked_fields)
class PercentagePoints:
    """A difference of two rates, "điểm phần trăm": 68% after 47% is 21 points, not 21%.

    Attributes:
        value: how many points; negative for a fall.
        step: the size of one unit of the last written digit; that of the value's decimals unless given.
        qualifier: the word before the figure.

    Raises:
        InexactNumberError: the value is a float or a bool; it carries it.
        ImpossibleValueError: the value is not finite or no multiple of the step; it carries the value.

    >>> str(PercentagePoints(Decimal("12.03")))
    '12,03 điểm phần trăm'
    """

    value: Decimal = attrs.field(converter=_decimal)
    step: Decimal = attrs.field(
        default=attrs.Factory(lambda self: _default_step(self.value), takes_self=True),
        converter=decimal_step,
        kw_only=True,
    )
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Show just the decimals that were written."""
        if (value := _quantized(self.value, self.step)) is not self.value:
            object.__setattr__(self, "value", value)
        if self.step > 1:
            raise ImpossibleValueError("step", self.step, "one point or less")

    def interval(self, rounding: Rounding = Rounding.NEAREST) -> Interval:
        """The true differences that the written one admits."""
        return interval_of(self.value, self.step, self.qualifier, rounding, whole=False)

    def words(self, style: WordStyle = _DEFAULT_STYLE) -> str:
        """The difference in words: "mười hai phẩy không ba điểm phần trăm"."""
        return qualified(self.qualifier, f"{spell(self.value, style=style)} điểm phần trăm")

    def __str__(self) -> str:
        """The canonical text; `parse_figure` is its inverse."""
        return qualified(self.qualifier, f"{write(self.value, self.step)} điểm phần trăm")


@final
@attrs.frozen(field_transformer=checked_fields)
class Measure:
    """A measured quantity, "số đo": "20,5 tấn", "45 km", "5,8 tạ/ha".

    Attributes:
        value: how much, in the unit.
        unit: the unit as written; a whole number of it must be in `MEASURE_UNITS` or be a rate ("x/y"), since
            a whole number of anything else is a `Count`.
        step: the size of one unit of the last written digit; that of the value's decimals unless given.
        qualifier: the word before the figure.

    Raises:
        InexactNumberError: the value is a float or a bool; it carries it.
        ImpossibleValueError: the value is not finite, no multiple of the step, or a whole number of a counted
            noun; it carries the field and the value.

    >>> str(Measure(Decimal("20.5"), "tấn")), str(Measure(Decimal(41800), "ha", step=Decimal(100)))
    ('20,5 tấn', '41,8 nghìn ha')
    """

    value: Decimal = attrs.field(converter=_decimal)
    unit: str
    step: Decimal = attrs.field(
        default=attrs.Factory(lambda self: _default_step(self.value), takes_self=True),
        converter=decimal_step,
        kw_only=True,
    )
    qualifier: Qualifier = attrs.field(default=Qualifier.EXACT, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check what the types cannot say; show just the decimals that were written."""
        if (value := _quantized(self.value, self.step)) is not self.value:
            object.__setattr__(self, "value", value)
        if (unit := checked_unit(self.unit)) is not self.unit:
            object.__setattr__(self, "unit", unit)
        if self.step >= 1 and not is_measure_unit(self.unit):
            raise ImpossibleValueError(
                "unit", self.unit, "a unit of measure; a whole number of anything else is a Count"
            )
        if self.step == _THOUSANDTH and not is_measure_unit(self.unit):
            raise ImpossibleValueError(
                "step", self.step, "one, two or four decimals: three of a noun look like English thousands"
            )

    def interval(self, rounding: Rounding = Rounding.NEAREST) -> Interval:
        """The true quantities that the written one admits."""
        return interval_of(self.value, self.step, self.qualifier, rounding, whole=False)

    def words(self, style: WordStyle = _DEFAULT_STYLE) -> str:
        """The quantity in words: "hai mươi phẩy năm tấn"."""
        return qualified(self.qualifier, f"{spell(self.value, style=style)} {self.unit}")

    def __str__(self) -> str:
        """The canonical text; `parse_figure` is its inverse."""
        return qualified(self.qualifier, f"{write(self.value, self.step)} {self.unit}")


#: Any figure.
Figure: TypeAlias = Count | Money | Percent | PercentagePoints | Measure


def rounded(value: Exact, step: Decimal | int) -> Decimal:
    """Round an exact number to a step, once, halves away from zero ("làm tròn").

    Raises:
        InexactNumberError: the value is a float; it carries it.
        ImpossibleValueError: the step is no power of ten, or the value not finite or absurdly large; it carries
            the field and the value.

    >>> rounded(Fraction(1, 8), Decimal("0.01")), rounded(Fraction(-1, 8), Decimal("0.01"))
    (Decimal('0.13'), Decimal('-0.13'))
    """
    size = decimal_step(step)
    exact = as_fraction("value", value)
    if abs(exact) >= _LIMIT:
        raise ImpossibleValueError("value", value, f"a number below 10**{MAX_EXPONENT}")
    numerator, denominator = (abs(exact) / Fraction(size)).as_integer_ratio()
    units = (2 * numerator + denominator) // (2 * denominator)
    return Decimal(units if exact > 0 else -units).scaleb(step_exponent(size), EXACT)


@checked_arguments
def agree(first: Figure, second: Figure, *, rounding: Rounding = Rounding.NEAREST) -> bool:
    """Say whether two figures state one thing alike ("khớp nhau").

    Written with the same step, they are equal; with different steps, or behind a word such as "trên", one true value
    can stand behind both (EDGAR Filer Manual 6.5.12).

    Args:
        first: a figure.
        second: another of the same type, and of the same unit where both name one.
        rounding: what became of the digits that were not written.

    Raises:
        IncomparableFiguresError: the figures differ in type or unit; it carries both.

    >>> agree(Money(7_090_000_000, step=10_000_000), Money(7_100_000_000, step=100_000_000))
    True
    >>> agree(Money(7_100_000_000, step=100_000_000), Money(7_200_000_000, step=100_000_000))
    False
    """
    held_alike(first, second)
    if first.step == second.step and first.qualifier is second.qualifier is Qualifier.EXACT:
        return first.value == second.value
    return first.interval(rounding).meets(second.interval(rounding))


def held_alike(first: Figure, *others: Figure) -> None:
    """Refuse figures of different types, or of different units where they name one.

    Raises:
        IncomparableFiguresError: the first that differs; it carries both.
    """
    kind, unit = type(first), _unit_of(first)
    for other in others:
        if type(other) is not kind or (unit and _unit_of(other) not in {"", unit}):
            raise IncomparableFiguresError(str(first), str(other))
        unit = unit or _unit_of(other)


def _unit_of(figure: Figure) -> str:
    return figure.unit if isinstance(figure, Count | Measure) else ""
