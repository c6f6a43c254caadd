"""Over time: the figures of one organisation for months and quarters as those of a longer period."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, TypeAlias, final

import attrs

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
    if not stated:
        return None
    parts = None if stated.keys() == {period} else _from_parts(stated, period, how)
    if period not in stated:
        return parts
    direct = stated[period]
    own = Standing() if direct is None else Standing((direct,))
    if parts is None or not parts.contributions:
        return own
    if direct is None:
        return parts
    claim = Breakdown(total=direct.fact.figure, parts=(each.fact.figure for each in parts.contributions))
    return Standing(parts.contributions, (*parts.claims, Reconciliation(direct, claim)))


def _from_parts(stated: ByPeriod, period: Period, how: OverTime) -> Standing | None:
    """The figure from shorter periods that tile the period."""
    for tiles in tilings(period):
        found = [over_time(stated, each, how) for each in (tiles[-1:] if how is OverTime.STOCK else tiles)]
        standings = [each for each in found if each is not None]
        if len(standings) == len(found):
            return Standing(
                tuple(each for standing in standings for each in standing.contributions),
                tuple(each for standing in standings for each in standing.claims),
            )
    return None
