"""Amounts: a number with its qualifier, its unit and its neighbours, as an exact figure."""

from __future__ import annotations

import re
from typing import Final, NamedTuple, TypeAlias

from dangbo_report.documents import MentionKind
from dangbo_report.figures import QUALIFIER_WORDS, Figure, Qualifier
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.lexicon import SLOGANS, counted_noun, naming
from dangbo_report.reading.quantities import (
    NUMBER,
    Digits,
    Tail,
    after_space,
    compound_at,
    figure_of,
    rate_at,
    read_digits,
    tail_at,
    thousands,
)

_KINDS: Final = {
    "percent": MentionKind.PERCENT,
    "points": MentionKind.PERCENT,
    "money": MentionKind.MONEY,
    "measure": MentionKind.MEASURE,
    "count": MentionKind.COUNT,
}
_QUALIFIED: Final = re.compile(
    r"(?<![^\W_])((?:ước(?: đạt| tính| khoảng)? )?"
    r"(?:trên|(?<!nhiều )(?<!ít )(?<!cao )(?<!thấp )(?<!lớn )hơn|gần|khoảng|chừng|xấp xỉ|ít nhất|tối thiểu"
    r"|không dưới|dưới|chưa đến|chưa tới)|ước(?: đạt| tính)?) $"
)
_AT_LEAST: Final = re.compile(r"[^.;,()0-9]{0,24}\btrở lên")
_EACH: Final = re.compile(r"\bmỗi (?!năm|tháng|quý|tuần|ngày)([^\W\d_]+)(?: [^\W\d_]+){0,3} $|\bbình quân (?:mỗi )?$")
_SIGN: Final = re.compile(r"(?:^|[\s(])([-−+])$")
#: "giảm 0,94% (-603 ha)".
_SIGNED: Final = ("(-", "(−", "(+")
_SLASH: Final = re.compile(r" ?/ ?(?=[0-9])")
_TO: Final = re.compile(r" ?[-–—] ?(?=[0-9])|(?: đến| tới)(?: trên| dưới)? (?=[0-9])")
#: "thứ 3/11", "tỷ số 3-1".
_ORDINAL: Final = re.compile(r"[0-9]{1,4}[/-][0-9]{1,4}(?![0-9/])")
#: What both begin with.
_JOINT: Final = re.compile(r" ?[/–—-]| (?:đến|tới) ")
_WORD: Final = re.compile(r" ?([^\W\d_]+)")
_ENDS: Final = re.compile(r" ?(?:[,;.)…(]|$|\n|và |trở lên|(?:trong|trên) tổng số|lên |xuống )")
#: Slogans and grades have small numbers: "3 sạch", "4 sao".
_SLOGAN_BELOW: Final = 21


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
    begin, qualifier = _qualifier(start, before)
    left = before[: len(before) - (start - begin)]
    if tail.sort in {"", "count"}:
        named = naming(left)
        if named > 1 or (named and (not tail.sort or not _is_known(low, end))):
            ordinal = _ORDINAL.match(low, start)
            return Draft(start, ordinal.end() if ordinal else end, MentionKind.ORDINAL)
        number = thousands(text[start:end]) or number
    found = _Found(text, low, begin, start, end, number, tail, qualifier, left)
    if pair := _pair(found):
        return pair
    if not tail.sort:
        return _bare(found)
    if tail.sort == "count" and _is_slogan(low, end, number):
        return Draft(start, tail.end, MentionKind.OTHER)
    if tail.sort == "measure" and len(tail.unit) == 1 and text[tail.end - 1].isupper():
        return Draft(start, tail.end, MentionKind.OTHER)  # "4G"
    if qualifier is Qualifier.EXACT and _AT_LEAST.match(low, tail.end):
        found = found._replace(qualifier=Qualifier.AT_LEAST)
    if tail.sort == "money":
        return _money(found)
    if tail.sort in {"percent", "points"}:
        return _signed(found)
    return _plain(found, signed=found.left.endswith(_SIGNED))


def _is_known(low: str, end: int) -> bool:
    """Say whether a noun that the tables know follows the digits."""
    at = after_space(low, end)
    return counted_noun(low, at) > at


