"""What the calendar can check: years between days, terms, days of documents, the period of a heading."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.verdict import Verdict
from dangbo_report.periods import Period

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
class TermYears(Asserted):
    """The years of a term of office ("nhiệm kỳ 2020 - 2025").

    Attributes:
        first: the year it begins.
        last: the year it ends.
    """

    kind: ClassVar[str] = "term"

    first: int
    last: int

    def judged(self) -> Verdict:
        """A term ends after it begins, and soon enough."""
        return Verdict.HOLDS if 0 < self.last - self.first <= LONGEST_TERM else Verdict.VIOLATED


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


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class HeadingPeriod(Asserted):
    """The period that a heading names, over a text that names periods of its own.

    Attributes:
        heading: the period of the heading.
        under: the periods that the text under it names.
    """

    kind: ClassVar[str] = "heading-period"

    heading: Period
    under: tuple[Period, ...] = attrs.field(converter=tuple[Period, ...])

    def judged(self) -> Verdict:
        """A text on the same quarter or month of another year, and never on this one, belies its heading."""
        if not self.under or self.heading in self.under:
            return Verdict.HOLDS
        alike = (
            other.kind is self.heading.kind and (other.start.month, other.start.day) == _first_day(self.heading)
            for other in self.under
        )
        return Verdict.VIOLATED if any(alike) else Verdict.UNDECIDED


def _first_day(period: Period) -> tuple[int, int]:
    return period.start.month, period.start.day


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class TaskPeriod(Asserted):
    """The period of the tasks ahead, after that of the results ("nhiệm vụ quý II" after "kết quả quý I").

    Attributes:
        results: the period of the results.
        tasks: the period of the tasks.
    """

    kind: ClassVar[str] = "task-period"

    results: Period
    tasks: Period

    def judged(self) -> Verdict:
        """Tasks lie ahead: their period does not end before that of the results does."""
        if self.tasks.end > self.results.end:
            return Verdict.HOLDS
        return Verdict.VIOLATED if self.tasks.kind is self.results.kind else Verdict.UNDECIDED
