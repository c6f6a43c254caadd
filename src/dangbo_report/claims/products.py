"""Products: a count times a price, a total over a count."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.amounts import Amount
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.relations import ONE, Relation, Standing, Sum, Term


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
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

    def relations(self) -> Iterator[Relation]:
        """Count times price is the sum."""
        count, price = Term(self.count, "count"), Term(self.price, "price", standing=Standing.SET)
        total = Term(self.total, "total", standing=Standing.RESULT)
        yield Relation((Sum((count,)), Sum((price,))), (Sum((total,)), ONE))


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
