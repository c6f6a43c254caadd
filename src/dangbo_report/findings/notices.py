"""Notices: what a reader could not see, turned into other letters, or could not place; a document carries them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.findings.finding import Finding, Severity


class NoticeKind(StrEnum):
    """Why a reader has something to say; the value is the code of the finding ("lưu ý khi đọc")."""

    #: A part of the document was not read: a picture, a chart, a page that was scanned.
    UNSEEN = "X004"
    #: Letters of an old encoding were turned into those of today.
    CONVERTED = "X005"
    #: A figure was read whose place in a table says too little of it.
    UNPLACED = "X006"
    #: The text is in letters of an old encoding, so that its words were not read.
    OLD_LETTERS = "X008"
    #: Nothing was read, so that nothing was checked.
    NOTHING_READ = "X007"


_SEVERITIES: Final = {
    NoticeKind.UNSEEN: Severity.WARNING,
    NoticeKind.CONVERTED: Severity.INFO,
    NoticeKind.UNPLACED: Severity.INFO,
    NoticeKind.OLD_LETTERS: Severity.ERROR,
    NoticeKind.NOTHING_READ: Severity.ERROR,
}


@checked_arguments
def notice(kind: NoticeKind, message: str, english: str, *, span: tuple[int, int] | None = None) -> Finding:
    """What a reader says of a document, as a finding.

    Args:
        kind: why it is said; it decides how much it weighs.
        message: what was not seen and what to do, in Vietnamese.
        english: the same in English.
        span: where, in `Reading.text`; None of what stands in no text.

    >>> notice(NoticeKind.UNSEEN, "Trang 2 là ảnh quét.", "Page 2 is a scan.").severity.value
    'warning'
    """
    return Finding(code=kind.value, severity=_SEVERITIES[kind], message=message, english=english, span=span)
