"""D003: a deputy who signs for a committee as for a head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.documents import OutlineKind
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.sample_texts import DOCUMENT
from dangbo_report.rules.subject import Subject

_DEPUTY: Final = re.compile(r"K[/.]?T\.? *BÍ THƯ", re.IGNORECASE)


@final
@attrs.frozen
class DeputyForCommitteeRule:
    """K/T stands before the secretary of a committee."""

    code = "D003"
    name = "deputy-for-committee"
    severity = Severity.WARNING
    why = "A committee decides as a body: its deputy secretary signs on its behalf, not in the stead of the secretary."
    basis = "Hướng dẫn 05-HD/VPTW of 27/5/2026 as implementers give it: no K/T for a committee; T/M instead."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look at the authority above the signature."""
        for line in subject.lines_of(OutlineKind.SIGNATURE):
            if _DEPUTY.match(line.text):
                yield finding(
                    self,
                    f"Cấp ủy không dùng “{line.text}”. Đề nghị ghi T/M và tên tập thể, rồi chức vụ PHÓ BÍ THƯ.",
                    f"A committee has no “{line.text}”. Write T/M and the collective, then PHÓ BÍ THƯ.",
                    span=line.span,
                    evidence=(Evidence(line.text, line.span),),
                )

    @staticmethod
    def violating() -> str:
        """In the stead of the secretary."""
        return DOCUMENT.replace("T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ")

    @staticmethod
    def clean() -> str:
        """On behalf of the standing committee."""
        return DOCUMENT
