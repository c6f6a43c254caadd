"""Where each place of the text comes from: part, paragraph, run and text element, in columns of numbers."""

from __future__ import annotations

from array import array
from typing import final

import attrs

from dangbo_report.reading.docx.blocks import Words


def _column() -> array[int]:
    return array("l")


@final
@attrs.define(eq=False)
class Origins:
    """What was written from where, in the order of the text."""

    parts: list[str] = attrs.field(factory=list[str])
    starts: array[int] = attrs.field(factory=_column)
    part: array[int] = attrs.field(factory=_column)
    paragraphs: array[int] = attrs.field(factory=_column)
    runs: array[int] = attrs.field(factory=_column)
    texts: array[int] = attrs.field(factory=_column)
    offsets: array[int] = attrs.field(factory=_column)

    def enter(self, part: str) -> None:
        """What is added from now on comes from this part."""
        self.parts.append(part)

    def add(self, start: int, words: Words) -> None:
        """What begins here in the text comes from these words."""
        self.starts.append(start)
        self.part.append(len(self.parts) - 1)
        self.paragraphs.append(words.paragraph)
        self.runs.append(words.run)
        self.texts.append(words.number)
        self.offsets.append(words.at)
