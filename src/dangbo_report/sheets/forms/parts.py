"""The XML of a part of a workbook: streamed and counted, by local names, each element with its text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dangbo_report.packages import Budget, local, walk_xml
from dangbo_report.packages.walking import SEPARATOR


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
