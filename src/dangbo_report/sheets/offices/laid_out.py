"""Laid out: what the columns of a table hold, of which period, and what stands above it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, final

import attrs

from dangbo_report.claims import TitlePeriod
from dangbo_report.periods import Period
from dangbo_report.sheets.forms.cells import letters, place
from dangbo_report.sheets.forms.filled import Reason, SetAside
from dangbo_report.sheets.offices.above import is_called_a_body
from dangbo_report.sheets.offices.bodies import Bodies
from dangbo_report.sheets.offices.columns import FIGURES, Headings, Role, filled
from dangbo_report.sheets.offices.facts import SheetClaim
from dangbo_report.sheets.offices.grids import OfficeSheet
from dangbo_report.sheets.offices.held import Column, column_of
from dangbo_report.sheets.offices.units import is_bare
from dangbo_report.sheets.offices.when import Dated, periods_in, role_along

_UNIT_LINE: Final = re.compile(r"[(\[]?(?:đvt|đơn vị tính|đơn vị)\s*:\s*([^:;|]{1,40}?)\s*[)\]]?$", re.IGNORECASE)


@final
@attrs.define
class Columns:
    """The columns of a table.

    Attributes:
        sheet: where it stands.
        headings: its headings.
        bodies: the bodies that it may speak of.
        period: the period that it is read for.
        chosen: the roles that a caller gave to columns.
        rows: the texts below the headings.
        columns: what each column holds.
        when: of which period each column of figures is.
        set_aside: columns of which nobody knows what they hold, or of another period.
        claims: that its title names another period.
        unit: the unit that stands above it.
        title: what it is about.
    """

    sheet: OfficeSheet
    headings: Headings
    bodies: Bodies
    period: Period
    chosen: Mapping[int, Role]
    rows: Mapping[int, Mapping[int, str]] = attrs.field(init=False)
    columns: dict[int, Column] = attrs.field(factory=dict[int, Column], init=False)
    when: dict[int, Period] = attrs.field(factory=dict[int, Period], init=False)
    set_aside: list[SetAside] = attrs.field(factory=list[SetAside], init=False)
    claims: tuple[SheetClaim, ...] = attrs.field(default=(), init=False)
    unit: str = attrs.field(default="", init=False)
    title: str = attrs.field(default="", init=False)

    def __attrs_post_init__(self) -> None:
        """Look at the headings, and at what stands above and below them."""
        texts = filled(self.sheet)
        self.rows = {row: cells for row, cells in sorted(texts.items()) if row > self.headings.last}
        above = {
            text: place(self.sheet.title, row, column)
            for row, cells in sorted(texts.items(), reverse=True)
            if row < self.headings.first
            for column, text in sorted(cells.items(), reverse=True)
        }
        self.unit, self.title = _unit_and_title([*reversed(above)])
        self.claims = tuple(self._claim_of_title(above))
        roles = self._roles()
        named = Role.NAME in roles.values()
        for column, path in self.headings.paths.items():
            made = column_of(path, roles.get(column), bodies=self.bodies, title=self.title, named=named)
            if made is None and is_called_a_body(path[-1]):
                self._aside_column(column, Reason.UNKNOWN_BODY, self.bodies.hint(path[-1]))
            elif made is None:
                self._aside_column(column, Reason.UNKNOWN_COLUMN, self._way_out(column))
            else:
                self.columns[column] = made
        self._date()

    def _date(self) -> None:
        """Say of which period each column of figures is; of one that no fact can be of, it is set aside."""
        figures = {number: column.role for number, column in self.columns.items() if column.role in FIGURES}
        dated = Dated(self.period, self.headings.paths, figures, self.chosen)
        for number, role in figures.items():
            when = dated.when(number)
            if when is None:
                del self.columns[number]
                self._aside_column(number, Reason.OTHER_PERIOD, self._way_out(number, role))
            else:
                self.when[number] = when
        self._choose()

    def _choose(self) -> None:
        """Set aside columns that have what one has that the caller chose."""
        chosen = {self._key(number) for number in self.when if number in self.chosen}
        for number in [number for number in self.when if number not in self.chosen and self._key(number) in chosen]:
            self._aside_column(number, Reason.REPEATED_COLUMN, "")
            del self.columns[number]

    def _key(self, number: int) -> tuple[Column, Period]:
        return attrs.evolve(self.columns[number], unit=""), self.when[number]

    def _aside_column(self, column: int, reason: Reason, hint: str) -> None:
        where = place(self.sheet.title, self.headings.first, column)
        self.set_aside.append(SetAside(where, reason, tuple(self.headings.paths[column]), hint))

    def _way_out(self, column: int, role: Role = Role.VALUE) -> str:
        """How to say that a column has figures of the period after all; nothing for one without figures."""
        below = [text for cells in self.rows.values() if (text := cells.get(column))]
        if not any(is_bare(text) and any(map(str.isdecimal, text)) for text in below):
            return ""
        return f'nếu đúng là số liệu cần lấy, ghi columns={{"{role}": "{letters(column)}"}}'

    def _claim_of_title(self, above: Mapping[str, str]) -> Iterator[SheetClaim]:
        """What a title says of the period, if that is another one."""
        said = [(each, at) for text, at in above.items() for each in periods_in(text, self.period.end.year)]
        if said and not any(each in self.period or self.period in each for each, _ in said):
            title, at = said[0]
            yield SheetClaim(at, self.title, TitlePeriod(heading=self.period, title=title))

    def _roles(self) -> dict[int, Role]:
        """What headings say, where what stands below does not say otherwise."""
        roles = dict(self.chosen)
        said = {column: role_along(path) for column, path in self.headings.paths.items()}
        every = {*roles.values(), *said.values()}
        for column, role in said.items():
            if column not in roles and role is not None:
                below = [text for cells in self.rows.values() if (text := cells.get(column))]
                roles[column] = self._held(role, every, below)
        return roles

    def _held(self, role: Role, every: Collection[Role | None], below: Collection[str]) -> Role:
        """What a column holds by its heading and by what stands below."""
        if role is Role.NAME and sum(map(is_bare, below)) * 2 > len(below):
            return Role.TARGET
        return Role.UNIT if role is Role.BODY and self._has_units(every, below) else role

    def _has_units(self, roles: Collection[Role | None], below: Collection[str]) -> bool:
        """Say whether a column “Đơn vị” has units: beside names, no other column has them, and no text is of a body."""
        if Role.UNIT in roles or Role.NAME not in roles:
            return False
        return not any(self.bodies.named(text) or is_called_a_body(text) for text in below)


def _unit_and_title(above: Sequence[str]) -> tuple[str, str]:
    """The unit that stands above a table, or none, and what the table is about."""
    units = [match[1] for text in above if (match := _UNIT_LINE.search(text))]
    title = next((text for text in reversed(above) if not _UNIT_LINE.search(text)), "Kết quả")
    return units[-1] if units else "", title
