"""Text of a report: NFC, on one line, and nothing in it that no document can hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from dangbo_report.errors import ImpossibleValueError

_LINE_SPACE: Final = re.compile(r"[ \t\r\n]+")
#: Control characters, lone surrogates and non-characters, for which XML 1.0 has no place; and the characters that turn
#: the direction of what follows, which no Vietnamese text needs and which make other digits of digits. U+200E says what
#: is so already.
_IMPOSSIBLE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean(text: str) -> str:
    r"""Return the text in NFC, with runs of blanks and line ends as one blank.

    Raises:
        ImpossibleValueError: it holds a control character, one that turns the direction of text, or half a surrogate
            pair; it carries the text.

    >>> clean("  Vận động\n  quỹ ")
    'Vận động quỹ'
    """
    if text.isprintable() and "  " not in text and text == text.strip(" ") and unicodedata.is_normalized("NFC", text):
        return text  # what nearly every text is
    text = _LINE_SPACE.sub(" ", text).strip(" ")
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if bad := _IMPOSSIBLE.search(text):
        raise ImpossibleValueError("text", text, f"no control character such as U+{ord(bad[0]):04X}")
    return text


def clean_all(texts: Iterable[str]) -> tuple[str, ...]:
    """Clean every text of a tuple."""
    return tuple(map(clean, texts))
