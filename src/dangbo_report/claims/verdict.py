"""Verdicts: what arithmetic says of a claim, and on what it rests."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.figures import Figure, Qualifier, Rounding


@final
@attrs.frozen
class Stated:
    """A figure or phrase that a claim rests on, and where it is stated.

    Attributes:
        text: as it is written.
        span: start and end in the text that was read; None in a report that is authored.
        path: the place in the report that is authored; None in a text that was read.
    """

    text: str
    span: tuple[int, int] | None = None
    path: str | None = None


class Verdict(StrEnum):
    """What arithmetic says of a claim ("kết luận")."""

    #: True values stand behind what is written.
    HOLDS = "holds"
    #: They do only if digits were cut off instead of rounded.
    HOLDS_TRUNCATED = "holds-truncated"
    #: None can.
    VIOLATED = "violated"
    #: What is written does not suffice to tell.
    UNDECIDED = "undecided"


_OPEN: Final = frozenset({Qualifier.ESTIMATED, Qualifier.ABOUT})


def judge(figures: Iterable[Figure], holds: Callable[[Rounding], bool]) -> Verdict:
    """Ask for both ways in which digits go away.

    Args:
        figures: what the claim rests on; an estimate among them leaves it undecided.
        holds: says whether true values exist behind the figures if they were rounded so.
    """
    if any(figure.qualifier in _OPEN for figure in figures):
        return Verdict.UNDECIDED
    if holds(Rounding.NEAREST):
        return Verdict.HOLDS
    return Verdict.HOLDS_TRUNCATED if holds(Rounding.TRUNCATED) else Verdict.VIOLATED
