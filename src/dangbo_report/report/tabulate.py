"""What a table computes: the numbers of its rows, the sums of its groups and of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import reduce
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.figures import Count, Figure, Measure, Money, Qualifier, total_of, written_parts
from dangbo_report.figures.written import EXACT
from dangbo_report.report.references import Aspect
from dangbo_report.report.resolving import Shown, write_figure
from dangbo_report.report.tables import ColumnKind, RowKind, Table

_SUMS: Final = frozenset((RowKind.GROUP, RowKind.TOTAL))
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@final
@attrs.frozen(field_transformer=checked_fields)
class Computed:
    """A figure that a table computes, and no fact states: the sum of a column.

    Attributes:
        figure: the sum.
        padded: as in `Shown`.
        bare: as in `Shown`.
    """

    figure: Figure
    padded: bool = False
    bare: bool = False

    def __str__(self) -> str:
        """The text that stands in the cell."""
        return write_figure(self.figure, padded=self.padded, bare=self.bare)


@final
@attrs.frozen(field_transformer=checked_fields)
class NoteMark:
    """The place of a footnote, by the number that it has."""

    number: int


#: A piece of resolved prose: words, a figure, or the mark of a footnote.
Run: TypeAlias = str | Shown | Computed | NoteMark
#: Resolved prose.
Runs: TypeAlias = tuple[Run, ...]


def filled(table: Table, cells: Sequence[tuple[Runs, ...]]) -> tuple[tuple[Runs, ...], ...]:
    """The cells of a table, with what it computes in those that are empty."""
    if not table.columns:
        return tuple(cells)
    serials = _serials(table.row_kinds)
    return tuple(
        tuple(cell or _computed(table, cells, row, column, serial) for column, cell in enumerate(each))
        for row, (each, serial) in enumerate(zip(cells, serials, strict=True))
    )


def _computed(table: Table, cells: Sequence[tuple[Runs, ...]], row: int, column: int, serial: str) -> Runs:
    kind = table.all_columns[column].kind
    if kind is ColumnKind.SERIAL:
        return (serial,) if serial else ()
    if kind is not ColumnKind.NUMBER or table.row_kinds[row] not in _SUMS:
        return ()
    return _sum([cells[index][column] for index in _below(table.row_kinds, row)])


def _below(kinds: Sequence[RowKind], row: int) -> Iterator[int]:
    """The rows that a group or a total sums up."""
    if kinds[row] is RowKind.TOTAL:
        yield from (index for index, kind in enumerate(kinds) if kind is RowKind.BODY)
        return
    for index in range(row + 1, len(kinds)):
        if kinds[index] is not RowKind.BODY:
            return
        yield index


def _sum(cells: Sequence[Runs]) -> Runs:
    """The sum of cells that hold one amount each, all of one kind and writing; nothing if they do not."""
    runs = list(filter(None, cells))
    shown = [cell[0] for cell in runs if len(cell) == 1 and isinstance(cell[0], Shown)]
    figures = [each.figure for each in shown if isinstance(each.figure, Count | Money | Measure)]
    if not runs or len(figures) < len(runs) or len({_sort(each) for each in shown}) > 1:
        return ()
    return (_computed_sum(_added(figures), shown[0]),)


def _computed_sum(total: Figure, like: Shown) -> Computed:
    """The sum in the writing of a figure of its column; one that is less sure may have a coarser unit, and says it."""
    same = written_parts(total).unit == written_parts(like.figure).unit
    return Computed(total, like.padded, like.bare and same)


def _added(figures: list[Count | Money | Measure]) -> Figure:
    """What the digits of a column add up to, as whoever foots it finds it; with its words where figures have some."""
    if any(figure.qualifier is not Qualifier.EXACT for figure in figures):
        return total_of(figures)
    finest = min(figures, key=lambda figure: figure.step)
    values = [figure.value for figure in figures]
    if isinstance(finest, Measure):
        return attrs.evolve(finest, value=reduce(EXACT.add, map(Decimal, values)))
    return attrs.evolve(finest, value=sum(map(int, values)))


def _sort(shown: Shown) -> tuple[object, ...]:
    """What figures must have alike to be added under one heading."""
    unit = written_parts(shown.figure).unit if shown.bare else getattr(shown.figure, "unit", "")
    additive = shown.fact.indicator.additive and shown.aspect is not Aspect.WORDS and shown.trend is None
    return type(shown.figure), unit, shown.bare, additive or id(shown)


def _serials(kinds: Sequence[RowKind]) -> Iterator[str]:
    """Groups and headings have Roman numbers, and the rows of each begin at one again; totals have none."""
    group = row = 0
    for kind in kinds:
        if kind is RowKind.TOTAL:
            yield ""
        elif kind is not RowKind.BODY:
            group, row = group + 1, 0
            yield _roman(group)
        else:
            row += 1
            yield str(row)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
