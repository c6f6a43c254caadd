"""Percents: those that follow from totals, since percents are never added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.figures import Percent, Qualifier
from dangbo_report.figures.totals import Addable
from dangbo_report.indicators import AnyFact, PercentOfTargetIndicator, ShareIndicator


@checked_arguments
def percent_from(indicator: PercentOfTargetIndicator | ShareIndicator, totals: Mapping[str, AnyFact]) -> Percent | None:
    """The percent that follows from the totals of a body, by the codes of their indicators; None if it does not."""
    if isinstance(indicator, PercentOfTargetIndicator):
        return _of_target(indicator, totals)
    return _share(indicator, totals)


def _of_target(indicator: PercentOfTargetIndicator, totals: Mapping[str, AnyFact]) -> Percent | None:
    achieved = totals.get(indicator.achieved or "")
    if achieved is None or achieved.target is None:
        return None
    return _percent(achieved.figure, [achieved.target], indicator.percent_step)


def _share(indicator: ShareIndicator, totals: Mapping[str, AnyFact]) -> Percent | None:
    part = totals.get(indicator.part or "")
    whole = [totals[code] for code in indicator.whole if code in totals]
    if part is None or not whole or len(whole) < len(indicator.whole):
        return None
    return _percent(part.figure, [each.figure for each in whole], indicator.percent_step)


def _percent(part: Addable, wholes: Sequence[Addable], step: Decimal) -> Percent | None:
    """The percent that a total is of others; an estimate if any of them is no exact figure."""
    whole = sum((Fraction(each.value) for each in wholes), Fraction(0))
    if whole == 0:
        return None
    percent = Percent.of(part.value, whole, step=step)
    exact = all(each.qualifier is Qualifier.EXACT for each in (part, *wholes))
    return percent if exact else attrs.evolve(percent, qualifier=Qualifier.ESTIMATED)
