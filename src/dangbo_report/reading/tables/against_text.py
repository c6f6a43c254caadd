"""Text against table: figures of the prose that name a row or a column, and the cells that they must repeat."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import attrs

from dangbo_report.claims import Claim, SameValue
from dangbo_report.documents import Document, Grid
from dangbo_report.figures import Percent
from dangbo_report.findings import Evidence
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.figures import Stated, near, stated
from dangbo_report.reading.pairs.tellings import Telling, tellings_of_prose
from dangbo_report.reading.tables.matrix import Matrix, Number
from dangbo_report.reading.tables.named_rows import HOLLOW, NamedRows, words_in

#: How far before a table the text sums it up, and how far behind it comes back to it.
_BEFORE: Final = 700
_BEHIND: Final = 1500
#: A name has more words with a capital.
_FEWEST_CAPITALS: Final = 2
_CAPTION: Final = 140
#: What stands in a bracket is a part of something, unless it says so much of a heading beside what it counts.
_FEWEST_IN_BRACKETS: Final = 2
#: What opens a sentence that sums a table up.
_SUMMING: Final = re.compile(
    r"(?:như vậy|theo đó|tính chung|(?:qua|theo|từ) (?:bảng|biểu|số liệu)\b|tổng (?:số|cộng)\b|cộng\b)", re.IGNORECASE
)
_TIME: Final = re.compile(r"quý [ivx]+|[0-9]{1,2} tháng|tháng [0-9]{1,2}|cả năm")


_OF_OTHERS: Final = re.compile(r"trước đó|\b(?:cần|thừa|thiếu|định mức)\b")


class _Repeat(NamedTuple):
    """A figure of the prose, and a cell that it may repeat."""

    telling: Telling
    cell: Number


def claims_against_text(document: Document, matrices: Sequence[Matrix]) -> Iterator[Claim]:
    """What prose and tables of a document tell alike.

    Args:
        document: the document.
        matrices: the figures of its tables.

    A cell of the total may be repeated by any figure of the lines that lead to the table and name its column; a figure
    that names a row may be any of its cells. One that repeats it is enough.
    """
    tellings = [each for each in tellings_of_prose(document) if _may_repeat(each)]
    of_rows = _of_rows(matrices, tellings)
    ends = [telling.mention.end for telling in tellings]
    for matrix, named in zip(matrices, of_rows, strict=True):
        start = matrix.grid.start
        end = matrix.grid.end
        near = tellings[bisect_left(ends, start - _BEFORE) : bisect_left(ends, end + _BEFORE)]
        summing = [each for each in near if _tells_of_all(document.text, matrix.grid, each)]
        for cells in (*_totals(matrix, summing), *named):
            yield from _claim(cells)


def _may_repeat(telling: Telling) -> bool:
    """Say whether a figure tells what was done, and neither how it changed nor what was before or is needed."""
    return not (telling.planned or uses.change(telling) or _OF_OTHERS.search(telling.near))


def _claim(repeats: Sequence[_Repeat]) -> Iterator[Claim]:
    claims = [
        SameValue(
            first=stated(telling.figure),
            second=stated(cell.figure),
            evidence=(
                Evidence(telling.mention.surface, telling.mention.span),
                cell.evidence,
            ),
        )
        for telling, cell in repeats
        if _comparable(telling.figure, cell.figure)
    ]
    if claims:
        yield attrs.evolve(claims[0], bindings=tuple(claims) if len(claims) > 1 else ())


def _comparable(own: Stated, cell: Stated) -> bool:
    """Say whether two figures may be one: of one kind and unit, and of one size."""
    first, second = stated(own), stated(cell)
    units = {getattr(first, "unit", ""), getattr(second, "unit", "")}
    return type(first) is type(second) and len(units) == 1 and near(first, second)


# ---------------------------------------------------------------------------------------------- a row that is named


def _of_rows(matrices: Sequence[Matrix], tellings: Iterable[Telling]) -> Sequence[Sequence[Sequence[_Repeat]]]:
    """For each table the figures of the prose right before which one of its rows is named, with cells of that row."""
    repeats: list[list[list[_Repeat]]] = [[] for _ in matrices]
    rows = NamedRows.of(matrices)
    for telling in tellings:
        if isinstance(telling.figure, Percent) or telling.half > 1:
            continue
        for table, row in rows.named(telling.near, telling.mention.start):
            cells = _cells(matrices[table], row, telling)
            repeats[table].append([_Repeat(telling, cell) for cell in cells])
    return repeats


def _cells(matrix: Matrix, row: int, telling: Telling) -> Sequence[Number]:
    """The cells of a row that a figure may repeat: any of what has a name, else those that count the same."""
    cells = [(at, cell) for at, cell in enumerate(matrix.numbers[row]) if cell is not None and cell.sort != "percent"]
    if len(cells) <= 1:
        return ()
    if _is_name(matrix.rows[row].label):
        return [cell for _, cell in cells]
    return [cell for at, cell in cells if _is_close(matrix.grid, telling) and _counts_alike(matrix, at, telling)]


def _counts_alike(matrix: Matrix, column: int, telling: Telling) -> bool:
    """Say whether the heading of a column says what a figure counts, or what is told of it."""
    words = words_in(_TIME.sub("", matrix.grid.columns[column].heading.lower())) - HOLLOW
    return not words or not words.isdisjoint(words_in(f"{telling.near} {telling.unit}"))


def _is_name(label: str) -> bool:
    """Say whether a label is a name that nothing else has: "Cụm thi đua số 4", "Huyện Tam Xuân"."""
    return bool(re.search(r"số [0-9]+$", label)) or sum(word[:1].isupper() for word in label.split()) > _FEWEST_CAPITALS


def _is_close(grid: Grid, telling: Telling) -> bool:
    return telling.mention.start - grid.start >= -_BEFORE and telling.mention.start - grid.end <= _BEHIND


# ------------------------------------------------------------------------------------------- a column that is named


def _tells_of_all(text: str, grid: Grid, telling: Telling) -> bool:
    return _leads_to(text, grid, telling) if telling.mention.end <= grid.start else _sums_up(text, grid, telling)


def _leads_to(text: str, grid: Grid, telling: Telling) -> bool:
    """Say whether a figure a little before a table stands in the last line that leads to it, but for its caption."""
    if telling.half:
        return False
    between = [line for line in text[telling.mention.end : grid.start].split("\n")[1:] if line.strip()]
    return len(between) <= 1 and all(len(line) <= _CAPTION for line in between)


def _sums_up(text: str, grid: Grid, telling: Telling) -> bool:
    """Say whether a figure stands in the line right behind a table, which says that it sums the table up."""
    if telling.half or telling.bracket is not None:
        return False
    between = text[grid.end : telling.mention.start].lstrip()
    return "\n" not in between and _SUMMING.match(between) is not None


def _totals(matrix: Matrix, leading: Sequence[Telling]) -> Iterator[list[_Repeat]]:
    """The cells of the total whose columns are named in the text that leads to the table."""
    totals = matrix.totals
    tellings = [each for each in leading if not isinstance(each.figure, Percent) and not uses.is_target(each)]
    for column, cell in enumerate(matrix.numbers[totals[0]] if len(totals) == 1 else ()):
        if cell is not None:
            yield [_Repeat(each, cell) for each in tellings if _names_column(matrix, column, each)]


def _names_column(matrix: Matrix, column: int, telling: Telling) -> bool:
    heading = matrix.grid.columns[column].heading.lower()
    text = f"{telling.near} {telling.unit}"
    times, told = set(_TIME.findall(heading)), set(_TIME.findall(text))
    words = words_in(heading.partition("(")[0]) - HOLLOW
    if telling.bracket is not None and len(words - words_in(telling.unit)) < _FEWEST_IN_BRACKETS:
        return False
    if times:
        return times == told
    return bool(words) and words <= words_in(text) and not told
