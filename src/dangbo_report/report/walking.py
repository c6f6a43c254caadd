"""The one walk over a report: every node with its place, its computed number and whom it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final, TypeAlias, assert_never, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.report.prose import NoteName, Prose
from dangbo_report.report.report import Report
from dangbo_report.report.tables import Table
from dangbo_report.report.tree import Block, Bullet, Footnote, Item, Paragraph, Purpose, Section, Summary

Node: TypeAlias = Summary | Section | Paragraph | Item | Table | Footnote


class Marker(StrEnum):
    """What kind of number stands before a node; a layout writes it."""

    NONE = "none"
    ROMAN = "roman"
    ARABIC = "arabic"
    LETTER = "letter"
    DASH = "dash"
    STAR = "star"


#: The markers of numbered sections, outermost first.
_SECTION_MARKERS: Final = (Marker.ROMAN, Marker.ARABIC, Marker.LETTER)
_ITEM_MARKERS: Final = {Bullet.DASH: Marker.DASH, Bullet.NUMBER: Marker.ARABIC, Bullet.LETTER: Marker.LETTER}


@final
@attrs.frozen(field_transformer=checked_fields)
class Place:
    """A node and where it stands.

    Attributes:
        node: the summary, a section, paragraph, item, table or footnote.
        path: its place in the tree: "sections[1].body[0]".
        marker: what kind of number stands before it.
        number: its number among its kind, from one; zero where nothing is counted.
        depth: how many sections stand around it.
        organisation: the code of the organisation that it speaks of, if any.
        purpose: what the part of the report around it is for, if said.
    """

    node: Node
    path: str
    marker: Marker = Marker.NONE
    number: int = 0
    depth: int = 0
    organisation: str | None = None
    purpose: Purpose | None = None

    @property
    def prose(self) -> tuple[Prose, ...]:
        """Every piece of prose of the node itself, in reading order."""
        match self.node:
            case Summary() | Section() | Paragraph() | Item() | Footnote():
                return (self.node.prose,)
            case Table(caption_prose=caption, headings=headings, cells=cells):
                return (caption, *headings, *(cell for row in cells for cell in row))
            case _:
                assert_never(self.node)


@checked_arguments
def walk(report: Report) -> Iterator[Place]:
    """Go through a report in reading order: the summary, sections with what is in them, then footnotes.

    Footnotes come in the order of their marks, speaking of the organisation where the mark stands; those
    that no mark names come last, with the number zero.
    """
    marked: dict[str, Place] = {}
    for place in (*_summary(report), *_walk(report.sections, "sections", Place(Section(""), ""))):
        for prose in place.prose:
            for segment in prose:
                if isinstance(segment, NoteName):
                    marked.setdefault(segment.name, place)
        yield place
    yield from _footnotes(report, marked)


def _summary(report: Report) -> Iterator[Place]:
    if report.summary:
        yield Place(Summary(report.summary), "summary")


def _footnotes(report: Report, marked: dict[str, Place]) -> Iterator[Place]:
    paths = {note.name: (note, f"footnotes[{index}]") for index, note in enumerate(report.footnotes)}
    number = 0
    for name, place in marked.items():
        if name in paths:
            note, path = paths.pop(name)
            number += 1
            yield Place(note, path, Marker.ARABIC, number, 0, place.organisation, place.purpose)
    for note, path in paths.values():
        yield Place(note, path)


def _walk(blocks: tuple[Block, ...], path: str, around: Place, level: int = 0) -> Iterator[Place]:
    """Go through the blocks of one body; `level` counts the numbered sections around it."""
    counts: dict[Marker, int] = {}
    for index, block in enumerate(blocks):
        marker = _marker(block, level)
        number = counts[marker] = counts.get(marker, 0) + 1
        own = f"{path}[{index}]"
        organisation, purpose = around.organisation, around.purpose
        if isinstance(block, Section | Item):
            organisation = block.organisation or organisation
        if isinstance(block, Section):
            purpose = block.purpose or purpose
        place = Place(block, own, marker, number, around.depth, organisation, purpose)
        yield place
        if isinstance(block, Section):
            inside = attrs.evolve(place, depth=place.depth + 1)
            yield from _walk(block.body, f"{own}.body", inside, level + (not block.starred))


def _marker(block: Block, level: int) -> Marker:
    match block:
        case Section():
            if block.starred:
                return Marker.STAR
            if block.purpose is Purpose.ANNEX:
                return Marker.NONE
            return _SECTION_MARKERS[level] if level < len(_SECTION_MARKERS) else Marker.DASH
        case Item():
            return _ITEM_MARKERS[block.bullet]
        case Paragraph() | Table():
            return Marker.NONE
        case _:
            assert_never(block)


@checked_arguments
def footnote_numbers(places: Iterable[Place]) -> dict[str, int]:
    """The number of every footnote that is marked, by its name, from a walk over a report."""
    return {place.node.name: place.number for place in places if isinstance(place.node, Footnote) and place.number}
