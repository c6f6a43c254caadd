"""A total and its parts as bindings, and the signs by which parts are all, or follow one from another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness


def one_by_one(head: Item, parts: Sequence[Item]) -> Iterator[Proposal]:
    """Parts that may share members: none is more than the total."""
    return (proposal([breakdown(head, [part], exhaustive=False)]) for part in parts)


def have_numbers_first(parts: Sequence[Item]) -> bool:
    """Say whether each part begins with its number, so that it may share members with the next."""
    return all(_NUMBER_FIRST.fullmatch(part.lead) for part in parts)


#: A part whose number stands first may share members with the next: "20 chi bộ ở xã, 15 chi bộ có chi ủy".
_NUMBER_FIRST: Final = re.compile(r"(?:[^,;]*[,;]|[^,;]*(?= và ))?\s?(?:trong đó|trong số (?:đó|này)|và)?:?(?: có)? ?")


def breakdown(
    head: Item, parts: Sequence[Item], rank: int = 0, *, exhaustive: bool = True, beside: bool = False
) -> Binding:
    """A total and its parts; in a bracket beside it they are its parts whatever they are called."""
    named = beside or all(part.noun and likeness(head, part) is not Likeness.OTHER for part in parts)
    settings = {"exhaustive": exhaustive, "spelled_out": named}
    return Binding("breakdown", {"total": head, "parts": tuple(parts)}, rank, settings)


#: Members that are in two parts.
TOLD_TWICE: Final = re.compile(r"\b(?:tính cả|kể cả|trùng nhau|đếm (?:ở )?cả|(?:ở )?cả (?:hai|2))\b")
#: What came twice, so that a total behind may do without it.
TWICE_OVER: Final = re.compile(r"\btrùng\b(?! tu)")
#: What a figure went through: of 118 that were examined "có vi phạm 101, phải thi hành kỷ luật 57, đã thi hành 52".
STEP: Final = re.compile(r"[,;] (?:và )?(đã|đang|chưa|phải|cần|còn(?! lại)|có|được|bị|không|qua|sau)\b")
#: These together leave nothing out.
_STATES: Final = frozenset(("đã", "đang", "chưa", "còn"))


def are_steps(head: Item, parts: Sequence[Item]) -> bool:
    """Say whether each part is what became of some of those before it, and not beside them."""
    if head.has(Cue.TOTAL, Cue.WITHIN):
        return False
    return any(STEP.search(part.lead) for part in parts) and not leave_nothing_out(parts)


def leave_nothing_out(parts: Sequence[Item]) -> bool:
    """Say whether each part is in another state: "đã 13, đang 2"."""
    steps = [match[1] for part in parts if (match := STEP.search(part.lead))]
    return bool(steps) and len(steps) == len(parts) == len(set(steps)) and _STATES.issuperset(steps)


def steps_behind(parts: Sequence[Item]) -> Sequence[Item]:
    """What became of those before, behind ";" and a verb: "trong 24 đồng chí, 15 bị kỷ luật; đã thi hành 13"."""
    for at, part in enumerate(parts):
        if part.place.clause != parts[0].place.clause:
            return parts[at:] if STEP.search(part.lead) else ()
    return ()
