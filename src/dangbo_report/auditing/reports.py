"""A report that is authored, judged as data and as its readers will see it: what is found is told once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final

import attrs

from dangbo_report.claims import Claim
from dangbo_report.documents import Beside, Document
from dangbo_report.errors import DangboReportError, UnresolvedReferenceError
from dangbo_report.findings import Finding, Findings, NoticeKind, notice
from dangbo_report.reading import read_text
from dangbo_report.report import Report
from dangbo_report.rules import Subject

#: Lets rules judge a subject.
Judge = Callable[[Subject], Findings]
#: The field of a report that mends what is found of its form, by rule and by what the finding is about.
_FIELDS: Final = {
    ("D001", "nơi nhận"): "Report(recipients=Recipients(names=[…], archive=…))",
    ("D001", "dòng “Lưu” ở nơi nhận"): "Recipients(archive=…)",
    ("N004", ""): "Report(pads_counts=True)",
}
#: Holds a document against others.
HeldAgainst = Callable[[Document], Iterable[Beside]]


def judge_report(report: Report, subject: Subject, judge: Judge, beside: HeldAgainst) -> Findings:
    """Judge the facts and the tree of a report, then its sentences as they read.

    Args:
        report: the report.
        subject: the same as rules see it.
        judge: lets rules judge a subject.
        beside: holds its text against other documents.
    """
    from dangbo_report.renderers import render

    of_facts = judge(subject)
    try:
        document = read_text(render(report, "text"), directory=report.directory)
    except UnresolvedReferenceError:
        return of_facts  # which tells every name that is no fact
    except DangboReportError as error:
        return Findings((*of_facts, _unread(error)))
    of_text = judge(Subject.of_document(_without(document, subject.claims), *beside(document)))
    return Findings((*of_facts, *_new(of_text, of_facts)), text=document.text)


def _without(document: Document, told: Sequence[Claim]) -> Document:
    """The document without the claims that the facts make themselves."""
    known = [(claim.kind, _figures(claim)) for claim in told]
    kept = [
        claim
        for claim in document.claims
        if not any(claim.kind == kind and _figures(claim) <= figures for kind, figures in known)
    ]
    return attrs.evolve(document, claims=tuple(kept))


def _figures(claim: Claim) -> frozenset[object]:
    """The figures that a claim holds in its slots."""
    held: list[object] = []
    for field in attrs.fields(type(claim)):
        slot: Any = getattr(claim, field.name)
        if field.eq:
            held += slot if isinstance(slot, tuple) else (slot,)
    return frozenset(figure for figure in held if hasattr(figure, "interval"))


def _new(of_text: Findings, of_facts: Findings) -> Iterator[Finding]:
    """What was not said of the facts or of the tree already."""
    known = {_subject_of(finding) for finding in of_facts}
    return (_with_its_way(finding) for finding in of_text if _subject_of(finding) not in known)


def _with_its_way(finding: Finding) -> Finding:
    """A finding of the document's form with the field of the report that mends it."""
    field = _FIELDS.get((finding.code, finding.about))
    if field is None:
        return finding
    return attrs.evolve(
        finding, message=f"{finding.message} Hãy khai {field}.", english=f"{finding.english} Write {field}."
    )


def _subject_of(finding: Finding) -> tuple[str, str]:
    """The rule, and the words that it speaks of."""
    return finding.code, finding.evidence[0].text.casefold() if finding.evidence else finding.message


def _unread(error: DangboReportError) -> Finding:
    return notice(
        NoticeKind.NOTHING_READ,
        f"Báo cáo chưa soạn được thành văn bản ({error}), nên câu chữ chưa được rà soát."
        " Hãy sửa báo cáo rồi rà soát lại.",
        f"The report cannot be composed ({error}), so that its sentences were not checked. Mend it and audit it again.",
    )
