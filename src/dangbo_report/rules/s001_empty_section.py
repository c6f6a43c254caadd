"""S001: a heading with nothing under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import final

import attrs

from dangbo_report.documents import Numbering, OutlineKind, OutlineNode
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.report import Report, Section
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class EmptySectionRule:
    """A section has a heading and no text."""

    code = "S001"
    name = "empty-section"
    severity = Severity.ERROR
    why = "A heading without text means that somebody's part did not arrive."
    basis = "A heading announces text."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for sections without a body."""
        yield from self._read(subject.lines)
        if subject.report is None:
            return
        for place in subject.places:
            if isinstance(place.node, Section) and not place.node.body:
                yield finding(
                    self,
                    f"Mục “{place.node.heading}” chưa có nội dung. Hãy bổ sung, hoặc bỏ đề mục.",
                    f"The section “{place.node.heading}” is empty. Write it, or drop the heading.",
                    path=place.path,
                    evidence=(Evidence(place.node.heading, path=place.path),),
                )

    def _read(self, lines: tuple[OutlineNode, ...]) -> Iterator[Finding]:
        """A heading is empty if what follows it is no text, and no heading below it."""
        for line, following in zip(lines, (*lines[1:], None), strict=False):
            if line.kind is not OutlineKind.HEADING or line.numbering is Numbering.STAR:
                continue
            ends = following is None or following.kind in {OutlineKind.RECIPIENTS, OutlineKind.SIGNATURE}
            if ends or (
                following is not None and following.kind is OutlineKind.HEADING and following.level <= line.level
            ):
                yield finding(
                    self,
                    f"Mục “{line.text}” chưa có nội dung. Hãy bổ sung, hoặc bỏ đề mục.",
                    f"The section “{line.text}” is empty. Write it, or drop the heading.",
                    span=line.span,
                    evidence=(Evidence(line.text, line.span),),
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
