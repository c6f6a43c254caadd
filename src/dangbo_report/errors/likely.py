"""Which of the names that there are was likely meant: one answer for every door."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Final, cast

#: What is longer is no name, and is compared by its beginning.
_LONGEST: Final = 100
#: Fewer letters than these are in the middle of too many names.
_TELLING: Final = 3
#: How like two names are, as `difflib` measures it.
_LIKE: Final = 0.6
_VERY_LIKE: Final = 0.7
#: Of whole words and abbreviations, so few letters say enough.
_SHORTEST: Final = 2


def likely(wanted: str, known: Iterable[str] | Mapping[str, Iterable[str]], *, most: int = 3) -> tuple[str, ...]:
    """The codes that were likely meant, likeliest first.

    A code is likely if it is spelled alike, if what was asked for stands in one of its names, marks and hyphens
    left out ("nong-dan", "phunu"), if it abbreviates one ("hpn"), or if a name is spelled alike.

    Args:
        wanted: what was asked for.
        known: the codes that there are; each with its names, if it has any.
        most: so many are given.

    >>> names = {"lhpn": ["Hội Liên hiệp Phụ nữ xã", "Hội Phụ nữ"], "hnd": ["Hội Nông dân xã"], "mttq": ["Mặt trận"]}
    >>> likely("phu-nu", names), likely("hpn", names), likely("hoi-nong-dann", names), likely("mtqt", names)
    (('lhpn',), ('lhpn',), ('hnd',), ('mttq',))
    """
    wanted = wanted[:_LONGEST]
    names = cast("Mapping[str, Iterable[str]]", known) if isinstance(known, Mapping) else dict.fromkeys(known, ())
    found = (tuple(dict.fromkeys(way))[:most] for way in _ways(wanted, names))
    return next(filter(None, found), ())


def _ways(wanted: str, names: Mapping[str, Iterable[str]]) -> Iterator[Iterable[str]]:
    """The codes by one way after another, the surest first."""
    words = _words(wanted)
    codes = [(code.casefold(), code) for code in names]
    yield _spelled_alike(wanted.casefold(), codes, _VERY_LIKE)
    yield (code for code, each in names.items() if any(_abbreviates(words, name) for name in each))
    yield (code for code, each in names.items() if any(_stands_in(words, name) for name in (code, *each)))
    told = ((" ".join(_words(name)), code) for code, each in names.items() for name in each)
    yield _spelled_alike(" ".join(words), told, _LIKE)
    yield _spelled_alike(wanted.casefold(), codes, _LIKE)


def _spelled_alike(wanted: str, named: Iterable[tuple[str, str]], like: float) -> Iterator[str]:
    """The codes of the names that are spelled alike, the likeliest first."""
    codes: dict[str, list[str]] = {}
    for name, code in named:
        codes.setdefault(name, []).append(code)
    return (code for name in get_close_matches(wanted, codes, cutoff=like) for code in codes[name])


def _stands_in(words: tuple[str, ...], name: str) -> bool:
    """Whether some words stand in a name, next to each other, or one long one in its letters."""
    among, joined = _words(name), "".join(words)
    if len(words) == 1 and len(joined) < _TELLING:
        return False
    return f" {' '.join(words)} " in f" {' '.join(among)} " or (len(joined) > _TELLING and joined in "".join(among))


def _abbreviates(words: tuple[str, ...], name: str) -> bool:
    """Whether a word is made of the first letters of a name, or of its first words."""
    letters = "".join(words)
    return len(letters) >= _SHORTEST and "".join(word[0] for word in _words(name)).startswith(letters)


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters without marks."""
    plain = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    letters = "".join(each for each in plain if not unicodedata.combining(each))
    return tuple("".join(each if each.isalnum() else " " for each in letters).split())
