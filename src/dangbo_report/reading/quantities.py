"""From digits to exact figures: the value, the step of what was written, the unit behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from dangbo_report.documents import MentionKind
from dangbo_report.errors import DangboReportError
from dangbo_report.figures import (
    MEASURE_UNITS,
    Count,
    Figure,
    Measure,
    Money,
    Percent,
    PercentagePoints,
    Qualifier,
)
from dangbo_report.figures.parsing import CURRENCY_WORDS, SCALE_WORDS
from dangbo_report.figures.written import EXACT, MAX_EXPONENT, MIN_STEP_EXPONENT
from dangbo_report.reading.lexicon import counted_noun, may_be_counted

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
_MILLION: Final = 6


#: What a number is, by what follows it.
KINDS: Final = {
    "percent": MentionKind.PERCENT,
    "points": MentionKind.PERCENT,
    "money": MentionKind.MONEY,
    "measure": MentionKind.MEASURE,
    "count": MentionKind.COUNT,
}


class Digits(NamedTuple):
    """A number in digits: `digits` times ten to the power of `exponent`."""

    digits: int
    exponent: int
    english: bool = False

    def at(self, exponent: int) -> int:
        """The number in units of ten to the power of minus some exponent, decimals beyond it cut off."""
        shift = self.exponent + exponent
        return int(self.digits * 10**shift) if shift >= 0 else int(self.digits // 10**-shift)


class Tail(NamedTuple):
    """What follows a number: scale, and what it is of."""

    end: int
    #: "percent", "points", "money", "measure", "count", or "" if nothing is recognised.
    sort: str
    scale: int = 0
    unit: str = ""


def any_of(words: Iterable[str]) -> str:
    """An expression for any of some words, the longer first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_GROUPED: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_ENGLISH_GROUPED: Final = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_LONGEST: Final = 40
#: No figure shows more digits, with all decimals that it may have.
_LARGEST: Final = 10 ** (MAX_EXPONENT - MIN_STEP_EXPONENT)
_WORD_END: Final = r"(?![^\W_])"
#: "đồng" is also the first half of "đồng chí", "đồng bào".
_CURRENCY: Final = rf"(?:{any_of(CURRENCY_WORDS)})(?![^\W_]|/[cv](?![^\W_])| (?:chí|bào|đội|hương|ruộng)(?![^\W_]))"
#: "năm 2024 tỷ lệ …" counts no billions.
_NO_SCALE: Final = rf"(?!(?<=t[ỷỉ]) (?:lệ|trọng|số|suất|giá){_WORD_END})"
_TYPED: Final = re.compile(
    rf"(?P<percent> ?%(?![0-9])| phần trăm{_WORD_END})|(?P<points> ?điểm (?:phần trăm{_WORD_END}|%))"
    rf"| ?(?P<scale>{any_of(SCALE_WORDS)}){_WORD_END}{_NO_SCALE}(?: ?(?P<money>{_CURRENCY}))?"
    rf"| ?(?P<currency>{_CURRENCY})"
)
_MEASURES: Final = {unit.lower(): unit for unit in MEASURE_UNITS}
_MEASURE: Final = re.compile(
    rf" ?({any_of(_MEASURES)})(?![^\W_]|[²³]|[0-9])"
    r"(/(?:ha|người|hộ|công|năm|tháng|ngày|vụ|con|cây|m2|m²|m3|m³)(?![^\W_]))?"
)
_COMPOUND: Final = re.compile(rf" ([0-9]{{1,3}}) ?({any_of(SCALE_WORDS)}){_WORD_END}(?: ?(?:{_CURRENCY}))?")
#: "1tr5" is 1,5 triệu: what is glued to the scale are its decimals.
_GLUED: Final = re.compile(rf"(tr|triệu|tỷ|tỉ|k|nghìn|ngàn)([0-9]{{1,3}}){_WORD_END}")
#: Longer numbers have no scale glued to them.
_MOST_BEFORE_SCALE: Final = 6
_RATE: Final = re.compile(r" ?/ ?(?!(?:chỉ tiêu|kế hoạch|kh|dự toán|tổng|nghị quyết)\b)([^\W\d_]+)")
_RATE_TIME: Final = re.compile(r"/(?:năm|tháng|ngày công|ngày|quý|vụ)(?![^\W_])")
#: A noun that no table knows: one word or two.
_NOUN: Final = re.compile(r" ([^\W\d_]{2,})(?: ([^\W\d_]{2,}))?")


def read_digits(text: str) -> Digits | None:
    """Read a number as it must be meant: "1.234,5", "1.2", "14,917"; None if it can be none.

    >>> read_digits("7,09"), read_digits("1.2").english
    (Digits(digits=709, exponent=-2, english=False), True)
    """
    if text.isdecimal():
        return Digits(int(text), 0, english=False) if len(text) <= _LONGEST else None
    text = text.replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    if len(text) > _LONGEST:
        return None
    commas, stops = text.count(","), text.count(".")
    if text.isdecimal() or (not commas and _GROUPED.fullmatch(text)):
        return Digits(int(text.replace(".", "")), 0, english=False)
    if commas == 1 and (not stops or _GROUPED.fullmatch(text[: text.index(",")])) and text.index(",") > text.rfind("."):
        whole, decimals = text.replace(".", "").split(",")
        return Digits(int(whole + decimals), -len(decimals), english=False)
    if stops <= 1 and (not commas or _ENGLISH_GROUPED.fullmatch(text.partition(".")[0])):
        whole, _, decimals = text.replace(",", "").partition(".")
        return Digits(int(whole + decimals), -len(decimals), english=True)
    return None


