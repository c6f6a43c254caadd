"""The zip of a workbook, read with suspicion: bounded sizes, no path is followed, nothing is written."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.sheets.forms.sheets import (
    BrokenSheetError,
    SheetReader,
    elements,
    misleading_formats,
    shared_texts,
)

#: A form of a hundred indicators is some 15 kB; whoever pastes pictures into it stays below.
MAX_FILE: Final = 20_000_000
#: Read at a time, since asking for as much as a file may have makes room for all of it.
_CHUNK: Final = 65_536
#: The XML of all parts that are read, unpacked: ten thousand rows are some 3 MB.
MAX_PART: Final = 8_000_000
_MAX_PARTS: Final = 2000
_MAX_SHEETS: Final = 50
_OLE: Final = b"\xd0\xcf\x11\xe0"
_MAIN: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)


def contents(source: str | Path | bytes) -> tuple[str, bytes]:
    """The name of a file and its bytes.

    Raises:
        UnreadableDocumentError: there is no such file, or it is larger than any form; it carries the name and why.
    """
    if isinstance(source, bytes):
        name, data = "the form", source
    else:
        name, read = Path(source).name, bytearray()
        try:
            with Path(source).open("rb") as stream:
                while len(read) <= MAX_FILE and (more := stream.read(_CHUNK)):
                    read += more
        except (OSError, ValueError) as error:
            raise UnreadableDocumentError(str(source), str(error)) from error
        data = bytes(read)
    if len(data) > MAX_FILE:
        raise UnreadableDocumentError(name, f"it is larger than {MAX_FILE} bytes; leave out its pictures")
    return name, data


def sheets(name: str, data: bytes, *, shown: bool = False) -> Iterator[tuple[str, SheetReader]]:
    """Each sheet of a workbook: its name, its cells, and where cells are merged.

    Args:
        name: the file.
        data: its bytes.
        shown: take the results of formulas, and percents as they are shown.

    Raises:
        UnreadableDocumentError: it is no workbook, is damaged, has macros, or unpacks to more than any form; it
            carries the name and why.
    """
    if data.startswith(_OLE):
        reason = "it is a .xls of Excel 97-2003, or locked by a password; save it as .xlsx without one"
        raise UnreadableDocumentError(name, reason)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE as error:
        raise UnreadableDocumentError(name, f"it is no .xlsx file, or cut off ({error})") from error
    with archive:
        yield from _Archive(name, archive).sheets(shown=shown)


class _Archive:
    """The parts of a workbook, as long as they are within bounds."""

    def __init__(self, name: str, archive: zipfile.ZipFile) -> None:
        self._name, self._zip, self._left = name, archive, MAX_PART
        self._parts = frozenset(archive.namelist())
        if len(archive.namelist()) > min(_MAX_PARTS, len(self._parts)):
            raise self._unreadable("it has parts twice, or thousands of them")
        if _MAIN not in self._parts:
            raise self._unreadable(f"it has no {_MAIN}: it is a zip, but no Excel workbook; save it as .xlsx")
        if any("vbaProject" in part or "/macrosheets/" in part for part in self._parts):
            raise self._unreadable("it has macros; save it as .xlsx, which has none")

    def sheets(self, *, shown: bool) -> Iterator[tuple[str, SheetReader]]:
        part = _RELATIONS
        try:
            related = elements(self._read(part), "Relationship")
            targets = {
                each.get("Id", ""): posixpath.normpath(posixpath.join("/xl", each.get("Target", "")))[1:]
                for each in related
            }
            # Programs name these parts as they like; what they are is said by the relation alone.
            kinds = {each.get("Type", "").rpartition("/")[2]: targets[each.get("Id", "")] for each in related}
            part = _MAIN
            named = elements(self._read(part), "sheet")
            if len(named) > _MAX_SHEETS:
                raise self._unreadable(f"it has {len(named)} sheets")
            part = kinds.get("sharedStrings", "")
            texts = shared_texts(self._read(part)) if part else []
            part = kinds.get("styles", "")
            formats = misleading_formats(self._read(part)) if part else {}
            for each in named:
                part = targets.get(each.get("id", ""), "")
                reader = SheetReader(texts, formats, shown)
                reader.read(self._read(part))
                yield each.get("name", ""), reader
        except BrokenSheetError as error:
            raise self._unreadable(f"in its part {part}: {error}; open it in Excel and save it again") from error

    def _read(self, part: str) -> bytes:
        """The bytes of a part, out of what may be unpacked in all."""
        if part not in self._parts:
            raise self._unreadable(f"its part {part or 'of a sheet'} is missing")
        try:
            with self._zip.open(part) as stream:
                data = stream.read(self._left + 1)
        except _DAMAGE as error:
            raise self._unreadable(f"its part {part} is damaged ({error})") from error
        self._left -= len(data)
        if self._left < 0:
            raise self._unreadable(f"it unpacks to more than {MAX_PART} bytes")
        return data

    def _unreadable(self, reason: str) -> UnreadableDocumentError:
        return UnreadableDocumentError(self._name, reason)
