"""Reading periods as offices write them; what is not written plainly is suggested, never guessed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Final

from dangbo_report.errors import ImpossibleValueError, PeriodSyntaxError
from dangbo_report.periods.calendar import fold
from dangbo_report.periods.kinds import ROMAN, PeriodKind, Span, first_months, last_months, tile, write

_FORMS: Final = "write quý I/2024, tháng 5/2024, 6 tháng đầu năm 2024, năm 2024 or từ ngày … đến ngày …"
_WORDS: Final = (
    "một",
    "hai",
    "ba",
    "bốn",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "mười hai",
)
#: Numbers of months, and of quarters, as they are written.
_NUMBERS: Final = {word: number for number, word in enumerate(_WORDS, start=1)} | {
    roman.lower(): number for number, roman in enumerate(ROMAN, start=1)
}

_YEAR: Final = r"(?: ?[-/.,–] ?(?:năm )?| (?:năm )?)([0-9]{4})"
_MONTH: Final = re.compile(rf"(?:tháng |t)([0-9]{{1,2}}){_YEAR}")
_QUARTER: Final = re.compile(rf"(?:quý |quí |q ?)([ivx]{{1,4}}|[0-9]{{1,2}}|một|hai|ba|bốn){_YEAR}")
_MONTHS: Final = re.compile(
    rf"([0-9]{{1,2}}|{'|'.join(reversed(_WORDS))}) tháng (đầu|cuối)(?: của)?(?: năm)? ([0-9]{{4}})"
)
_WHOLE_YEAR: Final = re.compile(r"(?:cả )?năm ([0-9]{4})")
_DAY: Final = r"([0-9]{1,2})(?:(?:[/.-]| tháng )([0-9]{1,2})(?:(?:[/.-]|,? năm )([0-9]{4}))?)?"
_ONE_DAY: Final = re.compile(rf"ngày {_DAY}")
_DAYS: Final = re.compile(rf"(?:tuần )?(?:từ )?(?:ngày )?{_DAY}(?: ?[-–] ?| (?:đến|tới)(?: hết)? )(?:ngày )?{_DAY}")

#: What is easily left out or misspelt, for suggestions: the words without marks, and a missing "đầu".
_WITHOUT_MARKS: Final = {
    "quy": "quý",
    "thang": "tháng",
    "nam": "năm",
    "dau": "đầu",
    "cuoi": "cuối",
    "tu": "từ",
    "ngay": "ngày",
    "den": "đến",
}
_BARE_YEAR: Final = re.compile(r"[0-9]{4}")
_BARE_MONTHS: Final = re.compile(r"([0-9]{1,2} tháng)(?: năm)? ?/? ?([0-9]{4})")
_BARE_MONTH: Final = re.compile(r"[0-9]{1,2}/[0-9]{4}")


def read(text: str) -> Span:
    """Read a period: the inverse of `kinds.write`, and of the forms found in the field.

    Raises:
        PeriodSyntaxError: the text is no period, or one that cannot be; it carries the text, the reason and
            what was probably meant.
    """
    folded = fold(text)
    try:
        span = _read(folded)
    except ImpossibleValueError as error:
        raise PeriodSyntaxError(text, str(error)) from error
    if span is None:
        raise PeriodSyntaxError(text, _FORMS, _suggest(folded))
    return span


def _read(text: str) -> Span | None:
    if match := _QUARTER.fullmatch(text):
        return tile(PeriodKind.QUARTER, "quarter", int(match[2]), _number("quarter", match[1]))
    if match := _MONTH.fullmatch(text):
        return tile(PeriodKind.MONTH, "month", int(match[2]), int(match[1]))
    if match := _MONTHS.fullmatch(text):
        make = first_months if match[2] == "đầu" else last_months
        return make(int(match[3]), _number("months", match[1]))
    if match := _WHOLE_YEAR.fullmatch(text):
        return tile(PeriodKind.YEAR, "year", int(match[1]), 1)
    if match := _ONE_DAY.fullmatch(text):
        return _between(match.groups(), match.groups())
    if match := _DAYS.fullmatch(text):
        return _between(match.groups()[:3], match.groups()[3:])
    return None


def _number(field: str, word: str) -> int:
    if word.isdecimal():
        return int(word)
    if word in _NUMBERS:
        return _NUMBERS[word]
    raise ImpossibleValueError(field, word.upper(), "a quarter from I to IV")


def _between(first: tuple[str | None, ...], last: tuple[str | None, ...]) -> Span | None:
    """Make the days of "13/10 đến 19/10/2025": what the first day leaves out, the last one says."""
    if None in last:
        return None
    start, end = (_day(one or other or "" for one, other in zip(day, last, strict=True)) for day in (first, last))
    if start > end:
        raise ImpossibleValueError("end", end.isoformat(), "a day on or after the first; write both years in full")
    return Span(PeriodKind.BETWEEN, start, end)


def _day(numbers: Iterable[str]) -> date:
    day, month, year = map(int, numbers)
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ImpossibleValueError("day", f"{day}/{month}/{year}", f"a day of the calendar ({error})") from error


def _suggest(text: str) -> str:
    """Name the period that was probably meant, in its canonical form, or nothing."""
    decomposed = unicodedata.normalize("NFD", text).replace("đ", "d")
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = " ".join(_WITHOUT_MARKS.get(word, word) for word in bare.split())
    if _BARE_YEAR.fullmatch(words):
        words = f"năm {words}"
    elif _BARE_MONTH.fullmatch(words):
        words = f"tháng {words}"
    else:
        words = _BARE_MONTHS.sub(r"\1 đầu năm \2", words)
    try:
        span = _read(words)
    except ImpossibleValueError:
        return ""
    return write(span) if span else ""
