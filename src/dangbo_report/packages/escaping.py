"""Text as XML holds it."""

from __future__ import annotations

import re
from typing import Final

#: Characters that XML 1.0 has no place for; a report holds none, names that come by other ways may.
_IMPOSSIBLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: The standard library has both in a module that opens the network.
_MARKUP: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BLANKS: Final = str.maketrans({"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def safe(text: str) -> str:
    """The text with what XML would read as markup written out, and what it cannot hold as U+FFFD.

    >>> safe("a < b"), attribute("a & b")
    ('a &lt; b', '"a &amp; b"')
    """
    return _IMPOSSIBLE.sub("\ufffd", text).translate(_MARKUP)


def attribute(text: str) -> str:
    """The text as the value of an attribute, with its quotes."""
    written = _IMPOSSIBLE.sub("\ufffd", text).translate(_MARKUP).translate(_BLANKS)
    if '"' not in written:
        return f'"{written}"'
    return f"'{written}'" if "'" not in written else f'"{written.replace(chr(34), "&quot;")}"'
