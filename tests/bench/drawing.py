"""What nothing else does, so that the limit is a time: Hypothesis draws a full report."""

from datetime import date
from itertools import pairwise
from statistics import median

from hypothesis import Phase, given, settings

from dangbo_report import Level
from dangbo_report.strategies import reports
from tests.bench.measure import Row, clock

#: Thirteen bodies, as a district has, of six facts each.
FULL = reports(min_bodies=13, min_facts=6, max_facts=6, max_value=date(2025, 2, 28), levels=[Level.DISTRICT])
MILLISECONDS = 20


def drawn() -> Row:
    """From one example to the next, with all that Hypothesis does between them."""
    seen = [clock()]

    @settings(max_examples=100, phases=[Phase.generate], database=None, deadline=None, derandomize=True)
    @given(FULL)
    def draw(_) -> None:
        seen.append(clock())

    draw()
    taken = 1000 * median(after - before for before, after in pairwise(seen))
    what = "a report of 13 bodies with 6 facts each is drawn"
    return Row(what, "none: a time", f"{taken:.2g} ms", f"{MILLISECONDS} ms", taken <= MILLISECONDS)
