"""The catalogue: every built-in rule, in one explicit order."""

from __future__ import annotations

from typing import Final

from dangbo_report.rules.anatomy import Rule
from dangbo_report.rules.f001_percent_of_target import PercentOfTargetRule
from dangbo_report.rules.f002_breakdown import BreakdownRule
from dangbo_report.rules.f003_part_above_whole import PartAboveWholeRule
from dangbo_report.rules.f004_stock_below_increase import StockBelowIncreaseRule
from dangbo_report.rules.f005_share import ShareRule
from dangbo_report.rules.f006_conflicting_values import ConflictingValuesRule
from dangbo_report.rules.p001_organisation_not_active import OrganisationNotActiveRule
from dangbo_report.rules.r001_unresolved_reference import UnresolvedReferenceRule
from dangbo_report.rules.r002_unused_fact import UnusedFactRule
from dangbo_report.rules.r003_typed_digits import TypedDigitsRule
from dangbo_report.rules.r004_footnotes import FootnoteRule
from dangbo_report.rules.s001_empty_section import EmptySectionRule
from dangbo_report.rules.s002_missing_result import MissingResultRule
from dangbo_report.rules.s003_missing_task import MissingTaskRule

CATALOGUE: Final[tuple[Rule, ...]] = (
    PercentOfTargetRule(),
    BreakdownRule(),
    PartAboveWholeRule(),
    StockBelowIncreaseRule(),
    ShareRule(),
    ConflictingValuesRule(),
    OrganisationNotActiveRule(),
    EmptySectionRule(),
    MissingResultRule(),
    MissingTaskRule(),
    UnresolvedReferenceRule(),
    UnusedFactRule(),
    TypedDigitsRule(),
    FootnoteRule(),
)
