"""Bars and lines beside the figures of an annex: how much of a target was reached, and what was before."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import final

import attrs

from dangbo_report.figures import Percent
from dangbo_report.indicators import AnyFact, FactBook, PercentOfTargetIndicator
from dangbo_report.report import Aspect, Runs, Shown


@final
@attrs.frozen
class Chart:
    """A small drawing beside a figure.

    Attributes:
        bar: how much of a bar is filled, 0 to 100; None for a line.
        line: the points of a line in a box of 100 by 20; empty for a bar.
        words: the same in words.
    """

    bar: Decimal | None
    line: str
    words: str


def chart_of(runs: Runs, facts: FactBook) -> Chart | None:
    """What is drawn beside the one figure of a cell: a bar for a percent of a target, a line for what has a past.

    Args:
        runs: the cell.
        facts: the figures of the report, with those of earlier periods.
    """
    shown = [run for run in runs if isinstance(run, Shown)]
    if len(shown) != 1:
        return None
    (one,) = shown
    if isinstance(one.figure, Percent) and _is_of_target(one):
        return Chart(min(max(one.figure.value, Decimal(0)), Decimal(100)), "", str(one))
    return _line(one, facts) if one.aspect is Aspect.VALUE else None


def _is_of_target(shown: Shown) -> bool:
    return shown.aspect is Aspect.PERCENT or isinstance(shown.fact.indicator, PercentOfTargetIndicator)


def _line(shown: Shown, facts: FactBook) -> Chart | None:
    """The values of earlier periods and of this one."""
    past = _past(facts, shown.fact)
    if len(past) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    words = "; ".join(f"{each.period}: {each.figure}" for each in past)
    return Chart(None, _points([each.figure.value for each in past]), words)


def _past(facts: FactBook, fact: AnyFact) -> list[AnyFact]:
    """The same indicator of the same organisation in periods of the same kind up to this one."""
    same = facts.select(indicator=fact.indicator.code, organisation=fact.organisation.code)
    return sorted(
        (each for each in same if each.period.kind is fact.period.kind and each.period <= fact.period),
        key=lambda each: each.period,
    )


def _points(values: list[int | Decimal]) -> str:
    """The points of a line through some values, in a box of 100 by 20."""
    low, high = Fraction(min(values)), Fraction(max(values))
    span = high - low or Fraction(1)
    step = Fraction(100, len(values) - 1)
    return " ".join(
        f"{int(index * step)},{int(18 - (Fraction(value) - low) / span * 16)}" for index, value in enumerate(values)
    )
