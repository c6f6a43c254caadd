"""F010: what is left of a whole, and is not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import Remainder, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class RemainderRule:
    """What is done and what is left do not make the whole."""

    code: ClassVar[str] = "F010"
    name: ClassVar[str] = "wrong-remainder"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "Cases that are neither settled nor left have been lost sight of."
    basis: ClassVar[str] = "Arithmetic: whole = done + left."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Judge every remainder."""
        for claim in subject.claims:
            if isinstance(claim, Remainder) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"{claim.whole}, đã xong {_together(claim)}, còn lại {claim.left}: ba số liệu không khớp."
                    " Đề nghị đơn vị báo cáo rà soát số đã giải quyết và số còn lại.",
                    f"Of {claim.whole}, {_together(claim)} done and {claim.left} left do not make the whole."
                    " Ask the reporting body for what is settled and what is left.",
                )

    @staticmethod
    def violating() -> str:
        """Of 20, 15 are reached: 5 are left."""
        return "Thực hiện đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu."

    @staticmethod
    def clean() -> str:
        """Of 20, 15 and 5."""
        return "Thực hiện đạt 15/20 chỉ tiêu, còn lại 5 chỉ tiêu."


def _together(claim: Remainder) -> str:
    return " + ".join(map(str, claim.done))
