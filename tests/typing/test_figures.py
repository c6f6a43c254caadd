"""Checked by mypy and pyright, never run: the types of figures, periods of their values, and what is refused."""

from decimal import Decimal
from fractions import Fraction
from typing import assert_never, assert_type

from dangbo_report import (
    Count,
    Figure,
    Interval,
    Measure,
    Money,
    Percent,
    PercentagePoints,
    Qualifier,
    Rounding,
    parse_figure,
)
from dangbo_report.figures import agree, rounded
from dangbo_report.numerals import Notation, WrittenNumber, format_number, notation_of, parse_number

figure = parse_figure("7,09 tỷ đồng")
assert_type(figure, Figure)
assert_type(str(figure), str)
assert_type(figure.words(), str)
assert_type(figure.value, int | Decimal)
assert_type(figure.step, int | Decimal)
assert_type(figure.qualifier, Qualifier)
assert_type(figure.interval(), Interval)

assert_type(Count(5).value, int)
assert_type(Count(5, "hộ", step=1, qualifier=Qualifier.OVER).unit, str)
assert_type(Money(5, step=1).value, int)
assert_type(Percent(Decimal("23.6")).value, Decimal)
assert_type(Percent(24).value, Decimal)
assert_type(Percent.of(1, Fraction(3), step=Decimal("0.1")), Percent)
assert_type(PercentagePoints(Decimal("2.5")).step, Decimal)
assert_type(Measure(Decimal("20.5"), "tấn").value, Decimal)
assert_type(agree(Count(5), Count(6), rounding=Rounding.NEAREST), bool)
assert_type(rounded(Fraction(1, 8), Decimal("0.01")), Decimal)

assert_type(Interval(1, Decimal(2)).lower, Fraction | None)
assert_type(Interval(None, None, lower_open=True) + Interval.point(1), Interval)
assert_type(Fraction(1, 2) in Interval.unbounded(), bool)
assert_type(Interval(1, 2).integers(), tuple[int | None, int | None])

assert_type(parse_number("1.234,5"), WrittenNumber)
assert_type(parse_number("1,234", notation=Notation.ENGLISH).value, int | Decimal)
assert_type(notation_of("5"), Notation | None)
assert_type(format_number(Decimal("1.5"), decimals=1), str)


def kind(figure: Figure) -> str:
    """Every figure is one of five: a checker that knew a sixth would say so here."""
    match figure:
        case Count():
            return figure.unit
        case Money():
            return "đồng"
        case Percent() | PercentagePoints():
            return "%"
        case Measure():
            return figure.unit
        case _:
            assert_never(figure)


Count("05", "hộ")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - text is parsed, not passed
Count(5, "hộ", 1000)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue] - a step is named
Count(5, qualifier="trên")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - a Qualifier
Money(7.09)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - a float is not exact
Money(Decimal(7))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - đồng are whole
Percent(23.6)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - a float is not exact
Measure(Decimal(5))  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue] - a measure has a unit
Interval(0.5, 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - a float is not exact
Percent.of(0.5, 1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - a float is not exact
Count(5).value = 6  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue] - a figure does not change
Count(5) < Count(6)  # noqa: B015  # pyright: ignore[reportOperatorIssue, reportUnusedExpression] - no order (mypy takes attrs to give one)
_ = Count(5) + Count(6)  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue] - nor a sum: intervals have
