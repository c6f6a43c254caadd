"""Where the text of a document comes from: the part of its file, the paragraph, the run, the text element."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import NamedTuple, final

import attrs


class Place(NamedTuple):
    """A place in a file of parts.

    Attributes:
        part: the name of the part: "word/document.xml".
        paragraph: the paragraph of the part, from zero, in the order of its XML; -1 if it stands in none.
        run: the run of the part, from zero; -1 for what no run holds, as the label of a list.
        element: the text element of the part, from zero; -1 for what none spells out, as a tab or the mark of a note.
        offset: the character of that element, from zero.
    """

    part: str
    paragraph: int
    run: int
    element: int
    offset: int


def _column() -> array[int]:
    return array("l")


@final
@attrs.define(eq=False, repr=False)
class SourceMap:
    """The way from each place of a text back into the file, in columns of numbers.

    >>> from dangbo_report.documents import Place
    >>> way = SourceMap()
    >>> way.add(0, Place("word/document.xml", 4, 7, 7, 0))
    >>> way.place(2)
    Place(part='word/document.xml', paragraph=4, run=7, element=7, offset=2)
    """

    _parts: list[str] = attrs.field(factory=list[str])
    _starts: array[int] = attrs.field(factory=_column)
    _part: array[int] = attrs.field(factory=_column)
    _paragraphs: array[int] = attrs.field(factory=_column)
    _runs: array[int] = attrs.field(factory=_column)
    _elements: array[int] = attrs.field(factory=_column)
    _offsets: array[int] = attrs.field(factory=_column)

    def add(self, start: int, place: Place) -> None:
        """Note that what begins here in the text comes from this place; in the order of the text."""
        if not self._parts or self._parts[-1] != place.part:
            self._parts.append(place.part)
        self._starts.append(start)
        self._part.append(len(self._parts) - 1)
        self._paragraphs.append(place.paragraph)
        self._runs.append(place.run)
        self._elements.append(place.element)
        self._offsets.append(place.offset)

    def place(self, at: int) -> Place | None:
        """Where a character of the text comes from; None for what the text begins with and no file holds."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return None
        return Place(
            self._parts[self._part[index]],
            self._paragraphs[index],
            self._runs[index],
            self._elements[index],
            self._offsets[index] + at - self._starts[index],
        )
