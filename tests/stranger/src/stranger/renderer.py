"""A renderer: every figure on a line of its own, with the body that it is of."""

from collections.abc import Iterator

from dangbo_report import Report
from dangbo_report.layouts import Layout
from dangbo_report.renderers import Limit
from dangbo_report.report import shown_figures


class LinesRenderer:
    name = "lines"
    media_type = "text/plain"
    suffix = ".lines"

    def render(self, report: Report, layout: Layout) -> str:
        return "".join(f"{shown.fact.organisation.name}: {shown}\n" for shown in shown_figures(report))

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        yield Limit("prose", "only the figures are written")
