"""The outline of a document: title, parts, headings, items, notes, recipients, signature."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.periods import Period


class OutlineKind(StrEnum):
    """What a line of a document is for."""

    #: What stands above the title.
    LETTERHEAD = "letterhead"
    #: The type of the document and what it is about.
    TITLE = "title"
    #: A part or a heading, with its number.
    HEADING = "heading"
    #: A point of a list.
    ITEM = "item"
    #: A paragraph.
    PARAGRAPH = "paragraph"
    #: A footnote.
    NOTE = "note"
    #: Who receives it.
    RECIPIENTS = "recipients"
    #: Who signs.
    SIGNATURE = "signature"


class Numbering(StrEnum):
    """How a heading or an item is numbered."""

    NONE = "none"
    PART = "part"
    CAPITAL = "capital"
    ROMAN = "roman"
    ARABIC = "arabic"
    LETTER = "letter"
    STAR = "star"
    BULLET = "bullet"


_LEVELS: Final = {each: level for level, each in enumerate(Numbering)}


@final
@attrs.frozen(field_transformer=checked_fields)
class OutlineNode:
    """A line of a document, and what it is for ("mục").

    Attributes:
        kind: what it is for.
        start: where its text begins, behind the number, in code points of `Reading.text`.
        end: where it ends.
        text: the text between.
        numbering: how it is numbered.
        stated: the number as it is written: "II", "1.2", "a".
        number: the last of its numbers; zero where it has none.
        period: the period that the line names, if it names one.
        organisation: the code of the organisation whose name the line begins with, if the directory knows it.
    """

    kind: OutlineKind
    start: int
    end: int
    text: str
    numbering: Numbering = Numbering.NONE
    stated: str = ""
    number: int = 0
    period: Period | None = None
    organisation: str | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where its text stands."""
        return self.start, self.end

    @property
    def level(self) -> int:
        """How deep it stands; parts stand above Roman numbers, and these above Arabic ones."""
        return 4 * _LEVELS[self.numbering] + self.stated.count(".")


@final
@attrs.frozen(field_transformer=checked_fields)
class Outline:
    """What a document consists of ("bố cục").

    Attributes:
        nodes: its lines, in order.
        period: the period that its title names.
        issued: the day of signature.
        set_aside: starred headings that name no body that the directory knows.
    """

    nodes: tuple[OutlineNode, ...] = ()
    period: Period | None = None
    issued: date | None = None
    set_aside: tuple[str, ...] = ()

    def of(self, kind: OutlineKind) -> tuple[OutlineNode, ...]:
        """The lines of one kind."""
        return tuple(node for node in self.nodes if node.kind is kind)

    @property
    def title(self) -> str:
        """The title, with what it is about."""
        return " ".join(node.text for node in self.of(OutlineKind.TITLE))

    @property
    def headings(self) -> tuple[OutlineNode, ...]:
        """The parts and headings."""
        return self.of(OutlineKind.HEADING)

    def heading_over(self, offset: int) -> OutlineNode | None:
        """The heading that a place of the text stands under; none for a note, which belongs where its mark is."""
        lines = [node for node in self.nodes if node.start <= offset]
        if not lines or lines[-1].kind is OutlineKind.NOTE:
            return None
        return next((node for node in reversed(lines) if node.kind is OutlineKind.HEADING), None)

    def extents(self) -> Iterator[tuple[OutlineNode, int]]:
        """Every heading, and where the text under it ends: at the next heading of its level or above."""
        open_: list[OutlineNode] = []
        ends: dict[int, int] = {}
        last = 0
        for node in self.nodes:
            closes = node.kind in _BELOW
            while open_ and (closes or (node.kind is OutlineKind.HEADING and node.level <= open_[-1].level)):
                ends[open_.pop().start] = last
            if node.kind is OutlineKind.HEADING:
                open_.append(node)
            last = node.end
        for heading in self.headings:
            yield heading, ends.get(heading.start, last)


_BELOW: Final = frozenset((OutlineKind.RECIPIENTS, OutlineKind.SIGNATURE, OutlineKind.NOTE))
