"""Solving: for each figure of a claim what it must be for the claim to hold, in one walk over its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from dangbo_report.claims.relations import Relation, Term, Way, at_least, at_most, divided, product, rounded
from dangbo_report.figures import Interval


def solve(relations: Iterable[Relation], way: Way = rounded) -> Iterator[tuple[Term, tuple[Interval, ...]]]:
    """For each figure of some relations what it must meet, in all of them, for them to hold.

    Args:
        relations: all of one claim.
        way: what the true value of a figure may be.
    """
    found: dict[Term, list[Interval]] = {}
    for relation in relations:
        times = Counter(relation.terms)
        found.update({term: [] for term in times if term not in found})
        for term, values in _solved(relation, way):
            if times[term] == 1:
                found[term].append(values)
    for term, known in found.items():
        if known:
            yield term, tuple(known)


def _solved(relation: Relation, way: Way) -> Iterator[tuple[Term, Interval]]:
    """For each term every true value with which a relation holds; of those that cannot be told, nothing."""
    left, right = relation.left, relation.right
    bounded: tuple[Callable[[Interval], Interval], ...] = (at_least, at_most) if relation.at_least else (_equal, _equal)
    for own, other, bound in ((left, right, bounded[0]), (right, left, bounded[1])):
        for factor, cofactor in zip(own, reversed(own), strict=True):
            reached = divided(product(other, way), cofactor, way) if factor.terms else None
            if reached is not None:
                for term, others in factor.others(way).items():
                    rest = bound(reached - others)
                    yield term, -rest if term.negative else rest


def _equal(interval: Interval) -> Interval:
    return interval
