"""The cells of tables while a part is read: in which one a paragraph stands, and what each of them covers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, final

import attrs

from dangbo_report.reading.docx.blocks import CellMark, RowMark, TableMark
from dangbo_report.reading.docx.here import Ending, Starting
from dangbo_report.reading.docx.names import W, is_on, value, whole

_WIDEST: Final = 1000
#: A table in so many others is read as a part of the cell.
_DEEPEST: Final = 5


@final
@attrs.define(eq=False)
class Cells:
    """The tables and the cells that are open, the outermost first."""

    _tables: list[TableMark | None] = attrs.field(factory=list[TableMark | None])
    _cells: list[CellMark] = attrs.field(factory=list[CellMark])

    @property
    def innermost(self) -> CellMark | None:
        """The cell in which the next paragraph stands; None outside of tables."""
        return self._cells[-1] if self._cells else None

    def starting(self) -> Starting:
        """What each element of a table does where it begins."""
        return {
            f"{W}tbl": self._table,
            f"{W}tr": self._row,
            f"{W}tblHeader": self._heads,
            f"{W}gridBefore": self._before,
            f"{W}tc": self._cell,
            f"{W}gridSpan": self._span,
            f"{W}vMerge": self._merged,
        }

    def ending(self) -> Ending:
        """What each does where it ends."""
        return {f"{W}tbl": self._end_table, f"{W}tc": self._end_cell}

    @property
    def _here(self) -> TableMark | None:
        return self._tables[-1] if self._tables else None

    def _table(self, _: Mapping[str, str]) -> None:
        deep = len(self._tables) >= _DEEPEST
        self._tables.append(None if deep else TableMark(self.innermost))

    def _row(self, _: Mapping[str, str]) -> None:
        if table := self._here:
            table.row = RowMark(table.rows)
            table.rows += 1

    def _heads(self, attributes: Mapping[str, str]) -> None:
        if (table := self._here) and (row := table.row):
            row.heads = is_on(attributes)

    def _before(self, attributes: Mapping[str, str]) -> None:
        if (table := self._here) and (row := table.row):
            row.column = whole(value(attributes), most=_WIDEST) or 0

    def _cell(self, _: Mapping[str, str]) -> None:
        if table := self._here:
            row = table.row or RowMark(0)
            self._cells.append(CellMark(table, row, row.column))
            row.column += 1
        elif self._cells:
            self._cells.append(self._cells[-1])

    def _span(self, attributes: Mapping[str, str]) -> None:
        columns = whole(value(attributes), most=_WIDEST)
        if self._cells and columns:
            cell = self._cells[-1]
            cell.row.column += columns - cell.columns
            cell.columns = columns

    def _merged(self, attributes: Mapping[str, str]) -> None:
        if self._cells:
            self._cells[-1].merged = value(attributes, "continue")

    def _end_table(self) -> None:
        self._tables.pop()

    def _end_cell(self) -> None:
        if self._cells:
            self._cells.pop()