def _qualifier(start: int, before: str) -> tuple[int, Qualifier]:
    """Where a figure begins with the word that qualifies it."""
    match = _QUALIFIED.search(before)
    if match is None:
        return start, Qualifier.EXACT
    words = match[1]
    qualifier = Qualifier.ESTIMATED if words.startswith("ước") else QUALIFIER_WORDS[words]
    return start - len(before) + match.start(1), qualifier


def _is_slogan(low: str, end: int, number: Digits) -> bool:
    word = _WORD.match(low, end)
    return word is not None and number.digits < _SLOGAN_BELOW and word[1] in SLOGANS and not _is_known(low, end)


def _plain(found: _Found, *, signed: bool = False) -> Draft:
    """A figure whose unit says all."""
    tail = found.tail
    unit = found.text[tail.end - len(tail.unit) : tail.end] if tail.sort == "count" else tail.unit
    figure = figure_of(tail.sort, found.number, tail.scale, unit, found.qualifier)
    if figure is None:  # such as people in decimals
        return Draft(found.start, tail.end, MentionKind.OTHER)
    kind = _KINDS[tail.sort]
    return Draft(found.begin, tail.end, kind, figure, unit=unit, english=found.number.english, signed=signed)


def _signed(found: _Found) -> Draft:
    """A percent, with the sign that may stand before it: "(-18,74%)"."""
    sign = _SIGN.search(found.left) if found.begin == found.start else None
    if sign is None:
        return _plain(found)
    number = found.number if sign[1] == "+" else found.number._replace(digits=-found.number.digits)
    return _plain(found._replace(begin=found.begin - 1, number=number), signed=True)


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
    if figure is None or named or low[tail.end : tail.end + 1].isalnum():
        return Draft(start, tail.end, MentionKind.OTHER)
    doubtful = not _ENDS.match(low, tail.end)
    english = found.number.english
    return Draft(begin, tail.end, MentionKind.COUNT, figure, english=english, bare=True, doubtful=doubtful)


def _pair(found: _Found) -> Draft | None:
    """A ratio or a range: a second number follows, behind the unit of the first or at once."""
    low, tail = found.low, found.tail
    if not (_JOINT.match(low, tail.end) or _JOINT.match(low, found.end)):
        return None
    for kind, between in ((MentionKind.RATIO, _SLASH), (MentionKind.RANGE, _TO)):
        for at, own in ((tail.end, tail if tail.sort else None), (found.end, None)):
            joint = between.match(low, at)
            second = NUMBER.match(found.text, joint.end()) if joint else None
            if second is None:
                continue
            other = thousands(second[0]) or read_digits(second[0])
            if other is None:
                return None
            last = tail_at(low, second.end())
            if kind is MentionKind.RATIO and not last.sort and low.startswith("/", last.end):
                return None  # three numbers: no ratio
            halves = _half(own or last, found.number), _half(last, other)
            pair = _ratio if kind is MentionKind.RATIO else _range
            return pair(found, own, last, halves)
    return None


_Halves: TypeAlias = tuple[Figure | None, Figure | None]


def _half(tail: Tail, number: Digits) -> Figure | None:
    return figure_of(tail.sort or "count", number, tail.scale, tail.unit if tail.sort else "", Qualifier.EXACT)


def _ratio(found: _Found, own: Tail | None, last: Tail, halves: _Halves) -> Draft | None:
    first, second = halves
    if first is None or second is None or last.sort == "percent":
        return None
    unit = f"{own.unit}/{last.unit}" if own and last.unit and own.unit != last.unit else last.unit or (own or last).unit
    return Draft(found.begin, last.end, MentionKind.RATIO, figures=(first, second), unit=unit)


def _range(found: _Found, own: Tail | None, last: Tail, halves: _Halves) -> Draft | None:
    first, second = halves
    alone = not last.sort and own is None and not found.low.startswith("/", last.end)
    if alone and first and second and first.value < second.value:
        return Draft(found.begin, last.end, MentionKind.OTHER)  # "18 - 21" of nothing: ages, mostly
    if first is None or second is None or not last.sort or (own and own.sort != last.sort):
        return None
    if first.value >= second.value:
        return None
    end, unit = last.end, last.unit
    if last.sort == "money" and (rate := rate_at(found.low, end)):
        end, unit = rate[0], f"đồng/{rate[1]}"
    return Draft(found.begin, end, MentionKind.RANGE, figures=(first, second), unit=unit)
