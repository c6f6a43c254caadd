"""D001: a part that every document has, and this one lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, final

import attrs

from dangbo_report.documents import OutlineKind, OutlineNode
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.sample_texts import BODY, DOCUMENT, HEAD, RECIPIENTS
from dangbo_report.rules.subject import Subject

_NUMBER: Final = re.compile(r"^số\b", re.IGNORECASE)
_DATE: Final = re.compile(r"\bngày\b(?:.*\btháng\b|[\s\d.…]*[/-][\s\d.…]*[/-])", re.IGNORECASE)
_ARCHIVE: Final = re.compile(r"\blưu\b", re.IGNORECASE)


@final
@attrs.frozen
class MissingPartRule:
    """A document lacks its number, its place and date, its recipients, its archive line or its signer."""

    code = "D001"
    name = "missing-part"
    severity = Severity.WARNING
    why = "A document without these is sent back by the registry."
    basis = "Hướng dẫn 36-HD/VPTW of 03/4/2018 and Hướng dẫn 05-HD/VPTW of 27/5/2026; Nghị định 30/2020/NĐ-CP, Điều 8."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for every part of the frame, if the document has a letterhead."""
        title = subject.lines_of(OutlineKind.TITLE)
        if not title or not subject.lines_of(OutlineKind.LETTERHEAD):
            return  # an extract
        for part, english in _missing(subject):
            yield finding(
                self,
                f"Văn bản thiếu {part}. Đề nghị bổ sung trước khi ký.",
                f"The document lacks {english}. Add it before it is signed.",
                span=title[0].span,
                evidence=(Evidence(title[0].text, title[0].span),),
                about=part,
            )

    @staticmethod
    def violating() -> str:
        """Nobody signs."""
        return HEAD + BODY + RECIPIENTS

    @staticmethod
    def clean() -> str:
        """Everything is there."""
        return DOCUMENT


def _missing(subject: Subject) -> Iterator[tuple[str, str]]:
    head = subject.lines_of(OutlineKind.LETTERHEAD)
    recipients = subject.lines_of(OutlineKind.RECIPIENTS)
    if not _any(head, _NUMBER):
        yield "số và ký hiệu", "its number and sign"
    if not _any(head, _DATE):
        yield "địa danh và ngày tháng", "its place and date"
    if not recipients:
        yield "nơi nhận", "its recipients"
    elif not _any(recipients, _ARCHIVE):
        yield "dòng “Lưu” ở nơi nhận", "the archive line among its recipients"
    if not subject.lines_of(OutlineKind.SIGNATURE):
        yield "chức vụ, họ tên người ký", "the office and name of its signer"


def _any(lines: Iterable[OutlineNode], pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(line.text) for line in lines)
