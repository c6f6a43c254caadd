"""Fields that Word computes: what they show is text, what they are asked for is not."""

from __future__ import annotations

from typing import Final, final

import attrs

from dangbo_report.reading.docx.blocks import Block

#: Fields whose result is the number of a page or of a footnote, and nothing of the report.
_NUMBERS: Final = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "NOTEREF"))
_LONGEST: Final = 200


def shows_number(instruction: str) -> bool:
    """Whether a field shows the number of a page or a note.

    >>> shows_number(" PAGE  MERGEFORMAT"), shows_number("DATE")
    (True, False)
    """
    words = instruction[:_LONGEST].split(maxsplit=1)
    return bool(words) and words[0].upper() in _NUMBERS


@final
@attrs.define(eq=False)
class _Field:
    """A field that is open: where it began, and what it asks for."""

    block: Block | None
    items: int
    asked: str = ""
    shows: bool = False
    silent: bool = False


@final
@attrs.define(eq=False)
class Fields:
    """The fields that are open at a place, the outermost first."""

    _open: list[_Field] = attrs.field(factory=list[_Field])
    #: How many of them show a number of a page.
    silent: int = 0

    def begin(self, block: Block | None) -> None:
        """Begin one."""
        self._open.append(_Field(block, len(block.items) if block else 0))

    def ask(self, text: str) -> None:
        """Take a piece of what the innermost asks for."""
        if self._open and not self._open[-1].shows and len(self._open[-1].asked) < _LONGEST:
            self._open[-1].asked += text[:_LONGEST]

    def separate(self) -> None:
        """What follows is what the innermost shows; what was written before is part of what it asks for."""
        if self._open and not self._open[-1].shows:
            field = self._open[-1]
            field.shows = True
            self._forget(field)
            if shows_number(field.asked):
                field.silent = True
                self.silent += 1

    def end(self) -> None:
        """End the innermost; one that shows nothing leaves nothing."""
        if self._open:
            field = self._open.pop()
            self.silent -= field.silent
            if not field.shows:
                self._forget(field)

    def end_paragraph(self, block: Block) -> None:
        """Numbers of pages end with their paragraph, also where nothing ends them."""
        while self._open and self._open[-1].block is block and (self._open[-1].silent or not self._open[-1].shows):
            self.silent -= self._open.pop().silent

    @staticmethod
    def _forget(field: _Field) -> None:
        if field.block is not None:
            del field.block.items[field.items :]
