"""Products: a count times a price, a total over a count."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import reduce
from itertools import chain
from math import prod
from typing import ClassVar, TypeAlias, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.amounts import ZERO, Amount
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.relations import ONE, Relation, Standing, Sum, Term, rounded
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import Interval, Rounding

#: Figures that are multiplied.
_Lot: TypeAlias = tuple[Term, ...]


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Product(Asserted):
    """A count, the price of one, and the sum ("195 suất quà, mỗi suất 500 nghìn đồng, tổng 97,5 triệu đồng").

    Attributes:
        count: how many.
        price: how much for each, which somebody set.
        total: how much together.
        times: what else it is multiplied by ("50 trẻ × 320.000 đồng/tháng × 9 tháng").
        other_counts: how many at other prices the sum is of as well ("và 8 nhà, mỗi nhà 30 triệu đồng").
        other_prices: these prices, one for each.

    Raises:
        ImpossibleValueError: there are more other counts than other prices, or fewer; it carries the prices.
    """

    kind: ClassVar[str] = "product"

    count: Amount
    price: Amount
    total: Amount
    times: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])
    other_counts: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])
    other_prices: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])

    def __attrs_post_init__(self) -> None:
        if len(self.other_counts) != len(self.other_prices):
            wanted = f"one price for each of {len(self.other_counts)} other counts"
            raise ImpossibleValueError("other_prices", self.other_prices, wanted)

    def judged(self) -> Verdict:
        """Hold the sum against all that is multiplied."""
        if self._is_of_two:
            return super().judged()
        total = self._total()
        figures = [term.figure for term in (*chain(*self._lots()), total)]

        def holds(_: Rounding, rounding: Rounding) -> bool:
            made = sum((reduce(Interval.times, map(rounded, lot)) for lot in self._lots()), ZERO)
            return made.meets(total.figure.interval(rounding))

        return judge(figures, holds)

    def relations(self) -> Iterator[Relation]:
        """Count times price is the sum; of more factors, each times all that it is multiplied by, and the rest."""
        count, price, total = Term(self.count, "count"), _price(self.price, "price"), self._total()
        if self._is_of_two:
            yield Relation((Sum((count,)), Sum((price,))), (Sum((total,)), ONE))
            return
        lots = tuple(self._lots())
        for factor in dict.fromkeys(chain(*lots)):
            by = sum(_written(lot, but=factor) for lot in lots if factor in lot)
            rest = sum(_written(lot) for lot in lots if factor not in lot)
            yield Relation((Sum((factor,)), Sum(constant=by)), (Sum((total,), constant=-rest), ONE))

    @property
    def _is_of_two(self) -> bool:
        return not (self.times or self.other_counts)

    def _total(self) -> Term:
        return Term(self.total, "total", standing=Standing.RESULT)

    def _lots(self) -> Iterator[_Lot]:
        """What is multiplied, lot by lot; whatever else there is multiplies each."""
        times = tuple(Term(each, "times", index) for index, each in enumerate(self.times))
        yield Term(self.count, "count"), _price(self.price, "price"), *times
        for index, (count, price) in enumerate(zip(self.other_counts, self.other_prices, strict=True)):
            yield Term(count, "other_counts", index), _price(price, "other_prices", index), *times


def _price(figure: Amount, slot: str, index: int = 0) -> Term:
    return Term(figure, slot, index, Standing.SET)


def _written(lot: _Lot, but: Term | None = None) -> Fraction:
    """What figures make as they are written, one of them perhaps left out."""
    return prod((Fraction(term.figure.value) for term in lot if term != but), start=Fraction(1))


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Average(Asserted):
    """A total, over how many it is spread, and how much that is for each ("bình quân 12,5 triệu đồng/hộ").

    Attributes:
        total: how much together.
        count: how many.
        average: how much for each, worked out.
    """

    kind: ClassVar[str] = "average"

    total: Amount
    count: Amount
    average: Amount

    def relations(self) -> Iterator[Relation]:
        """Count times average is the total."""
        count, average = Term(self.count, "count"), Term(self.average, "average", standing=Standing.QUOTIENT)
        yield Relation((Sum((count,)), Sum((average,))), (Sum((Term(self.total, "total"),)), ONE))
