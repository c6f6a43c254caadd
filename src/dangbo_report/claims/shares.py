"""Shares that make up one whole: whatever it is, it is one whole number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import ClassVar, Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.amounts import ZERO, Amount, is_whole, true_sum
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.percents import ratio, wholes_for
from dangbo_report.claims.relations import Relation, Standing, Term, judge_relations, reciprocal
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import Interval, Percent, Rounding

_ALL: Final = Interval.point(100)
#: Shares that make less than this leave one out, most likely.
_MOST_OF_ALL: Final = 75


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class SharesOfWhole(Asserted):
    """Parts of one whole, each with its share ("254 chi bộ, chiếm 98,83%; 03 chi bộ, chiếm 1,17%").

    Attributes:
        parts: the parts; none where the document tells only the shares, which are then all there is.
        percents: the share of each.
        whole: the whole; None if the document does not say.

    Raises:
        ImpossibleValueError: there are more parts than shares, or fewer; it carries the shares.
    """

    kind: ClassVar[str] = "shares-of-whole"

    parts: tuple[Amount, ...] = attrs.field(converter=tuple[Amount, ...])
    percents: tuple[Percent, ...] = attrs.field(converter=tuple[Percent, ...])
    whole: Amount | None = None

    def __attrs_post_init__(self) -> None:
        """Every part has its share; shares may stand alone."""
        if self.parts and len(self.parts) != len(self.percents):
            raise ImpossibleValueError("percents", self.percents, f"one share for each of {len(self.parts)} parts")

    @property
    def is_exceptional(self) -> bool:
        """Shares alone that are far from a whole leave one of them out."""
        return not self.parts and sum(percent.value for percent in self.percents) < _MOST_OF_ALL

    def judged(self) -> Verdict:
        """Look for one whole of which every part is its share; unless it is said, only whole numbers can tell."""
        if not self.parts:
            return judge(self.percents, lambda rounding, _: true_sum(self.percents, rounding).meets(_ALL))
        if self.whole is not None:
            return judge_relations(self.relations())
        if not all(map(is_whole, self.parts)):
            return Verdict.UNDECIDED
        counts = [int(part.value) for part in self.parts]
        return judge(self.percents, lambda result, _: self._of_some_whole(counts, result))

    def relations(self) -> Iterator[Relation]:
        """Every part is so many hundredths of the whole, if that is said."""
        if self.whole is None:
            return
        for index, (part, percent) in enumerate(zip(self.parts, self.percents, strict=True)):
            share = Term(percent, "percents", index, Standing.RESULT)
            yield ratio(share, (Term(self.whole, "whole"),), Term(part, "parts", index))

    def solutions(self) -> Iterator[tuple[Term, tuple[Interval, ...]]]:
        """Of an unknown whole, what each figure must be of the wholes that the other shares leave."""
        if not self.parts:
            for index, percent in enumerate(self.percents):
                rest = true_sum((*self.percents[:index], *self.percents[index + 1 :]))
                yield Term(percent, "percents", index, Standing.RESULT), (_ALL - rest,)
        elif self.whole is not None:
            yield from super().solutions()
        elif all(map(is_whole, self.parts)):
            for index, (part, percent) in enumerate(zip(self.parts, self.percents, strict=True)):
                if (others := self._wholes_without(index)) is not None and part.value:
                    rate = Interval.point(part.value * 100)
                    yield Term(percent, "percents", index, Standing.RESULT), (rate.times(reciprocal(others)),)
                    yield (
                        Term(part, "parts", index),
                        (percent.interval().times(others).scaled(Fraction(1, 100)),),
                    )

    def _wholes_without(self, index: int) -> Interval | None:
        """The whole numbers that all shares but one allow; None if that is no few, or none."""
        bounds = [wholes for other, wholes in self._wholes(Rounding.NEAREST) if other != index]
        if not bounds:
            return None
        low = max(low for low, _ in bounds if low is not None)
        high = min(high for _, high in bounds if high is not None)
        return Interval(low, high) if 0 < low <= high else None

    def _of_some_whole(self, counts: Sequence[int], rounding: Rounding) -> bool:
        pairs = zip(counts, self.percents, strict=True)
        if not all(count or percent.interval(rounding).meets(ZERO) for count, percent in pairs):
            return False  # nothing is no percent but zero
        wholes = [bounds for _, bounds in self._wholes(rounding)]
        lowest = max([sum(counts), *(low for low, _ in wholes if low is not None)])
        return all(high is None or lowest <= high for _, high in wholes)

    def _wholes(self, rounding: Rounding) -> Iterator[tuple[int, tuple[int | None, int | None]]]:
        """The smallest and the largest whole number that each share allows, by its place."""
        for index, (part, percent) in enumerate(zip(self.parts, self.percents, strict=True)):
            wholes = wholes_for(percent, int(part.value), rounding) if part.value else None
            if wholes is not None:
                yield index, wholes.integers()
