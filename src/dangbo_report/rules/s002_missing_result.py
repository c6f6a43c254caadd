"""S002: an organisation that must report, and of which no result is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.regimes import party_regime
from dangbo_report.report import Paragraph, Place, Purpose, Report, Section
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject


def spoken_of(places: Iterable[Place], purpose: Purpose) -> set[str]:
    """The codes of the organisations that the parts of one purpose speak of."""
    return {place.organisation for place in places if place.purpose is purpose and place.organisation}


@final
@attrs.frozen
class MissingResultRule:
    """An organisation that the regime expects has no result in the report."""

    code = "S002"
    name = "missing-result"
    severity = Severity.ERROR
    why = "A body that did not send its part is missed only when somebody counts; zero is not missing."
    basis = "The regime says who reports (Nghị định 09/2019/NĐ-CP of 24/01/2019 for State bodies)."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare those who must report with those whose results are told."""
        report = subject.report
        if report is None or report.regime is None:
            return
        told = spoken_of(subject.places, Purpose.RESULTS)
        for organisation in report.regime.expected(report.directory, report.period):
            if organisation.code not in told:
                yield finding(
                    self,
                    f"Chưa có kết quả của {organisation.name} trong {report.period}. Đề nghị đơn vị gửi báo cáo.",
                    f"There is no result of {organisation.name} for {report.period}. Ask it for its report.",
                    path="sections",
                    evidence=(Evidence(organisation.name, path="sections"),),
                )

    @staticmethod
    def violating() -> Report:
        """The Youth Union must report, and only the Front did."""
        return _sample("mttq")

    @staticmethod
    def clean() -> Report:
        """Both did."""
        return _sample("mttq", "doan")


def _sample(*codes: str) -> Report:
    report = sample("Vận động được {an-sinh}.")
    parts = tuple(Section(code, (Paragraph("Đã hoàn thành kế hoạch."),), organisation=code) for code in codes)
    return attrs.evolve(
        report,
        sections=(attrs.evolve(report.sections[0], body=(*report.sections[0].body, *parts), purpose=Purpose.RESULTS),),
        regime=party_regime("Báo cáo quý", receiver="huyen-uy", reporters=("mttq", "doan")),
    )
