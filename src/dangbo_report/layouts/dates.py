"""Place and date, "địa danh và ngày tháng năm"."""

from __future__ import annotations

from datetime import date
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.layouts.text import TextStyle


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class DateForm:
    """How place and date are written.

    Attributes:
        style: how they look.
        padded_days: days below this have a zero before them.
        padded_months: months below this have a zero before them.

    >>> DateForm(style=TextStyle(14, italic=True)).write(date(2018, 2, 20), "Hạ Long")
    'Hạ Long, ngày 20 tháng 02 năm 2018'
    """

    style: TextStyle
    padded_days: int = 10
    padded_months: int = 3

    @checked_arguments
    def write(self, on: date, place: str = "") -> str:
        """The date in words and digits, after the place if there is one."""
        day = f"{on.day:02}" if on.day < self.padded_days else f"{on.day}"
        month = f"{on.month:02}" if on.month < self.padded_months else f"{on.month}"
        return f"{place}{', ' if place else ''}ngày {day} tháng {month} năm {on.year}"


_USUAL: Final = DateForm(style=TextStyle(14, italic=True))


@checked_arguments
def write_date(on: date, *, place: str = "") -> str:
    """Write a date as the documents of the Party and of the State do.

    Days below 10 and the months 1 and 2 have a zero before them, other months have none: Hướng dẫn
    05-HD/VPTW of 27/5/2026 [B], Nghị định 30/2020/NĐ-CP of 05/3/2020 [B].

    >>> write_date(date(2024, 2, 5))
    'ngày 05 tháng 02 năm 2024'
    >>> write_date(date(2024, 3, 20), place="Phụng Hiệp")
    'Phụng Hiệp, ngày 20 tháng 3 năm 2024'
    """
    return _USUAL.write(on, place)
