"""The parts of a workbook: streamed and counted, by local names, each element with its text; what all sheets share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from dangbo_report.packages.walking import SEPARATOR, Budget, local, walk_xml

_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


class BrokenSheetError(Exception):
    """Part of a workbook is none: its text says why."""


def _nothing(tag: str, text: str) -> None:
    """Do nothing at the end of an element."""


def walk_part(
    data: bytes,
    budget: Budget,
    *,
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str, str], None] = _nothing,
) -> None:
    """Go through the elements of XML, by their local names.

    Args:
        data: the XML.
        budget: what it may hold.
        start: called with each name and its attributes.
        end: called with each name and the text since the last tag.
    """
    text: list[str] = []

    def started(tag: str, attributes: Mapping[str, str]) -> None:
        text.clear()
        start(tag.rpartition(SEPARATOR)[2], local(attributes))

    def ended(tag: str) -> None:
        end(tag.rpartition(SEPARATOR)[2], "".join(text))
        text.clear()

    walk_xml(data, budget, start=started, end=ended, characters=text.append, program="Excel")


def number_in(text: str) -> int:
    """A whole number of an attribute.

    Raises:
        BrokenSheetError: it is none, or larger than any of a workbook.
    """
    if text.isascii() and text.isdecimal() and len(text) <= 7:  # noqa: PLR2004 - rows, styles and texts have fewer
        return int(text)
    raise BrokenSheetError(f"it has {text[:20]!r} where a number belongs")


def shared_texts(data: bytes, budget: Budget) -> list[str]:
    """The texts that cells refer to by number."""
    texts: list[str] = []
    parts: list[str] = []
    spoken = [0]

    def start(tag: str, _: Mapping[str, str]) -> None:
        spoken[0] += tag == "rPh"  # how it is pronounced is no part of it
        if tag == "si":
            parts.clear()

    def end(tag: str, text: str) -> None:
        spoken[0] -= tag == "rPh"
        if tag == "t" and not spoken[0]:
            parts.append(text)
        elif tag == "si":
            texts.append("".join(parts))

    walk_part(data, budget, start=start, end=end)
    return texts


def number_formats(data: bytes, budget: Budget) -> list[tuple[int, str | None]]:
    """How each style of the cells shows a number: the number of the format, and its code if the file has one.

    Args:
        data: the XML of the styles.
        budget: what it may hold.
    """
    codes: dict[int, str] = {}
    formats: list[int] = []
    inside = [False]

    def start(tag: str, given: Mapping[str, str]) -> None:
        if tag == "numFmt":
            codes[number_in(given.get("numFmtId", ""))] = given.get("formatCode", "")
        elif tag == "cellXfs":
            inside[0] = True
        elif tag == "xf" and inside[0]:
            formats.append(number_in(given.get("numFmtId", "0")))

    def end(tag: str, _: str) -> None:
        if tag == "cellXfs":
            inside[0] = False

    walk_part(data, budget, start=start, end=end)
    return [(number, codes.get(number)) for number in formats]


def position(reference: str) -> tuple[int, int]:
    """The row and the column of a reference.

    >>> position("AB7")
    (7, 28)
    """
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise BrokenSheetError(f"{reference[:20]!r} is no cell")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column
