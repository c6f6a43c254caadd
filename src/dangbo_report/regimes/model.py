"""Reporting regimes: who must report what, to whom, by when ("chế độ báo cáo").

Nghị định 09/2019/NĐ-CP of 24/01/2019 names ten things that a regime of State bodies defines. Party committees set
theirs in working rules; no public Party text fixes a deadline, so theirs is the caller's data.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.errors import ImpossibleValueError
from dangbo_report.organisations import Directory, Level, Organisation, OrganisationKind
from dangbo_report.periods import DataCutOff, DayOfMonth, Period, PeriodKind

_ONE_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


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
@attrs.frozen
class Deadline:
    """By which day the bodies of a level send their reports.

    Attributes:
        level: whose.
        day: the day of the month, counted from the last month of the period.
    """

    level: Level
    day: DayOfMonth


def _codes(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


def _kinds(given: Iterable[OrganisationKind]) -> tuple[OrganisationKind, ...]:
    return tuple(given)


def _deadlines(given: Iterable[Deadline]) -> tuple[Deadline, ...]:
    return tuple(given)


@final
@attrs.frozen(kw_only=True)
class ReportingRegime:
    """Who must report what, to whom, by when: the ten things of Nghị định 09/2019/NĐ-CP, and the type.

    Attributes:
        name: 1, the name of the report.
        content: 2, what it holds.
        reporters: 3, the codes of those who report.
        reporter_kinds: 3, or whole kinds of organisations.
        receiver: 4, the code of the organisation that receives it.
        method: 5, how it is sent.
        deadlines: 6, by when, for each level.
        cycle: 7, the kind of period; None for a report on demand.
        cut_off: 8, when the data close.
        outline: 9, the headings of its sections.
        indicators: 10, the codes of the indicators of its data form.
        type: periodic, thematic or ad hoc.

    >>> PARTY = party_regime("Báo cáo quý", receiver="huyen-uy", deadline=DayOfMonth(25))
    >>> PARTY.deadline(Period.quarter(2024, 1), Level.DISTRICT)
    datetime.date(2024, 3, 25)
    """

    name: str
    content: Content = attrs.field(default=Content.PROSE_AND_FIGURES, converter=Content)
    reporters: tuple[str, ...] = attrs.field(default=(), converter=_codes)
    reporter_kinds: tuple[OrganisationKind, ...] = attrs.field(default=(), converter=_kinds)
    receiver: str
    method: str = ""
    deadlines: tuple[Deadline, ...] = attrs.field(default=(), converter=_deadlines)
    cycle: PeriodKind | None = None
    cut_off: DataCutOff | DayOfMonth = DataCutOff.CALENDAR
    outline: tuple[str, ...] = attrs.field(default=(), converter=_codes)
    indicators: tuple[str, ...] = attrs.field(default=(), converter=_codes)
    type: RegimeType = attrs.field(default=RegimeType.PERIODIC, converter=RegimeType)

    def __attrs_post_init__(self) -> None:
        """Let a periodic report have its cycle."""
        if (self.cycle is None) == (self.type is RegimeType.PERIODIC):
            raise ImpossibleValueError("cycle", self.cycle, "a kind of period for a periodic report, and no other")

    def expects(self, organisation: Organisation) -> bool:
        """Say whether an organisation is among those who report."""
        return organisation.code in self.reporters or organisation.kind in self.reporter_kinds

    def expected(self, directory: Directory, period: Period) -> tuple[Organisation, ...]:
        """Who must report on a period: those who exist on some day of it, in order of precedence."""
        return tuple(filter(self.expects, directory.active(period.start, period.end)))

    def window(self, period: Period) -> tuple[date, date]:
        """The first and the last day whose figures the report on a period holds ("thời gian chốt số liệu")."""
        return period.window(self.cut_off)

    def deadline(self, period: Period, level: Level) -> date | None:
        """By when the bodies of a level report on a period; None if the regime does not say.

        Raises:
            ImpossibleValueError: no working day lies between the closing of the data and the deadline, which
                Nghị định 09/2019/NĐ-CP asks for; it carries the deadline.
        """
        for deadline in self.deadlines:
            if deadline.level is level:
                day = deadline.day.on(period.end)
                if self.cut_off is DataCutOff.DECREE_09_2019 and not _working_days(self.window(period)[1], day):
                    raise ImpossibleValueError("deadline", day.isoformat(), "a working day after the data close")
                return day
        return None


def _working_days(closing: date, deadline: date) -> int:
    """Working days after the closing, up to the deadline; public holidays are not known here."""
    days = max(0, (deadline - closing).days)
    return sum((closing + (number + 1) * _ONE_DAY).weekday() < _SATURDAY for number in range(min(days, 7)))


def party_regime(  # noqa: PLR0913 - what a committee sets
    name: str,
    *,
    receiver: str,
    deadline: DayOfMonth | None = None,
    level: Level = Level.DISTRICT,
    reporters: tuple[str, ...] = (),
    cycle: PeriodKind = PeriodKind.QUARTER,
) -> ReportingRegime:
    """The regime that a Party committee sets for the bodies around it.

    Args:
        name: the name of the report.
        receiver: the code of the committee.
        deadline: the day that its working rules set; no public Party text fixes one.
        level: the level of the bodies.
        reporters: the codes of those who report; unless given, advisory bodies, the Front, political-social
            organisations, mass associations and the political centre.
        cycle: the kind of period.
    """
    kinds = () if reporters else (
        OrganisationKind.ADVISORY_BODY,
        OrganisationKind.FRONT,
        OrganisationKind.POLITICAL_SOCIAL,
        OrganisationKind.MASS_ASSOCIATION,
        OrganisationKind.PUBLIC_UNIT,
    )  # fmt: skip
    return ReportingRegime(
        name=name,
        reporters=reporters,
        reporter_kinds=kinds,
        receiver=receiver,
        deadlines=(Deadline(level, deadline),) if deadline else (),
        cycle=cycle,
    )


def state_regime(name: str, *, receiver: str, cycle: PeriodKind = PeriodKind.QUARTER) -> ReportingRegime:
    """The regime of ministries and provinces towards the Government.

    Data close on the 14th (Nghị định 09/2019/NĐ-CP, Điều 12); reports are due on the 25th of the last month
    (Điều 13). Sectors have rules of their own: evolve the cut-off and the deadlines.

    >>> state_regime("Báo cáo quý", receiver="chinh-phu").window(Period.quarter(2026, 1))[1]
    datetime.date(2026, 3, 14)
    """
    return ReportingRegime(
        name=name,
        reporter_kinds=(OrganisationKind.GOVERNMENT,),
        receiver=receiver,
        deadlines=tuple(Deadline(level, DayOfMonth(25)) for level in (Level.CENTRAL, Level.PROVINCE)),
        cycle=cycle,
        cut_off=DataCutOff.DECREE_09_2019,
    )
