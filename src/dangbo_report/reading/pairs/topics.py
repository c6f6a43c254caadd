"""Topics: what figures of two documents are about, and how surely two of them are about one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from math import log2, sqrt
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.figures import Count, Measure
from dangbo_report.reading.pairs.hollow import HOLLOW, words_of
from dangbo_report.reading.pairs.tellings import Telling

_NOUN: Final = re.compile(r"[^\W\d_]+")
#: The words at a figure, those of its sentence, those of its headings; and how much each weighs.
_Words: TypeAlias = tuple[frozenset[str], frozenset[str], frozenset[str]]
_NEARNESS: Final = (1.0, 0.6, 0.3)
#: Two figures share fewer bits than these only by chance.
_LEAST: Final = 6


@final
@attrs.frozen(eq=False)
class Topics:
    """The words of the figures of two documents, the rarer ones weighing more."""

    tellings: Sequence[Telling]
    #: Words that say whose a figure is, and nothing of what.
    names: frozenset[str] = frozenset()

    @cached_property
    def _words(self) -> dict[int, _Words]:
        return {id(telling): _words(telling, self.names) for telling in self.tellings}

    @cached_property
    def _weights(self) -> dict[str, float]:
        lines: dict[str, set[int]] = {}
        for telling in self.tellings:
            for word in frozenset[str]().union(*self._words[id(telling)]):
                lines.setdefault(word, set()).add(id(telling.mention) if telling.column else telling.line)
        size = max(4, len({line for found in lines.values() for line in found}))
        return {word: log2(size / len(found)) + 0.5 for word, found in lines.items()}

    def likeness(self, first: Telling, second: Telling) -> float:
        """How surely two figures are about one thing, between zero and one."""
        mine, its = self._words[id(first)], self._words[id(second)]
        if any(_differ(apart, mine[0] | mine[1], its[0] | its[1]) for apart in _APART):
            return 0.0
        shared = sum(
            weight * self._weigh(some & others)
            for some, weight_of_some in zip(mine, _NEARNESS, strict=True)
            for others, weight_of_others in zip(its, _NEARNESS, strict=True)
            if (weight := min(weight_of_some, weight_of_others))
        )
        return min(1.0, shared / sqrt(self._size(mine) * self._size(its)))

    def _size(self, words: _Words) -> float:
        own = sum(weight * self._weigh(some) for some, weight in zip(words[:2], _NEARNESS[:2], strict=True))
        return max(own, _LEAST)

    def _weigh(self, words: Iterable[str]) -> float:
        weights = self._weights
        return sum(weights[word] for word in words)


#: Words of which one thing has one: figures at two of them are about two things.
_APART: Final = tuple(
    frozenset(words.split())
    for words in (
        "xuân hè mùa",
        "nam nữ",
        "trâu bò lợn gà cầm",
        "cáo nại nghị",
        "tỉnh huyện xã ương",
        "nội ngoại",
        "buộc nguyện thất",
        "trồng nuôi",
        "chết thương",
    )
)


def _differ(apart: frozenset[str], mine: frozenset[str], its: frozenset[str]) -> bool:
    one, other = mine & apart, its & apart
    return bool(one and other and not one & other)


def _words(telling: Telling, names: frozenset[str]) -> _Words:
    """The words at a figure, those before them in its sentence, and those of the headings over it."""
    hollow = HOLLOW | names
    bracket = f"{telling.bracket[-60:]} " if telling.bracket is not None and len(telling.near) < 40 else ""  # noqa: PLR2004
    own = words_of(f"{bracket}{telling.near[-70:]} {telling.unit} {telling.tail[:25]}") - hollow
    around = words_of(f"{telling.label} {telling.bracket or ''} {telling.said}") - hollow - own
    return own, around, words_of(telling.heading) - hollow - own - around


def count_alike(first: Telling, second: Telling) -> bool:
    """Say whether two figures may be of one kind: both money, or one noun, or one that says nothing else."""
    one, other = first.figure, second.figure
    if type(one) is not type(other) or first.points is not second.points:
        return False
    if isinstance(one, Measure) and isinstance(other, Measure):
        return one.unit == other.unit
    if isinstance(one, Count) and isinstance(other, Count):
        return _are_of_one_noun(one.unit, other.unit)
    return True


def _are_of_one_noun(one: str, other: str) -> bool:
    """Say whether two nouns may count one thing: times only times, people people, else one noun says the other too."""
    mine, its = _noun(one), _noun(other)
    if _TIMES in (mine, its):
        return "lượt" in one and "lượt" in other
    return mine <= its or its <= mine or _are_people(mine, its)


def _are_people(mine: frozenset[str], its: frozenset[str]) -> bool:
    """Say whether both are people, who may be counted as people only, or by one noun."""
    some, others = mine & _PEOPLE, its & _PEOPLE
    return bool(some and others and (mine & its or not mine - _ANYONE or not its - _ANYONE))


#: Whoever is counted may be counted as these.
_ANYONE: Final = frozenset(["người", "đồng", "chí", "em", "cháu", "đ", "c"])
_PEOPLE: Final = _ANYONE | frozenset(
    ["viên", "cụ", "sinh", "quân", "nhân", "cán", "công", "trẻ", "sĩ", "lao", "nhân", "khẩu", "niên", "phụ"]
)


#: These count whatever the sentence names, and say no more than "chỉ tiêu" does.
_WHATEVER: Final = frozenset(("chỉ", "tiêu", "kế", "hoạch", "chiếc", "cái"))


#: "36 lượt" of what the sentence names.
_TIMES: Final = frozenset(("lượt",))


@lru_cache(maxsize=4096)
def _noun(unit: str) -> frozenset[str]:
    words = frozenset(_NOUN.findall(unit.lower())) - _WHATEVER
    return words - _TIMES or words
