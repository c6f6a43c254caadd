"""From characters to pieces: what stands in one line, or in one line of one cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from dangbo_report.files.pdf.glyphs import Glyph
from dangbo_report.files.pdf.grids import Place, Ruled

#: A gap so many times the size of letters parts two pieces.
_GAP: Final = 2


class Piece(NamedTuple):
    """Characters that stand side by side.

    Attributes:
        text: what they say; raised small digits are the mark of a note, in brackets.
        left: where they begin.
        right: where they end.
        foot: the foot of their line.
        size: how high the line is.
        cell: the table and the cell in which they stand; None outside.
    """

    text: str
    left: int
    right: int
    foot: int
    size: int
    cell: tuple[int, Place] | None = None


def read_pieces(glyphs: Iterable[Glyph], grids: Sequence[Ruled]) -> Iterator[Piece]:
    """The pieces of a page, in the order of the file."""
    run: list[Glyph] = []
    last: Glyph | None = None
    cell: tuple[int, Place] | None = None
    for glyph in glyphs:
        if not glyph.size:
            run.append(glyph)
            continue
        here = _cell(glyph, grids)
        if last is not None and (here != cell or _parts(last, glyph)):
            yield from _piece(run, cell)
            run = []
        cell, last = here, glyph
        run.append(glyph)
    yield from _piece(run, cell)


def _cell(glyph: Glyph, grids: Sequence[Ruled]) -> tuple[int, Place] | None:
    x, y = (glyph.left + glyph.right) // 2, glyph.foot + glyph.size // 3
    for index, grid in enumerate(grids):
        if (place := grid.at(x, y)) is not None:
            return index, place
    return None


def _parts(last: Glyph, glyph: Glyph) -> bool:
    """Say whether a character stands on another line than the one before it, or far from it."""
    size = max(last.size, glyph.size)
    apart = glyph.left - last.right
    return 2 * abs(glyph.foot - last.foot) > size or not -_GAP * size <= apart <= _GAP * size


def _piece(run: Sequence[Glyph], cell: tuple[int, Place] | None) -> Iterator[Piece]:
    drawn = [glyph for glyph in run if glyph.size]
    if not drawn:
        return
    size = max(glyph.size for glyph in drawn)
    foot = min(glyph.foot for glyph in drawn if glyph.size == size)
    text = "".join(_with_marks(run, size, foot)).strip()
    yield Piece(text, drawn[0].left, max(glyph.right for glyph in drawn), foot, size, cell)


def _with_marks(run: Sequence[Glyph], size: int, foot: int) -> Iterator[str]:
    """The characters; small digits that stand above the foot of the line are put in brackets."""
    inside = False
    for glyph in run:
        raised = glyph.char.isdigit() and 6 * (glyph.low - foot) > size
        if raised != inside:
            yield "[" if raised else "]"
        inside = raised
        yield "" if glyph.char == "\n" else glyph.char
    yield "]" if inside else ""
