"""Rows that prose names: looked up by their words in all tables of a document at once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple, final

import attrs

from dangbo_report.documents import RowKind
from dangbo_report.reading.tables.matrix import Matrix

_WORD: Final = re.compile(r"[^\W_]+")
_NUMBERED: Final = re.compile(r"số ([0-9]+)")
#: What headings and labels say of many things.
HOLLOW: Final = frozenset(
    (
        *("số", "lượng", "tổng", "cộng", "toàn", "huyện", "xã", "tỉnh", "thực", "hiện", "ước", "kết", "quả"),
        *("đơn", "vị", "nội", "dung", "trong", "năm", "kỳ", "và", "của", "các", "theo", "tính", "so", "với", "là"),
        *("người", "triệu", "đồng", "nghìn", "tỷ"),
    )
)
_FEWEST_WORDS: Final = 2
#: A name that stands in more tables than these is looked for in the nearest, so many before a place and behind it.
_NEAREST: Final = 4


def words_in(text: str) -> frozenset[str]:
    """The words and numbers of some text."""
    return frozenset(_WORD.findall(text.lower()))


class _Name(NamedTuple):
    """What a label tells: its words, and its numbers, which count where a clause says "số" before them."""

    words: frozenset[str]
    numbers: frozenset[str]

    @property
    def fewest(self) -> int:
        """How many of the words a clause must say: all, or half where numbers tell the rest."""
        return -(-len(self.words) // 2) if self.numbers else len(self.words)

    def is_in(self, said: frozenset[str], numbers: frozenset[str]) -> bool:
        """Say whether a clause of some words and numbers names it."""
        return self.numbers <= numbers and len(self.words & said) >= self.fewest


@final
@attrs.frozen(eq=False)
class NamedRows:
    """The rows of the bodies of tables by what they are called.

    Attributes:
        starts: where each table begins.
        rows: for each name the tables that have it, in order, each with the rows.
        keys: for each word names of which it is one; of each name so many words that no clause can name it without one.
    """

    starts: Sequence[int]
    rows: Mapping[_Name, Mapping[int, Sequence[int]]]
    keys: Mapping[str, Sequence[_Name]]

    @classmethod
    def of(cls, matrices: Sequence[Matrix]) -> NamedRows:
        """Put the rows of tables in order."""
        rows: dict[_Name, dict[int, list[int]]] = {}
        for table, matrix in enumerate(matrices):
            for row, told in enumerate(matrix.rows):
                if told.kind is RowKind.BODY and (name := _name(told.label)) is not None:
                    rows.setdefault(name, {}).setdefault(table, []).append(row)
        return cls([matrix.grid.start for matrix in matrices], rows, _keys(rows))

    def named(self, clause: str, place: int) -> Iterator[tuple[int, int]]:
        """Go through the tables of which a clause names one row, and the row.

        Args:
            clause: the clause, in lower case.
            place: where it ends.
        """
        names = list(self._names(clause))
        for table in sorted({table for name in names for table in self._nearest(name, place)}):
            found = [row for name in names for row in self.rows[name].get(table, ())]
            if len(found) == 1:
                yield table, found[0]

    def _names(self, clause: str) -> Iterator[_Name]:
        """The names that a clause says."""
        said, numbers = words_in(clause), frozenset(_NUMBERED.findall(clause))
        candidates = {name for word in said for name in self.keys.get(word, ())}
        return (name for name in candidates if name.is_in(said, numbers))

    def _nearest(self, name: _Name, place: int) -> Sequence[int]:
        tables = list(self.rows[name])
        behind = bisect_left(tables, bisect_left(self.starts, place))
        return tables[max(0, behind - _NEAREST) : behind + _NEAREST]


def _name(label: str) -> _Name | None:
    """What a label tells; None where that is too little to be seen again."""
    told = words_in(label) - HOLLOW
    numbers = frozenset(word for word in told if word.isdigit())
    words = told - numbers
    return _Name(words, numbers) if words and len(told) >= _FEWEST_WORDS else None


def _keys(names: Iterable[_Name]) -> Mapping[str, Sequence[_Name]]:
    """The names by their rarest words."""
    often = Counter(word for name in names for word in name.words)
    keys: dict[str, list[_Name]] = defaultdict(list)
    for name in names:
        rarest = sorted(name.words, key=lambda word: (often[word], word))
        for word in rarest[: len(rarest) - name.fewest + 1]:
            keys[word].append(name)
    return keys
