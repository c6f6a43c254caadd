"""P008: a title, summary or letterhead that names another period or another issuer than the report's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, final

import attrs

from dangbo_report.errors import PeriodSyntaxError
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.periods import Period
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject

#: A period with its year; a year alone may be that of a plan, of a term, of an instrument.
_PERIOD: Final = re.compile(
    r"""\b(?:
        quý [ ] (?:IV|III|II|I|[1-4]) | tháng [ ] [0-9]{1,2} | [0-9]{1,2} [ ] tháng (?: [ ] (?:đầu|cuối))?
    ) (?: [ ]? / [ ]? | [ ] năm [ ] ) [0-9]{4} \b""",
    re.IGNORECASE | re.VERBOSE,
)


@final
@attrs.frozen
class HeadOfAnotherReportRule:
    """The title or the summary names other periods and not the report's, or the letterhead names another body."""

    code = "P008"
    name = "head-of-another-report"
    severity = Severity.WARNING
    why = "A report made from the last one keeps its head, and is filed under it."
    basis = "The head of a document says whose it is and what it is about."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Hold the periods of title and summary, and the issuer of the letterhead, against the report's own."""
        if (report := subject.report) is None:
            return
        for field in ("title", "summary"):
            named = tuple(_periods(getattr(report, field)))
            if named and not any(report.period in period for _, period in named):
                text, _ = named[0]
                yield finding(
                    self,
                    f"“{text}” không phải kỳ của báo cáo ({report.period}). Đề nghị sửa lại kỳ ở phần đầu văn bản.",
                    f"“{text}” is not the period of the report ({report.period}). Mend the head, or the period.",
                    path=field,
                    evidence=(Evidence(text, path=field),),
                )
        other = report.directory.named(report.letterhead.issuer)
        if other is not None and other.code != report.issuer.code:
            yield finding(
                self,
                f"Cơ quan ban hành ghi “{report.letterhead.issuer}”, còn báo cáo là của “{report.issuer.name}”."
                " Đề nghị sửa lại tên cơ quan ban hành.",
                f"The letterhead names “{report.letterhead.issuer}”, and the report is of “{report.issuer.name}”."
                " Mend one of them.",
                path="letterhead",
                evidence=(Evidence(report.letterhead.issuer, path="letterhead"),),
            )

    @staticmethod
    def violating() -> Report:
        """The summary of the quarter before."""
        return attrs.evolve(sample("Vận động được {an-sinh}."), summary="kết quả công tác quý IV/2023")

    @staticmethod
    def clean() -> Report:
        """The quarter, and the one that is to come."""
        summary = "kết quả công tác quý I/2024 và nhiệm vụ quý II/2024"
        return attrs.evolve(sample("Vận động được {an-sinh}."), summary=summary)


def _periods(text: str) -> Iterator[tuple[str, Period]]:
    for match in _PERIOD.finditer(text):
        try:
            yield match[0], Period.parse(match[0])
        except PeriodSyntaxError:
            continue  # "tháng 13/2024" is another's to tell
