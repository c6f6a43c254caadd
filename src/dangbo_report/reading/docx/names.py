"""Names of WordprocessingML, as the walk gives them, and what switches on and off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math "
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
V: Final = "urn:schemas-microsoft-com:vml "
R_ID: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
VAL: Final = f"{W}val"
_OFF: Final = frozenset(("0", "false", "off"))


def value(attributes: Mapping[str, str], default: str = "") -> str:
    """The value that an element states; some programs leave its namespace out."""
    return attributes.get(VAL) or attributes.get("val", default)


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a switch is on: it is, unless it says that it is off."""
    return value(attributes, "1") not in _OFF


def whole(text: str, *, most: int = 1_000_000) -> int | None:
    """A whole number of an attribute, no larger than any document has; None for anything else.

    >>> whole("3"), whole("x"), whole("9" * 40)
    (3, None, 1000000)
    """
    return min(int(text[:9]), most) if text.isdecimal() and text.isascii() else None
