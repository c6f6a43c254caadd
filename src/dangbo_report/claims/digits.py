"""Digits: what one slip of the pen makes of a written figure. Pure arithmetic; no words.

A figure shows whole digits and decimals, whose last has the size of its step. One slip changes a digit, swaps two
neighbours, writes one twice, writes one too many or leaves one out, or misplaces the separator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from enum import IntEnum
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

import attrs

from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import Count, Figure, Measure, Money

#: How many powers of ten the step of what was meant may be above that of what is written: a separator went astray.
SHIFTS: Final = (0, -1, 1, -2, 2, -3, 3)
_WIDE: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


class SlipKind(IntEnum):
    """What the hand did, the likeliest first."""

    #: Two neighbours changed places.
    SWAPPED = 1
    #: One digit became another.
    CHANGED = 2
    #: Two digits that are no neighbours changed places.
    EXCHANGED = 3
    #: One digit was written twice.
    DOUBLED = 4
    #: One digit too many was written.
    INSERTED = 5
    #: One digit was left out.
    DROPPED = 6
    #: The separator stands elsewhere, or was lost.
    SEPARATOR = 7


class Edit(NamedTuple):
    """What was meant, if one slip made of it what is written.

    Attributes:
        kind: the slip.
        digits: the digits that were meant, as one whole number.
        shift: how many powers of ten their step is above that of what is written.
    """

    kind: SlipKind
    digits: int
    shift: int


class Written(NamedTuple):
    """The digits that a figure shows.

    Attributes:
        digits: all of them, as one whole number.
        decimals: how many stand behind the comma; none where the step is one or more.
        may_split: it could show one decimal more.
        may_join: its last digit could be lost, and the one before it be of its step.
    """

    digits: int
    decimals: int
    may_split: bool
    may_join: bool


def written(figure: Figure) -> Written:
    """The digits that a figure shows, and what its type lets it show."""
    if isinstance(figure, Count | Money):
        return Written(abs(figure.value) // figure.step, 0, figure.step > 1, figure.step > 1)
    exponent = figure.step.adjusted()
    digits = int(abs(figure.value).scaleb(-exponent, _WIDE))
    return Written(digits, max(0, -exponent), may_split=True, may_join=exponent < 0 or isinstance(figure, Measure))


def edits(shown: Written) -> Iterable[Edit]:
    """Everything that may have been meant, each once, the likeliest first.

    What was meant is one slip from what is written, and the other way round.
    """
    return _kept_edits(shown) if shown.digits < _SHORT else _edits(shown)


#: What is looked at again and again stands in several readings of one sentence; there are many edits of long numbers.
_SHORT: Final = 10**12


@lru_cache(maxsize=256)
def _kept_edits(shown: Written) -> tuple[Edit, ...]:
    return tuple(_edits(shown))


def _edits(shown: Written) -> Iterator[Edit]:
    text = str(shown.digits).zfill(shown.decimals + 1)
    point = len(text) - shown.decimals
    seen = {(shown.digits, 0)}
    counted = not (shown.may_join or shown.may_split)
    for kind, made, comma, shift in _raw(text, point, shown):
        if _is_written_so(made, comma) or (counted and _is_padded(made)):
            edit = Edit(kind, int(made), shift)
            if edit[1:] not in seen:
                seen.add(edit[1:])
                yield edit


def _is_written_so(text: str, point: int) -> bool:
    """Nobody writes a zero in front of whole digits, or nothing in front of a comma."""
    return point == 1 or (point > 1 and text[0] != "0")


#: Whole things below ten are written with so many digits.
_PADDED: Final = 2


def _is_padded(text: str) -> bool:
    """Such as "04 cuộc"."""
    return len(text) == _PADDED and text[0] == "0" != text[1]


def _raw(text: str, point: int, shown: Written) -> Iterator[tuple[SlipKind, str, int, int]]:
    """Every slip, with the digits that were meant, where their comma stands, and the shift of their step."""
    for kind, made in _of_equal_length(text):
        yield kind, made, point, 0
    yield from _without_one(text, point, shown, doubled=True)
    yield from _without_one(text, point, shown, doubled=False)
    if shown.may_join and not shown.decimals and len(text) > 1:
        yield SlipKind.INSERTED, text[:-1], point - 1, 1
    yield from _with_one_more(text, point, shown)
    if shown.may_split or shown.may_join:
        for shift in SHIFTS[1:]:
            yield SlipKind.SEPARATOR, text, 1, shift


def _of_equal_length(text: str) -> Iterator[tuple[SlipKind, str]]:
    """The slips that neither drop nor add a digit."""
    length = len(text)
    for i in range(length - 1):
        yield SlipKind.SWAPPED, _exchanged(text, i, i + 1)
    for i in range(length):
        for digit in "0123456789":
            yield SlipKind.CHANGED, text[:i] + digit + text[i + 1 :]
    for i, j in combinations(range(length), 2):
        yield SlipKind.EXCHANGED, _exchanged(text, i, j)


def _exchanged(text: str, i: int, j: int) -> str:
    return text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :]


def _without_one(text: str, point: int, shown: Written, *, doubled: bool) -> Iterator[tuple[SlipKind, str, int, int]]:
    """One digit was written twice, or one too many."""
    if len(text) == 1:
        return
    kind = SlipKind.DOUBLED if doubled else SlipKind.INSERTED
    for i in (i for i in range(len(text)) if _is_double(text, i) is doubled):
        made = text[:i] + text[i + 1 :]
        if i < point:
            yield kind, made, point - 1, 0
        elif shown.may_join:
            yield kind, made, point, 1


def _is_double(text: str, i: int) -> bool:
    return i > 0 and text[i] == text[i - 1]


def _with_one_more(text: str, point: int, shown: Written) -> Iterator[tuple[SlipKind, str, int, int]]:
    """One digit was left out."""
    for digit in "0123456789":
        for i in range(point + 1):
            yield SlipKind.DROPPED, text[:i] + digit + text[i:], point + 1, 0
        if shown.may_split:
            for i in range(point, len(text) + 1):
                yield SlipKind.DROPPED, text[:i] + digit + text[i:], point, -1


def meant(figure: Figure, edit: Edit) -> Figure | None:
    """The figure that was meant; None if its type cannot show it."""
    try:
        if not isinstance(figure, Count | Money):
            step = figure.step.scaleb(edit.shift, _WIDE)
            return attrs.evolve(figure, value=Decimal(edit.digits).scaleb(step.adjusted(), _WIDE), step=step)
        size, remainder = divmod(figure.step * 10 ** max(0, edit.shift), 10 ** max(0, -edit.shift))
        if remainder or (size == 1 and edit.shift):
            return None  # whole things have no separator to misplace
        return attrs.evolve(figure, value=edit.digits * size, step=size)
    except ImpossibleValueError:
        return None


def neighbours(figure: Figure) -> Iterator[tuple[SlipKind, Figure]]:
    """Every figure of which one slip makes the given one, the likeliest first ("nhầm một chữ số").

    >>> from dangbo_report import parse_figure
    >>> [str(each) for kind, each in neighbours(parse_figure("23,6%")) if kind is SlipKind.SWAPPED]
    ['32,6%', '26,3%']
    """
    for edit in edits(written(figure)):
        made = meant(figure, edit)
        if made is not None:
            yield edit.kind, made
