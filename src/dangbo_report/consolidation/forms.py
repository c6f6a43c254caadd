"""The old place of the forms in the room `sheets`, for one release."""

from dangbo_report.consolidation._moved import moved

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
