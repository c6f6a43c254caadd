"""Numbers of headings and points: which comes before which, level by level."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from dangbo_report.documents import Numbering, OutlineKind, OutlineNode

_ARTICLE: Final = re.compile(r"(?:Điều|Chương|Mục|Phụ lục)\s+(?:[0-9]+|[IVXLC]+)\b", re.IGNORECASE)

#: What may begin anew under a starred heading.
_UNDER_A_STAR: Final = frozenset((Numbering.ARABIC, Numbering.LETTER))
#: Headings that rows of numbers go on behind.
_WITHIN: Final = _UNDER_A_STAR | {Numbering.STAR}
#: Numbers that only headings have.
_MAIN: Final = frozenset((Numbering.PART, Numbering.ROMAN, Numbering.CAPITAL))
#: A number that leaps farther than this numbers nothing.
_FARTHEST: Final = 9
#: Rows that stand deeper in one another are not told apart.
_DEEPEST: Final = 8


def _is_first(line: OutlineNode) -> bool:
    return line.number == 1 and line.numbering in _UNDER_A_STAR


def _is_told_at_once(line: OutlineNode) -> bool:
    """Say whether a line has the number of a main heading and tells all that there is: "II. Tiểu học: 8.030 em."."""
    return line.kind is OutlineKind.ITEM and line.numbering in _MAIN and ": " in line.text


def _above(last: dict[int, OutlineNode], level: int) -> dict[int, OutlineNode]:
    return {each: line for each, line in last.items() if each <= level}


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
            last |= {line.level: line} if _is_told_at_once(line) else {}
            continue
        last = _above(last, line.level)
        if line.numbering is Numbering.STAR:
            starred = True
        elif line.number:
            yield (None if starred and _is_first(line) else last.get(line.level)), line
            last[line.level], starred = line, False


class _Row(NamedTuple):
    """A row of points: the last of them, and which numbers may come next."""

    last: OutlineNode
    next: frozenset[int]


def points(lines: Iterable[OutlineNode]) -> Iterator[tuple[OutlineNode | None, OutlineNode]]:
    """Go through the lines whose Arabic number does not go on from the one before, each with that one.

    Headings and points make one row. A line may begin a row anew, and go on an outer one: "1, 2, 1, 2, 3". Behind a
    wrong number the row goes on from it or from what it should have been. A heading that is the first has to be 1.
    """
    rows: dict[str, list[_Row]] = {}
    for line in lines:
        if _ends_rows(line):
            rows = {}
        elif line.numbering is Numbering.ARABIC and line.number:
            row = rows.setdefault(line.stated.rpartition(".")[0], [])
            if not row and _begins_late(line):
                yield None, line
            elif not _goes_on(row, line) and line.number <= row[-1].last.number + _FARTHEST:
                yield row[-1].last, line
                row[-1] = _Row(line, frozenset((line.number + 1, *(each + 1 for each in row[-1].next))))


def _begins_late(line: OutlineNode) -> bool:
    return line.number > 1 and line.kind is OutlineKind.HEADING


def _ends_rows(line: OutlineNode) -> bool:
    """Say whether a line begins another part, under which numbers begin anew."""
    above = line.kind is OutlineKind.HEADING and line.numbering not in _WITHIN
    text = line.kind in {OutlineKind.HEADING, OutlineKind.ITEM, OutlineKind.PARAGRAPH}
    return above or not text or _ARTICLE.match(line.text) is not None


def _goes_on(rows: list[_Row], line: OutlineNode) -> bool:
    """Put a point where it goes on a row, the last of them first, or begins one; say whether there is such a place."""
    around = next((at for at in reversed(range(len(rows))) if line.number in rows[at].next), None)
    if around is not None:
        del rows[around:]
    elif line.number != 1 and rows:
        return False
    rows.append(_Row(line, frozenset((line.number + 1,))))
    del rows[:-_DEEPEST]
    return True
