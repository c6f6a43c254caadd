"""F013: a figure that another place of the document states otherwise."""

from __future__ import annotations

from datetime import date
from typing import Final

from dangbo_report.claims import SameValue
from dangbo_report.findings import Severity
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _wrong(claim: SameValue) -> Said:
    first, second = map(_told, (claim.first, claim.second))
    what, of = ("hai ngày", "days") if isinstance(claim.first, date) else ("hai số liệu", "figures")
    return Said(
        f"Cùng một nội dung nhưng hai chỗ ghi {what}: {first} và {second}.",
        f"Two places speak of one thing and give two {of}: {first} and {second}.",
    )


def _told(value: object) -> str:
    return f"{value.day}/{value.month}/{value.year}" if isinstance(value, date) else str(value)


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
    wrong=_wrong,
    ask=Said("Đề nghị đơn vị báo cáo xác nhận một số liệu.", "Ask the body which one stands."),
    result=lambda claim: _told(claim.second),
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
