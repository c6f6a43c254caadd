"""Nouns: how well two figures agree in what they count, so far as their words tell."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import Final

from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.lexicon import NO_PERSONS, PERSONS


class Likeness(IntEnum):
    """How surely two figures count one kind of thing."""

    #: They do not.
    OTHER = 0
    #: They may: a noun is left out, or both are persons.
    OPEN = 1
    #: They do.
    SAME = 2


#: Words before a noun that change nothing of what it names.
_LIGHT: Final = ("số ", "tổng số ")


@lru_cache(maxsize=4096)
def is_person(noun: str) -> bool:
    """Say whether a noun names people ("đảng viên"), and no body of them ("đảng bộ").

    >>> is_person("đảng viên"), is_person("đảng bộ"), is_person("hộ")
    (True, False, False)
    """
    first, _, rest = noun.partition(" ")
    named = first in PERSONS or f"{first} {rest.partition(' ')[0]}" in PERSONS
    return named and not noun.startswith(NO_PERSONS)


@lru_cache(maxsize=65536)
def nouns_agree(one: str, other: str) -> Likeness:
    """Compare two nouns.

    >>> nouns_agree("vụ", "vụ việc"), nouns_agree("đảng viên", "đồng chí"), nouns_agree("hộ", "vụ")
    (<Likeness.SAME: 2>, <Likeness.OPEN: 1>, <Likeness.OTHER: 0>)
    """
    if not one or not other:
        return Likeness.OPEN
    if _are_same(one, other):
        return Likeness.SAME
    if is_person(one) and is_person(other):
        return Likeness.OPEN
    contains = f" {one} " in f" {other} " or f" {other} " in f" {one} "
    return Likeness.OPEN if contains else Likeness.OTHER


#: No syllable is written without a vowel: "NCT" stands for words, and here nobody says for which.
_SHORT: Final = re.compile(r"[bcdđghklmnpqrstvx]{2,5}(?![^\W_])")


def is_abbreviated(noun: str) -> bool:
    """Say whether a noun begins with an abbreviation, which may stand for people.

    >>> is_abbreviated("nct hưởng trợ cấp"), is_abbreviated("người")
    (True, False)
    """
    return _SHORT.match(noun) is not None


def _are_same(one: str, other: str) -> bool:
    """Say whether two nouns begin alike, or one is short for the other."""
    if _head(one) == _head(other) and is_person(one) == is_person(other) and _same_kind(one, other):
        return True
    return _stands_for(one, other) or _stands_for(other, one)


def _stands_for(short: str, noun: str) -> bool:
    """Say whether an abbreviation is made of the first letters of a noun, or begins with them.

    >>> _stands_for("đv", "đảng viên"), _stands_for("tccsđ", "tổ chức"), _stands_for("nct", "người có công")
    (True, True, False)
    """
    words = noun.split(" ")
    short, _, _ = short.partition(" ")
    if len(words) < 2 or not _SHORT.fullmatch(short):  # noqa: PLR2004 - one letter stands for anything
        return False
    return short.startswith("".join(word[0] for word in words)[: len(short)])


def _head(noun: str) -> str:
    for light in _LIGHT:
        noun = noun.removeprefix(light)
    return _OTHERWISE.get(noun, noun.partition(" ")[0].rstrip(","))


#: Names of their own that count the same.
_OTHERWISE: Final = {"mái ấm": "nhà", "nguồn tin": "tin"}


#: First words that say little alone: the second word tells "tổ chức" from "tổ dân phố".
_VAGUE: Final = frozenset(("tổ", "đơn", "công", "cơ", "chi", "ban", "thành", "chương", "hội", "bộ", "nhà", "đảng"))
#: Second words that make another thing of a first word that may stand alone: "tổ" is short for no "tổ chức".
_ANOTHER: Final = frozenset(("chức", "bộ", "hội", "đoàn", "viên", "trình", "văn", "ty", "sở", "quan", "ủy", "nghị"))


def _same_kind(one: str, other: str) -> bool:
    """Hold the second words against each other where the first says little."""
    (first, *second), (_, *third) = one.split(" ")[:2], other.split(" ")[:2]
    if first not in _VAGUE or second == third:
        return True
    if second and third:
        return second[0] not in _ANOTHER and third[0] not in _ANOTHER
    return (second or third)[0] not in _ANOTHER


def likeness(one: Item, other: Item) -> Likeness:
    """Compare what two figures are of: of one sort, and of one noun or unit."""
    if one.sort is not other.sort:
        return Likeness.OTHER
    if one.sort is Sort.MEASURE:
        return Likeness.SAME if _dimension(one.noun) == _dimension(other.noun) else Likeness.OTHER
    if one.sort is not Sort.COUNT:
        return Likeness.SAME
    found = nouns_agree(one.noun, other.noun)
    if found is Likeness.OPEN and (one.label or other.label):
        labelled = nouns_agree(one.noun or one.label, other.noun or other.label)
        return max(found, labelled)
    return found


_MASSES: Final = frozenset(("kg", "tạ", "tấn", "yến"))
_AREAS: Final = frozenset(("ha", "m2", "m²", "km2", "km²"))
_LENGTHS: Final = frozenset(("m", "km", "mét"))


def _dimension(unit: str) -> str:
    for name, units in (("mass", _MASSES), ("area", _AREAS), ("length", _LENGTHS)):
        if unit in units:
            return name
    return unit
