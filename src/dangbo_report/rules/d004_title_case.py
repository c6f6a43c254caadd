"""D004: a title that is not in capitals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.documents import OutlineKind
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.sample_texts import DOCUMENT
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class TitleCaseRule:
    """The type of the document is not written in capitals."""

    code = "D004"
    name = "title-not-in-capitals"
    severity = Severity.INFO
    why = "The type of the document is found at a glance by its capitals."
    basis = "Hướng dẫn 36-HD/VPTW of 03/4/2018; Nghị định 30/2020/NĐ-CP of 05/3/2020, Phụ lục I."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look at the line of the title."""
        for line in subject.lines_of(OutlineKind.TITLE)[:1]:
            if not line.text.isupper():
                yield finding(
                    self,
                    f"Tên loại văn bản “{line.text}” phải viết in hoa. Đề nghị sửa.",
                    f"The type of the document, “{line.text}”, is written in capitals. Mend it.",
                    span=line.span,
                    evidence=(Evidence(line.text, line.span),),
                )

    @staticmethod
    def violating() -> str:
        """Small letters."""
        return DOCUMENT.replace("BÁO CÁO", "Báo cáo")

    @staticmethod
    def clean() -> str:
        """Capitals."""
        return DOCUMENT
