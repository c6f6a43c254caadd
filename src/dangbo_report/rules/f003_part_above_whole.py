"""F003: parts that are more than what they are part of."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Breakdown
from dangbo_report.rules.claim_rules import ClaimRule, Said, added
from dangbo_report.rules.samples import sample_with_parts

PART_ABOVE_WHOLE: Final = ClaimRule(
    code="F003",
    name="part-above-whole",
    finds="What is named as part of a figure is more than the figure.",
    why="A part that is larger than its whole is a slip of the pen that every reader sees.",
    basis='Arithmetic: a list after "trong đó" may fall short of its total, never exceed it.',
    judges=Breakdown,
    where=lambda claim: not claim.exhaustive,
    wrong=lambda claim: Said(
        f"Phần nêu riêng ({added(*claim.parts)}) lớn hơn tổng số {added(claim.total, *claim.beside)}.",
        f"What is named as part ({added(*claim.parts)}) is more than the whole of {added(claim.total, *claim.beside)}.",
    ),
    ask=Said(
        "Đề nghị đơn vị báo cáo kiểm tra lại tổng số hoặc phần nêu riêng.",
        "Ask the reporting body which of them is wrong.",
    ),
    result=lambda claim: str(claim.total),
    found_in=lambda: sample_with_parts(9, 10, exhaustive=False),
    not_found_in=lambda: sample_with_parts(9, 5, exhaustive=False),
)
