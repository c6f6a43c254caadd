"""Shapes: what a phrase looks like, as one expression over a sentence whose figures are single signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import PhraseShapeError

#: Stands for a figure in a sentence.
FIGURE: Final = "\x00"
#: What "~" goes over: a few words with no figure among them.
_FEW: Final = rf"[^{FIGURE};:.()]{{0,60}}?"
_SLOT: Final = re.compile(r"\{([a-z]+)\}")

#: Word classes, by the names that shapes use.
CLASSES: Final = {
    "PLAN": r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết)(?: (?:cả năm|năm|quý|tháng|giao|được giao|đề ra))*",
    "REACHES": r"(?:đạt|bằng|đạt tỷ lệ|tương đương)",
    "MAKES_UP": r"(?:chiếm|chiếm tỷ lệ|đạt tỷ lệ|tỷ lệ)",
    "RISES": r"(?:tăng|tăng thêm|cao hơn|nhiều hơn|vượt)",
    "FALLS": r"(?:giảm|giảm được|thấp hơn|ít hơn)",
    "THAN": r"(?:so với )?(?:cùng kỳ(?: năm (?:trước|ngoái))?|năm trước|quý trước|kỳ trước|tháng trước|đầu năm)",
    "OF_WHICH": r"(?:trong đó|bao gồm|gồm|cụ thể)(?: có)?",
    "LEFT": r"(?:còn|còn lại)",
    "EACH": r"(?:mỗi|bình quân mỗi)",
    "MEAN": r"(?:bình quân|trung bình)",
    "TOGETHER": r"(?:tổng|tổng cộng|tổng số|tổng trị giá|tổng kinh phí|trị giá|thành tiền)",
    "UP_TO_NOW": r"(?:lũy kế|tính chung|cộng dồn|nâng tổng số lên|nâng tổng số)",
}


class Match(NamedTuple):
    """Where a shape was seen: for each slot the places of its figures among the signs."""

    slots: tuple[tuple[str, int], ...]


@final
@attrs.frozen(field_transformer=checked_fields)
class Shape:
    """A shape that can be looked for.

    Attributes:
        slots: the slots in their order; one that stands twice is filled twice.
        pattern: the expression, with a group for each slot.
    """

    slots: tuple[str, ...]
    pattern: re.Pattern[str]

    def matches(self, coded: str) -> Iterator[Match]:
        """Go through the places of a coded sentence that look so."""
        if coded.count(FIGURE) < len(self.slots):
            return
        for match in self.pattern.finditer(coded):
            yield Match(tuple((slot, match.start(at)) for at, slot in enumerate(self.slots, 1)))


@checked_arguments
@cache
def shape_of(looks: str) -> Shape:
    r"""Compile what a phrase looks like.

    Raises:
        PhraseShapeError: it names an unknown word class, or has no slot; it carries the shape.

    >>> [match.slots for match in shape_of("{value} , REACHES {percent} PLAN").matches("thu \x00, đạt \x00 kế hoạch.")]
    [(('value', 4), ('percent', 11))]
    """
    slots = tuple(_SLOT.findall(looks))
    if not slots:
        raise PhraseShapeError(looks, "it has no slot, such as {percent}")
    return Shape(slots, re.compile("".join(_pieces(looks))))


def _pieces(looks: str) -> Iterator[str]:
    """The expression of each piece, with the blanks before it."""
    for position, word in enumerate(looks.split()):
        optional = word.endswith("?")
        piece = _piece(looks, word.removesuffix("?"))
        blank = r"\s?" if position else ""
        yield f"(?:{blank}{piece})?" if optional else f"{blank}{piece}"


def _piece(looks: str, word: str) -> str:
    if _SLOT.fullmatch(word):
        return f"({FIGURE})"
    if word == "~":
        return _FEW
    return "(?:" + "|".join(_choice(looks, each) for each in word.split("|")) + ")"


def _choice(looks: str, word: str) -> str:
    if not word.isupper():
        return re.escape(word.replace("_", " "))
    if word not in CLASSES:
        raise PhraseShapeError(looks, f"{word} is no word class; there are {', '.join(sorted(CLASSES))}")
    return CLASSES[word]
