"""A table of a document as data ("bảng biểu"): headings, kinds of rows and columns, and what each cell says."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.documents.mentions import Mention


class ColumnKind(StrEnum):
    """What the cells of a column hold."""

    #: The number of the row: "STT".
    SERIAL = "serial"
    #: What the row is about: "Nội dung", "Đơn vị".
    LABEL = "label"
    #: The unit of the row: "ĐVT".
    UNIT = "unit"
    #: Amounts.
    AMOUNT = "amount"
    #: Percents: "Tỷ lệ (%)".
    PERCENT = "percent"
    #: Words: "Ghi chú".
    TEXT = "text"


class RowKind(StrEnum):
    """What a row is for."""

    #: It heads the columns.
    HEADING = "heading"
    #: It numbers the columns: "1", "2", "3 = 1 + 2".
    NUMBERING = "numbering"
    #: An entry.
    BODY = "body"
    #: The sum of others: "Tổng cộng".
    TOTAL = "total"
    #: A part of the row above it: "Trong đó: nữ".
    OF_WHICH = "of_which"


@final
@attrs.frozen(field_transformer=checked_fields)
class GridCell:
    """A cell.

    Attributes:
        column: the first column that it covers.
        start: where its text begins, in code points of the document's text.
        end: where it ends.
        text: what it says.
        mention: the figure, if it is one; a dash is zero, and an empty cell is missing.
        columns: how many columns it covers.
        rows: how many rows it covers; cells that are merged into one above are left out of their rows.
    """

    column: int
    start: int
    end: int
    text: str
    mention: Mention | None = None
    columns: int = 1
    rows: int = 1

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end


@final
@attrs.frozen(field_transformer=checked_fields)
class GridColumn:
    """A column.

    Attributes:
        heading: what its heading rows say, from top to bottom, joined.
        kind: what its cells hold.
        unit: the unit that the heading or the note above the table gives; empty if none does.
    """

    heading: str
    kind: ColumnKind
    unit: str = ""


@final
@attrs.frozen(field_transformer=checked_fields)
class GridRow:
    """A row.

    Attributes:
        kind: what it is for.
        cells: its cells, from left to right.
        serial: its number as it is written: "I", "1.2", "a"; empty without one.
        label: what it is about.
        level: how deep it stands among the rows; zero is the highest.
        unit: its unit, where it has one of its own.
    """

    kind: RowKind
    cells: tuple[GridCell, ...]
    serial: str = ""
    label: str = ""
    level: int = 0
    unit: str = ""

    def cell(self, column: int) -> GridCell | None:
        """The cell that covers a column; None where there is none."""
        return next((cell for cell in self.cells if cell.column <= column < cell.column + cell.columns), None)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Grid:
    """A table of data that was read.

    Attributes:
        start: where it begins in the document's text.
        end: where it ends.
        caption: the line above it that names it.
        unit: the unit of the whole table: "triệu đồng"; empty without a note.
        columns: its columns, from left to right.
        rows: its rows, from top to bottom, those that head it included.
        unplaced: cells among figures that are none, so that nothing is checked of them.
    """

    start: int
    end: int
    caption: str = ""
    unit: str = ""
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    unplaced: tuple[GridCell, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """The joined headings of the columns."""
        return tuple(column.heading for column in self.columns)

    @property
    def body(self) -> tuple[GridRow, ...]:
        """The rows that are told of, without those that head the table."""
        return tuple(row for row in self.rows if row.kind not in _HEADS)

    @property
    def mentions(self) -> Iterator[Mention]:
        """The figures of its cells, row by row."""
        return (cell.mention for row in self.rows for cell in row.cells if cell.mention is not None)


_HEADS: Final = frozenset((RowKind.HEADING, RowKind.NUMBERING))
