"""From cells to a grid: headings, kinds of columns and rows, and a mention for each figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, final

import attrs

from dangbo_report.documents.grid import ColumnKind, Grid, GridCell, GridColumn, GridRow, RowKind
from dangbo_report.documents.mentions import Mention, MentionKind
from dangbo_report.numerals.typed import tidied
from dangbo_report.reading.tables.cells import RawCell, RawTable
from dangbo_report.reading.tables.columns import column_kinds, column_unit
from dangbo_report.reading.tables.headings import Heads, heads_of, numbers_again, repeats
from dangbo_report.reading.tables.numbers import CellNumber, figure_in, is_english, number_of, unit_said
from dangbo_report.reading.tables.roles import role_of
from dangbo_report.reading.tables.rows import RowRead, rows_read
from dangbo_report.reading.tables.shape import is_data
from dangbo_report.reading.tables.units import COUNT, PERCENT, Unit, headed_unit, noted_unit, unit_of

_FIGURES: Final = frozenset((ColumnKind.AMOUNT, ColumnKind.PERCENT))
_HEADS: Final = frozenset((RowKind.HEADING, RowKind.NUMBERING))
_KINDS: Final = {
    "money": MentionKind.MONEY,
    "rate": MentionKind.MONEY_RATE,
    "percent": MentionKind.PERCENT,
    "measure": MentionKind.MEASURE,
}
#: The lines above a table that may name it and its unit.
_LINES_ABOVE: Final = 3
_LONGEST_CAPTION: Final = 300
#: What a row is about whose figures are percents, whatever the columns count: "Tỷ lệ tăng, giảm".
_RATE: Final = re.compile(
    r"(?:t[ỷỉ] (?:lệ|trọng)|tốc độ (?:tăng|phát triển)|%) ?(?:%|tăng|giảm|so|đạt|$)", re.IGNORECASE
)


@final
@attrs.frozen
class _Draft:
    """A table while it is read: its cells by row and column, and what they say."""

    text: str
    table: RawTable
    texts: Mapping[RawCell, str]
    heads: Heads
    kinds: tuple[ColumnKind, ...]
    units: tuple[Unit, ...]
    english: tuple[bool, ...]


def grid_of(text: str, table: RawTable, known: Mapping[int, Mention]) -> Grid | None:
    """Read a table; None if it holds no data.

    Args:
        text: the text that it stands in.
        table: its cells.
        known: figures that are known exactly, by where they begin: those of our own documents.
    """
    texts = {cell: _text(text, cell) for row in table.rows for cell in row}
    heads = heads_of(table, texts)
    columns = _by_column(table, texts, heads.rows)
    kinds = column_kinds(heads.headings, heads.leaves, columns)
    figures = [_figures(kind, column) for kind, column in zip(kinds, columns, strict=True)]
    if not is_data(_by_column(table, texts, 0), sum(map(len, figures))):
        return None
    caption, noted = _caption(_lines_at(text, table, texts, heads))
    note = noted_unit(noted) or _last_bracket(noted)
    units = tuple(
        column_unit(heading, leaf, kind, note)
        for heading, leaf, kind in zip(heads.headings, heads.leaves, kinds, strict=True)
    )
    draft = _Draft(text, table, texts, heads, kinds, units, tuple(map(is_english, figures)))
    rows = tuple(_rows(draft, known))
    return Grid(
        start=table.start,
        end=table.end,
        caption=caption,
        unit=_spelled(note),
        columns=tuple(
            GridColumn(heading, kind, _spelled(unit) if kind in _FIGURES else "")
            for heading, kind, unit in zip(heads.headings, kinds, units, strict=True)
        ),
        rows=rows,
        unplaced=tuple(_unplaced(draft, rows)),
    )


def _text(text: str, cell: RawCell) -> str:
    said = text[cell.start : cell.end]
    return said if said.isascii() and "  " not in said and "\n" not in said else tidied(said)


def _figures(kind: ColumnKind, column: Sequence[str]) -> list[str]:
    """What the cells of a column say that are figures."""
    return [text for text in column if number_of(text)] if kind in _FIGURES else []


def _by_column(table: RawTable, texts: Mapping[RawCell, str], first: int) -> list[list[str]]:
    """What the cells say, column by column, empty ones left out."""
    columns: list[list[str]] = [[] for _ in range(table.width)]
    for row in islice(table.rows, first, None):
        for cell in row:
            if said := texts[cell]:
                columns[cell.column].append(said)
    return columns


def _lines_at(text: str, table: RawTable, texts: Mapping[RawCell, str], heads: Heads) -> list[str]:
    """The lines that may name a table and note its unit: those above it and those it begins with."""
    inside = [texts[cell] for row in table.rows[: heads.captions] for cell in row if texts[cell]]
    above = text[max(0, table.start - _LONGEST_CAPTION * _LINES_ABOVE) : table.start].split("\n")
    lines = [line.strip() for line in above if line.strip()][-_LINES_ABOVE:]
    return [line[-_LONGEST_CAPTION:] for line in (*lines, *inside) if "|" not in line and "\t" not in line]


def _caption(lines: Sequence[str]) -> tuple[str, str]:
    """The line that names a table, and the one that notes its unit; empty if there is none."""
    named = next((line for line in reversed(lines) if not line.startswith("(") and noted_unit(line[:40]) is None), "")
    noted = next((line for line in reversed(lines) if noted_unit(line) or _last_bracket(line)), "")
    return named, noted


def _last_bracket(line: str) -> Unit | None:
    """The unit of a line that is one bracket: "(triệu đồng)"."""
    inside = line.strip(" .:")
    if not (inside.startswith("(") and inside.endswith(")") and len(inside) < 40):  # noqa: PLR2004 - a note
        return None
    return headed_unit(inside)


def _spelled(unit: Unit | None) -> str:
    if unit is None:
        return ""
    scales = {3: "nghìn ", 6: "triệu ", 9: "tỷ ", 12: "nghìn tỷ "}
    return f"{scales.get(unit.scale, '')}{unit.name}"


def _rows(draft: _Draft, known: Mapping[int, Mention]) -> Iterator[GridRow]:
    heads, table = draft.heads, draft.table
    for index, row in enumerate(table.rows[: heads.rows]):
        yield _head(draft, row, RowKind.NUMBERING if index == heads.numbering else RowKind.HEADING)
    head = table.rows[heads.captions] if heads.rows > heads.captions else ()
    body = [(row, _again(row, draft.texts, head)) for row in table.rows[heads.rows :] if row]
    read = iter(_read(draft, [row for row, kind in body if kind is None]))
    for row, kind in body:
        yield _head(draft, row, kind) if kind else _entry(draft, row, next(read), known)


def _again(row: Sequence[RawCell], texts: Mapping[RawCell, str], head: Sequence[RawCell]) -> RowKind | None:
    """What a row below the headings is if it says them again; None if it is told of something."""
    if repeats(row, texts, head):
        return RowKind.HEADING
    return RowKind.NUMBERING if numbers_again(row, texts) else None


def _head(draft: _Draft, row: Sequence[RawCell], kind: RowKind) -> GridRow:
    return GridRow(kind, tuple(_placed(cell, draft.texts[cell]) for cell in row))


def _entry(draft: _Draft, row: Sequence[RawCell], told: RowRead, known: Mapping[int, Mention]) -> GridRow:
    unit = _row_unit(draft, row, told)
    cells = tuple(
        _placed(cell, draft.texts[cell], _mention(draft, cell, told, unit, known.get(cell.start))) for cell in row
    )
    return GridRow(told.kind, cells, told.serial, told.label, told.level, _spelled(unit))


def _read(draft: _Draft, rows: Sequence[Sequence[RawCell]]) -> list[RowRead]:
    serial, label = (_index(draft, kind) for kind in (ColumnKind.SERIAL, ColumnKind.LABEL))
    serials: list[str] = []
    labels: list[str] = []
    for row in rows:
        by_column = {cell.column: draft.texts[cell] for cell in row}
        number, said = by_column.get(serial, ""), by_column.get(label, "")
        if len(number) > 8 or (not said and number and not number_of(number)):  # noqa: PLR2004 - "Tổng cộng" over both
            number, said = "", number
        serials.append(number)
        labels.append(said)
    return rows_read(serials, labels)


def _index(draft: _Draft, kind: ColumnKind) -> int:
    """The first column of a kind; -1 without one."""
    return draft.kinds.index(kind) if kind in draft.kinds else -1


def _row_unit(draft: _Draft, row: Sequence[RawCell], told: RowRead) -> Unit | None:
    """The unit of a row: of its unit column, or in brackets behind its label."""
    for cell in row:
        if draft.kinds[cell.column] is ColumnKind.UNIT and (unit := unit_of(draft.texts[cell])):
            return unit
    stated = headed_unit(told.label) if "(" in told.label else None
    return PERCENT if stated is None and _RATE.match(told.label) else stated


def _placed(cell: RawCell, said: str, mention: Mention | None = None) -> GridCell:
    return GridCell(cell.column, cell.start, cell.end, said, mention, cell.columns, cell.rows)


def _mention(
    draft: _Draft, cell: RawCell, row: RowRead, row_unit: Unit | None, exact: Mention | None
) -> Mention | None:
    """What a cell mentions: a figure that is known exactly, one that it spells out, or a number that names."""
    said, kind = draft.texts[cell], draft.kinds[cell.column]
    if exact is not None and exact.end == cell.end:
        return attrs.evolve(exact, role=role_of(draft.heads.headings[cell.column], kind, row.kind))
    number = number_of(said)
    if number is None:
        return None
    if kind in _FIGURES and cell.columns == 1:
        mention = _figure(draft, cell, number, row, row_unit)
        return attrs.evolve(mention, reference=exact.reference) if mention and exact else mention
    named = number.draft is None and said[-1].isdigit()
    return Mention(cell.start, cell.end, draft.text[cell.start : cell.end], MentionKind.ORDINAL) if named else None


def _figure(draft: _Draft, cell: RawCell, number: CellNumber, row: RowRead, row_unit: Unit | None) -> Mention | None:
    column, kind = cell.column, draft.kinds[cell.column]
    said, heading = draft.text[cell.start : cell.end], draft.heads.headings[column]
    role = role_of(heading, kind, row.kind)
    if number.draft is not None:
        own = number.draft
        return Mention(cell.start, cell.end, said, own.kind, own.figure, unit=own.unit, role=role, english=own.english)
    unit = PERCENT if number.percent else draft.units[column]
    if kind is ColumnKind.AMOUNT and not number.percent and row_unit is not None and _yields(draft, column):
        unit = row_unit
    english = draft.english[column] and unit.sort != "percent"
    figure = figure_in(number.digits, unit, english=english, falls=number.falls, qualifier=number.qualifier)
    if figure is None:
        return None
    return Mention(
        cell.start,
        cell.end,
        said,
        _KINDS.get(unit.sort, MentionKind.COUNT),
        figure,
        unit=unit_said(figure, unit),
        role=role,
        english=english and "," in number.digits,
    )


def _yields(draft: _Draft, column: int) -> bool:
    """Say whether the unit of a row comes before that of a column: unless its heading states one."""
    return draft.units[column] is COUNT or headed_unit(draft.heads.headings[column]) is None


def _unplaced(draft: _Draft, rows: Sequence[GridRow]) -> Iterator[GridCell]:
    """Cells of figure columns that hold digits and are no figure."""
    for row in rows[draft.heads.rows :]:
        if row.kind in _HEADS:
            continue
        for cell in row.cells:
            if cell.mention is None and draft.kinds[cell.column] in _FIGURES and any(map(str.isdigit, cell.text)):
                yield cell
