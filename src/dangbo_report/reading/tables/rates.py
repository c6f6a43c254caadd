"""Columns that no word calls a percent, told by their figures: each is the percent of one column in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Final

from dangbo_report.reading.tables.choosing import sampled
from dangbo_report.reading.tables.laws import Law, Relation, keeps
from dangbo_report.reading.tables.matrix import FINE, Matrix, Number

#: How many columns on either side may be what a percent is of.
_NEAR: Final = 6
#: Fewer rows may be so by chance.
_FEWEST: Final = 4
_LARGEST: Final = 1000 * FINE


def is_rate(matrix: Matrix, column: int) -> bool:
    """Say whether a column of decimals is, in all its rows but one, the percent of one column near it in another.

    One row may differ: a slip in it does not make the column a sum.
    """
    told = [*_told(matrix, column)]
    if len(told) < _FEWEST or 2 * sum(bool(number.half) for number, _ in told) < len(told):
        return False
    near = [each for each in matrix.amounts if each != column and abs(each - column) <= _NEAR]
    return any(_is_percent_of(told, Law(Relation.OF_BASE, column, pair)) for pair in permutations(near, 2))


def _told(matrix: Matrix, column: int) -> Iterator[tuple[Number, Sequence[Number | None]]]:
    """The figures of a column that may be percents, and the rows that they stand in."""
    for row in sampled(range(len(matrix.rows))):
        number = matrix.numbers[row][column]
        if number is not None and 0 < number.value < _LARGEST:
            yield number, matrix.numbers[row]


def _is_percent_of(told: Sequence[tuple[Number, Sequence[Number | None]]], law: Law) -> bool:
    part, whole = law.operands
    asked = broken = 0
    for percent, numbers in told:
        if (first := numbers[part]) is not None and (second := numbers[whole]) is not None:
            asked += 1
            broken += not keeps(law, percent, (first, second))
            if broken > 1:
                return False
    return asked >= max(_FEWEST, len(told) - 1)
