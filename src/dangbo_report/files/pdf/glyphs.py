"""What stands on a page of a PDF: characters and lines that are drawn, each with its place, from PDFium."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import c_double
from importlib import import_module
from typing import Any, Final, NamedTuple

#: Places are whole hundredths of a point.
POINT: Final = 100
#: What is thinner is a line and no area.
_THIN: Final = 250
#: A picture that fills less than one part in this of a page is an ornament.
_ORNAMENT: Final = 20


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
    """Take stock of a page."""
    width, height = (round(POINT * side) for side in page.get_size())
    boxes = list(_boxes(page))
    lines = [edge for drawn, box in boxes if drawn for edge in _edges(box)]
    pictures = [box for drawn, box in boxes if not drawn and _ORNAMENT * _area(box) > width * height]
    return Page(width, height, list(_glyphs(page)), lines, len(pictures))


def _glyphs(page: Any) -> Iterator[Glyph]:
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
        places = left.value, right.value, y.value, low.value, size
        yield Glyph(char, *[round(POINT * place) for place in places])


def _boxes(page: Any) -> Iterator[tuple[bool, Line]]:
    """Every path, and every picture: whether it is drawn in lines, and its box."""
    pdfium: Any = import_module("pypdfium2.raw")  # it has no types

    kinds = [pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE]
    for each in page.get_objects(filter=kinds, max_depth=4):
        yield each.type == pdfium.FPDF_PAGEOBJ_PATH, Line(*(round(POINT * side) for side in each.get_bounds()))


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
