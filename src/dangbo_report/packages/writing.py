"""Zips without a clock: the same parts are the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date
from typing import Final
from xml.etree import ElementTree as ET
from xml.parsers import expat

from dangbo_report.checking import checked_arguments
from dangbo_report.packages.opening import Package

#: The day that a zip keeps for its parts: the first that it can hold.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_MODIFIED: Final = re.compile(r"(<dcterms:modified[^>]*>)[^<]*")
_XML: Final = (".xml", ".rels")
#: What is written as a reference, in text and in the values of attributes (Canonical XML 2.0).
_IN_TEXT: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;"})
_IN_QUOTES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", '"': "&quot;", "\t": "&#x9;", "\n": "&#xA;", "\r": "&#xD;"}
)
#: A font of a workbook, and the order of its parts in the schema, which openpyxl does not keep.
_FONT: Final = re.compile(r"<font>((?:<[a-zA-Z]+ [^<>]*></[a-zA-Z]+>)*)</font>")
_PART: Final = re.compile(r"<([a-zA-Z]+) [^<>]*></[a-zA-Z]+>")
_ORDER: Final = (
    *("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign"),
    *("sz", "color", "name", "family", "charset", "scheme"),
)


@checked_arguments
def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Zip parts in their order, without a clock, an owner or a system.

    >>> zipped({"a.xml": "<a/>"}) == zipped({"a.xml": b"<a/>"})
    True
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            _put(archive, name, data)
    return stream.getvalue()


@checked_arguments
def rewritten(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """The zip of a file with some parts changed or added; every other part as it was.

    Raises:
        UnreadableDocumentError: a part is damaged, or it holds more than is allowed; it carries the name and why.
    """
    stream = io.BytesIO()
    waiting = dict(changed)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, data in package.copied():
            new = waiting.pop(info.filename, data)
            _put(archive, info.filename, new, zipfile.ZIP_STORED if not info.compress_type else zipfile.ZIP_DEFLATED)
        for name, data in waiting.items():
            _put(archive, name, data)
    return stream.getvalue()


def _put(archive: zipfile.ZipFile, name: str, data: str | bytes, method: int = zipfile.ZIP_DEFLATED) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type, info.create_system, info.external_attr = method, 0, 0
    archive.writestr(info, data)


@checked_arguments
def without_clock(written: bytes, modified: date) -> bytes:
    """A file that a library wrote, without the time at which it did, nor a trace of which XML library it has.

    Args:
        written: the bytes of its zip.
        modified: the day on which it was last changed, as it is to say.
    """
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        parts = {name: archive.read(name) for name in sorted(archive.namelist())}
    return zipped({name: _alike(data, modified) if name.endswith(_XML) else data for name, data in parts.items()})


def _alike(data: bytes, modified: date) -> str:
    """XML written in one way, whatever library wrote it, and the day it says in place of the clock."""
    # Where prefixes stand for namespaces it matters where they are declared; large parts have none.
    text = ET.canonicalize(data.decode()) if b"xmlns:" in data else _rewritten(data)
    return _MODIFIED.sub(rf"\g<1>{modified.isoformat()}T00:00:00Z", _FONT.sub(_in_order, text))


def _rewritten(data: bytes) -> str:
    """XML without prefixes in its canonical form, many times as fast."""
    written: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        given = "".join([f' {name}="{attributes[name].translate(_IN_QUOTES)}"' for name in sorted(attributes)])
        written.append(f"<{tag}{given}>")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: written.append(f"</{tag}>")
    parser.CharacterDataHandler = lambda text: written.append(text.translate(_IN_TEXT))
    parser.Parse(data, True)  # noqa: FBT003 - the signature of expat
    return "".join(written)


def _in_order(font: re.Match[str]) -> str:
    """A font with its parts in the order of the schema."""
    parts = sorted(_PART.finditer(font[1]), key=lambda part: _ORDER.index(part[1]))
    return f"<font>{''.join(part[0] for part in parts)}</font>"
