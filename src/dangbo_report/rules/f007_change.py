"""F007: a change in percent that the change itself denies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import Change, Difference, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class ChangeRule:
    """A change and the same change in percent do not go together."""

    code: ClassVar[str] = "F007"
    name: ClassVar[str] = "wrong-change"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = (
        "More or less than last year is what the meeting discusses; the two figures of one change must say one thing."
    )
    basis: ClassVar[str] = "Arithmetic: percent = change / (value with the change undone) × 100, rounded once, half up."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Judge every change that is given twice."""
        for claim in subject.claims:
            if isinstance(claim, Change | Difference) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"{claim.value}, thay đổi {claim.change}: {_stated(claim)} không khớp với hai số liệu này."
                    " Đề nghị đơn vị báo cáo kiểm tra lại số kỳ này, mức tăng giảm và số kỳ trước.",
                    f"{claim.value} after a change of {claim.change}: {_stated(claim)} does not follow from the two."
                    " Ask the reporting body for the value, the change and what there was before.",
                )

    @staticmethod
    def violating() -> str:
        """31 more than 177 is 17,51% more."""
        return "Xảy ra 208 vụ, tăng 31 vụ (+27,51%) so với cùng kỳ."

    @staticmethod
    def clean() -> str:
        """31 more than 177."""
        return "Xảy ra 208 vụ, tăng 31 vụ (+17,51%) so với cùng kỳ."


def _stated(claim: Change | Difference) -> str:
    return str(claim.percent if isinstance(claim, Change) else claim.base)
