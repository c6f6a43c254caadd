"""From the name of a fact in prose to the figure that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final, assert_never, final

import attrs

from dangbo_report.checking import altered, checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.errors.likely import likely
from dangbo_report.figures import (
    Count,
    Figure,
    Measure,
    Money,
    Percent,
    Trend,
    change_between,
    scaled,
    trimmed,
    written_parts,
)
from dangbo_report.figures.written import DECIMAL_STEPS
from dangbo_report.indicators import AnyFact
from dangbo_report.periods import Period
from dangbo_report.report.earlier import earlier_figure, earlier_period
from dangbo_report.report.references import PLAIN, Aspect, Base, Form, Reference
from dangbo_report.report.report import Report

#: Likely spellings are looked for among so many codes at most.
_CODES_COMPARED: Final = 1000


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
    #: No fact, of it or of the bodies that the organisation was made of, tells what there was earlier.
    NO_EARLIER = "no-earlier"
    #: A figure is no exact one, or there was nothing earlier, so that no change can be told.
    NO_CHANGE = "no-change"
    #: The figure cannot be written in that scale.
    NO_SCALE = "no-scale"


@final
@attrs.frozen(field_transformer=checked_fields)
class Shown:
    """A figure as prose shows it.

    Attributes:
        fact: the fact that it comes from.
        aspect: what of the fact is shown.
        figure: the figure; for words the one that the words say.
        padded: write counts below ten with a zero before them ("05 ý kiến"), as some offices do.
        form: the writing that was asked for.
        bare: write the number without its unit, which stands beside it or above it.
        trend: for a change, the word before the figure.
    """

    fact: AnyFact
    aspect: Aspect
    figure: Figure
    padded: bool = False
    form: Form = PLAIN
    bare: bool = False
    trend: Trend | None = None

    def __str__(self) -> str:
        """The text that stands in the sentence."""
        if self.aspect is Aspect.WORDS:
            return self.figure.words()
        if self.aspect is Aspect.UNIT:
            return written_parts(self.figure).unit
        return write_figure(self.figure, padded=self.padded, bare=self.bare)


@checked_arguments
def write_figure(figure: Figure, *, padded: bool = False, bare: bool = False) -> str:
    """A figure as a report writes it.

    Args:
        figure: the figure.
        padded: whether an amount below ten has a zero before it: "09 nhiệm vụ", "01 tỷ đồng".
        bare: whether its unit is left out.

    >>> write_figure(Count(9, "nhiệm vụ"), padded=True)
    '09 nhiệm vụ'
    """
    if not padded and not bare:
        return str(figure)
    parts = written_parts(figure)
    pads = padded and len(parts.number) == 1 and figure.value > 0 and isinstance(figure, Count | Money | Measure)
    number = f"0{parts.number}" if pads else parts.number
    unit = "" if bare else parts.unit
    return f"{parts.qualifier} {number}{'' if unit == '%' else ' '}{unit}".strip()


@final
@attrs.frozen(field_transformer=checked_fields)
class Unresolved:
    """A reference that names no figure, or more than one.

    Attributes:
        reference: what the prose says.
        problem: why it cannot be shown.
        suggestions: what was likely meant, best first.
        missing: the fact that it would be compared with, by indicator, organisation and period; may be empty.
    """

    reference: Reference
    problem: Problem
    suggestions: tuple[str, ...] = ()
    missing: str = ""


@checked_arguments
def resolve(report: Report, reference: Reference, *, organisation: str | None = None) -> Shown | Unresolved:
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
    """What a reference asks of a fact, in the writing that it asks for."""
    shown = _figure(report, reference, fact)
    if isinstance(shown, Problem):
        return Unresolved(reference, shown, missing=_missing(reference, fact) if shown is Problem.NO_EARLIER else "")
    form = reference.form
    if form is shown.form:
        return shown
    try:
        figure = scaled(shown.figure, form.scale, decimals=form.decimals)
    except ImpossibleValueError:
        return Unresolved(reference, Problem.NO_SCALE)
    return altered(shown, figure=figure, form=form)


def base_of(reference: Reference) -> Base:
    """With what a reference compares a fact, if it does."""
    return Base.PREVIOUS if reference.aspect is Aspect.PREVIOUS else reference.form.base or Base.LAST_YEAR


def _missing(reference: Reference, fact: AnyFact) -> str:
    """The fact that one is compared with, as prose names it; empty before the calendar begins."""
    period = earlier_period(fact.period, base_of(reference))
    return str(fact.key._replace(period=period)) if period else ""


def _figure(report: Report, reference: Reference, fact: AnyFact) -> Shown | Problem:
    """The figure that an aspect asks for, in its own writing."""
    match reference.aspect:
        case Aspect.VALUE | Aspect.WORDS | Aspect.NUMBER | Aspect.UNIT:
            return Shown(fact, reference.aspect, fact.figure, bare=reference.aspect is Aspect.NUMBER)
        case Aspect.TARGET:
            return Problem.NO_TARGET if fact.target is None else Shown(fact, Aspect.TARGET, fact.target)
        case Aspect.PERCENT:
            return _percent(report, reference, fact)
        case Aspect.PREVIOUS | Aspect.LAST_YEAR:
            return _earlier(report, reference, fact)
        case Aspect.CHANGE | Aspect.CHANGE_PERCENT:
            return _change(report, reference, fact)
        case _:
            assert_never(reference.aspect)


def _percent(report: Report, reference: Reference, fact: AnyFact) -> Shown | Problem:
    if percent := fact.percent_of_target:
        decimals = reference.form.decimals
        if decimals is not None and fact.target is not None:  # rounded once, from what it is computed of
            percent = trimmed(Percent.of(fact.figure.value, fact.target.value, step=DECIMAL_STEPS[-decimals]))
        return Shown(fact, Aspect.PERCENT, percent)
    if stated := report.facts.stated_percent(fact):
        return Shown(stated, Aspect.VALUE, stated.figure)
    return Problem.NO_PERCENT


def _earlier(report: Report, reference: Reference, fact: AnyFact) -> Shown | Problem:
    found = earlier_figure(report.facts, report.directory, fact, base_of(reference))
    if found is None:
        return Problem.NO_EARLIER
    return Shown(found.fact, Aspect.VALUE, found.figure) if found.fact else Shown(fact, reference.aspect, found.figure)


def _change(report: Report, reference: Reference, fact: AnyFact) -> Shown | Problem:
    found = earlier_figure(report.facts, report.directory, fact, base_of(reference))
    if found is None:
        return Problem.NO_EARLIER
    change = change_between(fact.figure, found.figure, percent_step=fact.indicator.percent_step)
    figure = change and (change.percent if reference.aspect is Aspect.CHANGE_PERCENT else change.by)
    return Shown(fact, reference.aspect, figure, trend=change.trend) if change and figure else Problem.NO_CHANGE


def _likely(report: Report, reference: Reference, period: Period) -> tuple[str, ...]:
    """The same code elsewhere, else codes that are spelled alike."""
    elsewhere = report.facts.select(indicator=reference.indicator)
    if elsewhere:
        return _likely_bodies(elsewhere, reference, report.period, period)
    compared = report.facts.codes[:_CODES_COMPARED]
    names = {code: [fact.indicator.name for fact in report.facts.select(indicator=code)[:1]] for code in compared}
    codes = likely(reference.indicator, names)
    return tuple(str(attrs.evolve(reference, indicator=code)) for code in codes)


def _likely_bodies(facts: Sequence[AnyFact], reference: Reference, current: Period, wanted: Period) -> tuple[str, ...]:
    """The same of others: of those whose names are like what was asked for, if there are any."""
    bodies = {fact.organisation.code: fact.organisation.names for fact in facts}
    meant = likely(reference.organisation or "", bodies) or tuple(bodies)
    told = [fact for fact in sorted(facts, key=lambda fact: fact.period != wanted) if fact.organisation.code in meant]
    return tuple(
        str(
            attrs.evolve(
                reference,
                organisation=fact.organisation.code,
                period=None if fact.period == current else fact.period,
            )
        )
        for fact in told[:3]
    )
