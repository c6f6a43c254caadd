"""R002: a fact that no sentence shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.report import Report, Shown
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class UnusedFactRule:
    """A fact of the period is in the data, but no sentence or table shows it."""

    code = "R002"
    name = "unused-fact"
    severity = Severity.WARNING
    why = "A figure that a body took the trouble to send should not fall out of the report unnoticed."
    basis = "Nothing is lost in silence."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for facts of the period that nothing names; facts of other periods are there to compare with."""
        report = subject.report
        if report is None:
            return
        used = {result.fact.key for _, _, result in subject.references if isinstance(result, Shown)}
        for index, fact in enumerate(report.facts):
            if fact.period == report.period and fact.key not in used:
                path = f"facts[{index}]"
                yield finding(
                    self,
                    f"Số liệu {fact.figure} ({fact.indicator.name}, {fact.organisation.name}) chưa được nêu trong báo"
                    f" cáo. Hãy viết {{{fact.indicator.code}@{fact.organisation.code}}} vào câu, hoặc bỏ số liệu.",
                    f"The fact {fact.figure} ({fact.indicator.name}, {fact.organisation.name}) is not shown."
                    f" Write {{{fact.indicator.code}@{fact.organisation.code}}} into a sentence, or drop it.",
                    path=path,
                    evidence=(Evidence(str(fact.figure), path=path),),
                )

    @staticmethod
    def violating() -> Report:
        """A sentence without the figure."""
        return sample("Vận động tốt quỹ an sinh xã hội.")

    @staticmethod
    def clean() -> Report:
        """A sentence with it."""
        return sample("Vận động được {an-sinh}.")
