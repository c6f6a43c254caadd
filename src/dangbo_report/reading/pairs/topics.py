"""Topics: what figures of two documents are about, and how surely two of them are about one thing."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property, lru_cache
from math import log2, sqrt
from typing import Final, final

import attrs

from dangbo_report.figures import Count, Measure, Money
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.pairs.hollow import HOLLOW, content_of, words_of
from dangbo_report.reading.pairs.tellings import Telling

#: What is said of a figure right behind it goes to the end of its clause.
_CLAUSE: Final = re.compile(r"[,;()]")
_CLAUSE_BEFORE: Final = re.compile(r"[,;:()]|\.\s")
_SIDE: Final = re.compile(
    r"\b(thu|chi)\b(?! (?:bộ|hội|đoàn|nhánh|cục|tiết|thập|hồi|hoạch|hút|mua|gom|,))(?!, ?(?:thu|chi)\b)"
)
#: How much words weigh that stand at a figure, in its sentence, in its headings.
_AT_IT: Final = 1.0
_IN_SENTENCE: Final = 0.6
_HEADING: Final = 0.3
#: Two figures share fewer bits than these only by chance; than those that tell one line from all, in a short document.
_LEAST: Final = 6
_FEWEST: Final = 4


@final
@attrs.frozen
class _Words:
    """The words by which a figure is known.

    Attributes:
        nearness: how near each stands.
        apart: those of which one thing has only one.
        size: how much the words of its sentence weigh together.
        side: whether money came or went, by the last word that says so.
    """

    nearness: Mapping[str, float]
    apart: frozenset[str]
    size: float
    side: str = ""


@final
@attrs.frozen(eq=False)
class Topics:
    """The words of the figures of two documents, the rarer ones weighing more."""

    tellings: Sequence[Telling]
    #: Words that say whose a figure is, and nothing of what.
    names: frozenset[str] = frozenset()

    @cached_property
    def _nearness(self) -> dict[int, dict[str, float]]:
        return {id(telling): _nearness_of(telling, self.names) for telling in self.tellings}

    @cached_property
    def _lines(self) -> dict[str, set[int]]:
        lines: dict[str, set[int]] = {}
        for telling in self.tellings:
            for word in self._nearness[id(telling)]:
                lines.setdefault(word, set()).add(id(telling.mention) if telling.column else telling.line)
        return lines

    @cached_property
    def _count(self) -> int:
        """How many lines tell something."""
        return max(_FEWEST, len({line for found in self._lines.values() for line in found}))

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {word: log2(self._count / len(found)) + 0.5 for word, found in self._lines.items()}

    @cached_property
    def _words(self) -> dict[int, _Words]:
        sides = {id(telling): _side_of(telling) for telling in self.tellings}
        weights, least = self._weights, min(_LEAST, log2(self._count) + 1)
        return {
            each: _Words(
                side=sides[each],
                nearness=nearness,
                apart=_apart_in(nearness),
                size=max(least, sum(near * weights[word] for word, near in nearness.items() if near > _HEADING)),
            )
            for each, nearness in self._nearness.items()
        }

    def words_at(self, telling: Telling) -> Collection[str]:
        """The words at a figure, in its sentence and its headings."""
        return self._nearness[id(telling)].keys()

    def likeness(self, first: Telling, second: Telling) -> float:
        """How surely two figures are about one thing, between zero and one."""
        mine, its = self._words[id(first)], self._words[id(second)]
        if mine.side and its.side and mine.side != its.side:
            return 0.0
        if mine.apart and its.apart and _differ(mine.apart, its.apart):
            return 0.0
        weights, others = self._weights, its.nearness
        shared = sum(weights[word] * min(near, others[word]) for word, near in mine.nearness.items() if word in others)
        return min(1.0, shared / sqrt(mine.size * its.size))


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


_ANY_APART: Final = frozenset[str]().union(*_APART)


def _differ(mine: frozenset[str], its: frozenset[str]) -> bool:
    return any((one := mine & apart) and (other := its & apart) and not one & other for apart in _APART)


def _side_of(telling: Telling) -> str:
    """Whether money came or went ("thu", "chi"); empty of what is no money, and where no word says it."""
    if not isinstance(telling.figure, Money):
        return ""
    words = f"{telling.label} {telling.column}" if telling.column else telling.said
    return next((found[1] for found in reversed(list(_SIDE.finditer(words)))), "")


def _apart_in(nearness: Mapping[str, float]) -> frozenset[str]:
    """The words of a sentence of which one thing has only one."""
    return frozenset(word for word in _ANY_APART & nearness.keys() if nearness[word] > _HEADING)


def _nearness_of(telling: Telling, names: frozenset[str]) -> dict[str, float]:
    """The words at a figure, those before them in its sentence, and those of the headings over it."""
    hollow = HOLLOW | names
    bracket = f"{telling.bracket[-60:]} " if telling.bracket is not None and len(telling.near) < 40 else ""  # noqa: PLR2004
    behind = _CLAUSE.split(telling.tail[:25], maxsplit=1)[0]
    found = dict.fromkeys(words_of(telling.heading) - hollow, _HEADING)
    found |= dict.fromkeys(words_of(f"{telling.label} {telling.bracket or ''} {telling.said}") - hollow, _IN_SENTENCE)
    return found | dict.fromkeys(words_of(f"{bracket}{telling.near[-70:]} {telling.unit} {behind}") - hollow, _AT_IT)


def own_words(telling: Telling, *, counted: bool) -> frozenset[str]:
    """The words right at a figure, in its clause or before its bracket; of a cell those of its row.

    Args:
        telling: the figure.
        counted: whether what is counted belongs to them.
    """
    if telling.column:
        return content_of(telling.label)
    behind = content_of(_CLAUSE.split(telling.tail[:25], maxsplit=1)[0].rpartition(" ")[0])
    unit = content_of(telling.unit)
    near = _CLAUSE_BEFORE.split(telling.near)[-1]
    own = (content_of(near) or _last_content(telling.bracket or "")) | behind
    return (own | unit if counted and isinstance(telling.figure, Count) else own - unit) - _ANYWHERE


def _last_content(words: str) -> frozenset[str]:
    """The words of the last clause before a bracket that say anything: "ngô 52 ha, đạt 86,7% KH"."""
    clauses = map(content_of, reversed(_CLAUSE_BEFORE.split(words)))
    return next((each for clause in clauses if (each := clause - _ANYWHERE)), frozenset[str]())


#: What tells where, when, or that something was done, and nothing of what.
_ANYWHERE: Final = content_of(
    "huyện xã tỉnh phường thành phố thị địa bàn đơn vị duy trì hoạt động phấn đấu tiến hành kh"
    " ba bốn sáu bảy tám chín mười"
)


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


def are_two_sorts_of_people(first: Telling, second: Telling) -> bool:
    """Say whether two figures count people by nouns neither of which says the other: "học viên", "đoàn viên"."""
    mine, its = _noun(first.unit), _noun(second.unit)
    return bool(mine - _ANYONE and its - _ANYONE) and not (mine <= its or its <= mine)


#: Whoever is counted may be counted as these.
_ANYONE: Final = frozenset(["người", "đồng", "chí", "chị", "em", "cháu", "đ", "c"])
_PEOPLE: Final = _ANYONE | frozenset(
    ["viên", "cụ", "sinh", "quân", "nhân", "cán", "công", "trẻ", "sĩ", "lao", "nhân", "khẩu", "niên", "phụ", "tín"]
)


#: These count whatever the sentence names, and say no more than "chỉ tiêu" does.
_WHATEVER: Final = frozenset(("chỉ", "tiêu", "kế", "hoạch", "chiếc", "cái"))


#: "36 lượt" of what the sentence names.
_TIMES: Final = frozenset(("lượt",))


@lru_cache(maxsize=4096)
def _noun(unit: str) -> frozenset[str]:
    words = frozenset(WORD.findall(unit.lower())) - _WHATEVER
    return words - _TIMES or words
