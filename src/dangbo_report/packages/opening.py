"""The zip of an Office file, opened with suspicion: one budget, no path is followed, nothing is written or fetched."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.packages.limits import Kind
from dangbo_report.packages.relations import TYPES, Relation, Types, read_relations, relations_of
from dangbo_report.packages.sources import Source, contents
from dangbo_report.packages.walking import Budget, End, Start, elements, walk_xml

_OLE: Final = b"\xd0\xcf\x11\xe0"
#: What begins as no zip does.
_OTHERS: Final = {b"%PDF": "a PDF", b"{\\rtf": "a file of RTF", b"\xff\xd8": "a picture", b"\x89PNG": "a picture"}
#: What `zipfile` raises on damage, on encryption, and on methods that it does not know.
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)
#: A part below this is never too dense.
_DENSE: Final = 1_000_000
_CHUNK: Final = 1 << 20


#: What a file holds, by a part of the content type of its main part.
_HOLDS: Final = {
    "wordprocessingml": "a Word document",
    "ms-word": "a Word document",
    "spreadsheetml": "an Excel workbook",
    "ms-excel": "an Excel workbook",
    "presentationml": "slides of PowerPoint",
    "ms-powerpoint": "slides of PowerPoint",
}


@final
@attrs.define(slots=False, eq=False, field_transformer=checked_fields, on_setattr=attrs.setters.NO_OP)
class Package:
    """An Office file that is open.

    Attributes:
        name: what it is called in errors.
        kind: what kind of file it is.
        parts: the names of its parts.
        budget: what it may still hold.
    """

    name: str
    kind: Kind
    budget: Budget
    _zip: zipfile.ZipFile = attrs.field(repr=False)
    _entries: Mapping[str, zipfile.ZipInfo] = attrs.field(init=False, repr=False)
    _twice: frozenset[str] = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Take stock; names of parts are alike in capitals and small letters."""
        entries: dict[str, zipfile.ZipInfo] = {}
        twice: set[str] = set()
        for info in self._zip.infolist():
            name = info.filename.replace("\\", "/").casefold()
            if name in entries:
                twice.add(name)
            entries[name] = info
        self._entries, self._twice = entries, frozenset(twice)

    @property
    def parts(self) -> frozenset[str]:
        """The names of its parts, in small letters."""
        return frozenset(self._entries)

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.casefold() in self._entries

    @cached_property
    def types(self) -> Types:
        """What each part is."""
        return Types.read(self.read(TYPES), self.budget, self.kind.program) if self.has(TYPES) else Types()

    @cached_property
    def main(self) -> str:
        """The part that the file begins with, by the relationship of the file and its content type.

        Raises:
            UnreadableDocumentError: it has none of its kind; it carries the name and the reason.
        """
        related = [each.target for each in self.related("", "officeDocument") if self.has(each.target)]
        for part in (*related, *filter(self.has, self.types.having(self.kind.main))):
            if self.types.of(part) in self.kind.main:
                return part
        found = self.types.of(related[0]) if related else ""
        other = next((words for part, words in _HOLDS.items() if part in found), "")
        reason = f"it is {other or 'a zip'}, and no {self.kind.what}"
        raise UnreadableDocumentError(self.name, f"{reason}; {self.kind.instead}" if other else reason)

    def relations(self, part: str) -> tuple[Relation, ...]:
        """The relationships of a part, or of the whole file, in their order; none if nothing states them."""
        stated = relations_of(part)
        if not self.has(stated):
            return ()
        return read_relations(self.read(stated), self.budget, part, self.kind.program)

    def related(self, part: str, kind: str) -> tuple[Relation, ...]:
        """The parts of a kind that a part refers to and that are there."""
        return tuple(
            each for each in self.relations(part) if each.kind == kind and not each.external and self.has(each.target)
        )

    def read(self, part: str) -> bytes:
        """The bytes of a part, out of what may be unpacked in all.

        Raises:
            UnreadableDocumentError: the part is missing, damaged, there twice, denser than any that is written, or
                more than is allowed; it carries the name and the reason.
        """
        info = self._entries.get(part.casefold())
        if info is None:
            raise UnreadableDocumentError(self.name, f"its part {part or 'of another'} is missing")
        if part.casefold() in self._twice:
            raise UnreadableDocumentError(self.name, f"it has its part {part} twice; save it again")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(self.budget.bytes_left + 1)
        except _DAMAGE as error:
            reason = f"its part {part} is damaged ({error}); repair it in {self.kind.program}"
            raise UnreadableDocumentError(self.name, reason) from error
        self.budget.unpack(len(data))
        if len(data) > max(_DENSE, self.kind.limits.ratio * info.compress_size):
            reason = f"its part {part} is packed more than {self.kind.limits.ratio} times, which no text is"
            raise UnreadableDocumentError(self.name, reason)
        return data

    def name_of(self, part: str) -> str:
        """The name of a part as the zip spells it; as it is asked for, if there is none."""
        info = self._entries.get(part.casefold())
        return info.filename if info is not None else part

    def copied(self) -> Iterator[tuple[zipfile.ZipInfo, bytes]]:
        """Every part with its bytes, in the order of the zip, pictures too.

        Raises:
            UnreadableDocumentError: a part is damaged, or all together unpack to more than twice what a file may have;
                it carries the name and the reason.
        """
        left = 2 * self.kind.limits.packed
        for info in self._zip.infolist():
            try:
                with self._zip.open(info) as stream:
                    data = stream.read(left + 1)
            except _DAMAGE as error:
                reason = f"its part {info.filename} is damaged ({error}); repair it in {self.kind.program}"
                raise UnreadableDocumentError(self.name, reason) from error
            left -= len(data)
            if left < 0:
                reason = f"its pictures and parts unpack to more than {2 * self.kind.limits.packed} bytes"
                raise UnreadableDocumentError(self.name, reason)
            yield info, data

    def walk(
        self, part: str, *, start: Start, end: End | None = None, characters: Callable[[str], None] | None = None
    ) -> None:
        """Go through the XML of a part, as `walk` does.

        Raises:
            UnreadableDocumentError: as `read` and `walk`.
        """
        walk_xml(self.read(part), self.budget, start=start, end=end, characters=characters, program=self.kind.program)

    def elements(self, part: str, name: str) -> list[Mapping[str, str]]:
        """The attributes of every element of a local name in a part."""
        return elements(self.read(part), self.budget, name, program=self.kind.program)


