"""P007: a body of a district after districts ended."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, final

import attrs

from dangbo_report.documents import OutlineKind
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.sample_texts import DOCUMENT
from dangbo_report.rules.subject import Subject

_DISTRICT: Final = re.compile(r"\b(?:huyện [uủ][yỷ]|huyện ủy|ubnd huyện|hđnd huyện|huyện đoàn)\b", re.IGNORECASE)
_LAST_DAY: Final = date(2025, 6, 30)


@final
@attrs.frozen
class DistrictAfterItsEndRule:
    """A document on a period from July 2025 on is issued by, or addressed to, a body of a district."""

    code = "P007"
    name = "district-after-its-end"
    severity = Severity.WARNING
    why = "Since 01/7/2025 there is no committee of a district; a template of last year still names one."
    basis = "Luật 72/2025/QH15: the district level ended on 01/7/2025; Quy định 298-QĐ/TW of 09/6/2025."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for bodies of districts in the letterhead and among the recipients and signers."""
        if subject.period is None or subject.period.start <= _LAST_DAY:
            return
        for line in subject.lines_of(OutlineKind.LETTERHEAD, OutlineKind.RECIPIENTS, OutlineKind.SIGNATURE):
            if match := _DISTRICT.search(line.text):
                span = line.span[0] + match.start(), line.span[0] + match.end()
                yield finding(
                    self,
                    f"“{match[0]}” không còn từ ngày 01/7/2025, mà báo cáo nói về {subject.period}."
                    " Đề nghị sửa lại tên cơ quan theo tổ chức hiện hành.",
                    f"“{match[0]}” ended on 01/7/2025, and the report is on {subject.period}."
                    " Name the body that exists.",
                    span=span,
                    evidence=(Evidence(match[0], span),),
                )

    @staticmethod
    def violating() -> str:
        """A committee of a district reports on the end of 2025."""
        return DOCUMENT.replace("quý I/2024", "quý IV/2025")

    @staticmethod
    def clean() -> str:
        """It reports on a quarter in which it exists."""
        return DOCUMENT
