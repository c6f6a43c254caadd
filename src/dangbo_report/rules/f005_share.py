"""F005: a share that part and whole do not yield."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Share
from dangbo_report.rules.claim_rules import ClaimRule, Said, added
from dangbo_report.rules.samples import sample_with_share


def _wrong(claim: Share) -> Said:
    whole, whole_en = (f" của {added(*claim.whole)}", f" of {added(*claim.whole)}") if claim.whole else ("", "")
    if claim.part is None:
        return Said(
            f"Ghi tỷ lệ {claim.percent}{whole}, nhưng không có số nguyên nào cho ra tỷ lệ này.",
            f"{claim.percent}{whole_en} is stated, which no whole number yields.",
        )
    return Said(
        f"Ghi {claim.part} chiếm {claim.percent}{whole}, nhưng không có phép chia nào cho ra tỷ lệ này.",
        f"{claim.part} is stated to be {claim.percent}{whole_en}, which no division yields.",
    )


WRONG_SHARE: Final = ClaimRule(
    code="F005",
    name="wrong-share",
    finds="A stated share is not that of the part and the whole, or of any whole or part at all.",
    why="Shares are worked out by hand and copied from year to year while the numbers behind them move.",
    basis=(
        "Arithmetic: share = part / whole × 100, rounded once, half up; where one of them is not said, some whole"
        " number must yield it."
    ),
    judges=Share,
    wrong=_wrong,
    ask=Said(
        "Đề nghị đơn vị báo cáo kiểm tra lại tử số, mẫu số và tỷ lệ.",
        "Ask the reporting body for part, whole and share.",
    ),
    result=lambda claim: str(claim.percent),
    found_in=lambda: sample_with_share(56, 57, "89,25%"),
    not_found_in=lambda: sample_with_share(56, 57, "98,25%"),
)
