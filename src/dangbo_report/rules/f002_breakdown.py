"""F002: parts that do not add up to their total."""

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
class BreakdownRule:
    """The parts that a figure is broken down into do not add up to it."""

    code: ClassVar[str] = "F002"
    name: ClassVar[str] = "parts-that-do-not-add-up"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "Columns are added by hand; a total that its parts deny shows that one of them is wrong."
    basis: ClassVar[str] = "Arithmetic on intervals: the total and the sum of the parts must have a value in common."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Judge every breakdown that is said to be complete."""
        for claim in subject.claims:
            if isinstance(claim, Breakdown) and claim.exhaustive and claim.verdict() is Verdict.VIOLATED:
                parts = " + ".join(str(part) for part in claim.parts)
                total = sum(part.value for part in claim.parts)
                stated = " + ".join(map(str, (claim.total, *claim.beside)))
                yield claim_finding(
                    self,
                    claim,
                    f"Tổng ghi {stated}, nhưng các phần {parts} cộng lại là {total}."
                    " Đề nghị đơn vị báo cáo rà soát tổng số và từng phần.",
                    f"The total is stated as {stated}, but the parts {parts} make {total}."
                    " Ask the reporting body which of them is wrong.",
                )

    @staticmethod
    def violating() -> Report:
        """9 letters said to be 5 and 3."""
        return sample_with_parts(9, 5, 3)

    @staticmethod
    def clean() -> Report:
        """9 letters are 5 and 4."""
        return sample_with_parts(9, 5, 4)
