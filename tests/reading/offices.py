"""Whole reports of offices, right as they stand, and faults of one edit: which are told, and at what nobody is accused.

`reports/` has the reports of a period (`A1-a.txt`) and of the one after it (`A1-b.txt`), which agree, and in
`A-faults.jsonl` edits that make one of them wrong: by itself, or only beside the report before.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dangbo_report import audit
from dangbo_report.findings import Finding

_FOLDER = Path(__file__).with_name("reports")
REPORTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(_FOLDER.glob("*.txt"))}


class Fault(NamedTuple):
    """One edit that makes a right report wrong.

    Attributes:
        doc: the report.
        old: what stands there, once.
        new: what is put in its place.
        kind: what it makes wrong.
        needs: "alone", or "previous" if it shows only beside the report before.
    """

    doc: str
    old: str
    new: str
    kind: str
    needs: str


FAULTS = [
    Fault(**json.loads(line))
    for path in sorted(_FOLDER.glob("*-faults.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
    if line
]


def before(name: str) -> str | None:
    """The report before, of one of a second period."""
    return REPORTS[f"{name.removesuffix('-b')}-a"] if name.endswith("-b") else None


def told(text: str, previous: str | None = None) -> list[Finding]:
    """What is told of a text that weighs more than a remark."""
    return [each for each in audit(text, previous=previous) if each.severity != "info"]


def accused() -> Iterator[tuple[str, Finding]]:
    """What is told of reports that are right, alone and beside the report before."""
    for name, text in REPORTS.items():
        yield from ((name, each) for each in told(text, before(name)))


def missed() -> Iterator[Fault]:
    """The faults at whose place nothing new is told."""
    known = {name: _messages(told(text)) | _messages(told(text, before(name))) for name, text in REPORTS.items()}
    for fault in FAULTS:
        if not any(_is_at(fault, each) for each in _spoilt(fault) if (each.code, each.message) not in known[fault.doc]):
            yield fault


def _spoilt(fault: Fault) -> list[Finding]:
    spoilt = REPORTS[fault.doc].replace(fault.old, fault.new, 1)
    return told(spoilt, before(fault.doc) if fault.needs == "previous" else None)


def _is_at(fault: Fault, finding: Finding) -> bool:
    """Whether a finding quotes what was put in; one without words is of the whole text."""
    start = REPORTS[fault.doc].index(fault.old)
    spans = [finding.span, *(each.span for each in finding.evidence)]
    return finding.span is None or any(
        span is not None and span[0] < start + len(fault.new) and start < span[1] for span in spans
    )


def _messages(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(each.code, each.message) for each in findings}
