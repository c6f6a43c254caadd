"""Documents as they are read: the text of a valid report."""

from __future__ import annotations

from hypothesis import strategies as st

from dangbo_report.reading import Reading, read_text
from dangbo_report.renderers import render
from dangbo_report.report import Report
from dangbo_report.strategies._arguments import strategy
from dangbo_report.strategies._reports import reports as valid_reports


def readings(*, reports: st.SearchStrategy[Report] | None = None) -> st.SearchStrategy[Reading]:
    """Draw what is read from the text of reports.

    Args:
        reports: those that are rendered as text and read back; by default small ones.

    Raises:
        InvalidArgument: something else than a strategy is given.

    >>> from hypothesis import find
    >>> "BÁO CÁO" in find(readings(), lambda reading: bool(reading.mentions)).text
    True
    """
    drawn = strategy("reports", reports, valid_reports(max_bodies=2, max_facts=3))
    return drawn.map(_read)


def _read(report: Report) -> Reading:
    return read_text(render(report, "text"))
