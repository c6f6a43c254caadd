"""Auditing: read a document, take its claims, let the rules judge: one call."""

from typing import TYPE_CHECKING

from dangbo_report.auditing.api import audit
from dangbo_report.auditing.validation_report import validation_report
from dangbo_report.checking.later import later

if TYPE_CHECKING:
    from dangbo_report.auditing.annotating import annotate
    from dangbo_report.auditing.files import AuditedFile, audit_files
    from dangbo_report.auditing.highlighting import highlight
else:
    __getattr__, __dir__ = later(
        __name__, {"annotating": "annotate", "files": "AuditedFile audit_files", "highlighting": "highlight"}
    )

__all__ = ["AuditedFile", "annotate", "audit", "audit_files", "highlight", "validation_report"]
