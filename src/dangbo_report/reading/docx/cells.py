"""Numbers that stand alone in a cell: the heading of the column says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from dangbo_report.documents import MentionKind, Role
from dangbo_report.figures import Qualifier
from dangbo_report.reading.docx.placed import PlacedTable
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.quantities import NUMBER, figure_of, read_digits, tail_at, thousands

_UNIT: Final = re.compile(r"\((?:đvt:? ?|đơn vị(?: tính)?:? ?)?([^()]+)\)|(?:đvt|đơn vị tính): ?(.+)$")
_SERIAL: Final = re.compile(r"(?:stt|tt|số tt|số thứ tự)\.?")
_RATE: Final = re.compile(r"%|tỷ lệ|tỉ lệ|phần trăm")
_ROLES: Final = (
    (re.compile(r"so với|cùng kỳ|tăng|giảm"), Role.CHANGE),
    (re.compile(r"trong đó"), Role.BREAKDOWN_PART),
    (re.compile(r"đạt|thực hiện|kết quả"), Role.VALUE),
    (re.compile(r"kế hoạch|chỉ tiêu|dự toán|mục tiêu"), Role.TARGET),
    (re.compile(r"lũy kế|luỹ kế|đến nay"), Role.CUMULATIVE),
)
_TOTAL: Final = re.compile(r"tổng|cộng")


class _Cell(NamedTuple):
    """A cell: where its text stands, what heads its column, and what its row is about."""

    start: int
    end: int
    column: str
    row: str


def cell_drafts(text: str, tables: Iterable[PlacedTable]) -> Iterator[Draft]:
    """The figures of tables whose cells are numbers."""
    for table in tables:
        heads = {
            column: text[cell.start : cell.end]
            for row in table.rows[:1]
            for cell in row
            for column in range(cell.column, cell.column + cell.columns)
        }
        for row in table.rows[1:]:
            said = [text[cell.start : cell.end] for cell in row]
            about = next((each for each in said if each.strip() and not each.strip().rstrip(".").isdecimal()), "")
            for cell in row:
                if draft := _cell_draft(text, _Cell(cell.start, cell.end, heads.get(cell.column, ""), about)):
                    yield draft


def _cell_draft(text: str, cell: _Cell) -> Draft | None:
    """Read a cell that is one number, with the unit and the role that the headings give it; None if it is not."""
    content = text[cell.start : cell.end]
    number = NUMBER.fullmatch(content.strip())
    if number is None:
        return None
    start = cell.start + content.index(number[0])
    end = start + len(number[0])
    column, row = cell.column.lower(), cell.row.lower()
    if _SERIAL.fullmatch(column.strip()):
        return Draft(start, end, MentionKind.ORDINAL)
    digits = thousands(number[0]) or read_digits(number[0])
    if digits is None:
        return Draft(start, end, MentionKind.OTHER)
    if _RATE.search(column) and not _UNIT.search(column.replace("(%)", "")):
        figure = figure_of("percent", digits, 0, "%", Qualifier.EXACT)
        role = Role.PERCENT_OF_TARGET if re.search(r"đạt|kế hoạch|chỉ tiêu|thực hiện", column) else Role.SHARE
        role = Role.CHANGE if re.search(r"so với|cùng kỳ|tăng|giảm", column) else role
        return Draft(start, end, MentionKind.PERCENT, figure, unit="%", role=role) if figure else None
    named = _UNIT.search(column) or _UNIT.search(row)
    unit = (named[1] or named[2] or "").strip() if named else ""
    tail = tail_at(f"0 {unit}", 1)
    sort = tail.sort if unit and tail.end == len(unit) + 2 else "count"
    figure = figure_of(
        sort, digits, tail.scale if sort != "count" else 0, tail.unit if sort != "count" else unit, Qualifier.EXACT
    )
    if figure is None:
        return Draft(start, end, MentionKind.OTHER)
    role = next((role for pattern, role in _ROLES if pattern.search(column)), Role.VALUE)
    if role is Role.VALUE and _TOTAL.match(row):
        role = Role.BREAKDOWN_TOTAL
    kind = {"money": MentionKind.MONEY, "measure": MentionKind.MEASURE}.get(sort, MentionKind.COUNT)
    return Draft(start, end, kind, figure, unit=unit, role=role)
