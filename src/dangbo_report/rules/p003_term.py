"""P003: a term of office that cannot be."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import TermYears
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _wrong(claim: TermYears) -> Said:
    if claim.usual is not None and claim.first < claim.last:
        return Said(
            f"Nhiệm kỳ {claim.first} - {claim.last} dài {claim.last - claim.first} năm, không phải {claim.usual} năm.",
            f"The term of {claim.first} - {claim.last} lasts {claim.last - claim.first} years, not {claim.usual}.",
        )
    return Said(
        f"Nhiệm kỳ {claim.first} - {claim.last} không thể có.", f"There is no term of {claim.first} - {claim.last}."
    )


IMPOSSIBLE_TERM: Final = ClaimRule(
    code="P003",
    name="impossible-term",
    finds="A term of office ends before it begins, lasts longer than any, or not the five years that are set for it.",
    why="A term is part of the name of a congress and its resolution; a slip in it makes the citation void.",
    basis=(
        "The calendar: a term ends after it begins, and ten years are more than any lasts. The National Assembly sits"
        " for five years (Hiến pháp 2013, Điều 71), a people's council as well (Luật Tổ chức chính quyền địa phương"
        " số 77/2015/QH13, Điều 10); so do the Front and the committees of the Party from the commune upwards."
    ),
    judges=TermYears,
    certain=True,
    wrong=_wrong,
    ask=Said("Đề nghị sửa lại năm bắt đầu hoặc năm kết thúc.", "Mend the year that it begins or ends."),
    found_in=lambda: "Đại hội nhiệm kỳ 2052 - 2030 đã đề ra chỉ tiêu.",
    not_found_in=lambda: "Đại hội nhiệm kỳ 2025 - 2030 đã đề ra chỉ tiêu.",
)
