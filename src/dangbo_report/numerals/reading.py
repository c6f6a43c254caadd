"""Words into numbers: the inverse of `spell`, and every spelling that is met.

Each word becomes one letter of a code, so that the grammar of a number below a thousand is one regular expression.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple, NoReturn, Self, final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import NumberSyntaxError, quote
from dangbo_report.numerals.words import MAX_DECIMAL_DIGITS

#: The letter that stands for each word. Small letters are forms of a digit that stand behind tens only.
_CODES: Final = {
    "không": "0", "một": "1", "hai": "2", "ba": "3", "bốn": "4", "năm": "5", "sáu": "6", "bảy": "7", "bẩy": "7",
    "tám": "8", "chín": "9", "mốt": "a", "tư": "d", "lăm": "e", "nhăm": "e",
    "linh": "L", "lẻ": "L", "mười": "X", "mươi": "Y", "chục": "K", "trăm": "C",
    "nghìn": "N", "ngàn": "N", "triệu": "M", "tỷ": "T", "tỉ": "T", "rưỡi": "H", "rưởi": "H",
    "phẩy": ",", "phảy": ",", "âm": "-",
}  # fmt: skip
#: Every word that `read_words` knows, in lower case.
NUMBER_WORDS: Final = frozenset(_CODES)
_LETTERS: Final = {
    **_CODES,
    "đồng": "$",
    "chẵn": ".",
    # Accountants set a comma behind each large unit: "một tỷ, hai trăm triệu".
    **{f"{word},": letter for word, letter in _CODES.items() if letter in "NMT"},
}
#: No word is longer, decomposed and with its comma. NFC takes quadratic time on a long run of marks.
_LONGEST_WORD: Final = 12

_DIGITS: Final = {**{str(digit): digit for digit in range(10)}, "a": 1, "d": 4, "e": 5, "X": 1}
_EXPONENTS: Final = {"": 0, "N": 3, "M": 6}
_BILLION: Final = 9
_DECIMAL_LIMIT: Final = 10**MAX_DECIMAL_DIGITS

#: A number below a thousand and its unit. Five behind tens is "lăm" or "nhăm": "hai mươi năm" is twenty years.
_TERM: Final = re.compile(
    r"""
    (?:(?P<hundreds>[0-9])C)?
    (?: (?P<fifty>(?<=C)H)
      | (?P<tens>X|[2-9]Y|[1-9]K|[2-9](?=[ade])|(?<=C)[2-9](?=[1-46-9](?![CYK]))) (?P<unit>[1-46-9ade](?![CYK]))?
      | L(?P<odd>[1-9ade])
      | (?P<bare>(?<!C)[0-9](?![CYK]))
    )?
    (?P<scale>[NM]?) (?P<billions>T*) (?P<half>H?)
    """,
    re.VERBOSE,
)


@checked_arguments
def read_words(text: str) -> int | Decimal:
    """Read a number in words; the inverse of `spell`, in every style.

    Case, NFC or NFD and spaces are free; "linh" and "lẻ", "nghìn" and "ngàn", "tỷ" and "tỉ", "mốt", "tư", "lăm",
    "nhăm", "bẩy", "chục", "rưỡi" ("hai triệu rưỡi"), short tens ("hai lăm"; "bảy trăm tám chín" behind hundreds), a
    comma behind a large unit and a closing "đồng", "chẵn" or "đồng chẵn" are read. Decimals are read in both schools,
    and multiply where a unit closes them: "bảy phẩy không chín tỷ". What means two things is refused: "hai nghìn năm"
    is 2005 to one and 2500 to another.

    Raises:
        NumberSyntaxError: the text is no number in words; it carries the text and the reason, which names the word.

    >>> read_words("một nghìn không trăm linh năm"), read_words("Hai triệu rưỡi")
    (1005, 2500000)
    >>> read_words("bảy phẩy không chín"), read_words("bảy phẩy không chín tỷ")
    (Decimal('7.09'), 7090000000)
    """
    words = _Words.of(text)
    start = int(words.code.startswith("-"))
    stop = len(words.code.removesuffix(".").removesuffix("$"))
    comma = words.code.find(",")
    if comma < 0:
        value: int | Decimal = _whole(words, start, stop)
    else:
        value = _with_decimals(words, start, comma, stop)
    return value.copy_negate() if start and isinstance(value, Decimal) else -value if start else value


@final
@attrs.frozen
class _Words:
    """A text, its words, and one letter for each."""

    text: str
    spelled: list[str]
    code: str

    @classmethod
    def of(cls, text: str) -> Self:
        spelled = text.split()
        code: list[str] = []
        for at, word in enumerate(spelled):
            letter = _LETTERS.get(word) or _letter(word)
            if not letter:
                raise NumberSyntaxError(text, f"word {at + 1}, {quote(word)}, is no number word")
            code.append(letter)
        return cls(text, spelled, "".join(code))

    def refuse(self, at: int, reason: str) -> NoReturn:
        place = f"word {at + 1}, {quote(self.spelled[at])}" if at < len(self.spelled) else "the end"
        raise NumberSyntaxError(self.text, f"at {place}: {reason}")


def _letter(word: str) -> str | None:
    return _LETTERS.get(unicodedata.normalize("NFC", word).lower()) if len(word) <= _LONGEST_WORD else None


def _whole(words: _Words, start: int, stop: int) -> int:
    """Add up the periods; each must count smaller units than the one before it."""
    if stop - start > 1 and words.code[start] == "0":
        words.refuse(start, "no number begins with it")
    total = 0
    floor: int | None = None  # the exponent of the last unit before the period
    for period in _periods(words, start, stop):
        if floor is not None and period.billions + period.top >= floor:
            words.refuse(period.last.start(), "the number before it counts no larger unit")
        total += period.value * 10**period.billions
        floor = period.billions + period.bottom
        if period.last["half"]:
            total += 10**floor // 2
    return total


class _Period(NamedTuple):
    """What one "tỷ" or one run of them multiplies, or what ends a number."""

    value: int
    top: int  # the exponent of its first unit
    bottom: int  # and of its last
    billions: int
    last: re.Match[str]


def _periods(words: _Words, start: int, stop: int) -> Iterator[_Period]:
    """Add up the terms of each period; each must count smaller units than the one before it."""
    value, top, bottom = 0, 0, _BILLION
    for term in _terms(words, start, stop):
        at, exponent, opens = term.start(), _EXPONENTS[term["scale"]], bottom == _BILLION
        if at > start and _may_be_more(term, opens=opens):
            words.refuse(at, "it may be heard in two ways; say “không trăm linh” before it, or its unit behind it")
        if exponent >= bottom:
            words.refuse(at, "the number before it counts no larger unit")
        top = exponent if opens else top
        value, bottom = value + _below_thousand(term) * 10**exponent, exponent
        if term["billions"] or term.end() == stop:
            yield _Period(value, top, bottom, _BILLION * len(term["billions"]), term)
            value, bottom = 0, _BILLION


def _may_be_more(term: re.Match[str], *, opens: bool) -> bool:
    """Say whether a digit behind a larger unit has none of its own: "hai nghìn năm"."""
    return bool(term["bare"]) and not term["scale"] and not (opens and term["billions"])


def _terms(words: _Words, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The numbers below a thousand, each with its unit; at least one."""
    at = start
    while at < stop or at == start:
        term = _term(words, at, stop, inner=at > start)
        yield term
        at = term.end()


