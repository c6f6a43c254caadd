"""Reading: typed figures and claims out of any report, whatever kind of file it comes in."""

from importlib import import_module
from typing import TYPE_CHECKING

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

#: Where those stand that are imported when they are asked for: who reads a text needs none of them.
_LATER = {"read": "sources", "read_docx": "docx", "beside_previous": "pairs", "beside_sources": "pairs"}


def __getattr__(name: str) -> object:
    """Import a reader when it is asked for."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = value
    return value
