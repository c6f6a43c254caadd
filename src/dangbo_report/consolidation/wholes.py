"""What every body comes to in one indicator: whose figures make up its total, and what it states itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Self, TypeAlias, final

import attrs

from dangbo_report.claims import Breakdown
from dangbo_report.consolidation.over_time import ByPeriod, Standing, over_time
from dangbo_report.consolidation.records import Reconciliation
from dangbo_report.consolidation.subtrees import Marked, Subtrees
from dangbo_report.figures import Percent
from dangbo_report.figures.totals import Addable, total_of
from dangbo_report.indicators import Indicator
from dangbo_report.periods import Period

#: What a total rests on: each of them has a figure at least.
Parts: TypeAlias = tuple[Standing, ...]


@final
@attrs.frozen
class Wholes:
    """What every body comes to in one indicator, by its place in the tree; bodies that come to nothing are left out.

    Attributes:
        parts: what its total rests on: its own figure, or those of the bodies below it.
        claims: totals that are stated, held against the sum of their parts.
        reported: who has a figure of its own.
    """

    parts: Mapping[int, Parts]
    claims: Mapping[int, tuple[Reconciliation, ...]]
    reported: Marked

    @classmethod
    def of(cls, indicator: Indicator[Any], stated: Mapping[str, ByPeriod], period: Period, expected: Marked) -> Self:
        """Go through the bodies, children before parents.

        Args:
            indicator: what is measured.
            stated: what was sent of it, by the codes of the organisations.
            period: what totals are for.
            expected: who should report it.
        """
        tree = expected.tree
        standings = dict(_standings(indicator, stated, tree, period))
        claims = _own_claims(standings)
        parts: dict[int, Parts] = {place: (own,) for place, own in standings.items() if own.contributions}
        reported = Marked(tree, parts)
        silent = Marked(tree, set(expected.places) - parts.keys())
        for place in sorted(tree.children, reverse=True):
            own, below = parts.get(place), _below(place, parts, tree)
            if own is None:
                parts[place] = below
            elif below and indicator.additive:
                complete = not silent.any_below(place)
                claim = Breakdown(total=total_of(figures_of(own)), parts=figures_of(below), exhaustive=complete)
                claims[place] = (*claims.get(place, ()), Reconciliation(own[0].contributions[-1], claim))
                parts[place] = below if complete else own
        return cls(parts, claims, reported)


def _below(place: int, parts: Mapping[int, Parts], tree: Subtrees) -> Parts:
    """What the bodies just below one come to."""
    return tuple(chain.from_iterable(parts.get(child, ()) for child in tree.children[place]))


def _standings(
    indicator: Indicator[Any], stated: Mapping[str, ByPeriod], tree: Subtrees, period: Period
) -> Iterator[tuple[int, Standing]]:
    """What each body says itself of the whole period."""
    is_percent = indicator.figure_type is Percent
    for code, sent in stated.items():
        # Percents of months are none of a quarter.
        counted = {each: sent[each] for each in sent if each == period} if is_percent else sent
        own = over_time(counted, period, indicator.over_time)
        if own is not None:
            yield tree.places[code], own


def _own_claims(standings: Mapping[int, Standing]) -> dict[int, tuple[Reconciliation, ...]]:
    """What bodies state for longer periods, held against their own shorter ones."""
    return {place: own.claims for place, own in standings.items() if own.claims}


def figures_of(parts: Iterable[Standing]) -> list[Addable]:
    """The figures that some parts rest on."""
    return [each.fact.figure for part in parts for each in part.contributions]
