"""F019: two ends that stand in the wrong order."""

from __future__ import annotations

from datetime import date
from typing import Final

from dangbo_report.claims import Order
from dangbo_report.documents import Document
from dangbo_report.findings import Severity
from dangbo_report.rules.claim_rules import ClaimRule, Said
from dangbo_report.rules.samples import read_by_hand


def _wrong(claim: Order) -> Said:
    first, last = (
        f"{end.day}/{end.month}/{end.year}" if isinstance(end, date) else str(end) for end in (claim.first, claim.last)
    )
    return Said(f"“Từ {first} đến {last}” bị đảo ngược.", f"“From {first} to {last}” is the wrong way round.")


ENDS_OUT_OF_ORDER: Final = ClaimRule(
    code="F019",
    name="ends-out-of-order",
    finds="The first end of a range, or of a stretch of days, lies after the last.",
    severity=Severity.WARNING,
    why="A range the wrong way round is empty; whoever plans by it comes on the wrong day.",
    basis="Order: the first end of a range is not above the last.",
    judges=Order,
    wrong=_wrong,
    ask=Said("Đề nghị kiểm tra lại hai mốc.", "Check both ends."),
    result=lambda claim: str(claim.last),
    found_in=lambda: _report(15),
    not_found_in=lambda: _report(5),
)


def _report(day: int) -> Document:
    claim = Order(first=date(2024, 3, day), last=date(2024, 3, 12))
    text = f"Tổ chức lớp tập huấn từ ngày {day:02}/3/2024 đến ngày 12/3/2024."
    return read_by_hand(text, claim, f"{day:02}/3/2024", "12/3/2024")
