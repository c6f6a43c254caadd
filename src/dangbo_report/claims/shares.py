"""Shares that make up one whole: whatever it is, it is one whole number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims.percents import Amount, wholes_for
from dangbo_report.claims.verdict import Stated, Verdict, judge
from dangbo_report.figures import Count, Percent, Qualifier, Rounding


def _amounts(given: Iterable[Amount]) -> tuple[Amount, ...]:
    return tuple(given)


def _percents(given: Iterable[Percent]) -> tuple[Percent, ...]:
    return tuple(given)


@final
@attrs.frozen
class SharesOfWhole:
    """Parts of one whole that is not said, each with its share ("254 chi bộ, chiếm 98,83%; 03 chi bộ, chiếm 1,17%").

    Attributes:
        parts: the parts.
        percents: the share of each.
        evidence: where all this stands.
    """

    kind: ClassVar[str] = "shares-of-whole"

    parts: tuple[Amount, ...] = attrs.field(converter=_amounts)
    percents: tuple[Percent, ...] = attrs.field(converter=_percents)
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)

    def verdict(self) -> Verdict:
        """Look for one whole number of which every part is its share; only counts of people and things can tell."""
        counts = [part for part in self.parts if isinstance(part, Count) and part.step == 1]
        if len(counts) < len(self.parts) or any(part.qualifier is not Qualifier.EXACT for part in counts):
            return Verdict.UNDECIDED
        return judge(self.percents, lambda rounding: self._holds(counts, rounding))

    def _holds(self, counts: list[Count], rounding: Rounding) -> bool:
        wholes = [
            whole.integers()
            for count, percent in zip(counts, self.percents, strict=True)
            if count.value and (whole := wholes_for(percent, count.value, rounding))
        ]
        lowest = max([sum(count.value for count in counts), *(low for low, _ in wholes if low is not None)])
        return all(high is None or lowest <= high for _, high in wholes)
