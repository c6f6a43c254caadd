"""Reporting regimes: who must report what, to whom, by when ("chế độ báo cáo").

Nghị định 09/2019/NĐ-CP of 24/01/2019 names ten things that a regime of State bodies defines. Party committees set
theirs in working rules; no public Party text fixes a deadline, so theirs is the caller's data.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind
from dangbo_report.organisations.organisation import checked_code
from dangbo_report.periods import DataCutOff, DayOfMonth, Period, PeriodKind
from dangbo_report.periods.calendar import checked

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5
_A_YEAR: Final = 366


class RegimeType(StrEnum):
    """When a report is due."""

    #: "định kỳ": in a fixed cycle.
    PERIODIC = "periodic"
    #: "chuyên đề": on one subject, once or several times.
    THEMATIC = "thematic"
    #: "đột xuất": on an unusual event.
    AD_HOC = "ad_hoc"


class Content(StrEnum):
    """What a report holds."""

    #: "lời văn"
    PROSE = "prose"
    #: "số liệu"
    FIGURES = "figures"
    #: both
    PROSE_AND_FIGURES = "prose_and_figures"


@final
@attrs.frozen(field_transformer=checked_fields)
class Deadline:
    """By which day the bodies of a level send their reports: a day of the month, or so many days after the period.

    Attributes:
        level: whose.
        day: the day of the month, counted from the last month of the period.
        days_after: for weekly reports and those on demand, days from the last day of the period; negative before it.

    Raises:
        InexactNumberError: the days are no int; it carries them.
        ImpossibleValueError: there is neither a day nor a number of days, or both, or the number is more than a
            year; it carries the field and the value.

    >>> friday = Deadline(Level.COMMUNE, days_after=-2)
    >>> friday.on(Period.between(date(2025, 10, 13), date(2025, 10, 19)))
    datetime.date(2025, 10, 17)
    """

    level: Level
    day: DayOfMonth | None = None
    days_after: int | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Let there be one day."""
        if (self.day is None) == (self.days_after is None):
            raise ImpossibleValueError("day", self.day, "either a day of the month or a number of days, not both")
        if self.days_after is not None:
            checked("days_after", self.days_after, -_A_YEAR, _A_YEAR)

    @checked_arguments
    def on(self, period: Period) -> date:
        """The day itself, for a period.

        Raises:
            ImpossibleValueError: the calendar does not go so far; it carries the year or the days.
        """
        if self.day is not None:
            return self.day.on(period.end)
        try:
            return period.end + (self.days_after or 0) * _ONE_DAY
        except OverflowError:
            raise ImpossibleValueError("days_after", self.days_after, "a day of the calendar") from None


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


def _kinds(given: Iterable[OrganisationKind]) -> tuple[OrganisationKind, ...]:
    return tuple(given)


def _levels(given: Iterable[Level]) -> tuple[Level, ...]:
    return tuple(given)


