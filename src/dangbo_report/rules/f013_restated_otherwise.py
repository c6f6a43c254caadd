"""F013: a figure that another place of the document states otherwise."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import SameValue
from dangbo_report.findings import Severity
from dangbo_report.rules.claim_rules import ClaimRule, Said

FIGURE_RESTATED_OTHERWISE: Final = ClaimRule(
    code="F013",
    name="figure-restated-otherwise",
    finds="Two places of a document say the same of the same body, and give two figures.",
    severity=Severity.WARNING,
    why=(
        "A figure that was corrected in one place keeps its old value in the assessment; whoever quotes the report"
        " takes either."
    ),
    basis=(
        "One thing has one value: written with one step it is equal, with another step true values must meet. That two"
        " sentences are about one thing is taken from their words, hence a warning."
    ),
    judges=SameValue,
    wrong=lambda claim: Said(
        f"Cùng một nội dung nhưng hai chỗ ghi hai số liệu: {claim.first} và {claim.second}.",
        f"Two places speak of one thing and give two figures: {claim.first} and {claim.second}.",
    ),
    ask=Said("Đề nghị đơn vị báo cáo xác nhận một số liệu.", "Ask the body which one stands."),
    result=lambda claim: str(claim.second),
    found_in=lambda: _report("1.036"),
    not_found_in=lambda: _report("1.063"),
)


def _report(again: str) -> str:
    return (
        "I. KẾT QUẢ\n"
        "* Hội Nông dân huyện\n"
        "Kết nạp mới 1.063 hội viên, đạt 80,53% chỉ tiêu.\n"
        "II. NHẬN XÉT, ĐÁNH GIÁ\n"
        f"Nhìn chung các mặt công tác đều tốt. Hội Nông dân kết nạp được {again} hội viên."
    )
