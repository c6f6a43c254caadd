"""Which of the laws that words leave open the whole of a table keeps: one column, one law, and one wrong cell shows.

A law that words make sure of is taken if the table keeps it in at least half of its places; any other only if next to
all of its places keep it, in figures too long to do so by chance. Which law is taken never hangs on a single figure, so
that a slip cannot hide itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log2
from typing import Final, NamedTuple

from dangbo_report.reading.tables.laws import PERCENTS, Law, Relation, alike, keeps
from dangbo_report.reading.tables.matrix import Matrix, Number, each_of, in_unit_of

#: What the figures must say, in bits, beyond what as many laws would hold by chance.
_ENOUGH: Final = 7
#: One place in so many may break a law that no words make sure of, and one at least.
_SELDOM: Final = 10
#: So many places tell; a longer table is asked at so many of its rows.
_SAMPLE: Final = 120


class Place(NamedTuple):
    """Figures that a law is asked of."""

    result: Number
    operands: tuple[Number, ...]


class Chosen(NamedTuple):
    """A law that a table keeps.

    Attributes:
        law: the law.
        kept: in how many of the places that were asked.
        asked: in how many it could be asked.
    """

    law: Law
    kept: int
    asked: int


def place_in_row(matrix: Matrix, law: Law, row: int) -> Place | None:
    """The figures of a row that a law is of; None if one is missing, or is of another sort."""
    numbers = matrix.numbers[row]
    result = numbers[law.result]
    others = [numbers[column] for column in law.operands]
    if law.total is not None:
        wholes = [matrix.numbers[law.total][column] for column in law.operands]
        if not all(map(_count_alike, others, wholes)):
            return None
        others += wholes
    return _place(law, result, others)


def _count_alike(part: Number | None, whole: Number | None) -> bool:
    """Say whether a part may be of a whole: each says what it counts, and it is the same, or one leaves it out."""
    units = {getattr(number.figure, "unit", "") for number in (part, whole) if number is not None}
    return len(units - {""}) <= 1


def place_in_column(matrix: Matrix, law: Law, column: int) -> Place | None:
    """The figures of a column that a law between rows is of; those that are missing among its parts are left out."""
    numbers = matrix.numbers
    others = [number for row in law.operands if (number := numbers[row][column]) is not None]
    return _place(law, numbers[law.result][column], others) if others else None


def _place(law: Law, result: Number | None, others: Sequence[Number | None]) -> Place | None:
    operands = tuple(number for number in others if number is not None)
    if result is None or len(operands) < len(others) or not alike(law, result, operands):
        return None
    return _for_each(law, Place(result, operands))


def _for_each(law: Law, place: Place) -> Place:
    """Total and rate in one unit: "62,5 tạ/ha" and "30.750 tấn"."""
    if law.relation is Relation.AVERAGE:
        total, count = place.operands
        return Place(each_of(place.result), (in_unit_of(total, place.result), count))
    if law.relation is Relation.PRODUCT:
        count, price = place.operands
        return Place(in_unit_of(place.result, price), (count, each_of(price)))
    return place


def choose(laws: Sequence[Law], places: Sequence[Sequence[Place | None]], *, tried: int = 0) -> Chosen | None:
    """The law that a table keeps; None if it keeps none, or none that its figures can tell.

    Args:
        laws: what words leave open, the likeliest first.
        places: for each law, the figures of each place; None where it cannot be asked.
        tried: how many laws were open; as many as there are unless given.
    """
    needed = _ENOUGH + 1.5 * log2(max(1, tried or len(laws)))
    found = [
        _kept(law, [place for place in asked if place is not None], needed)
        for law, asked in zip(laws, places, strict=True)
    ]
    return max((each for each in found if each), key=lambda each: (each.kept, each.law.sure), default=None)


def _kept(law: Law, there: Sequence[Place], needed: float) -> Chosen | None:
    """How a table keeps a law; None if it keeps it in too few places, or says too little there."""
    kept = [place for place in there if keeps(law, *place)]
    told = sum(_tells(law, place) for place in there)
    if not kept or 2 * len(kept) < told:
        return None
    shown = law.sure or _shows(law, [place for place in kept if _tells(law, place)], told, needed)
    return Chosen(law, len(kept), len(there)) if shown else None


def _shows(law: Law, kept: Sequence[Place], told: int, needed: float) -> bool:
    """Say whether next to all of so many places that tell anything keep a law, more than break it, and say enough."""
    broken = told - len(kept)
    seldom = 2 * broken < told and broken <= max(1, told // _SELDOM)
    return seldom and _said(law, kept) >= needed


def _said(law: Law, kept: Iterable[Place]) -> int:
    """How much the places say that keep a law; of one percent that many rows have, no more than once."""
    if law.relation in PERCENTS:
        kept = {place.result.value: place for place in kept}.values()
    return sum(map(_bits, kept))


def _tells(law: Law, place: Place) -> bool:
    """Say whether a place holds anything but zeros; a sum of one figure and zeros tells only where words say a sum."""
    filled = sum(bool(number.value) for number in place.operands)
    return filled > 1 or (bool(filled or place.result.value) and (law.sure or law.relation not in _OF_SEVERAL))


_OF_SEVERAL: Final = frozenset((Relation.SUM, Relation.BALANCE, Relation.REST, Relation.DIFFERENCE, Relation.FALL))


def _bits(place: Place) -> int:
    """How much it says that figures keep a law: as much as the shortest of result and operands."""
    return min(place.result.bits, max(number.bits for number in place.operands))


def sampled(rows: Iterable[int]) -> list[int]:
    """Rows to ask: all, or some from everywhere."""
    rows = list(rows)
    step = -(-len(rows) // _SAMPLE)
    return rows[:: max(1, step)]