def _deadlines(given: Iterable[Deadline]) -> tuple[Deadline, ...]:
    return tuple(given)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class ReportingRegime:
    """Who must report what, to whom, by when: the ten things of Nghị định 09/2019/NĐ-CP, and the type.

    Attributes:
        name: 1, the name of the report.
        content: 2, what it holds.
        reporters: 3, the codes of those who report.
        reporter_kinds: 3, or whole kinds of organisations.
        reporter_levels: 3, of whole kinds those at these levels; empty for all levels.
        receiver: 4, the code of the organisation that receives it.
        method: 5, how it is sent.
        deadlines: 6, by when, for each level.
        cycle: 7, the kind of period; None for a report on demand.
        cut_off: 8, when the data close.
        outline: 9, the headings of its sections.
        indicators: 10, the codes of the indicators of its data form.
        type: periodic, thematic or ad hoc.
        least_working_days: how many working days there must be from the closing of the data to the deadline: one
            under the cut-off of Nghị định 09/2019/NĐ-CP, elsewhere none unless given.

    Raises:
        ImpossibleValueError: a code is not one, a periodic report has no cycle or another has one, or a level has
            two deadlines; it carries the field and the value.

    >>> from dangbo_report.regimes import party_regime
    >>> PARTY = party_regime("Báo cáo quý", receiver="huyen-uy", deadline=DayOfMonth(25))
    >>> PARTY.deadline(Period.quarter(2024, 1), Level.DISTRICT)
    datetime.date(2024, 3, 25)
    """

    name: str
    content: Content = attrs.field(default=Content.PROSE_AND_FIGURES, converter=Content)
    reporters: tuple[str, ...] = attrs.field(default=(), converter=_codes)
    reporter_kinds: tuple[OrganisationKind, ...] = attrs.field(default=(), converter=_kinds)
    reporter_levels: tuple[Level, ...] = attrs.field(default=(), converter=_levels)
    receiver: str
    method: str = ""
    deadlines: tuple[Deadline, ...] = attrs.field(default=(), converter=_deadlines)
    cycle: PeriodKind | None = None
    cut_off: DataCutOff | DayOfMonth = DataCutOff.CALENDAR
    outline: tuple[str, ...] = attrs.field(default=(), converter=_codes)
    indicators: tuple[str, ...] = attrs.field(default=(), converter=_codes)
    type: RegimeType = attrs.field(default=RegimeType.PERIODIC, converter=RegimeType)

    least_working_days: int = attrs.field(
        default=attrs.Factory(lambda self: int(self.cut_off is DataCutOff.DECREE_09_2019), takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        """Check what the types cannot say."""
        if (self.cycle is None) == (self.type is RegimeType.PERIODIC):
            raise ImpossibleValueError("cycle", self.cycle, "a kind of period for a periodic report, and no other")
        for field, codes in (
            ("receiver", (self.receiver,)),
            ("reporters", self.reporters),
            ("indicators", self.indicators),
        ):
            for code in codes:
                checked_code(field, code)
        levels = [deadline.level for deadline in self.deadlines]
        for level in levels:
            if levels.count(level) > 1:
                raise ImpossibleValueError("deadlines", level.value, "one deadline for each level")
        checked("least_working_days", self.least_working_days, 0, _A_YEAR)

    @checked_arguments
    def covers(self, period: Period) -> bool:
        """Say whether the regime asks for a report on a period: one of its cycle, or any if it has none."""
        return self.cycle is None or period.kind is self.cycle

    @checked_arguments
    def expects(self, organisation: Organisation) -> bool:
        """Say whether an organisation is among those who report; who receives does not report to itself."""
        return self._asks(organisation, self.reporters)

    def _asks(self, organisation: Organisation, reporters: Collection[str]) -> bool:
        if organisation.code == self.receiver:
            return False
        of_kind = organisation.kind in self.reporter_kinds
        at_level = not self.reporter_levels or organisation.level in self.reporter_levels
        return organisation.code in reporters or (of_kind and at_level)

    @checked_arguments
    def expected(self, directory: Directory, period: Period) -> tuple[Organisation, ...]:
        """Who must report on a period, in order of precedence; nobody on a period that the regime does not cover.

        Those who exist on some day of it report; one that ends within it leaves that to its successor, if the
        directory has one that reports.
        """
        if not self.covers(period):
            return ()
        active = directory.active(period.start, period.end)
        reporters = frozenset(self.reporters)  # there may be thousands
        return tuple(
            each for each in active if self._asks(each, reporters) and not self._continued(each, active, period.end)
        )

    def _continued(self, organisation: Organisation, active: Directory, last: date) -> bool:
        """Say whether another who reports does an organisation's work on the last day."""
        successor = None if organisation.is_active(last) else active.successor(organisation.code)
        return successor is not None and self.expects(successor)

    @checked_arguments
    def expected_indicators(self, period: Period) -> tuple[str, ...]:
        """The codes of the indicators of the data form; none on a period that the regime does not cover."""
        return self.indicators if self.covers(period) else ()

    @checked_arguments
    def window(self, period: Period) -> tuple[date, date]:
        """The first and the last day whose figures the report on a period holds ("thời gian chốt số liệu")."""
        return period.window(self.cut_off)

    @checked_arguments
    def deadline(self, period: Period, level: Level) -> date | None:
        """By when the bodies of a level report on a period; None if the regime does not say.

        Raises:
            ImpossibleValueError: fewer working days than the regime asks for lie between the closing of the data
                and the deadline; it carries the deadline. Public holidays are not known here.
        """
        for deadline in self.deadlines:
            if deadline.level is level:
                day = deadline.on(period)
                if self.least_working_days and _working_days(self.window(period)[1], day) < self.least_working_days:
                    expected = f"at least {self.least_working_days} working day(s) after the data close"
                    raise ImpossibleValueError("deadline", day.isoformat(), expected)
                return day
        return None


def _working_days(closing: date, deadline: date) -> int:
    """Monday to Friday after the closing, up to the deadline."""
    days = max(0, (deadline - closing).days)
    return sum((closing + number * _ONE_DAY).weekday() < _SATURDAY for number in range(1, days + 1))
