"""The grid that the lines of a page draw: rows, columns, and cells that go over several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, final

import attrs

from dangbo_report.files.pdf.glyphs import POINT, Line

#: Lines that lie nearer are one, and lines that end nearer meet.
_NEAR: Final = 3 * POINT
#: A page of a report has some hundred lines; what has more is a drawing.
_MOST: Final = 5_000

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
        done += [group for box, group in near if box.right + _NEAR < line.left]
        near = [(box, group) for box, group in near if box.right + _NEAR >= line.left]
        touched = [(box, group) for box, group in near if _meet(box, line)]
        boxes = [line, *(box for box, _ in touched)]
        around = Line(
            min(box.left for box in boxes),
            min(box.bottom for box in boxes),
            max(box.right for box in boxes),
            max(box.top for box in boxes),
        )
        apart = [each for each in near if not _meet(each[0], line)]
        near = [*apart, (around, [line, *(each for _, group in touched for each in group)])]
    return [*done, *(group for _, group in near)]


def _meet(one: Line, other: Line) -> bool:
    return (
        one.left - _NEAR <= other.right
        and other.left - _NEAR <= one.right
        and one.bottom - _NEAR <= other.top
        and other.bottom - _NEAR <= one.top
    )


def _grid(lines: Sequence[Line]) -> Ruled | None:
    upright = [line for line in lines if line.right - line.left <= line.top - line.bottom]
    level = [line for line in lines if line.right - line.left > line.top - line.bottom]
    xs, ys = _places(line.left for line in upright), _places(line.bottom for line in level)
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows + columns < 3:  # noqa: PLR2004 - one cell is a frame
        return None
    first: dict[Place, Place] = {}
    for row in range(rows):
        bottom, top = ys[rows - 1 - row], ys[rows - row]
        for column in range(columns):
            middle = (xs[column] + xs[column + 1]) // 2
            if column and not _crossed(upright, xs[column], (bottom + top) // 2):
                first[row, column] = first[row, column - 1]
            elif row and not _under(level, top, middle):
                first[row, column] = first[row - 1, column]
            else:
                first[row, column] = row, column
    return Ruled(xs, ys, first)


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
