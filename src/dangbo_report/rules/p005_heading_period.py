"""P005: a heading over the text of another period."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import HeadingPeriod, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class HeadingPeriodRule:
    """A heading names a period, and the text under it the same quarter or month of another year."""

    code: ClassVar[str] = "P005"
    name: ClassVar[str] = "heading-of-another-period"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = (
        "A report is built from the last one; a heading that was not changed, or was changed wrongly,"
        " misdates all that follows."
    )
    basis: ClassVar[str] = "The periods that the document itself names."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare the period of every heading with those under it."""
        for claim in subject.claims:
            if isinstance(claim, HeadingPeriod) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"Đề mục ghi {claim.heading}, nhưng nội dung bên dưới nói về {_under(claim)}."
                    " Đề nghị kiểm tra lại kỳ ghi ở đề mục.",
                    f"The heading names {claim.heading}, the text under it speaks of {_under(claim)}."
                    " Check the period of the heading.",
                )

    @staticmethod
    def violating() -> str:
        """The year of the heading was changed too early."""
        return (
            "I. KẾT LUẬN BUỔI LÀM VIỆC QUÝ IV/2024\n"
            "Buổi làm việc quý IV/2023 đã giao việc cho các ban.\n"
            "II. ĐÁNH GIÁ\n"
            "Các ban làm tốt."
        )

    @staticmethod
    def clean() -> str:
        """Heading and text of one quarter."""
        return (
            "I. KẾT LUẬN BUỔI LÀM VIỆC QUÝ IV/2023\n"
            "Buổi làm việc quý IV/2023 đã giao việc cho các ban.\n"
            "II. ĐÁNH GIÁ\n"
            "Các ban làm tốt."
        )


def _under(claim: HeadingPeriod) -> str:
    return ", ".join(dict.fromkeys(str(period) for period in claim.under if period.kind is claim.heading.kind))
