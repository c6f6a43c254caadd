"""Rows that head others though no number says so: their figures are the sums of those below them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from dangbo_report.reading.tables.matrix import Matrix, Number

#: Figures that say less may be the sum of those below them by chance.
_FEWEST_BITS: Final = 10
#: What stands before a row and does not number it.
_UNNUMBERED: Final = frozenset(("", "-", "+", "*", "•"))
#: A row heads so many others at most, and in so long a table no row is looked at.
_MOST_BELOW: Final = 30
_LONGEST: Final = 200
#: One figure alone does not tell what heads what, since it may be wrong.
_FEWEST_COLUMNS: Final = 2


def tops_of(matrix: Matrix, rows: Sequence[int]) -> tuple[int, ...]:
    """Those of some rows that are parts of none above them; nothing if rows are numbered, or none heads others.

    A row heads the rows behind it if what it says is the sum of what they say. From bottom to top they are the rows
    that no row below them adds up.

    Args:
        matrix: the figures of the table.
        rows: the rows, from top to bottom, or from bottom to top.
    """
    numbered = any(matrix.rows[row].serial not in _UNNUMBERED for row in rows)
    if numbered or len(matrix.amounts) < _FEWEST_COLUMNS or len(rows) > _LONGEST:
        return ()
    tops: list[int] = []
    for row in reversed(rows):
        below = tops[: -_MOST_BELOW - 1 : -1]
        del tops[len(tops) - _many_headed(matrix, row, below) :]
        tops.append(row)
    return tuple(reversed(tops)) if len(tops) < len(rows) else ()


def _many_headed(matrix: Matrix, row: int, below: Sequence[int]) -> int:
    """How many of the rows below it a row is the sum of, as most of its columns say; zero if it is the sum of none."""
    told = Counter(many for column in matrix.amounts for many in _sums_at(matrix, row, below, column))
    likely, agreed = max(told.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    return likely if likely > 1 or agreed >= _FEWEST_COLUMNS else 0


def _sums_at(matrix: Matrix, row: int, below: Sequence[int], column: int) -> Sequence[int]:
    """For one column, how many rows below may make up a row."""
    head = matrix.numbers[row][column]
    if head is None or head.bits < _FEWEST_BITS:
        return ()
    sums = accumulate((matrix.numbers[each][column] for each in below), _plus, initial=(0, head.half))
    return [many for many, (value, half) in enumerate(sums) if many and abs(value - head.value) <= half]


def _plus(known: tuple[int, int], number: Number | None) -> tuple[int, int]:
    return known if number is None else (known[0] + number.value, known[1] + number.half)
