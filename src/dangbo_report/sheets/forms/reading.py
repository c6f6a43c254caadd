"""Reading forms that were filled in, as workbooks and as CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.consolidation import State
from dangbo_report.errors import InvalidFormError, UnreadableDocumentError
from dangbo_report.indicators import Indicator
from dangbo_report.organisations import Directory
from dangbo_report.packages import Source
from dangbo_report.regimes import ReportingRegime
from dangbo_report.sheets.forms import form
from dangbo_report.sheets.forms.cells import Faults, Grid, SheetCell, tidy, unescaped
from dangbo_report.sheets.forms.filled import FilledForm, Reason, SetAside
from dangbo_report.sheets.forms.rows import Expected, aside_rows, filled_form, text_in
from dangbo_report.sheets.forms.sheets import MAX_CELLS
from dangbo_report.sheets.forms.workbook import contents, sheets

_CSV: Final = "CSV"
_DELIMITERS: Final = ",;\t"
#: Where the form says how many rows it has, in its first row; what its last line has at both ends.
_COUNT: Final = 3
_ROWS: Final = re.compile(form.ROWS.format("([0-9]{1,6})"))
_ENDS: Final = (form.CODE, form.NOTE)
_NO_END: Final = "the file was cut off, or lines were taken out; let it be sent again"
#: Every program writes all columns of a row; a figure whose digits were cut off would be another one.
_CUT: Final = "the row ends here, before its last column: the file is cut off; let it be sent again"


@checked_arguments
def read_form(  # noqa: PLR0913 - what it is read against, and what the file does not know
    source: Source,
    *,
    directory: Directory,
    regime: ReportingRegime,
    indicators: Iterable[Indicator[Any]],
    state: State = State.SUBMITTED,
    sender: str = "",
    sent_at: datetime | None = None,
    name: str = "the form",
) -> FilledForm:
    """Read a workbook that `write_form` made and somebody filled in; openpyxl is not needed.

    A row with an unknown code, another name or another unit than its indicator, or a code that stands twice is set
    aside and listed; so are cells outside the form, and other sheets. A cell that holds no figure is an error.

    Args:
        source: the file, its bytes, or the file open for reading bytes.
        directory: who may send one.
        regime: what asks for it.
        indicators: those that the form may have.
        state: how far the submission has come.
        sender: who sent it; the organisation unless given.
        sent_at: when.
        name: what the file is called if it has no path, as one that somebody uploaded: in errors, and as the source of
            the submission.

    Raises:
        UnreadableDocumentError: it is no workbook, is damaged, has macros or is larger than any form; it carries the
            name and why.
        InvalidFormError: cells are moved or merged, hold formulas or no figure, or it is another organisation's or
            regime's; it carries each sheet and cell with what is wrong.
        DuplicateCodeError: two indicators have one code; it carries the code.
    """
    expected = Expected.of(directory, (regime,), indicators, state=state, sender=sender, sent_at=sent_at)
    return of_workbook(*contents(source, name), expected)


@checked_arguments
def read_csv_form(  # noqa: PLR0913 - as read_form
    source: Source,
    *,
    directory: Directory,
    regime: ReportingRegime,
    indicators: Iterable[Indicator[Any]],
    state: State = State.SUBMITTED,
    sender: str = "",
    sent_at: datetime | None = None,
    name: str = "the form",
) -> FilledForm:
    """Read a form that `write_csv_form` made, filled in and saved as CSV in UTF-8 with commas, semicolons or tabs.

    Cells are named as in a sheet called "CSV"; all else is as `read_form` does it.

    Raises:
        UnreadableDocumentError: it is not UTF-8, no CSV, or larger than any form; it carries the name and why.
        InvalidFormError: as `read_form`.
        DuplicateCodeError: two indicators have one code; it carries the code.
    """
    expected = Expected.of(directory, (regime,), indicators, state=state, sender=sender, sent_at=sent_at)
    return of_csv(*contents(source, name), expected)


def of_workbook(name: str, data: bytes, expected: Expected) -> FilledForm:
    """The form that a workbook is."""
    grid_of_form: Grid | None = None
    merged: list[tuple[int, int]] = []
    others: list[SetAside] = []
    for title, sheet in sheets(name, data):
        if title == form.SHEET and grid_of_form is None:
            grid_of_form, merged = sheet.rows, sheet.merged
        else:
            others += aside_rows(title, sheet.rows, Reason.OTHER_SHEET)
    if grid_of_form is None:
        raise InvalidFormError(name, ((form.SHEET, "there is no sheet of this name; put the figures into the form"),))
    faults = Faults(name, form.SHEET)
    for row, column in merged:
        faults.add(row, column, "cells are merged here; split them, and write one figure into each")
    # The last line of a CSV form is in a workbook too where a program opened the one and saved the other.
    return filled_form(_without_end(grid_of_form, faults), expected, faults, others)


def of_csv(name: str, data: bytes, expected: Expected) -> FilledForm:
    """The form that a CSV file is."""
    faults = Faults(name, _CSV)
    return filled_form(_without_end(_csv(name, data), faults), expected, faults)


def _without_end(grid: Mapping[int, Mapping[int, SheetCell]], faults: Faults) -> Mapping[int, Mapping[int, SheetCell]]:
    """Hold what is there against what the form says of its rows; forms of before its last line say nothing of them."""
    first = grid.get(1, {})
    said = _ROWS.fullmatch(first[_COUNT].text) if _COUNT in first else None
    if said is None:
        return grid
    ends = [row for row, cells in grid.items() if row > form.HEADER_ROW and _is_end(cells)]
    kept = {row: cells for row, cells in grid.items() if row not in ends}
    top = dict(first)
    del top[_COUNT]
    kept[1] = top
    _hold(int(said[1]), sum(row > form.HEADER_ROW for row in kept), min(ends, default=0), faults)
    return kept


def _hold(said: int, there: int, end: int, faults: Faults) -> None:
    """Tell a form that lost its end, or rows before it."""
    if not end:
        faults.add(there + form.HEADER_ROW, 1, _NO_END)
    elif there < said:
        faults.add(end, 1, f"the form has {said} rows, and {there} are here: {_NO_END}")


def _is_end(cells: Mapping[int, SheetCell]) -> bool:
    return all(text_in(cells, each) == form.END for each in _ENDS)


def _csv(name: str, data: bytes) -> dict[int, dict[int, SheetCell]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableDocumentError(name, f"it is not UTF-8 ({error}); save it as “CSV UTF-8”") from error
    mark = text.lstrip().removeprefix('"').removeprefix(form.LABELS[0]).removeprefix('"')[:1]
    grid: dict[int, dict[int, SheetCell]] = {}
    count = 0
    try:
        for row, texts in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(mark), strict=True), 1
        ):
            count += len(texts)
            if count > MAX_CELLS:
                raise UnreadableDocumentError(name, f"it has more than {MAX_CELLS} cells")
            if cells := _cells(row, texts):
                grid[row] = cells
    except csv.Error as error:
        raise UnreadableDocumentError(name, f"it is no CSV ({error})") from error
    return grid


def _cells(row: int, texts: Sequence[str]) -> dict[int, SheetCell]:
    """The cells of a line that hold anything; in a line that ends too soon the last is named."""
    tidied = {column: unescaped(tidy(each)) for column, each in enumerate(texts, 1)}
    cells = {column: SheetCell(text) for column, text in tidied.items() if text}
    if cells and row > form.HEADER_ROW and len(texts) < form.NOTE:
        cells[max(cells)] = attrs.evolve(cells[max(cells)], fault=_CUT)
    return cells


def _delimiter(mark: str) -> str:
    """What stands behind the first cell, if it may be one."""
    return mark if mark and mark in _DELIMITERS else _DELIMITERS[0]
