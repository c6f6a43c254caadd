"""P002: years that the calendar counts otherwise."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Anniversary, YearSpan
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _wrong(claim: Anniversary | YearSpan) -> Said:
    first, last = (claim.first, claim.last) if isinstance(claim, YearSpan) else (claim.start, claim.end)
    between = " - ".join(
        str(each) if isinstance(each, int) else f"{each.day}/{each.month}/{each.year}" for each in (first, last)
    )
    return Said(
        f"Ghi {claim.years} năm, nhưng {between} không phải là {claim.years} năm.",
        f"{claim.years} years are stated, but {between} is another number of years.",
    )


WRONG_NUMBER_OF_YEARS: Final = ClaimRule[Anniversary | YearSpan](
    code="P002",
    name="wrong-number-of-years",
    finds="A number of years is not what lies between the days or years that are named.",
    why="An anniversary that is off by a year is read out before guests.",
    basis="The calendar; a span of years may count its first year or not.",
    judges=(Anniversary, YearSpan),
    certain=True,
    wrong=_wrong,
    ask=Said("Đề nghị sửa số năm hoặc mốc thời gian.", "Mend the number or the days."),
    found_in=lambda: "Kỷ niệm 94 năm Ngày thành lập (28/7/1929 - 28/7/2024).",
    not_found_in=lambda: "Kỷ niệm 95 năm Ngày thành lập (28/7/1929 - 28/7/2024).",
)
