"""The cells of a table as they stand in the text: what they cover, and which rows head it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, final

import attrs

from dangbo_report.reading.docx.blocks import CellMark


class PlacedCell(NamedTuple):
    """A cell: where its text stands, the first column that it covers, how many columns and rows."""

    start: int
    end: int
    column: int
    columns: int = 1
    rows: int = 1


@final
@attrs.frozen
class PlacedTable:
    """A table of data.

    Attributes:
        rows: its cells; those that are merged into one above are left out of their rows.
        start: where it begins in the text.
        end: where it ends.
        heads: how many rows the file says to head it.
    """

    rows: tuple[tuple[PlacedCell, ...], ...]
    start: int
    end: int
    heads: int = 0


def placed(rows: Sequence[Sequence[tuple[CellMark, int, int]]], start: int, end: int) -> PlacedTable:
    """Lay the cells of a table out, with what they cover."""
    covering: dict[int, list[int]] = {}
    kept: list[list[tuple[PlacedCell, list[int]]]] = []
    heads = 0
    for index, row in enumerate(rows):
        kept.append([])
        if heads == index and row and row[0][0].row.heads:
            heads += 1
        above, covering = covering, {}
        for cell, first, last in row:
            height = above.get(cell.column) if cell.merged == "continue" else None
            if height is None:
                height = [1]
                kept[-1].append((PlacedCell(first, last, cell.column, cell.columns), height))
            else:
                height[0] += 1
            if cell.merged:
                covering[cell.column] = height
    laid = tuple(tuple(cell._replace(rows=height[0]) for cell, height in row) for row in kept)
    return PlacedTable(laid, start, end, heads)
