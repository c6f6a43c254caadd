"""F007: a change that value, base and percent deny."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import Change, Difference
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _wrong(claim: Change | Difference) -> Said:
    turned, turned_en = ("giảm", "a fall") if claim.falls else ("tăng", "a rise")
    now = "" if claim.value is None else f"{claim.value}, "
    by = turned if claim.change is None else f"{turned} {claim.change}"
    was, was_en = ("", "") if claim.base is None else (f" so với {claim.base}", f" from {claim.base}")
    rate = f" ({claim.percent})" if isinstance(claim, Change) else ""
    by_en = turned_en if claim.change is None else f"{turned_en} of {claim.change}"
    return Said(
        f"“{now}{by}{was}{rate}”: các số liệu này không khớp nhau.",
        f"“{now}{by_en}{was_en}{rate}”: these figures do not go together.",
    )


WRONG_CHANGE: Final = ClaimRule[Change | Difference](
    code="F007",
    name="wrong-change",
    finds="A change, what there is, what there was and the change in percent do not go together.",
    why="More or less than last year is what the meeting discusses; all figures of one change must say one thing.",
    basis="Arithmetic: percent = change / base × 100, rounded once, half up; value = base ± change.",
    judges=(Change, Difference),
    wrong=_wrong,
    ask=Said(
        "Đề nghị đơn vị báo cáo kiểm tra lại số kỳ này, mức tăng giảm và số kỳ trước.",
        "Ask the reporting body for the value, the change and what there was before.",
    ),
    result=lambda claim: str(claim.percent if isinstance(claim, Change) else claim.change),
    found_in=lambda: "Xảy ra 208 vụ, tăng 31 vụ (+27,51%) so với cùng kỳ.",
    not_found_in=lambda: "Xảy ra 208 vụ, tăng 31 vụ (+17,51%) so với cùng kỳ.",
)
