"""Numbers into words: 1005 "một nghìn không trăm linh năm".

num2words reads Vietnamese right from 0 to 999 and wrong beyond (7.09 as "bảy phẩy chín", 10**15 as "một trăm nghìn
tỷ"), so it is asked for those thousand numbers only, here, once for each style.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.numerals.style import WordStyle

_DEFAULT: Final = WordStyle()
_BILLION: Final = 10**9
_BILLION_DIGITS: Final = 9
#: On either side of the comma: a Decimal such as 1E+999999999 is ten characters, and gigabytes of words.
MAX_DECIMAL_DIGITS: Final = 10_000


class _Words(NamedTuple):
    """The words of a style."""

    #: 0 to 999, as a number begins.
    first: tuple[str, ...]
    #: 0 to 999 within a number: hundreds are spoken even if there are none; nothing for zero.
    inner: tuple[str, ...]
    digits: tuple[str, ...]
    thousand: str
    million: str
    billion: str


@lru_cache(maxsize=64)
def _words(style: WordStyle) -> _Words:
    from num2words import num2words  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType] - ships no types

    def word(number: int) -> str:
        text: str = num2words(number, lang="vi").replace("lẻ", style.empty_tens)
        if style.four == "tư" and number % 10 == 4 and number % 100 > 20:  # noqa: PLR2004 - after tens
            text = text.removesuffix("bốn") + "tư"
        return text

    first = tuple(map(word, range(1000)))
    spoken = [f"không trăm {style.empty_tens} {text}" for text in first[:10]]
    spoken += [f"không trăm {text}" for text in first[10:100]]
    inner = ("", *(f" {text}" for text in (*spoken[1:], *first[100:])))
    return _Words(first, inner, first[:10], f" {style.thousand}", " triệu", f" {style.billion}")


@checked_arguments
def spell(number: int | Decimal, *, style: WordStyle = _DEFAULT) -> str:
    """Spell a number in Vietnamese words, "đọc số"; `read_words` is the inverse.

    Empty hundreds inside a number are spoken, groups of zeros are silent, and above tỷ the scales repeat: nghìn tỷ,
    triệu tỷ, tỷ tỷ. Decimals are spelled as the Decimal carries them, 7.10 as "bảy phẩy mười", zeros at their head
    spoken. As a number they never end on a scale: 2.5000 is spelled digit by digit, since "hai phẩy năm nghìn" is 2500.

    Args:
        number: an int of any size (its words grow with the square of its digits), or a Decimal of at most
            `MAX_DECIMAL_DIGITS` digits on each side of the comma.
        style: the switches.

    Raises:
        InexactNumberError: the number is a float or a bool; it carries it.
        ImpossibleValueError: the Decimal is not finite, or has more digits than that; it carries it.

    >>> spell(1005), spell(-15)
    ('một nghìn không trăm linh năm', 'âm mười lăm')
    >>> spell(Decimal("7.09")), spell(Decimal("7.38"), style=WordStyle(decimals="digits"))
    ('bảy phẩy không chín', 'bảy phẩy ba tám')
    """
    words = _words(style)
    if isinstance(number, int):
        return _spell_whole(number, words) if number >= 0 else f"âm {_spell_whole(-number, words)}"
    whole, decimals = _both_sides(number)
    spelled = _spell_digits(whole, words)
    if decimals:
        spelled = f"{spelled} phẩy {_spell_decimals(decimals, words, style)}"
    return f"âm {spelled}" if number < 0 else spelled


def _both_sides(number: Decimal) -> tuple[str, str]:
    """The digits before and behind the comma."""
    if number.is_finite() and -MAX_DECIMAL_DIGITS <= number.adjusted() < MAX_DECIMAL_DIGITS:
        whole, _, decimals = format(number.copy_abs(), "f").partition(".")
        if len(decimals) <= MAX_DECIMAL_DIGITS:
            return whole, decimals
    raise ImpossibleValueError("number", number, f"a finite number of at most {MAX_DECIMAL_DIGITS} digits on each side")


def _spell_whole(number: int, words: _Words) -> str:
    if number < 1000:  # noqa: PLR2004 - the table
        return words.first[number]
    if number < _BILLION:
        return _below_billion(number, words)
    if number < _BILLION * _BILLION:
        billions, rest = divmod(number, _BILLION)
        return _below_billion(billions, words) + words.billion + _inside(rest, words)
    # Decimal turns an int of any size into digits, which str does not.
    return _spell_digits(str(Decimal(number)), words)


def _spell_digits(digits: str, words: _Words) -> str:
    """Spell digits nine at a time, from the front; each nine say how many "tỷ" they count."""
    head = len(digits) % _BILLION_DIGITS
    chunks = [digits[:head], *(digits[at : at + _BILLION_DIGITS] for at in range(head, len(digits), _BILLION_DIGITS))]
    spelled: list[str] = []
    for power, chunk in zip(reversed(range(len(chunks))), chunks, strict=True):
        if number := int(chunk or "0"):
            spelled += (_inside if spelled else _below_billion)(number, words), words.billion * power
    return "".join(spelled) or words.first[0]


def _below_billion(number: int, words: _Words) -> str:
    """Spell what a number begins with."""
    if number < 1000:  # noqa: PLR2004 - the table
        return words.first[number]
    rest, units = divmod(number, 1000)
    inner = words.inner[units]
    if rest < 1000:  # noqa: PLR2004 - the table
        return words.first[rest] + words.thousand + inner
    millions, thousands = divmod(rest, 1000)
    middle = words.inner[thousands] + words.thousand if thousands else ""
    return words.first[millions] + words.million + middle + inner


def _inside(number: int, words: _Words) -> str:
    """Spell what stands behind a "tỷ"; every group says its hundreds, each word with a space before it."""
    rest, units = divmod(number, 1000)
    millions, thousands = divmod(rest, 1000)
    return (
        (words.inner[millions] + words.million if millions else "")
        + (words.inner[thousands] + words.thousand if thousands else "")
        + words.inner[units]
    )


def _spell_decimals(decimals: str, words: _Words, style: WordStyle) -> str:
    """Spell what stands behind the comma; zeros at its head are spoken in both schools."""
    significant = decimals.lstrip("0")
    if style.decimals == "digits" or not significant or significant.endswith("000"):
        return " ".join(words.digits[int(digit)] for digit in decimals)
    return f"{words.digits[0]} " * (len(decimals) - len(significant)) + _spell_digits(significant, words)
