"""Headings and points: what stands before them, and how they look."""

from __future__ import annotations

from typing import Final, assert_never, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.layouts.text import TextStyle
from dangbo_report.report import Marker

_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
#: The letters of points in Vietnamese documents: đ has its own place; f, j, w, z are no Vietnamese letters.
_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_MOST: Final = 99_999


def _checked(number: int) -> int:
    if type(number) is not int or not 1 <= number <= _MOST:
        raise ImpossibleValueError("number", number, f"a whole number from 1 to {_MOST}")
    return number


def roman(number: int) -> str:
    """Write a number in Roman digits.

    Raises:
        ImpossibleValueError: the number is not from 1 to 99999; it carries it.

    >>> roman(4), roman(2024)
    ('IV', 'MMXXIV')
    """
    rest, text = _checked(number), ""
    for value, digits in _ROMAN:
        count, rest = divmod(rest, value)
        text += digits * count
    return text


def letter(number: int) -> str:
    """Write the letter of a point: a, b, c, d, đ, e, g …, and after y two letters.

    Raises:
        ImpossibleValueError: the number is not from 1 to 99999; it carries it.

    >>> "".join(map(letter, range(1, 8))), letter(24)
    ('abcdđeg', 'aa')
    """
    rest, text = _checked(number), ""
    while rest:
        rest, index = divmod(rest - 1, len(_LETTERS))
        text = _LETTERS[index] + text
    return text


@final
@attrs.frozen(field_transformer=checked_fields)
class HeadingForm:
    """One level of headings or points.

    Attributes:
        mark: what follows the number ("." in "I."), or stands alone where there is none.
        style: how number and heading look.
    """

    mark: str
    style: TextStyle


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class OutlineForm:
    """The levels of headings and points.

    Attributes:
        roman: "I." or "I-".
        arabic: "1." or "1-".
        letter: "a)".
        dash: "-".
        star: "*", a heading that counts for nothing.
        structure_word_style: the words "Phần", "Chương", "Mục", "Điều" with their numbers.
        structure_title_style: the titles under them.
    """

    roman: HeadingForm
    arabic: HeadingForm
    letter: HeadingForm
    dash: HeadingForm
    star: HeadingForm
    structure_word_style: TextStyle
    structure_title_style: TextStyle

    def label(self, marker: Marker, number: int) -> str:
        """What stands before a heading or a point; empty for running text.

        Args:
            marker: the kind of number.
            number: the number; of no account where nothing is counted.

        Raises:
            ImpossibleValueError: the number is not from 1 to 99999; it carries it.
        """
        match marker:
            case Marker.ROMAN:
                return roman(number) + self.roman.mark
            case Marker.ARABIC:
                return f"{_checked(number)}{self.arabic.mark}"
            case Marker.LETTER:
                return letter(number) + self.letter.mark
            case Marker.DASH:
                return self.dash.mark
            case Marker.STAR:
                return self.star.mark
            case Marker.NONE:
                return ""
            case _:
                assert_never(marker)
