"""The number of a cell, and the figure that it is of its unit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

import attrs

from dangbo_report.documents import MentionKind
from dangbo_report.figures import QUALIFIER_WORDS, Count, Figure, Measure, Qualifier
from dangbo_report.reading.digits import Digits, read_digits, thousands
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.quantities import figure_of
from dangbo_report.reading.scanner import scan
from dangbo_report.reading.tables.units import PERCENT, Unit

_CELL: Final = re.compile(
    rf"(?:(?P<word>{'|'.join(sorted(QUALIFIER_WORDS, key=len, reverse=True))})\s)?"
    r"(?P<sign>[-+−–]\s?)?"
    r"(?P<digits>[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)*)"
    r"(?P<percent>\s?%)?",
    re.IGNORECASE,
)
#: How accountants write what is below zero; a short number in brackets is a remark.
_BELOW_ZERO: Final = re.compile(r"\((?P<digits>[0-9]{1,3}(?:[.,][0-9]{3})+(?:,[0-9]+)?)\)")
#: What bounds the number of a cell: a sign before it, words behind it.
_BOUNDED: Final = re.compile(
    r"(?:đạt\s)?(?:từ\s)?(?P<sign>>=|<=|[≥≤><])?\s?(?P<number>[0-9].*?)(?:\s(?P<tail>trở lên|trở xuống))?",
    re.IGNORECASE,
)
_BOUNDS: Final = {
    "≥": Qualifier.AT_LEAST,
    ">=": Qualifier.AT_LEAST,
    ">": Qualifier.OVER,
    "≤": Qualifier.AT_MOST,
    "<=": Qualifier.AT_MOST,
    "<": Qualifier.UNDER,
    "trở lên": Qualifier.AT_LEAST,
    "trở xuống": Qualifier.AT_MOST,
}
DASHES: Final = frozenset(("-", "–", "—", "−", "--"))
_DIGIT: Final = re.compile(r"[0-9]")
#: A longer cell is a sentence.
_LONGEST: Final = 60
#: What stands before a cell, so that its number is not taken for that of a line.
_BEFORE: Final = ": "
_ENGLISH: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
#: A unit for decimals of which nothing says what they are.
_UNNAMED: Final = "đơn vị"


class CellNumber(NamedTuple):
    """The number that a cell is.

    Attributes:
        digits: as they are written; "0" for a dash.
        falls: it stands behind a minus.
        signed: it stands behind a sign.
        percent: a percent sign follows.
        qualifier: what a word or a sign says of it ("trên 310", "≥ 95", "3 trở xuống").
        draft: the figure as prose would read it, if the cell says its unit too.
    """

    digits: str
    falls: bool = False
    signed: bool = False
    percent: bool = False
    qualifier: Qualifier = Qualifier.EXACT
    draft: Draft | None = None


_ZERO: Final = CellNumber("0")


@lru_cache(maxsize=8192)
def number_of(text: str) -> CellNumber | None:
    """The number of a cell that says nothing else but its unit; a dash is zero, as the field writes it.

    >>> number_of("-6").falls, number_of("-").digits, number_of("12 (5 nữ)")
    (True, '0', None)
    >>> number_of("≥ 95%").qualifier.value, number_of("3 trở xuống").qualifier.value
    ('ít nhất', 'không quá')
    """
    if text.isdecimal():
        return CellNumber(text)
    if text in DASHES:
        return _ZERO
    match = _CELL.fullmatch(text)
    if match is None:
        return _worded(text) if len(text) <= _LONGEST and _DIGIT.search(text) else None
    sign, word = match["sign"] or "", match["word"]
    return CellNumber(
        match["digits"],
        falls=sign[:1] in DASHES,
        signed=bool(sign),
        percent=bool(match["percent"]),
        qualifier=QUALIFIER_WORDS[word.lower()] if word else Qualifier.EXACT,
    )


def _worded(text: str) -> CellNumber | None:
    """A number with anything else around it: the brackets of accountants, what bounds it, its unit."""
    if below := _BELOW_ZERO.fullmatch(text):
        return CellNumber(below["digits"], falls=True, signed=True)
    return _bounded(text) or _scanned(text)


def _bounded(text: str) -> CellNumber | None:
    """A number that a sign or words around it make the lower or the upper end of what is meant: "≥ 95", "2 trở lên"."""
    match = _BOUNDED.fullmatch(text)
    said = [each.lower() for each in match.group("sign", "tail") if each] if match else []
    number = number_of(match["number"]) if match and len(said) == 1 else None
    if number is None:
        return None
    bound, draft = _BOUNDS[said[0]], number.draft
    if draft is not None and draft.figure is not None:
        draft = attrs.evolve(draft, figure=attrs.evolve(draft.figure, qualifier=bound))
    return number._replace(qualifier=bound, draft=draft)


def _scanned(text: str) -> CellNumber | None:
    """A cell that says its unit: what prose would read, if that is one figure and all of the cell."""
    line = f"{_BEFORE}{text}"
    match [*scan(line, line.lower())]:
        case [Draft() as draft] if draft.figure and (draft.start, draft.end) == (len(_BEFORE), len(line)):
            percent = draft.kind is MentionKind.PERCENT
            return CellNumber(str(draft.figure), percent=percent, draft=draft)
        case _:
            return None


def is_english(texts: list[str]) -> bool:
    """Say whether the commas of a column part thousands: each before three digits, and two of them at least."""
    commas = [text for text in texts if "," in text]
    return len(commas) > 1 and all(_ENGLISH.fullmatch(text) for text in commas) and not any("." in t for t in texts)


@lru_cache(maxsize=8192)
def figure_in(
    digits: str,
    unit: Unit,
    *,
    english: bool = False,
    falls: bool = False,
    qualifier: Qualifier = Qualifier.EXACT,
) -> Figure | None:
    """The figure of some digits in a unit; None if there can be none.

    A count has no sign: that it fell is told by the column.

    >>> str(figure_in("1.266", Unit("money", 6, "đồng"))), str(figure_in("-6".lstrip("-"), Unit("count")))
    ('1.266 triệu đồng', '6')
    """
    read = (thousands(digits) if english else None) or read_digits(digits)
    if read is None:
        return None
    if unit.sort == "percent":
        return figure_of("percent", read._replace(digits=-read.digits if falls else read.digits), 0, "%", qualifier)
    if unit.sort in {"money", "rate"}:
        return figure_of("money", read, unit.scale, "", qualifier)
    if unit.sort == "measure":
        return figure_of("measure", read, unit.scale, unit.name, qualifier)
    return _count(read, unit, qualifier)


def _count(read: Digits, unit: Unit, qualifier: Qualifier) -> Figure | None:
    """People and things; decimals of them are a measure."""
    if read.exponent + unit.scale >= 0:
        return figure_of("count", read, unit.scale, unit.name, qualifier) or figure_of("count", read, 0, "", qualifier)
    return figure_of("measure", read, unit.scale, unit.name, qualifier) or figure_of(
        "measure", read, 0, _UNNAMED, qualifier
    )


def unit_said(figure: Figure, unit: Unit) -> str:
    """The unit of a figure's mention."""
    if unit is PERCENT or unit.sort == "percent":
        return "%"
    if unit.sort in {"money", "rate"}:
        return unit.name or "đồng"
    return figure.unit if isinstance(figure, Count | Measure) and figure.unit != _UNNAMED else unit.name
