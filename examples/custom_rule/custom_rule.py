"""A house rule as a plug-in: a list must not trail off in dots."""

import re
from collections.abc import Iterator

from dangbo_report import Finding, Report, Severity, validate
from dangbo_report.rules import Subject, finding
from dangbo_report.testing import sample_report

DOTS = re.compile(r"…|\.\.\.|\bv\.v\b")


class UnfinishedListRule:
    """A list in the text ends in dots, so that nobody can check what is behind them."""

    code = "HOUSE001"
    name = "unfinished-list"
    severity = Severity.WARNING
    why = "What hides behind dots is neither checked nor added up."
    basis = "The house rules of our office."

    def check(self, subject: Subject) -> Iterator[Finding]:
        for place in subject.places:
            if DOTS.search("".join(run for prose in place.prose for run in prose if isinstance(run, str))):
                message = "Phần liệt kê bỏ lửng. Hãy kể đủ, hoặc kết câu."
                yield finding(self, message, "The list trails off. Complete it, or end it.", path=place.path)

    @staticmethod
    def violating() -> Report:
        return sample_report("Trao quà, tập vở… trị giá {an-sinh}.")

    @staticmethod
    def clean() -> Report:
        return sample_report("Trao quà và tập vở trị giá {an-sinh}.")


if __name__ == "__main__":
    print(validate(UnfinishedListRule.violating(), rules=[UnfinishedListRule()]))
