"""Claims: what a document asserts that arithmetic or the calendar can check."""

from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from dangbo_report.claims.amounts import Amount, Quantity
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.calendar import Anniversary, CitationDate, DaySpan, TermYears, Weekday, YearSpan
from dangbo_report.claims.changes import Change, Difference, Direction, DirectionWord, Points
from dangbo_report.claims.digits import SlipKind
from dangbo_report.claims.headings import HeadingPeriod, TaskPeriod, TitlePeriod
from dangbo_report.claims.listings import ListCount, Order
from dangbo_report.claims.percents import PercentOfTarget, Share
from dangbo_report.claims.products import Average, Product
from dangbo_report.claims.restated import InWords, SameValue
from dangbo_report.claims.shares import SharesOfWhole
from dangbo_report.claims.slips import Slip, is_turned, odds_of_turned, slips
from dangbo_report.claims.sums import Breakdown, Cumulative, Remainder, RollForward
from dangbo_report.claims.verdict import Verdict

if TYPE_CHECKING:
    from dangbo_report.claims.authored import MissingValues, claims_of

#: Any claim.
Claim: TypeAlias = (
    PercentOfTarget
    | Share
    | SharesOfWhole
    | Breakdown
    | Cumulative
    | RollForward
    | Remainder
    | Product
    | Average
    | Change
    | Difference
    | Points
    | InWords
    | SameValue
    | Direction
    | ListCount
    | Order
    | Anniversary
    | YearSpan
    | DaySpan
    | Weekday
    | TermYears
    | CitationDate
    | HeadingPeriod
    | TitlePeriod
    | TaskPeriod
)

__all__ = [
    "Amount",
    "Anniversary",
    "Asserted",
    "Average",
    "Breakdown",
    "Change",
    "CitationDate",
    "Claim",
    "Cumulative",
    "DaySpan",
    "Difference",
    "Direction",
    "DirectionWord",
    "HeadingPeriod",
    "InWords",
    "ListCount",
    "MissingValues",
    "Order",
    "PercentOfTarget",
    "Points",
    "Product",
    "Quantity",
    "Remainder",
    "RollForward",
    "SameValue",
    "Share",
    "SharesOfWhole",
    "Slip",
    "SlipKind",
    "TaskPeriod",
    "TermYears",
    "TitlePeriod",
    "Verdict",
    "Weekday",
    "YearSpan",
    "claims_of",
    "is_turned",
    "odds_of_turned",
    "slips",
]


def __getattr__(name: str) -> object:
    """Import what reads facts when it is asked for: who reads a text needs none of it."""
    if name not in {"MissingValues", "claims_of"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.authored"), name)
    globals()[name] = value
    return value
