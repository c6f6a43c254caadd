"""Lists: numbered lines that look like headings and are the points of a list.

A heading announces text. Lines that are numbered on behind a colon, that go on numbering the points of a list, or none
of which has any text under it, announce nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from dangbo_report.documents import Numbering, OutlineKind, OutlineNode

_LOW: Final = frozenset((Numbering.ARABIC, Numbering.LETTER))
_INTRODUCES: Final = frozenset((OutlineKind.PARAGRAPH, OutlineKind.ITEM))
#: Under each of these the numbers begin anew.
ARTICLE: Final = re.compile(r"(?:Điều|Chương|Mục|Phụ lục|ĐIỀU|CHƯƠNG|MỤC|PHỤ LỤC)\s+(?:[0-9]+|[IVXLC]+)\b")


def settle_lists(nodes: Sequence[OutlineNode]) -> tuple[OutlineNode, ...]:
    """The lines of a text, those headings being points that are none."""
    points = {index for run in _runs(nodes) if _is_list(nodes, run) for index in run}
    points.update(_going_on(nodes, points))
    return tuple(
        attrs.evolve(node, kind=OutlineKind.ITEM, period=None) if index in points else node
        for index, node in enumerate(nodes)
    )


def _is_low(node: OutlineNode) -> bool:
    return node.kind is OutlineKind.HEADING and node.numbering in _LOW and node.number > 0


def _runs(nodes: Sequence[OutlineNode]) -> Iterator[range]:
    """Stretches of lines that are numbered from one on, with nothing between them."""
    start = 0
    while start < len(nodes):
        end = start + 1
        if _is_low(nodes[start]) and nodes[start].number == 1:
            while end < len(nodes) and _follows(nodes[end - 1], nodes[end]):
                end += 1
            if end - start > 1:
                yield range(start, end)
        start = end


def _follows(before: OutlineNode, node: OutlineNode) -> bool:
    return _is_low(node) and node.level == before.level and node.number == before.number + 1


def _is_list(nodes: Sequence[OutlineNode], run: range) -> bool:
    """Say whether a colon leads to these lines, or none of them has a text."""
    before = nodes[run.start - 1] if run.start else None
    if before is not None and before.kind in _INTRODUCES and before.text.endswith(":"):
        return True
    after = nodes[run.stop] if run.stop < len(nodes) else None
    return after is None or _is_end(after, nodes[run.start].level)


def _is_end(node: OutlineNode, level: int) -> bool:
    """Say whether a line cannot be the text under headings of a level."""
    if node.kind is OutlineKind.HEADING:
        return node.level < level
    return node.kind not in _INTRODUCES or ARTICLE.match(node.text) is not None


def _going_on(nodes: Sequence[OutlineNode], points: set[int]) -> Iterator[int]:
    """Lines that go on numbering with letters what began as the points of a list."""
    last: dict[int, int] = {}
    for index, node in enumerate(nodes):
        if node.numbering in _LOW:
            is_point = node.kind is OutlineKind.ITEM or index in points
            goes_on = node.numbering is Numbering.LETTER and last.get(node.level) == node.number - 1 > 0
            if goes_on and not is_point:
                yield index
            last = _above(last, node.level) | ({node.level: node.number} if is_point or goes_on else {})
        elif node.kind is OutlineKind.HEADING:
            last = {}


def _above(last: dict[int, int], level: int) -> dict[int, int]:
    return {each: number for each, number in last.items() if each < level}
