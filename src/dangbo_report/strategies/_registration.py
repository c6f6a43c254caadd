"""What `st.from_type` draws for the types of this library; Hypothesis calls `register` when it is imported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final, TypeAlias, get_args

from hypothesis import strategies as st

from dangbo_report.claims import Breakdown, Cumulative, PercentOfTarget, Share
from dangbo_report.figures import Count, Interval, Measure, Money, Percent, PercentagePoints
from dangbo_report.findings import Finding, Findings
from dangbo_report.indicators import (
    AnyIndicator,
    Catalogue,
    CountIndicator,
    Fact,
    FactBook,
    Indicator,
    MeasureIndicator,
    MoneyIndicator,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.layouts import Layout
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import DayOfMonth, Period, Term
from dangbo_report.reading import Reading
from dangbo_report.regimes import ReportingRegime
from dangbo_report.renderers import Renderer
from dangbo_report.report import (
    Footnote,
    Item,
    Letterhead,
    Paragraph,
    Recipients,
    Reference,
    Report,
    Section,
    Signature,
    Table,
)
from dangbo_report.rules import Rule

#: The room, and the type that is asked for, to what draws it.
Drawn: TypeAlias = Callable[[Any, Any], Any]

_INDICATORS: Final[tuple[type[AnyIndicator], ...]] = (
    CountIndicator,
    MoneyIndicator,
    MeasureIndicator,
    PercentOfTargetIndicator,
    ShareIndicator,
)


def _kinds(asked: Any) -> tuple[type[AnyIndicator], ...]:
    """The indicators that `Indicator[Count]` or `Fact[Count]` asks for; without a figure, all of them."""
    figures = get_args(asked)
    return tuple(kind for kind in _INDICATORS if kind.figure_type in figures) or _INDICATORS


def _one_kind(room: Any, asked: Any) -> Any:
    return room.indicators(kinds=[asked])


#: Each type with what draws it. The room is passed in, since this module is also loaded while the room itself is:
#: the room imports Hypothesis, and Hypothesis its plug-ins.
STRATEGIES: Final[Mapping[type[Any], Drawn]] = {
    Count: lambda room, _: room.counts(),
    Money: lambda room, _: room.money(),
    Percent: lambda room, _: room.percents(),
    PercentagePoints: lambda room, _: room.percentage_points(),
    Measure: lambda room, _: room.measures(),
    Interval: lambda room, _: room.intervals(),
    Period: lambda room, _: room.periods(),
    Term: lambda room, _: room.terms(),
    DayOfMonth: lambda room, _: room.days_of_month(),
    Organisation: lambda room, _: room.organisations(),
    Directory: lambda room, _: room.directories(),
    ReportingRegime: lambda room, _: room.regimes(),
    Indicator: lambda room, asked: room.indicators(kinds=_kinds(asked)),
    **dict.fromkeys(_INDICATORS, _one_kind),
    Catalogue: lambda room, _: room.catalogues(),
    Fact: lambda room, asked: room.facts(indicators=room.indicators(kinds=_kinds(asked))),
    FactBook: lambda room, _: room.fact_books(),
    Report: lambda room, _: room.reports(),
    Section: lambda room, _: room.sections(),
    Paragraph: lambda room, _: room.paragraphs(),
    Item: lambda room, _: room.items(),
    Table: lambda room, _: room.tables(),
    Footnote: lambda room, _: room.footnotes(),
    Letterhead: lambda room, _: room.letterheads(),
    Recipients: lambda room, _: room.recipients(),
    Signature: lambda room, _: room.signatures(),
    Reference: lambda room, _: room.references(),
    PercentOfTarget: lambda room, _: room.claims(kinds=[PercentOfTarget]),
    Share: lambda room, _: room.claims(kinds=[Share]),
    Breakdown: lambda room, _: room.claims(kinds=[Breakdown]),
    Cumulative: lambda room, _: room.claims(kinds=[Cumulative]),
    Reading: lambda room, _: room.readings(),
    Finding: lambda room, _: room.findings(),
    Findings: lambda room, _: room.findings_of_documents(),
    Rule: lambda room, _: room.rules(),
    Renderer: lambda room, _: room.renderers(),
    Layout: lambda room, _: room.layouts(),
}


def register() -> None:
    """Tell Hypothesis what to draw for each type.

    >>> from hypothesis import find, strategies as st
    >>> isinstance(find(st.from_type(Period), lambda period: True), Period)
    True
    """
    for of_type, drawn in STRATEGIES.items():
        st.register_type_strategy(of_type, _from_the_room(drawn))


def _from_the_room(drawn: Drawn) -> Callable[[type[Any]], st.SearchStrategy[Any]]:
    def strategy(asked: type[Any]) -> st.SearchStrategy[Any]:
        found: st.SearchStrategy[Any] = drawn(import_module("dangbo_report.strategies"), asked)
        return found

    return strategy
