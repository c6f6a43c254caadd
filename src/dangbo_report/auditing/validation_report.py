"""The validation report: every claim that was judged, with its result, as statistical offices exchange it.

The columns are those of the ESS validation report structure (Eurostat, ESS Handbook on validation): the rule, its
severity, what was compared (source and target), and the result: 1 it holds, 0 it does not, NA it could not be told.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final, cast

from dangbo_report.checking import checked_arguments
from dangbo_report.claims import Claim, Verdict
from dangbo_report.documents import Document
from dangbo_report.report import Report
from dangbo_report.rules import ClaimRule, Subject, cause, installed_rules

_RESULTS: Final[dict[str, str]] = {
    Verdict.HOLDS: "1",
    Verdict.HOLDS_TRUNCATED: "0",
    Verdict.HOLDS_LOOSELY: "0",
    Verdict.VIOLATED: "0",
    Verdict.UNDECIDED: "NA",
}


@checked_arguments
def validation_report(source: Report | Document) -> str:
    """Every claim of a document with its result, as JSON ("báo cáo kiểm tra số liệu").

    Args:
        source: a report that is authored, or a document that was read.

    >>> from dangbo_report.reading import read_text
    >>> rows = json.loads(validation_report(read_text("Đạt 15/20 chỉ tiêu, còn lại 5 chỉ tiêu.")))
    >>> rows[0]["rule"], rows[0]["result"]
    ('F010', '1')
    """
    subject = Subject.of_document(source) if isinstance(source, Document) else Subject.of_report(source)
    rules = [cast("ClaimRule[Claim]", rule) for rule in installed_rules()[0] if isinstance(rule, ClaimRule)]
    rows = [_row(claim, rules) for claim in subject.claims]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _row(claim: Claim, rules: Sequence[ClaimRule[Claim]]) -> dict[str, object]:
    rule = next((rule for rule in rules if rule.covers(claim)), None)
    first, *others = claim.evidence
    verdict, severity = _judged(claim, rule)
    return {
        "rule": rule.code if rule else None,
        "claim": claim.kind,
        "severity": severity,
        "source": {"text": first.text, "span": first.span, "path": first.path},
        "target": [{"text": each.text, "span": each.span, "path": each.path} for each in others],
        "result": _RESULTS.get(verdict, "NA") if severity else "NA",
        "verdict": verdict,
    }


def _judged(claim: Claim, rule: ClaimRule[Claim] | None) -> tuple[str, str | None]:
    """The verdict, and how much it weighs or would weigh; nothing where the document may mean something else."""
    if rule is None:
        return claim.verdict().value, None
    try:
        weighed = rule.weigh(claim)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one claim, the others have their rows
        return cause(error), None
    if weighed.verdict in {Verdict.HOLDS, Verdict.UNDECIDED}:
        return weighed.verdict.value, rule.severity.value
    return weighed.verdict.value, weighed.severity.value if weighed.severity else None
