"""`read`: a document out of whatever it comes in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import IO, Final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.documents import Document
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.findings import NoticeKind, notice
from dangbo_report.organisations import Directory
from dangbo_report.packages import contents
from dangbo_report.reading.api import read_bounded, read_text
from dangbo_report.reading.bounds import bounded
from dangbo_report.reading.kinds import kind_of

#: A report has some hundred pages at most; a larger file is refused before it is looked at.
MAX_BYTES: Final = 100_000_000
_LONGEST_NAME: Final = 260
_FILE_NAME: Final = re.compile(
    r"\s*[^\n]*\.(?:docx?|docm|dotx|pdf|odt|xlsx?|html?|txt|rtf|md|csv|zip|json|toml)\s*", re.IGNORECASE
)
#: The letters of Windows-1258 and of TCVN3 that are most frequent, as bytes: ă â đ ê ô ơ ư.
_WINDOWS: Final = bytes.fromhex("e3 e2 f0 ea f4 f5 fd")
_TCVN: Final = bytes.fromhex("a8 a9 ae aa ab ac ad")


@checked_arguments
def read(
    source: str | Path | bytes | IO[bytes], *, directory: Directory | None = None, name: str = "the document"
) -> Document:
    """Read a document of any kind that offices have ("đọc văn bản"), by its content and not by its name.

    Word (.docx, .docm, .dotx), workbooks (.xlsx) and text in UTF-8 or UTF-16 are read as they come; PDF with text,
    .doc, ODT and HTML need the extra `files`. Every other file is named for what it is.

    Args:
        source: the text itself; the path, the bytes, or an open binary file of a document.
        directory: the organisations that it may speak of; the usual ones of districts and communes unless given.
        name: what it is called in errors if it has no path, as a file that somebody uploaded.

    Raises:
        UnreadableDocumentError: it is no document that can be read, or a name where the text should be; it carries the
            name and the reason with the way out.
        MissingExtraError: its kind needs an extra that is not installed; it carries the extra.

    >>> read("Kết nạp 12 đảng viên.".encode("utf-16")).mentions[0].surface
    '12 đảng viên'
    """
    if isinstance(source, str):
        return read_text(_checked_text(source), directory=directory)
    name, data = contents(source, most=MAX_BYTES, name=name)
    reading = _read(data, name, directory)
    if reading.text.strip() or any(each.code == NoticeKind.NOTHING_READ for each in reading.notices):
        return reading
    empty = notice(
        NoticeKind.NOTHING_READ,
        "Văn bản không có chữ nào. Chưa kiểm tra được gì.",
        "The document has no text. Nothing was checked.",
    )
    return attrs.evolve(reading, notices=(*reading.notices, empty))


def _read(data: bytes, name: str, directory: Directory | None) -> Document:
    match kind_of(data, name):
        case "docx":
            from dangbo_report.reading.docx import read_docx

            return read_docx(data, directory=directory, name=name)
        case "text":
            return read_bounded(bounded(_decoded(data, name), name), directory)
        case kind:
            from dangbo_report.reading.foreign import read_foreign

            return read_foreign(data, kind, name=name, directory=directory)


def _checked_text(text: str) -> str:
    """The text, if it is not the name of a file."""
    if len(text) <= _LONGEST_NAME and _FILE_NAME.fullmatch(text):
        name = text.strip()
        raise UnreadableDocumentError(
            name, f"a str is taken for the text itself, and this is a name: give Path({name!r})"
        )
    return text


def _decoded(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 with its mark."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        encoding, way_out = "utf-16", "it is cut off or damaged UTF-16"
    elif b"\0" in data:
        raise UnreadableDocumentError(name, "it is no text and no document that is known; save it as .docx")
    else:
        encoding, way_out = "utf-8-sig", _legacy(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(name, f"{way_out}; save it as UTF-8 text") from error


def _legacy(data: bytes) -> str:
    """What text that is not in UTF-8 is in, told by its most frequent letters."""
    tcvn = sum(map(data.count, (bytes((byte,)) for byte in _TCVN)))
    windows = sum(map(data.count, (bytes((byte,)) for byte in _WINDOWS)))
    if tcvn == windows == 0:
        return "it is not in UTF-8"
    return "it is in TCVN3 (ABC), not in UTF-8" if tcvn > windows else "it is in Windows-1258, not in UTF-8"
