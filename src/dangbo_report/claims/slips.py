"""Slips: the figures with which a claim would hold, each one slip of the pen from what is written.

A claim that fails and is one slip from holding was most likely meant; one that no slip explains may be another
relation. Every claim is solved for each of its figures, so that a slip is looked up and not tried.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile
from typing import Any, Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.digits import SHIFTS, SlipKind, edits, meant, written
from dangbo_report.claims.relations import Relation, Term
from dangbo_report.claims.verdict import Verdict
from dangbo_report.figures import Figure, Interval, Percent, Qualifier


@final
@attrs.frozen(field_transformer=checked_fields)
class Slip:
    """A figure of a claim, and what was meant if one slip of the pen made of it what is written ("nhầm chữ số").

    Attributes:
        claim: the reading of the claim that fails.
        slot: the slot that the figure stands in.
        index: its place in a slot that holds several.
        stated: the figure as written.
        meant: the figure with which the claim holds.
        kind: what the hand did.
    """

    claim: Asserted
    slot: str
    index: int
    stated: Figure
    meant: Figure
    kind: SlipKind

    @property
    def odds(self) -> Fraction:
        """How many relations that nobody claims one would look at until chance gave one so good an explanation.

        Where another figure was meant in its place, one of as many digits, chance makes a slip of it as often as slips
        lead to such figures: of short ones they lead to many.
        """
        return min(_odds(self.claim, self.kind), _own_odds(self.stated, self.kind))

    @property
    def mended(self) -> Asserted:
        """The claim with the figure that was meant."""
        return with_figure(self.claim, self.slot, self.index, self.meant)


def with_figure(claim: Asserted, slot: str, index: int, figure: Figure) -> Asserted:
    """A claim with another figure in one place of one slot."""
    held = getattr(claim, slot)
    changed: Any = (*held[:index], figure, *held[index + 1 :]) if isinstance(held, tuple) else figure
    return attrs.evolve(claim, bindings=(), **{slot: changed})


@checked_arguments
def slips(claim: Asserted) -> tuple[Slip, ...]:
    """The figures with which a claim that fails would hold, the likeliest slip first; none of one that does not fail.

    Args:
        claim: the claim; of one that can be read in several ways, every way is tried.

    >>> from dangbo_report import parse_figure
    >>> from dangbo_report.claims import Breakdown
    >>> parts = (parse_figure("1.204 hộ"), parse_figure("3.311 hộ"))
    >>> [str(slip.meant) for slip in slips(Breakdown(total=parse_figure("4.551 hộ"), parts=parts))]
    ['4.515 hộ', '1.240 hộ']
    """
    if claim.verdict() is not Verdict.VIOLATED:
        return ()
    found = [slip for reading in claim.readings for slip in _slips_of(reading)]
    return tuple(sorted(found, key=lambda slip: slip.kind))


@checked_arguments
def is_turned(claim: Asserted) -> bool:
    """Say whether a claim that fails holds in the other direction: "tăng" was written for "giảm" ("ngược chiều")."""
    falls: bool | None = getattr(claim, "falls", None)
    if falls is None:
        return False
    turned: Any = {"falls": not falls, "bindings": ()}
    return attrs.evolve(claim, **turned).judged() is Verdict.HOLDS


@checked_arguments
def odds_of_turned(claim: Asserted) -> Fraction:
    """How many results there are for the one that a claim has in the other direction; zero if it does not hold there.

    Args:
        claim: the claim; of one that can be read in several ways, every way is tried.
    """
    return max((_results(*_relation_of(each)) for each in claim.readings if is_turned(each)), default=Fraction(0))


def _slips_of(claim: Asserted) -> Iterator[Slip]:
    relations = tuple(claim.relations())
    bounded = len(relations) == 1 and relations[0].at_least
    for term, intervals in claim.solutions():
        for kind, figure in _answers(term.figure, intervals):
            slip = Slip(claim, term.slot, term.index, term.figure, figure, kind)
            if bounded or slip.mended.judged() is Verdict.HOLDS:
                yield slip


def _answers(figure: Figure, intervals: tuple[Interval, ...]) -> Iterator[tuple[SlipKind, Figure]]:
    """What may have been meant by a figure, of what its claim allows."""
    if figure.qualifier is not Qualifier.EXACT or figure.value < 0:
        return  # a word such as "trên" covers more than one slip does
    low = max(_units(interval.lower, figure, -_FAR) for interval in intervals)
    high = min(_units(interval.upper, figure, _FAR) for interval in intervals)
    near = _near(low, high)
    for edit in edits(written(figure)):
        if edit.digits in near[edit.shift]:
            made = meant(figure, edit)
            if made is not None and all(made.interval().meets(interval) for interval in intervals):
                yield edit.kind, made


_FAR: Final = 10**400


def _near(low: int, high: int) -> dict[int, range]:
    """The digits that lie between two bounds, or a step beside them, by how many powers of ten their step is above."""
    sizes = ((shift, _power(max(0, shift)), _power(max(0, -shift))) for shift in SHIFTS)
    return {
        shift: range((low - size) * parts // size, (high + size) * parts // size + 1) for shift, size, parts in sizes
    }


def _power(exponent: int) -> int:
    ten: int = 10**exponent
    return ten


def _units(bound: Fraction | None, figure: Figure, otherwise: int) -> int:
    """A bound in steps of a figure."""
    return otherwise if bound is None else int(bound // Fraction(figure.step))


def _odds(claim: Asserted, kind: SlipKind) -> Fraction:
    """How many results there are for each that a slip of a kind, or of a likelier one, reaches.

    Two slips with which the result would be as far off as with each other reach one result.
    """
    result, terms, relation = _relation_of(claim)
    changed = [(term, value) for term in terms for value in _values(term.figure, kind)]
    reached = len(changed)
    if relation is not None:
        top, step = _range(result, terms, relation)
        reached = len({gap // step for gap in relation.gaps(changed, result) if abs(gap) <= top})
    return _results(result, terms, relation) / max(1, reached)


_BASE: Final = 10


def _own_odds(figure: Figure, kind: SlipKind) -> Fraction:
    """How many figures are as long as one for each that a slip of a kind, or of a likelier one, makes of it."""
    shown = written(figure)
    longest = max(_BASE, 10 ** len(str(shown.digits)))
    reached = sum(1 for edit in edits(shown) if edit.kind <= kind)
    return Fraction(longest - longest // _BASE, max(1, reached))


def _results(result: Term, terms: Sequence[Term], relation: Relation | None) -> Fraction:
    """How many results there may be."""
    top, step = _range(result, terms, relation)
    return Fraction(math.ceil(2 * top / step) + 1)


def _relation_of(claim: Asserted) -> tuple[Term, Sequence[Term], Relation | None]:
    """What a claim states, all its figures, and the relation that the first follows from."""
    terms = tuple(term for term, _ in claim.solutions())
    result, relation = _result(claim, terms)
    return result, terms, relation


def _result(claim: Asserted, terms: Sequence[Term]) -> tuple[Term, Relation | None]:
    """What a claim states, and the relation that it follows from."""
    result = next((term for term in terms if term.standing.is_result), terms[0])
    return result, next((each for each in claim.relations() if result in each.terms), None)


def _values(figure: Figure, kind: SlipKind) -> Iterator[Fraction]:
    """What a figure would be after each slip of a kind, or of a likelier one."""
    for edit in takewhile(lambda edit: edit.kind <= kind, edits(written(figure))):
        yield Fraction(figure.step) * edit.digits * Fraction(10) ** edit.shift


def _range(result: Term, terms: Sequence[Term], relation: Relation | None) -> tuple[Fraction, Fraction]:
    """How large a result may be, and by how much two of them differ at least."""
    alike = [result.figure]
    if relation is not None and relation.is_sum and not isinstance(result.figure, Percent):
        alike = [term.figure for term in terms]
    top = max(abs(Fraction(figure.value)) for figure in alike)
    step = max(Fraction(figure.step) for figure in alike)
    return max(_next_power(top) if isinstance(result.figure, Percent) else top, step), step


def _next_power(value: Fraction) -> Fraction:
    """The least power of ten that is not below a percent: what others are compared with is of its size."""
    power = Fraction(_BASE**2)
    while value and value <= power / _BASE and power > Fraction(1, _BASE**_BASE):
        power /= _BASE
    return max(power, value)
