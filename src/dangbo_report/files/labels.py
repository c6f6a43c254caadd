"""The numbers of lists, as HTML and ODF name their forms."""

from __future__ import annotations

from typing import Final

from dangbo_report.numerals.marks import roman

_LETTERS: Final = 26


def label(form: str, number: int) -> str:
    """A number of a list.

    Args:
        form: "a" and "A" for letters, "i" and "I" for Roman numbers, "1" for digits.
        number: the number, from one.

    >>> label("1", 3), label("a", 28), label("I", 4)
    ('3', 'bb', 'IV')
    """
    if form in {"a", "A"}:
        times, place = divmod(number - 1, _LETTERS)
        return chr(ord(form) + place) * (times + 1)
    if form in {"i", "I"}:
        return roman(number) if form == "I" else roman(number).lower()
    return str(number)
