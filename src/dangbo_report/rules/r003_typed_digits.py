"""R003: digits typed by hand where a fact should stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, final

import attrs

from dangbo_report.findings import Evidence, Finding, Severity
from dangbo_report.report import Purpose, Report
from dangbo_report.rules.anatomy import finding
from dangbo_report.rules.samples import sample
from dangbo_report.rules.subject import Subject

_NUMBER: Final = r"(?<![\w./,-])[0-9]+(?:[.,][0-9]+)*"
#: What can only be an indicator figure: percents and amounts of money.
_CERTAIN: Final = rf"{_NUMBER} ?(?:%|(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) )*đồng(?! \w+ chí)\b(?! chí| bào| hồ| đội| đều))"


@final
@attrs.frozen
class TypedDigitsRule:
    """A figure is typed into the prose instead of named there."""

    code = "R003"
    name = "digits-typed-by-hand"
    severity = Severity.WARNING
    why = (
        "What is typed into a sentence is checked by nobody and stays when the data change; that is how last"
        " quarter's figures get signed."
    )
    basis = "A figure is typed once, as a fact; prose names it."

    def check(self, subject: Subject) -> Iterable[Finding]:
        """Look for percents, money, and numbers of anything that the report's indicators count."""
        report = subject.report
        if report is None:
            return
        units = sorted({str(unit) for fact in report.facts if (unit := getattr(fact.indicator, "unit", ""))})
        counted = "|".join(map(re.escape, sorted(units, key=len, reverse=True)))
        pattern = re.compile(f"{_CERTAIN}|{_NUMBER} (?:{counted})(?!\\w)" if counted else _CERTAIN)
        for place, segment in subject.segments:
            # the names of indicators in an annex may hold numbers
            if isinstance(segment, str) and place.purpose is not Purpose.ANNEX:
                for match in pattern.finditer(segment):
                    yield finding(
                        self,
                        f"“{match[0]}” được gõ tay trong câu. Hãy lập số liệu cho chỉ tiêu này và viết tên của nó"
                        " trong ngoặc nhọn để số được kiểm tra và luôn khớp dữ liệu.",
                        f"“{match[0]}” is typed by hand. Make it a fact, and name it in braces, so that it is"
                        " checked and follows the data.",
                        path=place.path,
                        evidence=(Evidence(match[0], path=place.path),),
                    )

    @staticmethod
    def violating() -> Report:
        """The amount is typed a second time."""
        return sample("Vận động được {an-sinh}; cùng kỳ năm trước là 6,5 tỷ đồng.")

    @staticmethod
    def clean() -> Report:
        """Dates and numbers of documents are no figures."""
        return sample("Thực hiện Kế hoạch số 167-KH/HU ngày 06/02/2024, đã vận động được {an-sinh}.")
