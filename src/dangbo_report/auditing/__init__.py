"""Auditing: read a document, take its claims, let the rules judge: one call."""

from dangbo_report.auditing.annotating import annotate
from dangbo_report.auditing.api import audit
from dangbo_report.auditing.files import AuditedFile, audit_files
from dangbo_report.auditing.highlighting import highlight
from dangbo_report.auditing.validation_report import validation_report

__all__ = ["AuditedFile", "annotate", "audit", "audit_files", "highlight", "validation_report"]
