"""Changes since the period before: they lie between what was told then and what is told now."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dangbo_report.claims import Change, Claim, Difference, Points
from dangbo_report.figures import Percent
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.figures import added, near
from dangbo_report.reading.pairs.index import Like
from dangbo_report.reading.pairs.likeliest import likeliest
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.since import compares_with_before, sign_of
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.values import may_change, values_of

#: Of a change, the words of its value must be the same.
_SURE: Final = 0.6


def changed(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """A change since the period before lies between what was told then and what is told now."""
    sign = 0 if uses.is_target(telling) else sign_of(pair, telling)
    if not sign or not compares_with_before(pair, telling):
        return
    claims = [
        (likeness, claim)
        for value in values_of(pair, telling)
        for likeness, other in _bases_of(pair, telling, value, sign)
        for claim in _claim(pair, telling, value, other, falls=sign < 0)
    ]
    yield from likeliest(claims)


def _claim(pair: Pair, telling: Telling, value: Telling, other: Telling, *, falls: bool) -> Iterator[Claim]:
    now, was, change = map(added, (value.figure, other.figure, telling.figure))
    evidence = pair.evidence(telling, value, old=other)
    supposed = value.half != other.half or pair.is_strange(other, telling, value)
    if isinstance(change, Percent):
        if isinstance(now, Percent) and isinstance(was, Percent):
            yield Points(value=now, base=was, change=change, falls=falls, evidence=evidence, supposed=supposed)
        elif not isinstance(now, Percent) and not isinstance(was, Percent):
            yield Change(percent=change, value=now, base=was, falls=falls, evidence=evidence, supposed=supposed)
    elif not isinstance(now, Percent) and not isinstance(was, Percent):
        yield Difference(value=now, base=was, change=change, falls=falls, evidence=evidence, supposed=supposed)


def _bases_of(pair: Pair, telling: Telling, value: Telling, sign: int) -> list[Like]:
    def allowed(other: Telling) -> bool:
        if uses.begins(other):
            return False
        return pair.is_plain(other, rate=rate) and near(value.figure, other.figure) and may_change(telling, other)

    rate = uses.is_rate(value)
    like = pair.like(value, allowed, sure=_SURE)
    if isinstance(telling.figure, Percent) and not telling.points:
        return like
    before = Fraction(value.figure.value) - sign * Fraction(telling.figure.value)
    if before < 0:
        return []
    known = pair.tells(value, allowed, before) if pair.is_sure(value, like) else pair.knows(value, value=before)
    like = [each for each in like if not known or Fraction(each[1].figure.value) == before]
    return [each for each in like if _may_have_fallen(telling, each[1], sign)]


def _may_have_fallen(telling: Telling, base: Telling, sign: int) -> bool:
    """Say whether a base is no less than what fell: by more than there was, nothing falls."""
    return sign > 0 or telling.points or telling.figure.value <= base.figure.value
