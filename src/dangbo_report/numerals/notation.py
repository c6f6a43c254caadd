"""Numbers in digits, in Vietnamese notation: "1.234,5".

Thousands are grouped with a full stop, decimals follow a comma (Luật Kế toán 2003, Điều 12, for
accounting; habit elsewhere). Spaces and non-breaking spaces are met as group marks too. English
notation ("1,399", "23.6") is recognised, so that it can be reported; its reading is never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from enum import Enum
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import (
    EnglishNotationError,
    ImpossibleValueError,
    NumberSyntaxError,
)

#: No figure of a report comes near; a longer run of digits is refused before it is looked at.
MAX_DIGITS: Final = 400
_MAX_BITS: Final = MAX_DIGITS * 4

#: How many digits stand between two group marks.
GROUP_SIZE: Final = 3
GROUP_SPACES: Final = " \u00a0\u2009\u202f"
_VIETNAMESE: Final = re.compile(
    rf"([-\u2212+]?)([0-9]{{1,3}}(?:([.{GROUP_SPACES}])[0-9]{{3}}(?:\3[0-9]{{3}})*)|[0-9]+)(?:,([0-9]+))?"
)
_ENGLISH: Final = re.compile(r"([-\u2212+]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?")
_EITHER: Final = re.compile(r"[-\u2212+]?[1-9][0-9]{0,2},[0-9]{3}")
_GROUP_MARKS: Final = str.maketrans("", "", "." + GROUP_SPACES)


class Notation(Enum):
    """Whose habit a number in digits follows."""

    #: Digits only: "104".
    PLAIN = "plain"
    #: "1.234,5".
    VIETNAMESE = "vietnamese"
    #: "1,234.5".
    ENGLISH = "english"
    #: "1,399": three Vietnamese decimals or an English thousand.
    EITHER = "either"


@final
@attrs.frozen(field_transformer=checked_fields)
class WrittenNumber:
    """A number and how it was written.

    Attributes:
        value: the number; an int where no decimals were written.
        decimals: how many decimals were written, so that "7,10" is not "7,1".
        notation: whose habit it follows.
    """

    value: int | Decimal
    decimals: int
    notation: Notation

    @property
    def step(self) -> Decimal:
        """The size of one unit of the last written digit."""
        return Decimal((0, (1,), -self.decimals))


@checked_arguments
def notation_of(text: str) -> Notation | None:
    """Say in which notation a number is written; None if it is no number.

    >>> notation_of("1.234,5")
    <Notation.VIETNAMESE: 'vietnamese'>
    >>> notation_of("23.6")
    <Notation.ENGLISH: 'english'>
    >>> notation_of("1,399")
    <Notation.EITHER: 'either'>
    """
    if len(text) > MAX_DIGITS:
        return None
    if text.isascii() and text.isdigit():
        return Notation.PLAIN
    if _EITHER.fullmatch(text):
        return Notation.EITHER
    if match := _VIETNAMESE.fullmatch(text):
        return Notation.VIETNAMESE if match[3] or match[4] else Notation.PLAIN
    return Notation.ENGLISH if _ENGLISH.fullmatch(text) else None


@checked_arguments
def parse_number(text: str, *, notation: Notation | None = None) -> WrittenNumber:
    """Read a number in digits; the inverse of `format_number`.

    Args:
        text: the number alone, without unit: "1.234,5", "05", "62 515 000".
        notation: read it as this notation. By default Vietnamese, and what could as well be English
            ("1,399") is refused.

    Raises:
        EnglishNotationError: the text is in English notation, or could be; it carries the text and the
            Vietnamese spelling of the same digits.
        NumberSyntaxError: the text is no number; it carries the text and the reason.

    >>> parse_number("1.234,50").value
    Decimal('1234.50')
    >>> parse_number("1,399", notation=Notation.ENGLISH).value
    1399
    """
    if len(text) > MAX_DIGITS:
        raise NumberSyntaxError(text, f"no figure has more than {MAX_DIGITS} digits")
    if text.isascii() and text.isdigit():
        return WrittenNumber(int(text), 0, Notation.PLAIN)
    if notation is Notation.ENGLISH:
        return _parse_english(text)
    text = unicodedata.normalize("NFC", text)
    if (match := _VIETNAMESE.fullmatch(text)) and (notation is Notation.VIETNAMESE or not _EITHER.fullmatch(text)):
        sign, whole, _, decimals = match.groups()
        return _number(sign, whole.translate(_GROUP_MARKS), decimals or "", Notation.VIETNAMESE)
    if _ENGLISH.fullmatch(text):
        raise EnglishNotationError(text, text.translate({ord(","): ".", ord("."): ","}))
    raise NumberSyntaxError(text, "write it like 1.234,5")


def _parse_english(text: str) -> WrittenNumber:
    if match := _ENGLISH.fullmatch(text):
        sign, whole, decimals = match.groups()
        return _number(sign, whole.replace(",", ""), decimals or "", Notation.ENGLISH)
    raise NumberSyntaxError(text, "not English notation; that is written like 1,234.5")


def _number(sign: str, whole: str, decimals: str, notation: Notation) -> WrittenNumber:
    minus = "-" if sign in {"-", "\u2212"} else ""
    value = Decimal(f"{minus}{whole}.{decimals}") if decimals else int(minus + whole)
    return WrittenNumber(value, len(decimals), notation)


@checked_arguments
def format_number(value: int | Decimal, *, decimals: int = 0, pad: int = 0) -> str:
    """Write a number in Vietnamese notation; the inverse of `parse_number`.

    Args:
        value: the number, a whole multiple of the last decimal asked for: nothing is rounded here.
        decimals: how many decimals to write.
        pad: zero-pad to so many digits before the comma ("05").

    Raises:
        InexactNumberError: the value is a float or a bool; it carries it.
        ImpossibleValueError: the value has more decimals than asked for, is not finite, or something is longer
            than `MAX_DIGITS`; it carries the parameter and the value.

    >>> format_number(Decimal("1234.5"), decimals=2)
    '1.234,50'
    >>> format_number(5, pad=2)
    '05'
    """
    _check_length("decimals", decimals)
    if isinstance(value, int):
        _check_size("value", value)
        return format_digits(value * 10**decimals, decimals=decimals, pad=pad)
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or max(abs(exponent), abs(value.adjusted())) > MAX_DIGITS:
        raise ImpossibleValueError("value", value, f"a finite number of at most {MAX_DIGITS} digits")
    numerator, denominator = value.as_integer_ratio()
    digits, rest = divmod(numerator * 10**decimals, denominator)
    if rest:
        raise ImpossibleValueError("value", value, f"at most {decimals} decimals; round it first")
    return format_digits(digits, decimals=decimals, pad=pad)


@checked_arguments
def format_digits(digits: int, *, decimals: int = 0, pad: int = 0) -> str:
    """Write a run of digits, the last of which are decimals.

    Raises:
        ImpossibleValueError: something is longer than `MAX_DIGITS`; it carries the parameter and the value.

    >>> format_digits(709, decimals=2)
    '7,09'
    """
    _check_size("digits", digits)
    _check_length("decimals", decimals)
    _check_length("pad", pad)
    text = f"{abs(digits):0{decimals + max(pad, 1)}d}"
    whole, fraction = (text[:-decimals], "," + text[-decimals:]) if decimals else (text, "")
    if len(whole) > GROUP_SIZE:
        whole = f"{int(whole):,}".replace(",", ".")
    return f"{'-' if digits < 0 else ''}{whole}{fraction}"


def _check_size(field: str, digits: int) -> None:
    if digits.bit_length() > _MAX_BITS:
        raise ImpossibleValueError(field, digits, f"at most {MAX_DIGITS} digits")


def _check_length(field: str, length: int) -> None:
    if type(length) is not int or not 0 <= length <= MAX_DIGITS:
        raise ImpossibleValueError(field, length, f"a number of digits from 0 to {MAX_DIGITS}")
