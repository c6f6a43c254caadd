"""S003: an organisation that must report, and for which no task is set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.regimes import party_regime
from dangbo_report.report import Bullet, Item, Purpose, Report, Section
from dangbo_report.rules.anatomy import Subject, finding
from dangbo_report.rules.s002_missing_result import spoken_of
from dangbo_report.rules.samples import sample


@final
@attrs.frozen
class MissingTaskRule:
    """The report sets tasks for the next period, and none for an organisation that reports."""

    code: ClassVar[str] = "S003"
    name: ClassVar[str] = "missing-task"
    severity: ClassVar[Severity] = Severity.WARNING
    why: ClassVar[str] = "A body that is left out of the tasks has nothing to report on next time."
    basis: ClassVar[str] = "The outline of such reports: results of every body, then tasks of every body."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare those who report with those who have a task, if there are tasks at all."""
        report = subject.report
        if report is None or report.regime is None:
            return
        tasked = spoken_of(report, Purpose.TASKS)
        if not tasked:
            return
        following = report.period.next()
        for organisation in report.regime.expected(report.directory, report.period):
            if organisation.code not in tasked and organisation.is_active(following.start, following.end):
                yield finding(
                    self,
                    f"Chưa có nhiệm vụ của {organisation.name} cho {following}. Hãy bổ sung, hoặc hỏi đơn vị.",
                    f"No task is set for {organisation.name} in {following}. Add one, or ask the body.",
                    path="sections",
                    evidence=(Evidence(organisation.name, path="sections"),),
                )

    @staticmethod
    def violating() -> Report:
        """The Youth Union is given nothing to do."""
        return _sample("mttq")

    @staticmethod
    def clean() -> Report:
        """Both are given something."""
        return _sample("mttq", "doan")


def _sample(*codes: str) -> Report:
    report = sample("Vận động được {an-sinh}.")
    results = attrs.evolve(
        report.sections[0],
        body=(*report.sections[0].body, Item("Huyện Đoàn hoàn thành kế hoạch.", organisation="doan")),
        purpose=Purpose.RESULTS,
    )
    tasks = tuple(Item("Tiếp tục thực hiện kế hoạch năm.", bullet=Bullet.NUMBER, organisation=code) for code in codes)
    return attrs.evolve(
        report,
        sections=(results, Section("NHIỆM VỤ QUÝ II/2024", tasks, purpose=Purpose.TASKS)),
        regime=party_regime("Báo cáo quý", receiver="huyen-uy", reporters=("mttq", "doan")),
    )
