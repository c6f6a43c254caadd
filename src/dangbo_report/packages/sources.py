"""The bytes of a source, whatever it is, and never more of them than are allowed."""

from __future__ import annotations

from pathlib import Path
from typing import IO, Final, TypeAlias

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import UnreadableDocumentError

#: What a file may be given as: its path, its bytes, or the file open for reading bytes.
Source: TypeAlias = str | Path | bytes | IO[bytes]
#: Read at a time, since asking for as much as a file may have makes room for all of it.
_CHUNK: Final = 1 << 16


@checked_arguments
def contents(source: Source, *, most: int, name: str = "the document") -> tuple[str, bytes]:
    """What a source is called in errors, and its bytes.

    The size that the system tells is not believed: a link to a device says 0 and never ends.

    Args:
        source: the path, the bytes, or an open binary file.
        most: how many bytes it may have.
        name: what it is called if it has no path.

    Raises:
        UnreadableDocumentError: there is no such file, it is open as text, or it is larger; it carries the name and
            the reason.

    >>> contents(b"PK", most=10)
    ('the document', b'PK')
    """
    if isinstance(source, bytes):
        data = source
    else:
        name = str(source) if isinstance(source, str | Path) else name
        try:
            data = _read(source, most)
        except (OSError, ValueError) as error:
            raise UnreadableDocumentError(name, _reason(error, source)) from error
        except TypeError as error:
            raise UnreadableDocumentError(name, 'it gives no bytes: open it with mode "rb"') from error
    if len(data) > most:
        raise UnreadableDocumentError(name, f"it is larger than {most} bytes; leave out its pictures, or split it")
    return name, data


def _reason(error: OSError | ValueError, source: str | Path | IO[bytes]) -> str:
    """Why there is nothing to read, and what to do about it."""
    if isinstance(source, str | Path) and isinstance(error, OSError) and error.strerror:
        if _is_text(source):
            return f"{error.strerror}: a str is the path of a file here; what stands in one is given as bytes"
        if Path(source).is_dir():
            return "it is a folder; give its files one by one: sorted(Path(…).iterdir())"
        looked = "" if Path(source).is_absolute() else f"; it was looked for in {Path.cwd()}"
        return f"{error.strerror}{looked}"
    return str(error)


def _is_text(source: str | Path) -> bool:
    """Say whether what was given as a path is rather the text of a document: it has lines or ends as no file does."""
    return isinstance(source, str) and ("\n" in source or not Path(source).suffix.strip(".").isalnum())


def _read(source: str | Path | IO[bytes], most: int) -> bytes:
    """At most one byte more than is allowed."""
    if isinstance(source, str | Path):
        path = Path(source)
        if path.is_fifo():  # to open it would be to wait for somebody who writes
            raise OSError("it is a pipe, no file; save it as one")
        with path.open("rb") as stream:
            return _drained(stream, most)
    return _drained(source, most)


def _drained(stream: IO[bytes], most: int) -> bytes:
    read = bytearray()
    while len(read) <= most and (more := stream.read(min(_CHUNK, most + 1 - len(read)))):
        read += more
    return bytes(read)