def thousands(text: str) -> Digits | None:
    """Read "14,917" as an English thousand, which it is where people or things are counted; None if it is none.

    >>> thousands("14,917"), thousands("14,9")
    (Digits(digits=14917, exponent=0, english=True), None)
    """
    if "," in text and _ENGLISH_GROUPED.fullmatch(text):
        return Digits(int(text.replace(",", "")), 0, english=True)
    return None


def after_space(low: str, at: int) -> int:
    """The place behind one space, if there is one."""
    return at + 1 if low[at : at + 1] == " " else at


def tail_at(low: str, at: int) -> Tail:
    """Read what follows the digits of a number in a lower-cased text.

    >>> tail_at("20,5 tấn gạo", 4).unit, tail_at("1,5 triệu phần quà", 3).scale
    ('tấn', 6)
    """
    if typed := _TYPED.match(low, at):
        if typed["percent"]:
            return Tail(typed.end(), "percent", 0, "%")
        if typed["points"]:
            return Tail(typed.end(), "points", 0, "điểm phần trăm")
        scale = SCALE_WORDS[typed["scale"]] if typed["scale"] else 0
        if typed["money"] or typed["currency"] or typed["scale"] == "trđ":
            return Tail(typed.end(), "money", scale, "đồng")
        if typed["scale"] != "k":
            return _scaled(low, typed.end(), scale)
        if low[at] == "k":  # "10k", and no "mục 5 k"
            return _scaled(low, typed.end(), scale, money=True)
    if measure := _MEASURE.match(low, at):
        return Tail(measure.end(), "measure", 0, _MEASURES[measure[1]] + (measure[2] or ""))
    return _counted(low, at, 0)


def glued_at(low: str, digits: str, at: int) -> tuple[Digits, Tail] | None:
    """Read what a scale glued to its decimals says: "1tr5"; None where there is none.

    >>> glued_at("1tr5", "1", 1)
    (Digits(digits=15, exponent=-1, english=False), Tail(end=4, sort='money', scale=6, unit='đồng'))
    """
    match = _GLUED.match(low, at)
    if match is None or not digits.isdecimal() or len(digits) > _MOST_BEFORE_SCALE:
        return None
    tail = tail_at(low, match.end())
    if tail.sort != "money" or tail.scale:
        tail = _scaled(low, match.end(), 0, money=True)
    number = Digits(int(digits[-_LONGEST:] + match[2]), -len(match[2]), english=False)
    return number, tail._replace(scale=SCALE_WORDS[match[1]])


def _scaled(low: str, at: int, scale: int, *, money: bool = False) -> Tail:
    """A scale without currency: of a unit, of a noun, or of đồng."""
    if measure := _MEASURE.match(low, at):
        return Tail(measure.end(), "measure", scale, _MEASURES[measure[1]] + (measure[2] or ""))
    counted = _counted(low, at, scale)
    if counted.sort == "count" and not (scale >= 2 * _MILLION and not counted.unit):
        return counted
    return Tail(at, "money", scale, "đồng") if money or scale >= _MILLION else Tail(at, "", scale)


def _counted(low: str, at: int, scale: int) -> Tail:
    start = after_space(low, at)
    end = counted_noun(low, start)
    if end > start:
        return Tail(end, "count", scale, low[start:end])
    words = _NOUN.match(low, at)
    if words is None or not may_be_counted(words[1]):
        return Tail(at, "", scale)
    end = words.end() if words[2] and may_be_counted(words[2]) else words.end(1)
    return Tail(end, "count", scale, low[words.start(1) : end])


def compound_at(low: str, at: int, scale: int) -> tuple[int, int, int] | None:
    """What follows "3.579 tỷ" in "3.579 tỷ 654 triệu đồng": where it ends, how much, of what scale."""
    match = _COMPOUND.match(low, at)
    if match is None or SCALE_WORDS[match[2]] >= scale:
        return None
    return match.end(), int(match[1]), SCALE_WORDS[match[2]]


def rate_at(low: str, at: int) -> tuple[int, str] | None:
    """What money is for each of: "suất" in "500.000 đồng/suất"."""
    match = _RATE.match(low, at)
    if match is None:
        return None
    start = match.start(1)
    end = max(counted_noun(low, start), match.end(1))
    if following := _RATE_TIME.match(low, end):
        end = following.end()
    return end, low[start:end]


def figure_of(sort: str, number: Digits, scale: int, unit: str, qualifier: Qualifier) -> Figure | None:
    """The exact figure; None if there can be none."""
    exponent = number.exponent + scale
    if abs(number.digits) >= _LARGEST:
        return None
    try:
        if sort in {"percent", "points", "measure"}:
            value, least = (Decimal(digits).scaleb(exponent, EXACT) for digits in (number.digits, 1))
            if sort == "measure":
                return Measure(value, unit, step=least, qualifier=qualifier)
            rate = Percent if sort == "percent" else PercentagePoints
            return rate(value, step=least, qualifier=qualifier)
        if exponent < 0:
            return None
        step = 10**exponent
        if sort == "money":
            return Money(number.digits * step, step=step, qualifier=qualifier)
        return Count(number.digits * step, unit, step=step, qualifier=qualifier)
    except DangboReportError:
        return None
