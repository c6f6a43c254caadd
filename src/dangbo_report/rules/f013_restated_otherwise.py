"""F013: a figure that another part of the document states otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import SameValue, Verdict
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class RestatedOtherwiseRule:
    """Two parts of a document say the same of the same body in the same words, and give two figures."""

    code: ClassVar[str] = "F013"
    name: ClassVar[str] = "figure-restated-otherwise"
    severity: ClassVar[Severity] = Severity.WARNING
    why: ClassVar[str] = (
        "A figure that was corrected in one place keeps its old value in the assessment; whoever quotes the report"
        " takes either."
    )
    basis: ClassVar[str] = (
        "One thing has one value. That two sentences are about one thing is taken from their words, hence a warning."
    )

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare figures of two parts whose sentences say the same."""
        for claim in subject.claims:
            if isinstance(claim, SameValue) and claim.verdict() is Verdict.VIOLATED:
                again, known = claim.evidence
                yield claim_finding(
                    self,
                    claim,
                    f"“{again.text}” ở {_where(subject, again)} khác “{known.text}” ở {_where(subject, known)}, tuy"
                    " cùng nói về một nội dung. Đề nghị đơn vị báo cáo xác nhận một số liệu.",
                    f"“{again.text}” in {_where(subject, again, 'en')} differs from “{known.text}” in"
                    f" {_where(subject, known, 'en')}, though both speak of one thing. Ask the body which one stands.",
                )

    @staticmethod
    def violating() -> str:
        """The assessment gives other digits."""
        return _report("1.036")

    @staticmethod
    def clean() -> str:
        """The assessment repeats the figure."""
        return _report("1.063")


def _where(subject: Subject, evidence: Evidence, language: str = "vi") -> str:
    """The part of the document that something stands in."""
    unnamed, part = ("phần không có đề mục", "mục") if language == "vi" else ("a part without a heading", "part")
    if subject.document is None or evidence.span is None:
        return unnamed
    heading = subject.document.outline.heading_over(evidence.span[0])
    return unnamed if heading is None else f"{part} “{heading.text}”"


def _report(again: str) -> str:
    return (
        "I. KẾT QUẢ\n"
        "* Hội Nông dân huyện\n"
        "Kết nạp mới 1.063 hội viên, đạt 80,53% chỉ tiêu.\n"
        "II. NHẬN XÉT, ĐÁNH GIÁ\n"
        f"Nhìn chung các mặt công tác đều tốt. Hội Nông dân kết nạp được {again} hội viên."
    )
