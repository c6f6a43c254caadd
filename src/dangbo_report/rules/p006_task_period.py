"""P006: tasks ahead that lie behind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import TaskPeriod, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class TaskPeriodRule:
    """The period of the tasks does not come after that of the results."""

    code: ClassVar[str] = "P006"
    name: ClassVar[str] = "tasks-before-results"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "The heading of the tasks tells everybody until when the work is due."
    basis: ClassVar[str] = "The calendar: tasks follow results."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare the period of the tasks with that of the results."""
        for claim in subject.claims:
            if isinstance(claim, TaskPeriod) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"Nhiệm vụ của {claim.tasks} không nằm sau kết quả của {claim.results}."
                    " Đề nghị sửa kỳ ghi ở đề mục nhiệm vụ.",
                    f"The tasks of {claim.tasks} do not come after the results of {claim.results}."
                    " Mend the period of the heading of the tasks.",
                )

    @staticmethod
    def violating() -> str:
        """The tasks are those of the same quarter."""
        return "I. KẾT QUẢ CÔNG TÁC QUÝ II/2024\nCác ban làm tốt.\nII. NHIỆM VỤ QUÝ II/2024\nCác ban tiếp tục làm."

    @staticmethod
    def clean() -> str:
        """The tasks are those of the next quarter."""
        return "I. KẾT QUẢ CÔNG TÁC QUÝ I/2024\nCác ban làm tốt.\nII. NHIỆM VỤ QUÝ II/2024\nCác ban tiếp tục làm."
