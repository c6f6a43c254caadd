"""The annex: every figure of the period in one table, from the same facts as the prose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import Figure
from dangbo_report.indicators import AnyFact
from dangbo_report.periods import Period
from dangbo_report.report.earlier import earlier_figure
from dangbo_report.report.indicator_rows import indicator_table
from dangbo_report.report.references import Aspect, Base, Reference
from dangbo_report.report.report import Report
from dangbo_report.report.resolving import Shown, resolve
from dangbo_report.report.tree import Purpose, Section

_HEADING: Final = "PHỤ LỤC"


@final
@attrs.frozen(field_transformer=checked_fields)
class AnnexRow:
    """One figure of the period, and what it is compared with.

    Attributes:
        fact: the figure with its target.
        percent: how much of the target was reached, computed or stated; None if nothing says it.
        previous: the same of the period before; None if it is not known.
        last_year: the same of the year before ("cùng kỳ năm trước"); None if it is not known.
    """

    fact: AnyFact
    percent: Shown | None
    previous: Figure | None
    last_year: Figure | None


@checked_arguments
def annex_rows(report: Report) -> Iterator[AnnexRow]:
    """A row for every fact of the period, organisation by organisation, as the facts first name them."""
    previous, last_year = compared_periods(report.period)
    facts = report.facts.select(period=report.period)
    order: dict[str, int] = {}
    for fact in facts:
        order.setdefault(fact.organisation.code, len(order))
    for fact in sorted(facts, key=lambda each: order[each.organisation.code]):
        code, organisation = fact.indicator.code, fact.organisation.code
        percent = resolve(report, Reference(code, Aspect.PERCENT, organisation, report.period))
        yield AnnexRow(
            fact,
            percent if isinstance(percent, Shown) else None,
            _earlier(report, fact, Base.PREVIOUS) if previous else None,
            _earlier(report, fact, Base.LAST_YEAR) if last_year else None,
        )


@checked_arguments
def _earlier(report: Report, fact: AnyFact, base: Base) -> Figure | None:
    found = earlier_figure(report.facts, report.directory, fact, base)
    return found.figure if found else None


@checked_arguments
def compared_periods(period: Period) -> tuple[Period | None, Period | None]:
    """The period before, and the same one of the year before unless that is the same; None beyond the calendar."""
    try:
        previous = period.previous()
    except ImpossibleValueError:
        return None, None
    try:
        last_year = period.same_period_last_year()
    except ImpossibleValueError:
        return previous, None
    return previous, last_year if last_year != previous else None


@checked_arguments
def with_annex(report: Report) -> Report:
    """The report with an annex, "phụ lục": a table of all its indicators by organisation.

    Its cells name facts as the prose does, so that the two cannot differ, and every format writes it. A column
    that would be empty is left out. A report of no figures, or one that has an annex, stays as it is.

    Args:
        report: a report.
    """
    if any(section.purpose is Purpose.ANNEX for section in report.sections):
        return report
    if not report.facts.select(period=report.period):
        return report
    table = indicator_table(
        report.facts, report.period, directory=report.directory, caption=f"Các chỉ tiêu {report.period}"
    )
    return attrs.evolve(report, sections=(*report.sections, Section(_HEADING, (table,), purpose=Purpose.ANNEX)))
