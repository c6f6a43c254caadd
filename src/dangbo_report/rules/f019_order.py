"""F019: two ends that stand in the wrong order."""

from __future__ import annotations

from datetime import date
from typing import Final

from dangbo_report.claims import Order
from dangbo_report.figures import Figure
from dangbo_report.findings import Severity
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _wrong(claim: Order) -> Said:
    first, last = (each.text for each in claim.evidence) if claim.evidence else (_said(claim.first), _said(claim.last))
    return Said(f"“Từ {first} đến {last}” bị đảo ngược.", f"“From {first} to {last}” is the wrong way round.")


def _said(end: Figure | date) -> str:
    return f"{end.day}/{end.month}/{end.year}" if isinstance(end, date) else str(end)


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
    found_in=lambda: "Tổ chức lớp tập huấn từ ngày 15/3/2024 đến ngày 12/3/2024.",
    not_found_in=lambda: "Tổ chức lớp tập huấn từ ngày 05/3/2024 đến ngày 12/3/2024.",
)
