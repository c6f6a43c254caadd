"""Workbooks: the sheets of an annex to a flow of tables, by openpyxl."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Context, Decimal
from importlib import import_module
from typing import Any, Final

from dangbo_report.files.flow import Block, Flow, FlowCell, Lines, Rows, Unseen
from dangbo_report.numerals import format_number

#: Digits that a spreadsheet keeps of a number.
_DIGITS: Final = 15
#: Digits enough for any number of a cell; the caller's context has no say.
_EXACT: Final = Context(prec=400)
_FORM: Final = re.compile(r"[#,0?]*[0#](?:\.([0#?]+))?")
#: A row with fewer cells is a line above or below the table.
_WIDE: Final = 2


def read_xlsx(data: bytes) -> Flow:
    """Read the sheets of a workbook ("đọc phụ lục Excel"), as they are shown.

    Args:
        data: the bytes of the file.

    Raises:
        ValueError: it is no workbook, is locked or damaged.
    """
    openpyxl: Any = import_module("openpyxl")  # its types do not say what a cell may be
    refused: type[Exception] = import_module("openpyxl.utils.exceptions").InvalidFileException

    try:
        shown = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        typed = openpyxl.load_workbook(io.BytesIO(data))
    except (zipfile.BadZipFile, refused, KeyError, TypeError, OSError, AttributeError) as error:
        reason = f"it is no workbook, or damaged ({type(error).__name__}: {error})"
        raise ValueError(f"{reason}; save it again in Excel or LibreOffice") from error
    sheets = [sheet for sheet in shown.worksheets if sheet.sheet_state == "visible"]
    blocks = tuple(block for sheet in sheets for block in _blocks(sheet))
    nothing = () if blocks else (Unseen("bảng tính không có ô nào có chữ", "no cell holds anything", all=True),)
    return Flow(blocks, (*nothing, *_unseen(sheets, shown, typed)))


def _unseen(sheets: Sequence[Any], shown: Any, typed: Any) -> Iterator[Unseen]:
    """What of a workbook no cell shows."""
    hidden = len(shown.worksheets) - len(sheets)
    stale = sum(_stale(sheet, typed[sheet.title]) for sheet in sheets)
    drawn = sum(len(sheet._charts) + len(sheet._images) for sheet in typed.worksheets)  # noqa: SLF001 - openpyxl has no other name
    if hidden:
        yield Unseen(f"{hidden} trang tính bị ẩn", f"{hidden} hidden sheets")
    if stale:
        yield Unseen(f"{stale} ô công thức chưa có giá trị", f"{stale} formulas without a value; save in Excel first")
    if drawn:
        yield Unseen(f"{drawn} hình ảnh hoặc biểu đồ", f"{drawn} pictures or charts")


def _stale(shown: Any, typed: Any) -> int:
    """How many formulas have no value that was saved with them."""
    return sum(
        cell.data_type == "f" and shown.cell(cell.row, cell.column).value is None
        for row in typed.iter_rows()
        for cell in row
    )


def _blocks(sheet: Any) -> Iterator[Block]:
    """The lines above the table, the table, the lines below it."""
    rows = [row for row in _rows(sheet) if any(cell.text for cell in row)]
    wide = [index for index, row in enumerate(rows) if sum(bool(cell.text) for cell in row) >= _WIDE]
    first, last = (wide[0], wide[-1]) if wide else (len(rows), len(rows))
    yield from map(_line, rows[:first])
    if wide:
        yield Rows(tuple(rows[first : last + 1]))
    yield from map(_line, rows[last + 1 :])


def _line(row: Sequence[FlowCell]) -> Lines:
    return Lines(" ".join(cell.text for cell in row if cell.text))


def _rows(sheet: Any) -> Iterator[tuple[FlowCell, ...]]:
    column_index_from_string: Any = import_module("openpyxl.utils").column_index_from_string
    widths = {(each.min_row, each.min_col): each.max_col - each.min_col + 1 for each in sheet.merged_cells.ranges}
    hidden = {column_index_from_string(column) for column, look in sheet.column_dimensions.items() if look.hidden}
    for row in sheet.iter_rows():
        if not row or sheet.row_dimensions[row[0].row].hidden:
            continue
        cells: list[FlowCell] = []
        beside = 0
        for cell in row:
            if beside:
                beside -= 1
                continue
            width = widths.get((cell.row, cell.column), 1)
            beside = width - 1
            if cell.column not in hidden:
                cells.append(FlowCell(shown(cell), width))
        yield tuple(cells)


def shown(cell: Any) -> str:
    """What a cell shows: numbers in Vietnamese notation, with the decimals that its format has."""
    match cell.value:
        case None:
            return ""
        case bool(value):
            return "có" if value else "không"
        case int() | float() as value:
            return _number(value, cell.number_format)
        case datetime() | date() as value:
            return f"{value:%d/%m/%Y}"
        case value:
            return "\n".join(filter(None, (" ".join(line.split()) for line in str(value).splitlines())))


def _number(value: float, number_format: str) -> str:
    """A number with the decimals of its format; with all that it has where the format names none."""
    pattern = number_format.partition(";")[0]
    percent = "%" if "%" in pattern else ""
    exact = Decimal(f"{value:.{_DIGITS}g}").scaleb(2 if percent else 0, _EXACT)
    form = _FORM.search(pattern)
    decimals = len(form[1] or "") if form else max(0, -int(exact.normalize(_EXACT).as_tuple().exponent))
    rounded = exact.quantize(Decimal(1).scaleb(-decimals, _EXACT), ROUND_HALF_UP, _EXACT)
    return format_number(rounded, decimals=decimals) + percent


def xlsx_flow(data: bytes) -> bytes:
    """The flow of a file as bytes; what the process of its own runs."""
    return read_xlsx(data).to_json()
