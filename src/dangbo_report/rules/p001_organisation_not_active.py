"""P001: an organisation that does not exist in the period."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.indicators import Fact
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import COMMITTEE, FRONT, FUND, FUND_FACT, QUARTER, YOUTH, sample
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class OrganisationNotActiveRule:
    """A fact, or the report itself, is of an organisation that did not exist on any day of the period."""

    code = "P001"
    name = "organisation-not-active"
    severity = Severity.ERROR
    why = "A body that was merged or ended cannot have done anything; its figures belong to its successor."
    basis = (
        "The dates of the organisations; districts ended on 30/6/2025 (Luật 72/2025/QH15), commune bodies begin on"
        " 01/7/2025 (Quy định 298-QĐ/TW of 09/6/2025)."
    )

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare the days of the organisations with those of the periods."""
        report = subject.report
        if report is None:
            return
        if not report.issuer.is_active(report.period.start, report.period.end):
            yield self._found(report.issuer, str(report.period), "issuer")
        for index, fact in enumerate(report.facts):
            if not fact.recomputed and not fact.organisation.is_active(fact.period.start, fact.period.end):
                yield self._found(fact.organisation, str(fact.period), f"facts[{index}]")

    def _found(self, organisation: Organisation, period: str, path: str) -> Finding:
        heir = f" Số liệu thuộc về {organisation.successor}." if organisation.successor else ""
        heir_en = f" The figures belong to {organisation.successor}." if organisation.successor else ""
        return finding(
            self,
            f"{organisation.name} không hoạt động trong {period}.{heir} Hãy kiểm tra kỳ báo cáo và tên tổ chức.",
            f"{organisation.name} does not exist in {period}.{heir_en} Check the period and the body.",
            path=path,
            evidence=(Evidence(organisation.name, path=path),),
        )

    @staticmethod
    def violating() -> Report:
        """The Front is said to begin in the next year."""
        later = attrs.evolve(FRONT, active_from=date(2025, 1, 1))
        report = sample("Vận động được {an-sinh}.", Fact(FUND, later, QUARTER, FUND_FACT.figure))
        return attrs.evolve(report, directory=Directory((COMMITTEE, later, YOUTH)))

    @staticmethod
    def clean() -> Report:
        """The Front of the year."""
        return sample("Vận động được {an-sinh}.")
