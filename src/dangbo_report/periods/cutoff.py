"""Data cut-offs: on which day of the month the figures of a period close ("thời gian chốt số liệu")."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.periods.calendar import checked, day_in_month

LAST_DAY: Final = 31
_MONTHS: Final = 12


@final
@attrs.frozen(field_transformer=checked_fields)
class DayOfMonth:
    """A day of the month, counted from the last month of a period; a cut-off or a deadline as data.

    Attributes:
        day: 1 to 31; in a shorter month its last day.
        months_after: 0 for the last month of the period, -1 for the month before it, 1 for the month after.

    Raises:
        InexactNumberError: a number is no int; it carries it.
        ImpossibleValueError: the day is not from 1 to 31 or the month more than a year away; it carries
            the field and the value.

    >>> DayOfMonth(25, months_after=-1).on(date(2024, 12, 31))
    datetime.date(2024, 11, 25)
    """

    day: int
    months_after: int = attrs.field(default=0, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check what the types cannot say."""
        checked("day", self.day, 1, LAST_DAY)
        checked("months_after", self.months_after, -_MONTHS, _MONTHS)

    @checked_arguments
    def on(self, last: date) -> date:
        """The day itself, for a period whose last day is given.

        Raises:
            ImpossibleValueError: the calendar does not go so far; it carries the year.
        """
        return self.in_month(last.year * 12 + last.month - 1)

    def in_month(self, index: int) -> date:
        """The day itself, for a period whose last month is counted from year 0; errors as `on`."""
        return day_in_month(index + self.months_after, self.day)


class DataCutOff(StrEnum):
    """The cut-offs that have a name; any other is a `DayOfMonth`."""

    #: Data close with the calendar month.
    CALENDAR = "calendar"
    #: From the 15th of the month before the period to the 14th of its last month (Nghị định 09/2019/NĐ-CP
    #: of 24/01/2019, Điều 12).
    DECREE_09_2019 = "decree-09-2019"

    @property
    def closing(self) -> DayOfMonth:
        """The day on which data close.

        >>> DataCutOff.DECREE_09_2019.closing
        DayOfMonth(day=14, months_after=0)
        """
        return _CLOSING[self]


_CLOSING: Final = {DataCutOff.CALENDAR: DayOfMonth(LAST_DAY), DataCutOff.DECREE_09_2019: DayOfMonth(14)}
