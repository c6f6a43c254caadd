"""Changes: more or less than before, in figures, in percent, in percentage points, in words."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar, assert_never, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.amounts import Amount, Quantity
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.percents import is_of_some_whole, ratio
from dangbo_report.claims.relations import HUNDRED, Relation, Standing, Sum, Term, equal, judge_relations
from dangbo_report.claims.solving import solve
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.figures import Figure, Interval, Percent, PercentagePoints, Rounding


def unsigned(rate: Percent) -> Percent:
    """A rate without its sign, which says nothing that "tăng" or "giảm" does not."""
    return attrs.evolve(rate, value=abs(rate.value))


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
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
        relations = tuple(self.relations())
        base = self._base()
        if self.value is not None and self.base is None and self.change is None:
            return judge((self.value, self.percent), lambda result, _: self._has_some_base(result))
        if not relations or base.lower is None or base.lower <= 0:
            return Verdict.UNDECIDED
        return judge_relations(relations)

    def _has_some_base(self, rounding: Rounding) -> bool:
        """Say whether what there is may have come from any whole number at all."""
        hundred = Interval.point(100)
        rate = unsigned(self.percent).interval(rounding)
        return self.value is not None and is_of_some_whole(hundred - rate if self.falls else hundred + rate, self.value)

    def _base(self) -> Interval:
        """What there was: as it is said, or the value with the change undone."""
        if self.base is not None:
            return self.base.interval()
        value, change = (Interval(0, None) if each is None else each.interval() for each in (self.value, self.change))
        return value + change if self.falls else value - change

    def relations(self) -> Iterator[Relation]:
        """The change is so many hundredths of what there was; so is what there is, with the change in it."""
        percent = Term(unsigned(self.percent), "percent", standing=Standing.RESULT)
        value, base, change = (
            None if figure is None else Term(figure, slot)
            for slot, figure in (("value", self.value), ("base", self.base), ("change", self.change))
        )
        if change and base:
            yield ratio(percent, (base,), change)
        if value and base:
            yield Relation((self._left(percent), Sum((base,))), (Sum((value,)), HUNDRED))
        if value and change:
            yield self._difference(value, base, change) if base else self._undone(percent, value, change)

    def solutions(self) -> Iterator[tuple[Term, tuple[Interval, ...]]]:
        """Of a value and its change alone, the change is so many hundredths of a hundred and so many of the value."""
        relations = list(self.relations())
        if self.base is None and self.value is not None and self.change is not None:
            percent, value, change = (
                Term(unsigned(self.percent), "percent"),
                Term(self.value, "value"),
                Term(self.change, "change"),
            )
            relations.append(Relation((self._left(percent), Sum((change,))), (Sum((percent,)), Sum((value,)))))
        return solve(relations)

    def _left(self, percent: Term) -> Sum:
        """A hundred with so many more, or so many less."""
        return Sum((attrs.evolve(percent, negative=self.falls),), 100)

    def _difference(self, value: Term, base: Term, change: Term) -> Relation:
        return equal((base,), (value, change)) if self.falls else equal((value,), (base, change))

    def _undone(self, percent: Term, value: Term, change: Term) -> Relation:
        """What there was is the value without the change: the change is so many hundredths of that."""
        was = Sum((value, attrs.evolve(change, negative=not self.falls)))
        return Relation((Sum((percent,)), was), (Sum((change,)), HUNDRED))


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
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

    def relations(self) -> Iterator[Relation]:
        """What there was and the change make what there is."""
        yield _between(self.value, self.base, self.change, falls=self.falls)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
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

    def relations(self) -> Iterator[Relation]:
        """The rate before and the points make the rate now."""
        change = attrs.evolve(self.change, value=abs(self.change.value))
        yield _between(self.value, self.base, change, falls=self.falls)


def _between(value: Figure, base: Figure, change: Figure, *, falls: bool) -> Relation:
    """A change lies between two figures, upwards or downwards."""
    now, was = Term(value, "value"), Term(base, "base")
    larger, smaller = (was, now) if falls else (now, was)
    return equal((larger,), (smaller, Term(change, "change", standing=Standing.RESULT)))


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
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
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
            case _:
                assert_never(self.word)
