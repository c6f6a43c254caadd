"""Sheets: forms that we send out, and what comes back filled in; sheets that offices made themselves."""

from dangbo_report.sheets.forms.filled import FilledForm, Reason, SetAside
from dangbo_report.sheets.forms.folders import FormFile, count_forms, read_forms
from dangbo_report.sheets.forms.reading import read_csv_form, read_form
from dangbo_report.sheets.forms.writing import write_csv_form, write_form
from dangbo_report.sheets.offices.facts import SheetClaim, SheetFacts
from dangbo_report.sheets.offices.reading import read_sheet

__all__ = [
    "FilledForm",
    "FormFile",
    "Reason",
    "SetAside",
    "SheetClaim",
    "SheetFacts",
    "count_forms",
    "read_csv_form",
    "read_form",
    "read_forms",
    "read_sheet",
    "write_csv_form",
    "write_form",
]
