"""F001: a percent of target that value and target do not yield."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import PercentOfTarget
from dangbo_report.figures import Percent
from dangbo_report.rules.claim_rules import ClaimRule, Said
from dangbo_report.rules.samples import sample_with_percent


def _wrong(claim: PercentOfTarget) -> Said:
    if claim.target is None:
        return Said(
            f"Ghi đạt {claim.percent} với kết quả {claim.value}, nhưng không có chỉ tiêu là số nguyên nào cho ra tỷ lệ"
            " này.",
            f"{claim.value} is said to be {claim.percent} of the target, but no whole target yields that.",
        )
    if not claim.target.value:
        return Said(
            f"Ghi đạt {claim.percent}, nhưng chỉ tiêu là {claim.target} nên không có tỷ lệ nào.",
            f"{claim.percent} is stated of a target of {claim.target}, of which there is no percent.",
        )
    right = Percent.of(claim.value.value, claim.target.value, step=claim.percent.step)
    return Said(
        f"Ghi đạt {claim.percent}, nhưng {claim.value} so với {claim.target} là {right}.",
        f"{claim.percent} is stated, but {claim.value} of {claim.target} is {right}.",
    )


WRONG_PERCENT_OF_TARGET: Final = ClaimRule(
    code="F001",
    name="wrong-percent-of-target",
    finds="A stated percent of target is not that of the value and the target.",
    why="The percent is what the committee reads first; a wrong one is signed, quoted and copied into the next report.",
    basis="Arithmetic: percent = value / target × 100, rounded once, half up; the target is what is written.",
    judges=PercentOfTarget,
    wrong=_wrong,
    ask=Said(
        "Đề nghị đơn vị báo cáo xác nhận số liệu, chỉ tiêu và sửa tỷ lệ.",
        "Ask the reporting body which of the three stands.",
    ),
    result=lambda claim: str(claim.percent),
    was_set=lambda claim: str(claim.target),
    found_in=lambda: sample_with_percent("26,3%"),
    not_found_in=lambda: sample_with_percent("23,6%"),
)
