"""The figures of a grid as whole numbers, row by column, to try what the table may be made by."""

from __future__ import annotations

from functools import cached_property
from typing import Final, NamedTuple, final

import attrs

from dangbo_report.claims import Quantity
from dangbo_report.documents.grid import ColumnKind, Grid, GridCell, GridRow, RowKind
from dangbo_report.documents.mentions import MentionKind
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.findings import Evidence
from dangbo_report.reading.sizes import in_unit, without_per

#: Figures are held as multiples of a millionth, so that decimals are whole numbers too.
_FINE: Final = 6
FINE: Final = 10**_FINE
_SORTS: Final[dict[type[Quantity], str]] = {Money: "money", Percent: "percent"}


class Number(NamedTuple):
    """A figure of a cell: its value with its sign, half of what its last digit stands for, and where it stands.

    Attributes:
        value: the value with its sign.
        half: half of what its last digit stands for.
        figure: the figure.
        cell: the cell.
        evidence: the cell as what a claim rests on; made once, since a cell is in several claims.
        sort: what may be added to what: "money", "percent", "rate" or "" for all else.
        signed: it is written with a sign.
    """

    value: int
    half: int
    figure: Quantity
    cell: GridCell
    evidence: Evidence
    sort: str
    signed: bool

    @property
    def bits(self) -> int:
        """How much it says: what holds of long numbers seldom holds by chance."""
        return min(14, (abs(self.value) // (2 * self.half or FINE)).bit_length())


@final
@attrs.frozen(slots=False)
class Matrix:
    """A grid whose figures can be reckoned with.

    Attributes:
        grid: the grid.
        rows: the rows of its body.
        numbers: the figures, row by column.
    """

    grid: Grid
    rows: tuple[GridRow, ...]
    numbers: tuple[tuple[Number | None, ...], ...]

    @cached_property
    def amounts(self) -> list[int]:
        """The columns of amounts."""
        return [index for index, column in enumerate(self.grid.columns) if column.kind is ColumnKind.AMOUNT]

    @cached_property
    def totals(self) -> list[int]:
        """The rows that add up others."""
        return [index for index, row in enumerate(self.rows) if row.kind is RowKind.TOTAL]

    @cached_property
    def entries(self) -> list[int]:
        """The rows that say something of their own."""
        return [index for index, row in enumerate(self.rows) if row.kind is RowKind.BODY]

    def has_parts(self, row: int) -> bool:
        """Say whether a row heads those below it, so that its price is none of any one thing."""
        return row + 1 < len(self.rows) and self.rows[row + 1].level > self.rows[row].level

    def is_unread(self, row: int, column: int) -> bool:
        """Say whether a cell holds digits that are no figure: "300 (10% tổng mức đầu tư)"."""
        return (row, column) in self._unread

    def has_unread(self, row: int) -> bool:
        """Say whether a row holds digits where its figures stand, and no figure."""
        return any((row, column) in self._unread for column in self.amounts)

    @cached_property
    def _unread(self) -> frozenset[tuple[int, int]]:
        return frozenset(
            (at, cell.column)
            for at, row in enumerate(self.rows)
            for cell in row.cells
            if self.numbers[at][cell.column] is None and any(map(str.isdigit, cell.text))
        )


def matrix_of(grid: Grid) -> Matrix:
    """Lay out the figures of a grid."""
    width = len(grid.columns)
    rows = tuple(row for row in grid.body if row.cells)
    return Matrix(grid, rows, tuple(_numbers(row, width) for row in rows))


def _numbers(row: GridRow, width: int) -> tuple[Number | None, ...]:
    numbers: list[Number | None] = [None] * width
    for cell in row.cells:
        if (number := _number(cell)) is not None:
            numbers[cell.column] = number
    return tuple(numbers)


def _number(cell: GridCell) -> Number | None:
    mention = cell.mention
    if mention is None or not isinstance(figure := mention.figure, Count | Money | Measure | Percent):
        return None
    value, half = _fine(figure)
    sort = _SORTS.get(type(figure), "")
    if sort == "money" and mention.kind is MentionKind.MONEY_RATE:
        sort = "rate"
    falls = cell.text[:1] in "-−–(" and len(cell.text) > 1
    return Number(
        -abs(value) if falls else value,
        half,
        figure,
        cell,
        Evidence(cell.text, cell.span),
        sort,
        falls or cell.text[:1] == "+",
    )


def in_unit_of(number: Number, rate: Number) -> Number:
    """A total in the unit that a rate counts: tonnes in quintals beside quintals a hectare."""
    each = without_per(rate.figure)
    if not (isinstance(number.figure, Measure) and isinstance(each, Measure)):
        return number
    figure = in_unit(number.figure, each.unit)
    value, half = _fine(figure)
    return number._replace(value=value, half=half, figure=figure)


def each_of(rate: Number) -> Number:
    """What is for each, without that it is for each."""
    return rate._replace(figure=without_per(rate.figure))


def _fine(figure: Quantity) -> tuple[int, int]:
    """A figure, and half of its step, in the multiples that it is held in."""
    if isinstance(figure, Count | Money):
        return figure.value * FINE, 0 if figure.step == 1 else figure.step * FINE // 2
    return int(figure.value.scaleb(_FINE)), int(figure.step.scaleb(_FINE)) // 2
