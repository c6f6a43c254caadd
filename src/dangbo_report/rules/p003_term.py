"""P003: a term of office that cannot be."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import TermYears
from dangbo_report.rules.claim_rules import ClaimRule, Said

IMPOSSIBLE_TERM: Final = ClaimRule(
    code="P003",
    name="impossible-term",
    finds="A term of office ends before it begins, or lasts longer than any.",
    why="A term is part of the name of a congress and its resolution; a slip in it makes the citation void.",
    basis="The calendar: a term ends after it begins, and ten years are more than any lasts.",
    judges=TermYears,
    certain=True,
    wrong=lambda claim: Said(
        f"Nhiệm kỳ {claim.first} - {claim.last} không thể có.", f"There is no term of {claim.first} - {claim.last}."
    ),
    ask=Said("Đề nghị sửa lại năm bắt đầu hoặc năm kết thúc.", "Mend the year that it begins or ends."),
    found_in=lambda: "Đại hội nhiệm kỳ 2052 - 2030 đã đề ra chỉ tiêu.",
    not_found_in=lambda: "Đại hội nhiệm kỳ 2025 - 2030 đã đề ra chỉ tiêu.",
)
