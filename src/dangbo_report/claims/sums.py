"""Sums: a total and its parts, a stock and what raised it, what came and went, what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.amounts import Amount, lies_above, true_sum
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.relations import Relation, Standing, Term, equal


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Breakdown(Asserted):
    """A total and its parts ("09 công văn: 05 … và 04 …").

    Attributes:
        total: the whole.
        parts: its parts.
        exhaustive: the parts are all there are; a list that need not be ("trong đó") may fall short.
        beside: further totals that the same parts break down ("08 đơn … và 01 đơn …: …").
        rounded: its whole numbers may have been rounded, as where they stand among decimals.
        spelled_out: a word, a bracket or a colon opens the list, and each part is told to be of the total's kind; else
            the figures only stand in a row ("412 ha, vụ đông xuân 216 ha, vụ hè thu 196 ha").
    """

    kind: ClassVar[str] = "breakdown"

    total: Amount
    parts: tuple[Amount, ...] = attrs.field(converter=tuple[Amount, ...])
    exhaustive: bool = True
    beside: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])
    spelled_out: bool = True
    rounded: bool = False

    def relations(self) -> Iterator[Relation]:
        """The sum of the parts is the total, or not above it."""
        made, given = _standings(rounded=self.rounded)
        total, beside = Term(self.total, "total", standing=made), terms(self.beside, "beside", made)
        yield equal((total, *beside), terms(self.parts, "parts", given), at_least=not self.exhaustive)

    @property
    def is_beyond_whole(self) -> bool:
        """The parts are more than the total."""
        return lies_above(true_sum(self.parts), true_sum((self.total, *self.beside)))

    @property
    def is_spelled_out(self) -> bool:
        """A word, a bracket or a colon opens the list."""
        return self.spelled_out

    @property
    def is_exceptional(self) -> bool:
        """Nothing but verbs make one figure a part of the other ("tiếp nhận 40 đơn, giải quyết 42"): some was there."""
        return not (self.exhaustive or self.spelled_out)


def _standings(*, rounded: bool) -> tuple[Standing, Standing]:
    """How a sum stands, and what is added up."""
    return (Standing.QUOTIENT, Standing.ROUNDED) if rounded else (Standing.RESULT, Standing.GIVEN)


def terms(figures: Iterable[Amount], slot: str, standing: Standing = Standing.GIVEN) -> tuple[Term, ...]:
    """The figures of a slot that holds several."""
    return tuple(Term(figure, slot, index, standing) for index, figure in enumerate(figures))


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
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

    def relations(self) -> Iterator[Relation]:
        """A stock is what there was and what was added; it is never below what was added."""
        stock, increase = Term(self.stock, "stock", standing=Standing.RESULT), Term(self.increase, "increase")
        before = () if self.previous is None else (Term(self.previous, "previous"),)
        yield equal((stock,), (*before, increase), at_least=self.previous is None)

    @property
    def is_beyond_whole(self) -> bool:
        """More was added than there is."""
        return lies_above(self.increase.interval(), self.stock.interval())

    @property
    def is_spelled_out(self) -> bool:
        """What there was before is told too."""
        return self.previous is not None


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class RollForward(Asserted):
    """A stock at the end, from the one at the start ("đầu kỳ 12 đơn, nhận mới 30, giải quyết 35, còn 7 đơn").

    Attributes:
        closing: what there is at the end.
        opening: what there was at the start.
        plus: what came.
        minus: what went.
        rounded: its whole numbers may have been rounded, as where they stand among decimals.
    """

    kind: ClassVar[str] = "roll-forward"

    closing: Amount
    opening: Amount
    plus: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])
    minus: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])
    rounded: bool = False

    def relations(self) -> Iterator[Relation]:
        """The end and what went are the start and what came."""
        made, given = _standings(rounded=self.rounded)
        closing, opening = Term(self.closing, "closing", standing=made), Term(self.opening, "opening", standing=given)
        yield equal((closing, *terms(self.minus, "minus", given)), (opening, *terms(self.plus, "plus", given)))


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
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

    def relations(self) -> Iterator[Relation]:
        """What is done and what is left make the whole."""
        left = Term(self.left, "left", standing=Standing.RESULT)
        yield equal((Term(self.whole, "whole"),), (*terms(self.done, "done"), left))

    @property
    def is_beyond_whole(self) -> bool:
        """More is done, or left, than there was."""
        return any(lies_above(part, self.whole.interval()) for part in (true_sum(self.done), self.left.interval()))
