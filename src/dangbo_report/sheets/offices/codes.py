"""Codes made from names: the same name gives the same code, wherever it stands."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import Final
from zlib import crc32

_OTHER: Final = re.compile(r"[^a-z0-9]+")
_LONGEST: Final = 60


def code_of(name: str) -> str:
    """A code of plain letters.

    >>> code_of("Kinh phí an sinh xã hội (đợt 1)")
    'kinh-phi-an-sinh-xa-hoi-dot-1'
    """
    letters = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    code = _OTHER.sub("-", plain).strip("-")
    if len(code) > _LONGEST:
        code = f"{code[:_LONGEST].rstrip('-')}-{_sum(name)}"
    return code or f"chi-tieu-{_sum(name)}"


def codes_of(names: Iterable[str]) -> dict[str, str]:
    """A code for each name; names that differ in their marks alone are told apart by a sum of their letters.

    >>> codes_of(["Hội viên", "Hỏi viện", "Quỹ"])
    {'Hội viên': 'hoi-vien-61e74', 'Hỏi viện': 'hoi-vien-54bbc', 'Quỹ': 'quy'}
    """
    plain = {name: code_of(name) for name in names}
    alike = Counter(plain.values())
    return {name: code if alike[code] == 1 else f"{code}-{_sum(name)}" for name, code in plain.items()}


def _sum(name: str) -> str:
    return f"{crc32(unicodedata.normalize('NFC', name).encode()):08x}"[:5]
