"""F006: two different values for one thing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

import attrs

from dangbo_report.figures import agree
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.indicators import AnyFact
from dangbo_report.report import Report
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample_with_two_values
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class ConflictingValuesRule:
    """One thing has two values: the same name, organisation and days under two codes or two periods."""

    code = "F006"
    name = "two-values-for-one-thing"
    severity = Severity.ERROR
    why = "Two offices send the same figure under two headings; a report that prints both contradicts itself."
    basis = "One indicator of one organisation has one value for the same days."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Compare facts that are about the same thing."""
        if subject.report is None:
            return
        seen: dict[tuple[str, str, str, date, date], tuple[int, AnyFact]] = {}
        for index, fact in enumerate(subject.report.facts):
            unit = str(getattr(fact.indicator, "unit", ""))
            key = (
                fact.indicator.name.casefold(),
                unit,
                fact.organisation.code,
                fact.period.start,
                fact.period.end,
            )
            known_index, known = seen.setdefault(key, (index, fact))
            if known is fact or type(known.figure) is not type(fact.figure) or agree(known.figure, fact.figure):
                continue
            yield finding(
                self,
                f"“{fact.indicator.name}” của {fact.organisation.name} có hai số liệu khác nhau: {known.figure}"
                f" ({known.key}) và {fact.figure} ({fact.key}). Đề nghị đơn vị gửi xác nhận một số liệu.",
                f"“{fact.indicator.name}” of {fact.organisation.name} has two values: {known.figure}"
                f" ({known.key}) and {fact.figure} ({fact.key}). Ask the senders which one stands.",
                path=f"facts[{index}]",
                evidence=(
                    Evidence(str(known.figure), path=f"facts[{known_index}]"),
                    Evidence(str(fact.figure), path=f"facts[{index}]"),
                ),
            )

    @staticmethod
    def violating() -> Report:
        """5 billion by one office, 4,8 by another."""
        return sample_with_two_values("5,0 tỷ đồng", "4,8 tỷ đồng")

    @staticmethod
    def clean() -> Report:
        """5 billion and 4,98 billion may be one value."""
        return sample_with_two_values("5,0 tỷ đồng", "4,98 tỷ đồng")
