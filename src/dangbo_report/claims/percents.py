"""Percents of something: of a target, of a whole."""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from dangbo_report.claims.verdict import Stated, Verdict, judge
from dangbo_report.figures import Count, Figure, Interval, Measure, Money, Percent, Qualifier, Rounding

Amount = Count | Money | Measure


def is_percent_of(percent: Percent, part: Interval, whole: Interval, rounding: Rounding) -> bool:
    """Say whether some part and some whole stand in the ratio that a percent states."""
    return part.scaled(100).meets(percent.interval(rounding).times(whole))


def wholes_for(percent: Percent, part: int, rounding: Rounding) -> Interval | None:
    """The wholes of which a whole number is the given percent; None if the percent may be zero."""
    rate = percent.interval(rounding)
    if rate.lower is None or rate.upper is None or rate.lower <= 0:
        return None
    return Interval(
        part * 100 / rate.upper,
        part * 100 / rate.lower,
        lower_open=rate.upper_open,
        upper_open=rate.lower_open,
    )


def some_whole_number(percent: Percent, part: Figure, rounding: Rounding) -> bool:
    """Say whether the part is that percent of any whole number at all.

    Whole numbers are so dense behind large parts that only counts of people and things are put to the test.
    """
    if not isinstance(part, Count) or part.step != 1 or part.qualifier is not Qualifier.EXACT or part.value == 0:
        return True
    wholes = wholes_for(percent, part.value, rounding)
    if wholes is None:
        return True
    low, high = wholes.integers()
    return low is None or high is None or low <= high


@final
@attrs.frozen
class PercentOfTarget:
    """A value is a percent of its target ("đạt 23,6% kế hoạch").

    Attributes:
        value: what was reached.
        percent: the percent as written.
        target: the target; None if the document does not say.
        evidence: where all this stands.
    """

    kind: ClassVar[str] = "percent-of-target"

    value: Amount
    percent: Percent
    target: Amount | None = None
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)

    def verdict(self) -> Verdict:
        """Hold the percent against value and target, or against any whole number as target."""
        target = self.target
        if target is None:
            return judge(
                (self.value, self.percent),
                lambda rounding: some_whole_number(self.percent, self.value, rounding),
            )
        return judge(
            (self.value, self.percent, target),
            lambda rounding: is_percent_of(self.percent, self.value.interval(), target.interval(), rounding),
        )


@final
@attrs.frozen
class Share:
    """A part is a percent of a whole ("chiếm 98,24%").

    Attributes:
        part: the part.
        percent: the percent as written.
        whole: what adds up to the whole; empty if the document does not say.
        evidence: where all this stands.
    """

    kind: ClassVar[str] = "share"

    part: Amount
    percent: Percent
    whole: tuple[Amount, ...] = ()
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)

    def verdict(self) -> Verdict:
        """Hold the percent against part and whole, or against any whole number as whole."""
        if not self.whole:
            return judge(
                (self.part, self.percent),
                lambda rounding: some_whole_number(self.percent, self.part, rounding),
            )
        whole = sum((figure.interval() for figure in self.whole[1:]), self.whole[0].interval())
        return judge(
            (self.part, self.percent, *self.whole),
            lambda rounding: is_percent_of(self.percent, self.part.interval(), whole, rounding),
        )
