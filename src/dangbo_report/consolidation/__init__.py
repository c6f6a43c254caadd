"""Consolidation: what the parts sent, added up to the whole, with what is missing and who said otherwise."""

from dangbo_report.consolidation._moved import moved
from dangbo_report.consolidation.comparison import Against, Comparison, compare
from dangbo_report.consolidation.expected import Expectations
from dangbo_report.consolidation.over_time import tilings
from dangbo_report.consolidation.percents import percent_from
from dangbo_report.consolidation.records import Cell, Conflict, Consolidation, Contribution, Reconciliation
from dangbo_report.consolidation.rollup import consolidate
from dangbo_report.consolidation.submissions import COUNTED, Absence, State, Submission
from dangbo_report.figures.totals import Sum, total_of

__all__ = [
    "COUNTED",
    "Absence",
    "Against",
    "Cell",
    "Comparison",
    "Conflict",
    "Consolidation",
    "Contribution",
    "Expectations",
    "Reconciliation",
    "State",
    "Submission",
    "Sum",
    "compare",
    "consolidate",
    "percent_from",
    "tilings",
    "total_of",
]

__getattr__ = moved(
    __name__,
    "dangbo_report.sheets",
    "FilledForm",
    "FormFile",
    "Reason",
    "SetAside",
    "count_forms",
    "read_csv_form",
    "read_form",
    "read_forms",
    "write_csv_form",
    "write_form",
)
