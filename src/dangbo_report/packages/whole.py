"""Writing a file whole or not at all: whoever reads it never sees half of it."""

from __future__ import annotations

import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import UnwritableFileError
from dangbo_report.errors.base import quote_file


@checked_arguments
@contextmanager
def whole_file(path: str | os.PathLike[str]) -> Generator[BinaryIO]:
    """Open a file beside its place; it is put there at once when all is written, and not at all if something fails.

    Args:
        path: where it is to stand; a file that is there is replaced.

    Raises:
        UnwritableFileError: the folder is not there, is full, or may not be written to; it carries the path and what
            the system says. The file that was there before is as it was.
    """
    target = Path(path)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            with beside.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableFileError(str(target), _reason(error, target.parent)) from error


def _reason(error: OSError, folder: Path) -> str:
    """What the system says, of the folder where that is the cause; never of the file beside its place."""
    name = quote_file(str(folder))
    if isinstance(error, FileNotFoundError) and not folder.exists():
        return f"the folder {name} does not exist; make it first, as with mkdir(parents=True)"
    if isinstance(error, NotADirectoryError):
        return f"{name} is a file, not a folder; give another"
    return error.strerror or str(error)


@checked_arguments
def write_whole(path: str | os.PathLike[str], data: bytes) -> Path:
    """Write a file whole or not at all.

    Args:
        path: where it is to stand; a file that is there is replaced.
        data: all of it.

    Raises:
        UnwritableFileError: as `whole_file`, or the path is none; it carries the path and what the system says.
    """
    try:
        with whole_file(path) as stream:
            stream.write(data)
    except ValueError as error:  # a path with a NUL, or without a name
        raise UnwritableFileError(str(path), str(error)) from error
    return Path(path)
