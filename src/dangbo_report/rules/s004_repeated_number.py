"""S004: two headings, or two points in a row, with one number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, final

import attrs

from dangbo_report.documents import OutlineKind, OutlineNode
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.numbering import points, steps
from dangbo_report.rules.subject import Subject

#: So much of a line says which it is.
_SHORT: Final = 80


@final
@attrs.frozen
class RepeatedNumberRule:
    """Two headings of one level under one heading, or two points of one row, have the same number."""

    code = "S004"
    name = "repeated-number"
    severity = Severity.ERROR
    why = "Two parts “II” cannot be told apart in a resolution or a letter that refers to them."
    basis = "Each heading of a level has its own number."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare the number of each heading with the last one of its level, that of each point with the one before."""
        yield from self._repeated(steps(subject.lines), Severity.ERROR)
        items = (pair for pair in points(subject.lines) if pair[1].kind is OutlineKind.ITEM)
        yield from self._repeated(items, Severity.WARNING)

    def _repeated(
        self, pairs: Iterable[tuple[OutlineNode | None, OutlineNode]], severity: Severity
    ) -> Iterator[Finding]:
        for previous, line in pairs:
            if previous is not None and previous.number == line.number:
                before = previous.text[:_SHORT]
                yield finding(
                    self,
                    f"Số mục “{line.stated}” lặp lại: đã dùng cho “{before}”. Đề nghị đánh lại số mục.",
                    f"The number “{line.stated}” is used twice, also for “{before}”. Number anew.",
                    span=line.span,
                    evidence=(Evidence(line.text, line.span), Evidence(previous.text, previous.span)),
                    severity=severity,
                )

    @staticmethod
    def violating() -> str:
        """There are two parts II."""
        return "I. KẾT QUẢ\nCác ban làm tốt.\nII. ĐÁNH GIÁ\nKết quả tốt.\nII. NHIỆM VỤ\nTiếp tục làm."

    @staticmethod
    def clean() -> str:
        """The parts are numbered on."""
        return "I. KẾT QUẢ\nCác ban làm tốt.\nII. ĐÁNH GIÁ\nKết quả tốt.\nIII. NHIỆM VỤ\nTiếp tục làm."
