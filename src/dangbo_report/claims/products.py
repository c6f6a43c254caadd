"""Products: a count times a price, a total over a count."""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from dangbo_report.claims.amounts import Amount, as_set
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.figures import Interval, Rounding


@final
@attrs.frozen(kw_only=True)
class Product(Asserted):
    """A count, the price of one, and the sum ("195 suất quà, mỗi suất 500 nghìn đồng, tổng 97,5 triệu đồng").

    Attributes:
        count: how many.
        price: how much for each, which somebody set.
        total: how much together.
    """

    kind: ClassVar[str] = "product"

    count: Amount
    price: Amount
    total: Amount

    def judged(self) -> Verdict:
        """Hold count times price against the sum."""
        return judge(
            (self.count, self.price, self.total),
            lambda result, others: self._holds(as_set(self.price), result, others),
            lambda result, others: self._holds(self.price.interval(others), result, others),
        )

    def _holds(self, price: Interval, result: Rounding, others: Rounding) -> bool:
        return self.count.interval(others).times(price).meets(self.total.interval(result))


@final
@attrs.frozen(kw_only=True)
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

    def judged(self) -> Verdict:
        """Hold count times average against the total."""
        return judge((self.total, self.count, self.average), self._holds)

    def _holds(self, result: Rounding, others: Rounding) -> bool:
        return self.count.interval(others).times(self.average.interval(result)).meets(self.total.interval(others))
