"""Sums: a total and its parts, a stock and what raised it, what came and went, what is left."""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from dangbo_report.claims.amounts import Amount, total_of
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.figures import Interval, Rounding


@final
@attrs.frozen(kw_only=True)
class Breakdown(Asserted):
    """A total and its parts ("09 công văn: 05 … và 04 …").

    Attributes:
        total: the whole.
        parts: its parts.
        exhaustive: the parts are all there are; a list that need not be ("trong đó") may fall short.
        beside: further totals that the same parts break down ("08 đơn … và 01 đơn …: …").
    """

    kind: ClassVar[str] = "breakdown"

    total: Amount
    parts: tuple[Amount, ...] = attrs.field(converter=tuple[Amount, ...])
    exhaustive: bool = True
    beside: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])

    def judged(self) -> Verdict:
        """Hold the sum of the parts against the total."""
        return judge((self.total, *self.beside, *self.parts), self._holds)

    def _holds(self, result: Rounding, others: Rounding) -> bool:
        total, parts = total_of((self.total, *self.beside), result), total_of(self.parts, others)
        return total.meets(parts if self.exhaustive else at_least(parts))


def at_least(interval: Interval) -> Interval:
    """Everything that is not below an interval."""
    return Interval(interval.lower, None, lower_open=interval.lower_open)


@final
@attrs.frozen(kw_only=True)
class Cumulative(Asserted):
    """A stock after an increase ("kết nạp 1.063 hội viên, nâng tổng số lên 34.465").

    Attributes:
        stock: what there is now.
        increase: what was added.
        previous: what there was before; None if the document does not say.
    """

    kind: ClassVar[str] = "cumulative"

    stock: Amount
    increase: Amount
    previous: Amount | None = None

    def judged(self) -> Verdict:
        """A stock is what there was and what was added; it is never below what was added."""
        if self.previous is None:
            return Breakdown(total=self.stock, parts=(self.increase,), exhaustive=False).judged()
        return Breakdown(total=self.stock, parts=(self.previous, self.increase)).judged()


@final
@attrs.frozen(kw_only=True)
class RollForward(Asserted):
    """A stock at the end, from the one at the start ("đầu kỳ 12 đơn, nhận mới 30, giải quyết 35, còn 7 đơn").

    Attributes:
        closing: what there is at the end.
        opening: what there was at the start.
        plus: what came.
        minus: what went.
    """

    kind: ClassVar[str] = "roll-forward"

    closing: Amount
    opening: Amount
    plus: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])
    minus: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])

    def judged(self) -> Verdict:
        """The end is the start with what came, without what went."""
        return judge((self.closing, self.opening, *self.plus, *self.minus), self._holds)

    def _holds(self, result: Rounding, others: Rounding) -> bool:
        came = total_of((self.opening, *self.plus), others)
        return (self.closing.interval(result) + total_of(self.minus, others)).meets(came)


@final
@attrs.frozen(kw_only=True)
class Remainder(Asserted):
    """What is left of a whole ("15/20 chỉ tiêu, còn lại 5 chỉ tiêu").

    Attributes:
        whole: what there was to do.
        done: what is done, and what else is no longer left.
        left: what is left.
    """

    kind: ClassVar[str] = "remainder"

    whole: Amount
    done: tuple[Amount, ...] = attrs.field(converter=tuple[Amount, ...])
    left: Amount

    def judged(self) -> Verdict:
        """What is done and what is left make the whole."""
        return judge((self.whole, *self.done, self.left), self._holds)

    def _holds(self, result: Rounding, others: Rounding) -> bool:
        return (total_of(self.done, others) + self.left.interval(result)).meets(self.whole.interval(others))
