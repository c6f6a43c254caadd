"""Small pieces of WordprocessingML, as text: runs, paragraphs, tables without borders."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import repeat
from typing import Final

from dangbo_report.packages import safe

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLE: Final = re.compile(r'<w:pStyle w:val="[A-Za-z0-9]+"/>')
_MM_PER_INCH: Final = Fraction("25.4")
_TWIPS_PER_INCH: Final = 1440


def twips(millimetres: int | Decimal | Fraction) -> int:
    """A length in twentieths of a point."""
    return round(Fraction(millimetres) * _TWIPS_PER_INCH / _MM_PER_INCH)


def twips_of_points(points: int | Decimal) -> int:
    """A size in points in twentieths of a point."""
    return round(Fraction(points) * 20)


def run(text: str) -> str:
    """Words; none for none."""
    return f'<w:r><w:t xml:space="preserve">{safe(text)}</w:t></w:r>' if text else ""


def paragraph(style: str, inner: str) -> str:
    """A paragraph of a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'


def kept_with_next(blocks: list[str]) -> list[str]:
    """The blocks, the last of which is on one page with what follows: a paragraph, or the last row of a table."""
    if not blocks:
        return blocks
    *before, last = blocks
    start = last.rfind("<w:tr>")
    head, tail = (last[:start], last[start:]) if start >= 0 else ("", last)
    return [*before, head + kept(tail)]


def kept(markup: str) -> str:
    """The paragraphs of some markup, each on one page with what follows."""
    return _STYLE.sub(r"\g<0><w:keepNext/>", markup)


def table(style: str, widths: Iterable[int], rows: str) -> str:
    """A table of fixed columns, its rows given as markup."""
    widths = tuple(widths)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )


def row(
    widths: Iterable[int],
    cells: Iterable[str],
    *,
    spans: Iterable[int] = repeat(1),
    heads: bool = False,
    repeated: bool = False,
) -> str:
    """A row that no page break splits; the names of columns stand in the middle, and are repeated on every page.

    Args:
        widths: how wide each cell is.
        cells: what each says.
        spans: over how many columns each goes.
        heads: it names the columns.
        repeated: it is repeated on every page.
    """
    middle = '<w:vAlign w:val="center"/>' if heads else ""
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_spanning(span)}{middle}</w:tcPr>{cell}</w:tc>'
        for (width, cell), span in zip(zip(widths, cells, strict=True), spans, strict=False)
    )
    heading = "<w:tblHeader/>" if repeated else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{heading}</w:trPr>{written}</w:tr>"


def _spanning(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
