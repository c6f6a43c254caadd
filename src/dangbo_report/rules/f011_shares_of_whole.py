"""F011: shares that no one whole yields."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import SharesOfWhole
from dangbo_report.rules.claim_rules import ClaimRule, Said, added


def _wrong(claim: SharesOfWhole) -> Said:
    if not claim.parts:
        shares = added(*claim.percents)
        return Said(f"Các tỷ lệ {shares} không cộng lại thành 100%.", f"The shares {shares} do not make 100%.")
    parts = "; ".join(f"{part} ({percent})" for part, percent in zip(claim.parts, claim.percents, strict=True))
    if claim.whole is not None:
        return Said(
            f"Trong {claim.whole}, các phần {parts} không đều chiếm đúng tỷ lệ đã ghi.",
            f"Of {claim.whole}, {parts} are not all the shares that are stated.",
        )
    return Said(
        f"Không có tổng số nào mà các phần {parts} đều chiếm đúng tỷ lệ đã ghi.", f"No total has {parts} as its shares."
    )


SHARES_WITHOUT_ONE_WHOLE: Final = ClaimRule(
    code="F011",
    name="shares-without-one-whole",
    finds="Parts and their shares are of no common whole.",
    why="Parts of one body of members have one total; shares that need two show that a count or a percent is wrong.",
    basis="Arithmetic: some whole number, not below the sum of the parts, has every part as the share that is written.",
    judges=SharesOfWhole,
    wrong=_wrong,
    ask=Said(
        "Đề nghị đơn vị báo cáo kiểm tra lại từng số liệu và mẫu số dùng chung.",
        "Ask the reporting body for each figure and for the total that they share.",
    ),
    result=lambda claim: ", ".join(map(str, claim.percents)),
    found_in=lambda: "Có 254 chi bộ hoàn thành tốt, chiếm 98,83% và 3 chi bộ hoàn thành, chiếm 1,71%.",
    not_found_in=lambda: "Có 254 chi bộ hoàn thành tốt, chiếm 98,83% và 3 chi bộ hoàn thành, chiếm 1,17%.",
)
