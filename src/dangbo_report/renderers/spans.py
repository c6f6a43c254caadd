"""Cells of a table that go over several columns: what a row that heads or sums up others is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dangbo_report.report import ColumnKind, RowKind, Runs, Table


def spans_of(table: Table, row: int, cells: Sequence[Runs]) -> Iterator[tuple[int, int]]:
    """The cells that a row is written in: the first column of each, and over how many it goes.

    The label of a row that heads or sums up others goes over the empty cells behind it: to the end of the row, or to
    the columns of figures if one of them has a sum.

    Args:
        table: the table.
        row: the number of the row.
        cells: what its cells say.
    """
    label, end = _label(table, cells) if table.row_kinds[row] is not RowKind.BODY else (-1, 0)
    column = 0
    while column < len(cells):
        width = end - column if column == label else 1
        yield column, width
        column += width


def _label(table: Table, cells: Sequence[Runs]) -> tuple[int, int]:
    """The column of a label, and the first column behind it that it does not go over."""
    label = next((at for at in _columns(table, ColumnKind.WORDS) if cells[at]), -1)
    filled = {at for at in range(label + 1, len(cells)) if cells[at]}
    figures = {at for at in _columns(table, ColumnKind.NUMBER) if at > label}
    return label, min(filled | figures) if filled else len(cells)


def _columns(table: Table, kind: ColumnKind) -> list[int]:
    return [at for at, column in enumerate(table.all_columns) if column.kind is kind]
