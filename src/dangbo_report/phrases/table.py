"""The table: every phrase of the library, in one explicit order."""

from __future__ import annotations

from typing import Final

from dangbo_report.phrases.of_changes import OF_CHANGES
from dangbo_report.phrases.of_lists import OF_LISTS
from dangbo_report.phrases.of_rates import OF_RATES
from dangbo_report.phrases.of_targets import OF_TARGETS
from dangbo_report.phrases.of_wholes import OF_WHOLES
from dangbo_report.phrases.phrase import Phrase

#: Every phrase of the library, in the order in which they are tried.
PHRASES: Final[tuple[Phrase, ...]] = (*OF_TARGETS, *OF_WHOLES, *OF_LISTS, *OF_CHANGES, *OF_RATES)
