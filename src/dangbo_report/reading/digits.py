"""Numbers in digits: how they are found in a text, and what they must mean, whatever notation they are in."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

#: Numbers in digits: grouped by spaces, or by stops and commas. The first digit stands alone, so that `re` skips fast
#: what is none of them.
NUMBER: Final = re.compile(
    r"""
    [0-9]
    (?: (?<=[1-9]) [0-9]{0,2} (?:[ \u00a0\u202f][0-9]{3})+ (?! [0-9] | [.,][0-9] | /[0-9] )
      | [0-9]* (?:[.,][0-9]+)*
    )
    """,
    re.VERBOSE,
)
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_ENGLISH_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
#: Longer ones are no numbers.
LONGEST: Final = 40


class Digits(NamedTuple):
    """A number in digits: `digits` times ten to the power of `exponent`."""

    digits: int
    exponent: int
    english: bool = False

    def at(self, exponent: int) -> int:
        """The number in units of ten to the power of minus some exponent, decimals beyond it cut off."""
        shift = self.exponent + exponent
        return int(self.digits * 10**shift) if shift >= 0 else int(self.digits // 10**-shift)


def read_digits(text: str) -> Digits | None:
    """Read a number as it must be meant: "1.234,5", "1.2", "14,917"; None if it can be none.

    >>> read_digits("7,09"), read_digits("1.2").english
    (Digits(digits=709, exponent=-2, english=False), True)
    """
    if not text.isdecimal():
        text = text.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    if len(text) > LONGEST:
        return None
    return _vietnamese(text) or _english(text)


def _vietnamese(text: str) -> Digits | None:
    """Such as "1234", "1.234", "1.234,5"."""
    whole, comma, decimals = text.partition(",")
    if not (whole.isdecimal() or _GROUPED.fullmatch(whole)) or (comma and not decimals.isdecimal()):
        return None
    return Digits(int(whole.replace(".", "") + decimals), -len(decimals), english=False)


def _english(text: str) -> Digits | None:
    """Such as "1.2", "1,234.5"."""
    whole, _, decimals = text.partition(".")
    if "." in decimals or ("," in text and not _ENGLISH_GROUPED.fullmatch(whole)):
        return None
    whole, decimals = whole.replace(",", ""), decimals.replace(",", "")
    return Digits(int(whole + decimals), -len(decimals), english=True)


def thousands(text: str) -> Digits | None:
    """Read "14,917" as an English thousand, which it is where people or things are counted; None if it is none.

    >>> thousands("14,917"), thousands("14,9")
    (Digits(digits=14917, exponent=0, english=True), None)
    """
    if "," in text and _ENGLISH_GROUPED.fullmatch(text):
        return Digits(int(text.replace(",", "")), 0, english=True)
    return None
