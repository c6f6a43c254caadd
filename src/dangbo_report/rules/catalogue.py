"""The catalogue: every built-in rule, in one explicit order."""

from __future__ import annotations

from typing import Final

from dangbo_report.rules.anatomy import Rule
from dangbo_report.rules.d001_missing_part import MissingPartRule
from dangbo_report.rules.d002_number_and_sign import NumberAndSignRule
from dangbo_report.rules.d003_deputy_for_committee import DeputyForCommitteeRule
from dangbo_report.rules.d004_title_case import TitleCaseRule
from dangbo_report.rules.f001_percent_of_target import WRONG_PERCENT_OF_TARGET
from dangbo_report.rules.f002_breakdown import PARTS_THAT_DO_NOT_ADD_UP
from dangbo_report.rules.f003_part_above_whole import PART_ABOVE_WHOLE
from dangbo_report.rules.f004_stock_below_increase import STOCK_BELOW_ITS_INCREASE
from dangbo_report.rules.f005_share import WRONG_SHARE
from dangbo_report.rules.f006_conflicting_values import ConflictingValuesRule
from dangbo_report.rules.f007_change import WRONG_CHANGE
from dangbo_report.rules.f008_product import WRONG_PRODUCT
from dangbo_report.rules.f009_in_words import WORDS_THAT_DIFFER
from dangbo_report.rules.f010_remainder import WRONG_REMAINDER
from dangbo_report.rules.f011_shares_of_whole import SHARES_WITHOUT_ONE_WHOLE
from dangbo_report.rules.f012_impossible_percent import ImpossiblePercentRule
from dangbo_report.rules.f013_restated_otherwise import FIGURE_RESTATED_OTHERWISE
from dangbo_report.rules.f014_balance import BALANCE_THAT_DOES_NOT_CLOSE
from dangbo_report.rules.f015_average import WRONG_AVERAGE
from dangbo_report.rules.f016_points import WRONG_POINTS
from dangbo_report.rules.f017_direction import DIRECTION_AGAINST_FIGURES
from dangbo_report.rules.f018_list_count import LIST_OF_ANOTHER_LENGTH
from dangbo_report.rules.f019_order import ENDS_OUT_OF_ORDER
from dangbo_report.rules.n001_english_separators import EnglishSeparatorsRule
from dangbo_report.rules.n002_mixed_spelling import MixedSpellingRule
from dangbo_report.rules.n003_missing_currency import MissingCurrencyRule
from dangbo_report.rules.n004_inconsistent_padding import InconsistentPaddingRule
from dangbo_report.rules.n005_decimal_count import DecimalCountRule
from dangbo_report.rules.p001_organisation_not_active import OrganisationNotActiveRule
from dangbo_report.rules.p002_anniversary import WRONG_NUMBER_OF_YEARS
from dangbo_report.rules.p003_term import IMPOSSIBLE_TERM
from dangbo_report.rules.p004_citation_date import CITATION_AFTER_THE_REPORT
from dangbo_report.rules.p005_heading_period import HEADING_OF_ANOTHER_PERIOD
from dangbo_report.rules.p006_task_period import TASKS_BEFORE_RESULTS
from dangbo_report.rules.p007_district_after_its_end import DistrictAfterItsEndRule
from dangbo_report.rules.p008_head_of_another_report import HeadOfAnotherReportRule
from dangbo_report.rules.p009_signed_before_the_data_close import SignedBeforeTheDataCloseRule
from dangbo_report.rules.p010_title_period import HEADING_AGAINST_TITLE
from dangbo_report.rules.p011_weekday import WRONG_WEEKDAY
from dangbo_report.rules.r001_unresolved_reference import UnresolvedReferenceRule
from dangbo_report.rules.r002_unused_fact import UnusedFactRule
from dangbo_report.rules.r003_typed_digits import TypedDigitsRule
from dangbo_report.rules.r004_footnotes import FootnoteRule
from dangbo_report.rules.r005_changed_target import ChangedTargetRule
from dangbo_report.rules.r006_stock_against_previous import StockAgainstPreviousRule
from dangbo_report.rules.r007_only_the_date_changed import OnlyTheDateChangedRule
from dangbo_report.rules.r008_unknown_name import UnknownNameRule
from dangbo_report.rules.s001_empty_section import EmptySectionRule
from dangbo_report.rules.s002_missing_result import MissingResultRule
from dangbo_report.rules.s003_missing_task import MissingTaskRule
from dangbo_report.rules.s004_repeated_number import RepeatedNumberRule
from dangbo_report.rules.s005_missing_number import MissingNumberRule

CATALOGUE: Final[tuple[Rule, ...]] = (
    WRONG_PERCENT_OF_TARGET,
    PARTS_THAT_DO_NOT_ADD_UP,
    PART_ABOVE_WHOLE,
    STOCK_BELOW_ITS_INCREASE,
    WRONG_SHARE,
    ConflictingValuesRule(),
    WRONG_CHANGE,
    WRONG_PRODUCT,
    WORDS_THAT_DIFFER,
    WRONG_REMAINDER,
    SHARES_WITHOUT_ONE_WHOLE,
    ImpossiblePercentRule(),
    FIGURE_RESTATED_OTHERWISE,
    BALANCE_THAT_DOES_NOT_CLOSE,
    WRONG_AVERAGE,
    WRONG_POINTS,
    DIRECTION_AGAINST_FIGURES,
    LIST_OF_ANOTHER_LENGTH,
    ENDS_OUT_OF_ORDER,
    OrganisationNotActiveRule(),
    WRONG_NUMBER_OF_YEARS,
    IMPOSSIBLE_TERM,
    CITATION_AFTER_THE_REPORT,
    HEADING_OF_ANOTHER_PERIOD,
    TASKS_BEFORE_RESULTS,
    DistrictAfterItsEndRule(),
    HeadOfAnotherReportRule(),
    SignedBeforeTheDataCloseRule(),
    HEADING_AGAINST_TITLE,
    WRONG_WEEKDAY,
    EmptySectionRule(),
    MissingResultRule(),
    MissingTaskRule(),
    RepeatedNumberRule(),
    MissingNumberRule(),
    EnglishSeparatorsRule(),
    MixedSpellingRule(),
    MissingCurrencyRule(),
    InconsistentPaddingRule(),
    DecimalCountRule(),
    MissingPartRule(),
    NumberAndSignRule(),
    DeputyForCommitteeRule(),
    TitleCaseRule(),
    UnresolvedReferenceRule(),
    UnusedFactRule(),
    TypedDigitsRule(),
    FootnoteRule(),
    ChangedTargetRule(),
    StockAgainstPreviousRule(),
    OnlyTheDateChangedRule(),
    UnknownNameRule(),
)
