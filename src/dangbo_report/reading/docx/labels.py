"""Numbers in the forms that Word knows: "4", "04", "IV", "d", "dd", "④", "bốn"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from dangbo_report.numerals import roman, spell

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_LARGEST: Final = 32_767
#: Numbers in English words, as far as a list of them goes; a longer one is in digits.
_ONE: Final = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"]
_FIRST: Final = [
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
]
#: The forms that have a zero.
_FROM_ZERO: Final = frozenset({"decimalZero", "ordinal", "none", "bullet"})
_CHICAGO: Final = "*†‡§"


def written(number: int, form: str) -> str:
    """A number in one of Word's forms; in digits for a form that no report uses.

    >>> written(4, "upperRoman"), written(28, "lowerLetter"), written(7, "decimalZero")
    ('IV', 'bb', '07')
    """
    number = min(number, _LARGEST)
    return _FORMS[form](number) if form in _FORMS and (number > 0 or form in _FROM_ZERO) else str(number)


def _letters(number: int) -> str:
    """From "z" on the letter is doubled: "aa", "bb"; Word goes no further than thirty times."""
    repeated, letter = divmod(number - 1, len(_LETTERS))
    return _LETTERS[letter] * (repeated % 30 + 1)


def _circled(number: int) -> str:
    return chr(0x245F + number) if number <= 20 else str(number)  # noqa: PLR2004 - there are twenty


def _chicago(number: int) -> str:
    repeated, sign = divmod(number - 1, len(_CHICAGO))
    return _CHICAGO[sign] * (repeated % 30 + 1)


def _worded(words: Sequence[str]) -> Callable[[int], str]:
    return lambda number: words[number - 1] if number <= len(words) else str(number)


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in {11, 12, 13} else "th"
    return f"{number}{ending}"


_FORMS: Final[Mapping[str, Callable[[int], str]]] = {
    "upperRoman": roman,
    "lowerRoman": lambda number: roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "decimalZero": "{:02}".format,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "numberInDash": "- {} -".format,
    "ordinal": _ordinal,
    "ordinalText": _worded(_FIRST),
    "cardinalText": _worded(_ONE),
    "chicago": _chicago,
    "hex": "{:X}".format,
    "vietnameseCounting": spell,
    "none": lambda _: "",
    "bullet": lambda _: "",
}
