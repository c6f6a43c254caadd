"""R005: a target that is not the one of the report before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.indicators import AnyFact, Fact, FactBook
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import FRONT, FUND, FUND_FACT, QUARTER, sample
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class ChangedTargetRule:
    """A target of the year differs from the one that the report before stated."""

    code = "R005"
    name = "changed-target"
    severity = Severity.WARNING
    why = "A target that moves between two reports makes percents that cannot be compared."
    basis = "The target of a year is set once; a decision that changes it is cited."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare targets of one indicator, body and year, if the report before is at hand."""
        if subject.report is None or subject.previous is None:
            return
        before = {_key(fact): fact for fact in subject.previous.facts if fact.target is not None}
        for index, fact in enumerate(subject.report.facts):
            earlier = before.get(_key(fact))
            if earlier is None or fact.target is None or fact.target == earlier.target:
                continue
            yield finding(
                self,
                f"Chỉ tiêu của “{fact.indicator.name}” là {fact.target}; báo cáo {earlier.period} ghi {earlier.target}."
                " Đề nghị đơn vị báo cáo nêu văn bản điều chỉnh, hoặc sửa lại.",
                f"The target of “{fact.indicator.name}” is {fact.target}; the report on {earlier.period} says"
                f" {earlier.target}. Ask for the decision that changed it.",
                path=f"facts[{index}]",
                evidence=(Evidence(str(fact.target), path=f"facts[{index}]"), Evidence(str(earlier.target))),
            )

    @staticmethod
    def violating() -> tuple[Report, Report]:
        """Thirty billion became thirty-two."""
        return _sample("32 tỷ đồng"), _previous()

    @staticmethod
    def clean() -> tuple[Report, Report]:
        """Thirty billion in both."""
        return _sample("30 tỷ đồng"), _previous()


def _key(fact: AnyFact) -> tuple[str, str, int]:
    return fact.indicator.code, fact.organisation.code, fact.period.end.year


def _sample(target: str) -> Report:
    return sample("Vận động được {an-sinh}.", Fact(FUND, FRONT, QUARTER, FUND_FACT.figure, target=FUND.figure(target)))


def _previous() -> Report:
    earlier = Fact(FUND, FRONT, QUARTER, FUND.figure("4,2 tỷ đồng"), target=FUND.figure("30 tỷ đồng"))
    return attrs.evolve(_sample("30 tỷ đồng"), facts=FactBook((earlier,)), summary="kết quả kỳ trước")
