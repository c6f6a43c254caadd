"""The cells of a table as they stand in the text: what they cover, and which rows head it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from dangbo_report.reading.docx.blocks import CellMark
from dangbo_report.reading.tables import RawCell, RawTable


def placed(rows: Sequence[Sequence[tuple[CellMark, int, int]]], start: int, end: int) -> RawTable:
    """Lay the cells of a table out, with what they cover."""
    covering: dict[int, list[int]] = {}
    kept: list[list[tuple[RawCell, list[int]]]] = []
    for row in rows:
        kept.append([])
        above, covering = covering, {}
        for cell, first, last in row:
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
