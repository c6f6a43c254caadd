"""Numbers that Word computes: "I.", "1.2", "a)" before paragraphs of a numbered list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, final

import attrs

from dangbo_report.packages import Package, local

_ROMAN: Final = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_ROMAN_SMALL: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_LEVELS: Final = 9


@final
@attrs.define
class Level:
    """How one level of a list is numbered."""

    form: str = "decimal"
    text: str = ""
    start: int = 1


@final
@attrs.define(eq=False)
class Numbering:
    """The lists of a document, and how far each has been counted."""

    levels: dict[str, dict[int, Level]] = attrs.field(factory=dict[str, dict[int, Level]])
    lists: dict[str, str] = attrs.field(factory=dict[str, str])
    _counts: dict[str, list[int]] = attrs.field(factory=dict[str, list[int]])

    @classmethod
    def read(cls, package: Package, parts: Iterable[str]) -> Numbering:
        """Read the parts in which Word keeps its lists; empty if there is none."""
        numbering = cls()
        for part in parts:
            package.walk(part, start=_Parser(numbering).start)
        return numbering

    def label(self, number: tuple[str, int]) -> str:
        """Count a paragraph of a list, and write its number: "1.2. "; empty for bullets and unknown lists."""
        list_id, level = number
        abstract = self.lists.get(list_id)
        levels = self.levels.get(abstract or "", {})
        if abstract is None or level not in levels:
            return ""
        counts = self._counts.setdefault(abstract, [0] * _LEVELS)
        counts[level] = counts[level] + 1 if counts[level] else levels[level].start
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        if levels[level].form in {"bullet", "none"}:
            return "- " if levels[level].form == "bullet" else ""
        text = levels[level].text
        for index in range(_LEVELS):
            if f"%{index + 1}" in text:
                form = levels[index].form if index in levels else "decimal"
                text = text.replace(f"%{index + 1}", written(counts[index] or 1, form))
        return f"{text} " if text else ""


def written(number: int, form: str) -> str:
    """A number in one of Word's forms.

    >>> written(4, "upperRoman"), written(2, "lowerLetter"), written(7, "decimal")
    ('IV', 'b', '7')
    """
    if form in {"upperRoman", "lowerRoman"}:
        roman = ""
        for value, letters in (*_ROMAN, *_ROMAN_SMALL):
            while number >= value and len(roman) < _LEVELS * 2:
                roman, number = roman + letters, number - value
        return roman if form == "upperRoman" else roman.lower()
    if form in {"upperLetter", "lowerLetter"}:
        letter = _LETTERS[(number - 1) % len(_LETTERS)]
        return letter.upper() if form == "upperLetter" else letter
    return str(number)


@final
class _Parser:
    """Reads the lists from their part."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._abstract = ""
        self._list = ""
        self._level: Level | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        values = local(attributes)
        value = values.get("val", "")
        match tag.rpartition(" ")[2]:
            case "abstractNum":
                self._abstract, self._list = values.get("abstractNumId", ""), ""
            case "num":
                self._list = values.get("numId", "")
            case "abstractNumId" if self._list:
                self._numbering.lists[self._list] = value
            case "lvl" if not self._list and values.get("ilvl", "").isdecimal():
                self._level = Level()
                self._numbering.levels.setdefault(self._abstract, {})[int(values["ilvl"][:2])] = self._level
            case "numFmt" if self._level:
                self._level.form = value
            case "lvlText" if self._level:
                self._level.text = value[:40]
            case "start" if self._level and value.isdecimal():
                self._level.start = int(value[:6])
            case _:
                pass
