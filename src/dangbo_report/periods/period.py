"""Periods: the days that a report covers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, Self, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.periods import kinds
from dangbo_report.periods.calendar import checked_day, day_in_month, month_index
from dangbo_report.periods.cutoff import DataCutOff, DayOfMonth
from dangbo_report.periods.kinds import MONTHS_A_YEAR, TILES, PeriodKind, Span
from dangbo_report.periods.parsing import read

_ONE_DAY: Final = timedelta(days=1)


@final
@attrs.frozen(order=True, cache_hash=True, field_transformer=checked_fields)  # every key of a fact is hashed with it
class Period:
    """The days that a report covers, "kỳ báo cáo"; make one with `month`, `quarter`, `year` … or `parse`.

    Periods are ordered by their first day, then by their last.

    Attributes:
        start: the first day.
        end: the last day.
        kind: what sort of period it is.

    Raises:
        ImpossibleValueError: the days are no period of that kind; it carries the kind and the days.

    >>> period = Period.quarter(2024, 1)
    >>> str(period), str(period.next()), str(period.same_period_last_year())
    ('quý I/2024', 'quý II/2024', 'quý I/2023')
    >>> date(2024, 2, 29) in period, Period.month(2024, 3) in period
    (True, True)
    """

    start: date
    end: date
    kind: PeriodKind = PeriodKind.BETWEEN

    def __attrs_post_init__(self) -> None:
        """Check that the days are those of the kind."""
        if self.start > self.end:
            raise ImpossibleValueError("end", self.end.isoformat(), f"a day on or after {self.start.isoformat()}")
        if self._span != kinds.span_of(self.kind, self.start, self.end):
            days = f"{self.start.isoformat()} to {self.end.isoformat()}"
            raise ImpossibleValueError("kind", self.kind.value, f"the kind that {days} are; Period.between takes any")

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """A month: "tháng 5/2024".

        Raises:
            InexactNumberError: a number is no int; it carries it. So do the other ways to make a period.
            ImpossibleValueError: there is no such month or year; it carries the field and the value.
        """
        return cls._of(kinds.tile(PeriodKind.MONTH, "month", year, month))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """A quarter: "quý I/2024"; errors as `month`."""
        return cls._of(kinds.tile(PeriodKind.QUARTER, "quarter", year, quarter))

    @classmethod
    def half(cls, year: int, half: int) -> Self:
        """A half of a year: "6 tháng đầu năm 2024", "6 tháng cuối năm 2024"; errors as `month`."""
        return cls._of(kinds.tile(PeriodKind.HALF, "half", year, half))

    @classmethod
    def nine_months(cls, year: int) -> Self:
        """The first nine months: "9 tháng đầu năm 2024"; errors as `month`."""
        return cls.first_months(year, 9)

    @classmethod
    def year(cls, year: int) -> Self:
        """A year: "năm 2024"; errors as `month`."""
        return cls._of(kinds.tile(PeriodKind.YEAR, "year", year, 1))

    @classmethod
    def first_months(cls, year: int, months: int) -> Self:
        """The first months of a year: "5 tháng đầu năm 2024"; errors as `month`.

        Some have a name of their own, and are then just that:

        >>> [str(Period.first_months(2024, months)) for months in (1, 3, 5, 12)]
        ['tháng 1/2024', 'quý I/2024', '5 tháng đầu năm 2024', 'năm 2024']
        """
        return cls._of(kinds.first_months(year, months))

    @classmethod
    def last_months(cls, year: int, months: int) -> Self:
        """The last months of a year: "4 tháng cuối năm 2024", or the name they have; errors as `month`."""
        return cls._of(kinds.last_months(year, months))

    @classmethod
    def between(cls, start: date, end: date) -> Self:
        """The days from one to another, both included, for weekly and ad hoc reports.

        Raises:
            ImpossibleValueError: the last day is before the first; it carries the last.

        >>> str(Period.between(date(2025, 10, 13), date(2025, 10, 19)))
        'từ ngày 13/10/2025 đến ngày 19/10/2025'
        """
        return cls(start, end)

    @classmethod
    @checked_arguments
    def parse(cls, text: str) -> Self:
        """Read a period: the inverse of `str`, and of the forms found in the field.

        Raises:
            PeriodSyntaxError: the text is no period; it carries the text, the reason and what was probably meant.

        >>> Period.parse("Quý 1 năm 2024") == Period.parse("3 tháng đầu năm 2024") == Period.quarter(2024, 1)
        True
        """
        return cls._of(read(text))

    @classmethod
    def _of(cls, span: Span) -> Self:
        return cls(span.start, span.end, span.kind)

    @property
    def _span(self) -> Span:
        return Span(self.kind, self.start, self.end)

    def __str__(self) -> str:
        """The canonical text; `parse` is its inverse."""
        return kinds.write(self._span)

    def __contains__(self, other: object) -> bool:
        """Say whether a day, or every day of a period, is among the days."""
        if isinstance(other, Period):
            return self.start <= other.start and other.end <= self.end
        return isinstance(other, date) and self.start <= checked_day("day", other) <= self.end

    def previous(self) -> Self:
        """The period of the same kind before this one: the inverse of `next`.

        Raises:
            ImpossibleValueError: the calendar does not go so far; it carries the year or the day.
        """
        return self._step(-1)

    def next(self) -> Self:
        """The period of the same kind after this one: the inverse of `previous`.

        Months, quarters, halves and years follow each other; the first or last months of a year are followed by
        those of the next year; named days by as many days.

        Raises:
            ImpossibleValueError: the calendar does not go so far; it carries the year or the day.

        >>> str(Period.half(2024, 2).next()), str(Period.nine_months(2024).next())
        ('6 tháng đầu năm 2025', '9 tháng đầu năm 2025')
        """
        return self._step(1)

    def _step(self, direction: int) -> Self:
        if self.kind is PeriodKind.BETWEEN:
            days = direction * (self.end - self.start + _ONE_DAY)
            try:
                return type(self).between(self.start + days, self.end + days)
            except OverflowError:
                raise ImpossibleValueError("day", str(self), "a period that the calendar has on either side") from None
        return self._shifted(direction * TILES.get(self.kind, MONTHS_A_YEAR))

    def _shifted(self, months: int) -> Self:
        start, end = (month_index(day) + months for day in (self.start, self.end))
        return type(self)(day_in_month(start, 1), day_in_month(end, 31), self.kind)

    def same_period_last_year(self) -> Self:
        """The same days a year before, "cùng kỳ năm trước"; 29 February becomes the 28th.

        Raises:
            ImpossibleValueError: the calendar does not go so far; it carries the year.
        """
        if self.kind is not PeriodKind.BETWEEN:
            return self._shifted(-MONTHS_A_YEAR)
        start, end = (day_in_month(month_index(day) - MONTHS_A_YEAR, day.day) for day in (self.start, self.end))
        return type(self).between(start, end)

    def year_to_date(self) -> Self:
        """From 1 January to the last day, "lũy kế từ đầu năm".

        >>> str(Period.quarter(2024, 3).year_to_date()), str(Period.month(2024, 5).year_to_date())
        ('9 tháng đầu năm 2024', '5 tháng đầu năm 2024')
        """
        if self.kind is PeriodKind.BETWEEN:
            return type(self).between(date(self.end.year, 1, 1), self.end)
        return self.first_months(self.end.year, self.end.month)

    @checked_arguments
    def parts(self, kind: PeriodKind) -> tuple[Self, ...]:
        """The months, quarters or halves that tile this period.

        Raises:
            ImpossibleValueError: no periods of that kind tile it; it carries the kind.

        >>> [str(part) for part in Period.half(2024, 1).parts(PeriodKind.QUARTER)]
        ['quý I/2024', 'quý II/2024']
        """
        length = TILES.get(kind)
        first, after = month_index(self.start), month_index(self.end) + 1
        if length is None or self.kind is PeriodKind.BETWEEN or first % length or after % length:
            raise ImpossibleValueError("kind", kind.value, f"a kind of period that tiles {self}")
        return tuple(
            type(self)(day_in_month(start, 1), day_in_month(start + length - 1, 31), kind)
            for start in range(first, after, length)
        )

    @checked_arguments
    def window(self, cut_off: DataCutOff | DayOfMonth = DataCutOff.CALENDAR) -> tuple[date, date]:
        """The first and the last day whose figures the report holds, "thời gian chốt số liệu".

        Days that are named (`between`) are their own window under every cut-off.

        Raises:
            ImpossibleValueError: the calendar does not go so far; it carries the year.

        >>> first, last = Period.quarter(2026, 1).window(DataCutOff.DECREE_09_2019)
        >>> str(first), str(last)
        ('2025-12-15', '2026-03-14')
        """
        if self.kind is PeriodKind.BETWEEN:
            return self.start, self.end
        closing = cut_off.closing if isinstance(cut_off, DataCutOff) else cut_off
        if closing == DataCutOff.CALENDAR.closing:
            return self.start, self.end  # also in year 1, before which there is no month
        last = closing.in_month(month_index(self.end))
        return closing.in_month(month_index(self.start) - 1) + _ONE_DAY, last
