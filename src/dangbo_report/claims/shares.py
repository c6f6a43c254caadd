"""Shares that make up one whole: whatever it is, it is one whole number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final, final

import attrs

from dangbo_report.claims.amounts import ZERO, Amount, is_whole
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.percents import Share, wholes_for
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.figures import Percent, Rounding


@final
@attrs.frozen(kw_only=True)
class SharesOfWhole(Asserted):
    """Parts of one whole, each with its share ("254 chi bộ, chiếm 98,83%; 03 chi bộ, chiếm 1,17%").

    Attributes:
        parts: the parts.
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
        """Every part has its share."""
        if len(self.parts) != len(self.percents):
            raise ImpossibleValueError("percents", self.percents, f"one share for each of {len(self.parts)} parts")

    def judged(self) -> Verdict:
        """Look for one whole of which every part is its share; unless it is said, only whole numbers can tell."""
        if self.whole is not None:
            return self._of_known(self.whole)
        if not all(map(is_whole, self.parts)):
            return Verdict.UNDECIDED
        counts = [int(part.value) for part in self.parts]
        return judge(self.percents, lambda result, _: self._of_some_whole(counts, result))

    def _of_known(self, whole: Amount) -> Verdict:
        """Every share is one of that whole: the worst of them tells."""
        shares = [
            Share(part=part, percent=percent, whole=(whole,)).judged()
            for part, percent in zip(self.parts, self.percents, strict=True)
        ]
        return next((verdict for verdict in _WORST_FIRST if verdict in shares), Verdict.UNDECIDED)

    def _of_some_whole(self, counts: Sequence[int], rounding: Rounding) -> bool:
        pairs = tuple(zip(counts, self.percents, strict=True))
        if not all(count or percent.interval(rounding).meets(ZERO) for count, percent in pairs):
            return False
        wholes = [
            whole.integers() for count, percent in pairs if count and (whole := wholes_for(percent, count, rounding))
        ]
        lowest = max([sum(counts), *(low for low, _ in wholes if low is not None)])
        return all(high is None or lowest <= high for _, high in wholes)


_WORST_FIRST: Final = (Verdict.VIOLATED, Verdict.HOLDS_TRUNCATED, Verdict.UNDECIDED, Verdict.HOLDS)
