"""N002: one word in two spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.subject import Subject

#: Words in two spellings, by what is said of them.
_PAIRS: Final = (
    ("tỷ", "tỉ", re.compile(r"\b(?:(tỷ)|tỉ)(?= đồng| lệ\b)", re.IGNORECASE)),
    ("ủy", "uỷ", re.compile(r"\b(?:(ủy)|uỷ)\b", re.IGNORECASE)),
    ("nghìn", "ngàn", re.compile(r"(?<=[0-9] )(?:(nghìn)|ngàn)\b", re.IGNORECASE)),
)


@final
@attrs.frozen
class MixedSpellingRule:
    """A document spells one word in two ways: tỷ and tỉ, ủy and uỷ, linh and lẻ."""

    code = "N002"
    name = "mixed-spelling"
    severity = Severity.INFO
    why = "Two spellings in one document show that parts were pasted together without being read."
    basis = "Both spellings are in use; a document keeps to one."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for the first word in the rarer spelling."""
        for first, second, pattern in _PAIRS:
            found = list(pattern.finditer(subject.text))
            ones = [match for match in found if match[1]]
            others = [match for match in found if not match[1]]
            if not ones or not others:
                continue
            rarer = min(ones, others, key=len)[0]
            yield finding(
                self,
                f"Trong văn bản dùng cả “{first}” ({len(ones)} lần) và “{second}” ({len(others)} lần)."
                " Đề nghị thống nhất một cách viết.",
                f"The document has both “{first}” ({len(ones)} times) and “{second}” ({len(others)} times)."
                " Keep to one.",
                span=rarer.span(),
                evidence=(Evidence(rarer[0], rarer.span()),),
            )

    @staticmethod
    def violating() -> str:
        """Both tỷ and tỉ."""
        return "Vận động 2 tỷ đồng; giải ngân 1,5 tỉ đồng."

    @staticmethod
    def clean() -> str:
        """Only tỷ."""
        return "Vận động 2 tỷ đồng; giải ngân 1,5 tỷ đồng."
