"""The .doc of Word 97 to 2003: turned into a .docx by msdoc2docx, and read as one."""

from __future__ import annotations

import struct
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any, Final

#: What the library says of files that are no .doc of Word 97 to 2003, what they are, and the way out.
_OTHER: Final = (
    ("wIdent 0xA5DC", "it is a .doc of Word 6 or 95; open it in LibreOffice and save it as .docx"),
    ("password", "it is locked by a password; open it, take the password off, and save it again"),
)


def doc_to_docx(data: bytes) -> bytes:
    """The same document as .docx, for `read_docx`.

    Args:
        data: the bytes of the file.

    Raises:
        ValueError: it is locked, damaged, or older than Word 97.
    """
    doc2docx: Any = import_module("doc2docx")  # it has no types
    refused: type[Exception] = import_module("doc2docx.errors").Doc2DocxError

    with tempfile.TemporaryDirectory() as folder:
        old, new = Path(folder, "old.doc"), Path(folder, "new.docx")
        old.write_bytes(data)
        try:
            doc2docx.convert(old, new)
            return new.read_bytes()
        except (refused, OSError, ValueError, LookupError, struct.error) as error:
            for said, known in _OTHER:
                if said in str(error):
                    raise ValueError(known) from error
            reason = "it is no .doc of Word 97 to 2003, or damaged"
            raise ValueError(f"{reason} ({error}); open it in LibreOffice and save it as .docx") from error
