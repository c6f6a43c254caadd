"""Raised digits: the mark of a note, or the power of a unit; never a part of the number before them."""

from __future__ import annotations

import re
from typing import Final

_POWERS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNIT: Final = re.compile(r"(?:^|[\s0-9/])(?:[kcdm]?m|[kcdm]?m/)$")


def raised(before: str, text: str) -> str:
    """What raised text says behind other text: "m²" is a unit, "81[1]" a number with a note.

    >>> raised("500 m", "2"), raised("81", "1"), raised("ngày 1", "st")
    ('²', '[1]', 'st')
    """
    digits = text.strip().strip("[]()")
    if not digits.isdecimal() or not digits.isascii():
        return text
    return digits.translate(_POWERS) if _UNIT.search(before[-6:]) else f"[{digits}]"
