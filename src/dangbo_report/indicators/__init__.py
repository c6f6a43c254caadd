"""Indicators and facts: what is measured, of whom, when, and how much."""

from dangbo_report.indicators.book import FactBook
from dangbo_report.indicators.catalogue import AnyIndicator, Catalogue
from dangbo_report.indicators.facts import FACT_COLUMNS, AnyFact, Fact, FactKey
from dangbo_report.indicators.kinds import (
    CountIndicator,
    Indicator,
    MeasureIndicator,
    MoneyIndicator,
    OverTime,
    PercentOfTargetIndicator,
    ShareIndicator,
)
from dangbo_report.indicators.rows import number_figure, unit_of

__all__ = [
    "FACT_COLUMNS",
    "AnyFact",
    "AnyIndicator",
    "Catalogue",
    "CountIndicator",
    "Fact",
    "FactBook",
    "FactKey",
    "Indicator",
    "MeasureIndicator",
    "MoneyIndicator",
    "OverTime",
    "PercentOfTargetIndicator",
    "ShareIndicator",
    "number_figure",
    "unit_of",
]
