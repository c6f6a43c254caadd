"""Readings that no word makes certain, but what figures count and where they stand; see decision 0017.

Each is a claim only where it holds: one that does not says nothing, unless a slip explains it that chance hardly gives.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.context import Resolver
from dangbo_report.reading.resolvers.supposed.changes import supposed_changes
from dangbo_report.reading.resolvers.supposed.companions import companions
from dangbo_report.reading.resolvers.supposed.comparisons import compared_pairs
from dangbo_report.reading.resolvers.supposed.lists import supposed_lists
from dangbo_report.reading.resolvers.supposed.parts import supposed_parts
from dangbo_report.reading.resolvers.supposed.rates import supposed_rates
from dangbo_report.reading.resolvers.supposed.remainders import supposed_remainders
from dangbo_report.reading.resolvers.supposed.repetitions import stated_again
from dangbo_report.reading.resolvers.supposed.running_totals import running_totals
from dangbo_report.reading.resolvers.supposed.series import supposed_series
from dangbo_report.reading.resolvers.supposed.shares import supposed_shares
from dangbo_report.reading.resolvers.supposed.shares_of_whole import supposed_shares_of_whole
from dangbo_report.reading.resolvers.supposed.shortcomings import told_again
from dangbo_report.reading.resolvers.supposed.sums import supposed_sums
from dangbo_report.reading.resolvers.supposed.told_out import shares_told_out
from dangbo_report.reading.resolvers.supposed.totals import supposed_totals
from dangbo_report.reading.resolvers.supposed.wholes import supposed_wholes

__all__ = ["SUPPOSED", "companions"]

#: Where two tell of the same figures, the one that comes first here stays.
SUPPOSED: Final[Sequence[Resolver]] = (
    supposed_remainders, supposed_lists, supposed_totals, supposed_sums, supposed_series, supposed_parts,
    stated_again, compared_pairs, running_totals, supposed_rates, supposed_changes, shares_told_out, supposed_shares,
    supposed_wholes, supposed_shares_of_whole, told_again,
)  # fmt: skip
