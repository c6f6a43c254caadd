"""How wide the columns of a table are: no figure and no word is broken, and words get what is left."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NamedTuple

from dangbo_report.layouts import Layout, Length, TextStyle
from dangbo_report.renderers.letters import width_of
from dangbo_report.renderers.sheet import Part, plain
from dangbo_report.renderers.spans import spans_of
from dangbo_report.report import Column, ColumnKind, Table

#: What stands between the words of a cell and its borders, both sides together, in millimetres.
_PADDING: Final = 5
#: No column wants more for its words than so many millimetres.
_MOST: Final = 80
#: Figures and units leave the rest of the page to words.
_MOST_OF_OTHERS: Final = 28
_LEAST: Final = 8


class _Wish(NamedTuple):
    """What a column needs, so that nothing in it is broken, and what it would take."""

    least: Fraction
    wanted: Fraction


def column_widths(part: Part, table: Table, layout: Layout, available: Length) -> tuple[Fraction, ...]:
    """The widths of the columns of a table in millimetres, together as wide as the page.

    Args:
        part: the table with its prose resolved.
        table: its node.
        layout: how large its letters are.
        available: the width of the text.
    """
    form, texts = layout.table, _texts(part, table)
    wishes = [
        _wish(
            column,
            plain(part.composed.header[index]),
            texts[index],
            form.header_style,
            form.cell_style,
        )
        for index, column in enumerate(table.all_columns)
    ]
    total = Fraction(available)
    least = sum((wish.least for wish in wishes), Fraction(0))
    more = sum((wish.wanted - wish.least for wish in wishes), Fraction(0))
    if least >= total or not more:
        return tuple(wish.least * total / least for wish in wishes)
    return tuple(wish.least + (total - least) * (wish.wanted - wish.least) / more for wish in wishes)


def _texts(part: Part, table: Table) -> list[list[str]]:
    """What the cells of each column say that stand in it alone."""
    texts: list[list[str]] = [[] for _ in table.all_columns]
    for at, row in enumerate(part.composed.cells):
        for column, width in spans_of(table, at, row):
            if width == 1:
                texts[column].append(plain(row[column]))
    return texts


def _are_short_units(column: Column, cells: list[str], style: TextStyle) -> bool:
    """Whether a column has units that need not be broken: "triệu đồng"."""
    if column.kind is not ColumnKind.UNIT:
        return False
    return all(width_of(text, style.size, bold=True) + _PADDING <= _MOST_OF_OTHERS for text in cells)


def _wish(column: Column, heading: str, cells: list[str], header: TextStyle, cell: TextStyle) -> _Wish:
    if column.width is not None:
        return _Wish(Fraction(column.width), Fraction(column.width))
    whole = column.kind in {ColumnKind.NUMBER, ColumnKind.SERIAL} or _are_short_units(column, cells, cell)
    heads = max((width_of(word, header.size, bold=header.bold) for word in heading.split()), default=Fraction(0))
    pieces = cells if whole else [word for text in cells for word in text.split()]
    least = max([heads, *(width_of(piece, cell.size, bold=True) for piece in pieces)])
    long = max([width_of(heading, header.size), *(width_of(text, cell.size) for text in cells)])
    least = max(least + _PADDING, Fraction(_LEAST))
    most = _MOST if column.kind is ColumnKind.WORDS else _MOST_OF_OTHERS
    return _Wish(least, max(least, min(long + _PADDING, Fraction(most))))
