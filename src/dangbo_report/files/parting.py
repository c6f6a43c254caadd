"""Parting: the tables of a sheet, one below the other or side by side, and the lines above and below each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from dangbo_report.files.flow import PARTED, Block, FlowCell, Lines, Rows

#: A row with fewer cells is a line above or below the table.
_WIDE: Final = 2
#: So many lines name a table, and so many rows head it, at most.
_MOST_LINES: Final = 6
_MOST_HEADS: Final = 6
#: A table beside another has so many rows with numbers.
_FEWEST: Final = 2
#: So many tables stand side by side at most.
_MOST_BESIDE: Final = 20
#: So many columns wide, and in so many rows they tell what they are.
_WIDEST: Final = 256
_LOOKED_AT: Final = 60
#: What the first heading of a table says over the numbers of its rows.
_SERIAL: Final = re.compile(r"(?:s?tt|số tt|số thứ tự)\.?")
#: Who signs below a table.
_SIGNS: Final = re.compile(
    r"người lập|lập biểu|kế toán|thủ trưởng|chủ tịch|giám đốc|hiệu trưởng|\(ký|ngày.{1,20}tháng|^tm\. ", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")


class SheetRow(NamedTuple):
    """A row of a sheet that shows something.

    Attributes:
        cells: its cells, each of one column or more, so that all columns are covered.
        gap: an empty row stands before it.
    """

    cells: tuple[FlowCell, ...]
    gap: bool = False

    @property
    def texts(self) -> list[str]:
        """What its cells say."""
        return [cell.text for cell in self.cells if cell.text]

    @property
    def filled(self) -> set[int]:
        """The columns over which it says something."""
        return {column for first, cell in self.placed() if cell.text for column in range(first, first + cell.columns)}

    @property
    def has_number(self) -> bool:
        """Say whether a cell is a number, and no year."""
        return any(_is_number(cell.text) for cell in self.cells)

    @property
    def heads(self) -> bool:
        """Say whether its first heading is that of the numbers of rows."""
        return len(self.texts) >= _WIDE and _SERIAL.fullmatch(self.texts[0].lower()) is not None

    @property
    def signs(self) -> bool:
        """Say whether it says who signs, and nothing else."""
        return all(any(map(str.isalpha, text)) for text in self.texts) and bool(_SIGNS.search(" ".join(self.texts)))

    def placed(self) -> Iterator[tuple[int, FlowCell]]:
        """Each cell with its first column."""
        column = 0
        for cell in self.cells:
            yield column, cell
            column += cell.columns

    def between(self, first: int, last: int) -> SheetRow:
        """What of it stands in some columns, the last left out."""
        cells = (cell for column, cell in self.placed() if first <= column < last)
        return SheetRow(tuple(cells), self.gap)


def _is_number(text: str) -> bool:
    digits = any(map(str.isdigit, text)) and not any(map(str.isalpha, text))
    return digits and not _YEAR.fullmatch(text)


def blocks_of(rows: Sequence[SheetRow]) -> Iterator[Block]:
    """The tables of a sheet in reading order, each with the lines above and below it.

    Args:
        rows: the rows that show something.
    """
    stacked = _stacked(rows)
    for at, part in enumerate(stacked):
        sides = _beside(part if len(stacked) == 1 else _trimmed(part))
        for number, side in enumerate(sides):
            if at or number:
                yield PARTED
            yield from _block(side)


def _block(rows: Sequence[SheetRow]) -> Iterator[Block]:
    """The lines above the table, the table, the lines below it."""
    wide = [index for index, row in enumerate(rows) if len(row.texts) >= _WIDE]
    first, last = _ends(rows, wide) if wide else (len(rows), len(rows))
    yield from map(_line, rows[:first])
    if wide:
        yield Rows(tuple(row.cells for row in rows[first : last + 1]))
    yield from map(_line, rows[last + 1 :])


def _ends(rows: Sequence[SheetRow], wide: Sequence[int]) -> tuple[int, int]:
    """The first and the last row of a table: below a letterhead and above the signatures that stand in cells too."""
    first, last = _first_and_last(wide, lambda row: rows[row].has_number) or (wide[-1], wide[-1])
    heads = _first_and_last(range(first + 1), lambda row: rows[row].heads)
    signed = _first_and_last(range(last + 1, wide[-1] + 1), lambda row: rows[row].signs)
    return heads[0] if heads else wide[0], wide[bisect_left(wide, signed[0]) - 1] if signed else wide[-1]


def _first_and_last(rows: Sequence[int], is_one: Callable[[int], bool]) -> tuple[int, int] | None:
    """The first and the last of some rows that are of a kind."""
    found = [row for row in rows if is_one(row)]
    return (found[0], found[-1]) if found else None


def _line(row: SheetRow) -> Lines:
    return Lines(" ".join(row.texts))


def _trimmed(rows: Sequence[SheetRow]) -> Sequence[SheetRow]:
    """Rows without the columns on either side that are empty in all of them."""
    filled = set[int]().union(*(row.filled for row in rows))
    return [row.between(min(filled), max(filled) + 1) for row in rows] if filled else rows


# ------------------------------------------------------------------------------------------- one below the other


def _stacked(rows: Sequence[SheetRow]) -> list[Sequence[SheetRow]]:
    """The rows of each table, with the lines that name it."""
    cuts, numbers = [0], False
    for at, row in enumerate(rows):
        if numbers and _opens(rows, cuts[-1], at):
            cuts.append(at)
            numbers = False
        numbers = numbers or row.has_number
    return [rows[first:last] for first, last in pairwise((*cuts, len(rows)))]


def _opens(rows: Sequence[SheetRow], start: int, at: int) -> bool:
    """Say whether a table begins at a row: behind an empty row or with lines of its own, with headings and figures.

    Args:
        rows: the rows of the sheet.
        start: where the table before it begins.
        at: the row.
    """
    if not rows[at].gap and len(rows[at].texts) >= _WIDE:
        return False
    heads = at + _run(rows[at : at + _MOST_LINES], lambda row: len(row.texts) < _WIDE)
    body = heads + _run(rows[heads : heads + _MOST_HEADS], lambda row: len(row.texts) >= _WIDE and not row.has_number)
    if not heads < body < len(rows) or not rows[body].has_number:
        return False
    covered = set[int]().union(*(row.filled for row in rows[heads:body]))
    again = heads == at and any(
        row.texts == rows[heads].texts for row in rows[start : min(at, start + 2 * _MOST_HEADS)]
    )
    return len(covered) >= max(_WIDE, len(rows[body].filled)) and not again


def _run(rows: Sequence[SheetRow], is_one: Callable[[SheetRow], bool]) -> int:
    """How many rows from the first on are of a kind."""
    return next((index for index, row in enumerate(rows) if not is_one(row)), len(rows))


# ------------------------------------------------------------------------------------------------- side by side


def _beside(rows: Sequence[SheetRow]) -> list[Sequence[SheetRow]]:
    """The rows of tables that stand side by side, with an empty column between them; what stands above both, alone."""
    found: list[Sequence[SheetRow]] = []
    while len(found) < _MOST_BESIDE and (parted := _first_beside(rows)):
        *others, rows = parted
        found += others
    return [*found, rows]


def _first_beside(rows: Sequence[SheetRow]) -> list[Sequence[SheetRow]]:
    """What stands above two tables, the first of them, and all that stands beside it; nothing if there is but one."""
    for start, *ends in _gaps(rows):
        below = rows[start:]
        if all(_is_table(_side(below[:_LOOKED_AT], *each)) for each in ends):
            sides = [_side(below, *each) for each in ends]
            return [rows[:start], *sides] if start else sides
    return []


def _gaps(rows: Sequence[SheetRow]) -> Iterator[tuple[int, tuple[int, int], tuple[int, int]]]:
    """Where two tables may be parted: the row from which on a column is empty, and the columns on either side of it."""
    last_over = _last_over(rows)
    filled = [column for column, last in enumerate(last_over) if last >= 0]
    if not filled or filled[-1] - filled[0] > _WIDEST:
        return
    for column in range(filled[0] + 1, filled[-1]):
        start = last_over[column] + 1
        if len(rows) - start > _FEWEST and not any(row.has_number for row in rows[:start]):
            yield start, (filled[0], column), (column + 1, filled[-1] + 1)


def _last_over(rows: Sequence[SheetRow]) -> list[int]:
    """The last row that says something over each column; -1 for none."""
    last = [-1] * max((sum(cell.columns for cell in row.cells) for row in rows), default=0)
    for index, row in enumerate(rows):
        for column in row.filled:
            last[column] = index
    return last


def _side(rows: Sequence[SheetRow], first: int, last: int) -> Sequence[SheetRow]:
    """The rows that say something in some columns, and what they say there."""
    return _trimmed([side for row in rows if (side := row.between(first, last)).texts])


def _is_table(rows: Sequence[SheetRow]) -> bool:
    """Say whether rows are a table of its own: headings, and figures below them, most in rows that say of what."""
    heads = _run(rows, lambda row: not row.has_number)
    body = [row for row in rows[heads:] if row.has_number]
    named = sum(any(map(str.isalpha, "".join(row.texts))) for row in body)
    headed = any(len(row.texts) >= _WIDE for row in rows[:heads])
    return headed and len(body) >= _FEWEST and 2 * named > len(body)
