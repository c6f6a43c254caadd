"""What a report must say as the one before it did: openings, bases, targets, running sums, changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from dangbo_report.claims import Claim, Cumulative, Difference, SameValue, Verdict
from dangbo_report.figures import Percent
from dangbo_report.reading.pairs.figures import Stated, near, stated
from dangbo_report.reading.pairs.pair import SURE, Allow, Like, Pair
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import count_alike

#: Targets are told in fewer words than what came to pass; of a change, the words of its value must be the same.
_OF_TARGETS: Final = 0.38
_OF_CHANGES: Final = 0.6
#: Of smaller sums a part may be any number.
_SMALL: Final = 20
#: So few words before a change go on from what stands before them.
_SHORT: Final = 14
_MOST_VALUES: Final = 6
_FEWEST_BEFORE: Final = 3
_GOAL: Final = 2


def claims_of_pair(pair: Pair) -> Iterator[Claim]:
    """Everything that the newer report must say as the older one did."""
    for telling in pair.new:
        if not telling.planned:
            for judge in (_openings, _year_starts, _targets, _changes, _running):
                yield from judge(pair, telling)


def _openings(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """What a period begins with, or is compared with, is what the one before ended with."""
    cues = pair.cues
    base = cues.is_base(telling)
    if not (base or cues.is_of_last(telling)) or _is_rate_or_target(pair, telling) or telling.half:
        return

    def plain(other: Telling) -> bool:
        return pair.is_plain(other) and near(telling.figure, other.figure) and not cues.is_of_year_start(other)

    def closing(other: Telling) -> bool:
        return plain(other) and cues.closes(other)

    left = pair.like(telling, closing) if cues.is_carried(telling) else []
    if not left:
        yield from _same(pair, telling, pair.like(telling, plain, sure=_OF_CHANGES if base else SURE), None)
    elif not pair.knows(telling, pair.is_plain):
        yield from _same(pair, telling, left, closing)


def _is_rate_or_target(pair: Pair, telling: Telling) -> bool:
    return isinstance(telling.figure, Percent) or pair.cues.is_target(telling) or pair.cues.is_rate(telling)


def _year_starts(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """What the year began with, if both reports tell it."""
    cues = pair.cues
    if not cues.is_of_year_start(telling) or isinstance(telling.figure, Percent) or cues.is_target(telling):
        return

    def allowed(other: Telling) -> bool:
        return cues.is_of_year_start(other) and not other.planned and near(telling.figure, other.figure)

    yield from _same(pair, telling, pair.like(telling, allowed), None)


def _targets(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """A target of the year stays as it was set; one of the quarter is the one that was planned."""
    cues = pair.cues
    if telling.half == 1 or not cues.is_target(telling) or cues.change(telling) or cues.is_rate(telling):
        return
    planned = cues.is_of_period(telling) or cues.is_year_before

    def allowed(other: Telling) -> bool:
        if cues.change(other) or other.half == 1 or not near(telling.figure, other.figure):
            return False
        return other.planned or (not planned and cues.is_target(other) and not cues.is_of_period(other))

    if planned or cues.new.year == cues.old.year:
        yield from _same(pair, telling, pair.like(telling, allowed, sure=_OF_TARGETS), allowed)


def _same(pair: Pair, telling: Telling, like: Sequence[Like], allow: Allow | None) -> Iterator[Claim]:
    known = pair.knows(telling, allow)
    if not like and not known:
        pair.unmatched.append(telling)
    claims = [
        (
            likeness,
            SameValue(
                first=stated(telling.figure), second=stated(other.figure), evidence=pair.evidence(telling, old=other)
            ),
        )
        for likeness, other in like
        if not known or other.figure.value == telling.figure.value
    ]
    yield from _likeliest(claims)


def _changes(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """A change since the period before lies between what was told then and what is told now."""
    sign, change = pair.cues.change(telling), telling.figure
    if not sign or isinstance(change, Percent) or not pair.cues.compares(telling):
        return
    claims: list[tuple[float, Difference]] = []
    for value in _values_of(pair, telling):
        if isinstance(value.figure, Percent):
            continue
        before = Fraction(value.figure.value) - sign * Fraction(change.value)
        for likeness, other in _bases_of(pair, telling, value, before):
            if isinstance(other.figure, Percent):
                continue
            claim = Difference(
                value=value.figure,
                base=other.figure,
                change=change,
                falls=sign < 0,
                evidence=pair.evidence(telling, value, old=other),
            )
            claims.append((likeness, claim))
    yield from _likeliest(claims)


def _values_of(pair: Pair, telling: Telling) -> list[Telling]:
    """What a change may be of: the figure before it in its clause; else, if it has no words of its own, any before."""
    cues = pair.cues
    leans = len(telling.near) < _SHORT or cues.only_compares(telling)
    values = [
        each
        for each in pair.new
        if each.sentence == telling.sentence
        and each.mention.end <= telling.mention.start
        and (leans or each.mention.start >= telling.clause)
        and count_alike(each, telling)
        and _is_of_now(pair, each)
        and each.bracket is None
    ]
    own = [each for each in values if each.mention.start >= telling.clause]
    return own[-1:] or values[-_MOST_VALUES:]


def _is_of_now(pair: Pair, telling: Telling) -> bool:
    cues = pair.cues
    if telling.column or telling.half == _GOAL:
        return False
    return not (cues.change(telling) or cues.is_target(telling) or cues.is_base(telling))


def _bases_of(pair: Pair, telling: Telling, value: Telling, before: Fraction) -> list[Like]:
    def allowed(other: Telling) -> bool:
        return pair.is_plain(other) and near(value.figure, other.figure) and count_alike(telling, other)

    known = pair.knows(value, value=before)
    like = pair.like(value, allowed, sure=_OF_CHANGES)
    return [each for each in like if not known or Fraction(each[1].figure.value) == before]


def _running(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """A running sum is that of before, and what came since."""
    total = telling.figure
    if isinstance(total, Percent) or not _is_sum(pair, telling):
        return
    claims: list[tuple[float, Cumulative]] = []
    for part in _parts_of(pair, telling):
        if isinstance(part.figure, Percent) or part.figure.value > total.value:
            continue
        for likeness, other in _former_sums(pair, telling, part):
            if isinstance(other.figure, Percent):
                continue
            evidence = pair.evidence(telling, part, old=other)
            claim = Cumulative(stock=total, increase=part.figure, previous=other.figure, evidence=evidence)
            claims.append((likeness, claim))
    yield from _likeliest(claims)


def _is_sum(pair: Pair, telling: Telling) -> bool:
    cues = pair.cues
    if not pair.is_running(telling) or telling.figure.value < _SMALL or telling.column or telling.bracket is not None:
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
        and _is_of_now(pair, each)
        and not (cues.is_running(each) or cues.is_rate(each))
        and not any(each.figure.value == other.figure.value for other in pair.old)
    ]
    outside = [each for each in parts if each.bracket is None]
    before = [each for each in outside if cues.sums_up(telling) and each.mention.end <= telling.mention.start]
    behind = [
        each
        for each in parts
        if each.mention.start >= telling.mention.end
        and cues.is_own(each)
        and (each.bracket is None or each.mention.start - telling.mention.end < 3 * _SHORT)
    ]
    return [*behind[:1], *reversed(before[-_FEWEST_BEFORE:])]


def _former_sums(pair: Pair, telling: Telling, part: Telling) -> list[Like]:
    def allowed(other: Telling) -> bool:
        return pair.is_plain(other) and _may_sum(telling.figure, part.figure, other.figure)

    return pair.like(telling, allowed, kin=(part,), sure=_OF_CHANGES)


def _may_sum(total: Stated, part: Stated, previous: Stated) -> bool:
    """Say whether a running sum may have been meant for what was and what came, or was left as it was."""
    summed = Fraction(previous.value) + Fraction(part.value)
    return 5 * summed <= 6 * Fraction(total.value) <= Fraction(36, 5) * summed or total.value == previous.value


def _likeliest(claims: Sequence[tuple[float, Claim]]) -> Iterator[Claim]:
    """The claim of the surest figure of the older report that makes it hold; of the surest of all if none does."""
    ordered = [claim for _, claim in sorted(claims, key=lambda each: -each[0])]
    holding = (claim for claim in ordered if claim.verdict() is not Verdict.VIOLATED)
    if (claim := next(holding, ordered[0] if ordered else None)) is not None:
        yield claim
