"""CSV (RFC 4180): the table of all figures, for a program or a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import final

import attrs

from dangbo_report.layouts import Layout
from dangbo_report.packages import is_formula
from dangbo_report.renderers import figure_table
from dangbo_report.renderers.protocol import Limit
from dangbo_report.report import Report


@final
@attrs.frozen
class CsvRenderer:
    """Writes every figure of the period on a line: as it is written, and as a bare number with a point.

    A text that a spreadsheet would compute has an apostrophe before it. Excel reads the file rightly if it is
    saved as "utf-8-sig".
    """

    name: str = "csv"
    media_type: str = "text/csv"
    suffix: str = ".csv"

    def render(self, report: Report, layout: Layout) -> str:
        """Write the table; lines end with carriage return and line feed.

        Raises:
            ImpossibleValueError: a name holds a control character; it carries the name.
        """
        lines = io.StringIO()
        table = csv.writer(lines)
        table.writerow(figure_table.header(report))
        for row in figure_table.rows(report):
            table.writerow([_safe(cell) if isinstance(cell, str) else cell for cell in row])
        return lines.getvalue()

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """Everything but the figures."""
        yield Limit("prose", "only the table of figures is written")


def _safe(text: str) -> str:
    return f"'{text}" if is_formula(text) else text
