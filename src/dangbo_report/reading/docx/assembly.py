"""From the paragraphs of a Word file to one text, and where everything stands in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import final

import attrs

from dangbo_report.documents import Place, SourceMap
from dangbo_report.packages import Budget
from dangbo_report.reading.docx.blocks import Block, CellMark, Control, NoteMark, Words
from dangbo_report.reading.docx.frames import lays_out
from dangbo_report.reading.docx.letters import converted, settled
from dangbo_report.reading.docx.numbering import ListNumbering
from dangbo_report.reading.docx.placed import placed
from dangbo_report.reading.docx.texts import LINE_BREAK
from dangbo_report.reading.folding import composed
from dangbo_report.reading.legacy import LegacyEncoding
from dangbo_report.reading.tables import RawTable


@final
@attrs.frozen
class Tagged:
    """A figure in a content control: where it stands, and the tags."""

    start: int
    end: int
    tags: tuple[str, ...]


@final
@attrs.define(eq=False)
class Assembly:
    """The text of a document, while it is put together.

    Attributes:
        numbering: the lists of the document.
        budget: how much it may still say.
        part: the part that is read.
        source: where each place of the text comes from.
        tagged: the content controls in it.
        tables: the tables that hold data, not those that lay out the page.
        notes: the notes in the order of their marks, by kind and id.
        unread: the kinds of the files that it inserts and that were not read; empty for one that is not there.
        old: the old encodings of which letters were turned into those of today.
    """

    numbering: ListNumbering
    budget: Budget
    part: str = ""
    source: SourceMap = attrs.field(factory=SourceMap)
    tagged: list[Tagged] = attrs.field(factory=list[Tagged])
    tables: list[RawTable] = attrs.field(factory=list[RawTable])
    notes: dict[str, int] = attrs.field(factory=dict[str, int])
    unread: set[str] = attrs.field(factory=set[str])
    old: set[LegacyEncoding] = attrs.field(factory=set[LegacyEncoding])
    _pieces: list[str] = attrs.field(factory=list[str])
    _length: int = 0
    _held: Block | None = None
    _table: list[Block] = attrs.field(factory=list[Block])
    _shown: set[str] = attrs.field(factory=set[str])

    @property
    def text(self) -> str:
        """What was put together."""
        text = "".join(self._pieces)
        return text if unicodedata.is_normalized("NFC", text) else composed(text)

    def tell(self, block: Block) -> None:
        """Take the next paragraph of a part; one whose mark is deleted goes on in the next."""
        held, self._held = self._held, None
        if held is not None:
            if held.cell is block.cell and held.note == block.note:
                block.items[:0] = held.items
            else:
                self._take(held)
        if block.joins:
            self._held = block
        else:
            self._take(block)

    def end_part(self) -> None:
        """End a part: nothing of it waits any longer."""
        held, self._held = self._held, None
        if held is not None:
            self._take(held)
        self._end_table()

    def add_margin(self, blocks: Sequence[Block]) -> None:
        """Add what stands at the top or the foot of pages, once however often it is repeated."""
        said = "\n".join(block.text.strip() for block in blocks)
        if said.strip() and said not in self._shown:
            self._shown.add(said)
            for block in blocks:
                if block.text.strip():
                    self.tell(block)
            self.end_part()

    def add_notes(self, blocks: Iterable[Block]) -> None:
        """Add notes, in the order of their marks; those that nothing marks come last."""
        notes: dict[str, list[Block]] = {}
        for block in blocks:
            if block.note:
                notes.setdefault(block.note, []).append(block)
        for name in sorted(notes, key=lambda name: self.notes.get(name, len(self.notes) + 1)):
            number = self.notes.setdefault(name, len(self.notes) + 1)
            self._write_from(f"[{number}] ", Words("", notes[name][0].paragraph, -1))
            for index, block in enumerate(notes[name]):
                self._write(" " if index else "")
                self._block(block, " ", lstrip=not index)
            self._write("\n")

    def _take(self, block: Block) -> None:
        if block.cell is None:
            self._end_table()
            self._lines(block)
        else:
            if self._table and _table_in(self._table[-1], 0) is not _table_in(block, 0):
                self._end_table()
            self._table.append(block)

    def _end_table(self) -> None:
        if self._table:
            blocks, self._table = self._table, []
            self._add_table(blocks, 0)

    def _write(self, text: str) -> None:
        self.budget.say(len(text))
        self._pieces.append(text)
        self._length += len(text)

    def _lines(self, block: Block, line_break: str = " ") -> None:
        self._block(block, line_break)
        self._write("\n")

    def _block(self, block: Block, line_break: str, *, lstrip: bool = False) -> None:
        """Add a paragraph with its number, its controls and the marks of its notes."""
        if number := self._number(block):
            self._write_from(number, Words("", block.paragraph, -1))
        opened: dict[int, int] = {}
        self.old |= converted(block.items)
        for item in settled(block.items):
            if isinstance(item, Words):
                text = item.text if item.text != LINE_BREAK else line_break
                blanks = len(text) - len(text.lstrip()) if lstrip else 0
                self._write_from(text[blanks:], item._replace(at=item.at + blanks))
                lstrip = lstrip and blanks == len(text)
            elif isinstance(item, NoteMark):
                mark = self.notes.setdefault(item.note, len(self.notes) + 1)
                self._write_from(f"[{mark}]", Words("", item.paragraph, item.run))
            elif item.opens:
                opened[id(item.control)] = self._length
            else:
                self._close(item.control, opened.get(id(item.control)))

    def _number(self, block: Block) -> str:
        """The number of a paragraph in its list; of an empty one only if it is more than a dash."""
        label = self.numbering.label(block)
        if block.text.strip():
            return label
        return label.strip() if label.strip(" -+*") else ""

    def _close(self, control: Control, start: int | None) -> None:
        if start is not None and start < self._length:
            self.tagged.append(Tagged(start, self._length, tuple(control.tags)))

    def _write_from(self, text: str, words: Words) -> None:
        self.source.add(self._length, Place(self.part, words.paragraph, words.run, words.number, words.at))
        self._write(text)

    def _add_table(self, blocks: Sequence[Block], depth: int) -> None:
        """Add a table: row by row; a table that only lays out the page, cell by cell."""
        rows = [
            [(cell, list(inside)) for cell, inside in groupby(row, key=lambda block: _cell_in(block, depth))]
            for _, row in groupby(blocks, key=lambda block: _cell_in(block, depth).row)
        ]
        if lays_out(rows):
            for row in rows:
                for _, inside in row:
                    self._add_laid_out(inside, depth)
            return
        start = self._length
        cells: list[list[tuple[CellMark, int, int]]] = []
        for row in rows:
            cells.append([])
            for index, (cell, inside) in enumerate(row):
                if index:
                    self._write(" | ")
                begin = self._length
                self._add_cell(inside)
                cells[-1].append((cell, begin, self._length))
            self._write("\n")
        self.tables.append(placed(cells, start, self._length))

    def _add_cell(self, blocks: Iterable[Block]) -> None:
        """Add a cell that holds data: its paragraphs in one line."""
        written = False
        for block in blocks:
            before = self._length
            if written:
                self._write(" ")
            at = self._length
            self._block(block, " ")
            if self._length > at:
                written = True
            elif written:
                self._pieces.pop()
                self._length = before

    def _add_laid_out(self, blocks: Sequence[Block], depth: int) -> None:
        """Add a cell of the page: its paragraphs and its line breaks are lines, its tables are tables."""
        for table, inside in groupby(blocks, key=lambda block: _table_in(block, depth + 1)):
            if table is not None:
                self._add_table(list(inside), depth + 1)
                continue
            for block in inside:
                if block.items:
                    self._lines(block, "\n")
                else:
                    self.numbering.label(block)  # it shows nothing, and is counted


def _path(block: Block) -> tuple[CellMark, ...]:
    """The cells that a block stands in, the outermost first."""
    return block.cell.path if block.cell is not None else ()


def _cell_in(block: Block, depth: int) -> CellMark:
    """The cell that a block of a table stands in, in the table so deep in others."""
    return _path(block)[depth]


def _table_in(block: Block, depth: int) -> object:
    """The table that a block stands in, so deep in others; None for none."""
    path = _path(block)
    return path[depth].table if depth < len(path) else None
