"""The year before its part: who gives them the other way round, or in words, is told how they are written."""

from __future__ import annotations

from contextlib import suppress
from datetime import MAXYEAR

from dangbo_report.errors import DangboReportError, ImpossibleValueError, InexactNumberError
from dangbo_report.numerals import read_roman
from dangbo_report.periods.calendar import checked, checked_year


def check_in_order(way: str, field: str, year: int, number: int, highest: int) -> None:
    """Refuse a year that is none, and a part of it beyond the last.

    Args:
        way: the method of `Period` that was called.
        field: what its second argument is called.
        year: the year.
        number: the month, the quarter …
        highest: the last number of such a part.

    Raises:
        InexactNumberError: one of them is no int; it carries it and how the call is written.
        ImpossibleValueError: one of them is out of bounds; it carries it.
    """
    try:
        checked_year(year)
        checked(field, number, 1, highest)
    except InexactNumberError as error:
        raise InexactNumberError(error.field, error.value, error.expected, _call(way, year, number, highest)) from None
    except ImpossibleValueError as error:
        call = _call(way, year, number, highest)
        raise ImpossibleValueError(error.field, error.value, "; ".join(filter(None, (error.expected, call)))) from None


def _call(way: str, year: object, number: object, highest: int) -> str:
    """How the call is written that was probably meant; empty if that cannot be said."""
    first, second = _number(year), _number(number)
    if _fit(first, second, highest):
        return f"write Period.{way}({first})" if way == "year" else f"write Period.{way}({first}, {second})"
    if _fit(second, first, highest):
        return f"the year comes first: Period.{way}({second}, {first})"
    return ""


def _fit(year: int, number: int, highest: int) -> bool:
    return 1 <= number <= highest < year <= MAXYEAR


def _number(given: object) -> int:
    """An int, or one written in digits or Roman; 0 for anything else."""
    if isinstance(given, str):
        with suppress(DangboReportError):
            return int(given) if given.isdecimal() and given.isascii() else read_roman(given.strip().upper())
        return 0
    return given if type(given) is int else 0
