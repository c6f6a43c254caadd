"""P011: a day that is another day of the week."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Weekday
from dangbo_report.periods import format_date
from dangbo_report.rules.claim_rules import ClaimRule, Said

_NAMES: Final = (
    ("thứ Hai", "a Monday"),
    ("thứ Ba", "a Tuesday"),
    ("thứ Tư", "a Wednesday"),
    ("thứ Năm", "a Thursday"),
    ("thứ Sáu", "a Friday"),
    ("thứ Bảy", "a Saturday"),
    ("Chủ nhật", "a Sunday"),
)


def _wrong(claim: Weekday) -> Said:
    day, (name, english) = format_date(claim.day), _NAMES[claim.day.weekday()]
    stated, stated_english = _NAMES[claim.weekday]
    return Said(f"Ngày {day} là {name}, không phải {stated}.", f"{day} is {english}, not {stated_english}.")


WRONG_WEEKDAY: Final = ClaimRule(
    code="P011",
    name="wrong-weekday",
    finds="A day is not the day of the week that is named with it.",
    why="An invitation for a day that does not exist leaves guests to guess which half of it is right.",
    basis="The calendar.",
    judges=Weekday,
    certain=True,
    wrong=_wrong,
    ask=Said("Đề nghị sửa ngày hoặc thứ.", "Mend the day or its name."),
    found_in=lambda: "Tổ chức ra quân vào Chủ nhật, ngày 17/11/2025.",
    not_found_in=lambda: "Tổ chức ra quân vào Chủ nhật, ngày 16/11/2025.",
)
