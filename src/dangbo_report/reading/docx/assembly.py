"""From the blocks of a Word file to one text, and where its controls and table cells stand in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final, final

import attrs

from dangbo_report.reading.docx.markup import Block
from dangbo_report.reading.docx.numbering import Numbering

_BLANKS: Final = re.compile(r"[ \t\u00a0]*\n[ \t\u00a0]*")


@final
@attrs.frozen
class Tagged:
    """A figure in a content control: where it stands, and the tags."""

    start: int
    end: int
    tags: tuple[str, ...]


@final
@attrs.frozen
class Cell:
    """A cell of a table: where its text stands, what heads its column, its row, and its other cells."""

    start: int
    end: int
    column: str
    row: str


@final
@attrs.define(eq=False)
class Assembly:
    """The text of a document, while it is put together."""

    numbering: Numbering
    pieces: list[str] = attrs.field(factory=list[str])
    length: int = 0
    tagged: list[Tagged] = attrs.field(factory=list[Tagged])
    cells: list[Cell] = attrs.field(factory=list[Cell])
    #: The ids of footnotes in the order of their marks.
    notes: dict[str, int] = attrs.field(factory=dict[str, int])

    def add(self, blocks: Iterable[Block]) -> None:
        """Add the blocks of a part; those of one table together."""
        for table, group in groupby(blocks, key=lambda block: block.table[0] if block.table else 0):
            if table:
                self._table(tuple(group))
            else:
                for block in group:
                    self._block(block)
                    self._write("\n")

    def add_notes(self, blocks: Iterable[Block], kind: str) -> None:
        """Add footnotes, in the order of their marks; those that nothing marks come last."""
        notes: dict[str, list[Block]] = {}
        for block in blocks:
            if block.note:
                notes.setdefault(f"{kind}{block.note}", []).append(block)
        for name in sorted(notes, key=lambda name: self.notes.get(name, len(self.notes) + 1)):
            number = self.notes.setdefault(name, len(self.notes) + 1)
            self._write(f"[{number}] ")
            for index, block in enumerate(notes[name]):
                self._write(" " if index else "")
                self._block(block, lstrip=not index)
            self._write("\n")

    @property
    def text(self) -> str:
        """What was put together."""
        return "".join(self.pieces)

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def _block(self, block: Block, *, lstrip: bool = False) -> None:
        """Add a paragraph with its number, its controls and the marks of its footnotes."""
        if block.numbering and block.text.strip():
            self._write(self.numbering.label(block.numbering))
        marks = dict(block.notes)
        ends = {place for control in block.controls for place in (control.start, control.end)}
        places: dict[int, int] = {0: self.length}
        at = 0
        for cut in sorted({*marks, *ends, len(block.text)}):
            piece = _normal(block.text[at:cut])
            self._write(piece.lstrip() if lstrip and not at else piece)
            places[cut] = self.length
            at = cut
            if cut in marks:
                number = self.notes.setdefault(f"footnote{marks[cut]}", len(self.notes) + 1)
                self._write(f"[{number}]")
        for control in block.controls:
            self.tagged.append(Tagged(places[control.start], places[control.end], tuple(control.tags)))

    def _table(self, blocks: Sequence[Block]) -> None:
        """Add a table: row by row; a table that only lays out the page, cell by cell."""
        rows = _rows(blocks)
        layout = len(rows) <= 2 and any(len(cell) > 1 for row in rows for cell in row)  # noqa: PLR2004 - a letterhead
        if layout:
            for row in rows:
                for cell in row:
                    for block in cell:
                        self._block(block)
                        self._write("\n")
            return
        header = [" ".join(block.text for block in cell) for cell in rows[0]] if rows else []
        for index, row in enumerate(rows):
            first = ""
            for column, cell in enumerate(row):
                if column:
                    self._write(" | ")
                start = self.length
                for each, block in enumerate(cell):
                    self._write(" " if each else "")
                    self._block(block)
                text = " ".join(block.text for block in cell)
                first = first or ("" if text.strip().rstrip(".").isdecimal() else text)
                if index:
                    self.cells.append(Cell(start, self.length, header[column] if column < len(header) else "", first))
            self._write("\n")


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", _BLANKS.sub(" ", text).replace("\n", " "))


def _rows(blocks: Sequence[Block]) -> list[list[list[Block]]]:
    rows: dict[int, dict[int, list[Block]]] = {}
    for block in blocks:
        _, row, cell = block.table or (0, 0, 0)
        rows.setdefault(row, {}).setdefault(cell, []).append(block)
    return [[[b for b in cell if b.text.strip()] for cell in row.values()] for row in rows.values()]
