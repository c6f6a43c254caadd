"""An index of the figures of a document: by their line, their sentence, their value, and what they are about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import islice
from typing import Final, TypeAlias, TypeVar, final

import attrs

from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import Topics, count_alike

#: How sure it is that two figures are about one thing, and which figure.
Like: TypeAlias = tuple[float, Telling]
_Key = TypeVar("_Key")
#: A figure is held against so many others, those that share its rarest words: reading stays linear.
_MOST: Final = 64
#: So many figures are looked up at once: all that is asked of one of them is asked together.
_KEPT: Final = 64
_FAR: Final = 128


@final
@attrs.frozen(eq=False)
class Index:
    """The figures of a document.

    Attributes:
        tellings: the figures.
        topics: what they are about.
    """

    tellings: Sequence[Telling]
    topics: Topics

    @cached_property
    def by_line(self) -> dict[int, list[Telling]]:
        """The figures of every line, or of every table."""
        return _grouped(self.tellings, lambda telling: telling.line)

    @cached_property
    def by_value(self) -> dict[Fraction, list[Telling]]:
        """The figures of every value."""
        return _grouped(self.tellings, lambda telling: Fraction(telling.figure.value))

    @cached_property
    def _by_word(self) -> dict[tuple[str, type], list[Telling]]:
        """The figures at every word, by their kind."""
        words: dict[tuple[str, type], list[Telling]] = {}
        for telling in self.tellings:
            for word in self.topics.words_at(telling):
                words.setdefault((word, type(telling.figure)), []).append(telling)
        return words

    @cached_property
    def values_of_lines(self) -> dict[tuple[int, type], Sequence[Fraction]]:
        """The values of every line in their order, by the kind of figure."""
        groups = _grouped(self.tellings, lambda telling: (telling.line, type(telling.figure)))
        return {key: tuple(Fraction(each.figure.value) for each in group) for key, group in groups.items()}

    def around(self, telling: Telling) -> list[Telling]:
        """The figures of a line that stand around one of it, itself included; of a very long line those near by."""
        line = self.by_line.get(telling.line, [])
        at = bisect_left(line, telling.mention.start, key=lambda each: each.mention.start)
        return line[max(0, at - _FAR) : at + _FAR]

    def in_sentence(self, telling: Telling) -> list[Telling]:
        """The figures of the sentence of a figure, itself included."""
        return [each for each in self.around(telling) if each.sentence == telling.sentence]

    @cached_property
    def alike(self) -> Callable[[Telling], list[Like]]:
        """The figures that are counted alike and share words with a figure, the likeliest first."""
        return lru_cache(_KEPT)(self._search)

    def _search(self, telling: Telling) -> list[Like]:
        near = {id(other): other for other in islice(self._near(telling), _MOST) if other is not telling}
        found = [(self.topics.likeness(telling, other), other) for other in near.values()]
        return sorted((each for each in found if each[0] > 0), key=order)

    def _near(self, telling: Telling) -> Iterator[Telling]:
        """The figures that are counted alike: of its value first, then those that share its rarest words."""
        groups = [self._by_word.get((word, type(telling.figure)), []) for word in self.topics.words_at(telling)]
        same = self.by_value.get(Fraction(telling.figure.value), [])[:_KEPT]
        for group in (same, *sorted(groups, key=len)):
            for other in islice(group, _MOST):
                if count_alike(telling, other):
                    yield other


def order(found: Like) -> tuple[float, bool, int]:
    """The surest first; of equally sure ones, those of sentences before cells, in the order of the document."""
    likeness, telling = found
    return -likeness, bool(telling.column), telling.mention.start


def _grouped(tellings: Sequence[Telling], key: Callable[[Telling], _Key]) -> dict[_Key, list[Telling]]:
    groups: dict[_Key, list[Telling]] = {}
    for telling in tellings:
        groups.setdefault(key(telling), []).append(telling)
    return groups
