"""Texts that a spreadsheet would take for formulas (CSV injection, CWE-1236)."""

from __future__ import annotations

import unicodedata
from typing import Final

#: A text that begins so is computed; Excel takes the wide forms for the plain ones.
_SIGNS: Final = frozenset("=+-@")
#: Letters and signs that show nothing, which their category does not say.
_BLANK: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
#: What some programs split a cell at, and look at what follows.
_SPLITTING: Final = ("\t", "\r", "\n")


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet may compute a text: by its first character that is seen, whatever stands before it.

    >>> is_formula("=1+1"), is_formula("\u200b\u00a0=1"), is_formula("1+1")
    (True, True, False)
    """
    seen = next((char for char in text if unicodedata.category(char)[0] not in "ZCM" and char not in _BLANK), "")
    return unicodedata.normalize("NFKC", seen) in _SIGNS or text.startswith(_SPLITTING)
