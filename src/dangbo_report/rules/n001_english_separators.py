"""N001: digits in English notation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class EnglishSeparatorsRule:
    """A number has a full stop before its decimals, or a comma between its thousands."""

    code = "N001"
    name = "english-separators"
    severity = Severity.WARNING
    why = "“1.2 tỷ” is read as one thousand two hundred billion by the next office that copies it."
    basis = "Luật Kế toán 2003, Điều 12: a full stop between thousands, a comma before decimals; habit elsewhere."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for numbers that can only be meant in English notation."""
        for mention in subject.mentions:
            if mention.english:
                yield finding(
                    self,
                    f"Số “{mention.surface}” viết theo kiểu tiếng Anh."
                    " Đề nghị dùng dấu chấm cho hàng nghìn và dấu phẩy cho phần thập phân.",
                    f"“{mention.surface}” is in English notation."
                    " Put full stops between thousands, a comma before decimals.",
                    span=mention.span,
                    evidence=(Evidence(mention.surface, mention.span),),
                )

    @staticmethod
    def violating() -> str:
        """A full stop before a decimal."""
        return "Vận động được 1.2 tỷ đồng."

    @staticmethod
    def clean() -> str:
        """A comma."""
        return "Vận động được 1,2 tỷ đồng."
