"""F014: a stock that what there was, what came and what went do not make."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Cumulative, RollForward
from dangbo_report.rules.claim_rules import ClaimRule, Said, added


def _wrong(claim: RollForward | Cumulative) -> Said:
    if isinstance(claim, Cumulative):
        return Said(
            f"Lũy kế ghi {claim.stock}, nhưng kỳ trước {claim.previous} cộng thêm {claim.increase} không bằng số đó.",
            f"{claim.stock} in all is stated, but {claim.previous} before and {claim.increase} since do not make it.",
        )
    came, came_en = (f", thêm {added(*claim.plus)}", f", {added(*claim.plus)} came") if claim.plus else ("", "")
    went, went_en = (f", giảm {added(*claim.minus)}", f", {added(*claim.minus)} went") if claim.minus else ("", "")
    return Said(
        f"Đầu kỳ {claim.opening}{came}{went}, cuối kỳ {claim.closing}: các số liệu này không khớp nhau.",
        f"From {claim.opening}{came_en}{went_en} does not follow {claim.closing}.",
    )


BALANCE_THAT_DOES_NOT_CLOSE: Final = ClaimRule[RollForward | Cumulative](
    code="F014",
    name="balance-that-does-not-close",
    finds="What there was, what came and what went do not make what there is.",
    why="A balance that does not close hides members, cases or money that nobody can account for.",
    basis="Arithmetic: closing = opening + what came - what went; a running sum is that of before and what came since.",
    judges=(RollForward, Cumulative),
    where=lambda claim: isinstance(claim, RollForward) or claim.previous is not None,
    wrong=_wrong,
    ask=Said(
        "Đề nghị đơn vị báo cáo rà soát số đầu kỳ, số tăng, giảm và số cuối kỳ.",
        "Ask the reporting body for the opening figure, what came, what went and what is left.",
    ),
    result=lambda claim: str(claim.closing if isinstance(claim, RollForward) else claim.stock),
    found_in=lambda: _table(1332),
    not_found_in=lambda: _table(1382),
)


def _table(closing: int) -> str:
    return (
        "Cụm thi đua | Đầu năm | Kết nạp | Giảm | Cuối kỳ\n"
        "Cụm I | 1486 | 26 | 15 | 1497\n"
        "Cụm II | 1312 | 22 | 14 | 1320\n"
        f"Cụm III | 1375 | 24 | 17 | {closing}\n"
    )
