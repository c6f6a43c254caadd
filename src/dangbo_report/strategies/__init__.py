"""Strategies for Hypothesis: draw figures, periods, organisations, facts and whole reports for tests.

Needs the extra `hypothesis`. Through Hypothesis' entry point `st.from_type(Count)`, and every other public type,
works without importing this room.
"""

from dangbo_report.strategies._figures import (
    counts,
    figures,
    intervals,
    measures,
    money,
    percentage_points,
    percents,
    qualifiers,
)
from dangbo_report.strategies._organisations import codes, directories, organisations, standard_directories
from dangbo_report.strategies._periods import days_of_month, periods, terms

__all__ = [
    "codes",
    "counts",
    "days_of_month",
    "directories",
    "figures",
    "intervals",
    "measures",
    "money",
    "organisations",
    "percentage_points",
    "percents",
    "periods",
    "qualifiers",
    "standard_directories",
    "terms",
]
