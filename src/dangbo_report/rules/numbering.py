"""Numbers of headings: which heading comes before which, level by level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dangbo_report.documents import Numbering, OutlineKind, OutlineNode


def steps(lines: Iterable[OutlineNode]) -> Iterator[tuple[OutlineNode | None, OutlineNode]]:
    """Go through the numbered headings, each with the last one of its level under the same heading.

    Only headings count: the numbers of items begin anew without saying so.
    """
    last: dict[int, OutlineNode] = {}
    for line in lines:
        if line.kind is not OutlineKind.HEADING:
            continue
        last = {level: each for level, each in last.items() if level <= line.level}
        if line.number and line.numbering is not Numbering.STAR:
            yield last.get(line.level), line
            last[line.level] = line
