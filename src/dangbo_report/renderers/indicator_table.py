"""The table of indicators: every figure of the period, with its target, its progress and its past."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import final

import attrs

from dangbo_report.figures import Percent
from dangbo_report.indicators import AnyFact, FactBook
from dangbo_report.report import Report
from dangbo_report.report.text import clean


@final
@attrs.frozen(kw_only=True)
class IndicatorRow:
    """One figure of the period, as texts.

    Attributes:
        name: the indicator.
        organisation: whose it is.
        key: what the fact is about.
        value: the bare value.
        figure: as written.
        target: as written; empty without one.
        percent: of the target, computed or stated; empty without one.
        bar: how much of a bar the percent fills, 0 to 100; None without one.
        trend: the values of earlier periods and this one, as the points of a line in a box of 100 by 20.
        history: the same in words; empty without earlier periods.
    """

    name: str
    organisation: str
    key: str
    value: str
    figure: str
    target: str
    percent: str
    bar: Decimal | None
    trend: str
    history: str


def indicator_rows(report: Report) -> Iterator[IndicatorRow]:
    """A row for every fact of the period, in the order of the facts."""
    for fact in report.facts.select(period=report.period):
        percent = _percent(report.facts, fact)
        past = _past(report.facts, fact)
        yield IndicatorRow(
            name=clean(fact.indicator.name),
            organisation=clean(fact.organisation.name),
            key=str(fact.key),
            value=str(fact.figure.value),
            figure=str(fact.figure),
            target=str(fact.target) if fact.target is not None else "",
            percent=str(percent) if percent else "",
            bar=min(max(percent.value, Decimal(0)), Decimal(100)) if percent else None,
            trend=_points([each.figure.value for each in past]) if len(past) > 1 else "",
            history="; ".join(f"{each.period}: {each.figure}" for each in past) if len(past) > 1 else "",
        )


def _percent(facts: FactBook, fact: AnyFact) -> Percent | None:
    stated = facts.stated_percent(fact)
    return fact.percent_of_target or (stated.figure if stated else None)


def _past(facts: FactBook, fact: AnyFact) -> list[AnyFact]:
    """The same indicator of the same organisation in periods of the same kind up to this one."""
    same = facts.select(indicator=fact.indicator.code, organisation=fact.organisation.code)
    if len(same) == 1:
        return [fact]
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
