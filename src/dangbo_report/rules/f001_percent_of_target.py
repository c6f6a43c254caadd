"""F001: a percent of target that value and target do not yield."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import PercentOfTarget, Verdict
from dangbo_report.figures import Percent
from dangbo_report.findings import Finding, Severity
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.samples import sample_with_percent
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class PercentOfTargetRule:
    """A stated percent of target is not that of the value and the target."""

    code: ClassVar[str] = "F001"
    name: ClassVar[str] = "wrong-percent-of-target"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = (
        "The percent is what the committee reads first; a wrong one is signed, quoted and copied into the next report."
    )
    basis: ClassVar[str] = "Arithmetic: percent = value / target × 100, rounded once, half up."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Judge every claim of a percent of target."""
        for claim in subject.claims:
            if not isinstance(claim, PercentOfTarget):
                continue
            match claim.verdict():
                case Verdict.VIOLATED:
                    yield self._wrong(claim)
                case Verdict.HOLDS_TRUNCATED:
                    yield self._truncated(claim)
                case _:
                    pass

    def _wrong(self, claim: PercentOfTarget) -> Finding:
        if claim.target is None:
            return claim_finding(
                self,
                claim,
                f"Ghi đạt {claim.percent} với kết quả {claim.value}, nhưng không có chỉ tiêu là số nguyên nào cho ra"
                " tỷ lệ này. Đề nghị đơn vị báo cáo kiểm tra lại số liệu và chỉ tiêu.",
                f"{claim.value} is said to be {claim.percent} of the target, but no whole target yields that."
                " Ask the reporting body for the target and the figure.",
            )
        right = Percent.of(claim.value.value, claim.target.value, step=claim.percent.step)
        return claim_finding(
            self,
            claim,
            f"Ghi đạt {claim.percent}, nhưng {claim.value} so với {claim.target} là {right}."
            " Đề nghị đơn vị báo cáo xác nhận số liệu, chỉ tiêu và sửa tỷ lệ.",
            f"{claim.percent} is stated, but {claim.value} of {claim.target} is {right}."
            " Ask the reporting body which of the three stands.",
        )

    def _truncated(self, claim: PercentOfTarget) -> Finding:
        return claim_finding(
            self,
            claim,
            f"Tỷ lệ {claim.percent} chỉ đúng nếu cắt bớt chữ số; làm tròn thì khác. Đề nghị làm tròn lại.",
            f"{claim.percent} holds only if digits were cut off; rounding gives another. Round it.",
            severity=Severity.WARNING,
        )

    @staticmethod
    def violating() -> Report:
        """7,09 of 30 billion is 23,6%, not 26,3%."""
        return sample_with_percent("26,3%")

    @staticmethod
    def clean() -> Report:
        """7,09 of 30 billion is 23,6%."""
        return sample_with_percent("23,6%")
