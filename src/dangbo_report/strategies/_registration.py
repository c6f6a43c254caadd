"""What `st.from_type` draws for the types of this library; Hypothesis calls `register` when it is imported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from hypothesis import strategies as st

from dangbo_report.figures import Count, Interval, Measure, Money, Percent, PercentagePoints
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import DayOfMonth, Period, Term

#: Each type with the name of what draws it. A name, since this module is also loaded while the room itself is:
#: the room imports Hypothesis, and Hypothesis its plug-ins.
STRATEGIES: Final[Mapping[type[Any], str]] = {
    Count: "counts",
    Money: "money",
    Percent: "percents",
    PercentagePoints: "percentage_points",
    Measure: "measures",
    Interval: "intervals",
    Period: "periods",
    Term: "terms",
    DayOfMonth: "days_of_month",
    Organisation: "organisations",
    Directory: "directories",
}


def register() -> None:
    """Tell Hypothesis what to draw for each type.

    >>> from hypothesis import find, strategies as st
    >>> str(find(st.from_type(Period), lambda period: True))
    'quý I/2000'
    """
    for of_type, name in STRATEGIES.items():
        st.register_type_strategy(of_type, _named(name))


def _named(name: str) -> Callable[[type[Any]], st.SearchStrategy[Any]]:
    def draw_from(_: type[Any]) -> st.SearchStrategy[Any]:
        strategy: st.SearchStrategy[Any] = getattr(import_module("dangbo_report.strategies"), name)()
        return strategy

    return draw_from
