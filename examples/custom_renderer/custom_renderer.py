"""A renderer as a plug-in: every figure that the report shows, with tabs between the columns."""

import csv
import io
from collections.abc import Iterator

from dangbo_report import Report
from dangbo_report.layouts import Layout
from dangbo_report.renderers import Limit
from dangbo_report.report import shown_figures


class TsvRenderer:
    """Writes a line for each figure, in reading order."""

    name = "tsv"
    media_type = "text/tab-separated-values"
    suffix = ".tsv"

    def render(self, report: Report, layout: Layout) -> str:
        lines = io.StringIO()
        table = csv.writer(lines, dialect="excel-tab", lineterminator="\n")
        table.writerow(("Đơn vị", "Chỉ tiêu", "Số liệu"))
        for shown in shown_figures(report):
            table.writerow((shown.fact.organisation, shown.fact.indicator.name, shown))
        return lines.getvalue()

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        yield Limit("prose", "only the figures are written, not the sentences around them")
