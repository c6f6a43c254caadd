"""The way back: a reading of the folded text becomes one of the text as it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from dangbo_report.checking import altered
from dangbo_report.claims import Asserted, Claim
from dangbo_report.documents import Mention, Outline, OutlineNode
from dangbo_report.reading.folding import Folded
from dangbo_report.reading.quoting import Quoted

_Claims = TypeVar("_Claims", bound=Asserted)


def mentions_led_back(mentions: Iterable[Mention], folded: Folded) -> Iterator[Mention]:
    """The same mentions, each where it stands in the text as it was written."""
    return (_mention(mention, folded) for mention in mentions)


def _mention(mention: Mention, folded: Folded) -> Mention:
    if mention.end <= folded.same:
        return mention
    start, end = folded.place(mention.start, mention.end)
    return altered(mention, start=start, end=end, surface=folded.source[start:end])


def outline_led_back(outline: Outline, folded: Folded) -> Outline:
    """The same outline with the places of the text as it was written; lines say what they say folded."""
    return altered(outline, nodes=tuple(_node(node, folded) for node in outline.nodes))


def _node(node: OutlineNode, folded: Folded) -> OutlineNode:
    if node.start < node.end <= folded.same:
        return node
    start, end = folded.place(node.start, node.end)
    return altered(node, start=start, end=end)


def claims_led_back(claims: Iterable[Claim], quoted: Quoted) -> Iterator[Claim]:
    """The same claims, whose evidence is quoted from the text as it was written."""
    return (_claim(claim, quoted) for claim in claims)


def _claim(claim: _Claims, quoted: Quoted) -> _Claims:
    return altered(
        claim,
        evidence=tuple(quoted(each.span) if each.span else each for each in claim.evidence),
        bindings=tuple(_claim(binding, quoted) for binding in claim.bindings),
    )
