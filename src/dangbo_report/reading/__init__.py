"""Reading: typed figures and claims out of any report, whatever kind of file it comes in."""

from typing import TYPE_CHECKING

from dangbo_report.checking.later import later
from dangbo_report.documents import (
    INDICATOR_KINDS,
    Mention,
    MentionKind,
    Numbering,
    Outline,
    OutlineKind,
    OutlineNode,
    Role,
)
from dangbo_report.documents import Document as Reading
from dangbo_report.reading.api import read_text
from dangbo_report.reading.legacy import LegacyEncoding, legacy_encoding, to_unicode

if TYPE_CHECKING:
    from dangbo_report.reading.docx import read_docx
    from dangbo_report.reading.pairs import beside_previous, beside_sources
    from dangbo_report.reading.sources import read
else:  # who reads a text needs none of them
    __getattr__, __dir__ = later(
        __name__, {"docx": "read_docx", "pairs": "beside_previous beside_sources", "sources": "read"}
    )

__all__ = [
    "INDICATOR_KINDS",
    "LegacyEncoding",
    "Mention",
    "MentionKind",
    "Numbering",
    "Outline",
    "OutlineKind",
    "OutlineNode",
    "Reading",
    "Role",
    "beside_previous",
    "beside_sources",
    "legacy_encoding",
    "read",
    "read_docx",
    "read_text",
    "to_unicode",
]