def _term(words: _Words, at: int, stop: int, *, inner: bool) -> re.Match[str]:
    """The number below a thousand at a word, and its unit."""
    term = _TERM.match(words.code, at, stop)
    if term is None or not any(term.group("hundreds", "tens", "odd", "bare")):
        words.refuse(at, "a number is expected there")
    if term["odd"] and not term["hundreds"] and not inner:
        words.refuse(at, "nothing stands before it")
    if term["half"] and not _closes(words, term, stop):
        words.refuse(term.start("half"), "it closes a number, as half of the one unit before it")
    return term


def _closes(words: _Words, term: re.Match[str], stop: int) -> bool:
    """Say whether the half behind a term stands where one may: at the end, behind one unit that is counted."""
    one_unit = len(term["scale"] + term["billions"]) == 1
    return term.end() == stop and one_unit and words.code[term.start("half") - 2] not in "CH"


def _below_thousand(term: re.Match[str]) -> int:
    value = 100 * _DIGITS[term["hundreds"]] if term["hundreds"] else 0
    if term["fifty"]:
        return value + 50
    if term["tens"]:
        value += 10 * _DIGITS[term["tens"][0]]
    unit = term["unit"] or term["odd"] or term["bare"]
    return value + _DIGITS[unit] if unit else value


def _with_decimals(words: _Words, start: int, comma: int, stop: int) -> int | Decimal:
    """Read both sides of the comma, and the unit that closes them: "hai phẩy năm triệu"."""
    after = words.code[comma + 1 : stop].rstrip("T")
    exponent = _BILLION * (stop - comma - 1 - len(after))
    if after[-1:] in {"N", "M"}:
        exponent += _EXPONENTS[after[-1]]
        after = after[:-1]
    end = comma + 1 + len(after)
    if exponent and not set(after).isdisjoint("NMT"):
        words.refuse(end, "only one unit closes a number with decimals")
    if exponent > MAX_DECIMAL_DIGITS:
        words.refuse(end, f"a number with decimals has at most {MAX_DECIMAL_DIGITS} digits")
    if "H" in after:
        words.refuse(comma + 1 + after.index("H"), "there is no half of a decimal")
    whole = _digits(words, _whole(words, start, comma))
    decimals = _decimals(words, comma + 1, end)
    value = Decimal(f"{whole}{decimals}E{exponent - len(decimals)}")
    return int(value) if exponent >= len(decimals) else value


def _decimals(words: _Words, start: int, stop: int) -> str:
    """The digits behind the comma: one by one, or zeros and then a number."""
    digits = words.code[start:stop]
    if not digits.isdigit():
        zeros = len(digits) - len(digits.lstrip("0"))
        digits = "0" * zeros + _digits(words, _whole(words, start + zeros, stop))
    if len(digits) > MAX_DECIMAL_DIGITS:
        words.refuse(start, f"there are more than {MAX_DECIMAL_DIGITS} decimals")
    return digits


def _digits(words: _Words, number: int) -> str:
    """The digits of an int, which `str` gives up to a length that users set."""
    if number >= _DECIMAL_LIMIT:
        raise NumberSyntaxError(words.text, f"a number with decimals has at most {MAX_DECIMAL_DIGITS} digits")
    return str(Decimal(number))
