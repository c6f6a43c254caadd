"""Laws: what one column of a table, or one row, is of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Final, NamedTuple

from dangbo_report.reading.tables.matrix import FINE, Number


class Relation(Enum):
    """What a result is of its operands."""

    #: A percent: the first of the second, which is a target.
    OF_TARGET = auto()
    #: A percent: the first of the second, which was before, or is a whole.
    OF_BASE = auto()
    #: A percent: by how much the first is above the second.
    GROWTH = auto()
    #: The sum of all.
    SUM = auto()
    #: The first less the second.
    DIFFERENCE = auto()
    #: The second less the first.
    FALL = auto()
    #: The first less all others.
    REST = auto()
    #: The first, and the others with their signs.
    BALANCE = auto()
    #: The first times the second.
    PRODUCT = auto()
    #: The first over the second.
    AVERAGE = auto()
    #: At least the one operand, which is a part of it.
    WHOLE = auto()


#: Those whose result is a percent.
PERCENTS: Final = frozenset((Relation.OF_TARGET, Relation.OF_BASE, Relation.GROWTH))


class Law(NamedTuple):
    """What one column is of others, or one row.

    Attributes:
        relation: what it is.
        result: the column (or row) that the others make.
        operands: the others.
        signs: of a balance: "+" or "-" for each operand.
        sure: the words leave no other relation open.
        total: the operands are held in this row: shares of a total.
    """

    relation: Relation
    result: int
    operands: tuple[int, ...]
    signs: str = ""
    sure: bool = False
    total: int | None = None


def keeps(law: Law, result: Number, operands: Sequence[Number]) -> bool:
    """Say whether figures keep to a law, to the precision of what is written."""
    return _CHECKS[law.relation](law, result, operands)


def alike(law: Law, result: Number, operands: Sequence[Number]) -> bool:
    """Say whether the figures are of sorts that the law can hold between."""
    sorts = {number.sort for number in operands}
    if law.relation in PERCENTS:
        return result.sort == "percent" and len(sorts) == 1 and not sorts & _NEVER_ADDED
    if (counts := _COUNTS.get(law.relation)) is not None:
        return "percent" not in {result.sort, operands[1 - counts].sort} and not operands[counts].sort
    return sorts == {result.sort} and (law.relation in _DIFFERENCES or not sorts & _NEVER_ADDED)


def _sum(_: Law, result: Number, operands: Sequence[Number]) -> bool:
    slack = result.half + sum(number.half for number in operands)
    return abs(result.value - sum(number.value for number in operands)) <= slack


def _difference(law: Law, result: Number, operands: Sequence[Number]) -> bool:
    first, second = operands
    change = first.value - second.value
    if law.relation is Relation.FALL:
        change = -change
    return abs(result.value - change) <= result.half + first.half + second.half


def _rest(_: Law, result: Number, operands: Sequence[Number]) -> bool:
    slack = result.half + sum(number.half for number in operands)
    left = operands[0].value - sum(number.value for number in operands[1:])
    return abs(result.value - left) <= slack


def _balance(law: Law, result: Number, operands: Sequence[Number]) -> bool:
    slack = result.half + sum(number.half for number in operands)
    left = sum(number.value if sign == "+" else -number.value for number, sign in zip(operands, law.signs, strict=True))
    return abs(result.value - left) <= slack


def _ratio(_: Law, result: Number, operands: Sequence[Number]) -> bool:
    return _is_ratio(result.value, result.half, operands)


def _growth(_: Law, result: Number, operands: Sequence[Number]) -> bool:
    if _is_ratio(result.value + 100 * FINE, result.half, operands):
        return True
    return not result.signed and _is_ratio(100 * FINE - result.value, result.half, operands)


def _is_ratio(percent: int, half: int, operands: Sequence[Number]) -> bool:
    """Say whether the first operand is some percent of the second; digits may have been cut off."""
    part, whole = operands
    if whole.value <= 0:
        return False
    hundred = 100 * FINE
    return (percent - half) * (whole.value - whole.half) <= hundred * (part.value + part.half) and (
        percent + 2 * half
    ) * (whole.value + whole.half) >= hundred * (part.value - part.half)


def _product(_: Law, result: Number, operands: Sequence[Number]) -> bool:
    count, price = operands
    slack = result.half * FINE + count.half * abs(price.value) + price.half * abs(count.value)
    return abs(result.value * FINE - count.value * price.value) <= slack


def _average(_: Law, result: Number, operands: Sequence[Number]) -> bool:
    total, count = operands
    slack = 2 * result.half * abs(count.value) + total.half * FINE
    return abs(result.value * count.value - total.value * FINE) <= slack


def _whole(_: Law, result: Number, operands: Sequence[Number]) -> bool:
    return operands[0].value - operands[0].half <= result.value + result.half


def is_off_by_rounding(law: Law, result: Number, operands: Sequence[Number]) -> bool:
    """Say whether whole numbers miss their sum by no more than they do if each was rounded."""
    if law.relation is not Relation.SUM or result.half or any(number.half for number in operands):
        return False
    gap = abs(result.value - sum(number.value for number in operands))
    return 0 < 2 * gap <= (len(operands) + 1) * FINE


def is_cut(numbers: Sequence[Number]) -> bool:
    """Say whether a whole number among decimals is as long as a workbook holds numbers, so that its own are cut off."""
    longest = max([0 if number.half else abs(number.value) for number in numbers])
    return longest >= _LONGEST and any(number.half for number in numbers)


def is_mixed(law: Law, result: Number, operands: Sequence[Number]) -> bool:
    """Say whether a sum has whole numbers among decimals: those were rounded."""
    if law.relation is not Relation.SUM:
        return False
    halves = [bool(number.half) for number in (result, *operands)]
    return any(halves) and not all(halves)


#: A workbook holds fifteen digits.
_LONGEST: Final = 10**14 * FINE
_DIFFERENCES: Final = frozenset((Relation.DIFFERENCE, Relation.FALL))


#: Which of the two operands counts.
_COUNTS: Final = {Relation.PRODUCT: 0, Relation.AVERAGE: 1}
_NEVER_ADDED: Final = frozenset(("percent", "rate"))
_CHECKS: Final[dict[Relation, Callable[[Law, Number, Sequence[Number]], bool]]] = {
    Relation.OF_TARGET: _ratio,
    Relation.OF_BASE: _ratio,
    Relation.GROWTH: _growth,
    Relation.SUM: _sum,
    Relation.DIFFERENCE: _difference,
    Relation.FALL: _difference,
    Relation.REST: _rest,
    Relation.BALANCE: _balance,
    Relation.PRODUCT: _product,
    Relation.AVERAGE: _average,
    Relation.WHOLE: _whole,
}
