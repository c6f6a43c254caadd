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
    box, matrix, x, y = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), c_double(), c_double()
    sides = [c_double() for _ in range(4)]
    for index in range(text.count_chars()):
        char = chr(pdfium.FPDFText_GetUnicode(raw, index))
        if char.isprintable() and pdfium.FPDFText_IsGenerated(raw, index) != 1:
            pdfium.FPDFText_GetLooseCharBox(raw, index, box)
            pdfium.FPDFText_GetCharBox(raw, index, *sides)
            pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
            pdfium.FPDFText_GetMatrix(raw, index, matrix)
            size = pdfium.FPDFText_GetFontSize(raw, index) * max(abs(matrix.d), abs(matrix.b))
            yield Glyph(char, *(round(POINT * place) for place in (box.left, box.right, y.value, sides[2].value, size)))
        else:
            yield Glyph(" " if char == " " else "\n")


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
