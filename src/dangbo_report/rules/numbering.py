"""Numbers of headings: which heading comes before which, level by level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dangbo_report.rules.subject import SeenLine


def steps(lines: Iterable[SeenLine]) -> Iterator[tuple[SeenLine | None, SeenLine]]:
    """Go through the numbered headings, each with the last one of its level under the same heading.

    Only headings count: the numbers of items begin anew without saying so.
    """
    last: dict[int, SeenLine] = {}
    for line in lines:
        if line.kind != "heading":
            continue
        last = {level: each for level, each in last.items() if level <= line.level}
        if line.number and line.numbering != "star":
            yield last.get(line.level), line
            last[line.level] = line
