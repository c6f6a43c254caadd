"""The figure that somebody typed into a cell: a number in the unit of its row, or a phrase that says its own."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Any, Final

from dangbo_report.errors import EnglishNotationError, FigureSyntaxError, ImpossibleValueError
from dangbo_report.figures import Figure, Percent, parse_figure
from dangbo_report.indicators import Indicator, number_figure, unit_of
from dangbo_report.sheets.forms.cells import SheetCell

#: A spreadsheet writes 23.6 as 23.600000000000001: it computes with 15 digits.
_SHOWN: Final = Context(prec=15)
#: No figure of a report has more digits, before its decimals or in them.
_DIGITS: Final = 30


class NoFigureError(Exception):
    """A cell holds no figure: its text says why."""


def typed_figure(cell: SheetCell, indicator: Indicator[Any]) -> Figure:
    """The figure of a cell.

    Raises:
        NoFigureError: it holds none.
        FigureTypeError: its figure is not of the indicator's type.
        UnitMismatchError: its figure is in another unit.
    """
    try:
        if cell.number:
            return _of_number(cell, indicator)
        bare = not any(char.isalpha() or char == "%" for char in cell.text)
        figure = parse_figure(f"{cell.text} {unit_of(indicator)}" if bare else cell.text)
    except (FigureSyntaxError, EnglishNotationError, ImpossibleValueError) as error:
        raise NoFigureError(str(error)) from error
    indicator.check(figure)
    return figure


def _of_number(cell: SheetCell, indicator: Indicator[Any]) -> Figure:
    value = _decimal(cell)
    if indicator.figure_type is Percent:
        raise NoFigureError(f"{cell.text} may be a share of one or of a hundred: write it as text, such as 23,6%")
    return number_figure(value, indicator)


def _decimal(cell: SheetCell) -> Decimal:
    """A number as the spreadsheet shows it: whole ones as they are, others to the digits that it computes with."""
    try:
        value = Decimal(cell.text) if cell.text.isdecimal() else _SHOWN.create_decimal(cell.text)
    except ArithmeticError as error:
        raise NoFigureError(f"{cell.text[:80]!r} is no number") from error
    if not value.is_finite() or (value and not -_DIGITS <= value.adjusted() <= _DIGITS):
        raise NoFigureError(f"{cell.text[:80]} is out of the range of any figure")
    return Decimal(int(value)) if value == int(value) else Decimal(f"{value.normalize(_SHOWN):f}")
