"""The way back: a reading of the folded text becomes one of the text as it was written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from dangbo_report.checking import altered
from dangbo_report.claims import Asserted
from dangbo_report.documents import Document, Mention, Outline, OutlineNode
from dangbo_report.findings import Evidence
from dangbo_report.reading.folding import Folded

_Claims = TypeVar("_Claims", bound=Asserted)


def led_back(reading: Document, folded: Folded) -> Document:
    """The same reading, its spans and surfaces those of the text as it was written; lines say what they say folded."""
    return Document(
        folded.source,
        tuple(_mention(mention, folded) for mention in reading.mentions),
        outline=_outline(reading.outline, folded),
        claims=tuple(_claim(claim, folded) for claim in reading.claims),
    )


def _mention(mention: Mention, folded: Folded) -> Mention:
    start, end = folded.place(mention.start, mention.end)
    return altered(mention, start=start, end=end, surface=folded.source[start:end])


def _outline(outline: Outline, folded: Folded) -> Outline:
    return altered(outline, nodes=tuple(_node(node, folded) for node in outline.nodes))


def _node(node: OutlineNode, folded: Folded) -> OutlineNode:
    start, end = folded.place(node.start, node.end)
    return altered(node, start=start, end=end)


def _claim(claim: _Claims, folded: Folded) -> _Claims:
    return altered(
        claim,
        evidence=tuple(_stated(claim.evidence, folded)),
        bindings=tuple(_claim(binding, folded) for binding in claim.bindings),
    )


def _stated(evidence: Iterable[Evidence], folded: Folded) -> Iterable[Evidence]:
    for stated in evidence:
        span = folded.place(*stated.span) if stated.span else None
        yield altered(stated, text=folded.source[slice(*span)], span=span) if span else stated
