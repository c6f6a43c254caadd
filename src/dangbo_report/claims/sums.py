"""Sums: a total and its parts, a stock and what raised it, what is left, a count times a price."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims.percents import Amount
from dangbo_report.claims.verdict import Stated, Verdict, judge
from dangbo_report.figures import Count, Interval, Money, Rounding


def total_of(parts: tuple[Amount, ...], rounding: Rounding) -> Interval:
    """What the true sum of some figures may be."""
    first, *others = (part.interval(rounding) for part in parts)
    return sum(others, first)


def _amounts(given: Iterable[Amount]) -> tuple[Amount, ...]:
    return tuple(given)


@final
@attrs.frozen
class Breakdown:
    """A total and its parts ("09 công văn: 05 … và 04 …").

    Attributes:
        total: the whole.
        parts: its parts.
        exhaustive: the parts are all there are; a list that need not be ("trong đó") may fall short.
        evidence: where all this stands.
        beside: further totals that the same parts break down ("08 đơn … và 01 đơn …: …").
    """

    kind: ClassVar[str] = "breakdown"

    total: Amount
    parts: tuple[Amount, ...] = attrs.field(converter=_amounts)
    exhaustive: bool = True
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)
    beside: tuple[Amount, ...] = attrs.field(default=(), converter=_amounts, kw_only=True)

    def verdict(self) -> Verdict:
        """Hold the sum of the parts against the total."""
        return judge((self.total, *self.beside, *self.parts), self._holds)

    def _holds(self, rounding: Rounding) -> bool:
        total, parts = total_of((self.total, *self.beside), rounding), total_of(self.parts, rounding)
        return total.meets(parts if self.exhaustive else Interval(parts.lower, None, lower_open=parts.lower_open))


@final
@attrs.frozen
class Cumulative:
    """A stock after an increase ("kết nạp 1.063 hội viên, nâng tổng số lên 34.465").

    Attributes:
        stock: what there is now.
        increase: what was added.
        previous: what there was before; None if the document does not say.
        evidence: where all this stands.
    """

    kind: ClassVar[str] = "cumulative"

    stock: Amount
    increase: Amount
    previous: Amount | None = None
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)

    def verdict(self) -> Verdict:
        """A stock is what there was and what was added; it is never below what was added."""
        if self.previous is None:
            return Breakdown(self.stock, (self.increase,), exhaustive=False).verdict()
        return Breakdown(self.stock, (self.previous, self.increase)).verdict()


@final
@attrs.frozen
class Remainder:
    """What is left of a whole ("15/20 chỉ tiêu, còn lại 5 chỉ tiêu").

    Attributes:
        whole: what there was to do.
        done: what is done.
        left: what is left.
        evidence: where all this stands.
    """

    kind: ClassVar[str] = "remainder"

    whole: Amount
    done: Amount
    left: Amount
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)

    def verdict(self) -> Verdict:
        """What is done and what is left make the whole."""
        return Breakdown(self.whole, (self.done, self.left)).verdict()


@final
@attrs.frozen
class Product:
    """A count, the price of one, and the sum ("195 suất quà, mỗi suất 500 nghìn đồng, tổng 97,5 triệu đồng").

    Attributes:
        count: how many.
        price: how much for each.
        total: how much together.
        evidence: where all this stands.
    """

    kind: ClassVar[str] = "product"

    count: Count
    price: Money
    total: Money
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)

    def verdict(self) -> Verdict:
        """Hold count times price against the sum; the price of one thing is a rate that is set, and exact."""
        return judge((self.count, self.price, self.total), self._holds)

    def _holds(self, rounding: Rounding) -> bool:
        price = Interval.point(self.price.value)
        return self.count.interval(rounding).times(price).meets(self.total.interval(rounding))
