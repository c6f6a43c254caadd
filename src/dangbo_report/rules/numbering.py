"""Numbers of headings: which heading comes before which, level by level."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from dangbo_report.documents import Numbering, OutlineKind, OutlineNode

_ARTICLE: Final = re.compile(r"(?:Điều|Chương|Mục|Phụ lục)\s+(?:[0-9]+|[IVXLC]+)\b", re.IGNORECASE)

#: What may begin anew under a starred heading.
_UNDER_A_STAR: Final = frozenset((Numbering.ARABIC, Numbering.LETTER))


def _is_first(line: OutlineNode) -> bool:
    return line.number == 1 and line.numbering in _UNDER_A_STAR


def steps(lines: Iterable[OutlineNode]) -> Iterator[tuple[OutlineNode | None, OutlineNode]]:
    """Go through the numbered headings, each with the last one of its level under the same heading.

    Only headings count: the numbers of items begin anew without saying so, those of headings under each “Điều”, and
    those under a starred heading where they begin with one.
    """
    last: dict[int, OutlineNode] = {}
    starred = False
    for line in lines:
        if _ARTICLE.match(line.text):
            last = {}
        if line.kind is not OutlineKind.HEADING:
            continue
        last = {level: each for level, each in last.items() if level <= line.level}
        if line.numbering is Numbering.STAR:
            starred = True
        elif line.number:
            yield (None if starred and _is_first(line) else last.get(line.level)), line
            last[line.level], starred = line, False
