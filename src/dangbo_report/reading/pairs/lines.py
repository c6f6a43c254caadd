"""The lines of a document that tell something, with the headings over them, and what stands outside of its tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeVar, final

import attrs

from dangbo_report.documents import Document, Mention, OutlineKind, OutlineNode

_TASKS: Final = re.compile(
    r"nhiệm vụ(?:,? giải pháp)?,? (?:trọng tâm|chủ yếu|quý|tháng|năm|kỳ|[0-9]+ tháng|thời gian|cuối|công tác)"
    r"|phương hướng|giải pháp"
    r"|chương trình công tác|công tác trọng tâm|kế hoạch (?:quý|tháng|công tác)|thời gian tới|^[^a-zà-ỹ]*nhiệm vụ$"
)
#: A heading that also names one of these tells what was done.
_RESULTS: Final = re.compile(r"kết quả|đánh giá|tình hình")
_TOLD: Final = frozenset((OutlineKind.ITEM, OutlineKind.PARAGRAPH, OutlineKind.HEADING, OutlineKind.NOTE))


@final
@attrs.frozen
class Line:
    """A line that tells something.

    Attributes:
        start: where it begins.
        end: where it ends.
        heading: the headings over it, the two nearest.
        planned: it stands under a heading of tasks, which are still to come.
    """

    start: int
    end: int
    heading: str
    planned: bool


class _Heading(NamedTuple):
    level: int
    text: str

    @property
    def are_tasks(self) -> bool:
        """Whether what stands under it is still to come."""
        return bool(_TASKS.search(self.text)) and not _RESULTS.search(self.text)


_Placed = TypeVar("_Placed", Line, Mention)


def lines_of(document: Document) -> Iterator[Line]:
    """The lines that tell something, with the headings over them; the words of "Phần II" may stand in the next line."""
    above: list[_Heading] = []
    for node in document.outline.nodes:
        above = _above(above, node)
        if node.kind in _TOLD:
            heading = " ".join(each.text for each in above[-2:])
            yield Line(node.start, node.end, heading, any(each.are_tasks for each in above))


def _above(above: list[_Heading], node: OutlineNode) -> list[_Heading]:
    """The headings that stand over what comes behind a node."""
    if above and not above[-1].text and node.text.isupper():
        return [*above[:-1], _Heading(above[-1].level, node.text.lower())]
    if node.kind is not OutlineKind.HEADING:
        return above
    return [*(each for each in above if each.level < node.level), _Heading(node.level, node.text.lower())]


def outside(placed: Iterable[_Placed], tables: Sequence[tuple[int, int]]) -> Iterator[_Placed]:
    """Leave out what stands in tables; both come in order."""
    begun, end = 0, 0
    for each in placed:
        while begun < len(tables) and tables[begun][0] <= each.start:
            end = max(end, tables[begun][1])
            begun += 1
        if each.start >= end:
            yield each
