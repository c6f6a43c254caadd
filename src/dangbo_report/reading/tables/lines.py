"""Tables in plain text: lines whose cells are parted by bars or tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from dangbo_report.reading.tables.cells import RawCell, RawTable

#: A bar with blanks around it, or a tab; "a|b" is no table.
_BAR: Final = re.compile(r"(?<!\S)\|(?!\S)|\t")
#: A line of a Markdown table that only parts the heading from the body.
_RULER: Final = re.compile(r"[ \t|:+=-]*-[ \t|:+=-]*")
#: What Markdown sets around bold and slanting words.
_BOLD: Final = ("***", "**", "*", "__")
#: A page has no more columns; a longer line is no row.
_MOST_COLUMNS: Final = 60
_FEWEST_ROWS: Final = 2


def tables_of_lines(text: str) -> list[RawTable]:
    r"""The tables of a text, in order.

    >>> [table.width for table in tables_of_lines("Biểu 1\nXã | Số hộ\nHòa Lạc | 12\n")]
    [2]
    """
    found: list[RawTable] = []
    rows: list[tuple[int, int, tuple[RawCell, ...]]] = []
    for start, end in _lines(text):
        if cells := _row(text, start, end):
            rows.append((start, end, cells))
        elif rows and not _RULER.fullmatch(text, start, end):
            found += _table(text, rows)
            rows = []
    return [*found, *_table(text, rows)]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    if "|" not in text and "\t" not in text:
        return
    at = 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield at, end
        at = end + 1


def _row(text: str, start: int, end: int) -> tuple[RawCell, ...]:
    """The cells of a line; none if it is no row."""
    if text.find("|", start, end) < 0 and text.find("\t", start, end) < 0:
        return ()
    if _RULER.fullmatch(text, start, end):
        return ()
    bars = [bar.start() for bar in _BAR.finditer(text, start, end)]
    if not bars or len(bars) > _MOST_COLUMNS:
        return ()
    edges = [start - 1, *bars, end]
    return tuple(_cell(text, left + 1, right, column) for column, (left, right) in enumerate(pairwise(edges)))


def _cell(text: str, start: int, end: int, column: int) -> RawCell:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return RawCell(*_plain(text, start, end), column)


def _plain(text: str, start: int, end: int) -> tuple[int, int]:
    """What a cell says without the stars that make all of it bold in Markdown."""
    for mark in _BOLD:
        inside = (start + len(mark), end - len(mark))
        if inside[0] < inside[1] and text.startswith(mark, start, end) and text.endswith(mark, start, end):
            return inside if mark not in text[slice(*inside)] else (start, end)
    return start, end


def _table(text: str, rows: Sequence[tuple[int, int, tuple[RawCell, ...]]]) -> Iterator[RawTable]:
    if len(rows) < _FEWEST_ROWS:
        return
    start, end = rows[0][0], rows[-1][1]
    cells = tuple(row for _, _, row in rows)
    if all(text[first : first + 1] == "|" == text[last - 1 : last] for first, last, _ in rows):
        cells = tuple(tuple(cell._replace(column=cell.column - 1) for cell in row[1:-1]) for row in cells)
    yield RawTable(cells, start, end)
