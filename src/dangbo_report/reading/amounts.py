"""Amounts: a number with its qualifier, its unit and its neighbours, as an exact figure."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from typing import Final, NamedTuple, TypeAlias

from dangbo_report.documents import MentionKind
from dangbo_report.figures import QUALIFIER_WORDS, Figure, Qualifier
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.lexicon import SLOGANS, counted_noun, naming
from dangbo_report.reading.quantities import (
    KINDS,
    NUMBER,
    Digits,
    Tail,
    after_space,
    any_of,
    compound_at,
    figure_of,
    glued_at,
    rate_at,
    read_digits,
    tail_at,
    thousands,
)

#: "ước" stands alone or before any of the others; "nhiều hơn" compares and bounds nothing.
_BOUNDS: Final = any_of(word for word in QUALIFIER_WORDS if not word.startswith("ước"))
_QUALIFIED: Final = re.compile(
    rf"""
    (?<![^\W_])
    (   (?: ước (?:\ đạt|\ tính|\ khoảng)? \  )? (?<!nhiều\ ) (?<!ít\ ) (?<!cao\ ) (?<!thấp\ ) (?<!lớn\ ) (?:{_BOUNDS})
      | ước (?:\ đạt|\ tính)?
    ) \ $
    """,
    re.VERBOSE,
)
#: Each of them ends in one of these words, which few words before a number do.
_QUALIFYING: Final = tuple({f"{word.rsplit(' ', 1)[-1]} " for word in QUALIFIER_WORDS})
_LIMITED: Final = re.compile(
    r"(?![^.;,()0-9]*\b(?:trình độ|học|cấp|tuổi|loại|khá|tốt|nhiệm vụ)\b)[^.;,()0-9]{0,24}\btrở (lên|xuống)"
)
_LIMITS: Final = {"lên": Qualifier.AT_LEAST, "xuống": Qualifier.AT_MOST}
_EACH: Final = re.compile(r"\bmỗi (?!năm|tháng|quý|tuần|ngày)([^\W\d_]+)(?: [^\W\d_]+){0,3} $|\bbình quân (?:mỗi )?$")
_SIGN: Final = re.compile(r"(?:^|[\s(])([-−+])$")
#: Before money and measures a dash at the beginning of a line is the mark of an item, and one in a bracket says "less".
_INNER_SIGN: Final = re.compile(r"[^\s(] ([-−+])$")
_SIGNS_OF: Final = {"percent": _SIGN, "points": _SIGN, "money": _INNER_SIGN, "measure": _INNER_SIGN}
#: "vàng 24K" tells how pure it is.
_GOLD: Final = "vàng "
_SIGNS: Final = ("-", "−", "+")
#: "11.438 trên 11.486 cử tri" bounds nothing.
_OF_SO_MANY: Final = re.compile(r"[0-9](?: [^\W\d_]+){0,4} trên $")
#: "giảm 0,94% (-603 ha)".
_SIGNED: Final = ("(-", "(−", "(+")
_SLASH: Final = re.compile(r" ?/ ?(?=[0-9])")
_TO: Final = re.compile(r" ?[-–—] ?(?=[0-9])|(?: đến| tới)(?: trên| dưới)? (?=[0-9])")
#: "thứ 3/11", "tỷ số 3-1".
_ORDINAL: Final = re.compile(r"[0-9]{1,4}[/-][0-9]{1,4}(?![0-9/])")
#: What both begin with.
_JOINT: Final = re.compile(r" ?[/–—-]| (?:đến|tới) ")
_WORD: Final = re.compile(r" ?([^\W\d_]+)")
_ENDS: Final = re.compile(r" ?(?:[,;.)…(]|$|\n|và |trở lên|trở xuống|(?:trong|trên) tổng số|lên |xuống )")
#: So near stand the letters that show whether all are capitals.
_BESIDE: Final = 20
#: Slogans and grades have small numbers: "3 sạch", "4 sao".
_SLOGAN_BELOW: Final = 21


_Halves: TypeAlias = tuple[Figure | None, Figure | None]


class _Found(NamedTuple):
    """A number that was found, and what stands around it.

    Attributes:
        text: the text.
        low: the same in lower case.
        begin: where the figure begins, with the word that qualifies it.
        start: where the digits begin.
        end: where they end.
        number: what they say.
        tail: what follows them.
        qualifier: what the word before them says.
        left: the words before the figure, in lower case.
        sign: "-", "−" or "+" before the digits; empty without one.
    """

    text: str
    low: str
    begin: int
    start: int
    end: int
    number: Digits
    tail: Tail
    qualifier: Qualifier
    left: str
    sign: str


_Joined: TypeAlias = Callable[[_Found, Tail | None, Tail, _Halves], Draft | None]


def amount_at(text: str, low: str, start: int, end: int, before: str) -> Draft:
    """Read the amount whose digits stand between two places; what is none becomes a mention of another kind.

    Args:
        text: the text.
        low: the same in lower case.
        start: where the digits begin.
        end: where they end.
        before: the words before them, in lower case.
    """
    number = read_digits(text[start:end])
    if number is None:
        return Draft(start, end, MentionKind.OTHER)
    tail = tail_at(low, end)
    if glued := glued_at(low, text[start:end], end):
        number, tail = glued
    begin, qualifier, sign = _opening(start, before, _SIGNS_OF.get(tail.sort))
    left = before[: len(before) - (start - begin)]
    if tail.sort in {"", "count"}:
        if ordinal := _ordinal(low, start, end, left):
            return ordinal
        number = number if tail.scale else thousands(text[start:end]) or number
    found = _Found(text, low, begin, start, end, number, tail, qualifier, left, sign)
    return _pair(found) or _single(found)


def _ordinal(low: str, start: int, end: int, left: str) -> Draft | None:
    """A number that the words before it make a name: "Tổ 3", "lần thứ 2/5"."""
    named = 0 if _is_grouped(low[start:end], left) or _is_too_large(low, start, end, left) else naming(left)
    if not named:
        return None
    ordinal = _ORDINAL.match(low, start)
    if named == 1 and _is_known(low, ordinal.end() if ordinal else end):
        return None
    digits = read_digits(low[start:end]) if named == 1 and not ordinal else None
    candidate = figure_of("count", digits, 0, "", Qualifier.EXACT) if digits else None
    return Draft(start, ordinal.end() if ordinal else end, MentionKind.ORDINAL, candidate=candidate)


def _single(found: _Found) -> Draft:
    """A number that stands alone, by what follows it."""
    tail = found.tail
    if not tail.sort:
        return _bare(found)
    if _counts_nothing(found):
        return Draft(found.start, tail.end, MentionKind.OTHER)
    if found.qualifier is Qualifier.EXACT and (limited := _LIMITED.match(found.low, tail.end)):
        found = found._replace(qualifier=_LIMITS[limited[1]])
    if found.sign in {"-", "−"}:
        found = found._replace(number=found.number._replace(digits=-found.number.digits))
    return _money(found) if tail.sort == "money" else _plain(found)


def _counts_nothing(found: _Found) -> bool:
    """Say whether a number is a part of a name, whatever unit seems to follow: "3 sạch", "4G", "vàng 24K"."""
    tail = found.tail
    if tail.sort == "count":
        return _is_slogan(found.low, found.end, found.number)
    if tail.sort == "measure":
        return len(tail.unit) == 1 and found.text[tail.end - 1].isupper()
    return tail.sort == "money" and found.low[found.end] == "k" and found.left.endswith(_GOLD)


def _is_grouped(surface: str, left: str) -> bool:
    """Say whether a number has groups, which no quarter and no ward has: "dân số cuối quý 9.215 người"."""
    return "." in surface and not left.endswith("số ")


#: The last of what is numbered so: there is no fifth quarter, and no thirteenth month.
_LAST_NAMED: Final = {"quý": 4, "tháng": 12, "cấp": 12, "lớp": 12, "hạng": 10, "loại": 10, "khối": 12}


def _is_too_large(low: str, start: int, end: int, left: str) -> bool:
    """Say whether a number is none of those that a word before it numbers: "cuối quý 435 con"."""
    last = _LAST_NAMED.get(left.rstrip().rpartition(" ")[2])
    surface = low[start:end]
    return last is not None and surface.isdecimal() and int(surface) > last and low[end : end + 1] != "/"


def _is_known(low: str, end: int) -> bool:
    """Say whether a noun that the tables know follows the digits."""
    at = after_space(low, end)
    return counted_noun(low, at) > at


def _opening(start: int, before: str, signed: re.Pattern[str] | None) -> tuple[int, Qualifier, str]:
    """Where a figure begins with its sign and the word that qualifies it, and what these are."""
    sign = ""
    if signed and before.endswith(_SIGNS) and (match := signed.search(before)):
        sign, start, before = match[1], start - 1, before[:-1]
    match = _QUALIFIED.search(before) if before.endswith(_QUALIFYING) else None
    if match is None or _OF_SO_MANY.search(before):
        return start, Qualifier.EXACT, sign
    words = match[1]
    qualifier = Qualifier.ESTIMATED if words.startswith("ước") else QUALIFIER_WORDS[words]
    return start - len(before) + match.start(1), qualifier, sign


def _is_slogan(low: str, end: int, number: Digits) -> bool:
    word = _WORD.match(low, end)
    return word is not None and number.digits < _SLOGAN_BELOW and word[1] in SLOGANS and not _is_known(low, end)


def _plain(found: _Found) -> Draft:
    """A figure whose unit says all."""
    tail = found.tail
    unit = _spelled(found) if tail.sort == "count" else tail.unit
    signed = bool(found.sign) or found.left.endswith(_SIGNED)
    figure = figure_of(tail.sort, found.number, tail.scale, unit, found.qualifier)
    if figure is None:  # people in decimals, of which there may be so many on average
        mean = figure_of("measure", found.number, tail.scale, unit, found.qualifier)
        return Draft(found.start, tail.end, MentionKind.OTHER, candidate=mean)
    kind = KINDS[tail.sort]
    return Draft(found.begin, tail.end, kind, figure, unit=unit, english=found.number.english, signed=signed)


def _spelled(found: _Found) -> str:
    """What is counted, as it is written; in small letters where all letters are capitals."""
    begin, end = found.tail.end - len(found.tail.unit), found.tail.end
    unit = found.text[begin:end]
    loud = unit.isupper() and not any(map(str.islower, found.text[max(0, begin - _BESIDE) : end + _BESIDE]))
    return found.tail.unit if loud else unit


def _money(found: _Found) -> Draft:
    """Money: with the smaller scales that follow, or for each of something."""
    end, scale, number = found.tail.end, found.tail.scale, found.number
    while scale and (compound := compound_at(found.low, end, scale)):
        end, part, part_scale = compound
        number = Digits(number.at(scale - part_scale) + part, 0, english=number.english)
        scale = part_scale
    if not scale:
        number = thousands(found.text[found.start : found.end]) or number
    figure = figure_of("money", number, scale, "", found.qualifier)
    if figure is None:
        return Draft(found.start, end, MentionKind.OTHER)
    kind, unit = MentionKind.MONEY, "đồng"
    if rate := rate_at(found.low, end):
        end, kind, unit = rate[0], MentionKind.MONEY_RATE, f"đồng/{rate[1]}"
    elif each := _EACH.search(found.left):
        kind, unit = MentionKind.MONEY_RATE, f"đồng/{each[1]}" if each[1] else "đồng"
    return Draft(found.begin, end, kind, figure, unit=unit, english=number.english)


def _bare(found: _Found) -> Draft:
    """A number without a unit: a count whose noun is left out, or a name; the sentence will tell."""
    low, begin, start, tail = found.low, found.begin, found.start, found.tail
    left = found.text[max(0, begin - len(found.left)) : begin]
    *_, word = left.split() or [""]
    named = word[:1].isupper() and word.isalpha() and begin == start and not left.isupper()
    figure = figure_of("count", found.number, tail.scale, "", found.qualifier)
    if figure is None or low[tail.end : tail.end + 1].isalnum():
        return Draft(start, tail.end, MentionKind.OTHER)
    if named:  # a name, unless a list counts it: "Khá 72, Đạt 12"
        return Draft(start, tail.end, MentionKind.OTHER, candidate=figure)
    doubtful = not _ENDS.match(low, tail.end)
    english = found.number.english
    return Draft(begin, tail.end, MentionKind.COUNT, figure, english=english, bare=True, doubtful=doubtful)


def _pair(found: _Found) -> Draft | None:
    """A ratio or a range: a second number follows, behind the unit of the first or at once."""
    low, tail = found.low, found.tail
    if not (_JOINT.match(low, tail.end) or _JOINT.match(low, found.end)):
        return None
    places = (tail.end, tail if tail.sort else None), (found.end, None)
    for (between, joined), (at, own) in product(_JOINTS, places):
        joint = between.match(low, at)
        second = NUMBER.match(found.text, joint.end()) if joint else None
        if second is not None:
            return _with_second(found, own, second, joined)
    return None


def _with_second(found: _Found, own: Tail | None, second: re.Match[str], joined: _Joined) -> Draft | None:
    last = tail_at(found.low, second.end())
    other = (None if last.scale else thousands(second[0])) or read_digits(second[0])
    if other is None:
        return None
    return joined(found, own, last, (_half(own or last, found.number), _half(last, other)))


def _half(tail: Tail, number: Digits) -> Figure | None:
    return figure_of(tail.sort or "count", number, tail.scale, tail.unit if tail.sort else "", Qualifier.EXACT)


def _ratio(found: _Found, own: Tail | None, last: Tail, halves: _Halves) -> Draft | None:
    first, second = halves
    if first is None or second is None or last.sort == "percent" or _goes_on(found, last):
        return None
    unit = last.unit or (own or last).unit
    if own and last.unit and own.unit != last.unit:
        unit = f"{own.unit}/{last.unit}"
    return Draft(found.begin, last.end, MentionKind.RATIO, figures=(first, second), unit=unit)


def _goes_on(found: _Found, last: Tail) -> bool:
    """Say whether a third number follows, which no ratio and no range has."""
    return not last.sort and found.low.startswith("/", last.end)


def _range(found: _Found, own: Tail | None, last: Tail, halves: _Halves) -> Draft | None:
    first, second = halves
    if first is None or second is None or first.value >= second.value or _goes_on(found, last):
        return None
    sort = own.sort if own else last.sort
    if not sort:
        return Draft(found.begin, last.end, MentionKind.OTHER)  # "18 - 21" of nothing: ages, mostly
    if sort != last.sort:
        return None
    end, unit = last.end, last.unit
    if last.sort == "money" and (rate := rate_at(found.low, end)):
        end, unit = rate[0], f"đồng/{rate[1]}"
    return Draft(found.begin, end, MentionKind.RANGE, figures=(first, second), unit=unit)


#: What stands between two numbers, and what they make.
_JOINTS: Final = ((_SLASH, _ratio), (_TO, _range))
