"""A line while its pieces are gathered: put together once, since a text that grows is copied with every piece."""

from __future__ import annotations

from typing import final

import attrs

#: How much of a line tells what stands before a raised digit; no piece is empty.
_END = 6


@final
@attrs.define(eq=False)
class Line:
    """The pieces of a line.

    Attributes:
        said: it holds more than blanks.
    """

    said: bool = False
    _pieces: list[str] = attrs.field(factory=list[str])

    def add(self, text: str) -> None:
        """Put a text behind what there is."""
        if text:
            self._pieces.append(text)
            self.said = self.said or not text.isspace()

    @property
    def end(self) -> str:
        """The last letters at least."""
        return "".join(self._pieces[-_END:])

    @property
    def text(self) -> str:
        """All of it, as it came."""
        return "".join(self._pieces)

    def lines(self) -> str:
        """What is printed of it: each of its lines with single blanks, without those that are empty."""
        lines = (" ".join(line.split()) for line in self.text.split("\n"))
        return "\n".join(filter(None, lines))
