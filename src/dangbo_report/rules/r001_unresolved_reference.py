"""R001: prose that names a fact which is not there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.report import Problem, Report, Unresolved
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject

_PROBLEMS: Final = {
    Problem.UNKNOWN: ("không có số liệu nào mang tên này", "no fact has this name"),
    Problem.AMBIGUOUS: (
        "nhiều tổ chức cùng có số liệu này mà mục không nêu tổ chức",
        "several organisations have it, and the section names none",
    ),
    Problem.NO_PERCENT: (
        "số liệu này không có chỉ tiêu nên không tính được tỷ lệ",
        "the fact has no target, so there is no percent of it",
    ),
    Problem.NO_TARGET: ("số liệu này không có chỉ tiêu", "the fact has no target"),
    Problem.NO_EARLIER: (
        "không có số liệu kỳ trước hoặc cùng kỳ, kể cả của các tổ chức tiền thân, để so sánh",
        "no figure of the earlier period, nor of the bodies that the organisation was made of, is at hand",
    ),
    Problem.NO_CHANGE: (
        "hai số không so sánh được với nhau (số ước, số không chính xác, hoặc kỳ trước bằng 0)",
        "the two figures cannot be compared: one is no exact figure, or there was nothing before",
    ),
    Problem.NO_SCALE: ("số liệu này không viết được theo đơn vị đó", "the figure cannot be written in that scale"),
}


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
                vietnamese, english = _PROBLEMS[result.problem]
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
