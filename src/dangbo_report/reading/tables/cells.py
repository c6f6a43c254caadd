"""Cells before anybody asks what they hold: where their text stands, and what they cover."""

from __future__ import annotations

from typing import NamedTuple, final

import attrs


class RawCell(NamedTuple):
    """A cell of any table: the place of its text, the first column that it covers, how many columns and rows."""

    start: int
    end: int
    column: int
    columns: int = 1
    rows: int = 1


@final
@attrs.frozen
class RawTable:
    """A table as its cells stand in a text.

    Attributes:
        rows: the cells of each row, from left to right.
        start: where the table begins in the text.
        end: where it ends.
        heads: how many rows are known to head it; zero if nothing says so.
    """

    rows: tuple[tuple[RawCell, ...], ...]
    start: int
    end: int
    heads: int = 0

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((row[-1].column + row[-1].columns for row in self.rows if row), default=0)
