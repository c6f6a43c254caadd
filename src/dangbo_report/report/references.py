"""What stands in braces: the name of a fact, what of it is shown, whose, of when, and in which writing."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import DangboReportError, ImpossibleValueError
from dangbo_report.figures import SCALE_WORDS
from dangbo_report.periods import Period


class Aspect(StrEnum):
    """What of a fact is shown."""

    #: The figure.
    VALUE = ""
    #: The percent of its target.
    PERCENT = "percent"
    #: The target.
    TARGET = "target"
    #: The figure in words.
    WORDS = "words"
    #: The digits of the figure, for a column whose heading has the unit.
    NUMBER = "number"
    #: The unit, without the digits.
    UNIT = "unit"
    #: What became of it since the same period of the year before: "tăng 5 hội viên".
    CHANGE = "change"
    #: The same in percent: "tăng 4,35%".
    CHANGE_PERCENT = "change-percent"
    #: The figure of the period before.
    PREVIOUS = "previous"
    #: The figure of the same period of the year before.
    LAST_YEAR = "last-year"


class Base(StrEnum):
    """What a change is held against; the value is what prose writes."""

    #: The same period of the year before.
    LAST_YEAR = "cùng kỳ"
    #: The period before.
    PREVIOUS = "kỳ trước"


_CHANGES: Final = frozenset((Aspect.CHANGE, Aspect.CHANGE_PERCENT))
_MOST_DECIMALS: Final = 9


@final
@attrs.frozen(field_transformer=checked_fields)
class Form:
    """In which writing a figure is shown.

    Attributes:
        scale: "triệu", "tỷ" …; empty: its own.
        decimals: how many there may be at most; None: as many as it has.
        base: what a change is held against; None: the same period of the year before.

    Raises:
        ImpossibleValueError: it is no scale, or no number of decimals; it carries the value.

    >>> str(Form("tỷ", 1))
    'tỷ, 1'
    """

    scale: str = ""
    decimals: int | None = None
    base: Base | None = None

    def __attrs_post_init__(self) -> None:
        """Check what the types cannot say."""
        if self.scale and self.scale not in SCALE_WORDS:
            raise ImpossibleValueError("scale", self.scale, f"one of {', '.join(SCALE_WORDS)}")
        if self.decimals is not None and (type(self.decimals) is not int or not 0 <= self.decimals <= _MOST_DECIMALS):
            raise ImpossibleValueError("decimals", self.decimals, f"a number from 0 to {_MOST_DECIMALS}")

    def __str__(self) -> str:
        """Write it as it stands after the colon; empty for none."""
        decimals = "" if self.decimals is None else str(self.decimals)
        return ", ".join(filter(None, (self.base, self.scale, decimals)))


#: The writing of whatever asks for none.
PLAIN: Final = Form()


@final
@attrs.frozen(field_transformer=checked_fields)
class Reference:
    """A fact that prose names.

    Attributes:
        indicator: the code of the indicator.
        aspect: what of the fact is shown.
        organisation: the code of the organisation; None: that of the section, or the only one.
        period: the period; None: that of the report.
        form: in which writing it is shown.
    """

    indicator: str
    aspect: Aspect = Aspect.VALUE
    organisation: str | None = None
    period: Period | None = None
    form: Form = PLAIN

    def __str__(self) -> str:
        """Write it as prose does; `parse_prose` is the inverse."""
        aspect = f".{self.aspect}" if self.aspect else ""
        organisation = f"@{self.organisation}" if self.organisation else ""
        period = f", {self.period}" if self.period else ""
        form = f":{self.form}" if self.form != PLAIN else ""
        return f"{{{self.indicator}{aspect}{organisation}{period}{form}}}"


_NAME: Final = re.compile(r"[a-z0-9_-]+")
#: What stands before the period and the format: a code, its aspect, its organisation.
_NAMED: Final = re.compile(r"\s*([a-z0-9_-]+)(?:\.([a-z0-9_-]+))?\s*(?:@\s*([a-z0-9_-]+)\s*)?")
_SHAPE: Final = (
    "a reference is {code.aspect@organisation, period:format}, such as {an-sinh} or {an-sinh.percent@mttq};"
    " codes are of a-z, 0-9, '-' and '_'"
)


def is_name(text: str) -> bool:
    """Say whether a text can be a code or the name of a footnote."""
    return _NAME.fullmatch(text) is not None


def read_reference(text: str) -> Reference:
    """Read what stands between braces.

    Raises:
        ValueError: it is no reference; the reason says the way out.
    """
    text, colon, form = text.partition(":")
    text, comma, period = text.partition(",")
    named, period = _NAMED.fullmatch(text), period.strip()
    if named is None or (comma and not period):
        raise ValueError(_SHAPE)
    code, aspect, organisation = named.groups()
    found = Reference(code, _aspect(aspect or ""), organisation, _period(period))
    return attrs.evolve(found, form=_form(form, found.aspect)) if colon else found


def _aspect(text: str) -> Aspect:
    try:
        return Aspect(text)
    except ValueError:
        known = ", ".join(aspect for aspect in Aspect if aspect)
        raise ValueError(f"an aspect is one of {known}") from None


@lru_cache(maxsize=1024)
def _period(text: str) -> Period | None:
    try:
        return Period.parse(text) if text else None
    except DangboReportError as error:
        raise ValueError(str(error)) from error


def _form(text: str, aspect: Aspect) -> Form:
    """Read the words after the colon, in any order."""
    found = Form()
    for word in map(str.strip, text.split(",")):
        if word in SCALE_WORDS:
            found = attrs.evolve(found, scale=word)
        elif word.isascii() and word.isdigit() and len(word) == 1:
            found = attrs.evolve(found, decimals=int(word))
        elif word in {*Base} and aspect in _CHANGES:
            found = attrs.evolve(found, base=Base(word))
        else:
            bases = f", for a change {' or '.join(Base)}" if aspect in _CHANGES else ""
            raise ValueError(
                f"a format is a scale ({', '.join(SCALE_WORDS)}) or a number of decimals from 0 to 9{bases}"
            )
    return found
