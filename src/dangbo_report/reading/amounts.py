"""Amounts: a number with its qualifier, its unit and its neighbours, as an exact figure."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.documents import MentionKind
from dangbo_report.figures import QUALIFIER_WORDS, Qualifier
from dangbo_report.reading.digits import Digits, read_digits, thousands
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.found_numbers import FoundNumber
from dangbo_report.reading.lexicon import SLOGANS
from dangbo_report.reading.named_numbers import counts_known, name_at
from dangbo_report.reading.pairs_of_numbers import pair_at
from dangbo_report.reading.quantities import KINDS, any_of, compound_at, figure_of, glued_at, rate_at, tail_at

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
_WORD: Final = re.compile(r" ?([^\W\d_]+)")
_ENDS: Final = re.compile(r" ?(?:[,;.)…(]|$|\n|và |trở lên|trở xuống|(?:trong|trên) tổng số|lên |xuống )")
#: So near stand the letters that show whether all are capitals.
_BESIDE: Final = 20
#: Slogans and grades have small numbers: "3 sạch", "4 sao".
_SLOGAN_BELOW: Final = 21


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
        if name := name_at(low, start, end, number, left):
            return name
        number = number if tail.scale else thousands(text[start:end]) or number
    found = FoundNumber(text, low, begin, start, end, number, tail, qualifier, left, sign)
    return pair_at(found) or _single(found)


def _single(found: FoundNumber) -> Draft:
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


def _counts_nothing(found: FoundNumber) -> bool:
    """Say whether a number is a part of a name, whatever unit seems to follow: "3 sạch", "4G", "vàng 24K"."""
    tail = found.tail
    if tail.sort == "count":
        return _is_slogan(found.low, found.end, found.number)
    if tail.sort == "measure":
        return len(tail.unit) == 1 and found.text[tail.end - 1].isupper()
    return tail.sort == "money" and found.low[found.end] == "k" and found.left.endswith(_GOLD)


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
    return word is not None and number.digits < _SLOGAN_BELOW and word[1] in SLOGANS and not counts_known(low, end)


def _plain(found: FoundNumber) -> Draft:
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


def _spelled(found: FoundNumber) -> str:
    """What is counted, as it is written; in small letters where all letters are capitals."""
    begin, end = found.tail.end - len(found.tail.unit), found.tail.end
    unit = found.text[begin:end]
    loud = unit.isupper() and not any(map(str.islower, found.text[max(0, begin - _BESIDE) : end + _BESIDE]))
    return found.tail.unit if loud else unit


def _money(found: FoundNumber) -> Draft:
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


def _bare(found: FoundNumber) -> Draft:
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
