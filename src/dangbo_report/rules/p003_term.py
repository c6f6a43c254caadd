"""P003: a term of office that cannot be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import TermYears, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class TermRule:
    """A term of office ends before it begins, or lasts longer than any."""

    code: ClassVar[str] = "P003"
    name: ClassVar[str] = "impossible-term"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = (
        "A term is part of the name of a congress and its resolution; a slip in it makes the citation void."
    )
    basis: ClassVar[str] = "The calendar: a term ends after it begins, and ten years are more than any lasts."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Judge every term."""
        for claim in subject.claims:
            if isinstance(claim, TermYears) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"Nhiệm kỳ {claim.first} - {claim.last} không thể có."
                    " Đề nghị sửa lại năm bắt đầu hoặc năm kết thúc.",
                    f"There is no term of {claim.first} - {claim.last}. Mend the year that it begins or ends.",
                )

    @staticmethod
    def violating() -> str:
        """Digits changed places."""
        return "Đại hội nhiệm kỳ 2052 - 2030 đã đề ra chỉ tiêu."

    @staticmethod
    def clean() -> str:
        """A term of five years."""
        return "Đại hội nhiệm kỳ 2025 - 2030 đã đề ra chỉ tiêu."
