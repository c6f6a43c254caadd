"""Which of the laws that words leave open the whole of a table keeps: one column, one law, and one wrong cell shows.

A law that words make sure of is taken if the table keeps it in at least half of its places; any other only if next to
all of its places keep it, in figures too long to do so by chance. Which law is taken never hangs on a single figure, so
that a slip cannot hide itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import log2
from typing import Final, NamedTuple

from dangbo_report.figures import Qualifier
from dangbo_report.reading.tables.laws import PERCENTS, Law, Relation, alike, is_cut, is_mixed, keeps
from dangbo_report.reading.tables.matrix import FINE, Matrix, Number, each_of, in_unit_of

#: What the figures must say, in bits, beyond what as many laws would hold by chance.
_ENOUGH: Final = 7
#: One place in so many may break a law that no words make sure of, and one at least.
_SELDOM: Final = 10
#: So many places are too few to tell: one wrong figure among them would say which law a table keeps.
_FEW: Final = 2
#: So many places tell; a longer table is asked at so many of its rows.
_SAMPLE: Final = 120


class Place(NamedTuple):
    """Figures that a law is asked of.

    Attributes:
        result: what the others make.
        operands: the others.
        rounded: whole numbers among them may have been rounded.
    """

    result: Number
    operands: tuple[Number, ...]
    rounded: bool = False

    def as_rounded(self) -> Place:
        """The same, its whole numbers held as rounded ones."""
        return Place(_rounded(self.result), tuple(map(_rounded, self.operands)), rounded=True)


def _rounded(number: Number) -> Number:
    return number if number.half else number._replace(half=FINE // 2)


def place_in_row(matrix: Matrix, law: Law, row: int) -> Place | None:
    """The figures of a row that a law is of; None if one is missing, or is of another sort."""
    numbers = matrix.numbers[row]
    result = numbers[law.result]
    others = [numbers[column] for column in law.operands]
    if law.relation is Relation.PRODUCT and matrix.has_parts(row):
        return None
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
    """The figures of a column that a law between rows is of; those that are missing among its parts are left out.

    None if a part has a figure that is not read, or one alone of several has any: the others are not all of the sum.
    """
    numbers = matrix.numbers
    others = [number for row in law.operands if (number := numbers[row][column]) is not None]
    if not others or len(others) == 1 < len(law.operands) or any(matrix.is_unread(row, column) for row in law.operands):
        return None
    return _place(law, numbers[law.result][column], others)


def _place(law: Law, result: Number | None, others: Sequence[Number | None]) -> Place | None:
    operands = [number for number in others if number is not None]
    if result is None or len(operands) < len(others) or not alike(law, result, operands):
        return None
    if is_cut((result, *operands)):
        return None
    return _for_each(law, Place(result, tuple(operands)))


def _is_lost(number: Number) -> bool:
    """Say whether rounding has left nothing of a number: "0,0" says nothing of what it is times another."""
    return 0 < number.half >= abs(number.value)


def _for_each(law: Law, place: Place) -> Place:
    """Total and rate in one unit: "62,5 tạ/ha" and "30.750 tấn"; whole numbers among decimals as rounded ones."""
    if is_mixed(law, place.result, place.operands):
        return place.as_rounded()
    if law.relation is Relation.AVERAGE:
        total, count = place.operands
        return Place(each_of(place.result), (in_unit_of(total, place.result), count))
    if law.relation is Relation.PRODUCT:
        count, price = place.operands
        return Place(in_unit_of(place.result, price), (count, each_of(price)))
    return place


def settle(laws: Sequence[Law], places: Sequence[Sequence[Place | None]], *, tried: int = 0) -> list[Law]:
    """The laws that a table keeps, the likeliest first: none if it keeps none, or none that its figures can tell.

    Of several that it keeps alike each is a way to read it. What has too few places to tell is read by its words.

    Args:
        laws: what words leave open, the likeliest first.
        places: for each law, the figures of each place; None where it cannot be asked.
        tried: how many laws were open; as many as there are unless given.
    """
    needed = _ENOUGH + 1.5 * log2(max(1, tried or len(laws)))
    asked = [(law, [place for place in each if place is not None]) for law, each in zip(laws, places, strict=True)]
    kept = [(law, many) for law, there in asked if (many := _kept(law, there, needed)) is not None]
    return _likeliest(kept) if kept else _by_words(asked)


def _by_words(asked: Iterable[tuple[Law, Sequence[Place]]]) -> list[Law]:
    """The laws that words make sure of, if the table has too few places to tell that it keeps none of them."""
    return [law for law, there in asked if law.sure and 0 < len(there) <= _FEW]


def _likeliest(kept: Sequence[tuple[Law, int]]) -> list[Law]:
    """Of laws and the places that keep them those that one wrong figure may have told apart from the best."""
    most = max(many for _, many in kept)
    return _told_apart(law for law, many in kept if many >= most - 1)


def _told_apart(laws: Iterable[Law]) -> list[Law]:
    """Of laws between the same figures the likeliest."""
    found: dict[frozenset[int], Law] = {}
    for law in laws:
        found.setdefault(frozenset(law.operands), law)
    return [*found.values()]


def _kept(law: Law, there: Sequence[Place], needed: float) -> int | None:
    """In how many places a table keeps a law; None if it breaks it in half of them and more, or they say too little.

    One place may break it: a slip in the only total of a table is one.
    """
    kept: list[Place] = []
    broken = 0
    for place in filter(_is_exact, there):
        if not keeps(law, place.result, place.operands):
            broken += 1
        elif _tells(law, place):
            kept.append(place)
    fewest = 1 if len(there) > _FEW else 0
    if not there or len(kept) < fewest or broken > max(1, (len(kept) + broken) // 2):
        return None
    return len(kept) if law.sure or _shows(law, kept, broken, needed) else None


def _shows(law: Law, kept: Sequence[Place], broken: int, needed: float) -> bool:
    """Say whether next to all places that tell anything keep a law, more than break it, and say enough.

    Where none breaks it they must say enough without the one that says most, so that they do where that one is wrong.
    """
    told = len(kept) + broken
    if told <= _FEW or 2 * broken >= told or broken > max(1, told // _SELDOM):
        return False
    bits = _said(law, kept)
    return sum(bits) - (0 if broken else max(bits, default=0)) >= needed


def _said(law: Law, kept: Iterable[Place]) -> list[int]:
    """How much the places say that keep a law; of one percent that many rows have, no more than once."""
    if law.relation in PERCENTS:
        kept = {place.result.value: place for place in kept}.values()
    return [*map(_bits, kept)]


def _tells(law: Law, place: Place) -> bool:
    """Say whether a place without open ends can tell a law: it holds anything but zeros.

    A sum of one figure and zeros tells only where words say a sum.
    """
    if law.relation in _SCALED and any(map(_is_lost, place.operands)):
        return False
    filled = sum(bool(number.value) for number in place.operands)
    return filled > 1 or (bool(filled or place.result.value) and (law.sure or law.relation not in _OF_SEVERAL))


def _is_exact(place: Place) -> bool:
    """Say whether a place has no open ends."""
    return all(number.figure.qualifier is Qualifier.EXACT for number in (place.result, *place.operands))


#: Relations that stretch a number together with what its rounding has taken.
_SCALED: Final = frozenset((*PERCENTS, Relation.PRODUCT, Relation.AVERAGE))
_OF_SEVERAL: Final = frozenset((Relation.SUM, Relation.BALANCE, Relation.REST, Relation.DIFFERENCE, Relation.FALL))


def _bits(place: Place) -> int:
    """How much it says that figures keep a law: as much as the shortest of result and operands."""
    return min(place.result.bits, max(number.bits for number in place.operands))


def sampled(rows: Iterable[int]) -> list[int]:
    """Rows to ask: all, or some from everywhere."""
    rows = list(rows)
    step = -(-len(rows) // _SAMPLE)
    return rows[:: max(1, step)]
