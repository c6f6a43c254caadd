"""What the calendar can check of headings: their periods, against the text, the title and each other."""

from __future__ import annotations

from typing import ClassVar, Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.verdict import Verdict
from dangbo_report.periods import Period, PeriodKind

_DECEMBER: Final = 12


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
class TitlePeriod(Asserted):
    """The period that a heading names, beside that of the title ("báo cáo quý II", "kết quả quý I").

    Attributes:
        heading: the period of the heading.
        title: the period that the title names for the same, be it results or tasks.
    """

    kind: ClassVar[str] = "title-period"

    heading: Period
    title: Period

    def judged(self) -> Verdict:
        """A quarter is not another quarter; what is of another length may be a part or the whole of it."""
        if self.heading == self.title:
            return Verdict.HOLDS
        return Verdict.VIOLATED if self.heading.kind is self.title.kind else Verdict.UNDECIDED


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
        """Tasks lie ahead: their period ends after that of the results, and the rest of a year begins after it."""
        if self.tasks.end > self.results.end:
            return Verdict.VIOLATED if self._is_begun else Verdict.HOLDS
        return Verdict.VIOLATED if self.tasks.kind is self.results.kind else Verdict.UNDECIDED

    @property
    def _is_begun(self) -> bool:
        """The last six months of a year are no rest of it once nine are over."""
        is_rest = self.tasks.start.month > 1 and self.tasks.end.month == _DECEMBER
        over = self.results.start.month == 1 and self.results.kind is not PeriodKind.YEAR
        return is_rest and over and self.tasks.start <= self.results.end
