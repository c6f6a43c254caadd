"""From a law and the figures of a place to a claim."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple, TypeVar

import attrs

from dangbo_report.claims import (
    Amount,
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
from dangbo_report.figures import Count, Figure, Measure, Money, Percent, Qualifier
from dangbo_report.findings import Evidence
from dangbo_report.reading.tables.choosing import Place
from dangbo_report.reading.tables.laws import Law, Relation
from dangbo_report.reading.tables.matrix import Number

_Figure = TypeVar("_Figure", bound=Figure)


def evidence_of(numbers: Iterable[Number]) -> tuple[Evidence, ...]:
    """The cells that a claim rests on."""
    return tuple(number.evidence for number in numbers)


def claim_of(law: Law, place: Place) -> Claim | None:
    """The claim that a law makes of some figures; None if no class of claims says it."""
    evidence = evidence_of((place.result, *place.operands))
    if isinstance(place.result.figure, Percent):
        if law.relation is Relation.OF_BASE and place.result.signed:
            return None  # "+32,0" says how much more there is, and not how much of it
        return _of_percent(law, place, place.result.figure, evidence)
    figures = tuple(number.figure for number in place.operands if not isinstance(number.figure, Percent))
    return _OF_AMOUNTS[law.relation](_Amounts(law, place, place.result.figure, figures, evidence))


def _of_percent(law: Law, place: Place, percent: Percent, evidence: tuple[Evidence, ...]) -> Claim:
    figures = [number.figure for number in place.operands]
    match law.relation, figures:
        case Relation.OF_TARGET, [value, target]:
            return PercentOfTarget(value=value, percent=_open(percent), target=_open(target), evidence=evidence)
        case Relation.OF_BASE, [Count() | Money() | Measure() as part, Count() | Money() | Measure() as whole]:
            return Share(part=part, percent=percent, whole=(whole,), evidence=evidence)
        case Relation.GROWTH, [Count() | Money() | Measure() as value, Count() | Money() | Measure() as base]:
            falls = place.result.value < 0 or (not place.result.signed and _fell(place.operands))
            return Change(percent=percent, value=value, base=base, falls=falls, evidence=evidence)
        case _:  # points between two percents: no other law has a percent for its result
            now, before = (figure for figure in figures if isinstance(figure, Percent))
            falls = (place.result.value < 0) != (law.relation is Relation.FALL)
            return Points(value=now, base=before, change=percent, falls=falls, evidence=evidence)


def _open(figure: _Figure) -> _Figure:
    """A target that is told to be over a number has no upper end, and so has what is reached of it."""
    return attrs.evolve(figure, qualifier=Qualifier.AT_LEAST) if figure.qualifier is Qualifier.OVER else figure


def _fell(operands: Sequence[Number]) -> bool:
    return operands[0].value < operands[1].value


class _Amounts(NamedTuple):
    """Amounts that a law binds, with the evidence."""

    law: Law
    place: Place
    result: Amount
    figures: tuple[Amount, ...]
    evidence: tuple[Evidence, ...]


def _breakdown(told: _Amounts) -> Claim | None:
    if any(number.value < 0 for number in (told.place.result, *told.place.operands)):
        return _signed_sum(told)
    parts, rounded = told.figures, told.place.rounded
    return Breakdown(total=told.result, parts=parts, rounded=rounded, spelled_out=False, evidence=told.evidence)


def _part(told: _Amounts) -> Claim:
    return Breakdown(total=told.result, parts=told.figures, exhaustive=False, evidence=told.evidence)


def _difference(told: _Amounts) -> Claim | None:
    if any(number.value < 0 for number in told.place.operands):
        return None  # figures have no sign: a loss of 5 and then a gain of 8 are no rise of 3
    value, base = told.figures
    falls = (told.place.result.value < 0) != (told.law.relation is Relation.FALL)
    return Difference(value=value, base=base, change=_unsigned(told.result), falls=falls, evidence=told.evidence)


def _remainder(told: _Amounts) -> Claim | None:
    """What is left; where more was done than there was, how far the whole falls short of what was done."""
    whole, *done = told.figures
    if told.place.result.value < 0:
        over = _unsigned(told.result)
        short = Difference(value=whole, base=done[0], change=over, falls=True, evidence=told.evidence)
        return short if len(done) == 1 else None
    return Remainder(whole=whole, done=tuple(done), left=told.result, evidence=told.evidence)


def _roll_forward(told: _Amounts) -> Claim | None:
    if any(number.value < 0 for number in (told.place.result, *told.place.operands)):
        return None  # figures have no sign
    opening, *moves = told.figures
    plus, minus = (
        tuple(move for move, sign in zip(moves, told.law.signs[1:], strict=True) if sign == kind) for kind in "+-"
    )
    return RollForward(closing=told.result, opening=opening, plus=plus, minus=minus, evidence=told.evidence)


def _product(told: _Amounts) -> Claim:
    count, price = told.figures
    return Product(count=count, price=price, total=told.result, evidence=told.evidence)


def _average(told: _Amounts) -> Claim:
    total, count = told.figures
    return Average(total=total, count=count, average=told.result, evidence=told.evidence)


def _signed_sum(told: _Amounts) -> Claim | None:
    """A sum of rises and falls: the first rise, what else rose, what fell; None if it came to a fall."""
    amounts = [(number.value, figure) for number, figure in zip(told.place.operands, told.figures, strict=True)]
    rises = [figure for value, figure in amounts if value >= 0]
    falls = tuple(_unsigned(figure) for value, figure in amounts if value < 0)
    if told.place.result.value < 0 or not rises:
        return None
    opening, *plus = rises
    return RollForward(
        closing=told.result,
        opening=opening,
        plus=tuple(plus),
        minus=falls,
        rounded=told.place.rounded,
        evidence=told.evidence,
    )


def _unsigned(figure: Amount) -> Amount:
    """A change without its sign, which says nothing that `falls` does not."""
    match figure:
        case Money(value=value, step=step) if value < 0:
            return Money(-value, step=step)
        case Measure(value=value, unit=unit, step=step) if value < 0:
            return Measure(-value, unit, step=step)
        case _:
            return figure


#: What is claimed of amounts; the other relations make percents.
_OF_AMOUNTS: Final[dict[Relation, Callable[[_Amounts], Claim | None]]] = {
    Relation.SUM: _breakdown,
    Relation.WHOLE: _part,
    Relation.DIFFERENCE: _difference,
    Relation.FALL: _difference,
    Relation.REST: _remainder,
    Relation.BALANCE: _roll_forward,
    Relation.PRODUCT: _product,
    Relation.AVERAGE: _average,
}
