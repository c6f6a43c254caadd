"""Reading: typed figures out of the prose of any report, as text or as a Word file."""

from dangbo_report.documents import (
    INDICATOR_KINDS,
    Link,
    LinkKind,
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
from dangbo_report.reading.docx import read_docx

__all__ = [
    "INDICATOR_KINDS",
    "Link",
    "LinkKind",
    "Mention",
    "MentionKind",
    "Numbering",
    "Outline",
    "OutlineKind",
    "OutlineNode",
    "Reading",
    "Role",
    "read_docx",
    "read_text",
]
