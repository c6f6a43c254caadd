"""The lists of a document, as its part of numbered lists states them (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, final

import attrs

from dangbo_report.packages import Package
from dangbo_report.packages import local as plain
from dangbo_report.reading.docx.names import W, is_on, value, whole

LEVELS: Final = 9
_LONGEST: Final = 40
#: What stands between the number and the text.
_SUFFIXES: Final = {"nothing": "", "space": " ", "tab": " "}


@final
@attrs.define(eq=False)
class ListLevel:
    """How one level of a list is numbered.

    Attributes:
        form: the form of its number.
        text: its label, with "%1" where the number of the first level stands.
        start: the number that it begins with; zero where the file says none.
        suffix: what stands behind its label.
        legal: all numbers in it are in digits.
        restarts: the level that restarts it, from 1; 0 for none; None for every level above it.
        style: the paragraph style that is numbered by it.
    """

    form: str = "decimal"
    text: str = ""
    start: int = 0
    suffix: str = " "
    legal: bool = False
    restarts: int | None = None
    style: str = ""


@final
@attrs.define(eq=False)
class Definition:
    """The levels that lists share.

    Attributes:
        levels: the levels, from zero.
        counts: how far each has been counted.
        stands_for: the numbering style whose definition it is; empty for one of its own.
    """

    levels: dict[int, ListLevel] = attrs.field(factory=dict[int, ListLevel])
    counts: list[int | None] = attrs.field(factory=lambda: [None] * LEVELS)
    stands_for: str = ""


@final
@attrs.define(eq=False)
class NumberedList:
    """A list.

    Attributes:
        definition: the id of the definition that it is of.
        levels: what it says otherwise of some levels.
        begins: the numbers that levels begin with, each of which counts once.
    """

    definition: str = ""
    levels: dict[int, ListLevel] = attrs.field(factory=dict[int, ListLevel])
    begins: dict[int, int] = attrs.field(factory=dict[int, int])


@final
@attrs.define(eq=False)
class Lists:
    """All of them.

    Attributes:
        definitions: what lists share, by the ids of the definitions.
        named: the lists, by theirs.
    """

    definitions: dict[str, Definition] = attrs.field(factory=dict[str, Definition])
    named: dict[str, NumberedList] = attrs.field(factory=dict[str, NumberedList])

    @classmethod
    def read(cls, package: Package, parts: Iterable[str]) -> Lists:
        """Read the parts in which Word keeps its lists; empty if there is none."""
        lists = cls()
        for part in parts:
            reader = _Reader(lists)
            package.walk(part, start=reader.start, end=reader.end)
        return lists


@final
class _Reader:
    """Reads the lists from their part."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._definition: Definition | None = None
        self._list: NumberedList | None = None
        self._override = 0
        self._level: ListLevel | None = None

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
                self._definition = self._lists.definitions[given.get("abstractNumId", "")] = Definition()
            case "num":
                self._list = self._lists.named[given.get("numId", "")] = NumberedList()
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

    def _begun(self, number: int) -> ListLevel:
        level = ListLevel()
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
    return whole(given.get("ilvl", "0"), most=LEVELS - 1) or 0


def _said(level: ListLevel, name: str, attributes: Mapping[str, str]) -> None:
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
