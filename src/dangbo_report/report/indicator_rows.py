"""The table of indicators that offices send: what was planned, what was done, how much of it, and a year before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.indicators import AnyFact, FactBook
from dangbo_report.organisations import Directory
from dangbo_report.periods import Period
from dangbo_report.report.earlier import earlier_figure, earlier_period
from dangbo_report.report.prose import escape
from dangbo_report.report.references import Aspect, Base, Reference
from dangbo_report.report.tables import Alignment, Column, ColumnKind, Row, RowKind, Table


class IndicatorColumn(StrEnum):
    """A column of a table of indicators; the value is its heading."""

    #: The number of the row.
    SERIAL = "STT"
    #: What is measured.
    INDICATOR = "Chỉ tiêu"
    #: In which unit.
    UNIT = "ĐVT"
    #: What was planned.
    TARGET = "Kế hoạch"
    #: What was done.
    RESULT = "Thực hiện"
    #: How much of the plan that is.
    PERCENT = "Tỷ lệ"
    #: The period before.
    PREVIOUS = "Kỳ trước"
    #: The same period of the year before.
    LAST_YEAR = "Cùng kỳ"
    #: What became of it since then.
    CHANGE = "So với cùng kỳ"


_EARLIER: Final = {IndicatorColumn.PREVIOUS: Base.PREVIOUS, IndicatorColumn.LAST_YEAR: Base.LAST_YEAR}
_ASPECTS: Final = {
    IndicatorColumn.UNIT: Aspect.UNIT,
    IndicatorColumn.TARGET: Aspect.TARGET,
    IndicatorColumn.RESULT: Aspect.VALUE,
    IndicatorColumn.PERCENT: Aspect.PERCENT,
    IndicatorColumn.PREVIOUS: Aspect.PREVIOUS,
    IndicatorColumn.LAST_YEAR: Aspect.LAST_YEAR,
    IndicatorColumn.CHANGE: Aspect.CHANGE,
}
#: Columns that stand even if the facts have nothing for them.
_ALWAYS: Final = frozenset(
    (IndicatorColumn.SERIAL, IndicatorColumn.INDICATOR, IndicatorColumn.UNIT, IndicatorColumn.RESULT)
)


#: So many periods are named.
_PERIODS: Final = 8


@final
@attrs.frozen
class _Known:
    """The facts of a table, and what is known beside them."""

    book: FactBook
    directory: Directory

    def has(self, column: IndicatorColumn, fact: AnyFact) -> bool:
        """Whether a fact has something for a column."""
        match column:
            case IndicatorColumn.TARGET:
                return fact.target is not None
            case IndicatorColumn.PERCENT:
                return fact.percent_of_target is not None or self.book.stated_percent(fact) is not None
            case IndicatorColumn.PREVIOUS | IndicatorColumn.LAST_YEAR:
                return earlier_figure(self.book, self.directory, fact, _EARLIER[column]) is not None
            case IndicatorColumn.CHANGE:
                return earlier_figure(self.book, self.directory, fact, Base.LAST_YEAR, comparable=True) is not None
            case _:
                return True

    def cell(self, column: IndicatorColumn, fact: AnyFact) -> str:
        if column is IndicatorColumn.SERIAL or not self.has(column, fact):
            return ""
        if column is IndicatorColumn.INDICATOR:
            return escape(fact.indicator.name)
        return str(Reference(fact.indicator.code, _ASPECTS[column], fact.organisation.code, fact.period))


@checked_arguments
def indicator_table(  # noqa: PLR0913 - what an office chooses, by name
    book: FactBook,
    period: Period,
    *,
    columns: Iterable[IndicatorColumn | str] = IndicatorColumn,
    directory: Directory | None = None,
    where: Callable[[AnyFact], bool] | None = None,
    caption: str = "",
) -> Table:
    """The table of the facts of a period ("biểu tổng hợp các chỉ tiêu"), for the body as for the annex.

    Figures stand in the unit of their row. Facts of several organisations stand under a heading for each, by its short
    name if that is its own. A column
    that would be empty is left out. Its cells name facts as prose does, so that table and text cannot differ.

    Args:
        book: the facts of the report, earlier ones too.
        period: the period that the table is of.
        columns: those that are wanted, or their headings, in their order.
        directory: the bodies that organisations were made of, to compare with; that of the report.
        where: which facts; all of the period unless given.
        caption: the line above it.

    Raises:
        ImpossibleValueError: there is no such column, or the book has facts and none of that period; it carries what
            was asked for.

    >>> from dangbo_report.periods import Period
    >>> indicator_table(FactBook(), Period.quarter(2024, 1)).header
    ('STT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện')
    """
    _check_period(book, period)
    known = _Known(book, directory or Directory())
    facts = [fact for fact in book.select(period=period) if where is None or where(fact)]
    shown = [column for column in map(_known_column, columns) if _is_told(column, period, facts, known)]
    header = [_column(column, period) for column in shown]
    return Table(header, _rows(facts, shown, known), caption=caption)


def _check_period(book: FactBook, period: Period) -> None:
    """Refuse a period of which there is nothing, where there is something of others: it is the wrong one."""
    periods = list(dict.fromkeys(fact.period for fact in book))
    if periods and period not in periods:
        told = ", ".join(map(str, periods[:_PERIODS]))
        raise ImpossibleValueError("period", str(period), f"one of which the book has facts: {told}")


def _known_column(heading: str) -> IndicatorColumn:
    try:
        return IndicatorColumn(heading)
    except ValueError:
        raise ImpossibleValueError("columns", heading, f"some of {', '.join(IndicatorColumn)}") from None


def _is_told(column: IndicatorColumn, period: Period, facts: list[AnyFact], known: _Known) -> bool:
    """Whether a column says something, and something of its own: the year before a year is the period before it."""
    if column in _ALWAYS:
        return True
    if column is IndicatorColumn.PREVIOUS:
        same = earlier_period(period, Base.PREVIOUS) == earlier_period(period, Base.LAST_YEAR)
        return not same and any(known.has(column, fact) for fact in facts)
    return any(known.has(column, fact) for fact in facts)


def _column(column: IndicatorColumn, period: Period) -> Column:
    heading: str = column.value
    if column in _EARLIER:
        heading = f"{heading} ({earlier_period(period, _EARLIER[column])})"
    match column:
        case IndicatorColumn.SERIAL:
            return Column(heading, kind=ColumnKind.SERIAL)
        case IndicatorColumn.INDICATOR:
            return Column(heading)
        case IndicatorColumn.UNIT:
            return Column(heading, kind=ColumnKind.UNIT, alignment=Alignment.CENTRE)
        case IndicatorColumn.PERCENT:
            return Column(heading, "%", kind=ColumnKind.NUMBER)
        case _:
            return Column(heading, kind=ColumnKind.NUMBER)


def _rows(facts: list[AnyFact], columns: list[IndicatorColumn], known: _Known) -> Iterator[list[str] | Row]:
    """A row for every fact, organisation by organisation, as the facts first name them."""
    by_body: dict[str, list[AnyFact]] = {}
    for fact in facts:
        by_body.setdefault(fact.organisation.code, []).append(fact)
    short = Counter(own[0].organisation.short_name for own in by_body.values())
    for own in by_body.values():
        if len(by_body) > 1:
            body = own[0].organisation
            name = body.short_name if short[body.short_name] == 1 else ""
            yield Row([escape(name or body.name)], RowKind.HEADING)
        yield from ([known.cell(column, fact) for column in columns] for fact in own)
