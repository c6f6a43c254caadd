"""A house rule: percents of targets are told with at least one decimal."""

from collections.abc import Iterator

from dangbo_report import Finding, Percent, Report, Severity
from dangbo_report.errors import UnresolvedReferenceError
from dangbo_report.findings import Evidence
from dangbo_report.report import Shown, shown_figures
from dangbo_report.rules import Subject, finding
from dangbo_report.rules.samples import sample_with_percent


def _shown(subject: Subject) -> tuple[Shown, ...]:
    """The figures of a report; none of a text, or of a report that another rule already refuses."""
    try:
        return shown_figures(subject.report) if subject.report else ()
    except UnresolvedReferenceError:
        return ()


class RoundPercentsRule:
    """A percent is told without decimals."""

    code = "STRANGER001"
    name = "round-percents"
    severity = Severity.INFO
    why = "Our committee compares bodies by tenths of a percent."
    basis = "The house rules of our office."

    def check(self, subject: Subject) -> Iterator[Finding]:
        for shown in _shown(subject):
            if isinstance(shown.figure, Percent) and shown.figure.step == 1:
                text = str(shown.figure)
                yield finding(
                    self,
                    f"Tỷ lệ {text} chưa có phần thập phân. Đề nghị ghi ít nhất một chữ số thập phân.",
                    f"{text} has no decimal. Write at least one.",
                    path="sections",
                    evidence=[Evidence(text, path="sections")],
                )

    @staticmethod
    def violating() -> Report:
        return sample_with_percent("24%")

    @staticmethod
    def clean() -> Report:
        return sample_with_percent("23,6%")
