"""Verdicts: what arithmetic says of a claim, and the order in which it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Final

from dangbo_report.figures import Figure, Qualifier, Rounding


class Verdict(StrEnum):
    """What arithmetic says of a claim ("kết luận").

    >>> [verdict.value for verdict in Verdict]
    ['holds', 'holds-truncated', 'holds-loosely', 'violated', 'undecided']
    """

    #: True values stand behind what is written.
    HOLDS = "holds"
    #: They do only if digits were cut off instead of rounded.
    HOLDS_TRUNCATED = "holds-truncated"
    #: They do only if a number that somebody set (a target, a norm, a unit price) was itself rounded.
    HOLDS_LOOSELY = "holds-loosely"
    #: None can.
    VIOLATED = "violated"
    #: What is written does not suffice to tell.
    UNDECIDED = "undecided"


#: Of several readings of one sentence the first of these counts: one that holds excuses all, one that cannot be told
#: excuses those that are wrong.
_BEST_FIRST: Final = (
    Verdict.HOLDS,
    Verdict.UNDECIDED,
    Verdict.HOLDS_TRUNCATED,
    Verdict.HOLDS_LOOSELY,
    Verdict.VIOLATED,
)
#: How the digits of the result went away, and those of the figures that it was worked out from.
Holds = Callable[[Rounding, Rounding], bool]


def best(verdicts: Iterable[Verdict]) -> Verdict:
    """What several readings of one sentence come to: it is wrong only if every one of them is.

    >>> best((Verdict.VIOLATED, Verdict.HOLDS)).value
    'holds'
    """
    return min(verdicts, key=_BEST_FIRST.index)


def judge(figures: Iterable[Figure], holds: Holds, loosely: Holds | None = None) -> Verdict:
    """Ask for the ways in which digits go away: of none, of the result, of all figures, of a number that was set.

    Args:
        figures: what the claim rests on; an estimate among them leaves it undecided.
        holds: says whether true values exist behind the figures, if those of the result and the others were rounded so.
        loosely: the same with numbers that somebody set taken for rounded ones; None if the claim has none.
    """
    if any(figure.qualifier is Qualifier.ESTIMATED or figure.qualifier is Qualifier.ABOUT for figure in figures):
        return Verdict.UNDECIDED
    if holds(Rounding.NEAREST, Rounding.NEAREST):
        return Verdict.HOLDS
    if holds(Rounding.TRUNCATED, Rounding.NEAREST) or holds(Rounding.TRUNCATED, Rounding.TRUNCATED):
        return Verdict.HOLDS_TRUNCATED
    if loosely is not None and loosely(Rounding.NEAREST, Rounding.NEAREST):
        return Verdict.HOLDS_LOOSELY
    return Verdict.VIOLATED
