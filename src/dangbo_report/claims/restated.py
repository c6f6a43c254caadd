"""One thing stated twice: in two places, or in digits and in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims.amounts import Amount
from dangbo_report.claims.anatomy import Asserted
from dangbo_report.claims.relations import Relation, Standing, Term, equal
from dangbo_report.claims.verdict import Verdict, judge
from dangbo_report.errors import IncomparableFiguresError
from dangbo_report.figures import Figure, Interval, Rounding, agree


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
        first: the figure in the first place.
        second: the figure in the second.
        about: what both are about, as far as the document says.
    """

    kind: ClassVar[str] = "same-value"

    first: Figure
    second: Figure
    about: str = ""

    def judged(self) -> Verdict:
        """Two figures of one thing are equal, or were written with different steps and have a value in common."""
        return judge((self.first, self.second), self._holds) if self._comparable() else Verdict.UNDECIDED

    def relations(self) -> Iterator[Relation]:
        """One is the other."""
        if self._comparable():
            yield equal((Term(self.second, "second", standing=Standing.RESULT),), (Term(self.first, "first"),))

    def _comparable(self) -> bool:
        try:
            agree(self.first, self.second)
        except IncomparableFiguresError:
            return False
        return True

    def _holds(self, result: Rounding, others: Rounding) -> bool:
        return result is others and agree(self.first, self.second, rounding=result)
