"""One thing stated twice: in two places, or in digits and in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.amounts import Amount
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.relations import Relation, Standing, Term, equal
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.errors import IncomparableFiguresError
from dangbo_report.figures import Figure, Interval, agree


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class InWords(Asserted):
    """A figure in digits and in words ("7,09 tỷ đồng (bằng chữ: bảy tỷ không trăm chín mươi triệu đồng)").

    Attributes:
        figure: the figure in digits.
        words: the figure that the words say.
    """

    kind: ClassVar[str] = "in-words"

    figure: Amount
    words: Amount

    def judged(self) -> Verdict:
        """Words say a figure exactly: they and the digits have one value."""
        return Verdict.HOLDS if self.figure.value == self.words.value else Verdict.VIOLATED

    def relations(self) -> Iterator[Relation]:
        """The digits are what the words say."""
        words = Term(self.words, "words", standing=Standing.SET)
        yield equal((Term(self.figure, "figure", standing=Standing.RESULT),), (words,))

    def solutions(self) -> Iterator[tuple[Term, tuple[Interval, ...]]]:
        """Only the digits were slipped with."""
        return (each for each in super().solutions() if each[0].slot == "figure")


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class SameValue(Asserted):
    """One thing stated in two places ("cùng một nội dung").

    Attributes:
        first: the figure in the first place, or the day.
        second: the figure, or the day, in the second.
        about: what both are about, as far as the document says.
    """

    kind: ClassVar[str] = "same-value"

    first: Figure | date
    second: Figure | date
    about: str = ""

    def judged(self) -> Verdict:
        """Two figures of one thing are equal, or were written with different steps and have a value in common."""
        if isinstance(self.first, date) and isinstance(self.second, date):
            return Verdict.HOLDS if self.first == self.second else Verdict.VIOLATED
        figures = self._figures()
        if figures is None:
            return Verdict.UNDECIDED
        return judge(figures, lambda result, others: result is others and agree(*figures, rounding=result))

    def relations(self) -> Iterator[Relation]:
        """One figure is the other; of days nothing is computed."""
        if (figures := self._figures()) is not None:
            yield equal((Term(figures[1], "second", standing=Standing.RESULT),), (Term(figures[0], "first"),))

    def _figures(self) -> tuple[Figure, Figure] | None:
        """Both, where they are figures that can be compared."""
        if isinstance(self.first, date) or isinstance(self.second, date):
            return None
        try:
            agree(self.first, self.second)
        except IncomparableFiguresError:
            return None
        return self.first, self.second
