"""What stands behind a number, and the exact figure that both make: the value, its step, the unit."""

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
from dangbo_report.reading.digits import LONGEST, Digits
from dangbo_report.reading.lexicon import counted_noun, may_be_counted

_MILLION: Final = 6


#: What a number is, by what follows it.
KINDS: Final = {
    "percent": MentionKind.PERCENT,
    "points": MentionKind.PERCENT,
    "money": MentionKind.MONEY,
    "measure": MentionKind.MEASURE,
    "count": MentionKind.COUNT,
}


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


#: No figure shows more digits, with all decimals that it may have.
_LARGEST: Final = 10 ** (MAX_EXPONENT - MIN_STEP_EXPONENT)
_WORD_END: Final = r"(?![^\W_])"
#: "đồng" is also the first half of "đồng chí", "đồng bào".
_CURRENCY: Final = (
    rf"(?:{any_of(CURRENCY_WORDS)})"
    r"(?![^\W_]|/[cv](?![^\W_])| (?:chí|bào|đội|hương|ruộng|hồ|đều|thời(?! (?:điểm|gian|kỳ))|bộ|phục|thuận)(?![^\W_]))"
)
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


def after_space(low: str, at: int) -> int:
    """The place behind one space, if there is one."""
    return at + 1 if low[at : at + 1] == " " else at


def tail_at(low: str, at: int) -> Tail:
    """Read what follows the digits of a number in a lower-cased text.

    >>> tail_at("20,5 tấn gạo", 4).unit, tail_at("1,5 triệu phần quà", 3).scale
    ('tấn', 6)
    """
    if (typed := _TYPED.match(low, at)) and (tail := _typed(low, at, typed)):
        return tail
    return _measured(low, at, 0) or _counted(low, at, 0)


def _typed(low: str, at: int, typed: re.Match[str]) -> Tail | None:
    """What a sign, a scale or a currency makes of a number; None where a letter is none of them."""
    end = typed.end()
    if typed["percent"]:
        return Tail(end, "percent", 0, "%")
    if typed["points"]:
        return Tail(end, "points", 0, "điểm phần trăm")
    scale = SCALE_WORDS[typed["scale"]] if typed["scale"] else 0
    if typed["money"] or typed["currency"] or typed["scale"] == "trđ":
        return Tail(end, "money", scale, "đồng")
    if typed["scale"] != "k":
        return _scaled(low, end, scale)
    return _scaled(low, end, scale, money=True) if low[at] == "k" else None  # "10k", and no "mục 5 k"


def _measured(low: str, at: int, scale: int) -> Tail | None:
    """A unit of measure."""
    measure = _MEASURE.match(low, at)
    if measure is None:
        return None
    return Tail(measure.end(), "measure", scale, _MEASURES[measure[1]] + (measure[2] or ""))


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
    number = Digits(int(digits[-LONGEST:] + match[2]), -len(match[2]), english=False)
    return number, tail._replace(scale=SCALE_WORDS[match[1]])


def _scaled(low: str, at: int, scale: int, *, money: bool = False) -> Tail:
    """A scale without currency: of a unit, of a noun, or of đồng."""
    if measured := _measured(low, at, scale):
        return measured
    counted = _counted(low, at, scale)
    if counted.sort == "count" and not (scale >= 2 * _MILLION and not counted.unit):
        return counted
    return Tail(at, "money", scale, "đồng") if money or scale >= _MILLION else Tail(at, "", scale)


_QUOTES: Final = ('"', "“")


def _counted(low: str, at: int, scale: int) -> Tail:
    start = after_space(low, at)
    start += low.startswith(_QUOTES, start)  # '28 "Nhà nhân ái"'
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
