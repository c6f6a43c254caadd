"""Tables: columns that say what stands in them, rows that head or sum up others."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, TypeVar, cast, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.report.prose import Prose, parse_prose
from dangbo_report.report.text import clean, clean_all

_WIDEST: Final = 400


class Alignment(StrEnum):
    """How lines stand between the margins ("căn lề")."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


class ColumnKind(StrEnum):
    """What stands in a column."""

    #: Words, which may be broken into lines.
    WORDS = "words"
    #: Figures: they stand to the right, are never broken, and are added up in group and total rows.
    NUMBER = "number"
    #: The number of the row ("STT"); a cell that is empty gets it.
    SERIAL = "serial"
    #: The unit of the row's figures ("ĐVT"), which are then written without it.
    UNIT = "unit"


class RowKind(StrEnum):
    """What a row is for."""

    #: A row of its own.
    BODY = "body"
    #: A row that heads those below it.
    HEADING = "heading"
    #: A row that heads those below it, with their sums ("khối", "nhóm").
    GROUP = "group"
    #: A row with the sums of the whole table ("tổng cộng").
    TOTAL = "total"

    @property
    def heads(self) -> bool:
        """Whether it heads the rows below it."""
        return self in {RowKind.HEADING, RowKind.GROUP}


_ALIGNMENTS: Final = {
    ColumnKind.WORDS: Alignment.LEFT,
    ColumnKind.NUMBER: Alignment.RIGHT,
    ColumnKind.SERIAL: Alignment.CENTRE,
    ColumnKind.UNIT: Alignment.CENTRE,
}


