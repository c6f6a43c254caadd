"""Writing a file whole or not at all: whoever reads it never sees half of it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from dangbo_report.errors import UnwritableFileError


def write_whole(path: str | os.PathLike[str], data: bytes) -> Path:
    """Write a file beside its place first, then put it there at once.

    Args:
        path: where it is to stand; a file that is there is replaced.
        data: all of it.

    Raises:
        UnwritableFileError: the folder is not there, is full, or may not be written to; it carries the path and what
            the system says. The file that was there before is as it was.
    """
    target = Path(path)
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        try:
            with beside.open("xb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise UnwritableFileError(str(target), str(error)) from error
    return target
