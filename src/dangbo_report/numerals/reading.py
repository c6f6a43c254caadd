"""Words into numbers: the inverse of `spell`, and every spelling that is met."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from typing import Final

from dangbo_report.errors import NumberSyntaxError

#: The words of a number of ten thousand digits are below this.
MAX_LENGTH: Final = 200_000

_DIGITS: Final = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
#: After tens only: "hai mươi mốt", and short "hai mốt".
_AFTER_TENS: Final = frozenset({"mốt", "tư", "lăm", "nhăm"})
_EMPTY_TENS: Final = frozenset({"linh", "lẻ"})
_SCALES: Final = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6}
_BILLIONS: Final = frozenset({"tỷ", "tỉ"})
_HALVES: Final = frozenset({"rưỡi", "rưởi"})
_CURRENCY: Final = frozenset({"đồng", "chẵn"})
_CHUNK: Final = 9
NUMBER_WORDS: Final = frozenset(
    {*_DIGITS, *_EMPTY_TENS, *_SCALES, *_BILLIONS, *_HALVES, "mười", "mươi", "chục", "trăm", "phẩy", "âm"}
)


def read_words(text: str) -> int | Decimal:
    """Read a number in words; the inverse of `spell`, in every style.

    Case, NFC or NFD and spaces are free; "linh" and "lẻ", "nghìn" and "ngàn", "tỷ" and "tỉ", "mốt", "tư", "lăm",
    "nhăm", "bẩy", "chục", "rưỡi" ("hai triệu rưỡi") and a closing "đồng" or "đồng chẵn" are read. What means two
    things is refused: "hai nghìn năm" is 2005 to one and 2500 to another.

    Raises:
        NumberSyntaxError: the text is no number in words; it carries the text and the reason.

    >>> read_words("một nghìn không trăm linh năm"), read_words("Hai triệu rưỡi")
    (1005, 2500000)
    >>> read_words("bảy phẩy không chín")
    Decimal('7.09')
    """
    if len(text) > MAX_LENGTH:
        raise NumberSyntaxError(text, f"a number in words is shorter than {MAX_LENGTH} characters")
    tokens = unicodedata.normalize("NFC", text).lower().split()
    while tokens and tokens[-1] in _CURRENCY:
        tokens.pop()
    negative = bool(tokens) and tokens[0] == "âm"
    if negative:
        tokens = tokens[1:]
    if not tokens:
        raise NumberSyntaxError(text, "no number word in it")
    if "phẩy" not in tokens:
        value = _from_digits(_whole(tokens, text))
        return -value if negative else value
    comma = tokens.index("phẩy")
    digits = f"{_whole(tokens[:comma], text)}.{_decimals(tokens[comma + 1 :], text)}"
    return Decimal(f"-{digits}" if negative else digits)


def _from_digits(digits: str) -> int:
    return int(Decimal(digits))  # of any length, which int(str) is not


def _decimals(tokens: list[str], text: str) -> str:
    """The digits behind the comma: one by one, or zeros and then a number."""
    if not tokens:
        raise NumberSyntaxError(text, "no decimals after phẩy")
    if all(token in _DIGITS and token not in _AFTER_TENS for token in tokens):
        return "".join(str(_DIGITS[token]) for token in tokens)
    zeros = 0
    while tokens[zeros] == "không":
        zeros += 1
    return "0" * zeros + _whole(tokens[zeros:], text)


def _whole(tokens: list[str], text: str) -> str:
    """The digits of a whole number: nine for every "tỷ", the first without zeros before it."""
    chunks: list[str] = []
    start = 0
    for index, token in enumerate(tokens):
        if token in _BILLIONS:
            chunks.append(_chunk(tokens[start:index], text, first=not chunks))
            start = index + 1
    rest = tokens[start:]
    if chunks and len(rest) == 1 and rest[0] in _HALVES:
        chunks.append("500000000")
    else:
        chunks.append(_chunk(rest, text, first=not chunks))
    return chunks[0] + "".join(chunk.zfill(_CHUNK) for chunk in chunks[1:])


def _chunk(tokens: list[str], text: str, *, first: bool) -> str:
    """The digits of what is said between one "tỷ" and the next."""
    if not tokens:
        if first:
            raise NumberSyntaxError(text, "a number stands before tỷ")
        return "0"
    value, last, start = 0, 10**_CHUNK, 0
    for index, token in enumerate(tokens):
        if (scale := _SCALES.get(token)) is None:
            continue
        if scale >= last:
            raise NumberSyntaxError(text, "triệu comes before nghìn, each once")
        group = _group(tokens[start:index], text, inner=not first or start > 0)
        value, last, start = value + group * scale, scale, index + 1
    rest = tokens[start:]
    if rest and rest[0] in _HALVES and len(rest) == 1 and start:
        return str(value + last // 2)
    if rest:
        value += _group(rest, text, inner=not first or start > 0)
    return str(value)


def _group(tokens: list[str], text: str, *, inner: bool) -> int:
    """A number below a thousand.

    Args:
        tokens: its words.
        text: what they are taken from, for the error.
        inner: something stands before it, so that a bare digit could mean two things.
    """
    match tokens:
        case [digit, ("mươi" | "chục"), *rest] if digit in _DIGITS:
            return _DIGITS[digit] * 10 + _unit(rest, text)
        case [("mười" | "chục"), *rest]:
            return 10 + _unit(rest, text)
        case [hundreds, "trăm", *rest] if hundreds in _DIGITS:
            return _DIGITS[hundreds] * 100 + _after_hundreds(rest, text)
        case [empty, digit] if inner and empty in _EMPTY_TENS and digit in _DIGITS:
            return _DIGITS[digit]
        case [tens, unit] if tens in _DIGITS and unit in _AFTER_TENS:
            return _DIGITS[tens] * 10 + _DIGITS[unit]
        case [digit] if digit in _DIGITS and not inner and digit not in _AFTER_TENS:
            return _DIGITS[digit]
        case [digit] if digit in _DIGITS:
            raise NumberSyntaxError(text, f"“{digit}” there means two things; say không trăm linh {digit}")
        case _:
            raise NumberSyntaxError(text, f"“{' '.join(tokens[:5])}” is no number below a thousand")


def _after_hundreds(tokens: list[str], text: str) -> int:
    match tokens:
        case []:
            return 0
        case [half] if half in _HALVES:
            return 50
        case [empty, digit] if empty in _EMPTY_TENS and digit in _DIGITS:
            return _DIGITS[digit]
        case [_, "trăm", *_]:
            raise NumberSyntaxError(text, "trăm stands twice")
        case _:
            return _group(tokens, text, inner=True)


def _unit(tokens: list[str], text: str) -> int:
    match tokens:
        case []:
            return 0
        case [digit] if _DIGITS.get(digit):
            return _DIGITS[digit]
        case _:
            raise NumberSyntaxError(text, f"“{' '.join(tokens[:5])}” is no digit")
