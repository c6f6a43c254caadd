"""Days and months: how dates are written, and arithmetic on months."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, datetime
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import ImpossibleValueError, InexactNumberError, PeriodSyntaxError, WrongTypeError

#: No date or period of a report is written longer.
MAX_LENGTH: Final = 100
_PADDED_MONTHS: Final = 2
_NUMERIC: Final = re.compile(r"(?:ngày )?([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_WORDY: Final = re.compile(r"(?:ngày )?([0-9]{1,2}) tháng ([0-9]{1,2}) năm ([0-9]{4})")


@checked_arguments
def format_date(day: date) -> str:
    """Write a date with the zeros that official documents write: day below 10, months 1 and 2.

    `parse_date` is its inverse.

    >>> format_date(date(2026, 2, 3)), format_date(date(2025, 7, 1))
    ('03/02/2026', '01/7/2025')
    """
    month = f"{day.month:02}" if day.month <= _PADDED_MONTHS else str(day.month)
    return f"{day.day:02}/{month}/{day.year:04}"


@checked_arguments
def parse_date(text: str) -> date:
    """Read a date, day first: the inverse of `format_date`, zeros free, in digits or with "tháng", "năm".

    Raises:
        PeriodSyntaxError: it is no date, or no day of the calendar; it carries the text and the reason.

    >>> parse_date("ngày 5 tháng 02 năm 2026")
    datetime.date(2026, 2, 5)
    """
    folded = fold(text)
    if numeric := _NUMERIC.fullmatch(folded):
        day, _, month, year = numeric.groups()
    elif wordy := _WORDY.fullmatch(folded):
        day, month, year = wordy.groups()
    else:
        raise PeriodSyntaxError(text, "write a date as 05/02/2026 or ngày 05 tháng 02 năm 2026")
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise PeriodSyntaxError(text, f"no such day: {error}") from error


def fold(text: str) -> str:
    """Bring a short text to NFC, lower case and single spaces.

    Raises:
        PeriodSyntaxError: it is longer than any date or period; it carries the text.
    """
    if len(text) > MAX_LENGTH:
        raise PeriodSyntaxError(text, f"a date or period is a phrase of at most {MAX_LENGTH} characters")
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


def checked(field: str, value: int, lowest: int, highest: int) -> int:
    """Return the number if it is an int between two bounds.

    Raises:
        InexactNumberError: it is no int; it carries it.
        ImpossibleValueError: it is out of bounds; it carries the field and the value.
    """
    if type(value) is not int:
        raise InexactNumberError(field, value, "int")
    if not lowest <= value <= highest:
        raise ImpossibleValueError(field, value, f"a number from {lowest} to {highest}")
    return value


def checked_year(value: int, field: str = "year") -> int:
    """Return the year if the calendar has it; errors as `checked`."""
    return checked(field, value, MINYEAR, MAXYEAR)


def checked_day(field: str, value: date) -> date:
    """Return the date if it is one, without a time of day.

    Raises:
        WrongTypeError: it is something else; it carries the field and the value.
    """
    given: object = value
    if not isinstance(given, date) or isinstance(given, datetime):
        raise WrongTypeError(field, value, "a date without a time of day")
    return value


def month_index(day: date) -> int:
    """Count months from year 0, so that months can be added."""
    return day.year * 12 + day.month - 1


def day_in_month(index: int, day: int) -> date:
    """The day of a counted month, or its last day if it has fewer days.

    Raises:
        ImpossibleValueError: the calendar does not go so far; it carries the year.
    """
    year, month = divmod(index, 12)
    checked_year(year)
    return date(year, month + 1, min(day, monthrange(year, month + 1)[1]))
