"""F017: a word that sets one figure above another, and is belied by them."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Direction, DirectionWord
from dangbo_report.documents import Document
from dangbo_report.figures import Money
from dangbo_report.findings import Severity
from dangbo_report.rules.claim_rules import ClaimRule, Said
from dangbo_report.rules.samples import read_by_hand

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
    found_in=lambda: _report("95"),
    not_found_in=lambda: _report("105"),
)


def _report(millions: str) -> Document:
    value, plan = (Money(int(number) * 10**6, step=10**6) for number in (millions, 100))
    claim = Direction(value=value, base=plan, word=DirectionWord.EXCEEDS)
    text = f"Thu quỹ được {millions} triệu đồng, vượt kế hoạch (100 triệu đồng)."
    return read_by_hand(text, claim, "vượt", f"{millions} triệu đồng", "100 triệu đồng")
