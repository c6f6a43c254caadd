"""The zip of a Word file, read with suspicion: bounded sizes, no path is followed, nothing is written."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, final

import attrs

from dangbo_report.errors import UnreadableDocumentError

#: No report comes near; pictures count too.
MAX_FILE: Final = 100_000_000
#: The XML of one part, unpacked: a thousand pages are about 20 MB.
MAX_PART: Final = 50_000_000
_MAX_PARTS: Final = 5000
_OLE: Final = b"\xd0\xcf\x11\xe0"
_MAIN: Final = "word/document.xml"


@final
@attrs.frozen
class Package:
    """A Word file that is open.

    Attributes:
        name: what it is called in errors.
        parts: the names of its parts.
    """

    name: str
    parts: frozenset[str]
    _zip: zipfile.ZipFile

    def read(self, part: str) -> bytes:
        """The bytes of a part; none if it is not there.

        Raises:
            UnreadableDocumentError: the part is too large or damaged; it carries the name and the reason.
        """
        if part not in self.parts:
            return b""
        try:
            with self._zip.open(part) as stream:
                data = stream.read(MAX_PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as error:
            raise UnreadableDocumentError(
                self.name, f"its part {part} is damaged ({error}); repair it in Word"
            ) from error
        if len(data) > MAX_PART:
            raise UnreadableDocumentError(self.name, f"its part {part} unpacks to more than {MAX_PART} bytes")
        return data


@contextmanager
def opened(source: str | Path | bytes | IO[bytes]) -> Generator[Package]:
    """Open a Word file.

    Raises:
        UnreadableDocumentError: there is no such file, it is no .docx, or larger than any report; it carries the
            name and the reason.
    """
    name = str(source) if isinstance(source, str | Path) else "the document"
    data = _bytes(source, name)
    if data.startswith(_OLE):
        raise UnreadableDocumentError(
            name, "it is a .doc of Word 97-2003, or locked by a password; save it in Word as .docx without one"
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableDocumentError(name, f"it is no .docx file, or cut off ({error})") from error
    with archive:
        names = archive.namelist()
        if len(names) > _MAX_PARTS:
            raise UnreadableDocumentError(name, f"it has {len(names)} parts; a report has some dozens")
        package = Package(name, frozenset(names), archive)
        if _MAIN not in package.parts:
            raise UnreadableDocumentError(name, f"it has no {_MAIN}: it is a zip, but no Word document")
        yield package


def _bytes(source: str | Path | bytes | IO[bytes], name: str) -> bytes:
    if isinstance(source, bytes):
        data = source[: MAX_FILE + 1]
    else:
        try:
            if isinstance(source, str | Path):
                with Path(source).open("rb") as stream:
                    data = stream.read(MAX_FILE + 1)
            else:
                data = source.read(MAX_FILE + 1)
        except (OSError, ValueError) as error:
            raise UnreadableDocumentError(name, str(error)) from error
    if len(data) > MAX_FILE:
        raise UnreadableDocumentError(name, f"it is larger than {MAX_FILE} bytes; leave out its pictures")
    return data
