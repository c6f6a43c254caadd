"""S003: an organisation that must report, and for which no task is set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, final

import attrs

from dangbo_report.documents import Numbering, OutlineKind, OutlineNode
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.regimes import party_regime
from dangbo_report.report import Bullet, Item, Purpose, Report, Section
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.s002_missing_result import spoken_of
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject

#: Tasks are told body by body if so many bodies have one.
_LISTED: Final = 3


@final
@attrs.frozen
class MissingTaskRule:
    """The report sets tasks for the next period, and none for an organisation that reports."""

    code = "S003"
    name = "missing-task"
    severity = Severity.WARNING
    why = "A body that is left out of the tasks has nothing to report on next time."
    basis = "The outline of such reports: results of every body, then tasks of every body."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare those who report with those who have a task, if there are tasks at all."""
        yield from self._read(subject.lines)
        report = subject.report
        if report is None or report.regime is None:
            return
        tasked = spoken_of(subject.places, Purpose.TASKS)
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

    def _read(self, lines: tuple[OutlineNode, ...]) -> Iterator[Finding]:
        """Bodies with a heading of their own among the results, and no line among the tasks."""
        tops = [index for index, line in enumerate(lines) if _is_heading(line, Numbering.ROMAN)]
        if not tops or "NHIỆM VỤ" not in lines[tops[-1]].text.upper():
            return
        tasks = tops[-1]
        tasked = {line.organisation for line in lines[tasks:]}
        if len(tasked - {None}) < _LISTED:
            return  # the tasks are not told body by body
        for line in lines[:tasks]:
            if _is_heading(line, Numbering.STAR) and line.organisation not in {*tasked, None}:
                yield finding(
                    self,
                    f"Chưa có nhiệm vụ của “{line.text}” ở “{lines[tasks].text}”. Hãy bổ sung, hoặc hỏi đơn vị.",
                    f"“{lines[tasks].text}” sets no task for “{line.text}”. Add one, or ask the body.",
                    span=line.span,
                    evidence=(Evidence(line.text, line.span), Evidence(lines[tasks].text, lines[tasks].span)),
                )

    @staticmethod
    def violating() -> Report:
        """The Youth Union is given nothing to do."""
        return _sample("mttq")

    @staticmethod
    def clean() -> Report:
        """Both are given something."""
        return _sample("mttq", "doan")


def _is_heading(line: OutlineNode, numbering: Numbering) -> bool:
    return line.kind is OutlineKind.HEADING and line.numbering is numbering


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
