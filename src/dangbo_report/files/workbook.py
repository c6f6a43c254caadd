"""The sheets of a workbook as its XML holds them, cell by cell as they are shown; nothing is computed or fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, final

import attrs

from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.files.shown import Show, shows, tidied_lines, written_day
from dangbo_report.packages import Package, local
from dangbo_report.packages.workbooks import BrokenSheetError, number_formats, number_in, position, shared_texts

#: How the elements of a sheet are called; those of other namespaces are extensions.
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ROW, _CELL, _VALUE, _TEXT, _FORMULA, _SPOKEN, _MERGED, _COLUMNS = (
    f"{_MAIN} {name}" for name in ("row", "c", "v", "t", "f", "rPh", "mergeCell", "col")
)
_TRUE: Final = frozenset(("1", "true"))
#: No sheet has more columns; and in no annex do so many cells stand beside merged ones.
_WIDEST: Final = 16_384
_MOST_MERGED: Final = 5_000_000
_DRAWN: Final = frozenset(("pic", "graphicFrame"))


@final
@attrs.define
class Sheet:
    """A sheet.

    Attributes:
        rows: what its cells show, by row and column; those that show nothing too.
        hidden_rows: the rows that are hidden.
        hidden_columns: the ranges of columns that are hidden.
        merged: each range of merged cells: its first row and column, its last row and column.
        stale: the places of formulas without a value.
        drawn: how many pictures and charts stand on it.
    """

    rows: dict[int, dict[int, str]] = attrs.field(factory=dict[int, dict[int, str]])
    hidden_rows: set[int] = attrs.field(factory=set[int])
    hidden_columns: list[tuple[int, int]] = attrs.field(factory=list[tuple[int, int]])
    merged: list[tuple[int, int, int, int]] = attrs.field(factory=list[tuple[int, int, int, int]])
    stale: set[tuple[int, int]] = attrs.field(factory=set[tuple[int, int]])
    drawn: int = 0

    def width(self) -> int:
        """The last column that has a cell."""
        cells = max((max(row) for row in self.rows.values() if row), default=0)
        return max(cells, max((last for *_, last in self.merged), default=0))

    def cover(self) -> None:
        """Blank what lies under merged cells, which nobody sees.

        Raises:
            BrokenSheetError: they cover more than any annex has.
        """
        bottom = max(self.rows, default=0)
        looked_at = 0
        for top, left, last, right in self.merged:
            for number in range(top, min(last, bottom) + 1):
                row = self.rows.get(number, {})
                looked_at += 1 + len(row)
                if looked_at > _MOST_MERGED:
                    raise BrokenSheetError("its merged cells cover more than any annex has")
                for column in [each for each in row if left <= each <= right and (number, each) != (top, left)]:
                    row[column] = ""
                    self.stale.discard((number, column))


@final
@attrs.frozen
class Shared:
    """What the sheets of a workbook share: the texts that cells refer to, and what styles make of numbers."""

    texts: Sequence[str] = ()
    shows: Sequence[Show] = ()


def sheets_of(package: Package) -> Iterator[tuple[Sheet, bool]]:
    """Each sheet of a workbook in its order, and whether it is visible.

    Args:
        package: the open file.

    Raises:
        UnreadableDocumentError: it is damaged, or holds more than is allowed; it carries the name and the reason.
    """
    related = package.relations(package.main)
    targets = {each.id: each for each in related}
    part = ""
    try:
        shared = _shared(package, {each.kind: each.target for each in related})
        for each in package.elements(package.main, "sheet"):
            relation = targets.get(each.get("id", ""))
            if relation is not None and relation.kind == "worksheet":
                part = relation.target
                sheet = _sheet(package, part, shared)
                sheet.drawn = sum(_drawn(package, drawing.target) for drawing in package.related(part, "drawing"))
                yield sheet, each.get("state", "visible") == "visible"
    except BrokenSheetError as error:
        reason = f"in its part {part}: {error}; open it in Excel and save it again"
        raise UnreadableDocumentError(package.name, reason) from error


def _shared(package: Package, kinds: Mapping[str, str]) -> Shared:
    texts, styles = kinds.get("sharedStrings", ""), kinds.get("styles", "")
    told = package.elements(package.main, "workbookPr")
    from_1904 = any(each.get("date1904", "") in _TRUE for each in told)
    formats = number_formats(package.read(styles), package.budget) if package.has(styles) else []
    return Shared(
        [tidied_lines(text) for text in shared_texts(package.read(texts), package.budget)]
        if package.has(texts)
        else (),
        shows(formats or [(0, None)], from_1904=from_1904),
    )


def _drawn(package: Package, part: str) -> int:
    """How many pictures and charts a drawing has."""
    drawn = 0

    def start(tag: str, _: Mapping[str, str]) -> None:
        nonlocal drawn
        drawn += tag.rpartition(" ")[2] in _DRAWN

    package.walk(part, start=start)
    return drawn


def _sheet(package: Package, part: str, shared: Shared) -> Sheet:
    reader = _Reader(shared)
    package.walk(part, start=reader.start, end=reader.end, characters=reader.parts.append)
    reader.sheet.cover()
    return reader.sheet


@final
class _Reader:
    """Hears the elements of a sheet, one by one."""

    def __init__(self, shared: Shared) -> None:
        self.sheet = Sheet()
        self.parts: list[str] = []
        self._shared = shared
        self._columns: dict[str, int] = {}
        self._row = self._column = 0
        self._cells: dict[int, str] = {}
        self._given: Mapping[str, str] = {}
        self._said = ""
        self._formula = self._valued = self._spoken = False

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        """An element begins."""
        if tag == _CELL:
            self._begin(given)
        elif tag in {_VALUE, _TEXT}:
            self.parts.clear()
        elif tag == _FORMULA:
            self._formula = True
        elif tag == _ROW:
            self._begin_row(given)
        elif tag == _SPOKEN:
            self._spoken = True
        elif tag in {_MERGED, _COLUMNS}:
            self._note(tag, local(given))

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in {_VALUE, _TEXT}:
            self._valued = self._valued or tag == _VALUE
            if not self._spoken:
                self._said += "".join(self.parts)
        elif tag == _CELL:
            self._keep()
        elif tag == _SPOKEN:
            self._spoken = False

    def _begin_row(self, given: Mapping[str, str]) -> None:
        self._row, self._column = number_in(given["r"]) if "r" in given else self._row + 1, 0
        self._cells = self.sheet.rows.setdefault(self._row, {})
        if given.get("hidden") in _TRUE:
            self.sheet.hidden_rows.add(self._row)

    def _begin(self, given: Mapping[str, str]) -> None:
        self._given, self._said, self._formula, self._valued = given, "", False, False
        reference = given.get("r")
        if reference is None:
            self._column += 1
            return
        letters = reference.rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None or reference[len(letters) :] != str(self._row):
            self._row, column = position(reference)
            self._cells = self.sheet.rows.setdefault(self._row, {})
            self._columns[letters] = column
        self._column = column

    def _keep(self) -> None:
        if self._column > _WIDEST:
            raise BrokenSheetError(f"it has a column {self._column}")
        kind, said = self._given.get("t", "n"), self._said
        if self._formula and not said and not (self._valued and kind == "str"):
            self.sheet.stale.add((self._row, self._column))
        self._cells[self._column] = self._shown(kind, said) if said else ""

    def _shown(self, kind: str, said: str) -> str:
        """What a cell shows."""
        if kind == "n":
            style = number_in(self._given.get("s", "0"))
            show = self._shared.shows[style] if style < len(self._shared.shows) else self._shared.shows[0]
            return show(said)
        if kind == "s":
            return self._text(number_in(said))
        if kind == "b":
            return "có" if said in _TRUE else "không"
        return written_day(said) if kind == "d" else tidied_lines(said)

    def _text(self, number: int) -> str:
        if number >= len(self._shared.texts):
            raise BrokenSheetError(f"a cell refers to text {number}, and there are {len(self._shared.texts)}")
        return self._shared.texts[number]

    def _note(self, tag: str, given: Mapping[str, str]) -> None:
        """A range of merged cells, or of columns."""
        if tag == _MERGED:
            first, _, last = given.get("ref", "").partition(":")
            self.sheet.merged.append((*position(first), *position(last or first)))
        elif given.get("hidden") in _TRUE:
            self.sheet.hidden_columns.append((number_in(given.get("min", "1")), number_in(given.get("max", "1"))))
