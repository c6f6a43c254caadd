"""S005: headings and points whose numbers leap or fall back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.documents import Numbering
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.numbering import points, steps
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class MissingNumberRule:
    """The number of a heading or a point does not follow the one before it."""

    code = "S005"
    name = "missing-number"
    severity = Severity.WARNING
    why = "A number that is left out means that a part was dropped, or pasted from elsewhere."
    basis = "Headings of a level are numbered on by one."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare the number of each heading with the last one of its level, that of each point with the one before."""
        others = (pair for pair in steps(subject.lines) if pair[1].numbering is not Numbering.ARABIC)
        for previous, line in (*others, *points(subject.lines)):
            before = previous.number if previous is not None else 0
            if line.number not in {before, before + 1}:
                yield finding(
                    self,
                    f"Số mục “{line.stated}” không liền sau số {before}: thiếu mục, hoặc sai thứ tự."
                    " Đề nghị kiểm tra lại số mục.",
                    f"The number “{line.stated}” does not follow {before}: a heading is missing or out of order."
                    " Check the numbers.",
                    span=line.span,
                    evidence=(Evidence(line.text, line.span),),
                )

    @staticmethod
    def violating() -> str:
        """There is no part II."""
        return "I. KẾT QUẢ\nCác ban làm tốt.\nIII. NHIỆM VỤ\nTiếp tục làm."

    @staticmethod
    def clean() -> str:
        """The parts are numbered on."""
        return "I. KẾT QUẢ\nCác ban làm tốt.\nII. NHIỆM VỤ\nTiếp tục làm."
