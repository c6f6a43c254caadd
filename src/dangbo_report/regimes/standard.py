"""The two regimes to begin with: a Party committee's own, and that of State bodies towards the Government."""

from __future__ import annotations

from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.organisations import Level, OrganisationKind
from dangbo_report.periods import DataCutOff, DayOfMonth, PeriodKind
from dangbo_report.regimes.regime import Deadline, ReportingRegime

#: Who reports to the Government: ministries and provinces.
_TO_GOVERNMENT: Final = (Level.CENTRAL, Level.PROVINCE)


@checked_arguments
def party_regime(  # noqa: PLR0913 - what a committee sets
    name: str,
    *,
    receiver: str,
    deadline: DayOfMonth | None = None,
    days_after: int | None = None,
    level: Level = Level.DISTRICT,
    reporters: tuple[str, ...] = (),
    cycle: PeriodKind = PeriodKind.QUARTER,
) -> ReportingRegime:
    """The regime that a Party committee sets for the bodies around it.

    Args:
        name: the name of the report.
        receiver: the code of the committee.
        deadline: the day that its working rules set; no public Party text fixes one.
        days_after: or the days after the period, for weekly reports.
        level: the level of the bodies.
        reporters: the codes of those who report; unless given, advisory bodies, the Front, political-social
            organisations, mass associations and the political centre.
        cycle: the kind of period; `PeriodKind.BETWEEN` for weekly reports.

    >>> from datetime import date
    >>> from dangbo_report import Period
    >>> weekly = party_regime("Báo cáo tuần", receiver="dang-uy", cycle=PeriodKind.BETWEEN)
    >>> weekly.covers(Period.between(date(2025, 10, 13), date(2025, 10, 19)))
    True
    """
    given = deadline is not None or days_after is not None
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
        deadlines=(Deadline(level, deadline, days_after=days_after),) if given else (),
        cycle=cycle,
    )


@checked_arguments
def state_regime(name: str, *, receiver: str, cycle: PeriodKind = PeriodKind.QUARTER) -> ReportingRegime:
    """The regime of ministries and provinces towards the Government.

    Data close on the 14th (Nghị định 09/2019/NĐ-CP, Điều 12); reports are due on the 25th of the last month
    (Điều 13), at least one working day after. Lower levels set their own; so do sectors: evolve the cut-off and
    the deadlines.

    >>> from dangbo_report import Period
    >>> state_regime("Báo cáo quý", receiver="chinh-phu").window(Period.quarter(2026, 1))[1]
    datetime.date(2026, 3, 14)
    """
    return ReportingRegime(
        name=name,
        reporter_kinds=(OrganisationKind.GOVERNMENT,),
        reporter_levels=_TO_GOVERNMENT,
        receiver=receiver,
        deadlines=tuple(Deadline(level, DayOfMonth(25)) for level in _TO_GOVERNMENT),
        cycle=cycle,
        cut_off=DataCutOff.DECREE_09_2019,
    )
