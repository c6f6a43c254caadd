"""Marks that stand for numbers: Roman digits of headings, letters of points."""

from __future__ import annotations

from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import ImpossibleValueError, NumberSyntaxError

_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
#: The letters of points in Vietnamese documents: đ has its own place; f, j, w, z are no Vietnamese letters.
LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
MAX_MARK: Final = 99_999
#: No Roman number up to there is longer.
_LONGEST: Final = MAX_MARK // 1000 + len("DCCCLXXXVIII")


def checked_mark(number: int) -> int:
    """Return the number if headings or points can have it.

    Raises:
        ImpossibleValueError: it is not from 1 to 99999; it carries it.
    """
    if type(number) is not int or not 1 <= number <= MAX_MARK:
        raise ImpossibleValueError("number", number, f"a whole number from 1 to {MAX_MARK}")
    return number


@checked_arguments
def roman(number: int) -> str:
    """Write a number in Roman digits ("số La Mã").

    Raises:
        ImpossibleValueError: the number is not from 1 to 99999; it carries it.

    >>> roman(4), roman(2024)
    ('IV', 'MMXXIV')
    """
    rest, text = checked_mark(number), ""
    for value, digits in _ROMAN:
        count, rest = divmod(rest, value)
        text += digits * count
    return text


@checked_arguments
def read_roman(text: str) -> int:
    """Read Roman digits, in capitals or small letters: the inverse of `roman`.

    Raises:
        NumberSyntaxError: the text is no number in Roman digits; it carries the text and the reason.

    >>> read_roman("IV"), read_roman("xii")
    (4, 12)
    """
    rest, number = text.upper() if len(text) <= _LONGEST and text.isascii() else "", 0
    for value, digits in _ROMAN:
        while rest.startswith(digits):
            number, rest = number + value, rest[len(digits) :]
    if rest or not number or roman(min(number, MAX_MARK)) != text.upper():
        raise NumberSyntaxError(text, "write Roman digits as IV, IX, XII")
    return number


@checked_arguments
def letter(number: int) -> str:
    """Write the letter of a point: a, b, c, d, đ, e, g …, and after y two letters.

    Raises:
        ImpossibleValueError: the number is not from 1 to 99999; it carries it.

    >>> "".join(map(letter, range(1, 8))), letter(24)
    ('abcdđeg', 'aa')
    """
    rest, text = checked_mark(number), ""
    while rest:
        rest, index = divmod(rest - 1, len(LETTERS))
        text = LETTERS[index] + text
    return text
