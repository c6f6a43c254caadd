"""Columns: what each holds, by the words of its heading, over several rows of headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import Final, final

import attrs

from dangbo_report.errors import ImpossibleValueError
from dangbo_report.organisations.names import fold_name
from dangbo_report.sheets.forms.cells import Grid, SheetCell
from dangbo_report.sheets.offices.grids import OfficeSheet, Ranges


class Role(StrEnum):
    """What a column holds."""

    #: "Đơn vị": whose figures.
    BODY = "organisation"
    #: "Chỉ tiêu", "Nội dung": what is measured.
    NAME = "indicator"
    #: "ĐVT"
    UNIT = "unit"
    #: "Kế hoạch"
    TARGET = "target"
    #: "Thực hiện"
    VALUE = "value"
    #: "Tỷ lệ %"
    PERCENT = "percent"
    #: "Cùng kỳ": the figure of the same period last year.
    LAST_YEAR = "last-year"
    #: "Ghi chú"
    NOTE = "note"
    #: "STT"
    NUMBER = "number"


#: The roles of columns that have figures.
FIGURES: Final = frozenset({Role.TARGET, Role.VALUE, Role.PERCENT, Role.LAST_YEAR})
#: Words of headings, each as a beginning of one; the longest that fits decides.
_WORDS: Final = {
    Role.BODY: ("đơn vị", "tên đơn vị", "cơ quan", "tổ chức", "đơn vị báo cáo", "đơn vị thực hiện", "tên tổ chức"),
    Role.NAME: ("chỉ tiêu", "nội dung", "tên chỉ tiêu", "danh mục", "tiêu chí", "hoạt động", "nhiệm vụ", "hạng mục"),
    Role.UNIT: ("đvt", "đơn vị tính", "đv tính", "dvt"),
    Role.TARGET: ("kế hoạch", "kh", "chỉ tiêu giao", "chỉ tiêu năm", "chỉ tiêu được giao", "chỉ tiêu kế hoạch", "giao"),
    Role.VALUE: ("thực hiện", "kết quả", "số liệu", "th", "số lượng", "đã thực hiện", "lũy kế", "ước thực hiện"),
    Role.PERCENT: ("tỷ lệ", "tỉ lệ", "%", "đạt", "so với kế hoạch", "so kế hoạch", "th/kh", "tỷ lệ %"),
    Role.LAST_YEAR: ("cùng kỳ", "thực hiện cùng kỳ", "kết quả cùng kỳ", "cùng kỳ năm trước"),
    Role.NOTE: ("ghi chú", "chú thích", "ghi chu"),
    Role.NUMBER: ("stt", "tt", "số tt", "số thứ tự", "mã số"),
}
_ROLES: Final = {fold_name(word): role for role, words in _WORDS.items() for word in words}
#: A percent of that is none of a plan.
_SAME_PERIOD: Final = fold_name("cùng kỳ")
_BRACKET: Final = re.compile(
    r"[(\[]\s{0,9}(?:đvt|đơn vị tính)?\s{0,9}:?\s{0,9}([^()\[\]]{1,40})[)\]]\s*$", re.IGNORECASE
)
_DIGITS: Final = re.compile(r"[\s(]*(?:[0-9]{1,3}|[A-EIVX])(?:\s*=.*)?[\s)]*")
_HEADINGS: Final = 5
_SEARCHED: Final = 60


def role_of(heading: str) -> Role | None:
    """What a heading says that its column holds.

    >>> role_of("Tỷ lệ (%)"), role_of("KH năm 2025"), role_of("Đơn vị tính"), role_of("Số hội viên")
    (<Role.PERCENT: 'percent'>, <Role.TARGET: 'target'>, <Role.UNIT: 'unit'>, None)
    """
    words = fold_name(heading).split()
    found = (role for length in range(min(len(words), 5), 0, -1) if (role := _ROLES.get(" ".join(words[:length]))))
    role = next(found, None)
    return None if role is Role.PERCENT and _SAME_PERIOD in fold_name(heading) else role


def split_unit(heading: str) -> tuple[str, str]:
    """A heading or a name, and the unit that stands behind it in brackets.

    >>> split_unit("Kinh phí vận động (triệu đồng)"), split_unit("Số cuộc")
    (('Kinh phí vận động', 'triệu đồng'), ('Số cuộc', ''))
    """
    match = _BRACKET.search(heading)
    said = heading[: match.start()].strip() if match else ""
    return (said, match[1].strip()) if match and said else (heading, "")


@final
@attrs.frozen
class Headings:
    """The headings of a table.

    Attributes:
        first: their first row.
        last: their last row.
        paths: for each column what stands above it, from the outermost heading.
    """

    first: int
    last: int
    paths: Mapping[int, Sequence[str]]


def headings_of(sheet: OfficeSheet, titles: Iterable[str] = ()) -> Headings | None:
    """The headings of the first table of a sheet; None if there is no row of headings.

    Args:
        sheet: the sheet.
        titles: headings that a caller names.
    """
    named = frozenset(map(fold_name, titles))
    grid = filled(sheet)
    rows = sorted(sheet.grid)[:_SEARCHED]
    first = next((row for row in rows if _is_heading(grid.get(row, {}), named)), None)
    if first is None:
        return None
    last = first
    while last + 1 <= first + _HEADINGS and _goes_on(sheet, grid, first, last + 1):
        last += 1
    _carry(grid, range(first, last + 1))
    columns = {column for row in range(first, last + 1) for column in grid.get(row, {})}
    paths = {column: _path(grid, column, range(first, last + 1)) for column in sorted(columns)}
    return Headings(first, _numbered(sheet.grid, last), paths)


def _carry(grid: dict[int, dict[int, str]], rows: Sequence[int]) -> None:
    """Carry a heading over the empty cells to its right, as far as columns of their own stand below it and them."""
    for row in rows[:-1]:
        cells = grid.setdefault(row, {})
        below = {column for lower in range(row + 1, rows[-1] + 1) for column in grid.get(lower, {})}
        for column in sorted(below - cells.keys()):
            left = cells.get(column - 1)
            if left is not None and _path(grid, column - 1, range(row + 1, rows[-1] + 1)) not in {(), (left,)}:
                cells[column] = left


def _path(grid: Mapping[int, Mapping[int, str]], column: int, rows: Iterable[int]) -> tuple[str, ...]:
    """What stands in some rows of a column, each text once."""
    return tuple(dict.fromkeys(text for row in rows if (text := grid.get(row, {}).get(column))))


def filled(sheet: OfficeSheet) -> dict[int, dict[int, str]]:
    """The texts of a sheet, with what is merged in all of its cells, as far as there are rows and columns."""
    texts = {row: {column: cell.text for column, cell in cells.items()} for row, cells in sheet.grid.items()}
    widest = max((max(cells) for cells in sheet.grid.values()), default=0)
    lowest = max(sheet.grid, default=0)
    left_over = _MERGED
    for top, left, bottom, right in sheet.merged:
        text, rows, columns = texts.get(top, {}).get(left), range(top, min(bottom, lowest) + 1), range(left, right + 1)
        columns = columns[: max(widest, left) - left + 1]
        left_over -= len(rows) * len(columns)
        if text is not None and left_over > 0:
            for row in rows:
                for column in columns:
                    texts.setdefault(row, {}).setdefault(column, text)
    return texts


#: So many cells of merged ranges are looked at; a table has some hundreds.
_MERGED: Final = 100_000


def _is_heading(texts: Mapping[int, str], titles: frozenset[str]) -> bool:
    """Say whether a row begins the headings: a column of bodies or names, others beside it, and none a number."""
    several = set(texts.values())
    roles = {role_of(text) for text in several}
    if any(fold_name(text) in titles for text in several):
        return True
    return len(several) > 1 and bool(roles & {Role.BODY, Role.NAME}) and not any(map(_DIGITS.fullmatch, several))


def _goes_on(sheet: OfficeSheet, grid: Mapping[int, Mapping[int, str]], first: int, row: int) -> bool:
    """Say whether a row belongs to the headings: its cells stand below a merged heading, or name what is above."""
    cells = sheet.grid.get(row, {})
    if not cells or any(cell.number or _DIGITS.fullmatch(cell.text) for cell in cells.values()):
        return False
    return _below_merged(sheet.merged, first, row) or _names_what_is_above(cells, grid.get(row - 1, {}))


def _below_merged(merged: Ranges, first: int, row: int) -> bool:
    """Say whether a heading reaches down to a row, or lies over several columns just above it."""
    reaching = any(first <= top < row <= bottom for top, _, bottom, _ in merged)
    return reaching or any(top == row - 1 and right > left for top, left, _, right in merged)


def _names_what_is_above(cells: Mapping[int, SheetCell], above: Iterable[int]) -> bool:
    """Say whether cells begin further right than the row above, and half of them say what a column holds."""
    roles = [role for cell in cells.values() if (role := role_of(cell.text)) is not None]
    return min(cells) > min(above, default=1) and len(roles) * 2 >= len(cells)


def _numbered(grid: Grid, last: int) -> int:
    """The last row of headings, the row of column numbers ("A, B, 1, 2, 3=2/1") counted."""
    cells = grid.get(last + 1, {})
    numbers = len(cells) >= 3 and all(_DIGITS.fullmatch(cell.text) for cell in cells.values())  # noqa: PLR2004
    values = [int(cell.text) for cell in cells.values() if cell.text.isdecimal()]
    return last + 1 if numbers and all(b - a == 1 for a, b in pairwise(values)) else last


def chosen_roles(columns: Mapping[str, str], headings: Headings) -> dict[int, Role]:
    """The roles that a caller gives to columns: `{"value": "Thực hiện"}`, by a heading or a letter, in either order.

    Raises:
        ImpossibleValueError: there is no such role or column; it carries what was given.
    """
    made: dict[int, Role] = {}
    names = {each.value for each in Role}
    for key, value in columns.items():
        role, place = (key, value) if key in names else (value, key)
        if role not in names:
            raise ImpossibleValueError("columns", {key: value}, f"one of {', '.join(sorted(names))} for a column")
        column = _column(place, headings)
        if column is None:
            titles = "; ".join(" / ".join(path) for path in headings.paths.values())
            raise ImpossibleValueError("columns", place, f"a letter, or a heading of the sheet: {titles[:300]}")
        made[column] = Role(role)
    return made


def _column(place: str, headings: Headings) -> int | None:
    wanted = fold_name(place)
    for column, path in headings.paths.items():
        if wanted in {fold_name(path[-1]), fold_name(" ".join(path)), fold_name(split_unit(path[-1])[0])}:
            return column
    if place.isascii() and place.isalpha() and len(place) <= 2:  # noqa: PLR2004 - sheets of offices end before AAA
        number = 0
        for letter in place.upper():
            number = number * 26 + ord(letter) - ord("A") + 1
        return number
    return None
