"""What a file is, by its bytes and never by its name."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.packages import names_in

#: Where a file says what it is.
_HEAD: Final = 4_096
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODT: Final = b"application/vnd.oasis.opendocument.text"
_OPEN_DOCUMENT: Final = frozenset({"content.xml", "META-INF/manifest.xml"})
_HTML: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_SCAN: Final = "read its letters first (OCR), and audit what comes out as .docx or text"
_DOCX: Final = "open it in Word or LibreOffice and save it as .docx"


class Known(NamedTuple):
    """A kind of file that is known and not read: how it begins, what it is called, and the way out."""

    begins: str
    name: str
    way_out: str


_KNOWN: Final = (
    Known(r"\{\\rtf", "an RTF file", _DOCX),
    Known(r"(?i:MIME-Version|From|Subject|Date):[^\0]*(?i:multipart/related)", "an MHTML file (a web page)", _DOCX),
    Known(r"\s*<\?xml[^\0]{0,1000}progid=.Word\.Document", "a Word XML document of 2003", _DOCX),
    Known(r"\x89PNG|\xff\xd8\xff|GIF8|BM..\0\0|II\*\0|MM\0\*|RIFF....WEBP", "a picture", _SCAN),
    Known(r"AT&TFORM", "a DjVu file", _SCAN),
    Known(r"%!PS", "a PostScript file", "turn it into a PDF"),
    Known(r"Rar!|7z\xbc\xaf|\x1f\x8b", "an archive", "take the document out of it"),
    Known(r"\s*<\?xml|\s*<svg", "an XML file", _DOCX),
)
#: The same for files that are told by the names of their streams, which are in UTF-16.
_STREAMS: Final = (
    (
        "EncryptedPackage",
        "a document that is locked by a password",
        "open it, take the password off, and save it again",
    ),
    ("WordDocument", "", ""),
    ("Workbook", "a workbook of Excel 97-2003 (.xls)", "save it as .xlsx"),
    ("PowerPoint Document", "slides of PowerPoint", "save their text as .docx"),
)


def kind_of(data: bytes, name: str) -> str:
    """The kind of a file: "docx", "doc", "pdf", "odt", "xlsx", "html" or "text".

    Args:
        data: the bytes of the file.
        name: what the document is called in errors.

    Raises:
        UnreadableDocumentError: it is of a kind that is not read; it carries the name and the reason.

    >>> kind_of(b"%PDF-1.7", "a"), kind_of("Kết nạp".encode(), "b")
    ('pdf', 'text')
    """
    head = data[:_HEAD]
    if head.startswith(_ZIP):
        return _zipped(data, name)
    if head.startswith(_OLE):
        return _streamed(data, name)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if _HTML.match(_narrow(head)):
        return "html"
    for kind in _KNOWN:
        if re.match(kind.begins, head.decode("latin-1"), re.DOTALL):
            raise UnreadableDocumentError(name, f"it is {kind.name}; {kind.way_out}")
    return "text"


def _narrow(head: bytes) -> bytes:
    """The first letters, as one byte each also where a file has two for each."""
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return head.decode("utf-16", "ignore").encode()
    return head.removeprefix(b"\xef\xbb\xbf")


def _zipped(data: bytes, name: str) -> str:
    """What a zip holds, by the folders of its parts."""
    if data[30:38] == b"mimetype":
        if data[38 : 38 + len(_ODT)] == _ODT:
            return "odt"
        raise UnreadableDocumentError(name, f"it is an OpenDocument file, but no text; {_DOCX}")
    parts = names_in(data)  # none of what is no zip: reading it as a .docx says what is wrong with it
    if _OPEN_DOCUMENT.issubset(parts):  # other programs than LibreOffice do not put first what it is
        return "odt"
    if any(part.startswith("xl/") for part in parts):
        return "xlsx"
    if any(part.startswith("ppt/") for part in parts):
        raise UnreadableDocumentError(name, "it holds slides of PowerPoint; save their text as .docx")
    return "docx"


def _streamed(data: bytes, name: str) -> str:
    for stream, what, way_out in _STREAMS:
        if stream.encode("utf-16-le") in data:
            if not what:
                return "doc"
            raise UnreadableDocumentError(name, f"it is {what}; {way_out}")
    raise UnreadableDocumentError(name, f"it is a file of an old Office program; {_DOCX}")
