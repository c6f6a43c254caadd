"""F016: percentage points that two rates do not lie apart."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Points
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _wrong(claim: Points) -> Said:
    turned, turned_en = ("giảm", "a fall") if claim.falls else ("tăng", "a rise")
    return Said(
        f"Từ {claim.base} đến {claim.value} không phải là {turned} {claim.change}.",
        f"From {claim.base} to {claim.value} is not {turned_en} of {claim.change}.",
    )


WRONG_POINTS: Final = ClaimRule(
    code="F016",
    name="wrong-percentage-points",
    finds="Two rates do not lie as many percentage points apart as is said.",
    why="A rate and its change are quoted together; one of the three must be wrong.",
    basis="Arithmetic: rate now = rate before ± points.",
    judges=Points,
    wrong=_wrong,
    ask=Said(
        "Đề nghị đơn vị báo cáo kiểm tra lại tỷ lệ hai kỳ và mức tăng, giảm.",
        "Ask the reporting body for both rates and the points between.",
    ),
    result=lambda claim: str(claim.change),
    found_in=lambda: _table("1,9"),
    not_found_in=lambda: _table("1,5"),
)


def _table(points: str) -> str:
    return (
        "Chỉ tiêu | Kỳ trước | Kỳ này | Tăng, giảm\n"
        "Tỷ lệ hộ nghèo (%) | 5,2 | 4,7 | -0,5\n"
        "Độ che phủ rừng (%) | 45,1 | 45,6 | 0,5\n"
        f"Tham gia bảo hiểm y tế (%) | 92,0 | 93,5 | {points}\n"
    )
