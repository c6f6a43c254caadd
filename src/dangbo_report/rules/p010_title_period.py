"""P010: a heading of another period than the title."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import TitlePeriod
from dangbo_report.findings import Severity
from dangbo_report.rules.claim_rules import ClaimRule, Said

HEADING_AGAINST_TITLE: Final = ClaimRule(
    code="P010",
    name="heading-against-title",
    severity=Severity.WARNING,
    finds="A main heading names another quarter, month or year than the title does for the same.",
    why="A report is built from the last one, its title changed first; a heading that stayed misdates what follows.",
    basis="The title: it says of which period the results are, and for which the tasks.",
    judges=TitlePeriod,
    certain=True,
    wrong=lambda claim: Said(
        f"Đề mục ghi {claim.heading}, nhưng tên báo cáo ghi {claim.title}.",
        f"The heading names {claim.heading}, the title {claim.title}.",
    ),
    ask=Said("Đề nghị thống nhất kỳ ghi ở tên báo cáo và đề mục.", "Let the title and the heading name one period."),
    found_in=lambda: _report("I"),
    not_found_in=lambda: _report("II"),
)


def _report(quarter: str) -> str:
    return f"BÁO CÁO\nKết quả công tác quý II/2024\n\nI. KẾT QUẢ CÔNG TÁC QUÝ {quarter}/2024\nCác ban làm tốt."
