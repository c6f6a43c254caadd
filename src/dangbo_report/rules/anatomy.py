"""The anatomy of a rule: one class, one file, one thing that can be wrong.

A rule says its code, a name after what is found, how much that weighs, why an office should care and on what
the rule rests; it brings an example that violates it and one that does not, which are its tests and its page in
the documentation; and it checks.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeAlias, runtime_checkable

from dangbo_report.checking import checked_arguments
from dangbo_report.claims import Claim
from dangbo_report.documents import Document
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.report import Report
from dangbo_report.rules.subject import Subject

#: What a rule's examples are: a report that is authored, a report and the one before it, the text of one that somebody
#: else wrote, or what was read of it.
Example: TypeAlias = Report | tuple[Report, Report] | str | Document


@runtime_checkable
class Rule(Protocol):
    """One thing that can be wrong with a document ("quy tắc kiểm tra"); its five properties may be plain attributes."""

    @property
    def code(self) -> str:
        """A family letter and three digits; of others' making, their own prefix."""
        ...

    @property
    def name(self) -> str:
        """What is found, in words joined by hyphens: it reads well after "allow"."""
        ...

    @property
    def severity(self) -> Severity:
        """How much a finding weighs, at most."""
        ...

    @property
    def why(self) -> str:
        """Why an office should care."""
        ...

    @property
    def basis(self) -> str:
        """The instrument, or the arithmetic, that the rule rests on."""
        ...

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Find what is wrong; say nothing when in doubt."""
        ...

    def violating(self) -> Example:
        """An example in which the rule finds something, and no other rule an error."""
        ...

    def clean(self) -> Example:
        """An example in which it finds nothing."""
        ...


@checked_arguments
def finding(  # noqa: PLR0913 - keyword arguments that mirror Finding
    rule: Rule,
    message: str,
    english: str,
    *,
    path: str | None = None,
    span: tuple[int, int] | None = None,
    evidence: Iterable[Evidence] = (),
    severity: Severity | None = None,
    about: str = "",
) -> Finding:
    """A finding of a rule, with the rule's code and severity."""
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=severity or rule.severity,
        message=message,
        english=english,
        path=path,
        span=span,
        evidence=tuple(evidence),
        about=about,
    )


@checked_arguments
def claim_finding(rule: Rule, claim: Claim, message: str, english: str, *, severity: Severity | None = None) -> Finding:
    """A finding about a claim, at the place of the first thing that it rests on."""
    path, span = (claim.evidence[0].path, claim.evidence[0].span) if claim.evidence else (None, None)
    return finding(rule, message, english, path=path, span=span, evidence=claim.evidence, severity=severity)
