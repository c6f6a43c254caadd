"""Text as XML holds it."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import escape, quoteattr

#: Characters that XML 1.0 has no place for; a report holds none, names that come by other ways may.
_IMPOSSIBLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def safe(text: str) -> str:
    """The text with what XML would read as markup written out, and what it cannot hold as U+FFFD.

    >>> safe("a < b"), attribute("a & b")
    ('a &lt; b', '"a &amp; b"')
    """
    return escape(_IMPOSSIBLE.sub("\ufffd", text))


def attribute(text: str) -> str:
    """The text as the value of an attribute, with its quotes."""
    return quoteattr(_IMPOSSIBLE.sub("\ufffd", text))
