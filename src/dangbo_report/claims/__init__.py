"""Claims: what a document asserts that arithmetic or the calendar can check."""

from typing import TypeAlias

from dangbo_report.claims.authored import MissingValues, claims_of
from dangbo_report.claims.calendar import (
    Anniversary,
    CitationDate,
    HeadingPeriod,
    TaskPeriod,
    TermYears,
    YearSpan,
)
from dangbo_report.claims.changes import Change, Difference
from dangbo_report.claims.percents import PercentOfTarget, Share
from dangbo_report.claims.shares import SharesOfWhole
from dangbo_report.claims.sums import Breakdown, Cumulative, Product, Remainder
from dangbo_report.claims.verdict import Stated, Verdict
from dangbo_report.claims.words import InWords

#: Any claim.
Claim: TypeAlias = (
    PercentOfTarget
    | Share
    | SharesOfWhole
    | Breakdown
    | Cumulative
    | Remainder
    | Product
    | Change
    | Difference
    | InWords
    | Anniversary
    | YearSpan
    | TermYears
    | CitationDate
    | HeadingPeriod
    | TaskPeriod
)

__all__ = [
    "Anniversary",
    "Breakdown",
    "Change",
    "CitationDate",
    "Claim",
    "Cumulative",
    "Difference",
    "HeadingPeriod",
    "InWords",
    "MissingValues",
    "PercentOfTarget",
    "Product",
    "Remainder",
    "Share",
    "SharesOfWhole",
    "Stated",
    "TaskPeriod",
    "TermYears",
    "Verdict",
    "YearSpan",
    "claims_of",
]
