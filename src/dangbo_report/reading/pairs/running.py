"""Sums since the beginning of the year ("lũy kế"): what was told before, and what came since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dangbo_report.claims import Breakdown, Claim, Cumulative
from dangbo_report.figures import Percent
from dangbo_report.reading.pairs.figures import Stated, is_near
from dangbo_report.reading.pairs.hollow import content_of
from dangbo_report.reading.pairs.likeliest import likeliest
from dangbo_report.reading.pairs.pair import Like, Pair
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import count_alike

_SURE: Final = 0.6
#: Of smaller sums a part may be any number.
_SMALL: Final = 20
#: A bracket so near behind a sum says what part of it came last.
_NEAR: Final = 42
_MOST_PARTS: Final = 8
#: Of two digits that changed places, the larger may be so many times the smaller.
_MOST_TIMES: Final = Fraction(5, 2)
#: Sums of what went, and those that began long before the year, are told too seldom to know their parts.
_OF_OTHERS: Final = re.compile(r"\bgiảm\b|nhiệm kỳ|giai đoạn|từ (?:năm|khi|ngày)\b")


def running(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """A running sum is that of before, and what came since; it never falls."""
    total = telling.figure
    if isinstance(total, Percent) or not _is_sum(pair, telling):
        return
    found = _sums(pair, telling, total)
    yield from likeliest(found) if found else _falls(pair, telling, total)


def _sums(pair: Pair, telling: Telling, total: Stated) -> list[tuple[float, Cumulative]]:
    claims: list[tuple[float, Cumulative]] = []
    if isinstance(total, Percent):
        return claims
    for part in _parts_of(pair, telling):
        if isinstance(part.figure, Percent) or part.figure.value > total.value:
            continue
        of_part = pair.topics.likeness(telling, part)
        for likeness, other in _former_sums(pair, telling, part):
            if isinstance(other.figure, Percent):
                continue
            claim = Cumulative(
                stock=total,
                increase=part.figure,
                previous=other.figure,
                evidence=pair.evidence(telling, part, old=other),
            )
            claims.append((likeness * of_part, claim))
    return claims


def _is_sum(pair: Pair, telling: Telling) -> bool:
    cues = pair.cues
    if not pair.is_running(telling) or telling.figure.value < _SMALL or telling.column or telling.bracket is not None:
        return False
    if _OF_OTHERS.search(telling.near[-60:]):
        return False
    return not (cues.is_target(telling) or cues.change(telling) or cues.is_of_last(telling) or cues.is_rate(telling))


def _parts_of(pair: Pair, telling: Telling) -> list[Telling]:
    """What came in the newer period: behind the sum with words that say so, or before it."""
    cues = pair.cues
    parts = [
        each
        for each in pair.new
        if each.line == telling.line
        and each is not telling
        and count_alike(each, telling)
        and pair.is_of_now(each)
        and not (pair.is_running(each) or cues.is_rate(each) or cues.is_of_last(each))
    ]
    outside = [each for each in parts if each.bracket is None]
    before = [
        each
        for each in outside
        if cues.sums_up(telling) and each.mention.end <= telling.mention.start and _goes_on(each, telling)
    ]
    behind = [
        each
        for each in parts
        if each.mention.start >= telling.mention.end
        and each.sentence == telling.sentence
        and cues.is_own(each)
        and (each.bracket is None or each.mention.start - telling.mention.end < _NEAR)
    ]
    return [*behind[:1], *reversed(before[-_MOST_PARTS:])]


def _goes_on(part: Telling, telling: Telling) -> bool:
    """Say whether a sum goes on from a part of another sentence: that tells all that the sum is of."""
    told = f"{part.label} {part.said} {part.near} {part.unit} {part.tail}"
    return part.sentence == telling.sentence or content_of(telling.near) <= content_of(told)


def _former_sums(pair: Pair, telling: Telling, part: Telling) -> list[Like]:
    def allowed(other: Telling) -> bool:
        summed = Fraction(other.figure.value) + Fraction(part.figure.value) or Fraction(1)
        told_again = other.figure.value == part.figure.value
        total = Fraction(telling.figure.value)
        return pair.is_plain(other) and not told_again and 1 / _MOST_TIMES <= total / summed <= _MOST_TIMES

    return pair.like(telling, allowed, kin=(part,), sure=_SURE)


def _falls(pair: Pair, telling: Telling, total: Stated) -> Iterator[Claim]:
    """Of a sum whose last part is not told: what it was before is part of it."""

    def allowed(other: Telling) -> bool:
        return pair.was_running(other) and not other.column and is_near(value, Fraction(other.figure.value))

    value = Fraction(total.value)
    claims = [
        (
            likeness,
            Breakdown(total=total, parts=(other.figure,), exhaustive=False, evidence=pair.evidence(telling, old=other)),
        )
        for likeness, other in pair.like(telling, allowed)
        if not isinstance(total, Percent) and not isinstance(other.figure, Percent)
    ]
    yield from likeliest(claims)
