"""The cells of a table as they stand in the text: what they cover, and which rows head it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import TypeAlias

from dangbo_report.reading.docx.blocks import CellMark
from dangbo_report.reading.tables import RawCell, RawTable

_Placed: TypeAlias = tuple[CellMark, int, int]


def placed(rows: Sequence[Sequence[_Placed]], start: int, end: int) -> RawTable:
    """Lay the cells of a table out, with what they cover."""
    covering: dict[int, list[int]] = {}
    kept: list[list[tuple[RawCell, list[int]]]] = []
    for row in rows:
        kept.append([])
        above, covering = covering, {}
        for cell, first, last in _in_order(row):
            height = above.get(cell.column) if cell.merged == "continue" else None
            if height is None:
                height = [1]
                kept[-1].append((RawCell(first, last, cell.column, cell.columns), height))
            else:
                height[0] += 1
            if cell.merged:
                covering[cell.column] = height
    laid = tuple(tuple(cell._replace(rows=height[0]) for cell, height in row) for row in kept)
    heads = takewhile(lambda row: row[0][0].row.heads, rows)
    return RawTable(laid, start, end, len(list(heads)))


def _in_order(row: Iterable[_Placed]) -> Iterator[_Placed]:
    """The cells of a row from left to right; what a damaged file puts behind its time stands in no column."""
    column = -1
    for cell, first, last in row:
        if cell.column > column:
            column = cell.column
            yield cell, first, last
