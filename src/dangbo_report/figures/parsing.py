"""One figure from its text: the inverse of `str`, and of the forms that are met in the wild."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import EnglishNotationError, FigureSyntaxError, ImpossibleValueError
from dangbo_report.figures.figure import Count, Figure, Measure, Money, Percent, PercentagePoints
from dangbo_report.figures.qualifier import QUALIFIER_WORDS, Qualifier
from dangbo_report.figures.units import measure_unit
from dangbo_report.figures.written import DECIMAL_STEPS, MAX_EXPONENT, SCALES
from dangbo_report.numerals import GROUP_SIZE, Notation, notation_of
from dangbo_report.numerals.typed import lowered, tidied

#: A figure is a phrase; a longer text is refused before it is looked at.
MAX_LENGTH: Final = 400

#: Every scale word that is read, to its power of ten.
SCALE_WORDS: Final = {word: exponent for exponent, word in SCALES if word} | {
    "k": 3,
    "ngàn": 3,
    "vạn": 4,
    "tr": 6,
    "trđ": 6,
    "tỉ": 9,
    "nghìn tỉ": 12,
    "ngàn tỷ": 12,
    "ngàn tỉ": 12,
    "triệu tỉ": 15,
}
CURRENCY_WORDS: Final = frozenset({"đồng", "đ", "₫", "vnđ", "vnd", "đồng việt nam"})
PERCENT_WORDS: Final = frozenset({"%", "phần trăm"})
POINT_WORDS: Final = frozenset({"điểm phần trăm", "điểm %"})
_RATES: Final[Mapping[str, type[Percent | PercentagePoints]]] = {
    **dict.fromkeys(POINT_WORDS, PercentagePoints),
    **dict.fromkeys(PERCENT_WORDS, Percent),
}
#: "42 tỷ", "466 triệu", "900 tr" without a noun are money, and so is "10k"; "2 nghìn" is not.
_MONEY_BY_SCALE: Final = 6
_MONEY_BY_WORD: Final = "k"
_SCALE_OF: Final = {10**exponent: word for exponent, word in ((SCALE_WORDS["vạn"], "vạn"), *SCALES)}
_SWAP: Final = {ord(","): ".", ord("."): ","}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


#: Vietnamese notation, one number, in small letters: what nearly every figure is.
_FIGURE: Final = re.compile(
    rf"""
    (?: (?P<word>{_any_of(QUALIFIER_WORDS)})[ ] )?
    (?P<sign>[-\u2212+]?) (?P<whole>[0-9]{{1,3}}(?:\.[0-9]{{3}})+|[0-9]+) (?:,(?P<decimals>[0-9]+))? (?![0-9.,])
    [ ]?(?: (?P<scale>{_any_of(SCALE_WORDS)})(?![^\W\d_]) )?
    [ ]?(?P<noun>(?!e[-+]?[0-9]|[¹²³⁰⁴-⁹])(?:[^\W\d_]|[%°₫]).*)?
    """,
    re.VERBOSE,
)
#: "3.579 tỷ 654 triệu đồng".
_PART: Final = rf"[0-9.]+ ?(?:{_any_of(SCALE_WORDS)})(?![^\W\d_])"
_PARTS: Final = re.compile(_PART)
_COMPOUND: Final = re.compile(rf"((?:\D+ )?)({_PART}(?: {_PART})+) ?(\D*)")
#: "1tr5" is 1,5 triệu: what is glued to the scale are its decimals.
_GLUED: Final = re.compile(
    r"(?P<before>(?:\D+ )?[0-9]{1,6})(?P<scale>tr|triệu|tỷ|tỉ|k|nghìn|ngàn)(?P<decimals>[0-9]{1,3})(?= |$)"
)
_SPACED_GROUPS: Final = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")
_LIMITED: Final = re.compile(r"(?:từ )?(?P<figure>.+) trở (?P<way>lên|xuống)")
_WAYS: Final = {"lên": Qualifier.AT_LEAST, "xuống": Qualifier.AT_MOST}
#: "ước trên 4,6 nghìn tỷ": not final, whatever else it is.
_ESTIMATE: Final = re.compile(r"ước(?: đạt| tính)? (\D+ .*)")
#: No noun begins with these: what follows is another figure, or more of the sentence.
_LINKS: Final = ("và ", "hoặc ", "hay ", "cùng với ")
_MARKED_DIGITS: Final = re.compile(r"[0-9][0-9.,]*(?<=[0-9])")


@checked_arguments
def parse_figure(text: str) -> Figure:
    """Read one figure: the inverse of `str`, and of the typography of the field.

    Zero-padding ("05 ý kiến"), compounds ("3.579 tỷ 654 triệu đồng"), short forms ("31,2 trđ", "350.000.000đ",
    "tỉ", "ngàn"), glued units ("45km"), spaces as group marks ("62 515 000 đồng"), NFD input and qualifiers
    ("hơn 2 ngàn hộ", "từ 2% trở lên") are read.

    Raises:
        EnglishNotationError: the digits are in English notation ("1,399 hộ", "23.6%"), or could be; it carries
            the text and the Vietnamese spelling.
        FigureSyntaxError: the text is no figure; it carries the text and the reason.

    >>> parse_figure("7,09 tỷ đồng")
    Money(value=7090000000, step=10000000, qualifier=<Qualifier.EXACT: ''>)
    >>> parse_figure("hơn 2 ngàn hộ") == Count(2000, "hộ", step=1000, qualifier=Qualifier.OVER)
    True
    """
    if len(text) > MAX_LENGTH:
        raise FigureSyntaxError(text, f"a figure is a phrase of at most {MAX_LENGTH} characters")
    try:
        figure = _read(text)
    except ImpossibleValueError as error:
        raise FigureSyntaxError(text, str(error)) from error
    if isinstance(figure, Count) and figure.unit.startswith(_LINKS):
        raise FigureSyntaxError(text, "it goes on behind the figure; give one figure, and read_text a sentence")
    return figure


def _read(text: str) -> Figure:
    if (match := _FIGURE.fullmatch(text)) and _is_tidy(text):
        with suppress(ImpossibleValueError, EnglishNotationError):  # such as "5 TỶ ĐỒNG": read it closely
            return _build(match, text)
    tidy = tidied(text)
    return _parse_loose(_SPACED_GROUPS.sub(lambda groups: groups[0].replace(" ", "."), tidy))


def _is_tidy(text: str) -> bool:
    """Say whether a text needs no closer look: single blanks, nothing hidden, NFC."""
    return text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text)


def _build(match: re.Match[str], text: str) -> Figure:
    """Make the figure that the noun behind the digits asks for; the match is one of the text in small letters."""
    word, _, whole, _, scale_word, name = match.groups()
    qualifier = QUALIFIER_WORDS[word] if word else Qualifier.EXACT
    digits, exponent = _number(match)
    if _is_money(name, scale_word):
        step = _whole_step(exponent, text)
        return Money(int(digits) * step, step=step, qualifier=qualifier)
    if rate := _RATES.get(name):
        if scale_word:
            raise FigureSyntaxError(text, "a percent has no scale word")
        return rate(Decimal(f"{digits}E{exponent}"), step=_decimal_step(exponent, text), qualifier=qualifier)
    noun = text[match.start("noun") :] if name else ""
    unit = measure_unit(noun)
    if unit or exponent < 0:
        unit = unit or _named_unit(noun, whole, exponent, text)
        value, least = Decimal(f"{digits}E{exponent}"), _decimal_step(exponent, text)
        return Measure(value, unit, step=least, qualifier=qualifier)
    step = 10**exponent
    return Count(int(digits) * step, noun, step=step, qualifier=qualifier)


def _number(match: re.Match[str]) -> tuple[str, int]:
    """The digits as they are written, without marks, and the power of ten that the last of them counts."""
    decimals = match["decimals"] or ""
    scale = SCALE_WORDS[match["scale"]] if match["scale"] else 0
    return match["sign"].replace("\u2212", "-") + match["whole"].replace(".", "") + decimals, scale - len(decimals)


def _is_money(name: str | None, scale_word: str | None) -> bool:
    """Say whether the noun is the currency, or a scale without a noun is that of money."""
    if name or not scale_word:
        return name in CURRENCY_WORDS
    return SCALE_WORDS[scale_word] >= _MONEY_BY_SCALE or scale_word == _MONEY_BY_WORD


def _named_unit(noun: str, whole: str, exponent: int, text: str) -> str:
    """The noun of a decimal as its unit."""
    if exponent == -3 and _may_be_english(whole):  # noqa: PLR2004 - "1,399 hộ"
        raise _english(text)
    if not noun:
        raise FigureSyntaxError(text, "a decimal needs its unit: %, a unit of measure, tỷ đồng")
    return noun


def _decimal_step(exponent: int, text: str) -> Decimal:
    try:
        return DECIMAL_STEPS[exponent]
    except KeyError:
        raise FigureSyntaxError(text, "no figure shows so many decimals") from None


def _whole_step(exponent: int, text: str) -> int:
    if exponent < 0:
        raise FigureSyntaxError(text, "there is nothing smaller than one đồng")
    return int(10**exponent)


def _may_be_english(whole: str) -> bool:
    return len(whole) <= GROUP_SIZE and not whole.startswith("0")


def _english(text: str) -> EnglishNotationError:
    return EnglishNotationError(text, _MARKED_DIGITS.sub(lambda m: m[0].translate(_SWAP), text))


def _parse_loose(text: str) -> Figure:
    """Read what is not in the canonical typography."""
    low = lowered(text)
    if limited := _LIMITED.fullmatch(low):
        figure = parse_figure(text[slice(*limited.span("figure"))])
        return attrs.evolve(figure, qualifier=_WAYS[limited["way"]])
    if estimate := _ESTIMATE.fullmatch(low):
        with suppress(FigureSyntaxError):
            return attrs.evolve(parse_figure(text[estimate.start(1) :]), qualifier=Qualifier.ESTIMATED)
    if compound := _COMPOUND.fullmatch(low):
        return _parse_compound(compound, text)
    if glued := _GLUED.match(low):
        return parse_figure(f"{glued['before']},{glued['decimals']} {glued['scale']}{text[glued.end() :]}")
    if match := _FIGURE.fullmatch(low):
        return _build(match, text)
    if any(notation_of(digits) is Notation.ENGLISH for digits in _MARKED_DIGITS.findall(text)):
        raise _english(text)
    raise FigureSyntaxError(text, "write a number and what it counts: 05 ý kiến, 7,09 tỷ đồng, 23,6%, 20,5 tấn")


def _parse_compound(compound: re.Match[str], text: str) -> Figure:
    """Add up "3.579 tỷ 654 triệu": scales that fall, each part below the scale before it."""
    prefix, parts, noun = compound.groups()
    value, last = 0, 10**MAX_EXPONENT
    for part in _PARTS.findall(parts):
        figure = parse_figure(f"{part} đồng")
        if figure.step >= last or figure.value >= last:
            raise FigureSyntaxError(text, "the scales of a compound number fall: 3 tỷ 654 triệu")
        value, last = value + int(figure.value), int(figure.step)
    return parse_figure(f"{prefix}{value // last} {_SCALE_OF[last]} {noun}".strip())
