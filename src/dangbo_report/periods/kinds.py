"""Kinds of periods, and the one way in which each is written."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple, assert_never

from dangbo_report.numerals import roman
from dangbo_report.periods.calendar import day_in_month, format_date
from dangbo_report.periods.order import check_in_order

MONTHS_A_YEAR: Final = 12
ROMAN: Final = tuple(map(roman, range(1, 5)))


class PeriodKind(StrEnum):
    """What sort of period a report covers ("kỳ báo cáo")."""

    #: "tháng 5/2024"
    MONTH = "month"
    #: "quý I/2024"
    QUARTER = "quarter"
    #: "6 tháng đầu năm 2024", "6 tháng cuối năm 2024"
    HALF = "half"
    #: "9 tháng đầu năm 2024"; customary, though Nghị định 09/2019/NĐ-CP does not list it.
    NINE_MONTHS = "nine_months"
    #: "năm 2024"
    YEAR = "year"
    #: "5 tháng đầu năm 2024": any other number of months from January.
    FIRST_MONTHS = "first_months"
    #: "4 tháng cuối năm 2024": any other number of months to December.
    LAST_MONTHS = "last_months"
    #: "từ ngày 13/10/2025 đến ngày 19/10/2025": days that are named, such as a week.
    BETWEEN = "between"


#: The kinds that tile the year, with their length in months.
TILES: Final = {
    PeriodKind.MONTH: 1,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF: 6,
    PeriodKind.YEAR: MONTHS_A_YEAR,
}
_TILE_OF: Final = {months: kind for kind, months in TILES.items()}
_NINE: Final = 9


class Span(NamedTuple):
    """The days of a period and what sort it is."""

    kind: PeriodKind
    start: date
    end: date


def tile(kind: PeriodKind, field: str, year: int, number: int) -> Span:
    """The n-th month, quarter or half of a year, or the year."""
    length = TILES[kind]
    check_in_order(field, field, year, number, MONTHS_A_YEAR // length)
    return _months(kind, year * MONTHS_A_YEAR + (number - 1) * length, length)


def first_months(year: int, months: int) -> Span:
    """The first months of a year, under the name that the number has: three are quý I."""
    check_in_order("first_months", "months", year, months, MONTHS_A_YEAR)
    kind = PeriodKind.NINE_MONTHS if months == _NINE else _TILE_OF.get(months, PeriodKind.FIRST_MONTHS)
    return _months(kind, year * MONTHS_A_YEAR, months)


def last_months(year: int, months: int) -> Span:
    """The last months of a year, under the name that the number has: three are quý IV."""
    check_in_order("last_months", "months", year, months, MONTHS_A_YEAR)
    kind = _TILE_OF.get(months, PeriodKind.LAST_MONTHS)
    return _months(kind, (year + 1) * MONTHS_A_YEAR - months, months)


def _months(kind: PeriodKind, first: int, length: int) -> Span:
    return Span(kind, day_in_month(first, 1), day_in_month(first + length - 1, 31))


def span_of(kind: PeriodKind, start: date, end: date) -> Span:
    """The period of a kind that begins in the month of one day and, if its length is free, ends in that of another."""
    match kind:
        case PeriodKind.MONTH | PeriodKind.QUARTER | PeriodKind.HALF | PeriodKind.YEAR:
            return tile(kind, "start", start.year, (start.month - 1) // TILES[kind] + 1)
        case PeriodKind.NINE_MONTHS:
            return first_months(start.year, _NINE)
        case PeriodKind.FIRST_MONTHS:
            return first_months(start.year, end.month)
        case PeriodKind.LAST_MONTHS:
            return last_months(start.year, MONTHS_A_YEAR + 1 - start.month)
        case PeriodKind.BETWEEN:
            return Span(kind, start, end)
        case _:
            assert_never(kind)


@lru_cache(maxsize=1024)
def write(span: Span) -> str:
    """Write a period; `parsing.read` is the inverse."""
    kind, start, end = span
    year = f"{start.year:04}"
    match kind:
        case PeriodKind.MONTH:
            return f"tháng {start.month}/{year}"
        case PeriodKind.QUARTER:
            return f"quý {ROMAN[start.month // 3]}/{year}"
        case PeriodKind.HALF:
            return f"6 tháng {'đầu' if start.month == 1 else 'cuối'} năm {year}"
        case PeriodKind.NINE_MONTHS | PeriodKind.FIRST_MONTHS:
            return f"{end.month} tháng đầu năm {year}"
        case PeriodKind.LAST_MONTHS:
            return f"{MONTHS_A_YEAR + 1 - start.month} tháng cuối năm {year}"
        case PeriodKind.YEAR:
            return f"năm {year}"
        case PeriodKind.BETWEEN if start == end:
            return f"ngày {format_date(start)}"
        case PeriodKind.BETWEEN:
            return f"từ ngày {format_date(start)} đến ngày {format_date(end)}"
        case _:
            assert_never(kind)
