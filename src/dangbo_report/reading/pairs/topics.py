"""Topics: what figures of two documents are about, and how surely two of them are about one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from math import log2, sqrt
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.figures import Count, Measure
from dangbo_report.reading.pairs.tellings import Telling, words_of

#: What says when, how much or what for, and nothing of what.
_HOLLOW: Final = frozenset(
    [
        "các",
        "của",
        "và",
        "với",
        "được",
        "đã",
        "trong",
        "năm",
        "quý",
        "là",
        "có",
        "cho",
        "số",
        "tổng",
        "từ",
        "đến",
        "so",
        "người",
        "đạt",
        "bằng",
        "này",
        "ở",
        "tại",
        "về",
        "do",
        "mới",
        "thêm",
        "toàn",
        "đầu",
        "cuối",
        "kỳ",
        "tháng",
        "tăng",
        "giảm",
        "luỹ",
        "lũy",
        "kế",
        "chỉ",
        "tiêu",
        "hoạch",
        "tính",
        "chung",
        "cùng",
        "trước",
        "nay",
        "đề",
        "ra",
        "ii",
        "iii",
        "iv",
        "vi",
        "ước",
        "hết",
        "ngày",
        "còn",
        "lại",
        "cộng",
        "dồn",
        "riêng",
        "thực",
        "hiện",
        "mục",
        "nhiệm",
        "vụ",
        "giao",
        "vượt",
        "mức",
        "tức",
        "thấp",
        "cao",
        "nhiều",
        "ít",
        "hơn",
        "chiếm",
        "tỷ",
        "tỉ",
        "lệ",
        "nâng",
        "lên",
        "đưa",
        "sang",
        "chuyển",
        "đó",
        "gồm",
        "mỗi",
        "một",
        "hai",
        "bình",
        "quân",
        "trung",
        "khoảng",
        "gần",
        "trên",
        "dưới",
        "theo",
        "như",
        "để",
        "khi",
        "tiếp",
        "tục",
        "cụ",
        "thể",
        "kết",
        "quả",
        "hiện",
        "đang",
        "đồng",
        "triệu",
        "nghìn",
    ]
)
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
    hollow = _HOLLOW | names
    bracket = f"{telling.bracket[-60:]} " if telling.bracket is not None and len(telling.near) < 40 else ""  # noqa: PLR2004
    own = words_of(f"{bracket}{telling.near[-70:]} {telling.unit} {telling.tail[:25]}") - hollow
    around = words_of(f"{telling.label} {telling.bracket or ''} {telling.said}") - hollow - own
    return own, around, words_of(telling.heading) - hollow - own - around


def count_alike(first: Telling, second: Telling) -> bool:
    """Say whether two figures may be of one kind: both money, or one noun, or one that says nothing else."""
    one, other = first.figure, second.figure
    if type(one) is not type(other):
        return False
    if isinstance(one, Measure) and isinstance(other, Measure):
        return one.unit == other.unit
    if isinstance(one, Count) and isinstance(other, Count):
        mine, its = _noun(one.unit), _noun(other.unit)
        return (
            not mine
            or not its
            or mine <= its
            or its <= mine
            or bool(mine & _PEOPLE and its & _PEOPLE and len(mine & its))
        )
    return True


_PEOPLE: Final = frozenset(["người", "đồng", "chí", "viên", "em", "cụ", "đ", "c"])


def _noun(unit: str) -> frozenset[str]:
    words = frozenset(_NOUN.findall(unit.lower())) - frozenset(("chỉ", "tiêu", "kế", "hoạch"))
    return words - frozenset(("lượt",)) or words
