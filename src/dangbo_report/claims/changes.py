"""Changes: more or less than before, in figures, in percent, in percentage points, in words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar, TypeVar, final

import attrs

from dangbo_report.claims.amounts import Amount, Quantity
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.percents import is_percent_of
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.figures import Figure, Interval, Percent, PercentagePoints, Rounding

Rate = TypeVar("Rate", Percent, PercentagePoints)


def unsigned(rate: Rate) -> Rate:
    """A rate without its sign, which says nothing that "tăng" or "giảm" does not."""
    return attrs.evolve(rate, value=abs(rate.value))


@final
@attrs.frozen(kw_only=True)
class Change(Asserted):
    """A change in percent, and two or three of: what there is, what there was, the difference ("208 vụ, tăng 17,51%").

    Attributes:
        percent: the change in percent of what there was; its sign says nothing that `falls` does not.
        value: what there is now; None if the document does not say.
        base: what there was; None if the document does not say.
        change: by how much it rose or fell; None if the document does not say.
        falls: it fell.
    """

    kind: ClassVar[str] = "change"

    percent: Percent
    value: Amount | None = None
    base: Amount | None = None
    change: Amount | None = None
    falls: bool = False

    def judged(self) -> Verdict:
        """Hold the percent, and the difference where all three are said, against what there was."""
        known = tuple(figure for figure in (self.value, self.base, self.change) if figure is not None)
        base = self._base(Rounding.NEAREST)
        if base is None or base.lower is None or base.lower <= 0:
            return Verdict.UNDECIDED
        return judge((unsigned(self.percent), *known), self._holds)

    def _base(self, rounding: Rounding) -> Interval | None:
        """What there was: as it is said, or the value with the change undone."""
        if self.base is not None:
            return self.base.interval(rounding) if self.value is not None or self.change is not None else None
        if self.value is None or self.change is None:
            return None
        value, change = self.value.interval(rounding), self.change.interval(rounding)
        return value + change if self.falls else value - change

    def _holds(self, result: Rounding, others: Rounding) -> bool:
        return all(self._relations(result, others))

    def _relations(self, result: Rounding, others: Rounding) -> Iterator[bool]:
        base, percent = self._base(others), unsigned(self.percent).interval(result)
        if base is None:
            return
        if self.change is not None:
            yield is_percent_of(percent, self.change.interval(others), base)
        if self.base is not None and self.value is not None:
            left = Interval.point(100) + (-percent if self.falls else percent)
            yield is_percent_of(left, self.value.interval(others), base)
            if self.change is not None:
                larger, smaller = (self.base, self.value) if self.falls else (self.value, self.base)
                yield (smaller.interval(others) + self.change.interval(others)).meets(larger.interval(others))


@final
@attrs.frozen(kw_only=True)
class Difference(Asserted):
    """A value, what there was, and by how much it changed ("từ 7 ban còn 3 ban, giảm 4 ban").

    Attributes:
        value: what there is now.
        base: what there was.
        change: by how much it rose or fell.
        falls: it fell.
    """

    kind: ClassVar[str] = "difference"

    value: Amount
    base: Amount
    change: Amount
    falls: bool = False

    def judged(self) -> Verdict:
        """What there was and the change make what there is."""
        return judge((self.value, self.base, self.change), self._holds)

    def _holds(self, result: Rounding, others: Rounding) -> bool:
        return lies_between(self.value, self.base, self.change.interval(result), others, falls=self.falls)


@final
@attrs.frozen(kw_only=True)
class Points(Asserted):
    """Two rates, and how many percentage points lie between ("đạt 68%, tăng 21 điểm phần trăm so với 47%").

    Attributes:
        value: the rate now.
        base: the rate before, or the one that was set.
        change: the points between, which some write as percent; their sign says nothing that `falls` does not.
        falls: it fell.
    """

    kind: ClassVar[str] = "points"

    value: Percent
    base: Percent
    change: Percent | PercentagePoints
    falls: bool = False

    def judged(self) -> Verdict:
        """The rate before and the points make the rate now."""
        return judge((self.value, self.base, self.change), self._holds)

    def _holds(self, result: Rounding, others: Rounding) -> bool:
        change = attrs.evolve(self.change, value=abs(self.change.value))
        return lies_between(self.value, self.base, change.interval(result), others, falls=self.falls)


def lies_between(value: Figure, base: Figure, change: Interval, rounding: Rounding, *, falls: bool) -> bool:
    """Say whether a change lies between two figures, upwards or downwards."""
    larger, smaller = (base, value) if falls else (value, base)
    return (smaller.interval(rounding) + change).meets(larger.interval(rounding))


class DirectionWord(StrEnum):
    """A word that sets one figure above or below another."""

    #: More than before.
    RISES = "tăng"
    #: Less than before.
    FALLS = "giảm"
    #: More than was set.
    EXCEEDS = "vượt"
    #: Less than was set.
    FALLS_SHORT = "chưa đạt"
    #: As much as was set, or more.
    REACHES = "đạt"
    #: As much.
    EQUALS = "bằng"


@final
@attrs.frozen(kw_only=True)
class Direction(Asserted):
    """A word that sets one figure above or below another ("thu 95 triệu đồng, vượt kế hoạch (100 triệu đồng)").

    Attributes:
        value: what there is.
        base: what it is compared with.
        word: the word.
    """

    kind: ClassVar[str] = "direction"

    value: Quantity
    base: Quantity
    word: DirectionWord

    def judged(self) -> Verdict:
        """Some true values behind the figures stand as the word says."""
        return judge((self.value, self.base), self._holds)

    def _holds(self, result: Rounding, others: Rounding) -> bool:
        difference = self.value.interval(result) - self.base.interval(others)
        match self.word:
            case DirectionWord.RISES | DirectionWord.EXCEEDS:
                return difference.upper is None or difference.upper > 0
            case DirectionWord.FALLS | DirectionWord.FALLS_SHORT:
                return difference.lower is None or difference.lower < 0
            case DirectionWord.REACHES:
                return difference.meets(Interval(0, None))
            case DirectionWord.EQUALS:
                return difference.meets(Interval.point(0))
