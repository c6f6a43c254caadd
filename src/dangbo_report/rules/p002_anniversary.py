"""P002: years that the calendar counts otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import Anniversary, Verdict, YearSpan
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class AnniversaryRule:
    """A number of years is not what lies between the days or years that are named."""

    code: ClassVar[str] = "P002"
    name: ClassVar[str] = "wrong-number-of-years"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "An anniversary that is off by a year is read out before guests."
    basis: ClassVar[str] = "The calendar; a span of years may count its first year or not."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Count the years."""
        for claim in subject.claims:
            if isinstance(claim, Anniversary | YearSpan) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"Ghi {claim.years} năm, nhưng {_between(claim)} không phải là {claim.years} năm."
                    " Đề nghị sửa số năm hoặc mốc thời gian.",
                    f"{claim.years} years are stated, but {_between(claim)} is another number of years."
                    " Mend the number or the days.",
                )

    @staticmethod
    def violating() -> str:
        """1929 to 2024 is 95 years."""
        return "Kỷ niệm 94 năm Ngày thành lập (28/7/1929 - 28/7/2024)."

    @staticmethod
    def clean() -> str:
        """1929 to 2024."""
        return "Kỷ niệm 95 năm Ngày thành lập (28/7/1929 - 28/7/2024)."


def _between(claim: Anniversary | YearSpan) -> str:
    if isinstance(claim, YearSpan):
        return f"{claim.first} - {claim.last}"
    return (
        f"{claim.start.day}/{claim.start.month}/{claim.start.year} - {claim.end.day}/{claim.end.month}/{claim.end.year}"
    )
