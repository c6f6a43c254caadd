"""N004: counts below ten with and without a zero before them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.documents import MentionKind
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.subject import Subject

_PADDED: Final = re.compile(r"0[1-9](?![0-9.,])")
_BARE: Final = re.compile(r"[1-9](?![0-9.,])")


@final
@attrs.frozen
class InconsistentPaddingRule:
    """A document writes some counts below ten with a zero before them and others without."""

    code = "N004"
    name = "inconsistent-padding"
    severity = Severity.INFO
    why = "“05 chi bộ” and “5 chi bộ” in one document show that parts were pasted together."
    basis = "Both are in use; a document keeps to one."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare the counts below ten."""
        counts = [mention for mention in subject.mentions if mention.kind is MentionKind.COUNT]
        padded = [mention for mention in counts if _PADDED.match(mention.surface)]
        bare = [mention for mention in counts if _BARE.match(mention.surface)]
        if padded and bare:
            rarer = min(padded, bare, key=len)[0]
            yield finding(
                self,
                f"Số dưới 10 có chỗ viết thêm số 0 ({len(padded)} lần), có chỗ không ({len(bare)} lần)."
                " Đề nghị thống nhất một cách viết.",
                f"Counts below ten have a zero before them ({len(padded)} times) or none ({len(bare)} times)."
                " Keep to one.",
                span=rarer.span,
                evidence=(Evidence(rarer.surface, rarer.span),),
            )

    @staticmethod
    def violating() -> str:
        """One with, one without."""
        return "Kết nạp 05 đảng viên và 6 hội viên."

    @staticmethod
    def clean() -> str:
        """Both with."""
        return "Kết nạp 05 đảng viên và 06 hội viên."
