"""The old place of the room `tables`, for one release."""

from dangbo_report.consolidation._moved import moved

__getattr__ = moved(
    __name__,
    "dangbo_report.tables",
    "FACTS",
    "TOTALS",
    "facts_of",
    "facts_table",
    "read_parquet",
    "roll_up",
    "totals_of",
    "write_parquet",
)