@checked_arguments
@contextmanager
def opened(source: Source, kind: Kind, *, name: str = "the document") -> Generator[Package]:
    """Open a file of a kind.

    Args:
        source: the path, the bytes, or an open binary file.
        kind: what it must be.
        name: what it is called if it has no path.

    Raises:
        UnreadableDocumentError: there is no such file, it is of another kind, or holds more than is allowed; it
            carries the name and the reason.
    """
    name, data = contents(source, most=kind.limits.packed, name=name)
    if data.startswith(_OLE):
        way = f"save it in {kind.program} as {kind.suffix} without one"
        raise UnreadableDocumentError(name, f"it is a {kind.old}, or locked by a password; {way}")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE as error:
        other = next((what for start, what in _OTHERS.items() if data.startswith(start)), "")
        reason = (
            f"it is {other}, no {kind.suffix} file" if other else f"it is no {kind.suffix} file, or cut off ({error})"
        )
        raise UnreadableDocumentError(name, f"{reason}; save it in {kind.program} as {kind.suffix}") from error
    with archive:
        count = len(archive.infolist())
        if count > kind.limits.entries:
            reason = f"it has {count} parts; {kind.limits.entries} are allowed, and a report has some dozens"
            raise UnreadableDocumentError(name, reason)
        yield Package(name, kind, Budget(name, kind.limits), archive)


@checked_arguments
def names_in(data: bytes) -> tuple[str, ...]:
    """The names of the parts of a zip, as it spells them; none if it is no zip, or cut off.

    >>> names_in(b"PK")
    ()
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(archive.namelist())
    except _DAMAGE:
        return ()
