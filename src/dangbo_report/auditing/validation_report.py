"""The validation report: every claim that was judged, with its result, as statistical offices exchange it.

The columns are those of the ESS validation report structure (Eurostat, ESS Handbook on validation): the rule, its
severity, what was compared (source and target), and the result: 1 it holds, 0 it does not, NA it could not be told.
"""

from __future__ import annotations

import json
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.claims import (
    Anniversary,
    Breakdown,
    Change,
    CitationDate,
    Claim,
    Cumulative,
    Difference,
    HeadingPeriod,
    InWords,
    PercentOfTarget,
    Product,
    Remainder,
    Share,
    SharesOfWhole,
    TaskPeriod,
    TermYears,
    Verdict,
    YearSpan,
)
from dangbo_report.reading import Reading
from dangbo_report.report import Report
from dangbo_report.rules import Subject, installed_rules

_RULES: Final[dict[type, str]] = {
    PercentOfTarget: "F001",
    Breakdown: "F002",
    Cumulative: "F004",
    Share: "F005",
    Change: "F007",
    Difference: "F007",
    Product: "F008",
    InWords: "F009",
    Remainder: "F010",
    SharesOfWhole: "F011",
    Anniversary: "P002",
    YearSpan: "P002",
    TermYears: "P003",
    CitationDate: "P004",
    HeadingPeriod: "P005",
    TaskPeriod: "P006",
}
_RESULTS: Final = {
    Verdict.HOLDS: "1",
    Verdict.HOLDS_TRUNCATED: "0",
    Verdict.HOLDS_LOOSELY: "0",
    Verdict.VIOLATED: "0",
    Verdict.UNDECIDED: "NA",
}


@checked_arguments
def validation_report(source: Report | Reading) -> str:
    """Every claim of a document with its result, as JSON ("báo cáo kiểm tra số liệu").

    Args:
        source: a report that is authored, or a document that was read.

    >>> from dangbo_report.reading import read_text
    >>> rows = json.loads(validation_report(read_text("Đạt 15/20 chỉ tiêu, còn lại 5 chỉ tiêu.")))
    >>> rows[0]["rule"], rows[0]["result"]
    ('F010', '1')
    """
    subject = Subject.of_document(source) if isinstance(source, Reading) else Subject.of_report(source)
    severities = {rule.code: rule.severity.value for rule in installed_rules()[0]}
    rows = [_row(claim, severities) for claim in subject.claims]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _row(claim: Claim, severities: dict[str, str]) -> dict[str, object]:
    rule = "F003" if isinstance(claim, Breakdown) and not claim.exhaustive else _RULES[type(claim)]
    first, *others = claim.evidence
    verdict = claim.verdict()
    doubtful = verdict in {Verdict.HOLDS_TRUNCATED, Verdict.HOLDS_LOOSELY}
    return {
        "rule": rule,
        "claim": claim.kind,
        "severity": "warning" if doubtful else severities[rule],
        "source": {"text": first.text, "span": first.span, "path": first.path},
        "target": [{"text": each.text, "span": each.span, "path": each.path} for each in others],
        "result": _RESULTS[verdict],
        "verdict": verdict.value,
    }
