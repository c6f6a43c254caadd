"""What the calendar can check: years and days between days, days of the week, terms, days of documents."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.verdict import Verdict

#: Terms of committees and councils last about five years; a longer one than this is a slip of the pen.
LONGEST_TERM: Final = 10


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Anniversary(Asserted):
    """Years between two days ("95 năm … (28/7/1929 - 28/7/2024)").

    Attributes:
        years: how many years are said to lie between them.
        start: the first day.
        end: the last day.
    """

    kind: ClassVar[str] = "anniversary"

    years: int
    start: date
    end: date

    def judged(self) -> Verdict:
        """Hold the years against the calendar."""
        if (self.start.month, self.start.day) != (self.end.month, self.end.day):
            return Verdict.UNDECIDED
        return Verdict.HOLDS if self.end.year - self.start.year == self.years else Verdict.VIOLATED


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class YearSpan(Asserted):
    """Years from one to another ("05 năm (2020 - 2025)").

    Attributes:
        years: how many years it is said to be.
        first: the first year.
        last: the last year.
    """

    kind: ClassVar[str] = "year-span"

    years: int
    first: int
    last: int

    def judged(self) -> Verdict:
        """The first year may be counted or not: 2020 to 2025 is five years or six."""
        return Verdict.HOLDS if self.last - self.first in {self.years, self.years - 1} else Verdict.VIOLATED


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class DaySpan(Asserted):
    """Days from one to another ("30 ngày, từ ngày 01/3/2024 đến hết ngày 30/3/2024").

    Attributes:
        days: how many days it is said to be.
        first: the first day.
        last: the last day.
    """

    kind: ClassVar[str] = "day-span"

    days: int
    first: date
    last: date

    def judged(self) -> Verdict:
        """The first day may be counted or not; Sundays need not be counted, nor Saturdays."""
        between = (self.last - self.first).days
        worked = (between + 1 - _of_weekday(self.first, between, *free) for free in ((_SUNDAY,), (_SUNDAY, _SATURDAY)))
        return Verdict.HOLDS if self.days in {between, between + 1, *worked} else Verdict.VIOLATED


_SATURDAY: Final = 5
_SUNDAY: Final = 6
_WEEK: Final = 7


def _of_weekday(first: date, days: int, *weekdays: int) -> int:
    """How many of a first day and so many behind it fall on some days of the week.

    >>> _of_weekday(date(2024, 5, 8), 7, 5, 6)
    2
    """
    return sum((days - (weekday - first.weekday()) % _WEEK) // _WEEK + 1 for weekday in weekdays)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Weekday(Asserted):
    """The day of the week that a day is said to be ("Chủ nhật, ngày 16/11/2025").

    Attributes:
        day: the day.
        weekday: the day of the week: 0 is thứ Hai, 6 Chủ nhật.
    """

    kind: ClassVar[str] = "weekday"

    day: date
    weekday: int

    def judged(self) -> Verdict:
        """Hold it against the calendar."""
        return Verdict.HOLDS if self.day.weekday() == self.weekday else Verdict.VIOLATED


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class TermYears(Asserted):
    """The years of a term of office ("nhiệm kỳ 2020 - 2025").

    Attributes:
        first: the year it begins.
        last: the year it ends.
        usual: how many years such a term lasts by law or statute; None if that is not known.
    """

    kind: ClassVar[str] = "term"

    first: int
    last: int
    usual: int | None = None

    def judged(self) -> Verdict:
        """A term ends after it begins, and soon enough; one whose length is set lasts that long."""
        length = self.last - self.first
        if self.usual is not None:
            return Verdict.HOLDS if length == self.usual else Verdict.VIOLATED
        return Verdict.HOLDS if 0 < length <= LONGEST_TERM else Verdict.VIOLATED


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class CitationDate(Asserted):
    """The day of a document that is cited ("Nghị quyết số 33-NQ/TW ngày 09/6/2024").

    Attributes:
        cited: the day; None if the calendar has no such day.
        latest: the last day on which what is cited can have been issued; None if that is not known.
    """

    kind: ClassVar[str] = "citation-date"

    cited: date | None
    latest: date | None = None

    def judged(self) -> Verdict:
        """A document that is cited has been issued, on a day that there is."""
        if self.cited is None:
            return Verdict.VIOLATED
        if self.latest is None:
            return Verdict.UNDECIDED
        return Verdict.HOLDS if self.cited <= self.latest else Verdict.VIOLATED
