"""Formats of numbers: which show a number as something else, and how a percent is shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Context
from typing import Final

from dangbo_report.packages import Budget
from dangbo_report.sheets.forms.parts import number_in, walk_part

PERCENT: Final = "a percent"
#: Excel keeps fifteen digits of a number.
_DIGITS: Final = Context(prec=15)
#: Formats of dates, times and percents that every spreadsheet knows by number.
_BUILT_IN: Final = {
    **dict.fromkeys([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)], "a date or a time"),
    **dict.fromkeys((9, 10), PERCENT),
}
#: What a format shows as it stands: quoted, escaped, or a colour or condition.
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\][]*\]')
#: Excel takes no format longer than 255 characters.
_LONGEST_FORMAT: Final = 500


def misleading_formats(data: bytes, budget: Budget) -> dict[str, str]:
    """The numbers of the styles that show a number as something else, and as what."""
    codes: dict[int, str] = {}
    formats: list[int] = []
    inside = [False]

    def start(tag: str, given: Mapping[str, str]) -> None:
        if tag == "numFmt":
            codes[number_in(given.get("numFmtId", ""))] = given.get("formatCode", "")
        elif tag == "cellXfs":
            inside[0] = True
        elif tag == "xf" and inside[0]:
            formats.append(number_in(given.get("numFmtId", "0")))

    def end(tag: str, _: str) -> None:
        if tag == "cellXfs":
            inside[0] = False

    walk_part(data, budget, start=start, end=end)
    shown = {str(style): _shown(number, codes) for style, number in enumerate(formats)}
    return {style: what for style, what in shown.items() if what}


def _shown(number: int, codes: Mapping[int, str]) -> str:
    if number not in codes:
        return _BUILT_IN.get(number, "")
    code = _LITERAL.sub("", codes[number][:_LONGEST_FORMAT]).casefold()
    if "general" in code:
        return ""
    if "%" in code:
        return PERCENT
    return "a date or a time" if any(letter in code for letter in "dmyhs") else ""


def percent_shown(text: str) -> str:
    """A share of one as the percent that is shown, in the notation of the field.

    >>> percent_shown("0.236"), percent_shown("1.1000000000000001"), percent_shown("#")
    ('23,6%', '110%', '#')
    """
    try:
        value = _DIGITS.create_decimal(text).scaleb(2, _DIGITS)
    except ArithmeticError:
        return text
    digits = f"{value:f}"
    return f"{digits.rstrip('0').rstrip('.') if '.' in digits else digits}%".replace(".", ",")
