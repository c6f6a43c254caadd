"""R007: a report in which only dates and periods differ from the one before."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.indicators import AnyFact
from dangbo_report.periods import Period
from dangbo_report.report import Report, Section, Summary, walk
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import FRONT, FUND_FACT, QUARTER, sample
from dangbo_report.rules.subject import Subject

_TIMES: Final = re.compile(r"\b(?:quý|tháng|năm|ngày)\b[ 0-9/IVX.-]*|[0-9]+", re.IGNORECASE)
#: A shorter text says little, and says it again every time.
_WORDS: Final = 8


@final
@attrs.frozen
class OnlyTheDateChangedRule:
    """The text of the report is that of the report before, but for dates; so are its figures."""

    code = "R007"
    name = "only-the-date-changed"
    severity = Severity.WARNING
    why = "Reports in which only the date was changed are what those who receive them complain of most."
    basis = "Comparison of the two texts and of their figures."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare the two reports without their dates, if the one before is at hand."""
        yield from self._unchanged(subject)
        report, previous = subject.report, subject.previous
        if report is None or previous is None or _words(report) != _words(previous):
            return
        if len(_words(report).split()) < _WORDS or _figures(report) != _figures(previous):
            return
        yield finding(
            self,
            f"Nội dung và số liệu giống hệt báo cáo {previous.period}, chỉ khác ngày tháng."
            " Đề nghị đơn vị cập nhật kết quả của kỳ này.",
            f"Text and figures are those of the report on {previous.period}; only dates differ. Ask for this period's.",
            path="sections",
            evidence=(Evidence(report.summary, path="sections"), Evidence(previous.summary)),
        )

    def _unchanged(self, subject: Subject) -> Iterable[Finding]:
        """Tell the sentences of a document that tell figures of the one before it again."""
        for beside in subject.beside:
            for same in beside.unchanged:
                figures = ", ".join(each.text for each in same if not each.document)
                yield finding(
                    self,
                    f"Câu này nêu lại đúng số liệu của {beside.document}: {figures}. Đề nghị cập nhật số liệu kỳ này.",
                    f"This sentence tells the figures of the report before again: {figures}. Ask for this period's.",
                    span=same[0].span,
                    evidence=same,
                )

    @staticmethod
    def violating() -> tuple[Report, Report]:
        """The same again."""
        return _sample(FUND_FACT), _previous()

    @staticmethod
    def clean() -> tuple[Report, Report]:
        """Another amount."""
        return _sample(attrs.evolve(FUND_FACT, figure=FUND_FACT.indicator.figure("8,15 tỷ đồng"))), _previous()


def _words(report: Report) -> str:
    """What headings and prose say, without dates and numbers."""
    texts = [
        place.node.heading
        if isinstance(place.node, Section)
        else "".join(str(segment) for prose in place.prose for segment in prose)
        for place in walk(report)
        if not isinstance(place.node, Summary)
    ]
    return _TIMES.sub("", " ".join(texts))


def _figures(report: Report) -> tuple[object, ...]:
    return tuple((fact.indicator.code, fact.organisation.code, fact.figure) for fact in report.facts)


def _sample(fact: AnyFact) -> Report:
    return sample("Vận động các nguồn lực xã hội chăm lo cho hộ nghèo được {an-sinh}, đạt kế hoạch đề ra.", fact)


def _previous() -> Report:
    before = Period.quarter(2023, 4)
    report = _sample(attrs.evolve(FUND_FACT, period=before))
    return attrs.evolve(report, period=before, summary=f"kết quả {before} của {FRONT.name}, trước {QUARTER}")
