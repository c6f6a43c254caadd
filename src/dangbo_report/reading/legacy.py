"""Letters of old encodings: TCVN3 (ABC) and VNI, told by their letters, and turned into Unicode.

TCVN3 is TCVN 5712:1993, whose small letters are single signs; fonts whose names end in "H" show them as capitals. VNI
sets a second sign behind the letter that it marks. Both are read here as the Latin letters of Windows that they show.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from dangbo_report.checking import checked_arguments

#: Enough of a text to tell its letters by.
_LOOKED_AT: Final = 200_000
#: So many words tell one encoding from a stray sign, and so many of those with signs have to be of it, of a hundred.
_FEWEST: Final = 2
_MOST_OF: Final = 60

_TCVN3: Final = dict(
    zip(
        "µ\u00b8¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
#: What a second sign says of the letter before it: a tone, or a shape with its tone.
_VNI_SIGNS: Final = {
    "ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
    "ê": "\u0306", "è": "\u0306\u0300", "é": "\u0306\u0301", "ú": "\u0306\u0309", "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
    "â": "\u0302", "à": "\u0302\u0300", "á": "\u0302\u0301", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
}  # fmt: skip
#: Single signs, of which "ô" and "ö" take tones too.
_VNI_ALONE: Final = {"ñ": "đ", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ô": "ơ", "ö": "ư"}
_TONES: Final = "øùûõï"
_SHAPES: Final = {"a": "".join(_VNI_SIGNS), "e": f"{_TONES}âàáåãä", "o": f"{_TONES}âàáåãä", "u": _TONES, "y": _TONES}


def _vni() -> dict[str, str]:
    """Every letter of VNI, small and capital, the pairs among them."""
    small = dict(_VNI_ALONE)
    for base, signs in _SHAPES.items():
        small |= {base + sign: base + _VNI_SIGNS[sign] for sign in signs}
    small |= {f"{sign}{tone}": _VNI_ALONE[sign] + _VNI_SIGNS[tone] for sign in "ôö" for tone in _TONES}
    small = {typed: unicodedata.normalize("NFC", letter) for typed, letter in small.items()}
    capitals = {typed.upper(): letter.upper() for typed, letter in small.items()}
    mixed = {typed[0].upper() + typed[1:]: letter.upper() for typed, letter in small.items() if len(typed) > 1}
    return {**mixed, **capitals, **small}


class LegacyEncoding(StrEnum):
    """An encoding of before Unicode ("bảng mã cũ")."""

    #: TCVN 5712:1993, fonts ".VnTime".
    TCVN3 = "tcvn3"
    #: Fonts "VNI-Times".
    VNI = "vni"

    @property
    def called(self) -> str:
        """What people call it."""
        return "TCVN3 (ABC)" if self is LegacyEncoding.TCVN3 else "VNI"


class Converted(NamedTuple):
    """A letter of today: what it is, and where the signs stand that it was typed with."""

    start: int
    end: int
    letter: str


_LETTERS: Final = {LegacyEncoding.TCVN3: _TCVN3, LegacyEncoding.VNI: _vni()}
#: What no text of the old encodings has: letters of today, with their marks.
_TODAY: Final = re.compile(r"[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
#: What no text of today has: such signs behind a letter. Whatever has none of them is of today.
_SUSPECT: Final = re.compile(r"[®ªµ¶\u00b8¹¨¾»¼½·](?<=[a-zA-Z].)|[øûïåäëüØÛÏÅÄËÜ](?<=[aeouyôöAEOUYÔÖ].)|ñ[aeo]")
_WORD: Final = re.compile(r"[^\s!-/:-@\[-`{-~“”‘’…–]+")
#: A syllable, without tone: what it begins with, its vowels, what it ends in.
_SYLLABLE: Final = re.compile(
    r"""
    (?: ngh | ng | nh | gh | gi | kh | ph | th | tr | ch | qu | [bcdđghklmnprstvx] )?
    (?: [aăâeêioôơuưy] | iê | yê | ia | ya | ua | uô | ưa | ươ | oa | oă | oe | uâ | uê | uơ | uy | uyê | uya | oo
      | [aâoôơuư]i | [aâeiêư]u | [ae]o | ay | ây | iêu | yêu | uôi | ươi | ươu | oai | oay | oeo | uây | uyu )
    (?: ng | nh | ch | [cmnpt] )?
    """,
    re.VERBOSE,
)
_LATIN: Final = re.compile(r"[a-zA-Z]")
_TONE_MARKS: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")


@checked_arguments
def legacy_encoding(text: str) -> LegacyEncoding | None:
    """Tell the old encoding of a text by its letters; None of a text of today.

    >>> legacy_encoding("KÕt n¹p 12 ®¶ng viªn"), legacy_encoding("Keát naïp 12 ñaûng vieân"), legacy_encoding("Kết nạp")
    (<LegacyEncoding.TCVN3: 'tcvn3'>, <LegacyEncoding.VNI: 'vni'>, None)
    """
    if not _SUSPECT.search(text):
        return None
    words = [word for word in _WORD.findall(text[:_LOOKED_AT]) if not word.isascii() and not _is_syllable(word)]
    for encoding in LegacyEncoding:
        fitting = sum(_is_syllable(to_unicode(word, encoding)) for word in words if _LATIN.search(word))
        if fitting >= _FEWEST and 100 * fitting >= _MOST_OF * len(words):
            return encoding
    return None


@checked_arguments
def to_unicode(text: str, encoding: LegacyEncoding, *, capitals: bool = False) -> str:
    """Turn a text of an old encoding into Unicode ("chuyển mã sang Unicode").

    Args:
        text: the text.
        encoding: its encoding; `legacy_encoding` tells it.
        capitals: the font shows capitals, as ".VnTimeH" does.

    >>> to_unicode("§¶ng ñy x·", LegacyEncoding.TCVN3), to_unicode("ÑAÛNG UÛY xaõ", LegacyEncoding.VNI)
    ('Đảng ủy xã', 'ĐẢNG ỦY xã')
    """
    return "".join(each.letter for each in letters(text, encoding, capitals=capitals))


def letters(text: str, encoding: LegacyEncoding, *, capitals: bool = False) -> Iterator[Converted]:
    """Go through a text of an old encoding, letter by letter; other signs stay as they are."""
    table = _LETTERS[encoding]
    at = 0
    while at < len(text):
        pair = text[at : at + 2]
        typed = pair if len(pair) > 1 and pair in table else text[at]
        letter = table.get(typed, typed)
        yield Converted(at, at + len(typed), letter.upper() if capitals and len(letter.upper()) == 1 else letter)
        at += len(typed)


def is_of_today(text: str) -> bool:
    """Say whether a text has letters that no old encoding has, whatever its font says."""
    return _TODAY.search(text) is not None


def _is_syllable(word: str) -> bool:
    """Say whether a word is a syllable of Vietnamese with a mark."""
    apart = unicodedata.normalize("NFD", word.lower()) if len(word) < 9 else ""  # noqa: PLR2004 - "nghiêng" has seven
    bare = unicodedata.normalize("NFC", "".join(sign for sign in apart if sign not in _TONE_MARKS))
    return not word.isascii() and _SYLLABLE.fullmatch(bare) is not None
