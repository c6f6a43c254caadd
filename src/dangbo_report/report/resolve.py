"""From the name of a fact in prose to the figure that is shown."""

from __future__ import annotations

from difflib import get_close_matches
from enum import StrEnum
from typing import Final, assert_never, final

import attrs

from dangbo_report.figures import Count, Figure
from dangbo_report.indicators import AnyFact
from dangbo_report.periods import Period
from dangbo_report.report.model import Report
from dangbo_report.report.prose import Aspect, Reference

#: Likely spellings are looked for among so many codes at most.
_CODES_COMPARED: Final = 1000
_PADDED_BELOW: Final = 10


class Problem(StrEnum):
    """Why a reference names no figure."""

    #: No fact has that code, organisation and period.
    UNKNOWN = "unknown"
    #: Several organisations have it, and the section names none.
    AMBIGUOUS = "ambiguous"
    #: The fact has no target, and no fact states its percent.
    NO_PERCENT = "no-percent"
    #: The fact has no target.
    NO_TARGET = "no-target"


@final
@attrs.frozen
class Shown:
    """A figure as prose shows it.

    Attributes:
        fact: the fact that it comes from.
        aspect: what of the fact is shown.
        figure: the figure; for words the one that the words say.
        padded: write counts below ten with a zero before them ("05 ý kiến"), as some offices do.
    """

    fact: AnyFact
    aspect: Aspect
    figure: Figure
    padded: bool = False

    def __str__(self) -> str:
        """The text that stands in the sentence."""
        if self.aspect is Aspect.WORDS:
            return self.figure.words()
        text, value = str(self.figure), self.figure.value
        if self.padded and isinstance(self.figure, Count) and self.figure.step == 1 and value < _PADDED_BELOW:
            return text.replace(str(value), f"0{value}", 1)
        return text


@final
@attrs.frozen
class Unresolved:
    """A reference that names no figure, or more than one.

    Attributes:
        reference: what the prose says.
        problem: why it cannot be shown.
        suggestions: what was likely meant, best first.
    """

    reference: Reference
    problem: Problem
    suggestions: tuple[str, ...] = ()


def resolve(report: Report, reference: Reference, organisation: str | None = None) -> Shown | Unresolved:
    """Find the figure that a reference names.

    Without an organisation of its own a reference means the fact of the section's organisation, else the
    only fact of that name in the period.

    Args:
        report: whose facts are looked through.
        reference: what the prose says.
        organisation: the code of the organisation that the section speaks of.
    """
    period = reference.period or report.period
    named = reference.organisation or organisation
    fact = report.facts.get(reference.indicator, named, period) if named else None
    if fact is None and reference.organisation is None:
        candidates = report.facts.select(indicator=reference.indicator, period=period)
        if len(candidates) > 1:
            return Unresolved(
                reference,
                Problem.AMBIGUOUS,
                tuple(str(attrs.evolve(reference, organisation=other.organisation.code)) for other in candidates),
            )
        fact = candidates[0] if candidates else None
    if fact is None:
        return Unresolved(reference, Problem.UNKNOWN, _likely(report, reference, period))
    return _aspect(report, reference, fact)


def _aspect(report: Report, reference: Reference, fact: AnyFact) -> Shown | Unresolved:
    match reference.aspect:
        case Aspect.VALUE | Aspect.WORDS:
            return Shown(fact, reference.aspect, fact.figure)
        case Aspect.TARGET:
            if fact.target is None:
                return Unresolved(reference, Problem.NO_TARGET)
            return Shown(fact, Aspect.TARGET, fact.target)
        case Aspect.PERCENT:
            if percent := fact.percent_of_target:
                return Shown(fact, Aspect.PERCENT, percent)
            if stated := report.facts.stated_percent(fact):
                return Shown(stated, Aspect.VALUE, stated.figure)
            return Unresolved(reference, Problem.NO_PERCENT)
        case _:
            assert_never(reference.aspect)


def _likely(report: Report, reference: Reference, period: Period) -> tuple[str, ...]:
    """The same code elsewhere, else codes that are spelled alike."""
    elsewhere = report.facts.select(indicator=reference.indicator)
    if elsewhere:
        return tuple(
            str(
                attrs.evolve(
                    reference,
                    organisation=fact.organisation.code,
                    period=None if fact.period == report.period else fact.period,
                )
            )
            for fact in sorted(elsewhere, key=lambda fact: fact.period != period)[:3]
        )
    codes = get_close_matches(reference.indicator, report.facts.codes[:_CODES_COMPARED])
    return tuple(str(attrs.evolve(reference, indicator=code)) for code in codes)
