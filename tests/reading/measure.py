"""How well prose is read: labelled paragraphs, read and counted; `python -m tests.reading.measure` prints it.

The first set was at hand while reading was written, the second was scored once before anybody looked.
A relation counts as read if a claim of a kind that can carry it quotes every figure of it. Spans count code points of
the paragraph as it stands in the file, decomposed letters and all.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import sqrt
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from dangbo_report import audit, read_text
from dangbo_report.claims import Claim

Row: TypeAlias = dict[str, Any]


def rows_of(name: str) -> Sequence[Row]:
    """The paragraphs of a file beside this one."""
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


ROWS = rows_of("paragraphs.jsonl")
SECOND_ROWS = rows_of("paragraphs-2.jsonl")
#: Kinds of relations, and of the claims that carry them.
CARRIES = {
    "share": {"share", "shares-of-whole", "percent-of-target"},
    "percent_of_target": {"percent-of-target", "share"},
    "implied_target": {"percent-of-target", "share"},
    "sum": {"breakdown", "remainder", "cumulative"},
    "part_of": {"breakdown"},
    "change": {"change", "difference", "percent-of-target"},
    "difference": {"difference", "change"},
    "points": {"points", "difference", "change"},
    "remainder": {"remainder", "breakdown", "difference"},
    "product": {"product"},
    "average": {"average", "product"},
    "cumulative": {"cumulative", "roll-forward", "breakdown"},
    "roll_forward": {"roll-forward", "cumulative"},
    "shares_make_whole": {"shares-of-whole", "breakdown"},
    "same_value": {"same-value"},
    "in_words": {"in-words"},
    "direction": {"direction"},
    "list_count": {"list-count"},
    "order": {"order"},
}
VERDICTS = {
    "holds": "holds",
    "truncated": "holds-truncated",
    "loosely": "holds-loosely",
    "violated": "violated",
    "undecided": "undecided",
}

Span = tuple[int, int]


class Told(NamedTuple):
    """A relation of a paragraph, and the claim that carries it, if any."""

    kind: str
    verdict: str
    spans: Sequence[Span]
    claim: Claim | None


def composed(text: str, spans: Iterable[Sequence[int]]) -> tuple[str, list[Span]]:
    """A text in NFC, and where stretches of it stand there."""
    place = [len(unicodedata.normalize("NFC", text[:at])) for at in range(len(text) + 1)]
    return unicodedata.normalize("NFC", text), [(place[start], place[end]) for start, end in spans]


def overlaps(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def carried(claims: Iterable[Claim], kind: str, spans: Sequence[Span]) -> Claim | None:
    """The claim that quotes every figure of a relation."""
    for claim in claims:
        quoted = [each.span for each in claim.evidence if each.span]
        if claim.kind in CARRIES[kind] and all(any(overlaps(span, place) for place in quoted) for span in spans):
            return claim
    return None


def relations(row: Row) -> Iterator[Told]:
    """The relations of a paragraph, as they are read."""
    claims = read_text(row["text"]).claims
    for each in row["relations"]:
        _, spans = composed(row["text"], each["spans"])
        yield Told(each["kind"], VERDICTS[each["verdict"]], spans, carried(claims, each["kind"], spans))


def accusations(row: Row) -> tuple[int, int]:
    """How many findings of figures and periods there are, and how many of them lie at nothing that is wrong."""
    faulty = [
        span
        for each in row["relations"]
        if each["verdict"] in {"violated", "truncated"}
        for span in composed(row["text"], each["spans"])[1]
    ]
    found = [each for each in audit(row["text"]) if each.code[0] in "FP" and each.severity != "info" and each.span]
    false = [
        each
        for each in found
        if not any(overlaps(place.span, span) for place in each.evidence if place.span for span in faulty)
    ]
    return len(found), len(false)


def interval(of: int, among: int) -> str:
    """A rate with its 95 % interval (Wilson)."""
    if not among:
        return ""
    z, rate = 1.96, of / among
    middle = (rate + z * z / (2 * among)) / (1 + z * z / among)
    half = z * sqrt(rate * (1 - rate) / among + z * z / (4 * among * among)) / (1 + z * z / among)
    return f"{rate:.3f} ({middle - half:.3f} to {middle + half:.3f})"


def page(rows: Sequence[Row] = ROWS) -> str:
    """What the page "How well it reads" says of some paragraphs."""
    told = [each for row in rows for each in relations(row)]
    all_, read = Counter(each.kind for each in told), Counter(each.kind for each in told if each.claim)
    judged = Counter(each.kind for each in told if each.claim and each.claim.verdict() == each.verdict)
    findings, false = map(sum, zip(*map(accusations, rows), strict=True))
    lines = [
        f"{len(rows)} paragraphs, {len(told)} relations.",
        "",
        "| Relation | Labelled | Read | Judged right |",
        "|---|---:|---:|---:|",
        *(f"| {kind.replace('_', ' ')} | {all_[kind]} | {read[kind]} | {judged[kind]} |" for kind in sorted(all_)),
        "",
        f"- Read with the right figures: {interval(read.total(), all_.total())}",
        f"- Judged right, of those: {interval(judged.total(), read.total())}",
        f"- Findings: {findings}, at nothing that is wrong: {false} ({100 * false / len(rows):.1f} in 100 paragraphs)",
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(page(), page(SECOND_ROWS), sep="\n")  # noqa: T201 - it is run by hand
