"""D002: a number and sign that follows no grammar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, final

import attrs

from dangbo_report.documents import OutlineKind
from dangbo_report.errors import DangboReportError
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.layouts import parse_document_number
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.sample_texts import DOCUMENT
from dangbo_report.rules.subject import Subject

#: Cells are kept apart by a bar, a tab or a wide gap.
_CELL: Final = re.compile(r"[^\s|]+(?: {1,2}[^\s|]+)*")
_LINE: Final = re.compile(r"số\b[: ]", re.IGNORECASE)


@final
@attrs.frozen
class NumberAndSignRule:
    """The line of the number is neither like “Số 05-BC/HU” nor like “Số: 05/BC-UBND”."""

    code = "D002"
    name = "number-and-sign"
    severity = Severity.WARNING
    why = "The registry files and finds documents by number and sign."
    basis = "Hướng dẫn 36-HD/VPTW of 03/4/2018; Nghị định 30/2020/NĐ-CP of 05/3/2020, Phụ lục I."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Read the line of the number in the letterhead."""
        for stated, span in _numbers(subject):
            if not _is_number(stated):
                yield finding(
                    self,
                    f"“{stated}” không đúng cách ghi số và ký hiệu. Đề nghị ghi như “Số 05-BC/HU” (văn bản của Đảng)"
                    " hoặc “Số: 05/BC-UBND” (văn bản hành chính).",
                    f"“{stated}” is no number and sign."
                    " Write it like “Số 05-BC/HU” (Party) or “Số: 05/BC-UBND” (State).",
                    span=span,
                    evidence=(Evidence(stated, span),),
                )

    @staticmethod
    def violating() -> str:
        """Hyphen and slash are missing."""
        return DOCUMENT.replace("05-BC/HU", "05 BC HU")

    @staticmethod
    def clean() -> str:
        """The number of a committee."""
        return DOCUMENT


def _numbers(subject: Subject) -> Iterator[tuple[str, tuple[int, int]]]:
    """What stands where a number and sign belongs: a line, or a cell of a letterhead that is laid out as a table."""
    for line in subject.lines_of(OutlineKind.LETTERHEAD):
        for cell in _CELL.finditer(subject.text, *line.span):
            if _LINE.match(cell[0]):
                yield cell[0], cell.span()


def _is_number(text: str) -> bool:
    try:
        parse_document_number(text)
    except DangboReportError:
        return False
    return True
