"""Percents of something: of a target, of a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import ClassVar, Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.amounts import ZERO, Amount, Quantity, is_whole, lies_above, true_sum
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.relations import HUNDRED, Relation, Standing, Sum, Term, judge_relations
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.figures import Interval, Percent, Qualifier, Rounding

_HUNDREDTH: Final = Fraction(1, 100)


def ratio(percent: Term, whole: Iterable[Term], part: Term) -> Relation:
    """A part is so many hundredths of a whole."""
    return Relation((Sum((percent,)), Sum(tuple(whole))), (Sum((part,)), HUNDRED))


def wholes_for(percent: Percent, part: int, rounding: Rounding) -> Interval | None:
    """The wholes of which a whole number is the given percent; None if the percent may be zero."""
    return _wholes_at(percent.interval(rounding), part)


def _wholes_at(rate: Interval, part: int) -> Interval | None:
    if rate.lower is None or rate.upper is None or rate.lower <= 0:
        return None
    return Interval(
        part * 100 / rate.upper,
        part * 100 / rate.lower,
        lower_open=rate.upper_open,
        upper_open=rate.lower_open,
    )


def some_whole_number(percent: Percent, part: Quantity, rounding: Rounding) -> bool:
    """Say whether the part is that percent of any whole number at all; nothing is zero percent, and no other.

    Whole numbers are so dense behind large parts that only counts of people and things are put to the test.
    """
    return is_of_some_whole(percent.interval(rounding), part)


def is_of_some_whole(rate: Interval, part: Quantity) -> bool:
    """Say whether the part is so many hundredths of any whole number at all."""
    if not is_whole(part):
        return True
    if part.value == 0:
        return rate.meets(ZERO)
    wholes = _wholes_at(rate, int(part.value))
    return wholes is None or _has_integer(wholes)


def _has_integer(interval: Interval) -> bool:
    low, high = interval.integers()
    return low is None or high is None or low <= high


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class PercentOfTarget(Asserted):
    """A value is a percent of its target ("đạt 23,6% kế hoạch").

    Attributes:
        value: what was reached; a percent where the target is one.
        percent: the percent as written.
        target: the target, which somebody set; None if the document does not say.
    """

    kind: ClassVar[str] = "percent-of-target"

    value: Quantity
    percent: Percent
    target: Quantity | None = None

    def judged(self) -> Verdict:
        """Hold the percent against value and target, or against any whole number as target."""
        target = self.target
        if target is None:
            return judge(
                (self.value, self.percent), lambda result, _: some_whole_number(self.percent, self.value, result)
            )
        if target.value == 0 and self.value.interval().meets(ZERO):
            return Verdict.UNDECIDED  # nothing of nothing is any percent
        if target.qualifier is Qualifier.UNDER or target.qualifier is Qualifier.AT_MOST:
            return Verdict.UNDECIDED  # the less the better: it may be what was reached that the percent is of
        return judge_relations(self.relations())

    def relations(self) -> Iterator[Relation]:
        """The value is so many hundredths of the target."""
        if self.target is not None:
            percent = Term(self.percent, "percent", standing=Standing.RESULT)
            target = Term(self.target, "target", standing=Standing.SET)
            yield ratio(percent, (target,), Term(self.value, "value"))


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Share(Asserted):
    """A part is a percent of a whole ("chiếm 98,24%").

    Attributes:
        part: the part; None if the document does not say it ("40 hội viên, nữ chiếm 33,1%").
        percent: the percent as written.
        whole: what adds up to the whole; empty if the document does not say.
    """

    kind: ClassVar[str] = "share"

    part: Amount | None = None
    percent: Percent
    whole: tuple[Amount, ...] = attrs.field(default=(), converter=tuple[Amount, ...])

    def judged(self) -> Verdict:
        """Hold the percent against part and whole; against any whole number for the one that is not said."""
        part = self.part
        if part is None:
            return judge((self.percent, *self.whole), lambda result, _: self._some_part(result))
        if not self.whole:
            return judge((part, self.percent), lambda result, _: some_whole_number(self.percent, part, result))
        if not true_sum(self.whole).upper and part.interval().meets(ZERO):
            return Verdict.UNDECIDED  # nothing of nothing is any percent
        return judge_relations(self.relations())

    def relations(self) -> Iterator[Relation]:
        """The part is so many hundredths of the whole."""
        if self.part is not None and self.whole:
            percent = Term(self.percent, "percent", standing=Standing.RESULT)
            whole = (Term(figure, "whole", index) for index, figure in enumerate(self.whole))
            yield ratio(percent, whole, Term(self.part, "part"))

    @property
    def is_beyond_whole(self) -> bool:
        """The part is more than the whole."""
        return self.part is not None and bool(self.whole) and lies_above(self.part.interval(), true_sum(self.whole))

    def _some_part(self, rounding: Rounding) -> bool:
        """Say whether some whole number of people or things is that percent of the whole."""
        if not self.whole or not all(map(is_whole, self.whole)):
            return True
        return _has_integer(self.percent.interval(rounding).times(true_sum(self.whole)).scaled(_HUNDREDTH))
