"""S004: two headings with one number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.numbering import steps
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class RepeatedNumberRule:
    """Two headings of one level under one heading have the same number."""

    code = "S004"
    name = "repeated-number"
    severity = Severity.ERROR
    why = "Two parts “II” cannot be told apart in a resolution or a letter that refers to them."
    basis = "Each heading of a level has its own number."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare the number of each heading with the last one of its level."""
        for previous, line in steps(subject.lines):
            if previous is not None and previous.number == line.number:
                yield finding(
                    self,
                    f"Số mục “{line.stated}” lặp lại: đã dùng cho “{previous.text}”. Đề nghị đánh lại số mục.",
                    f"The number “{line.stated}” is used twice, also for “{previous.text}”. Number the headings anew.",
                    span=line.span,
                    evidence=(Evidence(line.text, line.span), Evidence(previous.text, previous.span)),
                )

    @staticmethod
    def violating() -> str:
        """There are two parts II."""
        return "I. KẾT QUẢ\nCác ban làm tốt.\nII. ĐÁNH GIÁ\nKết quả tốt.\nII. NHIỆM VỤ\nTiếp tục làm."

    @staticmethod
    def clean() -> str:
        """The parts are numbered on."""
        return "I. KẾT QUẢ\nCác ban làm tốt.\nII. ĐÁNH GIÁ\nKết quả tốt.\nIII. NHIỆM VỤ\nTiếp tục làm."
