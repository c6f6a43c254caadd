"""P004: a document cited before it was issued."""

from __future__ import annotations

from typing import Final

from dangbo_report.claims import CitationDate
from dangbo_report.rules.claim_rules import ClaimRule, Said


def _wrong(claim: CitationDate) -> Said:
    trouble, trouble_en = (
        ("không có trong lịch", "is not in the calendar")
        if claim.cited is None
        else ("sau thời điểm của báo cáo", "lies after the report")
    )
    day = claim.evidence[0].text if claim.evidence else ""
    return Said(f"Ngày {day} của văn bản được dẫn {trouble}.", f"The day {day} of the cited document {trouble_en}.")


CITATION_AFTER_THE_REPORT: Final = ClaimRule(
    code="P004",
    name="citation-after-the-report",
    finds="The day of a cited document is no day of the calendar, or lies after the report.",
    why="A resolution with a wrong day cannot be found, and the sentence that rests on it falls.",
    basis="The calendar: what is cited has been issued.",
    judges=CitationDate,
    certain=True,
    wrong=_wrong,
    ask=Said("Đề nghị tra lại ngày ban hành của văn bản.", "Look up when the document was issued."),
    found_in=lambda: _report(2024),
    not_found_in=lambda: _report(2014),
)


def _report(year: int) -> str:
    return (
        "BÁO CÁO\nkết quả công tác quý I/2024\n-----\n"
        f"Thực hiện Nghị quyết số 33-NQ/TW ngày 09/6/{year} của Trung ương."
    )
