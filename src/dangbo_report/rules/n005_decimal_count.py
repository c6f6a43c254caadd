"""N005: people or things in decimals."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.subject import Subject

#: Whom and what nobody divides. Times, points and averages have decimals.
_DECIMAL: Final = re.compile(
    r"[0-9][0-9.]*,[0-9]+ (?:lượt )?(?:hội viên|đảng viên|đoàn viên|quần chúng|đồng chí|cán bộ|hộ|chi bộ|đảng bộ"
    r"|chi hội|tổ chức|phần quà|suất|đơn|vụ|văn bản|nghị quyết|chỉ tiêu)"
)
_NEAR: Final = 60
#: A stroke before a digit is that of a date, of a quarter or of a ratio.
_AVERAGE: Final = re.compile(r"(?:\b(?:bình quân|trung bình|mỗi|cứ)\b|/(?![0-9]))[^.;\n]*$", re.IGNORECASE)


@final
@attrs.frozen
class DecimalCountRule:
    """What is counted has decimals."""

    code = "N005"
    name = "decimal-count"
    severity = Severity.ERROR
    why = "There is no half a member; the comma was meant as a thousand, or a digit is wrong."
    basis = "Counts are whole numbers."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for decimals before a counted noun."""
        for mention in subject.mentions:
            if not _DECIMAL.match(mention.surface):
                continue
            before = subject.text[max(0, mention.start - _NEAR) : mention.start]
            after = subject.text[mention.end : mention.end + 1]
            if not _AVERAGE.search(before) and after != "/":
                yield finding(
                    self,
                    f"“{mention.surface}” là số đếm nên không thể có phần thập phân. Đề nghị kiểm tra lại số liệu.",
                    f"“{mention.surface}” is a count and cannot have decimals. Check the figure.",
                    span=mention.span,
                    evidence=(Evidence(mention.surface, mention.span),),
                )

    @staticmethod
    def violating() -> str:
        """Half a member."""
        return "Kết nạp 12,5 hội viên."

    @staticmethod
    def clean() -> str:
        """Whole members."""
        return "Kết nạp 12 hội viên."
