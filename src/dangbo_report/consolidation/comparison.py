"""Comparison: a figure held against the period before, the same period last year, and the plan."""

from __future__ import annotations

from enum import StrEnum
from typing import final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.figures import AmountOfChange, Figure, Percent, Qualifier, Trend, change_between
from dangbo_report.indicators import AnyFact, FactBook
from dangbo_report.periods import Period


class Against(StrEnum):
    """What a figure is held against."""

    #: "kỳ trước"
    PREVIOUS = "previous"
    #: "cùng kỳ năm trước"
    LAST_YEAR = "last-year"
    #: "kế hoạch"
    PLAN = "plan"


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Comparison:
    """One figure held against another ("so sánh").

    Attributes:
        against: what it is held against.
        fact: the figure now.
        base: the figure that it is held against.
        base_period: the period of that figure; that of the fact for a plan.
        rose: whether it is above the base; None if the two are written with one value, or are not comparable.
        change: by how much, without a sign; None if a figure is no exact one.
        percent: the change in percent of the base, or the percent of the plan; None if there is none.
    """

    against: Against
    fact: AnyFact
    base: Figure
    base_period: Period
    rose: bool | None
    change: AmountOfChange | None
    percent: Percent | None

    def __str__(self) -> str:
        """The sentence that a report writes."""
        head = f"{self.fact.indicator.name}: {self.fact.figure}"
        if self.against is Against.PLAN:
            return head if self.percent is None else f"{head}, đạt {self.percent} kế hoạch ({self.base})."
        than = f"so với {self.base_period} ({self.base})"
        if self.change is None:
            return f"{head}; {self.base_period}: {self.base}."
        if self.rose is None:
            return f"{head}, không thay đổi {than}."
        way = Trend.RISE if self.rose else Trend.FALL
        by = "" if self.percent is None else f", {way} {attrs.evolve(self.percent, value=abs(self.percent.value))}"
        return f"{head}, {way} {self.change}{by} {than}."


@checked_arguments
def compare(fact: AnyFact, book: FactBook) -> tuple[Comparison, ...]:
    """Hold a fact against what a book has of the period before, the same period last year, and its own plan.

    Quantities change in value and in percent, percents in percentage points. Nothing is said of a period that the
    book does not have; one that is both the period before and last year's is compared once.

    Args:
        fact: the figure now; for plan to date, that of the period from January.
        book: the figures of other periods.

    >>> from datetime import date
    >>> from dangbo_report.indicators import CountIndicator, Fact
    >>> from dangbo_report.organisations import Level, standard_directory
    >>> front = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))["mttq"]
    >>> gifts = CountIndicator("qua", "Quà tặng hộ nghèo", "phần quà")
    >>> now, before = (
    ...     Fact(gifts, front, Period.quarter(year, 1), gifts.of(value)) for year, value in ((2024, 1200), (2023, 1000))
    ... )
    >>> str(compare(now, FactBook([before]))[0])
    'Quà tặng hộ nghèo: 1.200 phần quà, tăng 200 phần quà, tăng 20% so với quý I/2023 (1.000 phần quà).'
    """
    periods = {Against.PREVIOUS: fact.period.previous(), Against.LAST_YEAR: fact.period.same_period_last_year()}
    if periods[Against.PREVIOUS] == periods[Against.LAST_YEAR]:
        del periods[Against.PREVIOUS]
    made: list[Comparison] = []
    for against, period in periods.items():
        base = book.get(fact.indicator.code, fact.organisation.code, period)
        if base is not None:
            made.append(_comparison(against, fact, base.figure, period))
    if fact.target is not None:
        made.append(attrs.evolve(_comparison(Against.PLAN, fact, fact.target, fact.period), percent=_of_plan(fact)))
    return tuple(made)


def _of_plan(fact: AnyFact) -> Percent | None:
    """The percent of the plan, unless a figure is no exact one."""
    known = fact.target is not None and fact.figure.qualifier is fact.target.qualifier is Qualifier.EXACT
    return fact.percent_of_target if known else None


def _comparison(against: Against, fact: AnyFact, base: Figure, period: Period) -> Comparison:
    figure: Figure = fact.figure
    found = change_between(figure, base, percent_step=fact.indicator.percent_step)
    percent = found.percent if found else None
    if found and percent and found.trend is Trend.FALL:
        percent = attrs.evolve(percent, value=-percent.value)
    return Comparison(
        against=against,
        fact=fact,
        base=base,
        base_period=period,
        rose=None if found is None or found.trend is Trend.LEVEL else found.trend is Trend.RISE,
        change=found.by if found else None,
        percent=percent,
    )
