"""The annex: every figure of the period in one table, from the same facts as the prose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.indicators import AnyFact
from dangbo_report.periods import Period
from dangbo_report.report.model import Report
from dangbo_report.report.prose import escape
from dangbo_report.report.references import Aspect, Reference
from dangbo_report.report.resolve import Shown, resolve
from dangbo_report.report.tables import Table
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
    previous: AnyFact | None
    last_year: AnyFact | None


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
            report.facts.get(code, organisation, previous) if previous else None,
            report.facts.get(code, organisation, last_year) if last_year else None,
        )


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

    >>> from dangbo_report.rules.samples import sample
    >>> section = with_annex(sample("Vận động được {an-sinh}.")).sections[-1]
    >>> section.heading, section.purpose
    ('PHỤ LỤC', <Purpose.ANNEX: 'annex'>)
    >>> section.body[0].rows[0][-1]
    '{an-sinh@mttq, quý I/2024}'
    """
    if any(section.purpose is Purpose.ANNEX for section in report.sections):
        return report
    rows = list(annex_rows(report))
    if not rows:
        return report
    previous, last_year = compared_periods(report.period)
    columns = [
        ("Cơ quan, đơn vị", [escape(row.fact.organisation.name) for row in rows]),
        ("Chỉ tiêu", [escape(row.fact.indicator.name) for row in rows]),
        ("Kết quả", [_named(row.fact) for row in rows]),
        ("Chỉ tiêu giao", [_named(row.fact, Aspect.TARGET) if row.fact.target is not None else "" for row in rows]),
        ("Tỷ lệ đạt", [_named(row.fact, Aspect.PERCENT) if row.percent else "" for row in rows]),
        (f"Kỳ trước ({previous})", [_named(row.previous) for row in rows]),
        (f"Cùng kỳ năm trước ({last_year})", [_named(row.last_year) for row in rows]),
    ]
    header, cells = zip(*(column for column in columns if any(column[1])), strict=True)
    table = Table(header, zip(*cells, strict=True), caption=f"Các chỉ tiêu {report.period}")
    return attrs.evolve(report, sections=(*report.sections, Section(_HEADING, (table,), purpose=Purpose.ANNEX)))


def _named(fact: AnyFact | None, aspect: Aspect = Aspect.VALUE) -> str:
    """The name of a figure in prose; empty for none."""
    if fact is None:
        return ""
    return str(Reference(fact.indicator.code, aspect, fact.organisation.code, fact.period))
