"""F005: a share that part and whole do not yield."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import Share, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.samples import sample_with_share
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class ShareRule:
    """A stated share is not that of the part and the whole, or of any whole at all."""

    code: ClassVar[str] = "F005"
    name: ClassVar[str] = "wrong-share"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = (
        "Shares are worked out by hand and copied from year to year while the numbers behind them move."
    )
    basis: ClassVar[str] = (
        "Arithmetic: share = part / whole × 100, rounded once, half up; without a whole, some whole number must"
        " yield it."
    )

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Judge every share."""
        for claim in subject.claims:
            if not isinstance(claim, Share):
                continue
            of_whole = f" của {' + '.join(map(str, claim.whole))}" if claim.whole else ""
            of_whole_en = f" of {' + '.join(map(str, claim.whole))}" if claim.whole else ""
            match claim.verdict():
                case Verdict.VIOLATED:
                    yield claim_finding(
                        self,
                        claim,
                        f"Ghi {claim.part} chiếm {claim.percent}{of_whole}, nhưng không có phép chia nào cho ra tỷ lệ"
                        " này. Đề nghị đơn vị báo cáo kiểm tra lại tử số, mẫu số và tỷ lệ.",
                        f"{claim.part} is stated to be {claim.percent}{of_whole_en}, which no division yields."
                        " Ask the reporting body for part, whole and share.",
                    )
                case Verdict.HOLDS_TRUNCATED:
                    yield claim_finding(
                        self,
                        claim,
                        f"Tỷ lệ {claim.percent} của {claim.part} chỉ đúng nếu cắt bớt chữ số; làm tròn thì khác."
                        " Đề nghị làm tròn lại.",
                        f"{claim.percent} for {claim.part} holds only if digits were cut off; rounding gives another."
                        " Round it.",
                        severity=Severity.WARNING,
                    )
                case _:
                    pass

    @staticmethod
    def violating() -> Report:
        """56 of 57 is 98,25%, not 89,25%."""
        return sample_with_share(56, 57, "89,25%")

    @staticmethod
    def clean() -> Report:
        """56 of 57 is 98,25%."""
        return sample_with_share(56, 57, "98,25%")
