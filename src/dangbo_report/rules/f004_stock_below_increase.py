"""F004: a stock that is smaller than what was just added to it."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Cumulative
from dangbo_report.rules.claim_rules import ClaimRule, Said
from dangbo_report.rules.samples import sample_with_stock

STOCK_BELOW_ITS_INCREASE: Final = ClaimRule(
    code="F004",
    name="stock-below-its-increase",
    finds="A total that was raised is below what raised it.",
    why="A total number of members below the members just admitted means that the two were swapped.",
    basis="Arithmetic: a stock is what there was, never negative, and what was added.",
    judges=Cumulative,
    where=lambda claim: claim.previous is None,
    wrong=lambda claim: Said(
        f"Tổng số {claim.stock} nhỏ hơn số tăng thêm {claim.increase}.",
        f"The total of {claim.stock} is below the increase of {claim.increase}.",
    ),
    ask=Said("Đề nghị đơn vị báo cáo kiểm tra lại hai số liệu.", "Ask the reporting body for both figures."),
    result=lambda claim: str(claim.stock),
    found_in=lambda: sample_with_stock(stock=100, increase=120),
    not_found_in=lambda: sample_with_stock(stock=1529, increase=24),
)
