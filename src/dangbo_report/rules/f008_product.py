"""F008: a sum that is not count times price."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.claims import Product, Verdict
from dangbo_report.findings import Finding, Severity
from dangbo_report.rules.anatomy import claim_finding
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class ProductRule:
    """A count, the price of one and the sum do not multiply out."""

    code: ClassVar[str] = "F008"
    name: ClassVar[str] = "wrong-product"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = (
        "The sum is what was paid; a price that does not lead to it will be asked about by the auditor."
    )
    basis: ClassVar[str] = "Arithmetic: sum = count × price."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Judge every sum whose count and price are said."""
        for claim in subject.claims:
            if isinstance(claim, Product) and claim.verdict() is Verdict.VIOLATED:
                yield claim_finding(
                    self,
                    claim,
                    f"{claim.count} × {claim.price} không bằng {claim.total}."
                    " Đề nghị đơn vị báo cáo kiểm tra lại số lượng, mức chi và tổng số tiền.",
                    f"{claim.count} × {claim.price} is not {claim.total}."
                    " Ask the reporting body for the count, the price and the sum.",
                )

    @staticmethod
    def violating() -> str:
        """195 gifts of 500.000 are 97,5 million."""
        return "Trao 195 suất quà, mỗi suất 600 nghìn đồng, tổng trị giá 97,5 triệu đồng."

    @staticmethod
    def clean() -> str:
        """195 gifts of 500.000."""
        return "Trao 195 suất quà, mỗi suất 500 nghìn đồng, tổng trị giá 97,5 triệu đồng."
