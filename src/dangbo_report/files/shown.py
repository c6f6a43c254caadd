"""What a cell of a workbook shows: numbers in Vietnamese notation, days, texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import partial
from itertools import chain
from typing import Final, TypeAlias

from dangbo_report.numerals import format_number

#: What a style makes of the text of a number.
Show: TypeAlias = Callable[[str], str]

#: Digits that a spreadsheet keeps of a number.
_DIGITS: Final = 15
#: Numbers of more digits are none of any report, and are left as they stand.
_LONGEST: Final = 300
_KEPT: Final = Context(prec=_DIGITS, rounding=ROUND_HALF_UP)
#: Digits enough for any number of a cell; the caller's context has no say.
_EXACT: Final = Context(prec=2 * _LONGEST)
_FORM: Final = re.compile(r"[#,0?]*[0#](?:\.([0#?]+))?")
#: What a format shows as it stands: quoted, escaped, or a colour; hours, minutes and seconds that run on are none.
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_CLOCK: Final = re.compile(r"[dmyhs]", re.IGNORECASE)
_RUNNING: Final = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
#: The formats that every program knows by number, as far as they show more than the number itself.
_BUILT_IN: Final[Mapping[int, str]] = {
    **dict.fromkeys((1, 3, 5, 6, 37, 38, 41, 42), "0"),
    **dict.fromkeys((2, 4, 7, 8, 39, 40, 43, 44), "0.00"),
    **dict.fromkeys(chain(range(14, 23), range(27, 37), range(45, 48), range(50, 59)), "d"),
    9: "0%",
    10: "0.00%",
    11: "0.00",
    46: "[h]",
    48: "0.0",
}
#: Excel takes no format longer than 255 characters.
_LONGEST_FORMAT: Final = 500
#: Day 0 of a workbook, and of one that counts from 1904; the first has a 29 February 1900 that never was.
_EPOCHS: Final = (datetime(1899, 12, 30), datetime(1904, 1, 1))  # noqa: DTZ001 - a cell has no time zone
_LEAP_BUG: Final = 60
#: The last day that a workbook knows is in the year 9999.
_LAST_DAY: Final = 2_957_003
_DAY_SECONDS: Final = 86_400
_WRITTEN_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T.*)?")


def shows(formats: Iterable[tuple[int, str | None]], *, from_1904: bool = False) -> list[Show]:
    """What each style of a workbook makes of a number.

    Args:
        formats: the number and the code of each style's format, as `number_formats` gives them.
        from_1904: whether days are counted from 1904.

    >>> percent, whole = shows([(10, None), (200, "#,##0")])
    >>> percent("0.9488"), whole("1250"), whole("-3.5")
    ('94,88%', '1.250', '-4')
    """
    return [_show((_BUILT_IN.get(number, "") if code is None else code), from_1904) for number, code in formats]


def _show(code: str, from_1904: bool) -> Show:  # noqa: FBT001 - the workbook's own word
    pattern = code[:_LONGEST_FORMAT].partition(";")[0]
    bare = _LITERAL.sub("", pattern)
    if _RUNNING.search(bare):
        return _hours
    if "general" not in bare.lower() and _CLOCK.search(bare):
        return partial(_day, _EPOCHS[from_1904])
    form = _FORM.search(pattern)
    return partial(_number, len(form[1] or "") if form else None, "%" if "%" in pattern else "")


def _number(decimals: int | None, percent: str, text: str) -> str:
    """A number with the decimals of its format; with all that it has where the format names none."""
    if not (decimals or percent) and text.isdecimal() and len(text) <= _DIGITS:
        return f"{int(text):,}".replace(",", ".")  # what nearly every number is
    value = _value(text)
    if value is None:
        return text
    exact = value.scaleb(2 if percent else 0, _EXACT)
    asked = max(0, -int(exact.normalize(_EXACT).as_tuple().exponent)) if decimals is None else decimals
    rounded = exact.quantize(Decimal(1).scaleb(-asked, _EXACT), ROUND_HALF_UP, _EXACT)
    return format_number(rounded, decimals=asked) + percent


def _value(text: str) -> Decimal | None:
    """The number of a text to the digits that a spreadsheet keeps; None if it is none of any report."""
    try:
        value = _KEPT.create_decimal(text)
    except ArithmeticError:
        return None
    return value if value.is_finite() and abs(value.adjusted()) < _LONGEST else None


def _day(epoch: datetime, text: str) -> str:
    """A number of days as the day that it is, or as a time of the day; one that is no day as the number that it is."""
    value = _value(text)
    if value is None or not 0 <= value < _LAST_DAY:
        return _number(None, "", text)
    days, part = divmod(value, 1)
    if not days:
        return _clock(part)
    days += days < _LEAP_BUG and epoch is _EPOCHS[0]
    return f"{epoch + timedelta(days=int(days)):%d/%m/%Y}"


def _hours(text: str) -> str:
    """A number of days as hours that run on."""
    value = _value(text)
    return _number(None, "", text) if value is None or not 0 <= value < _LAST_DAY else _clock(value)


def _clock(days: Decimal) -> str:
    hours, seconds = divmod(int((days * _DAY_SECONDS).to_integral_value(ROUND_HALF_UP)), 3600)
    return f"{hours:02}:{seconds // 60:02}:{seconds % 60:02}"


def written_day(text: str) -> str:
    """A day that is written as such.

    >>> written_day("2024-03-29T00:00:00")
    '29/03/2024'
    """
    match = _WRITTEN_DAY.fullmatch(text)
    return f"{match[3]}/{match[2]}/{match[1]}" if match else text


def tidied_lines(text: str) -> str:
    """The lines of a text that say anything, with single blanks."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))
