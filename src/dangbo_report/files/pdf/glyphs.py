"""What stands on a page of a PDF: characters and lines that are drawn, each with its place, from PDFium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import c_double
from importlib import import_module
from typing import Any, Final, NamedTuple, TypeAlias

#: Places are whole hundredths of a point.
POINT: Final = 100
#: What is thinner is a line and no area.
_THIN: Final = 250
#: A picture that fills less than one part in this of a page is an ornament.
_ORNAMENT: Final = 20


#: Where a place of the file is seen on the page.
_Turn: TypeAlias = Callable[[float, float], tuple[float, float]]


class Glyph(NamedTuple):
    """A character on its line, from the lower left corner of the page; a blank that nobody drew has no size.

    Attributes:
        char: what it is.
        left: where it begins.
        right: where it ends.
        foot: the foot of its line.
        low: its own lowest place.
        size: the size of its letters.
    """

    char: str
    left: int = 0
    right: int = 0
    foot: int = 0
    low: int = 0
    size: int = 0


class Line(NamedTuple):
    """A line that is drawn, upright or level."""

    left: int
    bottom: int
    right: int
    top: int


class Page(NamedTuple):
    """What stands on a page: its width and height, its characters in the order of the file, lines, and pictures."""

    width: int
    height: int
    glyphs: list[Glyph]
    lines: list[Line]
    pictures: int


def read_page(page: Any) -> Page:
    """Take stock of a page, as it is seen: a wide table is often drawn upright, on a page that is turned."""
    width, height = (round(POINT * side) for side in page.get_size())
    turn = _turn(page)
    boxes = list(_boxes(page, turn))
    lines = [edge for drawn, box in boxes if drawn for edge in _edges(box)]
    pictures = [box for drawn, box in boxes if not drawn and _ORNAMENT * _area(box) > width * height]
    return Page(width, height, list(_glyphs(page, turn)), lines, len(pictures))


def _turn(page: Any) -> _Turn:
    width, height = page.get_size()  # as it is seen
    turns: dict[int, _Turn] = {
        90: lambda x, y: (y, height - x),
        180: lambda x, y: (width - x, height - y),
        270: lambda x, y: (width - y, x),
    }
    return turns.get(page.get_rotation(), lambda x, y: (x, y))


def _box(turn: _Turn, left: float, bottom: float, right: float, top: float) -> Line:
    """A box as it is seen, in hundredths of a point."""
    across, up = zip(turn(left, bottom), turn(right, top), strict=True)
    return Line(*(round(POINT * side) for side in (min(across), min(up), max(across), max(up))))


def _glyphs(page: Any, turn: _Turn) -> Iterator[Glyph]:
    pdfium: Any = import_module("pypdfium2.raw")  # it has no types

    text = page.get_textpage()
    raw: Any = text.raw
    letter, generated, font_size = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_IsGenerated, pdfium.FPDFText_GetFontSize
    origin, box, transformed = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetCharBox, pdfium.FPDFText_GetMatrix
    matrix, x, y, left, right, low, high = pdfium.FS_MATRIX(), *(c_double() for _ in range(6))
    for index in range(text.count_chars()):
        char = chr(letter(raw, index))
        if not char.isprintable() or generated(raw, index) == 1:
            yield Glyph(" " if char == " " else "\n")
            continue
        box(raw, index, left, right, low, high)
        origin(raw, index, x, y)
        transformed(raw, index, matrix)
        size = font_size(raw, index) * max(abs(matrix.d), abs(matrix.b))
        seen = _box(turn, left.value, low.value, right.value, high.value)
        foot = turn(x.value, y.value)[1]
        yield Glyph(char, seen.left, seen.right, round(POINT * foot), seen.bottom, round(POINT * size))


def _boxes(page: Any, turn: _Turn) -> Iterator[tuple[bool, Line]]:
    """Every path, and every picture: whether it is drawn in lines, and its box."""
    pdfium: Any = import_module("pypdfium2.raw")  # it has no types

    kinds = [pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE]
    for each in page.get_objects(filter=kinds, max_depth=4):
        yield each.type == pdfium.FPDF_PAGEOBJ_PATH, _box(turn, *each.get_bounds())


def _area(box: Line) -> int:
    return (box.right - box.left) * (box.top - box.bottom)


def _edges(box: Line) -> list[Line]:
    """A thin box is a line; one with an area has four."""
    left, bottom, right, top = box
    if right - left <= _THIN or top - bottom <= _THIN:
        return [box]
    return [
        Line(left, bottom, right, bottom),
        Line(left, top, right, top),
        Line(left, bottom, left, top),
        Line(right, bottom, right, top),
    ]
