"""Over time: the figures of one organisation for months and quarters as those of a longer period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.claims import Breakdown
from dangbo_report.consolidation.records import Contribution, Reconciliation
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.indicators import OverTime
from dangbo_report.periods import Period, PeriodKind

_FINER: Final = (PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH)


@final
@attrs.frozen
class Standing:
    """What one organisation reported of one indicator for a whole period.

    Attributes:
        contributions: the facts that its figure rests on, in the order of time; none if it does not apply.
        claims: figures that it states for a longer period, held against those of its parts.
    """

    contributions: tuple[Contribution, ...] = ()
    claims: tuple[Reconciliation, ...] = ()


#: What was sent for each period: a contribution, or None where the indicator does not apply.
ByPeriod: TypeAlias = Mapping[Period, Contribution | None]
Periods: TypeAlias = tuple[Period, ...]


@final
@attrs.frozen
class _Plan:
    """Which periods make up a longer one, whatever their figures are.

    Attributes:
        periods: those whose figures count, in the order of time; none if all that is stated does not apply.
        claims: of each longer one that has a figure too, those that it is held against.
    """

    periods: Periods = ()
    claims: tuple[tuple[Period, Periods], ...] = ()


@checked_arguments
@lru_cache(maxsize=1024)
def tilings(period: Period) -> tuple[tuple[Period, ...], ...]:
    """The shorter periods that make up one, longest first: of a year its halves, its quarters, its months.

    A flow needs all periods of one tiling, a stock the last of one.

    >>> [len(tiles) for tiles in tilings(Period.year(2024))]
    [2, 4, 12]
    >>> tilings(Period.month(2024, 1))
    ()
    """
    return tuple(tiles for kind in _FINER if len(tiles := _tiles(period, kind)) > 1)


def _tiles(period: Period, kind: PeriodKind) -> tuple[Period, ...]:
    try:
        return period.parts(kind)
    except ImpossibleValueError:
        return ()


def over_time(stated: ByPeriod, period: Period, how: OverTime) -> Standing | None:
    """The figure for a period: from the finest periods that cover it whole, else as stated for it; None if neither.

    Args:
        stated: what was sent for each period.
        period: the one wanted.
        how: flows need every part, stocks the last.
    """
    given = {each: sent for each, sent in stated.items() if sent is not None}
    plan = _plan(tuple(stated), tuple(given), period, how)
    if plan is None or not plan.claims:
        return None if plan is None else Standing(tuple(map(given.__getitem__, plan.periods)))
    claims = (Reconciliation(given[whole], _sum_of(given, whole, parts)) for whole, parts in plan.claims)
    return Standing(tuple(map(given.__getitem__, plan.periods)), tuple(claims))


def _sum_of(given: Mapping[Period, Contribution], whole: Period, parts: Periods) -> Breakdown:
    """What is stated for a period, as the sum of its parts."""
    return Breakdown(total=given[whole].fact.figure, parts=(given[each].fact.figure for each in parts))


@lru_cache(maxsize=1024)  # nearly all bodies send the same periods
def _plan(stated: Periods, given: Periods, period: Period, how: OverTime) -> _Plan | None:
    """Which of the periods that are stated make up one; those that are not given are stated not to apply."""
    parts = _plan_of_parts(stated, given, period, how)
    if period not in stated or (parts is not None and parts.periods and period not in given):
        return parts
    if parts is None or not parts.periods:
        return _Plan((period,) if period in given else ())
    return _Plan(parts.periods, (*parts.claims, (period, parts.periods)))


def _plan_of_parts(stated: Periods, given: Periods, period: Period, how: OverTime) -> _Plan | None:
    """The same from shorter periods that tile the period."""
    for tiles in tilings(period):
        found = [_plan(stated, given, each, how) for each in (tiles[-1:] if how is OverTime.STOCK else tiles)]
        plans = [each for each in found if each is not None]
        if len(plans) == len(found):
            return _joined(plans)
    return None


def _joined(plans: Sequence[_Plan]) -> _Plan:
    """The plans of periods that follow one another, as one."""
    return _Plan(
        tuple(each for plan in plans for each in plan.periods),
        tuple(claim for plan in plans for claim in plan.claims),
    )
