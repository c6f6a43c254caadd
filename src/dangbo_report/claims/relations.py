"""Relations: what must be equal for a claim to hold, as data that can be judged and solved for any of its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from fractions import Fraction
from itertools import accumulate
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.figures import Count, Figure, Interval, Money, Qualifier, Rounding
from dangbo_report.figures.written import interval_of


class Standing(Enum):
    """How a figure came to stand where it does."""

    #: It was worked out from the others; its digits are the first to have been cut off.
    RESULT = "result"
    #: It was worked out by dividing, so that even a whole number may have been rounded: 64,8 people are 65.
    QUOTIENT = "quotient"
    #: It was given as a whole number, and the number may have been rounded to one, as all of a table are.
    ROUNDED = "rounded"
    #: It was counted or measured.
    GIVEN = "given"
    #: Somebody set it, so that it is what is written: a target, a norm, a unit price.
    SET = "set"

    @property
    def is_result(self) -> bool:
        """Say whether a figure was worked out from the others."""
        return self is Standing.RESULT or self is Standing.QUOTIENT


@final
@attrs.frozen
class Term:
    """A figure in a slot of a claim, as a relation uses it; one slot is one term, wherever it is used.

    Attributes:
        figure: the figure.
        slot: the name of the slot.
        index: its place in a slot that holds several.
        standing: how it came to stand there.
        negative: it is taken away.
    """

    figure: Figure = attrs.field(eq=False)
    slot: str
    index: int = 0
    standing: Standing = attrs.field(default=Standing.GIVEN, eq=False)
    negative: bool = attrs.field(default=False, eq=False)


#: What the true value of a figure may be.
Way: TypeAlias = Callable[[Term], Interval]


def rounded(term: Term) -> Interval:
    """Digits were rounded away; a number that somebody set is what is written."""
    return _of(term, Rounding.NEAREST)


def _of(term: Term, rounding: Rounding) -> Interval:
    figure = term.figure
    if term.standing is Standing.SET and figure.qualifier is Qualifier.EXACT:
        return interval_of(figure.value, 1, figure.qualifier, rounding, whole=True)
    if term.standing is Standing.QUOTIENT or term.standing is Standing.ROUNDED:
        return interval_of(figure.value, figure.step, figure.qualifier, rounding, whole=False)
    return figure.interval(rounding)


@final
@attrs.frozen
class Sum:
    """Some figures and a number, added up."""

    terms: tuple[Term, ...] = ()
    constant: int | Fraction = 0

    def interval(self, way: Way) -> Interval:
        """What the true sum may be."""
        parts = [-way(term) if term.negative else way(term) for term in self.terms]
        if self.constant or not parts:
            parts.append(Interval.point(self.constant))
        return sum(parts[1:], parts[0])

    def others(self, way: Way) -> dict[Term, Interval]:
        """For each of its terms what the true sum of all the others may be, each interval looked at once."""
        parts = [-way(term) if term.negative else way(term) for term in self.terms]
        if self.constant or len(parts) == 1:
            parts.append(Interval.point(self.constant))
        before, after = [*accumulate(parts)], [*accumulate(reversed(parts))][::-1]
        found: dict[Term, Interval] = {}
        for at, term in enumerate(self.terms):
            ends = (*before[at - 1 : at or 0], *after[at + 1 : at + 2])
            found[term] = sum(ends[1:], ends[0])
        return found

    def written(self) -> int | Fraction:
        """The sum of whole numbers that leave nothing open."""
        values = [-int(term.figure.value) if term.negative else int(term.figure.value) for term in self.terms]
        return sum(values, self.constant)

    def times(self) -> Counter[Term]:
        """How often each term is added; below nothing for one that is taken away."""
        found: Counter[Term] = Counter()
        for term in self.terms:
            found[term] += -1 if term.negative else 1
        return found

    def at(self, values: Mapping[Term, Fraction]) -> Fraction:
        """The sum of some values."""
        return sum((-values[term] if term.negative else values[term] for term in self.terms), Fraction(self.constant))


ONE: Final = Sum(constant=1)
HUNDRED: Final = Sum(constant=100)


@final
@attrs.frozen
class Relation:
    """Two products that are equal, or the first of which is not below the second.

    Attributes:
        left: a sum times a sum.
        right: a sum times a sum.
        at_least: the left may be more.
    """

    left: tuple[Sum, Sum]
    right: tuple[Sum, Sum]
    at_least: bool = False

    @property
    def terms(self) -> tuple[Term, ...]:
        """Every figure in it, in order."""
        return (*_terms(self.left), *_terms(self.right))

    @property
    def is_sum(self) -> bool:
        """Say whether nothing in it is multiplied."""
        return self.left[1] is ONE and self.right[1] is ONE

    def holds(self, way: Way) -> bool:
        """Say whether true values behind the figures stand in the relation."""
        left, right = product(self.left, way), product(self.right, way)
        return left.meets(at_least(right) if self.at_least else right)

    def holds_exactly(self) -> bool:
        """Say whether whole numbers that leave nothing open stand in the relation: what most of a table are."""
        left, right = (_written(factors) for factors in (self.left, self.right))
        return left >= right if self.at_least else left == right

    def gaps(self, changes: Iterable[tuple[Term, Fraction]], result: Term) -> Iterator[Fraction]:
        """How far a result lies above what the figures make of it, if just one of them had another value.

        Args:
            changes: a term and its other value, one after the other; what makes nothing of the result is left out.
            result: the term that the others make.
        """
        known = {term: Fraction(term.figure.value) for term in self.terms}
        own, other = (self.left, self.right) if result in _terms(self.left) else (self.right, self.left)
        moved = ((term, value - known.get(term, value)) for term, value in changes)
        if self.is_sum:
            yield from _gaps_of_sums(own[0], other[0], known, moved)
            return
        factors = [(factor.at(known), factor.times()) for factor in (*own, *other)]
        cofactor = int(result in own[0].terms)
        for term, more in moved:
            first, second, third, fourth = (at + more * times[term] for at, times in factors)
            if by := (first, second)[cofactor]:
                yield (first * second - third * fourth) / by

    @property
    def apart(self) -> Fraction:
        """How far both sides are apart as they are written, as a share of the larger one."""
        values = {term: Fraction(term.figure.value) for term in self.terms}
        left, right = (first.at(values) * second.at(values) for first, second in (self.left, self.right))
        larger = max(abs(left), abs(right))
        return abs(left - right) / larger if larger else Fraction(0)


def equal(left: Iterable[Term], right: Iterable[Term], *, at_least: bool = False) -> Relation:
    """A relation between two sums."""
    return Relation((Sum(tuple(left)), ONE), (Sum(tuple(right)), ONE), at_least)


def _gaps_of_sums(
    own: Sum, other: Sum, known: Mapping[Term, Fraction], moved: Iterable[tuple[Term, Fraction]]
) -> Iterator[Fraction]:
    """How far one sum lies above another, if one term were so much more; nothing is multiplied."""
    apart, added, taken = own.at(known) - other.at(known), own.times(), other.times()
    for term, more in moved:
        yield apart + more if added[term] > taken[term] else apart - more


def _written(factors: tuple[Sum, Sum]) -> int | Fraction:
    """The product of two sums of whole numbers that leave nothing open."""
    first, second = factors
    return first.written() if second is ONE else first.written() * second.written()


def _terms(factors: tuple[Sum, Sum]) -> tuple[Term, ...]:
    return factors[0].terms + factors[1].terms


def product(factors: tuple[Sum, Sum], way: Way) -> Interval:
    """What the true product of two sums may be."""
    first, second = factors
    if second.terms:
        return first.interval(way).times(second.interval(way))
    return first.interval(way) if second is ONE else first.interval(way).scaled(second.constant)


def divided(product: Interval, by: Sum, way: Way) -> Interval | None:
    """A product over one of its factors; None if that may be nothing or less."""
    if by is ONE:
        return product
    divisor = by.interval(way)
    if divisor.lower is None or divisor.lower <= 0 or divisor.upper is None:
        return None
    return product.times(reciprocal(divisor))


def reciprocal(interval: Interval) -> Interval:
    """One over each number of an interval, which lies above zero and has an end."""
    if interval.lower is None or interval.upper is None:
        return Interval(0, None)
    return Interval(
        Fraction(1) / interval.upper,
        Fraction(1) / interval.lower,
        lower_open=interval.upper_open,
        upper_open=interval.lower_open,
    )


def at_least(interval: Interval) -> Interval:
    """Everything that is not below an interval."""
    return Interval(interval.lower, None, lower_open=interval.lower_open)


def at_most(interval: Interval) -> Interval:
    """Everything that is not above an interval."""
    return Interval(None, interval.upper, upper_open=interval.upper_open)


#: Figures that come in whole units.
_WHOLE: Final = (Count, Money)


def _is_exact(term: Term) -> bool:
    """Say whether a figure leaves nothing open, however digits go away."""
    figure = term.figure
    known = isinstance(figure, _WHOLE) and figure.step == 1 and figure.qualifier is Qualifier.EXACT
    return known and term.standing is not Standing.QUOTIENT and term.standing is not Standing.ROUNDED


def judge_relations(relations: Iterable[Relation]) -> Verdict:
    """What becomes of a claim that asserts some relations together."""
    every = tuple(relations)
    terms = [term for relation in every for term in relation.terms]
    if all(map(_is_exact, terms)):
        return Verdict.HOLDS if all(relation.holds_exactly() for relation in every) else Verdict.VIOLATED
    loosely = any(term.standing is Standing.SET for term in terms)

    def holds(result: Rounding, others: Rounding) -> bool:
        def way(term: Term) -> Interval:
            return _of(term, result if term.standing.is_result else others)

        return all(relation.holds(way) for relation in every)

    def holds_loosely(_: Rounding, rounding: Rounding) -> bool:
        return all(relation.holds(lambda term: term.figure.interval(rounding)) for relation in every)

    return judge((term.figure for term in terms), holds, holds_loosely if loosely else None)
