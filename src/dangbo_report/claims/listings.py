"""Lists: a number and the names behind it, and what stands in order."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.figures import Count, Figure, Interval, Rounding


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class ListCount(Asserted):
    """A number, and the names that are listed behind it ("03 khu phố (khu phố 4, 5, 7)").

    Attributes:
        count: how many there are said to be.
        names: those that are named.
    """

    kind: ClassVar[str] = "list-count"

    count: Count
    names: tuple[str, ...] = attrs.field(converter=tuple[str, ...])

    def judged(self) -> Verdict:
        """As many are named as there are said to be."""
        named = Interval.point(len(self.names))
        return judge((self.count,), lambda result, _: self.count.interval(result).meets(named))


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Order(Asserted):
    """Two ends of a range, or two days, in order ("từ ngày 05/3 đến ngày 12/3/2024", "từ 5 đến 7%").

    Attributes:
        first: the lower end.
        last: the upper end.
    """

    kind: ClassVar[str] = "order"

    first: Figure | date
    last: Figure | date

    def judged(self) -> Verdict:
        """The first end does not lie after the last; two ends of different kinds say nothing."""
        first, last = self.first, self.last
        if isinstance(first, date) and isinstance(last, date):
            return Verdict.HOLDS if first <= last else Verdict.VIOLATED
        if isinstance(first, date) or isinstance(last, date):
            return Verdict.UNDECIDED
        return judge((first, last), lambda result, _: _may_follow(first, last, result))


def _may_follow(first: Figure, last: Figure, rounding: Rounding) -> bool:
    low, high = first.interval(rounding).lower, last.interval(rounding).upper
    return low is None or high is None or low <= high
