"""The grid that the lines of a page draw: rows, columns, and cells that go over several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, final

import attrs

from dangbo_report.files.pdf.glyphs import POINT, Line

#: Lines that lie nearer are one, and lines that end nearer meet.
_NEAR: Final = 3 * POINT
#: A page of a report has some hundred lines; what has more is a drawing.
_MOST: Final = 5_000

#: A frame has two lines each way, and is no table.
_BOTH: Final = 2

#: A cell of a grid: its first row and its first column.
Place = tuple[int, int]


@final
@attrs.frozen(eq=False)
class Ruled:
    """A table that lines draw.

    Attributes:
        xs: where its columns begin, and where the last one ends.
        ys: where its rows end, the lowest first, and where the highest begins.
        first: for each row and column the cell that it belongs to.
    """

    xs: tuple[int, ...]
    ys: tuple[int, ...]
    first: dict[Place, Place]

    def at(self, x: int, y: int) -> Place | None:
        """The cell in which a place lies."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        column = min(bisect_right(self.xs, x), len(self.xs) - 1) - 1
        row = len(self.ys) - 1 - min(bisect_right(self.ys, y), len(self.ys) - 1)
        return self.first[row, column]

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns it has."""
        return len(self.ys) - 1, len(self.xs) - 1


def find_grids(lines: Sequence[Line]) -> list[Ruled]:
    """The tables that lines draw; a lone line and a frame draw none."""
    if len(lines) > _MOST:
        return []
    return [grid for touching in _together(lines) if (grid := _grid(touching))]


def _together(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that touch each other, directly or through others; swept from left to right."""
    done: list[list[Line]] = []
    near: list[tuple[Line, list[Line]]] = []
    for line in sorted(lines):
        around, touching, apart = line, [line], list[tuple[Line, list[Line]]]()
        for box, group in near:
            if box.right + _NEAR < line.left:
                done.append(group)
            elif _meet(box, line):
                around, touching = _around(around, box), touching + group
            else:
                apart.append((box, group))
        near = [*apart, (around, touching)]
    return [*done, *(group for _, group in near)]


def _around(one: Line, other: Line) -> Line:
    """The box around two boxes."""
    return Line(
        min(one.left, other.left),
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
    )


def _meet(one: Line, other: Line) -> bool:
    return (
        one.left - _NEAR <= other.right
        and other.left - _NEAR <= one.right
        and one.bottom - _NEAR <= other.top
        and other.bottom - _NEAR <= one.top
    )


def _grid(lines: Sequence[Line]) -> Ruled | None:
    upright = [line for line in lines if _stands(line)]
    level = [line for line in lines if not _stands(line)]
    xs, ys = _places(line.left for line in upright), _places(line.bottom for line in level)
    if len(xs) < _BOTH or len(ys) < _BOTH or len(xs) + len(ys) == 2 * _BOTH:
        return None
    return Ruled(xs, ys, _cells(upright, level, xs, ys))


def _stands(line: Line) -> bool:
    """Say whether a line is upright."""
    return line.right - line.left <= line.top - line.bottom


def _cells(upright: Sequence[Line], level: Sequence[Line], xs: Sequence[int], ys: Sequence[int]) -> dict[Place, Place]:
    """The cell of each row and column: that of the one before or above where no line parts them."""
    first: dict[Place, Place] = {}
    for row, (top, bottom) in enumerate(pairwise(reversed(ys))):
        for column, (left, right) in enumerate(pairwise(xs)):
            if column and not _crossed(upright, left, (bottom + top) // 2):
                first[row, column] = first[row, column - 1]
            elif row and not _under(level, top, (left + right) // 2):
                first[row, column] = first[row - 1, column]
            else:
                first[row, column] = row, column
    return first


def _places(given: Iterable[int]) -> tuple[int, ...]:
    """Places in order, those that are one given once."""
    places: list[int] = []
    for each in sorted(given):
        if not places or each - places[-1] > _NEAR:
            places.append(each)
    return tuple(places)


def _crossed(upright: Sequence[Line], x: int, y: int) -> bool:
    """Say whether an upright line stands at a place."""
    return any(abs(line.left - x) <= _NEAR and line.bottom <= y <= line.top for line in upright)


def _under(level: Sequence[Line], y: int, x: int) -> bool:
    """Say whether a level line lies at a place."""
    return any(abs(line.bottom - y) <= _NEAR and line.left <= x <= line.right for line in level)
