"""S001: a heading with nothing under it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.report import Report, Section, walk
from dangbo_report.rules.anatomy import Subject, finding
from dangbo_report.rules.samples import sample


@final
@attrs.frozen
class EmptySectionRule:
    """A section has a heading and no text."""

    code: ClassVar[str] = "S001"
    name: ClassVar[str] = "empty-section"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "A heading without text means that somebody's part did not arrive."
    basis: ClassVar[str] = "A heading announces text."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for sections without a body."""
        if subject.report is None:
            return
        for place in walk(subject.report):
            if isinstance(place.node, Section) and not place.node.body:
                yield finding(
                    self,
                    f"Mục “{place.node.heading}” chưa có nội dung. Hãy bổ sung, hoặc bỏ đề mục.",
                    f"The section “{place.node.heading}” is empty. Write it, or drop the heading.",
                    path=place.path,
                    evidence=(Evidence(place.node.heading, path=place.path),),
                )

    @staticmethod
    def violating() -> Report:
        """A heading alone."""
        report = sample("Vận động được {an-sinh}.")
        return attrs.evolve(report, sections=(*report.sections, Section("NHẬN XÉT, ĐÁNH GIÁ")))

    @staticmethod
    def clean() -> Report:
        """A heading with its text."""
        return sample("Vận động được {an-sinh}.")
