"""Figures: what is written in a report, exactly as written."""

from dangbo_report.figures.changes import AmountOfChange, FigureChange, Trend, change_between
from dangbo_report.figures.figure import (
    Count,
    Figure,
    Measure,
    Money,
    Percent,
    PercentagePoints,
    agree,
    rounded,
)
from dangbo_report.figures.interval import Interval, Rounding
from dangbo_report.figures.parsing import parse_figure
from dangbo_report.figures.qualifier import QUALIFIER_WORDS, Qualifier
from dangbo_report.figures.scaling import SCALE_WORDS, WrittenParts, scaled, trimmed, written_parts
from dangbo_report.figures.totals import difference_of, total_of
from dangbo_report.figures.units import MEASURE_UNITS, is_measure_unit

__all__ = [
    "MEASURE_UNITS",
    "QUALIFIER_WORDS",
    "SCALE_WORDS",
    "AmountOfChange",
    "Count",
    "Figure",
    "FigureChange",
    "Interval",
    "Measure",
    "Money",
    "Percent",
    "PercentagePoints",
    "Qualifier",
    "Rounding",
    "Trend",
    "WrittenParts",
    "agree",
    "change_between",
    "difference_of",
    "is_measure_unit",
    "parse_figure",
    "rounded",
    "scaled",
    "total_of",
    "trimmed",
    "written_parts",
]
