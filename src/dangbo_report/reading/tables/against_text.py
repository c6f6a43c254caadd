"""Text against table: figures of the prose that name a row or a column, and the cells that they must repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import attrs

from dangbo_report.claims import Claim, SameValue
from dangbo_report.documents import Document, Grid, RowKind
from dangbo_report.figures import Percent
from dangbo_report.findings import Evidence
from dangbo_report.reading.pairs.cues import Cues
from dangbo_report.reading.pairs.figures import Stated, near, stated
from dangbo_report.reading.pairs.tellings import Telling, tellings_of_prose
from dangbo_report.reading.tables.matrix import Matrix, Number, matrix_of

_WORD: Final = re.compile(r"[^\W_]+")
#: What headings and labels say of many things.
_HOLLOW: Final = frozenset(
    (
        *("số", "lượng", "tổng", "cộng", "toàn", "huyện", "xã", "tỉnh", "thực", "hiện", "ước", "kết", "quả"),
        *("đơn", "vị", "nội", "dung", "trong", "năm", "kỳ", "và", "của", "các", "theo", "tính", "so", "với", "là"),
        *("người", "triệu", "đồng", "nghìn", "tỷ"),
    )
)
#: How far before a table the text sums it up, and how far behind it comes back to it.
_BEFORE: Final = 700
_BEHIND: Final = 1500
_FEWEST_WORDS: Final = 2
_CAPTION: Final = 140
_TIME: Final = re.compile(r"quý [ivx]+|[0-9]{1,2} tháng|tháng [0-9]{1,2}|cả năm")


class _Repeat(NamedTuple):
    """A figure of the prose, and a cell that it may repeat."""

    telling: Telling
    cell: Number


def claims_against_text(document: Document) -> Iterator[Claim]:
    """What prose and tables of a document tell alike.

    A cell of the total may be repeated by any figure of the lines that lead to the table and name its column; a figure
    that names a row may be any of its cells. One that repeats it is enough.
    """
    tellings = [each for each in tellings_of_prose(document) if not each.planned and not Cues.change(each)]
    for grid in document.tables:
        matrix = matrix_of(grid)
        leading = [each for each in tellings if _leads_to(document.text, grid, each)]
        for cells in _totals(matrix, leading):
            yield from _claim(cells)
        for telling in tellings:
            yield from _claim([_Repeat(telling, cell) for cell in _of_row(matrix, telling)])


def _claim(repeats: Sequence[_Repeat]) -> Iterator[Claim]:
    claims = [
        SameValue(
            first=stated(telling.figure),
            second=stated(cell.figure),
            evidence=(
                Evidence(telling.mention.surface, telling.mention.span),
                Evidence(cell.cell.text, cell.cell.span),
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


def _of_row(matrix: Matrix, telling: Telling) -> list[Number]:
    """The cells of the one row whose name stands in the clause of a figure."""
    row = _named_row(matrix, telling)
    if row is None or not (_is_close(matrix.grid, telling) or _is_name(matrix.rows[row].label)):
        return []
    cells = [number for number in matrix.numbers[row] if number is not None and number.sort != "percent"]
    return cells if len(cells) > 1 else []


def _named_row(matrix: Matrix, telling: Telling) -> int | None:
    """The row that the words at a figure name; None if they name none, or several."""
    if isinstance(telling.figure, Percent) or telling.half > 1:
        return None
    said = _words(telling.said)
    found = [
        row
        for row, told in enumerate(matrix.rows)
        if told.kind is RowKind.BODY and _is_named(_words(told.label), said, telling.said)
    ]
    return found[0] if len(found) == 1 else None


def _is_named(label: frozenset[str], said: frozenset[str], text: str) -> bool:
    numbers = {word for word in label if word.isdigit()}
    words = label - _HOLLOW - numbers
    if len(words | numbers) < _FEWEST_WORDS or not words & said:
        return False
    if numbers:
        return all(re.search(rf"số {number}(?![0-9])", text) for number in numbers) and 2 * len(words & said) >= len(
            words
        )
    return words <= said


def _is_name(label: str) -> bool:
    """Say whether a label is a name that nothing else has: "Cụm thi đua số 4", "Huyện Tam Xuân"."""
    return bool(re.search(r"số [0-9]+$", label)) or sum(word[:1].isupper() for word in label.split()) > _FEWEST_WORDS


def _is_close(grid: Grid, telling: Telling) -> bool:
    return telling.mention.start - grid.start >= -_BEFORE and telling.mention.start - grid.end <= _BEHIND


# ------------------------------------------------------------------------------------------- a column that is named


def _leads_to(text: str, grid: Grid, telling: Telling) -> bool:
    """Say whether a figure stands in the lines that lead to a table: the last one, but for its caption."""
    if not 0 < grid.start - telling.mention.end <= _BEFORE or telling.half or telling.bracket is not None:
        return False
    between = [line for line in text[telling.mention.end : grid.start].split("\n")[1:] if line.strip()]
    return len(between) <= 1 and all(len(line) <= _CAPTION for line in between)


def _totals(matrix: Matrix, leading: Sequence[Telling]) -> Iterator[list[_Repeat]]:
    """The cells of the total whose columns are named in the text that leads to the table."""
    totals = matrix.totals
    tellings = [each for each in leading if not isinstance(each.figure, Percent) and not Cues.is_target(each)]
    for column, cell in enumerate(matrix.numbers[totals[0]] if len(totals) == 1 else ()):
        if cell is not None:
            yield [_Repeat(each, cell) for each in tellings if _names_column(matrix, column, each)]


def _names_column(matrix: Matrix, column: int, telling: Telling) -> bool:
    heading = matrix.grid.columns[column].heading.lower()
    text = f"{telling.near} {telling.unit}"
    times, told = set(_TIME.findall(heading)), set(_TIME.findall(text))
    words = _words(heading.partition("(")[0]) - _HOLLOW
    if times:
        return times == told
    return bool(words) and words <= _words(text) and not told


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
