"""Numbers that Word computes: "I.", "1.2", "a)" before paragraphs of a numbered list.

A list is counted once for all that share its definition; what a list of its own number says otherwise, a number to
begin with or a whole level, is laid over it (ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, final

import attrs

from dangbo_report.packages import Package
from dangbo_report.packages import local as plain
from dangbo_report.reading.docx.blocks import Block
from dangbo_report.reading.docx.labels import written
from dangbo_report.reading.docx.names import W, is_on, value, whole
from dangbo_report.reading.docx.styles import Styles

_LEVELS: Final = 9
_LONGEST: Final = 40
#: What stands between the number and the text.
_SUFFIXES: Final = {"nothing": "", "space": " ", "tab": " "}
#: Bullets that say how a paragraph stands in the outline; every other is a dash.
_BULLETS: Final = {"+": "+ ", "*": "* ", "\u2217": "* "}
#: A number of a list that takes a paragraph out of every list.
_NO_LIST: Final = "0"


@final
@attrs.define(eq=False)
class Level:
    """How one level of a list is numbered.

    Attributes:
        form: the form of its number.
        text: its label, with "%1" where the number of the first level stands.
        start: the number that it begins with.
        suffix: what stands behind its label.
        legal: all numbers in it are in digits.
        restarts: the level that restarts it, from 1; 0 for none; None for every level above it.
        style: the paragraph style that is numbered by it.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 1
    suffix: str = " "
    legal: bool = False
    restarts: int | None = None
    style: str = ""


@final
@attrs.define(eq=False)
class _Definition:
    """The levels that lists share, and how far they have been counted; the numbering style that it stands for."""

    levels: dict[int, Level] = attrs.field(factory=dict[int, Level])
    counts: list[int | None] = attrs.field(factory=lambda: [None] * _LEVELS)
    stands_for: str = ""


@final
@attrs.define(eq=False)
class _List:
    """A list: its definition, and what it says otherwise; a number to begin with counts once."""

    definition: str = ""
    levels: dict[int, Level] = attrs.field(factory=dict[int, Level])
    begins: dict[int, int] = attrs.field(factory=dict[int, int])


@final
@attrs.define(eq=False)
class Numbering:
    """The lists of a document, and how far each has been counted."""

    styles: Styles = attrs.field(factory=Styles)
    definitions: dict[str, _Definition] = attrs.field(factory=dict[str, _Definition])
    lists: dict[str, _List] = attrs.field(factory=dict[str, _List])

    @classmethod
    def read(cls, package: Package, parts: Iterable[str], styles: Styles) -> Numbering:
        """Read the parts in which Word keeps its lists; empty if there is none."""
        numbering = cls(styles)
        for part in parts:
            reader = _Reader(numbering)
            package.walk(part, start=reader.start, end=reader.end)
        return numbering

    def label(self, block: Block) -> str:
        """Count a paragraph, and write its number: "1.2. "; empty for one that is in no list."""
        name, level = self._place(block)
        own = self.lists.get(name)
        definition = self._definition(own) if own else None
        if own is None or definition is None:
            return ""
        levels = {**definition.levels, **own.levels}
        if level not in levels:
            return ""
        self._count(definition, own, levels, level)
        return _label(levels, definition.counts, level)

    def _place(self, block: Block) -> tuple[str, int]:
        """The list and the level of a paragraph: its own, or those of its style."""
        name, level = block.place
        if name is None or level is None:
            styled, styled_level = self._styled(block.style)
            level = (styled_level if name is None else 0) if level is None else level
            name = styled if name is None else name
        return ("" if name == _NO_LIST else name), level

    def _styled(self, style: str) -> tuple[str, int]:
        """The list and the level that a style gives; a level may name the style that it numbers."""
        name, level = None, None
        for own, each in self.styles.chain(style or self.styles.plain):
            if level is None:
                level = each.level
            if each.list is not None:
                name = each.list
                level = self._level_of(name, own) if level is None else level
                break
        return name or "", level or 0

    def _level_of(self, name: str, style: str) -> int | None:
        own = self.lists.get(name)
        definition = self._definition(own) if own else None
        levels = definition.levels if definition else {}
        return next((number for number, level in levels.items() if level.style == style), None)

    def _definition(self, own: _List) -> _Definition | None:
        """The definition of a list; one that stands for a numbering style is that of the style."""
        definition = self.definitions.get(own.definition)
        if definition is not None and definition.stands_for and not definition.levels:
            style = self.styles.named.get(definition.stands_for)
            other = self.lists.get(style.list or "") if style else None
            definition = self.definitions.get(other.definition) if other else None
        return definition

    @staticmethod
    def _count(definition: _Definition, own: _List, levels: Mapping[int, Level], level: int) -> None:
        counts = definition.counts
        for above in range(level):
            if counts[above] is None:
                counts[above] = _first(own, levels, above)
        before = None if level in own.begins else counts[level]
        counts[level] = _first(own, levels, level) if before is None else before + 1
        for below in range(level + 1, _LEVELS):
            restarts = levels[below].restarts if below in levels else None
            if restarts is None or level < restarts:
                counts[below] = None


