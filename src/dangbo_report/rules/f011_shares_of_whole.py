"""F011: shares that no one whole yields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import SharesOfWhole, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class SharesOfWholeRule:
    """Parts and their shares are of no common whole."""

    code: ClassVar[str] = "F011"
    name: ClassVar[str] = "shares-without-one-whole"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = (
        "Parts of one body of members have one total; shares that need two show that a count or a percent is wrong."
    )
    basis: ClassVar[str] = (
        "Arithmetic: some whole number, not below the sum of the parts, has every part as the share that is written."
    )

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for the whole behind shares that make up about a hundred percent."""
        for claim in subject.claims:
            if isinstance(claim, SharesOfWhole) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"Không có tổng số nào mà các phần {_parts(claim)} đều chiếm đúng tỷ lệ đã ghi."
                    " Đề nghị đơn vị báo cáo kiểm tra lại từng số liệu và mẫu số dùng chung.",
                    f"No total has {_parts(claim)} as its shares."
                    " Ask the reporting body for each figure and for the total that they share.",
                )

    @staticmethod
    def violating() -> str:
        """254 and 3 of 257 are 98,83% and 1,17%."""
        return "Có 254 chi bộ hoàn thành tốt, chiếm 98,83% và 3 chi bộ hoàn thành, chiếm 1,73%."

    @staticmethod
    def clean() -> str:
        """254 and 3 of 257."""
        return "Có 254 chi bộ hoàn thành tốt, chiếm 98,83% và 3 chi bộ hoàn thành, chiếm 1,17%."


def _parts(claim: SharesOfWhole) -> str:
    return "; ".join(f"{part} ({percent})" for part, percent in zip(claim.parts, claim.percents, strict=True))