@final
@attrs.frozen(field_transformer=checked_fields)
class Column:
    """A column of a table, "cột".

    Attributes:
        heading: what stands above it; it may name facts as prose does.
        unit: the unit of its figures, which are then written without it: "triệu đồng", "hội viên", "%". Amounts are
            written in it, whatever their own writing.
        kind: what stands in it.
        alignment: how its cells stand; by its kind unless given.
        width: in millimetres; by what stands in it unless given.

    Raises:
        ImpossibleValueError: the width is no whole number from 1 to 400; it carries the width.

    >>> str(Column("Kinh phí", "triệu đồng").alignment)
    'left'
    """

    heading: str = attrs.field(converter=clean)
    unit: str = attrs.field(default="", converter=clean)
    kind: ColumnKind = attrs.field(default=ColumnKind.WORDS, kw_only=True, converter=ColumnKind)
    alignment: Alignment = attrs.field(
        default=attrs.Factory(lambda self: _ALIGNMENTS[self.kind], takes_self=True),
        kw_only=True,
        converter=Alignment,
    )
    width: int | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check the width."""
        if self.width is not None and (type(self.width) is not int or not 0 < self.width <= _WIDEST):
            raise ImpossibleValueError("width", self.width, f"millimetres from 1 to {_WIDEST}, or None")


@final
@attrs.frozen(field_transformer=checked_fields)
class Row:
    """A row that is not like the others; rows of a table's body are plain sequences of texts.

    Attributes:
        cells: its texts; fewer than there are columns stand from the first column of words on.
        kind: what it is for.

    >>> Row(["Tổng cộng"], RowKind.TOTAL).kind.value
    'total'
    """

    cells: tuple[str, ...] = attrs.field(converter=clean_all)
    kind: RowKind = attrs.field(default=RowKind.BODY, converter=RowKind)


@checked_arguments
def group_row(*cells: str) -> Row:
    """A row that heads those below it; its empty cells in columns of figures are their sums.

    >>> group_row("Khối Đảng").cells
    ('Khối Đảng',)
    """
    return Row(cells, RowKind.GROUP)


@checked_arguments
def total_row(*cells: str) -> Row:
    """A row that sums up the whole table; its empty cells in columns of figures are the sums.

    >>> total_row("Tổng cộng").kind.value
    'total'
    """
    return Row(cells, RowKind.TOTAL)


def _cells(given: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(clean_all, given))


def _columns(given: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(given)


def _kinds(given: Iterable[RowKind]) -> tuple[RowKind, ...]:
    return tuple(map(RowKind, given))


@final
@attrs.frozen(init=False, field_transformer=checked_fields)
class Table:
    """A table, "bảng"; its headings, its caption and its cells are prose too.

    Attributes:
        header: the headings of the columns; given as texts, or as columns that say what stands in them.
        rows: the cells, as many in each row as there are headings; some may be given as `Row`.
        caption: the line above it; may be empty.
        unit_note: the line that says the unit of all figures ("Đơn vị tính: triệu đồng"); may be empty.
        columns: the columns, if any of them says more than its heading; taken from the header.
        kinds: what each row is for, if any is no plain one; taken from the rows.

    Raises:
        ImpossibleValueError: a row has more or fewer cells than there are headings; it carries the row.

    >>> table = Table(
    ...     [Column("STT", kind="serial"), "Đơn vị", Column("Kinh phí", "triệu đồng", kind="number")],
    ...     [["", "Mặt trận", "{an-sinh@mttq}"], total_row("Tổng cộng")],
    ... )
    >>> table.header, table.rows[1], table.kinds[1].value
    (('STT', 'Đơn vị', 'Kinh phí'), ('', 'Tổng cộng', ''), 'total')
    """

    header: tuple[str, ...] = attrs.field(converter=clean_all)
    rows: tuple[tuple[str, ...], ...] = attrs.field(converter=_cells)
    caption: str = attrs.field(default="", kw_only=True, converter=clean)
    unit_note: str = attrs.field(default="", kw_only=True, converter=clean)
    columns: tuple[Column, ...] = attrs.field(default=(), kw_only=True, converter=_columns)
    kinds: tuple[RowKind, ...] = attrs.field(default=(), kw_only=True, converter=_kinds)
    #: The cells, the headings and the caption, taken apart.
    cells: tuple[tuple[Prose, ...], ...] = attrs.field(init=False, eq=False, repr=False)
    headings: tuple[Prose, ...] = attrs.field(init=False, eq=False, repr=False)
    caption_prose: Prose = attrs.field(init=False, eq=False, repr=False)
    #: Every column, and what every row is for.
    all_columns: tuple[Column, ...] = attrs.field(init=False, eq=False, repr=False)
    row_kinds: tuple[RowKind, ...] = attrs.field(init=False, eq=False, repr=False)

    def __init__(  # noqa: PLR0913 - the parts of a table, all but two by name
        self,
        header: Iterable[str | Column],
        rows: Iterable[Iterable[str] | Row],
        *,
        caption: str = "",
        unit_note: str = "",
        columns: Iterable[Column] = (),
        kinds: Iterable[RowKind] = (),
    ) -> None:
        """Take columns out of the header and kinds of rows out of the rows."""
        headings, typed = _typed_columns(header)
        cells, kinds_of_rows = _typed_rows(rows, typed or columns)
        self.__attrs_init__(  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
            headings,
            cells,
            caption=caption,
            unit_note=unit_note,
            columns=typed or columns,
            kinds=kinds_of_rows or kinds,
        )

    def __attrs_post_init__(self) -> None:
        """Check that everything is as wide and as long as it must be; take the texts apart."""
        plain = tuple(map(Column, self.header))
        columns, kinds = self.columns or plain, self.kinds or (RowKind.BODY,) * len(self.rows)
        self._check(columns, kinds)
        derived = {
            "columns": columns if columns != plain else (),
            "kinds": kinds if any(kind is not RowKind.BODY for kind in kinds) else (),
            "cells": tuple(tuple(map(parse_prose, row)) for row in self.rows),
            "headings": tuple(parse_prose(_heading(column)) for column in columns),
            "caption_prose": parse_prose(self.caption),
            "all_columns": columns,
            "row_kinds": kinds,
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    def _check(self, columns: tuple[Column, ...], kinds: tuple[RowKind, ...]) -> None:
        if tuple(column.heading for column in columns) != self.header:
            raise ImpossibleValueError("columns", self.columns, "columns of just the headings")
        if len(kinds) != len(self.rows):
            raise ImpossibleValueError("kinds", self.kinds, f"{len(self.rows)}, as many as rows")
        for row in self.rows:
            if len(row) != len(columns):
                raise ImpossibleValueError("rows", row, f"{len(columns)} cells, as many as headings")


_T = TypeVar("_T")


def _items(given: Iterable[_T]) -> tuple[_T, ...]:
    """The items of a sequence; none of what is none, which its field refuses."""
    sequence: object = given
    return tuple(given) if isinstance(sequence, Iterable) and not isinstance(sequence, str) else ()


def _typed_columns(given: Iterable[str | Column]) -> tuple[Iterable[str], tuple[Column, ...]]:
    """The headings, and the columns if any is given as such."""
    columns = _items(given)
    if not any(isinstance(each, Column) for each in columns):
        return cast("Iterable[str]", columns or given), ()
    typed = tuple(each if isinstance(each, Column) else Column(each) for each in columns)
    return tuple(column.heading for column in typed), typed


def _typed_rows(
    given: Iterable[Iterable[str] | Row], columns: Iterable[Column]
) -> tuple[Iterable[Iterable[str]], tuple[RowKind, ...]]:
    """The cells, and what the rows are for if any says so; short ones are filled up."""
    rows = _items(given)
    if not any(isinstance(each, Row) for each in rows):
        return cast("Iterable[Iterable[str]]", rows or given), ()
    width = tuple(columns)
    cells = (_filled(each.cells, width) if isinstance(each, Row) else each for each in rows)
    return tuple(cells), tuple(each.kind if isinstance(each, Row) else RowKind.BODY for each in rows)


def _heading(column: Column) -> str:
    return f"{column.heading} ({column.unit})" if column.unit else column.heading


def _filled(cells: tuple[str, ...], columns: tuple[Column, ...]) -> tuple[str, ...]:
    """The cells of a short row, from the first column of words on."""
    if len(cells) >= len(columns):
        return cells
    first = next((index for index, column in enumerate(columns) if column.kind is ColumnKind.WORDS), 0)
    before = min(first, len(columns) - len(cells))
    return ("",) * before + cells + ("",) * (len(columns) - len(cells) - before)
