"""P005: a heading over the text of another period."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import HeadingPeriod
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _wrong(claim: HeadingPeriod) -> Said:
    alike = (str(period) for period in claim.under if period.kind is claim.heading.kind)
    under = ", ".join(dict.fromkeys(alike))
    return Said(
        f"Đề mục ghi {claim.heading}, nhưng nội dung bên dưới nói về {under}.",
        f"The heading names {claim.heading}, the text under it speaks of {under}.",
    )


HEADING_OF_ANOTHER_PERIOD: Final = ClaimRule(
    code="P005",
    name="heading-of-another-period",
    finds="A heading names a period, and the text under it the same quarter or month of another year.",
    why=(
        "A report is built from the last one; a heading that was not changed, or was changed wrongly, misdates all that"
        " follows."
    ),
    basis="The periods that the document itself names.",
    judges=HeadingPeriod,
    certain=True,
    wrong=_wrong,
    ask=Said("Đề nghị kiểm tra lại kỳ ghi ở đề mục.", "Check the period of the heading."),
    found_in=lambda: _report(2024),
    not_found_in=lambda: _report(2023),
)


def _report(year: int) -> str:
    return (
        f"I. KẾT LUẬN BUỔI LÀM VIỆC QUÝ IV/{year}\n"
        "Buổi làm việc quý IV/2023 đã giao việc cho các ban.\n"
        "II. ĐÁNH GIÁ\n"
        "Các ban làm tốt."
    )
