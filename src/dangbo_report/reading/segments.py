"""Segments: sentences, clauses, lines and brackets of a text, as spans that every resolver shares."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.reading.lexicon import SMALL_LETTERS

Span: TypeAlias = tuple[int, int]

SENTENCE_END: Final = re.compile(rf"[.!?…](?=[\s”\")])(?!\s[{SMALL_LETTERS}])\s*|\n+")
_LINE_END: Final = re.compile(r"\n")
_CLAUSE_END: Final = re.compile(r";")
_BRACKET: Final = re.compile(r"[()\n]")
#: Cells of a row of a table.
_CELLS: Final = re.compile(r" \| |\t")
#: Brackets that stand deeper are not told apart.
_DEEPEST: Final = 8
#: A sentence with more of them is no sentence.
_MOST_FIGURES: Final = 100
_LONGEST: Final = 4000


@final
@attrs.frozen(eq=False)
class Segments:
    """The spans of one text.

    Attributes:
        sentences: where each sentence begins, and the end of the text.
        clauses: where each ";" stands that is in no bracket.
        inner: where each other ";" stands.
        lines: where each line begins, and the end of the text.
        brackets: every bracket that is closed in its line, by its begin.
        outer: for each of them the number of the one around it; -1 if none is.
        tables: the lines that are rows of a table.
    """

    sentences: Sequence[int]
    clauses: Sequence[int]
    inner: Sequence[int]
    lines: Sequence[int]
    brackets: Sequence[Span]
    outer: Sequence[int]
    tables: frozenset[int]

    @classmethod
    def of(cls, text: str, figures: Sequence[int] = ()) -> Segments:
        """Find the spans of a text.

        Args:
            text: the text.
            figures: where its figures begin; a sentence of too many is taken apart, so that none takes quadratic time.
        """
        lines = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text) + 1]
        rows = frozenset(bisect_right(lines, match.start()) - 1 for match in _CELLS.finditer(text))
        brackets = brackets_of(text)
        outer = _outer(brackets)
        marks = [match.start() for match in _CLAUSE_END.finditer(text)]
        within = _inside(marks, brackets)
        return cls(
            _short([0, *(match.end() for match in SENTENCE_END.finditer(text)), len(text)], figures),
            [mark for mark in marks if mark not in within],
            [mark for mark in marks if mark in within],
            lines,
            brackets,
            outer,
            rows,
        )

    def sentence_at(self, place: int) -> int:
        """The number of the sentence at a place."""
        return min(bisect_right(self.sentences, place), len(self.sentences) - 1) - 1

    def line_at(self, place: int) -> int:
        """The number of the line at a place."""
        return bisect_right(self.lines, place) - 1

    def clause_at(self, place: int) -> tuple[int, int]:
        """How many ";" stand before a place: outside of brackets, and in the bracket around it."""
        around, _ = self.around(place)
        before = bisect_right(self.clauses, place)
        if around is None:
            return before, 0
        inside = bisect_left(self.inner, around[0])
        return before, bisect_right(self.inner, place) - inside

    def around(self, place: int) -> tuple[Span | None, int]:
        """The innermost bracket around a place, and how many there are."""
        innermost = bisect_right(self.brackets, (place, -1)) - 1
        while innermost >= 0 and self.brackets[innermost][1] <= place:
            innermost = self.outer[innermost]
        around, depth = innermost, 0
        while around >= 0:
            around, depth = self.outer[around], depth + 1
        return (self.brackets[innermost] if depth else None), depth


def _inside(places: Sequence[int], brackets: Sequence[Span]) -> frozenset[int]:
    """Those of some places that stand in a bracket.

    >>> sorted(_inside([1, 5, 11, 13], [(2, 10), (5, 7), (12, 14)]))
    [5, 13]
    """
    found: list[int] = []
    at, end = 0, -1
    for place in places:
        while at < len(brackets) and brackets[at][0] <= place:
            end = max(end, brackets[at][1])
            at += 1
        if place < end:
            found.append(place)
    return frozenset(found)


def _outer(brackets: Sequence[Span]) -> list[int]:
    """For each bracket the number of the one around it.

    >>> _outer([(2, 10), (5, 7), (8, 9), (12, 14)])
    [-1, 0, 0, -1]
    """
    found: list[int] = []
    for at, (_, end) in enumerate(brackets):
        around = at - 1
        while around >= 0 and brackets[around][1] < end:
            around = found[around]
        found.append(around)
    return found


def _short(sentences: Sequence[int], figures: Sequence[int]) -> list[int]:
    """Sentences of which none has too many figures, or is too long.

    >>> _short([0, 6000], []), _short([0, 500], range(0, 500, 2))
    ([0, 4000, 6000], [0, 200, 400, 500])
    """
    found: list[int] = []
    for start, end in pairwise(sentences):
        cuts = figures[bisect_left(figures, start) : bisect_left(figures, end) : _MOST_FIGURES][1:]
        found += sorted({start, *cuts, *range(start + _LONGEST, end, _LONGEST)})
    return [*found, sentences[-1]]


def brackets_of(text: str) -> list[Span]:
    """Every bracket that closes in its line, in order.

    >>> brackets_of("a (b (c) d) (e")
    [(2, 10), (5, 7)]
    """
    found: list[Span] = []
    stack: list[int] = []
    for match in _BRACKET.finditer(text):
        match match[0]:
            case "(":
                stack.append(match.start())
                del stack[:-_DEEPEST]
            case ")":
                if stack:
                    found.append((stack.pop(), match.start()))
            case _:
                stack.clear()
    return sorted(found)
