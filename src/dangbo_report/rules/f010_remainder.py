"""F010: what is left of a whole, and is not."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Remainder
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _taken_off(claim: Remainder) -> str:
    """What leaves the rest: "120 chỉ tiêu − 115 chỉ tiêu"."""
    return " − ".join(map(str, (claim.whole, *claim.done)))


WRONG_REMAINDER: Final = ClaimRule(
    code="F010",
    name="wrong-remainder",
    finds="What is done and what is left do not make the whole.",
    why="Cases that are neither settled nor left have been lost sight of.",
    basis="Arithmetic: whole = done + left.",
    judges=Remainder,
    wrong=lambda claim: Said(
        f"{_taken_off(claim)} không bằng {claim.left}.",
        f"{_taken_off(claim)} is not {claim.left}.",
    ),
    ask=Said(
        "Đề nghị đơn vị báo cáo rà soát tổng số, số đã trừ và số còn lại.",
        "Ask the reporting body for the whole, what is taken off it, and what is left.",
    ),
    result=lambda claim: str(claim.left),
    found_in=lambda: "Thực hiện đạt 115/120 chỉ tiêu, còn lại 15 chỉ tiêu.",
    not_found_in=lambda: "Thực hiện đạt 115/120 chỉ tiêu, còn lại 5 chỉ tiêu.",
)
