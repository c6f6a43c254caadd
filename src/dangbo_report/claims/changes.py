"""Changes: more or less than before, in figures and in percent."""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from dangbo_report.claims.percents import Amount, is_percent_of
from dangbo_report.claims.verdict import Stated, Verdict, judge
from dangbo_report.figures import Percent, Rounding


@final
@attrs.frozen
class Change:
    """A value, what it changed by, and that in percent ("208 vụ, tăng 31 vụ (+17,51%)").

    Attributes:
        value: what there is now.
        change: by how much it rose or fell.
        percent: the change in percent of what there was; its sign says nothing that `falls` does not.
        falls: it fell.
        evidence: where all this stands.
    """

    kind: ClassVar[str] = "change"

    value: Amount
    change: Amount
    percent: Percent
    falls: bool = False
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)

    def verdict(self) -> Verdict:
        """Hold the change against what there was, which is the value with the change undone."""
        change, value = self.change.interval(), self.value.interval()
        base = value + change if self.falls else value - change
        if base.lower is None or base.lower <= 0:
            return Verdict.UNDECIDED
        percent = attrs.evolve(self.percent, value=abs(self.percent.value))
        return judge(
            (self.value, self.change, percent), lambda rounding: is_percent_of(percent, change, base, rounding)
        )


@final
@attrs.frozen
class Difference:
    """A value, what there was, and by how much it changed ("từ 7 ban còn 3 ban, giảm 4 ban").

    Attributes:
        value: what there is now.
        base: what there was.
        change: by how much it rose or fell.
        falls: it fell.
        evidence: where all this stands.
    """

    kind: ClassVar[str] = "difference"

    value: Amount
    base: Amount
    change: Amount
    falls: bool = False
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)

    def verdict(self) -> Verdict:
        """What there was and the change make what there is."""
        return judge((self.value, self.base, self.change), self._holds)

    def _holds(self, rounding: Rounding) -> bool:
        larger, smaller = (self.base, self.value) if self.falls else (self.value, self.base)
        return (smaller.interval(rounding) + self.change.interval(rounding)).meets(larger.interval(rounding))
