"""Figures: what is written in a report, exactly as written."""

from dangbo_report.figures.interval import Interval, Rounding
from dangbo_report.figures.model import (
    Count,
    Figure,
    Measure,
    Money,
    Percent,
    PercentagePoints,
    agree,
    rounded,
)
from dangbo_report.figures.parsing import parse_figure
from dangbo_report.figures.qualifier import QUALIFIER_WORDS, Qualifier
from dangbo_report.figures.units import MEASURE_UNITS, is_measure_unit

__all__ = [
    "MEASURE_UNITS",
    "QUALIFIER_WORDS",
    "Count",
    "Figure",
    "Interval",
    "Measure",
    "Money",
    "Percent",
    "PercentagePoints",
    "Qualifier",
    "Rounding",
    "agree",
    "is_measure_unit",
    "parse_figure",
    "rounded",
]
