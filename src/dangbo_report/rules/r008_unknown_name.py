"""R008: a code that names no body or indicator of the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import final

import attrs

from dangbo_report.errors.likely import likely
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.report import Item, Paragraph, Report, Section
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class UnknownNameRule:
    """A section speaks of a body, or a figure is said to be made of others, that the report does not have."""

    code = "R008"
    name = "unknown-name"
    severity = Severity.ERROR
    why = "What is said of a body or a figure that is not there is checked by nobody."
    basis = "Every code in a report is that of one of its bodies or indicators."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look up the bodies of sections and items, those of facts, and the codes of parts."""
        if subject.report is None:
            return
        yield from self._bodies_of_text(subject, _bodies(subject.report))
        yield from self._bodies_of_facts(subject.report)
        yield from self._parts(subject.report)

    def _bodies_of_text(self, subject: Subject, known: Mapping[str, Iterable[str]]) -> Iterable[Finding]:
        for place in subject.places:
            node = place.node
            if isinstance(node, Section | Item) and node.organisation and node.organisation not in known:
                yield self._unknown(node.organisation, "tổ chức", "body", place.path, known)

    def _bodies_of_facts(self, report: Report) -> Iterable[Finding]:
        """Those of the report's own period: what stands beside it may be of bodies that are no more."""
        for index, fact in enumerate(report.facts if len(report.directory) else ()):
            code = fact.organisation.code
            if fact.period == report.period and code not in report.directory and code != report.issuer.code:
                yield finding(
                    self,
                    f"Số liệu “{fact.indicator.name}” là của “{fact.organisation.name}”, tổ chức không có trong danh"
                    " mục của báo cáo. Đề nghị bổ sung tổ chức vào danh mục, hoặc sửa lại số liệu.",
                    f"“{fact.indicator.name}” is of “{fact.organisation.name}”, which the directory of the report does"
                    " not have. Add the body, or mend the fact.",
                    path=f"facts[{index}]",
                    evidence=(Evidence(fact.organisation.name, path=f"facts[{index}]"),),
                    severity=Severity.WARNING,
                )

    def _parts(self, report: Report) -> Iterable[Finding]:
        known: dict[str, tuple[str, ...]] = dict.fromkeys(report.regime.indicators if report.regime else (), ())
        known |= {fact.indicator.code: (fact.indicator.name,) for fact in report.facts}
        for index, fact in enumerate(report.facts):
            for code in (*fact.parts, *fact.of_which):
                if code not in known:
                    told = self._unknown(code, "chỉ tiêu", "indicator", f"facts[{index}]", known)
                    yield attrs.evolve(told, severity=Severity.WARNING)  # it may not have been reported this time

    def _unknown(self, code: str, kind: str, english: str, path: str, known: Mapping[str, Iterable[str]]) -> Finding:
        meant = likely(code, known)
        way, way_in_english = "Hãy sửa lại mã, hoặc bổ sung vào báo cáo.", "Mend the code, or add what it names."
        if meant:
            way = f"Có phải ý là {' hoặc '.join(meant)}?"
            way_in_english = f"Did you mean {' or '.join(meant)}?"
        return finding(
            self,
            f"Không có {kind} nào mang mã “{code}”. {way}",
            f"No {english} has the code “{code}”. {way_in_english}",
            path=path,
            evidence=(Evidence(code, path=path),),
        )

    @staticmethod
    def violating() -> Report:
        """A section about a body that is spelled wrong."""
        return _with_section("mtqt")

    @staticmethod
    def clean() -> Report:
        """A section about the Front."""
        return _with_section("mttq")


def _bodies(report: Report) -> dict[str, tuple[str, ...]]:
    """The names of every body that the report may speak of, by its code."""
    bodies = (report.issuer, *(fact.organisation for fact in report.facts), *report.directory)
    return {body.code: body.names for body in bodies}


def _with_section(organisation: str) -> Report:
    report = sample("Vận động được {an-sinh}.")
    judged = Section("NHẬN XÉT", (Paragraph("Công tác vận động được duy trì."),), organisation=organisation)
    return attrs.evolve(report, sections=(*report.sections, judged))
