"""F017: a word that sets one figure above another, and is belied by them."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Direction
from dangbo_report.findings import Severity
from dangbo_report.rules.claim_rules import ClaimRule, Said

DIRECTION_AGAINST_FIGURES: Final = ClaimRule(
    code="F017",
    name="direction-against-figures",
    finds="A word such as “vượt”, “chưa đạt”, “tăng” or “giảm” is belied by its two figures.",
    severity=Severity.WARNING,
    why="The word is what is remembered; that a plan was exceeded is said in the meeting without its figures.",
    basis="Comparison: what rises is more than before, what exceeds a plan is more than the plan.",
    judges=Direction,
    wrong=lambda claim: Said(
        f"Ghi “{claim.word.value}”, nhưng {claim.value} so với {claim.base} thì không phải như vậy.",
        f"“{claim.word.value}” is said of {claim.value} against {claim.base}, which it is not.",
    ),
    ask=Said(
        "Đề nghị đơn vị báo cáo kiểm tra lại hai số liệu hoặc cách diễn đạt.",
        "Ask the reporting body for both figures, or mend the word.",
    ),
    result=lambda claim: str(claim.value),
    found_in=lambda: "Thu quỹ được 95 triệu đồng, vượt kế hoạch (100 triệu đồng).",
    not_found_in=lambda: "Thu quỹ được 105 triệu đồng, vượt kế hoạch (100 triệu đồng).",
)
