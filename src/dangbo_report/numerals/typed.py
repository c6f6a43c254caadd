"""What differs in typing only: blanks, ends of lines, signs that show nothing, the place of tone marks."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

#: Blanks that no keyboard makes, for character classes.
BLANKS: Final = r"\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
#: Ends of lines, pages and paragraphs, for character classes.
ENDS: Final = r"\r\x0b\x0c\x85\u2028\u2029"
#: What shows nothing: controls, soft hyphens, joiners, directions, marks of byte order; for character classes.
HIDDEN: Final = r"\x00-\x08\x0e-\x1b\x7f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff"
_RAISED: Final = r"\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
#: What a mark of a footnote begins with, for character classes; and what makes it one, behind that: it belongs to no
#: number and no word ("81[1]", "81¹"), as "m²" and "10³" do.
MARK_SIGNS: Final = rf"\[{_RAISED}"
IS_MARK: Final = (
    r"(?:(?<=[^\s\[(]\[)[0-9]{1,3}\]"
    rf"|(?<=[{_RAISED}])(?:(?<=[^\W\d_]{{3}}.)|(?<=[0-9%”)].)(?<!\b10.))[{_RAISED}]{{0,2}}(?![\w/]))"
)
_ODD: Final = re.compile(rf"[{HIDDEN}]+|[{MARK_SIGNS}]{IS_MARK}")
#: "hoà" is "hòa", "uỷ" is "ủy"; within a syllable ("hoàn") and behind a q ("quý") there is one place only.
_TONED: Final = re.compile(
    r"""
    [oOuU]
    (?: (?<=[oO]) [àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ] | (?<![qQ][uU]) (?<=[uU]) [ỳýỷỹỵỲÝỶỸỴ] )
    (?![^\W\d_])
  | [qQ][úùủũụÚÙỦŨỤ][yY]
    """,
    re.VERBOSE,
)
_MARKS: Final = "\u0300\u0301\u0303\u0309\u0323"


def tidied(text: str) -> str:
    """A short text in NFC, with single blanks, tone marks in their place, and nothing hidden.

    It is for text whose length is bounded: NFC takes quadratic time on a long run of marks.

    >>> tidied(" 7\u2060,09\u00a0 tỷ đồng[1] ")
    '7,09 tỷ đồng'
    """
    if not (text.isascii() or unicodedata.is_normalized("NFC", text)):
        text = unicodedata.normalize("NFC", text)
    return toned(" ".join(_ODD.sub("", text).split()))


def lowered(text: str) -> str:
    """The text in lower case, place by place.

    >>> lowered("ĐẢNG ỦY"), len(lowered("İ"))
    ('đảng ủy', 1)
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    return low


def toned(text: str) -> str:
    """The text with every tone mark where it stood first, letter by letter.

    >>> toned("uỷ ban xã Hoà Bình, quý I")
    'ủy ban xã Hòa Bình, quý I'
    """
    return _TONED.sub(_moved, text)


def _moved(letters: re.Match[str]) -> str:
    """Move the tone mark to the other one of two letters."""
    head, first, second = letters[0][:-2], *(unicodedata.normalize("NFD", letter) for letter in letters[0][-2:])
    mark = next(mark for mark in _MARKS if mark in first + second)
    pair = first + mark + second.replace(mark, "") if mark in second else first.replace(mark, "") + second + mark
    return head + unicodedata.normalize("NFC", pair)
