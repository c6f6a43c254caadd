"""Sheets as grids, whatever file they are in: workbooks of Excel and Calc, and CSV."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, final

import attrs

from dangbo_report.errors import UnreadableDocumentError
from dangbo_report.packages import FORM, ODT, Package, Source, contents, opened
from dangbo_report.packages.walking import SEPARATOR
from dangbo_report.sheets.forms.cells import Grid, SheetCell, tidy
from dangbo_report.sheets.forms.sheets import MAX_CELLS
from dangbo_report.sheets.forms.workbook import sheets

_OF_CALC: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_DELIMITERS: Final = ";\t,"
#: Where a line is looked at to find what stands between cells.
_LINES: Final = 20
_ZIP: Final = b"PK\x03\x04"
#: Files that people take for sheets, by how they begin.
_NO_SHEETS: Final = {b"%PDF-": "a PDF", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture"}
_NO_CSV: Final = "it is no workbook and no CSV in UTF-8 ({}); save it"
_OLE: Final = b"\xd0\xcf\x11\xe0"

#: Ranges of merged cells: first row and column, last row and column.
Ranges = tuple[tuple[int, int, int, int], ...]


@final
@attrs.frozen
class OfficeSheet:
    """One sheet.

    Attributes:
        title: its name.
        grid: its cells.
        merged: ranges of merged cells.
    """

    title: str
    grid: Grid
    merged: Ranges = ()


def sheets_of(source: Source, name: str = "the sheet") -> tuple[str, tuple[OfficeSheet, ...]]:
    """The name of a file and its sheets.

    Raises:
        UnreadableDocumentError: there is no such file, it is of another kind, damaged, or holds more than is allowed;
            it carries the name and the reason.
    """
    name, data = contents(source, most=FORM.limits.packed, name=name)
    if data.startswith(_ZIP) and _OF_CALC in data[:200]:
        return name, tuple(_of_calc(name, data))
    if data.startswith((_ZIP, _OLE)):
        read = sheets(name, data, shown=True)
        return name, tuple(OfficeSheet(title, sheet.rows, tuple(sheet.ranges)) for title, sheet in read)
    return name, (OfficeSheet("CSV", _of_csv(name, data)),)


def _of_csv(name: str, data: bytes) -> Grid:
    """The cells of CSV; those are told apart by the sign that most lines have equally often."""
    text = _decoded(name, data)
    lines = text.splitlines()[:_LINES]
    delimiter = max(_DELIMITERS, key=lambda sign: sum(line.count(sign) for line in lines))
    grid: dict[int, Mapping[int, SheetCell]] = {}
    count = 0
    try:
        for row, texts in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1):
            count += len(texts)
            if count > MAX_CELLS:
                raise UnreadableDocumentError(name, f"it has more than {MAX_CELLS} cells; split it")
            tidied = {column: tidy(each) for column, each in enumerate(texts, 1)}
            if cells := {column: SheetCell(each) for column, each in tidied.items() if each}:
                grid[row] = cells
    except csv.Error as error:
        raise UnreadableDocumentError(name, f"it is no CSV ({error})") from error
    return grid


def _decoded(name: str, data: bytes) -> str:
    """The text of CSV: Excel writes UTF-16 with a byte order mark, or UTF-8."""
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        kind = next((words for begins, words in _NO_SHEETS.items() if data.startswith(begins)), "")
        reason = f"it is {kind}, and no sheet; copy its table into one and save that" if kind else _NO_CSV.format(error)
        raise UnreadableDocumentError(name, f"{reason} as .xlsx") from error


def _of_calc(name: str, data: bytes) -> Iterator[OfficeSheet]:
    with opened(data, ODT, name=name) as package:
        yield from _Calc(package).sheets()


@final
class _Calc:
    """The tables of an OpenDocument spreadsheet (OASIS OpenDocument 1.3, part 3, chapter 9)."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._sheets: list[OfficeSheet] = []
        self._grid: dict[int, dict[int, SheetCell]] = {}
        self._merged: list[tuple[int, int, int, int]] = []
        self._title, self._row, self._column, self._rows_alike = "", 0, 0, 1
        self._given: Mapping[str, str] = {}
        self._text: list[str] = []
        self._notes = 0
        self._counted: Counter[str] = Counter()

    def sheets(self) -> list[OfficeSheet]:
        """Read all of them."""
        self._package.walk("content.xml", start=self._start, end=self._end, characters=self._characters)
        return self._sheets

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        given = {key.rpartition(SEPARATOR)[2]: value for key, value in attributes.items()}
        match tag.rpartition(SEPARATOR)[2]:
            case "table":
                self._title, self._grid, self._merged, self._row = given.get("name", ""), {}, [], 1
            case "table-row":
                self._column, self._rows_alike = 1, _count(given, "number-rows-repeated")
            case "table-cell" | "covered-table-cell":
                self._given = given
                self._text.clear()
            case "annotation":
                self._notes += 1
            case "p" if self._text:
                self._text.append(" ")
            case _:
                pass

    def _end(self, tag: str) -> None:
        match tag.rpartition(SEPARATOR)[2]:
            case "table":
                self._sheets.append(OfficeSheet(self._title, self._grid, tuple(self._merged)))
            case "table-row":
                self._row += self._rows_alike
            case "table-cell" | "covered-table-cell":
                self._keep()
            case "annotation":
                self._notes -= 1
            case _:
                pass

    def _characters(self, text: str) -> None:
        if not self._notes:
            self._text.append(text)

    def _keep(self) -> None:
        """Keep a cell as often as it is repeated, as far as it holds anything."""
        given, alike = self._given, _count(self._given, "number-columns-repeated")
        cell = _calc_cell(given, tidy("".join(self._text)))
        if cell is not None:
            self._counted["cells"] += alike * self._rows_alike
            if self._counted["cells"] > MAX_CELLS:
                raise UnreadableDocumentError(self._package.name, f"it has more than {MAX_CELLS} cells; split it")
            for row in range(self._row, self._row + self._rows_alike):
                for column in range(self._column, self._column + alike):
                    self._grid.setdefault(row, {})[column] = cell
        rows, columns = _count(given, "number-rows-spanned"), _count(given, "number-columns-spanned")
        if rows > 1 or columns > 1:
            self._merged.append((self._row, self._column, self._row + rows - 1, self._column + columns - 1))
        self._column += alike


def _calc_cell(given: Mapping[str, str], text: str) -> SheetCell | None:
    """A cell; of a number its value, of a percent what is shown."""
    number = given.get("value-type") in {"float", "currency"} and "value" in given
    shown = given["value"] if number else text
    return SheetCell(shown, number) if shown else None


def _count(given: Mapping[str, str], name: str) -> int:
    text = given.get(name, "1")
    return int(text) if text.isascii() and text.isdecimal() and 0 < len(text) < 8 and int(text) else 1  # noqa: PLR2004
