"""The place of a digital signature in a PDF: a link on the page becomes a field that signing programs find.

The compiler writes no form fields. Where a report is signed digitally its page has a link to a name of ours, as large
as the box; an update at the end of the file (ISO 32000-1, 7.5.6) makes a signature field of it that nobody has signed.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from dangbo_report.errors import UnrenderableReportError

#: What the link of the page leads to.
PLACE: Final = "urn:dangbo-report:signature"
_NAME: Final = "Chữ ký số"
_ANNOTATION: Final = re.compile(
    rb"\n(\d+) 0 obj\n<</Type/Annot/Subtype/Link/Rect\[([0-9. -]+)\][^\n]{0,200}?"
    + re.escape(PLACE.encode())
    + rb"[^\n]*"
)
_TRAILER: Final = re.compile(rb"trailer\n<</Size (\d+)(/Root (\d+) 0 R.*?)>>\nstartxref\n(\d+)\n%%EOF", re.DOTALL)
_PARENT: Final = re.compile(rb"/StructParent \d+")


def with_signature_field(written: bytes) -> bytes:
    """The same PDF with a signature field where its page has the link.

    Args:
        written: what the compiler wrote.

    Raises:
        UnrenderableReportError: the compiler wrote the file in another way than it is known to.
    """
    link, trailer = _ANNOTATION.search(written), _TRAILER.search(written)
    root = _object(written, int(trailer[3])) if trailer else None
    if link is None or trailer is None or root is None:
        raise UnrenderableReportError("the place of the digital signature was not found in what typst wrote", ())
    size, number = int(trailer[1]), int(link[1])
    left, bottom, right, top = (Decimal(each.decode()) for each in link[2].split())
    parent = _PARENT.search(link[0])
    objects = {
        number: b"<</Type/Annot/Subtype/Widget/FT/Sig/T%b/TU%b/Rect[%b]/F 4/AP<</N %d 0 R>>%b/Contents%b>>"
        % (_text("chu-ky-so"), _text(_NAME), link[2], size, parent[0] if parent else b"", _text(_NAME)),
        size: b"<</Type/XObject/Subtype/Form/BBox[0 0 %b %b]/Resources<<>>/Length 0>>\nstream\n\nendstream"
        % (f"{right - left:.3f}".encode(), f"{top - bottom:.3f}".encode()),
        int(trailer[3]): root.removesuffix(b">>") + b"/AcroForm<</Fields[%d 0 R]>>>>" % number,
    }
    if (element := _structure(written, number)) is not None:
        objects[element[0]] = element[1]
    return _updated(written, objects, trailer[2], int(trailer[4]))


def _object(written: bytes, number: int) -> bytes | None:
    found = re.search(rb"\n%d 0 obj\n(<<.*?>>)\nendobj\n" % number, written, re.DOTALL)
    return found[1] if found else None


def _structure(written: bytes, annotation: int) -> tuple[int, bytes] | None:
    """The element of the structure that holds the link, as one that holds a field of a form."""
    found = re.search(rb"\n(\d+) 0 obj\n(<</Type/StructElem/S/)Link([^\n]*/Obj %d 0 R[^\n]*)\n" % annotation, written)
    return (int(found[1]), found[2] + b"Form" + found[3]) if found else None


def _text(text: str) -> bytes:
    """A text of a PDF, in UTF-16."""
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


def _updated(written: bytes, objects: dict[int, bytes], trailer: bytes, before: int) -> bytes:
    """The file with newer objects, their table and its trailer behind it."""
    made, table = bytearray(written.rstrip(b"\n") + b"\n"), bytearray()
    for number, content in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n\r\n" % (number, len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n%btrailer\n<</Size %d%b/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (
        bytes(table),
        max(objects) + 1,
        trailer,
        before,
        start,
    )
    return bytes(made)
