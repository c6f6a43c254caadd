"""F004: a stock that is smaller than what was just added to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import Cumulative, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.samples import sample_with_stock
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class StockBelowIncreaseRule:
    """A total that was raised is below what raised it."""

    code: ClassVar[str] = "F004"
    name: ClassVar[str] = "stock-below-its-increase"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "A total number of members below the members just admitted means that the two were swapped."
    basis: ClassVar[str] = "Arithmetic: a stock is what there was, never negative, and what was added."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Judge every stock with its increase."""
        for claim in subject.claims:
            if isinstance(claim, Cumulative) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"Tổng số {claim.stock} nhỏ hơn số tăng thêm {claim.increase}."
                    " Đề nghị đơn vị báo cáo kiểm tra lại hai số liệu.",
                    f"The total of {claim.stock} is below the increase of {claim.increase}."
                    " Ask the reporting body for both figures.",
                )

    @staticmethod
    def violating() -> Report:
        """120 new members make a total of 100."""
        return sample_with_stock(stock=100, increase=120)

    @staticmethod
    def clean() -> Report:
        """24 new members make a total of 1.529."""
        return sample_with_stock(stock=1529, increase=24)
