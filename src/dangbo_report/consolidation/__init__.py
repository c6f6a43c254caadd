"""Consolidation: what the parts sent, added up to the whole, with what is missing and who said otherwise."""

from dangbo_report.consolidation.comparison import Against, Comparison, compare
from dangbo_report.consolidation.forms import (
    FilledForm,
    FormFile,
    Reason,
    SetAside,
    count_forms,
    read_csv_form,
    read_form,
    read_forms,
    write_csv_form,
    write_form,
)
from dangbo_report.consolidation.records import Cell, Conflict, Consolidation, Contribution, Reconciliation
from dangbo_report.consolidation.rollup import consolidate
from dangbo_report.consolidation.submissions import Absence, State, Submission
from dangbo_report.consolidation.totals import total_of

__all__ = [
    "Absence",
    "Against",
    "Cell",
    "Comparison",
    "Conflict",
    "Consolidation",
    "Contribution",
    "FilledForm",
    "FormFile",
    "Reason",
    "Reconciliation",
    "SetAside",
    "State",
    "Submission",
    "compare",
    "consolidate",
    "count_forms",
    "read_csv_form",
    "read_form",
    "read_forms",
    "total_of",
    "write_csv_form",
    "write_form",
]
