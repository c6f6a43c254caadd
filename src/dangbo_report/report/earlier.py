"""The figure that a fact is compared with: of an earlier period, or of the bodies that the organisation was made of."""

from __future__ import annotations

from typing import final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import Count, Figure, Measure, Money, change_between, total_of
from dangbo_report.indicators import AnyFact, FactBook, FactKey
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import Period
from dangbo_report.report.references import Base


@final
@attrs.frozen(field_transformer=checked_fields)
class Earlier:
    """What a fact is compared with.

    Attributes:
        figure: the earlier figure.
        fact: the fact that states it; None if it was added up from the bodies that the organisation was made of.
    """

    figure: Figure
    fact: AnyFact | None = None


@checked_arguments
def earlier_period(period: Period, base: Base) -> Period | None:
    """The period that a figure is compared with; None before the calendar begins."""
    try:
        return period.previous() if base is Base.PREVIOUS else period.same_period_last_year()
    except ImpossibleValueError:
        return None


@checked_arguments
def earlier_figure(
    book: FactBook, directory: Directory, fact: AnyFact, base: Base, *, comparable: bool = False
) -> Earlier | None:
    """The figure of the earlier period ("cùng kỳ", "kỳ trước"); None if it is not known.

    Where the organisation has no such fact, since it was made later, its figure is the sum of those of the bodies
    that it was made of, if every one that was at work in that period has one and the indicator can be added up.

    Args:
        book: the facts that are looked through.
        directory: the bodies that others were made of; those that facts are of count too.
        fact: the later figure.
        base: which period.
        comparable: whether a change between the two must be tellable.
    """
    period = earlier_period(fact.period, base)
    if period is None:
        return None
    found = _found(book, directory, fact, period)
    return found if found and (not comparable or change_between(fact.figure, found.figure)) else None


def _found(book: FactBook, directory: Directory, fact: AnyFact, period: Period) -> Earlier | None:
    code = fact.indicator.code
    if stated := book.get(code, fact.organisation.code, period):
        return Earlier(stated.figure, stated)
    if not fact.indicator.additive:
        return None
    figures = _of_predecessors(book, directory, FactKey(code, fact.organisation.code, period), frozenset())
    return Earlier(total_of(figures)) if figures else None


def _of_predecessors(
    book: FactBook, directory: Directory, key: FactKey, seen: frozenset[str]
) -> list[Count | Money | Measure]:
    """The figures of all bodies that one was made of; none if any is missing."""
    found: list[Count | Money | Measure] = []
    for body in _predecessors(book, directory, key.organisation):
        if body.code in seen or not body.is_active(key.period.start, key.period.end):
            continue
        own = key._replace(organisation=body.code)
        stated = book.get(*own)
        figures = [stated.figure] if stated else []
        figures = figures or _of_predecessors(book, directory, own, seen | {key.organisation})
        if not figures:
            return []
        found += figures
    return found


def _predecessors(book: FactBook, directory: Directory, code: str) -> list[Organisation]:
    """The bodies whose work an organisation continues, those of the directory first."""
    bodies = {body.code: body for body in directory if body.successor == code}
    for fact in book:
        if fact.organisation.successor == code:
            bodies.setdefault(fact.organisation.code, fact.organisation)
    return list(bodies.values())
