"""P002: years and days that the calendar counts otherwise."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Anniversary, DaySpan, YearSpan
from dangbo_report.periods import format_date
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _wrong(claim: Anniversary | YearSpan | DaySpan) -> Said:
    match claim:
        case Anniversary():
            return _between(claim.years, "năm", "years", format_date(claim.start), format_date(claim.end))
        case YearSpan():
            return _between(claim.years, "năm", "years", str(claim.first), str(claim.last))
        case DaySpan():
            return _between(claim.days, "ngày", "days", format_date(claim.first), format_date(claim.last))


def _between(number: int, unit: str, english: str, first: str, last: str) -> Said:
    return Said(
        f"Ghi {number} {unit}, nhưng {first} - {last} không phải là {number} {unit}.",
        f"{number} {english} are stated, but {first} - {last} is another number of {english}.",
    )


WRONG_NUMBER_OF_YEARS: Final = ClaimRule[Anniversary | YearSpan | DaySpan](
    code="P002",
    name="wrong-number-of-years",
    finds="A number of years or days is not what lies between the days or years that are named.",
    why="An anniversary that is off by a year is read out before guests.",
    basis="The calendar; a span may count its first year or day, or not.",
    judges=(Anniversary, YearSpan, DaySpan),
    certain=True,
    wrong=_wrong,
    ask=Said("Đề nghị sửa số năm, số ngày hoặc mốc thời gian.", "Mend the number or the days."),
    found_in=lambda: "Kỷ niệm 94 năm Ngày thành lập (28/7/1929 - 28/7/2024).",
    not_found_in=lambda: "Kỷ niệm 95 năm Ngày thành lập (28/7/1929 - 28/7/2024).",
)
