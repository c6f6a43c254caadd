"""Units: the indicator that a name and a unit imply, and the figure of a cell in it."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Any, Final, TypeAlias, cast

from dangbo_report.errors import FigureSyntaxError
from dangbo_report.figures import Count, Measure, Money, Percent, PercentagePoints, parse_figure
from dangbo_report.figures.units import MEASURE_UNITS
from dangbo_report.indicators import (
    AnyIndicator,
    CountIndicator,
    Indicator,
    MeasureIndicator,
    MoneyIndicator,
    PercentOfTargetIndicator,
    unit_of,
)
from dangbo_report.numerals import format_number
from dangbo_report.sheets.forms.cells import SheetCell

#: A figure that an indicator may have.
Written: TypeAlias = Count | Money | Measure | Percent
#: A spreadsheet computes with fifteen digits.
_DIGITS: Final = Context(prec=15)
#: Cells that say that there is nothing.
NOTHING: Final = frozenset({"", "-", "–", "—", "x", "X", "...", "…", "/"})


def written(cell: SheetCell) -> str:
    """A cell as the field writes it: numbers with a comma.

    >>> [written(SheetCell(text, number=True)) for text in ("432.5", "1200", "7.090000000000001", "1e99", "#")]
    ['432,5', '1.200', '7,09', '1e99', '#']
    >>> written(SheetCell("05"))
    '05'
    """
    if not cell.number:
        return cell.text
    try:
        value = _DIGITS.create_decimal(cell.text)
    except ArithmeticError:
        return cell.text
    if not value.is_finite() or abs(value.adjusted()) > 30:  # noqa: PLR2004 - no figure has as many digits
        return cell.text
    plain = Decimal(f"{value.normalize(_DIGITS):f}")
    exponent = plain.as_tuple().exponent
    return format_number(plain, decimals=max(0, -exponent) if isinstance(exponent, int) else 0)


def is_bare(text: str) -> bool:
    """Say whether a text has a number alone, whose unit stands elsewhere."""
    return not any(char.isalpha() or char == "%" for char in text)


def figure_in(cell: SheetCell, unit: str) -> Written:
    """The figure of a cell whose unit stands in a column, a heading or behind the name.

    Raises:
        DangboReportError: it holds none.
    """
    if cell.fault:
        raise FigureSyntaxError(cell.text, cell.fault)
    text = written(cell)
    figure = parse_figure(f"{text} {unit}".strip() if is_bare(text) else text)
    if isinstance(figure, PercentagePoints):
        raise FigureSyntaxError(text, "a difference of percents is no figure of an indicator")
    return figure


def implied(code: str, name: str, unit: str, figures: list[Written]) -> AnyIndicator:
    """The indicator whose figures those are: money, percents, measures, or things that are counted."""
    kinds = {type(figure) for figure in figures}
    if kinds == {Money}:
        return MoneyIndicator(code, name)
    if kinds == {Percent}:
        return PercentOfTargetIndicator(code, name)
    units = (figure.unit for figure in figures if isinstance(figure, Count | Measure) and figure.unit)
    noun = unit or next(units, "")
    if Measure in kinds or noun in MEASURE_UNITS:
        return MeasureIndicator(code, name, noun)
    return CountIndicator(code, name, noun)


def fitted(figure: Written, indicator: AnyIndicator) -> Written:
    """A figure in the type and unit of an indicator.

    Raises:
        DangboReportError: it is of another.
    """
    if isinstance(figure, Count) and indicator.figure_type is Measure and figure.unit in {"", unit_of(indicator)}:
        figure = Measure(Decimal(figure.value), unit_of(indicator), qualifier=figure.qualifier)
    elif isinstance(figure, Count) and indicator.figure_type is Count and not figure.unit:
        figure = Count(figure.value, unit_of(indicator), step=figure.step, qualifier=figure.qualifier)
    cast("Indicator[Any]", indicator).check(figure)
    return figure
