"""The figure that a fact is compared with: of an earlier period, or of the bodies that the organisation was made of."""

from __future__ import annotations

from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import Count, Figure, Measure, Money, total_of
from dangbo_report.indicators import AnyFact
from dangbo_report.organisations import Organisation
from dangbo_report.periods import Period
from dangbo_report.report.model import Report
from dangbo_report.report.references import Base


@final
@attrs.frozen(field_transformer=checked_fields)
class Earlier:
    """What a fact is compared with.

    Attributes:
        figure: the earlier figure.
        fact: the fact that states it; None if it was added up from the bodies that the organisation was made of.
    """

    figure: Figure
    fact: AnyFact | None = None


def earlier_period(period: Period, base: Base) -> Period | None:
    """The period that a figure is compared with; None before the calendar begins."""
    try:
        return period.previous() if base is Base.PREVIOUS else period.same_period_last_year()
    except ImpossibleValueError:
        return None


def earlier_figure(report: Report, fact: AnyFact, base: Base) -> Earlier | None:
    """The figure of the earlier period ("cùng kỳ", "kỳ trước"); None if it is not known.

    Where the organisation has no such fact, since it was made later, its figure is the sum of those of the bodies
    that it was made of, if every one that was at work in that period has one and the indicator can be added up.

    Args:
        report: whose facts and directory are looked through.
        fact: the later figure.
        base: which period.
    """
    period = earlier_period(fact.period, base)
    if period is None:
        return None
    code = fact.indicator.code
    if stated := report.facts.get(code, fact.organisation.code, period):
        return Earlier(stated.figure, stated)
    if not fact.indicator.additive:
        return None
    figures = _of_predecessors(report, code, fact.organisation.code, period, frozenset())
    return Earlier(total_of(figures)) if figures else None


def _of_predecessors(
    report: Report, indicator: str, code: str, period: Period, seen: frozenset[str]
) -> list[Count | Money | Measure]:
    """The figures of all bodies that one was made of; none if any is missing."""
    found: list[Count | Money | Measure] = []
    for body in _predecessors(report, code):
        if body.code in seen or not body.is_active(period.start, period.end):
            continue
        stated = report.facts.get(indicator, body.code, period)
        figures = [stated.figure] if stated else []
        figures = figures or _of_predecessors(report, indicator, body.code, period, seen | {code})
        if not figures:
            return []
        found += figures
    return found


def _predecessors(report: Report, code: str) -> list[Organisation]:
    """The bodies whose work an organisation continues, those of the directory first."""
    bodies = {body.code: body for body in report.directory if body.successor == code}
    for fact in report.facts:
        if fact.organisation.successor == code:
            bodies.setdefault(fact.organisation.code, fact.organisation)
    return list(bodies.values())
