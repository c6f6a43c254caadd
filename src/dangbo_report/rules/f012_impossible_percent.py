"""F012: a percent that its kind does not allow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final, final

import attrs

from dangbo_report.documents import Role
from dangbo_report.figures import Percent
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.subject import Subject

_WHOLE: Final = 100


@final
@attrs.frozen
class ImpossiblePercentRule:
    """A share is above a hundred percent, or below zero."""

    code: ClassVar[str] = "F012"
    name: ClassVar[str] = "impossible-percent"
    severity: ClassVar[Severity] = Severity.ERROR
    why: ClassVar[str] = "No part is more than its whole; such a percent is of something else, or a digit slipped in."
    basis: ClassVar[str] = "Arithmetic: a share of a whole lies between 0 and 100 percent."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look at every percent that is said to be a share of a whole."""
        for mention in subject.mentions:
            if (
                mention.role is Role.SHARE
                and isinstance(mention.figure, Percent)
                and not 0 <= mention.figure.value <= _WHOLE
            ):
                yield finding(
                    self,
                    f"Tỷ lệ {mention.surface} của một tổng thể phải nằm trong khoảng 0 - 100%."
                    " Đề nghị kiểm tra lại tỷ lệ hoặc cách diễn đạt.",
                    f"A share of a whole cannot be {mention.surface}. Check the percent, or what it is of.",
                    span=mention.span,
                    evidence=(Evidence(mention.surface, mention.span),),
                )

    @staticmethod
    def violating() -> str:
        """No part is 112% of its whole."""
        return "Hội viên nữ chiếm 112,5% tổng số hội viên."

    @staticmethod
    def clean() -> str:
        """A part."""
        return "Hội viên nữ chiếm 52,5% tổng số hội viên."
