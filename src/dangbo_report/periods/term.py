"""Terms of office."""

from __future__ import annotations

import re
from typing import Final, Self, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError, PeriodSyntaxError
from dangbo_report.periods.calendar import checked_year, fold

_TERM: Final = re.compile(r"(?:nhiệm kỳ|nhiệm kì) ([0-9]{4}) ?[-–—] ?([0-9]{4})")


@final
@attrs.frozen(order=True, field_transformer=checked_fields)
class Term:
    """A term of office, "nhiệm kỳ": from one congress to the next.

    Attributes:
        start: the year it begins.
        end: the year it ends and the next one begins.

    Raises:
        InexactNumberError: a year is no int; it carries it.
        ImpossibleValueError: there is no such year, or it does not end after it begins; it carries the field
            and the year.

    >>> str(Term(2020, 2025)), Term.parse("Nhiệm kỳ 2021-2026").length, 2022 in Term(2020, 2025)
    ('nhiệm kỳ 2020 - 2025', 5, True)
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        """Check what the types cannot say."""
        checked_year(self.start, "start")
        checked_year(self.end, "end")
        if self.start >= self.end:
            raise ImpossibleValueError("end", self.end, f"a year after {self.start}")

    @classmethod
    @checked_arguments
    def parse(cls, text: str) -> Self:
        """Read a term: the inverse of `str`, dashes and spaces free.

        Raises:
            PeriodSyntaxError: the text is no term, or one that cannot be; it carries the text and the reason.
        """
        match = _TERM.fullmatch(fold(text))
        if match is None:
            raise PeriodSyntaxError(text, "write a term as nhiệm kỳ 2020 - 2025")
        try:
            return cls(int(match[1]), int(match[2]))
        except ImpossibleValueError as error:
            raise PeriodSyntaxError(text, str(error)) from error

    def __str__(self) -> str:
        """The canonical text; `parse` is its inverse."""
        return f"nhiệm kỳ {self.start:04} - {self.end:04}"

    def __contains__(self, year: object) -> bool:
        """Say whether a year is in the term; the last one is also in the next term."""
        return isinstance(year, int) and self.start <= year <= self.end

    @property
    def length(self) -> int:
        """How many years it lasts."""
        return self.end - self.start
