"""Periodic reports of Vietnamese Party committees and mass organisations."""

from dangbo_report.errors import DangboReportError
from dangbo_report.figures import (
    Count,
    Figure,
    Interval,
    Measure,
    Money,
    Percent,
    PercentagePoints,
    Qualifier,
    Rounding,
    parse_figure,
)

__all__ = [
    "Count",
    "DangboReportError",
    "Figure",
    "Interval",
    "Measure",
    "Money",
    "Percent",
    "PercentagePoints",
    "Qualifier",
    "Rounding",
    "parse_figure",
]
