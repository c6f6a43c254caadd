"""A report with every reference resolved: what renderers write and readers should find again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias, assert_never, final

import attrs

from dangbo_report.errors import UnresolvedReferenceError
from dangbo_report.report.model import Report
from dangbo_report.report.prose import Mark, Prose, Reference
from dangbo_report.report.resolve import Shown, Unresolved, resolve
from dangbo_report.report.tree import Footnote, Table
from dangbo_report.report.walk import Place, footnote_numbers, walk


@final
@attrs.frozen
class NoteMark:
    """The place of a footnote, by the number that it has."""

    number: int


#: A piece of resolved prose: words, a figure, or the mark of a footnote.
Run: TypeAlias = str | Shown | NoteMark
#: Resolved prose.
Runs: TypeAlias = tuple[Run, ...]


@final
@attrs.frozen
class Composed:
    """A node of the report with its prose resolved.

    Attributes:
        place: the node and where it stands.
        runs: its prose; empty for a section, whose heading is plain, and for a table.
        cells: the prose of a table's cells, row by row.
    """

    place: Place
    runs: Runs = ()
    cells: tuple[tuple[Runs, ...], ...] = ()


def compose(report: Report, *, pads_counts: bool = False) -> tuple[Composed, ...]:
    """Resolve every reference of a report, in reading order; footnotes come last, in the order of their marks.

    Args:
        report: the report.
        pads_counts: write counts below ten with a zero before them; a layout says so.

    Raises:
        UnresolvedReferenceError: some reference names no fact, or more than one; it carries them all with
            their paths.
    """
    places = tuple(walk(report))
    numbers = footnote_numbers(places)
    problems: list[tuple[str, str]] = []

    def runs(prose: Prose, place: Place) -> Iterator[Run]:
        for segment in prose:
            match segment:
                case str():
                    yield segment
                case Mark(name):
                    if name in numbers:
                        yield NoteMark(numbers[name])
                    else:
                        problems.append((place.path, f"[^{name}]"))
                case Reference():
                    shown = resolve(report, segment, place.organisation)
                    if isinstance(shown, Unresolved):
                        problems.append((place.path, str(segment)))
                    else:
                        yield attrs.evolve(shown, padded=True) if pads_counts else shown
                case _:
                    assert_never(segment)

    composed = tuple(
        Composed(place, cells=tuple(tuple(tuple(runs(cell, place)) for cell in row) for row in place.node.cells))
        if isinstance(place.node, Table)
        else Composed(place, tuple(run for prose in place.prose for run in runs(prose, place)))
        for place in places
        if place.number or not isinstance(place.node, Footnote)
    )
    if problems:
        raise UnresolvedReferenceError(tuple(problems))
    return composed


def shown_figures(report: Report) -> tuple[Shown, ...]:
    """Every figure that the prose and the tables of a report show, in reading order."""
    return tuple(
        run
        for composed in compose(report)
        for runs in (composed.runs, *(cell for row in composed.cells for cell in row))
        for run in runs
        if isinstance(run, Shown)
    )
