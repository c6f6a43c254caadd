"""Sheets: the forms that we send out, a workbook or CSV file for each organisation, and what comes back filled in."""

from dangbo_report.sheets.forms.filled import FilledForm, Reason, SetAside
from dangbo_report.sheets.forms.folders import FormFile, count_forms, read_forms
from dangbo_report.sheets.forms.reading import read_csv_form, read_form
from dangbo_report.sheets.forms.writing import write_csv_form, write_form

__all__ = [
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
]
