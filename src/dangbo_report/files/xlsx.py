"""Workbooks: the sheets of an annex to a flow of tables."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from dangbo_report.files.flow import PARTED, Flow, FlowCell, Unseen
from dangbo_report.files.parting import SheetRow, blocks_of
from dangbo_report.files.workbook import Sheet, sheets_of
from dangbo_report.packages import FORM, opened


def read_xlsx(data: bytes, *, name: str = "the document") -> Flow:
    """Read the sheets of a workbook ("đọc phụ lục Excel"), as they are shown.

    Args:
        data: the bytes of the file.
        name: what the document is called in errors.

    Raises:
        UnreadableDocumentError: it is no workbook, is locked, damaged, or holds more than is allowed; it carries the
            name and the reason.
    """
    with opened(data, FORM, name=name) as package:
        sheets = list(sheets_of(package))
        visible = [sheet for sheet, is_visible in sheets if is_visible]
        each = [tuple(blocks_of(list(_rows(sheet, package.budget.say)))) for sheet in visible]
    blocks = tuple(chain.from_iterable((PARTED, *some) if at else some for at, some in enumerate(filter(None, each))))
    nothing = () if blocks else (Unseen("bảng tính không có ô nào có chữ", "no cell holds anything", all=True),)
    return Flow(blocks, (*nothing, *_unseen([sheet for sheet, _ in sheets], visible)))


def _unseen(sheets: Sequence[Sheet], visible: Sequence[Sheet]) -> Iterator[Unseen]:
    """What of a workbook no cell shows."""
    hidden = len(sheets) - len(visible)
    stale = sum(len(sheet.stale) for sheet in visible)
    drawn = sum(sheet.drawn for sheet in sheets)
    if hidden:
        yield Unseen(f"{hidden} trang tính bị ẩn", f"{hidden} hidden sheets")
    if stale:
        yield Unseen(f"{stale} ô công thức chưa có giá trị", f"{stale} formulas without a value; save in Excel first")
    if drawn:
        yield Unseen(f"{drawn} hình ảnh hoặc biểu đồ", f"{drawn} pictures or charts")


def _rows(sheet: Sheet, say: Callable[[int], None]) -> Iterator[SheetRow]:
    """The rows that show anything: a cell for each column that is not hidden, and one for those that are merged."""
    columns = _visible(sheet)
    widths = _widths(sheet, columns)
    before = 0
    for number in sorted(sheet.rows.keys() - sheet.hidden_rows):
        cells = sheet.rows[number]
        texts = [cells.get(column, "") for column in columns]
        if any(texts):
            say(len(columns))
            joined = _joined(texts, widths[number]) if number in widths else map(_cell, texts)
            yield SheetRow(tuple(joined), _is_gap(sheet, before, number))
            before = number


def _is_gap(sheet: Sheet, before: int, number: int) -> bool:
    """Say whether there is an empty row between two, and not only hidden ones."""
    return any(each not in sheet.hidden_rows for each in range(before + 1, number)) if before else False


def _visible(sheet: Sheet) -> list[int]:
    """The columns that are not hidden."""
    width = sheet.width()
    hidden = bytearray(width + 1)
    for first, last in sheet.hidden_columns:
        many = min(last, width) + 1 - first
        hidden[first : first + many] = b"1" * many
    return [column for column in range(1, width + 1) if not hidden[column]]


def _widths(sheet: Sheet, columns: Sequence[int]) -> dict[int, dict[int, int]]:
    """Of each row, which of the columns begin merged cells, and how many of those that are not hidden these cover."""
    found: dict[int, dict[int, int]] = {}
    for top, left, _, right in sheet.merged:
        first, last = bisect_left(columns, left), bisect_right(columns, right)
        if last > first and top in sheet.rows:
            found.setdefault(top, {})[first] = last - first
            sheet.rows[top][columns[first]] = sheet.rows[top].get(left, "")  # where it begins may be hidden
    return found


def _joined(texts: Sequence[str], widths: Mapping[int, int]) -> Iterator[FlowCell]:
    """The cells of a row in which some are merged."""
    done = 0
    for index in range(len(texts)):
        if index >= done:
            width = widths.get(index, 1)
            done = index + width
            yield FlowCell(texts[index], width)


@lru_cache(maxsize=4096)
def _cell(text: str) -> FlowCell:
    """A cell that stands alone; most of an annex say what others say too."""
    return FlowCell(text)
