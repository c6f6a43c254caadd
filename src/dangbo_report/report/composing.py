"""A report with every reference resolved: what renderers write and readers should find again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, assert_never, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import UnresolvedReferenceError
from dangbo_report.figures import Trend
from dangbo_report.report.columns import even_percents
from dangbo_report.report.prose import NoteName, Prose
from dangbo_report.report.reasons import reasons
from dangbo_report.report.references import Aspect, Base, Reference
from dangbo_report.report.report import Report
from dangbo_report.report.resolving import Shown, Unresolved, resolve
from dangbo_report.report.tables import ColumnKind, Table
from dangbo_report.report.tabulate import NoteMark, Run, Runs, filled
from dangbo_report.report.tree import Footnote
from dangbo_report.report.walking import Place, footnote_numbers, walk
from dangbo_report.report.writing import Writing, in_unit

_USUAL: Final = Writing()
_UNIT: Final = ColumnKind.UNIT
#: Before what a figure is equal to, the words that lead to it after "tăng" and "giảm" are dropped.
_COMPARED: Final = " so với "


@final
@attrs.frozen(field_transformer=checked_fields)
class Composed:
    """A node of the report with its prose resolved.

    Attributes:
        place: the node and where it stands.
        runs: its prose; for a section its heading, for a table its caption.
        cells: the prose of a table's cells, row by row.
        header: the prose of a table's headings, with their units.
    """

    place: Place
    runs: Runs = ()
    cells: tuple[tuple[Runs, ...], ...] = ()
    header: tuple[Runs, ...] = ()


@checked_arguments
def compose(report: Report, *, writing: Writing = _USUAL) -> tuple[Composed, ...]:
    """Resolve every reference of a report, in reading order; footnotes come last, in the order of their marks.

    Args:
        report: the report; whether it pads its counts outweighs the writing.
        writing: how figures are written; a layout says so.

    Raises:
        UnresolvedReferenceError: some reference names no fact, or more than one; it carries them all with
            their paths.
    """
    places = tuple(walk(report))
    if report.pads_counts is not None:
        writing = attrs.evolve(writing, pads_counts=report.pads_counts)
    composer = _Composer(report, writing, footnote_numbers(places))
    composed = tuple(composer.node(place) for place in places if place.number or not isinstance(place.node, Footnote))
    if composer.problems:
        raise UnresolvedReferenceError(tuple(composer.problems), tuple(composer.suggestions), tuple(composer.reasons))
    return composed


@final
@attrs.frozen
class _Composer:
    """Resolves the prose of one report, and keeps what cannot be."""

    report: Report
    writing: Writing
    numbers: Mapping[str, int]
    problems: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    suggestions: list[tuple[str, ...]] = attrs.field(factory=list[tuple[str, ...]])
    reasons: list[str] = attrs.field(factory=list[str])

    def node(self, place: Place) -> Composed:
        node = place.node
        if not isinstance(node, Table):
            return Composed(place, self.runs(node.prose, place))
        cells = even_percents([self._row(row, node, place) for row in node.cells], node.all_columns)
        header = tuple(self.runs(heading, place) for heading in node.headings)
        return Composed(place, self.runs(node.caption_prose, place), filled(node, cells), header)

    def _row(self, row: tuple[Prose, ...], table: Table, place: Place) -> tuple[Runs, ...]:
        """The cells of a row; figures without the unit that their column or their row has."""
        columns = table.all_columns
        units = (self.runs(cell, place) for cell, each in zip(row, columns, strict=True) if each.kind is _UNIT)
        own = "".join(map(str, next(units, ())))
        return tuple(
            self.runs(cell, place, column.unit or (own if column.kind is ColumnKind.NUMBER else ""))
            for cell, column in zip(row, columns, strict=True)
        )

    def runs(self, prose: Prose, place: Place, unit: str = "") -> Runs:
        """The prose of one text; in a column of a unit, figures without it."""
        made: list[Run] = []
        for segment in prose:
            match segment:
                case str():
                    made.append(_joined(made, segment))
                case NoteName(name):
                    if name in self.numbers:
                        made.append(NoteMark(self.numbers[name]))
                    else:
                        self._keep(place, f"[^{name}]", (), "no footnote has this name")
                case Reference():
                    made += self._figure(segment, place, unit)
                case _:
                    assert_never(segment)
        return tuple(made)

    def _keep(self, place: Place, written: str, suggestions: tuple[str, ...], reason: str) -> None:
        self.problems.append((place.path, written))
        self.suggestions.append(suggestions)
        self.reasons.append(reason)

    def _figure(self, reference: Reference, place: Place, unit: str) -> Iterator[Run]:
        """The figure, after the word that a change has before it."""
        shown = resolve(self.report, reference, organisation=place.organisation)
        if isinstance(shown, Unresolved):
            self._keep(place, str(reference), shown.suggestions, reasons(shown)[1])
            return
        shown = self.writing.write(shown)
        if shown.trend is Trend.LEVEL:
            yield f"{Trend.LEVEL} {shown.form.base or Base.LAST_YEAR}"
            return
        if shown.trend:
            yield f"{shown.trend} "
        if shown.aspect is Aspect.UNIT:
            yield str(shown)
        else:
            yield in_unit(shown, unit) if unit else shown


_LEVEL: Final = tuple(f"{Trend.LEVEL} {base}" for base in Base)


def _joined(before: list[Run], text: str) -> str:
    """The text after a figure; after one that stayed, "bằng", it says itself with what that is compared."""
    if text.startswith(_COMPARED) and before and before[-1] in _LEVEL:
        before[-1] = f"{Trend.LEVEL} "
        return text.removeprefix(_COMPARED)
    return text


@checked_arguments
def shown_figures(report: Report) -> tuple[Shown, ...]:
    """Every figure of a fact that the prose and the tables of a report show, in reading order."""
    return tuple(
        run
        for composed in compose(report)
        for runs in (composed.runs, *composed.header, *(cell for row in composed.cells for cell in row))
        for run in runs
        if isinstance(run, Shown)
    )
