"""The way back: a reading of the folded text becomes one of the text as it was written."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeAlias, TypeVar

from dangbo_report.checking import altered
from dangbo_report.claims import Asserted
from dangbo_report.documents import Document, Mention, Outline, OutlineNode
from dangbo_report.findings import Evidence
from dangbo_report.reading.folding import Folded
from dangbo_report.reading.items import Span

_Claims = TypeVar("_Claims", bound=Asserted)
#: What the source says at a place of the folded text, quoted once for all claims that rest on it.
_Quoted: TypeAlias = Callable[[Span], Evidence]


def led_back(reading: Document, folded: Folded) -> Document:
    """The same reading, its spans and surfaces those of the text as it was written; lines say what they say folded."""
    quoted = cache(lambda span: _quoted(folded, span))
    return Document(
        folded.source,
        tuple(_mention(mention, folded) for mention in reading.mentions),
        outline=_outline(reading.outline, folded),
        claims=tuple(_claim(claim, quoted) for claim in reading.claims),
    )


def _mention(mention: Mention, folded: Folded) -> Mention:
    start, end = folded.place(mention.start, mention.end)
    return altered(mention, start=start, end=end, surface=folded.source[start:end])


def _outline(outline: Outline, folded: Folded) -> Outline:
    return altered(outline, nodes=tuple(_node(node, folded) for node in outline.nodes))


def _node(node: OutlineNode, folded: Folded) -> OutlineNode:
    start, end = folded.place(node.start, node.end)
    return altered(node, start=start, end=end)


def _claim(claim: _Claims, quoted: _Quoted) -> _Claims:
    return altered(
        claim,
        evidence=tuple(quoted(each.span) if each.span else each for each in claim.evidence),
        bindings=tuple(_claim(binding, quoted) for binding in claim.bindings),
    )


def _quoted(folded: Folded, span: Span) -> Evidence:
    start, end = folded.place(*span)
    return Evidence(folded.source[start:end], span=(start, end))
