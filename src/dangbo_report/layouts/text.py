"""How a piece of text is set: its style, what stands under it, the space around it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, Final, TypeAlias, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import ImpossibleValueError, InexactNumberError

#: A size in points or a length in millimetres: exact, whole or decimal.
Length: TypeAlias = int | Decimal

_LARGEST: Final = 2000


def check_length(_instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    """Let a length be exact, not negative, and small enough for a page: a validator of attrs."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise InexactNumberError(attribute.name, value, "int or Decimal")
    if not (Decimal(value).is_finite() and 0 <= value <= _LARGEST):
        raise ImpossibleValueError(attribute.name, value, f"a length from 0 to {_LARGEST}")


@final
@attrs.frozen(field_transformer=checked_fields)
class Range:
    """The values that an instrument permits, both ends included.

    Raises:
        InexactNumberError: an end is a float; it carries it.
        ImpossibleValueError: an end is negative, or the least is above the most; it carries the value.

    >>> 14 in Range(14, 15), 16 in Range(14, 15)
    (True, False)
    """

    least: Length = attrs.field(validator=check_length)
    most: Length = attrs.field(validator=check_length)

    def __attrs_post_init__(self) -> None:
        """Check the order of the ends."""
        if self.least > self.most:
            raise ImpossibleValueError("most", self.most, f"no less than {self.least}")

    def __contains__(self, value: Length) -> bool:
        """Say whether the instrument permits the value."""
        return self.least <= value <= self.most


@final
@attrs.frozen(field_transformer=checked_fields)
class TextStyle:
    """The look of a piece of text, "cỡ chữ, kiểu chữ".

    Attributes:
        size: in points; what a renderer sets.
        bold: "đậm".
        italic: "nghiêng".
        underline: "gạch chân".
        caps: "in hoa".
        sizes: the sizes that the instrument permits; the one that is set, unless given.

    >>> TextStyle(15, bold=True, caps=True).write("Báo cáo")
    'BÁO CÁO'
    """

    size: Length = attrs.field(validator=check_length)
    bold: bool = attrs.field(default=False, kw_only=True)
    italic: bool = attrs.field(default=False, kw_only=True)
    underline: bool = attrs.field(default=False, kw_only=True)
    caps: bool = attrs.field(default=False, kw_only=True)
    sizes: Range = attrs.field(
        default=attrs.Factory(lambda self: Range(self.size, self.size), takes_self=True), kw_only=True
    )

    def write(self, text: str) -> str:
        """The text with the letters that the style asks for: capitals, or as they are."""
        return text.upper() if self.caps else text


@final
@attrs.frozen(field_transformer=checked_fields)
class Line:
    """A line of text that is ready to be set.

    Attributes:
        text: what it says, in capitals where the style asks for them.
        style: how it looks.
    """

    text: str
    style: TextStyle

    @classmethod
    def of(cls, text: str, style: TextStyle) -> Line:
        """The line that a style makes of a text.

        >>> Line.of("Phó Bí thư", TextStyle(14, caps=True)).text
        'PHÓ BÍ THƯ'
        """
        return cls(style.write(text), style)


class LineRule(StrEnum):
    """What line spacing is measured in ("giãn dòng")."""

    #: Points from line to line, whatever the size of the letters: "Exactly".
    EXACT = "exact"
    #: A multiple of the height of a line: single is 1.
    MULTIPLE = "multiple"


@final
@attrs.frozen(field_transformer=checked_fields)
class LineSpacing:
    """The distance of lines, "giãn dòng".

    Attributes:
        rule: what the value is measured in.
        value: points, or a multiple of single spacing.
        values: what the instrument permits; the one that is set, unless given.

    >>> 22 in LineSpacing(LineRule.EXACT, 18, Range(18, 22)).values
    True
    """

    rule: LineRule
    value: Length = attrs.field(validator=check_length)
    values: Range = attrs.field(default=attrs.Factory(lambda self: Range(self.value, self.value), takes_self=True))


@final
@attrs.frozen(field_transformer=checked_fields)
class Characters:
    """Characters that stand under a line, in the middle: ``*``, ``***``, "-----"."""

    text: str


@final
@attrs.frozen(field_transformer=checked_fields)
class RuledLine:
    """A solid line that stands under a line of text, in the middle, "đường kẻ".

    Attributes:
        length: as a part of the length of the line above it; 1 is as long as the line.
        shortest: the shortest that the instrument permits.
        longest: the longest.

    Raises:
        ImpossibleValueError: the parts are not 0 < shortest <= longest; it carries the length.

    >>> RuledLine(Fraction(1, 2), shortest=Fraction(1, 3)).longest
    Fraction(1, 2)
    """

    length: Fraction = attrs.field(default=Fraction(1), converter=Fraction)
    shortest: Fraction = attrs.field(
        default=attrs.Factory(lambda self: self.length, takes_self=True), converter=Fraction, kw_only=True
    )
    longest: Fraction = attrs.field(
        default=attrs.Factory(lambda self: self.length, takes_self=True), converter=Fraction, kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        """Check the order of the parts."""
        if not (self.length > 0 and 0 < self.shortest <= self.longest):
            raise ImpossibleValueError("length", self.length, "a part above zero, the shortest first")


#: What stands under a name or a title.
Mark: TypeAlias = Characters | RuledLine
