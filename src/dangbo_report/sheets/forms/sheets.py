"""The cells of a sheet, as its XML holds them: nothing is computed or fetched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, final

import attrs

from dangbo_report.packages import Budget
from dangbo_report.packages.workbooks import BrokenSheetError, number_in, position, walk_part
from dangbo_report.sheets.forms.cells import SheetCell, tidy
from dangbo_report.sheets.forms.formats import PERCENT, percent_shown

MAX_CELLS: Final = 200_000
_NUMERIC: Final = ("n", "")


@final
@attrs.define
class SheetReader:
    """The cells of one sheet, and where cells are merged.

    Attributes:
        texts: the texts that cells refer to.
        formats: the styles that show a number as something else.
        rows: the cells that hold anything.
        shown: take the results of formulas and percents as they are shown, instead of naming them as faults.
        ranges: each range of merged cells: its first row and column, its last row and column.
    """

    texts: list[str]
    formats: Mapping[str, str]
    rows: dict[int, dict[int, SheetCell]] = attrs.field(factory=dict[int, dict[int, SheetCell]], init=False)
    shown: bool = False
    ranges: list[tuple[int, int, int, int]] = attrs.field(factory=list[tuple[int, int, int, int]], init=False)
    _count: int = attrs.field(default=0, init=False)
    _row: int = attrs.field(default=0, init=False)
    _column: int = attrs.field(default=0, init=False)
    _given: Mapping[str, str] = attrs.field(factory=dict[str, str], init=False)
    _parts: list[str] = attrs.field(factory=list[str], init=False)
    _formula: bool = attrs.field(default=False, init=False)
    _spoken: int = attrs.field(default=0, init=False)

    @property
    def merged(self) -> list[tuple[int, int]]:
        """The first cell of each range of merged cells."""
        return [(row, column) for row, column, _, _ in self.ranges]

    def read(self, data: bytes, budget: Budget) -> None:
        """Read its XML.

        Raises:
            BrokenSheetError: a cell is none, or there are more than a form has.
            UnreadableDocumentError: as `walk`.
        """
        walk_part(data, budget, start=self._start, end=self._end)

    def _start(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "row":
            self._row, self._column = number_in(given["r"]) if "r" in given else self._row + 1, 0
        elif tag == "c":
            self._given, self._formula = given, False
            self._parts.clear()
            self._counted()
            if "r" in given:
                self._row, self._column = position(given["r"])
            else:
                self._column += 1
        elif tag == "f":
            self._formula = True
        elif tag == "rPh":
            self._spoken += 1
        elif tag == "mergeCell":
            self._counted()
            first, _, last = given.get("ref", "").partition(":")
            self.ranges.append((*position(first), *position(last or first)))

    def _counted(self) -> None:
        self._count += 1
        if self._count > MAX_CELLS:
            raise BrokenSheetError(f"it has more than {MAX_CELLS} cells")

    def _end(self, tag: str, text: str) -> None:
        if tag == "rPh":
            self._spoken -= 1
        elif tag in {"v", "t"} and not self._spoken:
            self._parts.append(text)
        elif tag == "c":
            self._keep()

    def _keep(self) -> None:
        kind = self._given.get("t", "")
        text, number_as = tidy(self._written(kind)), ""
        if text and kind in _NUMERIC:
            number_as = self.formats.get(self._given.get("s", "0"), "")
        if self.shown and number_as == PERCENT:
            text, kind, number_as = percent_shown(text), "str", ""
        fault = self._fault(kind, text, number_as)
        if not text and not fault:
            return
        row = self.rows.setdefault(self._row, {})
        if self._column in row:
            fault = "the file has this cell twice"
        row[self._column] = SheetCell(text, kind in _NUMERIC, fault)

    def _written(self, kind: str) -> str:
        """What stands in a cell, or the text that it refers to."""
        written = "".join(self._parts)
        if kind != "s" or not written:
            return written
        number = number_in(written)
        if number >= len(self.texts):
            raise BrokenSheetError(f"a cell refers to text {number}, and there are {len(self.texts)}")
        return self.texts[number]

    def _fault(self, kind: str, text: str, number_as: str) -> str:
        """Why a cell cannot be read whatever is asked of it, or nothing."""
        if self._formula and not (self.shown and text):
            return "it is a formula, whose result may be stale: paste it as a value"
        if kind == "e":
            return f"it is the error value {text}"
        if kind == "b" or number_as:
            return f"it is shown as {number_as or 'true or false'}, and holds {text[:80]}: write it as text"
        return ""
