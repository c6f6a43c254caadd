"""Tables of documents: which there are, what their rows and columns are for, what they assert."""

from dangbo_report.reading.tables.api import blanked, grids_of, with_tables
from dangbo_report.reading.tables.cells import RawCell, RawTable
from dangbo_report.reading.tables.lines import tables_of_lines

__all__ = ["RawCell", "RawTable", "blanked", "grids_of", "tables_of_lines", "with_tables"]
