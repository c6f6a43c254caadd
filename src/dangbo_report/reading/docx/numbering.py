"""Numbers that Word computes: "I.", "1.2", "a)" before paragraphs of a numbered list.

A list is counted once for all that share its definition; what a list of its own number says otherwise, a number to
begin with or a whole level, is laid over it (ECMA-376 part 1, 17.9).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, final

import attrs

from dangbo_report.packages import Package
from dangbo_report.reading.docx.blocks import Block
from dangbo_report.reading.docx.labels import written
from dangbo_report.reading.docx.lists import LEVELS, Definition, ListLevel, Lists, NumberedList
from dangbo_report.reading.docx.styles import Styles

#: Bullets that say how a paragraph stands in the outline; every other is a dash.
_BULLETS: Final = {"+": "+ ", "*": "* ", "\u2217": "* "}
#: A number of a list that takes a paragraph out of every list.
_NO_LIST: Final = "0"


@final
@attrs.define(eq=False)
class ListNumbering:
    """The lists of a document, and how far each has been counted."""

    styles: Styles = attrs.field(factory=Styles)
    lists: Lists = attrs.field(factory=Lists)

    @classmethod
    def read(cls, package: Package, parts: Iterable[str], styles: Styles) -> ListNumbering:
        """Read the parts in which Word keeps its lists; empty if there is none."""
        return cls(styles, Lists.read(package, parts))

    def label(self, block: Block) -> str:
        """Count a paragraph, and write its number: "1.2. "; empty for one that is in no list."""
        name, level = self._place(block)
        own = self.lists.named.get(name)
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
        own = self.lists.named.get(name)
        definition = self._definition(own) if own else None
        levels = definition.levels if definition else {}
        return next((number for number, level in levels.items() if level.style == style), None)

    def _definition(self, own: NumberedList) -> Definition | None:
        """The definition of a list; one that stands for a numbering style is that of the style."""
        definition = self.lists.definitions.get(own.definition)
        if definition is not None and definition.stands_for and not definition.levels:
            style = self.styles.named.get(definition.stands_for)
            other = self.lists.named.get(style.list or "") if style else None
            definition = self.lists.definitions.get(other.definition) if other else None
        return definition

    @staticmethod
    def _count(definition: Definition, own: NumberedList, levels: Mapping[int, ListLevel], level: int) -> None:
        counts = definition.counts
        for above in range(level):
            if counts[above] is None:
                counts[above] = _first(own, levels, above)
        before = None if level in own.begins else counts[level]
        counts[level] = _first(own, levels, level) if before is None else before + 1
        for below in range(level + 1, LEVELS):
            restarts = levels[below].restarts if below in levels else None
            if restarts is None or level < restarts:
                counts[below] = None


def _first(own: NumberedList, levels: Mapping[int, ListLevel], level: int) -> int:
    """The number that a level begins with; what the list itself says counts once."""
    return own.begins.pop(level, levels[level].start if level in levels else 1)


def _label(levels: Mapping[int, ListLevel], counts: list[int | None], level: int) -> str:
    this = levels[level]
    if this.form == "bullet":
        return _BULLETS.get(this.text.strip(), "- ")
    text = this.text
    for index in range(LEVELS):
        if f"%{index + 1}" in text:
            form = levels[index].form if index in levels else "decimal"
            if this.legal and form != "decimalZero":
                form = "decimal"
            text = text.replace(f"%{index + 1}", written(counts[index] or 0, form))
    return f"{text}{this.suffix}" if text else ""
