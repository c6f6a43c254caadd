"""F015: an average that total and number do not yield."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Average
from dangbo_report.rules.claim_rules import ClaimRule, Said

WRONG_AVERAGE: Final = ClaimRule(
    code="F015",
    name="wrong-average",
    finds="A total, over how many it is spread, and how much that is for each do not go together.",
    why="Averages are what bodies are compared by.",
    basis="Arithmetic: average = total / number, rounded once.",
    judges=Average,
    wrong=lambda claim: Said(
        f"Bình quân ghi {claim.average}, nhưng {claim.total} chia cho {claim.count} không ra số đó.",
        f"An average of {claim.average} is stated, which {claim.total} over {claim.count} is not.",
    ),
    ask=Said("Đề nghị đơn vị báo cáo tính lại số bình quân.", "Ask the reporting body to work it out again."),
    result=lambda claim: str(claim.average),
    found_in=lambda: _table("34,4"),
    not_found_in=lambda: _table("43,4"),
)


def _table(average: str) -> str:
    return (
        "Đơn vị | Số lớp | Số học viên | Bình quân học viên mỗi lớp\n"
        "Xã A | 4 | 126 | 31,5\n"
        "Xã B | 8 | 330 | 41,3\n"
        "Xã C | 6 | 209 | 34,8\n"
        f"Xã D | 5 | 217 | {average}\n"
    )
