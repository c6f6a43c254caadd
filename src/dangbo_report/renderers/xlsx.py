"""XLSX: the table of all figures as a workbook; needs the extra `xlsx` (openpyxl)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, time
from decimal import Decimal
from typing import Final, final

import attrs

from dangbo_report.layouts import Layout
from dangbo_report.packages import without_clock
from dangbo_report.renderers import figure_table
from dangbo_report.renderers.figure_table import Cell
from dangbo_report.renderers.protocol import Limit
from dangbo_report.report import Report
from dangbo_report.report.text import clean

#: A spreadsheet computes with 15 digits: a longer number is written as text, so that none is lost.
_DIGITS: Final = 15
_WIDEST: Final = 60


@final
@attrs.frozen
class XlsxRenderer:
    """Writes every figure of the period in a row: as it is written, and as a number to compute with.

    Texts stay texts, whatever they begin with; the same report gives the same bytes.
    """

    name: str = "xlsx"
    media_type: str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    suffix: str = ".xlsx"

    def render(self, report: Report, layout: Layout) -> bytes:
        """Write the workbook.

        Raises:
            ImpossibleValueError: a name holds a control character; it carries the name.
        """
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font
        from openpyxl.utils import get_column_letter

        book = Workbook()
        book.remove(book.worksheets[0])
        sheet = book.create_sheet("Chỉ tiêu")
        header = figure_table.header(report)
        widths = list(map(len, header))
        for number, row in enumerate((header, *figure_table.rows(report)), 1):
            for index, value in enumerate(row):
                cell = sheet.cell(number, index + 1, _number(value))
                if isinstance(cell.value, str):
                    cell.data_type = "s"  # never a formula
                    cell.quotePrefix = True  # nor when somebody edits it
                    widths[index] = max(widths[index], len(cell.value))
                cell.alignment = Alignment(vertical="top", wrap_text=True)
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        for index, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(index)].width = min(width, _WIDEST) + 2
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        about = book.properties
        about.title, about.creator, about.language = report.summary, clean(report.issuer.name), "vi-VN"
        about.created = datetime.combine(report.date, time())
        written = io.BytesIO()
        book.save(written)
        return without_clock(written.getvalue(), report.date)

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """Everything but the figures."""
        yield Limit("prose", "only the table of figures is written")


def _number(value: Cell) -> Cell:
    if value is None or isinstance(value, str):
        return value
    text = f"{Decimal(value):f}"
    return value if sum(map(str.isdigit, text)) <= _DIGITS else text
