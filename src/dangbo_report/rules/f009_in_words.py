"""F009: words that say another figure than the digits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import InWords, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class InWordsRule:
    """A figure in words is not the figure in digits."""

    code: ClassVar[str] = "F009"
    name: ClassVar[str] = "words-that-differ"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "Where digits and words differ, readers hold on to the words; the amount is then another one."
    basis: ClassVar[str] = "The words are read as they are spelled; both must have one value."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare every figure that stands in digits and in words."""
        for claim in subject.claims:
            if isinstance(claim, InWords) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"Số liệu ghi {claim.figure}, nhưng phần bằng chữ là {claim.words}. Đề nghị sửa cho khớp nhau.",
                    f"The digits say {claim.figure}, the words {claim.words}. Make them one.",
                )

    @staticmethod
    def violating() -> str:
        """The words leave a million out."""
        return "Vận động 46 triệu đồng (bằng chữ: bốn mươi lăm triệu đồng)."

    @staticmethod
    def clean() -> str:
        """Digits and words are one."""
        return "Vận động 46 triệu đồng (bằng chữ: bốn mươi sáu triệu đồng)."
