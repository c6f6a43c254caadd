"""P004: a document cited before it was issued."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import CitationDate, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class CitationDateRule:
    """The day of a cited document is no day of the calendar, or lies after the report."""

    code: ClassVar[str] = "P004"
    name: ClassVar[str] = "citation-after-the-report"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "A resolution with a wrong day cannot be found, and the sentence that rests on it falls."
    basis: ClassVar[str] = "The calendar: what is cited has been issued."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare the days of cited documents with that of the report."""
        for claim in subject.claims:
            if isinstance(claim, CitationDate) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"Ngày {claim.evidence[0].text} của văn bản được dẫn {_trouble(claim)}."
                    " Đề nghị tra lại ngày ban hành của văn bản.",
                    f"The day {claim.evidence[0].text} of the cited document {_trouble_en(claim)}."
                    " Look up when the document was issued.",
                )

    @staticmethod
    def violating() -> str:
        """A resolution of June in a report on March."""
        return (
            "BÁO CÁO\n"
            "kết quả công tác quý I/2024\n"
            "-----\n"
            "Thực hiện Nghị quyết số 33-NQ/TW ngày 09/6/2024 của Trung ương."
        )

    @staticmethod
    def clean() -> str:
        """A resolution of ten years before."""
        return (
            "BÁO CÁO\n"
            "kết quả công tác quý I/2024\n"
            "-----\n"
            "Thực hiện Nghị quyết số 33-NQ/TW ngày 09/6/2014 của Trung ương."
        )


def _trouble(claim: CitationDate) -> str:
    return "không có trong lịch" if claim.cited is None else "sau thời điểm của báo cáo"


def _trouble_en(claim: CitationDate) -> str:
    return "is not in the calendar" if claim.cited is None else "lies after the report"
