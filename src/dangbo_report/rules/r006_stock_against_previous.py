"""R006: a stock that is not the one before and what was added."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.claims import Cumulative, Verdict
from dangbo_report.figures import Count, Measure, Money
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.indicators import Fact, FactBook
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import FRONT, QUARTER, sample_with_stock
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class StockAgainstPreviousRule:
    """A total is below what the report before stated and what was added since."""

    code = "R006"
    name = "stock-against-previous"
    severity = Severity.WARNING
    why = "Members who left are seldom named; a total that does not follow from the last one needs a word."
    basis = "Arithmetic: stock = stock before + increase; members who leave make it smaller."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Hold every stock with its increase against the stock of the period before."""
        if subject.report is None or subject.previous is None:
            return
        facts = subject.report.facts
        for index, fact in enumerate(facts):
            code, body = fact.indicator.increase, fact.organisation.code
            added = facts.get(code, body, fact.period) if code else None
            before = subject.previous.facts.get(fact.indicator.code, body, fact.period.previous())
            if added is None or before is None or not isinstance(fact.figure, Count | Money | Measure):
                continue
            if (
                Cumulative(stock=fact.figure, increase=added.figure, previous=before.figure).verdict()
                is Verdict.VIOLATED
            ):
                path = f"facts[{index}]"
                yield finding(
                    self,
                    f"{fact.indicator.name}: kỳ trước {before.figure}, tăng thêm {added.figure}, nay ghi {fact.figure}."
                    " Đề nghị đơn vị báo cáo giải trình số giảm, hoặc sửa lại.",
                    f"{fact.indicator.name}: {before.figure} before, {added.figure} added, now {fact.figure}."
                    " Ask the reporting body who left, or which figure is wrong.",
                    path=path,
                    evidence=(Evidence(str(fact.figure), path=path), Evidence(str(before.figure))),
                )

    @staticmethod
    def violating() -> tuple[Report, Report]:
        """1.505 and 24 are 1.529."""
        return sample_with_stock(stock=1520, increase=24), _previous()

    @staticmethod
    def clean() -> tuple[Report, Report]:
        """1.505 and 24 are 1.529."""
        return sample_with_stock(stock=1529, increase=24), _previous()


def _previous() -> Report:
    report = sample_with_stock(stock=1505, increase=10)
    members = report.facts.select(indicator="hoi-vien")[0].indicator
    earlier = Fact(members, FRONT, QUARTER.previous(), Count(1505, "hội viên"))
    return attrs.evolve(report, facts=FactBook((earlier,)), summary="kết quả kỳ trước")
