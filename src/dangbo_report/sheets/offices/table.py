"""The table of a sheet: which cells say something of which indicator of which body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, final

import attrs

from dangbo_report.organisations import Organisation
from dangbo_report.sheets.forms.cells import SheetCell, place
from dangbo_report.sheets.forms.filled import Reason, SetAside
from dangbo_report.sheets.offices.bodies import Bodies
from dangbo_report.sheets.offices.columns import Headings, Role, filled, role_of, split_unit
from dangbo_report.sheets.offices.grids import OfficeSheet
from dangbo_report.sheets.offices.units import NOTHING, is_bare, written

_TOTAL: Final = re.compile(r"(?:tổng(?: cộng| số|)|cộng|toàn (?:xã|huyện|tỉnh|phường|đảng bộ))\b.*", re.IGNORECASE)
_LABEL: Final = re.compile(r"(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[IVX]{1,5}|[a-hA-H])[.)/]\s*(?=\D)")
_BELOW: Final = re.compile(r"(?:[-–+•*]|trong đó\s*:?)\s*", re.IGNORECASE)
_UNIT_LINE: Final = re.compile(r"[(\[]?(?:đvt|đơn vị tính|đơn vị)\s*:\s*([^:;|]{1,40}?)\s*[)\]]?$", re.IGNORECASE)
_FIGURES: Final = frozenset({Role.TARGET, Role.VALUE, Role.PERCENT, Role.LAST_YEAR})
#: "Tỷ lệ đạt" is the ratio of a column beside it, "Tỷ lệ hộ nghèo" an indicator.
_BARE_RATIO: Final = 3


@final
@attrs.frozen(kw_only=True)
class Column:
    """What a column holds.

    Attributes:
        role: what it holds.
        name: of what, where no column names indicators.
        unit: in which unit, where the heading says it.
        body: whose, where its heading names a body.
        total: its heading says that it is a total over bodies.
    """

    role: Role
    name: str = ""
    unit: str = ""
    body: Organisation | None = None
    total: bool = False


@final
@attrs.frozen(kw_only=True)
class Entry:
    """One cell with a figure, and what it is about.

    Attributes:
        place: the cell.
        role: which figure.
        body: whose; None for a total over bodies.
        name: of what.
        under: of which indicator that is a part ("trong đó"); empty for most.
        unit: in which unit.
        cell: what stands there.
        note: the remark of its row.
    """

    place: str
    role: Role
    body: Organisation | None
    name: str
    under: str
    unit: str
    cell: SheetCell
    note: str = ""


@final
@attrs.define
class Table:
    """A table while it is read.

    Attributes:
        sheet: where it stands.
        headings: its headings.
        bodies: the bodies that it may speak of.
        issuer: whose figures those without a body are.
        chosen: the roles that a caller gave to columns.
        set_aside: what is no figure of a known body.
        columns: what each column holds.
    """

    sheet: OfficeSheet
    headings: Headings
    bodies: Bodies
    issuer: Organisation
    chosen: Mapping[int, Role]
    set_aside: list[SetAside] = attrs.field(factory=list[SetAside], init=False)
    columns: dict[int, Column] = attrs.field(factory=dict[int, Column], init=False)
    _rows: dict[int, dict[int, str]] = attrs.field(factory=dict[int, dict[int, str]], init=False)
    _unit: str = attrs.field(default="", init=False)
    _title: str = attrs.field(default="", init=False)
    _body: Organisation | None = attrs.field(default=None, init=False)
    _main: str = attrs.field(default="", init=False)

    def __attrs_post_init__(self) -> None:
        """Look at the headings, and at what stands above them."""
        texts = filled(self.sheet)
        self._rows = {row: cells for row, cells in sorted(texts.items()) if row > self.headings.last}
        above = [text for row, cells in sorted(texts.items()) if row < self.headings.first for text in cells.values()]
        units = [match[1] for text in above if (match := _UNIT_LINE.search(text))]
        self._unit = units[-1] if units else ""
        self._title = next((text for text in reversed(above) if not _UNIT_LINE.search(text)), "Kết quả")
        roles = self._roles()
        for column, path in self.headings.paths.items():
            made = self._column(path, roles.get(column), named=Role.NAME in roles.values())
            if made is None:
                where = place(self.sheet.title, self.headings.first, column)
                self.set_aside.append(SetAside(where, Reason.UNKNOWN_COLUMN, tuple(path)))
            else:
                self.columns[column] = made

    def _roles(self) -> dict[int, Role]:
        """What headings say, where what stands below does not say otherwise."""
        roles = dict(self.chosen)
        for column, path in self.headings.paths.items():
            role = role_of(path[-1])
            if column in roles or role is None:
                continue
            below = [text for cells in self._rows.values() if (text := cells.get(column))]
            if role is Role.NAME and sum(map(is_bare, below)) * 2 > len(below):
                role = Role.TARGET
            elif role is Role.BODY and not any(map(self.bodies.named, below)):
                role = Role.UNIT
            roles[column] = role
        return roles

    def _column(self, path: Sequence[str], role: Role | None, *, named: bool) -> Column | None:
        """What a column holds; None if nobody can say.

        Args:
            path: its headings.
            role: what they say.
            named: another column names indicators.
        """
        parts = [split_unit(text) for text in path]
        names = [name for name, _ in parts]
        unit = next((unit for _, unit in reversed(parts) if unit and unit != "%"), "")
        body = next((found for name in names if (found := self.bodies.named(name))), None)
        total = body is None and any(map(_TOTAL.fullmatch, names))
        if body is not None or (total and role not in _FIGURES):
            return Column(role=role or Role.VALUE, unit=unit, body=body, total=total, name=self._title)
        if role is None:
            return None if named else Column(role=Role.VALUE, name=": ".join(names), unit=parts[-1][1] or unit)
        if named or role not in _FIGURES:
            return Column(role=role, unit=unit)
        if len(names) > 1:
            return Column(role=role, name=": ".join(names[:-1]), unit=unit)
        if role is Role.PERCENT and len(names[0].split()) > _BARE_RATIO and "kế hoạch" not in names[0].casefold():
            return Column(role=Role.VALUE, name=names[0], unit="%")
        return Column(role=role, name=self._title, unit=unit)

    def entries(self) -> Iterator[Entry]:
        """Every cell with a figure, in order."""
        of = {column.role: number for number, column in reversed(self.columns.items())}
        figures = {number: column for number, column in self.columns.items() if column.role in _FIGURES}
        for row in self._rows:
            cells = self.sheet.grid.get(row, {})
            told = {number: cells[number] for number in figures if _says(cells.get(number))}
            whose = self._whose(row, of, told)
            if whose is None:
                continue
            body, total = whose
            name, under, unit = self._what(row, of)
            for number, cell in told.items():
                column = figures[number]
                if name or column.name:
                    yield Entry(
                        place=place(self.sheet.title, row, number),
                        role=column.role,
                        body=None if total or column.total else column.body or body,
                        name=name or column.name,
                        under=under,
                        unit=unit or column.unit or self._unit,
                        cell=cell,
                        note=self._text(row, of.get(Role.NOTE)),
                    )

    def _text(self, row: int, column: int | None) -> str:
        return "" if column is None else self._rows[row].get(column, "")

    def _whose(
        self, row: int, of: Mapping[Role, int], told: Mapping[int, SheetCell]
    ) -> tuple[Organisation | None, bool] | None:
        """Whose figures a row has, and whether it is a total; None if it has none, or nobody knows whose."""
        if Role.BODY not in of:
            return self._above(self._text(row, of.get(Role.NAME)), told)
        text = _LABEL.sub("", self._text(row, of[Role.BODY]), count=1)
        total = _TOTAL.fullmatch(text) is not None
        if text and not total:
            self._body, self._main = self.bodies.named(text), ""
        elif not text and Role.NAME not in of:
            self._body = None
        if told and not total and self._body is None:
            self._unknown(row, text, of[Role.BODY])
            return None
        return (self._body, total) if told else None

    def _above(self, name: str, told: Mapping[int, SheetCell]) -> tuple[Organisation, bool] | None:
        """The body that stands above the rows that are its own, or the issuer."""
        if told:
            return self._body or self.issuer, False
        found = self.bodies.named(_LABEL.sub("", name, count=1))
        if found is not None:
            self._body, self._main = found, ""
        return None

    def _unknown(self, row: int, text: str, column: int) -> None:
        hint = ", ".join(self.bodies.suggestions(text))
        texts = tuple(self._rows[row][each] for each in sorted(self._rows[row]))
        where = place(self.sheet.title, row, column if text else min(self._rows[row]))
        self.set_aside.append(SetAside(where, Reason.UNKNOWN_BODY, texts, f"có lẽ: {hint}" if hint else ""))

    def _what(self, row: int, of: Mapping[Role, int]) -> tuple[str, str, str]:
        """The indicator that a row names, the one that it is a part of, and the unit."""
        if Role.NAME not in of:
            return "", "", ""
        whole, behind = split_unit(self._text(row, of[Role.NAME]))
        unit = self._text(row, of.get(Role.UNIT)) or behind
        name = _LABEL.sub("", whole, count=1)
        below = _BELOW.match(name)
        own = name[below.end() :] if below else name
        if below and own and self._main:
            return f"{self._main}: {own}", self._main, unit
        self._main = own
        return own, "", unit


def _says(cell: SheetCell | None) -> bool:
    """Say whether a cell has anything to tell."""
    return cell is not None and (bool(cell.fault) or written(cell).strip() not in NOTHING)