def _first(own: _List, levels: Mapping[int, Level], level: int) -> int:
    """The number that a level begins with; what the list itself says counts once."""
    return own.begins.pop(level, levels[level].start if level in levels else 1)


def _label(levels: Mapping[int, Level], counts: list[int | None], level: int) -> str:
    this = levels[level]
    if this.form == "bullet":
        return _BULLETS.get(this.text.strip(), "- ")
    text = this.text
    for index in range(_LEVELS):
        if f"%{index + 1}" in text:
            form = levels[index].form if index in levels else "decimal"
            if this.legal and form != "decimalZero":
                form = "decimal"
            text = text.replace(f"%{index + 1}", written(counts[index] or 0, form))
    return f"{text}{this.suffix}" if text else ""


@final
class _Reader:
    """Reads the lists from their part."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._definition: _Definition | None = None
        self._list: _List | None = None
        self._override = 0
        self._level: Level | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if not tag.startswith(W):
            return
        name = tag[len(W) :]
        if self._level is not None:
            _said(self._level, name, attributes)
            return
        self._begin(name, plain(attributes))
        self._refer(name, value(attributes))

    def _begin(self, name: str, given: Mapping[str, str]) -> None:
        match name:
            case "abstractNum":
                self._definition = self._numbering.definitions[given.get("abstractNumId", "")] = _Definition()
            case "num":
                self._list = self._numbering.lists[given.get("numId", "")] = _List()
            case "lvlOverride":
                self._override = _level(given)
            case "lvl":
                self._level = self._begun(_level(given))
            case _:
                pass

    def _refer(self, name: str, said: str) -> None:
        match name:
            case "numStyleLink" if self._definition is not None:
                self._definition.stands_for = said
            case "abstractNumId" if self._list is not None:
                self._list.definition = said
            case "startOverride" if self._list is not None:
                self._list.begins[self._override] = whole(said) or 0
            case _:
                pass

    def _begun(self, number: int) -> Level:
        level = Level()
        if self._list is not None:
            self._list.levels[number] = level
        elif self._definition is not None:
            self._definition.levels[number] = level
        return level

    def end(self, tag: str) -> None:
        match tag[len(W) :] if tag.startswith(W) else "":
            case "lvl":
                self._level = None
            case "abstractNum":
                self._definition = None
            case "num":
                self._list = None
            case _:
                pass


def _level(given: Mapping[str, str]) -> int:
    return whole(given.get("ilvl", "0"), most=_LEVELS - 1) or 0


def _said(level: Level, name: str, attributes: Mapping[str, str]) -> None:
    """Take what an element says of a level."""
    said = value(attributes)
    match name:
        case "numFmt":
            level.form = said
        case "lvlText":
            level.text = said[:_LONGEST]
        case "start":
            level.start = _or_one(whole(said))
        case "suff":
            level.suffix = _SUFFIXES.get(said, " ")
        case "isLgl":
            level.legal = is_on(attributes)
        case "lvlRestart":
            level.restarts = whole(said)
        case "pStyle":
            level.style = said
        case _:
            pass


def _or_one(number: int | None) -> int:
    return 1 if number is None else number
