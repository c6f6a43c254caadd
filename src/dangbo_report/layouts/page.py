"""The sheet: paper, margins, page numbers, typeface."""

from __future__ import annotations

import re
from typing import Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.layouts.text import Length, TextStyle, check_length
from dangbo_report.report import Alignment

_COLOUR: Final = re.compile("[0-9A-F]{6}")


@final
@attrs.frozen(field_transformer=checked_fields)
class Paper:
    """A sheet of paper, in millimetres, upright."""

    width: Length = attrs.field(validator=check_length)
    height: Length = attrs.field(validator=check_length)


def _check_colour(_instance: object, attribute: attrs.Attribute[str], value: str) -> None:
    if not _COLOUR.fullmatch(value):
        raise ImpossibleValueError(attribute.name, value, "six hexadecimal digits in capitals, such as 1F3864")


#: 210 × 297 mm.
A4: Final = Paper(210, 297)
#: 148 × 210 mm.
A5: Final = Paper(148, 210)


@final
@attrs.frozen(field_transformer=checked_fields)
class Margins:
    """The empty edges of a page, "định lề trang", in millimetres."""

    top: Length = attrs.field(validator=check_length)
    bottom: Length = attrs.field(validator=check_length)
    left: Length = attrs.field(validator=check_length)
    right: Length = attrs.field(validator=check_length)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class PageForm:
    """The page, "khổ giấy, định lề".

    Attributes:
        paper: what the text is printed on.
        administrative_paper: the smaller paper that invitations, slips and the like may have.
        landscape_tables: whether a page with a wide table may lie on its side.
        margins: what a renderer sets.
        least: the narrowest margins that the instrument permits; those that are set, unless given.
        most: the widest.
        mirrored: whether left and right change places on the back of a sheet printed on both sides.

    Raises:
        ImpossibleValueError: the margins leave nothing of the paper; it carries the margins.

    >>> PageForm(margins=Margins(20, 20, 30, 15)).text_width
    165
    """

    paper: Paper = A4
    administrative_paper: Paper | None = A5
    landscape_tables: bool = True
    margins: Margins
    least: Margins = attrs.field(default=attrs.Factory(lambda self: self.margins, takes_self=True))
    most: Margins = attrs.field(default=attrs.Factory(lambda self: self.margins, takes_self=True))
    mirrored: bool = False

    def __attrs_post_init__(self) -> None:
        """Leave room for the text."""
        if self.text_width <= 0 or self.margins.top + self.margins.bottom >= self.paper.height:
            raise ImpossibleValueError("margins", self.margins, "margins that leave room for the text")

    @property
    def text_width(self) -> Length:
        """The width between the margins, in millimetres."""
        return self.paper.width - self.margins.left - self.margins.right


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class PageNumber:
    """The number of the page, "số trang": Arabic digits in the top margin.

    Attributes:
        style: how it looks.
        alignment: where it stands between the margins.
        from_edge: its distance from the top edge, in millimetres.
        on_first_page: whether the first page shows it.
        restarts_in_annex: whether every annex is numbered from one again.
    """

    style: TextStyle
    alignment: Alignment = Alignment.CENTRE
    from_edge: Length = attrs.field(default=10, validator=check_length)
    on_first_page: bool = False
    restarts_in_annex: bool = False


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class FontForm:
    """The typeface, "phông chữ".

    Attributes:
        name: the one that the instrument names.
        fallbacks: what may stand in for it: same widths first, then anything with every Vietnamese letter.
        colour: six hexadecimal digits.
    """

    name: str = "Times New Roman"
    fallbacks: tuple[str, ...] = attrs.field(
        default=("Liberation Serif", "Tinos", "Libertinus Serif"), converter=tuple[str, ...]
    )
    colour: str = attrs.field(default="000000", validator=_check_colour)
