"""Periods: the days that a report covers, how they are written, when their data close."""

from dangbo_report.periods.calendar import format_date, parse_date
from dangbo_report.periods.cutoff import DataCutOff, DayOfMonth
from dangbo_report.periods.kinds import PeriodKind
from dangbo_report.periods.period import Period
from dangbo_report.periods.term import Term

__all__ = ["DataCutOff", "DayOfMonth", "Period", "PeriodKind", "Term", "format_date", "parse_date"]
