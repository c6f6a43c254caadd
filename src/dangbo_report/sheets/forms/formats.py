"""Formats of numbers: which show a number as something else, and how a percent is shown."""

from __future__ import annotations

import re
from decimal import Context
from typing import Final

from dangbo_report.packages import Budget
from dangbo_report.packages.workbooks import number_formats

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
    shown = {str(style): _shown(*each) for style, each in enumerate(number_formats(data, budget))}
    return {style: what for style, what in shown.items() if what}


def _shown(number: int, code: str | None) -> str:
    if code is None:
        return _BUILT_IN.get(number, "")
    code = _LITERAL.sub("", code[:_LONGEST_FORMAT]).casefold()
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
