"""Claims: what a document asserts that arithmetic or the calendar can check."""

from typing import TypeAlias

from dangbo_report.claims.authored import claims_of
from dangbo_report.claims.percents import PercentOfTarget, Share
from dangbo_report.claims.sums import Breakdown, Cumulative
from dangbo_report.claims.verdict import Stated, Verdict

#: Any claim.
Claim: TypeAlias = PercentOfTarget | Share | Breakdown | Cumulative

__all__ = ["Breakdown", "Claim", "Cumulative", "PercentOfTarget", "Share", "Stated", "Verdict", "claims_of"]
