"""R001: prose that names a fact which is not there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.report import Report, Unresolved
from dangbo_report.report.reasons import reasons
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject


@final
@attrs.frozen
class UnresolvedReferenceRule:
    """Prose names a fact that does not exist, or that several organisations have."""

    code = "R001"
    name = "unresolved-reference"
    severity = Severity.ERROR
    why = "A sentence without its figure cannot be printed; rendering refuses the report."
    basis = "Every name in braces is one fact of the report."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Resolve every reference."""
        for place, segment, result in subject.references:
            if isinstance(result, Unresolved):
                vietnamese, english = reasons(result)
                meant = " hoặc ".join(result.suggestions)
                meant_en = " or ".join(result.suggestions)
                yield finding(
                    self,
                    f"{segment}: {vietnamese}. "
                    + (f"Có phải ý là {meant}?" if meant else "Hãy bổ sung số liệu hoặc sửa tên."),
                    f"{segment}: {english}. "
                    + (f"Did you mean {meant_en}?" if meant else "Add the fact, or mend the name."),
                    path=place.path,
                    evidence=(Evidence(str(segment), path=place.path),),
                )

    @staticmethod
    def violating() -> Report:
        """A name spelled wrong."""
        return sample("Vận động được {an-sin}. Kết quả chung: {an-sinh}.")

    @staticmethod
    def clean() -> Report:
        """A name spelled right."""
        return sample("Vận động được {an-sinh}.")
