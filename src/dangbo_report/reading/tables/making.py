"""From a law and the figures of a place to a claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dangbo_report.claims import (
    Average,
    Breakdown,
    Change,
    Claim,
    Difference,
    PercentOfTarget,
    Points,
    Product,
    Remainder,
    RollForward,
    Share,
)
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.findings import Evidence
from dangbo_report.reading.tables.choosing import Place
from dangbo_report.reading.tables.laws import Law, Relation
from dangbo_report.reading.tables.matrix import Number


def evidence_of(numbers: Iterable[Number]) -> tuple[Evidence, ...]:
    """The cells that a claim rests on."""
    return tuple(Evidence(number.cell.text, number.cell.span) for number in numbers)


def claim_of(law: Law, place: Place) -> Claim | None:
    """The claim that a law makes of some figures; None if no class of claims says it."""
    evidence = evidence_of((place.result, *place.operands))
    if isinstance(place.result.figure, Percent):
        return _of_percent(law, place, place.result.figure, evidence)
    return _of_amount(law, place, place.result.figure, evidence)


def _of_percent(law: Law, place: Place, percent: Percent, evidence: tuple[Evidence, ...]) -> Claim | None:
    figures = [number.figure for number in place.operands]
    match law.relation, figures:
        case Relation.OF_TARGET, [value, target]:
            return PercentOfTarget(value=value, percent=percent, target=target, evidence=evidence)
        case Relation.OF_BASE, [Count() | Money() | Measure() as part, Count() | Money() | Measure() as whole]:
            return Share(part=part, percent=percent, whole=(whole,), evidence=evidence)
        case Relation.GROWTH, [Count() | Money() | Measure() as value, Count() | Money() | Measure() as base]:
            falls = place.result.value < 0 or (not place.result.signed and _fell(place.operands))
            return Change(percent=percent, value=value, base=base, falls=falls, evidence=evidence)
        case Relation.DIFFERENCE | Relation.FALL, [Percent() as value, Percent() as base]:
            falls = (place.result.value < 0) != (law.relation is Relation.FALL)
            return Points(value=value, base=base, change=percent, falls=falls, evidence=evidence)
        case _:
            return None


def _fell(operands: Sequence[Number]) -> bool:
    return operands[0].value < operands[1].value


def _of_amount(law: Law, place: Place, result: Count | Money | Measure, evidence: tuple[Evidence, ...]) -> Claim | None:
    figures = tuple(number.figure for number in place.operands if not isinstance(number.figure, Percent))
    if len(figures) < len(place.operands):
        return None
    falls = (place.result.value < 0) != (law.relation is Relation.FALL)
    match law.relation:
        case Relation.SUM if any(number.value < 0 for number in (place.result, *place.operands)):
            return _signed_sum(place, evidence)
        case Relation.SUM:
            return Breakdown(total=result, parts=figures, evidence=evidence)
        case Relation.WHOLE:
            return Breakdown(total=result, parts=figures, exhaustive=False, evidence=evidence)
        case Relation.DIFFERENCE | Relation.FALL:
            change = _unsigned(result)
            return Difference(value=figures[0], base=figures[1], change=change, falls=falls, evidence=evidence)
        case Relation.REST:
            return Remainder(whole=figures[0], done=figures[1:], left=result, evidence=evidence)
        case Relation.BALANCE:
            signs = law.signs
            plus = tuple(figure for figure, sign in zip(figures[1:], signs[1:], strict=True) if sign == "+")
            minus = tuple(figure for figure, sign in zip(figures[1:], signs[1:], strict=True) if sign == "-")
            return RollForward(closing=result, opening=figures[0], plus=plus, minus=minus, evidence=evidence)
        case Relation.PRODUCT:
            return Product(count=figures[0], price=figures[1], total=result, evidence=evidence)
        case Relation.AVERAGE:
            return Average(total=figures[0], count=figures[1], average=result, evidence=evidence)
        case _:
            return None


def _signed_sum(place: Place, evidence: tuple[Evidence, ...]) -> Claim | None:
    """A sum of rises and falls: the first rise, what else rose, what fell; None if it came to a fall."""
    amounts = [(number.value, figure) for number in place.operands if not isinstance(figure := number.figure, Percent)]
    rises = [figure for value, figure in amounts if value >= 0]
    falls = tuple(_unsigned(figure) for value, figure in amounts if value < 0)
    total = place.result.figure
    if isinstance(total, Percent) or place.result.value < 0 or not rises:
        return None
    return RollForward(closing=total, opening=rises[0], plus=tuple(rises[1:]), minus=falls, evidence=evidence)


def _unsigned(figure: Count | Money | Measure) -> Count | Money | Measure:
    """A change without its sign, which says nothing that `falls` does not."""
    match figure:
        case Money(value=value, step=step) if value < 0:
            return Money(-value, step=step)
        case Measure(value=value, unit=unit, step=step) if value < 0:
            return Measure(-value, unit, step=step)
        case _:
            return figure
