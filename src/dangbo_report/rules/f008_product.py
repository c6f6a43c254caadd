"""F008: a sum that is not count times price."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Product
from dangbo_report.rules.claim_rules import ClaimRule, Said, added


def _multiplied(claim: Product) -> str:
    """What makes the sum: "24 nhà × 60 triệu đồng + 8 nhà × 30 triệu đồng"."""
    prices = ((claim.count, claim.price), *zip(claim.other_counts, claim.other_prices, strict=True))
    return added(*(" × ".join(map(str, (count, price, *claim.times))) for count, price in prices))


WRONG_PRODUCT: Final = ClaimRule(
    code="F008",
    name="wrong-product",
    finds="A count, the price of one and the sum do not multiply out.",
    why="The sum is what was paid; a price that does not lead to it will be asked about by the auditor.",
    basis="Arithmetic: sum = count × price, of all counts that have a price; the price is what is written.",
    judges=Product,
    wrong=lambda claim: Said(
        f"{_multiplied(claim)} không bằng {claim.total}.",
        f"{_multiplied(claim)} is not {claim.total}.",
    ),
    ask=Said(
        "Đề nghị đơn vị báo cáo kiểm tra lại số lượng, mức chi và tổng số tiền.",
        "Ask the reporting body for the count, the price and the sum.",
    ),
    result=lambda claim: str(claim.total),
    was_set=lambda claim: str(claim.price),
    found_in=lambda: "Trao 195 suất quà, mỗi suất 600 nghìn đồng, tổng trị giá 97,5 triệu đồng.",
    not_found_in=lambda: "Trao 195 suất quà, mỗi suất 500 nghìn đồng, tổng trị giá 97,5 triệu đồng.",
)
