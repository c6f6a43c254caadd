"""The table of a sheet: which cells say something of which indicator of which body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, final

import attrs

from dangbo_report.organisations import Organisation
from dangbo_report.periods import Period
from dangbo_report.sheets.forms.cells import SheetCell, place
from dangbo_report.sheets.forms.filled import Reason, SetAside
from dangbo_report.sheets.offices.above import Above, Heading, heading_of
from dangbo_report.sheets.offices.bodies import Bodies
from dangbo_report.sheets.offices.columns import FIGURES, Role, split_unit
from dangbo_report.sheets.offices.grids import OfficeSheet
from dangbo_report.sheets.offices.held import BARE_TOTAL, TOTAL
from dangbo_report.sheets.offices.laid_out import Columns
from dangbo_report.sheets.offices.units import NOTHING, written

_LABEL: Final = re.compile(r"(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[IVX]{1,5}|[a-hA-H])[.)/]\s*(?=\D)")
_BELOW: Final = re.compile(r"(?:[-–+•*]|trong đó\s*:?)\s*", re.IGNORECASE)


@final
@attrs.frozen(kw_only=True)
class Entry:
    """One cell with a figure, and what it is about.

    Attributes:
        place: the cell.
        row: its row.
        role: which figure.
        when: of which period.
        body: whose; None for a total over bodies.
        name: of what.
        under: of which indicator that is a part ("trong đó"); empty for most.
        unit: in which unit.
        cell: what stands there.
        note: the remark of its row.
    """

    place: str
    row: int
    role: Role
    when: Period
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
        bodies: the bodies that it may speak of.
        issuer: whose figures those without a body are.
        held: what its columns hold.
        set_aside: what is no figure of a known body.
    """

    sheet: OfficeSheet
    bodies: Bodies
    issuer: Organisation
    held: Columns
    set_aside: list[SetAside] = attrs.field(factory=list[SetAside], init=False)
    _rows: Mapping[int, Mapping[int, str]] = attrs.field(init=False)
    _above: Above = attrs.field(init=False)
    _main: str = attrs.field(default="", init=False)
    #: The rows with names of unknown bodies that were set aside.
    _told: set[int] = attrs.field(factory=set[int], init=False)
    #: The rows since the last total: whose they are, and their indicators.
    _since: list[tuple[Organisation | None, str]] = attrs.field(
        factory=list[tuple[Organisation | None, str]], init=False
    )

    def __attrs_post_init__(self) -> None:
        """Begin with the columns that were set aside."""
        self._above = Above(self.bodies)
        self._rows = self.held.rows
        self.set_aside += self.held.set_aside

    def entries(self) -> Iterator[Entry]:
        """Every cell with a figure, in order."""
        of = {column.role: number for number, column in reversed(self.held.columns.items())}
        figures = [number for number, column in self.held.columns.items() if column.role in FIGURES]
        for row in self._rows:
            cells = self.sheet.grid.get(row, {})
            told = {number: cells[number] for number in figures if _says(cells.get(number))}
            whose = self._whose(row, of, told)
            if whose is not None:
                yield from self._of_row(row, of, told, whose)

    def _of_row(
        self, row: int, of: Mapping[Role, int], told: Mapping[int, SheetCell], whose: tuple[Organisation | None, bool]
    ) -> Iterator[Entry]:
        """The cells of a row with figures; a total of rows of several indicators is set aside."""
        above = self._above_total(row, of, whose[0])
        if not above:
            what = self._what(row, of)
            self._since.append((whose[0], what[0]))
            yield from self._cells(row, of, told, whose, what)
        elif len(above) == 1 and not self._text(row, of.get(Role.BODY)):
            yield from self._cells(row, of, told, (None, True), (*above, "", self._text(row, of.get(Role.UNIT))))
        else:
            self._aside(row, of[Role.NAME], Reason.UNKNOWN_TOTAL)

    def _above_total(self, row: int, of: Mapping[Role, int], body: Organisation | None) -> tuple[str, ...]:
        """The indicators that a row adds up which is only called a total; none if it is another, or heads its own."""
        if not BARE_TOTAL.fullmatch(self._text(row, of.get(Role.NAME))):
            return ()
        over_bodies = Role.BODY in of and not self._text(row, of[Role.BODY])
        above = tuple(dict.fromkeys(name for whose, name in self._since if over_bodies or whose is body))
        if above:
            self._since.clear()
        return above

    def _cells(
        self,
        row: int,
        of: Mapping[Role, int],
        told: Mapping[int, SheetCell],
        whose: tuple[Organisation | None, bool],
        what: tuple[str, str, str],
    ) -> Iterator[Entry]:
        """The cells of a row, as far as the row or a heading says of what they are."""
        body, total = whose
        name, under, unit = what
        for number, cell in told.items():
            column = self.held.columns[number]
            if name or column.name:
                yield Entry(
                    place=place(self.sheet.title, row, number),
                    row=row,
                    role=column.role,
                    when=self.held.when[number],
                    body=None if total or column.total else column.body or body,
                    name=name or column.name,
                    under=under,
                    unit=unit or column.unit or self.held.unit,
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
            return self._whose_above(row, of, told)
        text = _LABEL.sub("", self._text(row, of[Role.BODY]), count=1)
        total = TOTAL.fullmatch(text) is not None
        if text and not total:
            self._name(text)
        elif not text:
            self._go_on(row, of, told)
        if told and not total and self._above.body is None:
            self._of_nobody(row, of, text)
            return None
        return (self._above.body, total) if told else None

    def _of_nobody(self, row: int, of: Mapping[Role, int], text: str) -> None:
        """Set a row aside whose body is unknown, named in it or above."""
        if text or self._above.unknown is None:
            self._aside(row, self._first(row, text), Reason.UNKNOWN_BODY, self.bodies.hint(text))
        else:
            self._below_unknown(row, self._heading(row, of), self._above.unknown)

    def _go_on(self, row: int, of: Mapping[Role, int], told: Mapping[int, SheetCell]) -> None:
        """Go on with the body above; where each row is one, a row without its name has none."""
        if Role.NAME not in of:
            self._above.body = None
        elif told:
            self._above.pass_by(self._heading(row, of))
        else:
            self._take(row, of)

    def _name(self, text: str) -> None:
        """Take the body that a cell names; the rows of another begin with an indicator of their own."""
        found = self.bodies.named(text)
        self._main = self._main if found is self._above.body else ""
        self._above.body, self._above.unknown = found, None

    def _whose_above(
        self, row: int, of: Mapping[Role, int], told: Mapping[int, SheetCell]
    ) -> tuple[Organisation, bool] | None:
        """The body that stands above the rows that are its own, or the issuer; of an unknown one they are set aside."""
        if not told:
            self._take(row, of)
            return None
        heading = self._heading(row, of)
        self._above.pass_by(heading)
        if self._above.unknown is None:
            return self._above.body or self.issuer, False
        self._below_unknown(row, heading, self._above.unknown)
        return None

    def _take(self, row: int, of: Mapping[Role, int]) -> None:
        """Take a row without figures, which may name whose the rows below are."""
        heading = self._heading(row, of)
        if heading.name and not self._is_row(row, of, heading) and self._above.take(heading):
            self._main = ""

    def _heading(self, row: int, of: Mapping[Role, int]) -> Heading:
        """A row by its number, and by its name or all that it says."""
        name = self._text(row, of.get(Role.NAME))
        texts = set(self._rows[row].values())
        if not name and len(texts) == 1:
            name = texts.pop()
        return heading_of(row, self._text(row, of.get(Role.NUMBER)), name)

    def _is_row(self, row: int, of: Mapping[Role, int], heading: Heading) -> bool:
        """Say whether a row without figures is no heading: one with a unit in which none stands yet, or a total."""
        unit = self._text(row, of.get(Role.UNIT))
        return not (unit == "" or unit.endswith(heading.name)) or TOTAL.fullmatch(heading.name) is not None

    def _below_unknown(self, row: int, heading: Heading, unknown: Heading) -> None:
        """Set aside a row below the name of an unknown body, and before the first of them that name."""
        if unknown.row not in self._told:
            self._told.add(unknown.row)
            self._aside(
                unknown.row, self._first(unknown.row, unknown.name), Reason.UNKNOWN_BODY, self.bodies.hint(unknown.name)
            )
        total = BARE_TOTAL.fullmatch(heading.name)
        reason, hint = (Reason.UNKNOWN_TOTAL, "") if total else (Reason.UNKNOWN_BODY, f"dưới “{unknown.name}”")
        self._aside(row, self._first(row, heading.name), reason, hint)

    def _first(self, row: int, name: str) -> int:
        """The first cell of a row that says a name."""
        cells = self._rows[row]
        return next((column for column in sorted(cells) if name and cells[column].endswith(name)), min(cells))

    def _aside(self, row: int, column: int, reason: Reason, hint: str = "") -> None:
        texts = tuple(self._rows[row][each] for each in sorted(self._rows[row]))
        self.set_aside.append(SetAside(place(self.sheet.title, row, column), reason, texts, hint))

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
