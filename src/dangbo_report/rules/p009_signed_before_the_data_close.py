"""P009: a report that was signed before its figures could be complete."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

import attrs

from dangbo_report.errors import ImpossibleValueError
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.periods import DataCutOff, Period, PeriodKind, format_date
from dangbo_report.regimes import ReportingRegime, state_regime
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class SignedBeforeTheDataCloseRule:
    """The day of signature lies before the last day whose figures the regime asks for."""

    code = "P009"
    name = "signed-before-the-data-close"
    severity = Severity.WARNING
    why = "Figures of days that had not come are estimates, and must be called so."
    basis = "Nghị định 09/2019/NĐ-CP, Điều 12: figures close on a day, and the report follows."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Hold the day of signature against the window of the regime."""
        report = subject.report
        if report is None or report.regime is None:
            return
        last = _closing(report.regime, report.period)
        if report.date < last:
            signed, closing = format_date(report.date), format_date(last)
            yield finding(
                self,
                f"Báo cáo ký ngày {signed}, trước ngày chốt số liệu {closing} của {report.period}."
                " Đề nghị xem lại ngày ký, hoặc ghi rõ số liệu ước.",
                f"The report is signed on {signed}, before the figures of {report.period} close on {closing}."
                " Mend the date, or call the figures estimates.",
                path="date",
                evidence=(Evidence(signed, path="date"),),
            )

    @staticmethod
    def violating() -> Report:
        """Signed on 01/3/2024, two weeks before the figures of the quarter close."""
        return _signed(date(2024, 3, 1))

    @staticmethod
    def clean() -> Report:
        """Signed on 29/3/2024: under the decree the quarter closes on 14/3."""
        return _signed(date(2024, 3, 29))


def _closing(regime: ReportingRegime, period: Period) -> date:
    """The last day whose figures are asked for.

    Under the calendar, and for named days, offices sign some days before the end; what is told then is only what lies
    before the earliest closing that any instrument has.
    """
    if period.kind is PeriodKind.BETWEEN:
        return period.start
    cut_off = DataCutOff.DECREE_09_2019 if regime.cut_off is DataCutOff.CALENDAR else regime.cut_off
    try:
        return period.window(cut_off)[1]
    except ImpossibleValueError:  # the calendar does not go so far back
        return period.end


def _signed(on: date) -> Report:
    regime = state_regime("Báo cáo quý", receiver="huyen-uy", cycle=PeriodKind.QUARTER)
    return attrs.evolve(sample("Vận động được {an-sinh}."), date=on, regime=regime)
