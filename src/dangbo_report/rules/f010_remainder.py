"""F010: what is left of a whole, and is not."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Remainder
from dangbo_report.rules.claim_rules import ClaimRule, Said, added

WRONG_REMAINDER: Final = ClaimRule(
    code="F010",
    name="wrong-remainder",
    finds="What is done and what is left do not make the whole.",
    why="Cases that are neither settled nor left have been lost sight of.",
    basis="Arithmetic: whole = done + left.",
    judges=Remainder,
    wrong=lambda claim: Said(
        f"{claim.whole}, đã xong {added(*claim.done)}, còn lại {claim.left}: ba số liệu không khớp.",
        f"Of {claim.whole}, {added(*claim.done)} done and {claim.left} left do not make the whole.",
    ),
    ask=Said(
        "Đề nghị đơn vị báo cáo rà soát số đã giải quyết và số còn lại.",
        "Ask the reporting body for what is settled and what is left.",
    ),
    result=lambda claim: str(claim.left),
    found_in=lambda: "Thực hiện đạt 115/120 chỉ tiêu, còn lại 15 chỉ tiêu.",
    not_found_in=lambda: "Thực hiện đạt 115/120 chỉ tiêu, còn lại 5 chỉ tiêu.",
)
