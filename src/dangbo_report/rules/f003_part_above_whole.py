"""F003: parts that are more than what they are part of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import Breakdown, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.samples import sample_with_parts
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class PartAboveWholeRule:
    """What is named as part of a figure is more than the figure."""

    code: ClassVar[str] = "F003"
    name: ClassVar[str] = "part-above-whole"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "A part that is larger than its whole is a slip of the pen that every reader sees."
    basis: ClassVar[str] = 'Arithmetic: a list after "trong đó" may fall short of its total, never exceed it.'

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Judge every breakdown that need not be complete."""
        for claim in subject.claims:
            if isinstance(claim, Breakdown) and not claim.exhaustive and claim.verdict() is Verdict.VIOLATED:
                parts = " + ".join(str(part) for part in claim.parts)
                yield claim_finding(
                    self,
                    claim,
                    f"Phần nêu riêng ({parts}) lớn hơn tổng số {claim.total}."
                    " Đề nghị đơn vị báo cáo kiểm tra lại tổng số hoặc phần nêu riêng.",
                    f"What is named as part ({parts}) is more than the whole of {claim.total}."
                    " Ask the reporting body which of them is wrong.",
                )

    @staticmethod
    def violating() -> Report:
        """9 letters, among them 10."""
        return sample_with_parts(9, 10, exhaustive=False)

    @staticmethod
    def clean() -> Report:
        """9 letters, among them 5."""
        return sample_with_parts(9, 5, exhaustive=False)
