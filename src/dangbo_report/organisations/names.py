"""Names of bodies: one exact folded form for looking them up, and nothing fuzzy."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from dangbo_report.checking import checked_arguments

#: No name of a body is longer; what is, is not folded but compared as it stands.
MAX_NAME_LENGTH: Final = 300
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_DASHES: Final = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
_WORD: Final = re.compile(r"[^\W\d_]+")


@checked_arguments
@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """Bring a name to the form in which two spellings of one name are equal.

    Folded are case, NFC and NFD, spaces, the kinds of dashes, and where in a syllable the tone mark stands
    ("ủy", "uỷ"). Everything else counts: a missing mark or letter is another name.

    >>> fold_name("Uỷ  ban KIỂM TRA Huyện uỷ") == fold_name("Ủy ban Kiểm tra Huyện ủy")
    True
    >>> fold_name("Ban Dân vận") == fold_name("Ban Dan van")
    False
    """
    if len(name) > MAX_NAME_LENGTH:
        return name
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return _WORD.sub(_folded, _DASHES.sub("-", " ".join(plain.split())))


def _folded(word: re.Match[str]) -> str:
    return _tone_last(word[0])


@lru_cache(maxsize=4096)
def _tone_last(word: str) -> str:
    """Move the tone mark of a syllable behind it."""
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(char for char in letters if char in _TONES)
    if not tones:
        return word
    bare = "".join(char for char in letters if char not in _TONES)
    return unicodedata.normalize("NFC", bare) + tones
