"""The document tree: sections, paragraphs, items, footnotes; tables have a file of their own."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.report.prose import Prose, parse_prose
from dangbo_report.report.references import is_name
from dangbo_report.report.tables import Table
from dangbo_report.report.text import clean

#: A report has parts, headings and points; deeper nesting is a mistake of the data.
MAX_DEPTH: Final = 6


class Purpose(StrEnum):
    """What a section is for, so that a missing body can be noticed in it."""

    #: What was done in the period ("kết quả").
    RESULTS = "results"
    #: How it is judged ("nhận xét, đánh giá").
    ASSESSMENT = "assessment"
    #: What is to be done in the next one ("nhiệm vụ").
    TASKS = "tasks"
    #: What is added to it ("phụ lục"): it has no number, and stands after the signature.
    ANNEX = "annex"


class Bullet(StrEnum):
    """What stands before an item; numbers are computed."""

    DASH = "dash"
    NUMBER = "number"
    LETTER = "letter"


def _parsed(node: Paragraph | Item | Footnote | Summary) -> Prose:
    return parse_prose(node.text)


@final
@attrs.frozen(field_transformer=checked_fields)
class Paragraph:
    """A paragraph of prose, "đoạn văn".

    >>> Paragraph("Vận động được {an-sinh}.").prose[1].indicator
    'an-sinh'
    """

    text: str = attrs.field(converter=clean)
    #: The text, taken apart.
    prose: Prose = attrs.field(init=False, eq=False, repr=False, default=attrs.Factory(_parsed, takes_self=True))


@checked_arguments
def paragraph(text: str) -> Paragraph:
    """A paragraph of prose that names facts in braces.

    >>> paragraph("Vận động được {an-sinh}, đạt {an-sinh.percent} kế hoạch.").text
    'Vận động được {an-sinh}, đạt {an-sinh.percent} kế hoạch.'
    """
    return Paragraph(text)


@final
@attrs.frozen(field_transformer=checked_fields)
class Item:
    """A point of a list, "gạch đầu dòng".

    Attributes:
        text: its prose.
        bullet: what stands before it.
        organisation: the code of the organisation that it is about.
    """

    text: str = attrs.field(converter=clean)
    bullet: Bullet = attrs.field(default=Bullet.DASH, kw_only=True, converter=Bullet)
    organisation: str | None = attrs.field(default=None, kw_only=True)
    #: The text, taken apart.
    prose: Prose = attrs.field(init=False, eq=False, repr=False, default=attrs.Factory(_parsed, takes_self=True))


def _blocks(given: str | Block | Iterable[str | Block]) -> tuple[Block, ...]:
    """The blocks of a body; a text among them, or for all of them, is a paragraph."""
    blocks = (given,) if isinstance(given, str | Paragraph | Item | Table | Section) else given
    return tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)


@final
@attrs.frozen(field_transformer=checked_fields)
class Section:
    """A part of a report under its heading, "mục".

    Its number is computed from its place: I, 1, a; a starred one has "*" and counts for nothing.

    Attributes:
        heading: the heading, without its number; it may name facts as prose does.
        body: paragraphs, items, tables and sections, in order.
        starred: a field heading with a star, as reports of this kind use.
        organisation: the code of the organisation that it speaks of, and so the facts that it names.
        purpose: what the section is for; that of the section around it unless given.

    Raises:
        ImpossibleValueError: sections are nested too deep; it carries the depth.
    """

    heading: str = attrs.field(converter=clean)
    body: tuple[Block, ...] = attrs.field(default=(), converter=_blocks)
    starred: bool = attrs.field(default=False, kw_only=True)
    organisation: str | None = attrs.field(default=None, kw_only=True)
    purpose: Purpose | None = attrs.field(default=None, kw_only=True, converter=attrs.converters.optional(Purpose))
    #: The heading, taken apart.
    prose: Prose = attrs.field(init=False, eq=False, repr=False)
    #: One more than the deepest section inside.
    depth: int = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Bound the nesting; take the heading apart."""
        depth = 1 + max((block.depth for block in self.body if isinstance(block, Section)), default=0)
        if depth > MAX_DEPTH:
            raise ImpossibleValueError("body", depth, f"sections nested at most {MAX_DEPTH} deep")
        object.__setattr__(self, "depth", depth)
        object.__setattr__(self, "prose", parse_prose(self.heading))


#: What a section's body is made of.
Block: TypeAlias = Paragraph | Item | Table | Section


@final
@attrs.frozen(field_transformer=checked_fields)
class Summary:
    """What the report is about, "trích yếu": the text under the title."""

    text: str = attrs.field(converter=clean)
    #: The text, taken apart.
    prose: Prose = attrs.field(init=False, eq=False, repr=False, default=attrs.Factory(_parsed, takes_self=True))


def _marks_a_place(_: object, __: attrs.Attribute[str], name: str) -> None:
    """Refuse a name with which prose cannot mark a place."""
    if not is_name(name):
        raise ImpossibleValueError("name", name, "a name of a-z, 0-9, '-' and '_', as prose marks it: [^nguon]")


@final
@attrs.frozen(field_transformer=checked_fields)
class Footnote:
    """A footnote, "chú thích cuối trang"; prose marks its place with [^name].

    Raises:
        ImpossibleValueError: prose cannot mark a place with such a name; it carries the name.
    """

    name: str = attrs.field(validator=_marks_a_place)
    text: str = attrs.field(converter=clean)
    #: The text, taken apart.
    prose: Prose = attrs.field(init=False, eq=False, repr=False, default=attrs.Factory(_parsed, takes_self=True))
