"""A figure in digits and the same in words."""

from __future__ import annotations

from typing import ClassVar, final

import attrs

from dangbo_report.claims.percents import Amount
from dangbo_report.claims.verdict import Stated, Verdict


@final
@attrs.frozen
class InWords:
    """A figure in digits and in words ("7,09 tỷ đồng (bằng chữ: bảy tỷ không trăm chín mươi triệu đồng)").

    Attributes:
        figure: the figure in digits.
        words: the figure that the words say.
        evidence: where both stand.
    """

    kind: ClassVar[str] = "in-words"

    figure: Amount
    words: Amount
    evidence: tuple[Stated, ...] = attrs.field(default=(), eq=False)

    def verdict(self) -> Verdict:
        """Words say a figure exactly: they and the digits have one value."""
        return Verdict.HOLDS if self.figure.value == self.words.value else Verdict.VIOLATED
