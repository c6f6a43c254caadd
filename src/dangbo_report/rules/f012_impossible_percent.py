"""F012: a percent that its kind does not allow."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.documents import Role
from dangbo_report.figures import Percent
from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.numerals.typed import tidied
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.subject import Subject

_WHOLE: Final = 100
_NEAR: Final = 80
#: Says that what follows is part of a whole; a rate of use, or against something else, may be above a hundred.
_MAKES_UP: Final = re.compile(r"\b(?:chiếm|t[ỷỉ] trọng|cơ cấu)\b[^.;\n]*$", re.IGNORECASE)


@final
@attrs.frozen
class ImpossiblePercentRule:
    """A share is above a hundred percent, or below zero."""

    code = "F012"
    name = "impossible-percent"
    severity = Severity.ERROR
    why = "No part is more than its whole; such a percent is of something else, or a digit slipped in."
    basis = "Arithmetic: a share of a whole lies between 0 and 100 percent."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look at every percent that is said to be a share of a whole."""
        for mention in subject.mentions:
            if not isinstance(mention.figure, Percent) or 0 <= mention.figure.value <= _WHOLE:
                continue
            before = subject.text[max(0, mention.start - _NEAR) : mention.start]
            before = "\n".join(map(tidied, before.split("\n")))
            if mention.role is Role.SHARE and _MAKES_UP.search(before):
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
