"""Findings: what is wrong with a document, as data, for people and for programs."""

from dangbo_report.findings.collection import Findings
from dangbo_report.findings.evidence import Evidence
from dangbo_report.findings.finding import FAMILIES, Finding, Language, Severity
from dangbo_report.findings.notices import NoticeKind, notice

__all__ = ["FAMILIES", "Evidence", "Finding", "Findings", "Language", "NoticeKind", "Severity", "notice"]
