"""From cells to a submission: each row is taken, empty, set aside or at fault; none is lost, none is guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final, Self, final

import attrs

from dangbo_report.consolidation import State, Submission
from dangbo_report.errors import (
    DuplicateCodeError,
    FigureTypeError,
    ImpossibleValueError,
    PeriodSyntaxError,
    UnitMismatchError,
    UnknownOrganisationError,
)
from dangbo_report.figures import Figure
from dangbo_report.indicators import AnyFact, Fact, FactBook, Indicator, unit_of
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.organisations.official import is_official_code
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime
from dangbo_report.sheets.forms import form
from dangbo_report.sheets.forms.cells import Faults, Grid, SheetCell, place, tidy
from dangbo_report.sheets.forms.divisions import PartCodes, part_codes
from dangbo_report.sheets.forms.filled import FilledForm, Reason, SetAside
from dangbo_report.sheets.forms.typed import NoFigureError, typed_figure

_EMPTY: Final = SheetCell("")
_CODE_CELL: Final = (2, 3)
_IDENTIFIER_CELL: Final = (2, 4)
#: The cells above the header that are read.
_HEAD: Final = frozenset({(1, 1), (1, 2), (2, 1), (2, 2), _CODE_CELL, (3, 1), (3, 2)})


@final
@attrs.frozen(kw_only=True)
class Expected:
    """What a form is read against.

    Attributes:
        directory: who may send one.
        regimes: what may ask for it, by name.
        indicators: those that it may have, by code.
        state: how far the submission has come.
        sender: who sent it; "" for the organisation.
        sent_at: when.
    """

    directory: Directory
    regimes: Mapping[str, ReportingRegime]
    indicators: Mapping[str, Indicator[Any]]
    state: State
    sender: str = ""
    sent_at: datetime | None = None

    @classmethod
    def of(
        cls, directory: Directory, regimes: Iterable[ReportingRegime], indicators: Iterable[Indicator[Any]], **more: Any
    ) -> Self:
        """The same, from what a caller gives.

        Raises:
            DuplicateCodeError: two indicators have one code, or two regimes one name; it carries the code.
        """
        by_name: dict[str, ReportingRegime] = {}
        for regime in regimes:
            if by_name.setdefault(tidy(regime.name), regime) != regime:
                raise DuplicateCodeError("regime", regime.name)
        by_code: dict[str, Indicator[Any]] = {}
        for indicator in indicators:
            if by_code.setdefault(indicator.code, indicator) != indicator:
                raise DuplicateCodeError("indicator", indicator.code)
        return cls(directory=directory, regimes=by_name, indicators=by_code, **more)


def filled_form(grid: Grid, expected: Expected, faults: Faults, others: Iterable[SetAside] = ()) -> FilledForm:
    """Read the cells of the form's sheet.

    Raises:
        InvalidFormError: cells are moved, of another report, or hold what is no figure; it carries all of them.
    """
    _name_faults(grid, faults)
    regime, organisation, period = _whose(grid, expected, faults)
    aside = list(others)
    rows = _rows(grid, faults.sheet, aside, organisation.identifier(period.end))
    codes = Counter(text_in(cells, form.CODE) for cells in rows.values())
    facts: list[AnyFact] = []
    empty: list[str] = []
    not_applicable: list[str] = []
    targets: list[tuple[str, Figure]] = []
    for row, cells in rows.items():
        code = text_in(cells, form.CODE)
        taken = _taken(cells, code, expected.indicators, codes[code])
        if isinstance(taken, Reason):
            aside.append(_aside(faults.sheet, row, taken, cells))
        elif isinstance(taken, _CellFault):
            faults.add(row, taken.column, taken.reason)
        elif taken.value is not None:
            facts.append(taken.fact(organisation, period))
        else:
            (not_applicable if form.VALUE in cells else empty).append(code)
            if taken.target is not None:
                targets.append((code, taken.target))
    faults.stop()
    submission = Submission(
        organisation=organisation,
        period=period,
        regime=regime,
        facts=FactBook(facts),
        not_applicable=not_applicable,
        state=expected.state,
        sender=expected.sender or organisation.name,
        sent_at=expected.sent_at,
        source=faults.name,
    )
    return FilledForm(submission, tuple(empty), tuple(aside), tuple(targets))


def _name_faults(grid: Grid, faults: Faults) -> None:
    """Name every cell that cannot be read, whatever it is for."""
    for row, cells in grid.items():
        for column, cell in cells.items():
            if cell.fault:
                faults.add(row, column, cell.fault)
    faults.stop()


def aside_rows(sheet: str, grid: Grid, reason: Reason) -> Iterable[SetAside]:
    """Every row of a sheet, set aside."""
    return (_aside(sheet, row, reason, cells) for row, cells in sorted(grid.items()))


@attrs.frozen
class _CellFault:
    """What is wrong with a cell that should hold a figure."""

    column: int
    reason: str


@attrs.frozen
class _Row:
    """What a row says: its figures, if it has any."""

    indicator: Indicator[Any]
    value: Figure | None
    target: Figure | None
    breakdown: PartCodes
    note: str

    def fact(self, organisation: Organisation, period: Period) -> AnyFact:
        """The same as a fact, as soon as it is known whose."""
        parts, of_which = self.breakdown
        return Fact[Any](
            self.indicator,
            organisation,
            period,
            self.value,
            target=self.target,
            parts=parts,
            of_which=of_which,
            note=self.note,
        )


def _rows(grid: Grid, sheet: str, aside: list[SetAside], identifier: str | None) -> dict[int, Mapping[int, SheetCell]]:
    """The rows below the header; what is outside the form is set aside."""
    rows: dict[int, Mapping[int, SheetCell]] = {}
    for row, cells in sorted(grid.items()):
        inside = {column: cell for column, cell in cells.items() if _inside(row, column, cell, identifier)}
        if len(inside) < len(cells):
            beyond = {column: cell for column, cell in cells.items() if column not in inside}
            aside.append(_aside(sheet, row, Reason.OUTSIDE, beyond))
        if inside and row > form.HEADER_ROW:
            rows[row] = inside
    return rows


def _taken(
    cells: Mapping[int, SheetCell], code: str, indicators: Mapping[str, Indicator[Any]], rows: int
) -> _Row | Reason | _CellFault:
    """What a row says, or why it cannot be taken."""
    indicator = indicators.get(code)
    if indicator is None:
        return Reason.UNKNOWN_CODE
    if rows > 1:
        return Reason.REPEATED
    divided = part_codes(text_in(cells, form.NAME), tidy(indicator.name))
    if divided is None or not indicators.keys() - {code} >= {*divided.parts, *divided.of_which}:
        return Reason.OTHER_NAME
    if text_in(cells, form.UNIT) != tidy(unit_of(indicator)):
        return Reason.OTHER_UNIT
    blank = text_in(cells, form.VALUE).casefold() in {"", form.NOT_APPLICABLE}
    if blank and form.NOTE in cells:
        return Reason.NO_FIGURE
    figures = _figures(cells, (form.TARGET,) if blank else (form.VALUE, form.TARGET), indicator)
    if not isinstance(figures, dict):
        return figures
    return _Row(indicator, figures.get(form.VALUE), figures.get(form.TARGET), divided, text_in(cells, form.NOTE))


def _figures(
    cells: Mapping[int, SheetCell], columns: Iterable[int], indicator: Indicator[Any]
) -> dict[int, Figure] | Reason | _CellFault:
    """The figures in some columns of a row, as far as they are filled in, or why one of them cannot be taken."""
    figures: dict[int, Figure] = {}
    for column in columns:
        if column in cells:
            try:
                figures[column] = typed_figure(cells[column], indicator)
            except NoFigureError as error:
                return _CellFault(column, str(error))
            except (FigureTypeError, UnitMismatchError):
                return Reason.OTHER_UNIT
    return figures


def _whose(grid: Grid, expected: Expected, faults: Faults) -> tuple[ReportingRegime, Organisation, Period]:
    """What asks for the form, whose it is and for when; everything else at the top stands as it was printed."""
    called = text_in(grid.get(1, {}), 2)
    _hold_printed(grid, called if called in expected.regimes else " or ".join(expected.regimes) or "a regime", faults)
    code, name, when = (text_in(grid.get(row, {}), column) for row, column in (_CODE_CELL, (2, 2), (3, 2)))
    organisation = _organisation(code, name, expected.directory, faults)
    period = _period(when, faults)
    _hold_identifier(text_in(grid.get(2, {}), _IDENTIFIER_CELL[1]), organisation, period, faults)
    regime = expected.regimes.get(called)
    if regime is None:
        raise faults.error()
    if not regime.covers(period):
        faults.add(3, 2, f"{called!r} asks for no report on {period}")
    faults.stop()
    return regime, organisation, period


def _hold_printed(grid: Grid, regime: str, faults: Faults) -> None:
    """Hold labels, titles and the name of the regime against those of a form."""
    printed = {(row, 1): label for row, label in enumerate(form.LABELS, 1)}
    printed |= {(form.HEADER_ROW, column): title for column, title in enumerate(form.HEADER, 1)}
    printed[1, 2] = regime
    for (row, column), text in printed.items():
        found = text_in(grid.get(row, {}), column)
        if found != text:
            faults.add(
                row, column, f"here stands {found[:80]!r} where the form has {text!r}: cells were moved or renamed"
            )


def _organisation(code: str, name: str, directory: Directory, faults: Faults) -> Organisation:
    """The organisation of a code, which the name beside it must be one of."""
    try:
        organisation = directory[code]
    except UnknownOrganisationError as error:
        faults.add(*_CODE_CELL, str(error))
        raise faults.error() from error
    if name not in {tidy(each) for each in organisation.names}:
        faults.add(2, 2, f"{name[:80]!r} is no name of {code}, which is called {organisation.name!r}")
    return organisation


def _hold_identifier(found: str, organisation: Organisation, period: Period, faults: Faults) -> None:
    """Hold the identifier of a form against the organisation's, as far as one is known."""
    known = organisation.identifier(period.end)
    if known and is_official_code(found) and found != known:
        faults.add(*_IDENTIFIER_CELL, f"{found!r} is not the identifier of {organisation.code}, which is {known!r}")


def _period(when: str, faults: Faults) -> Period:
    try:
        return Period.parse(when)
    except (PeriodSyntaxError, ImpossibleValueError) as error:
        faults.add(3, 2, str(error))
        raise faults.error() from error


def _inside(row: int, column: int, cell: SheetCell, identifier: str | None) -> bool:
    """Say whether a cell is one of the form, which shows the identifier of an organisation that has one."""
    if row >= form.HEADER_ROW:
        return column <= form.NOTE
    if (row, column) == _IDENTIFIER_CELL:
        return cell.text == identifier
    return (row, column) in _HEAD or cell.text == form.HOW


def _aside(sheet: str, row: int, reason: Reason, cells: Mapping[int, SheetCell]) -> SetAside:
    return SetAside(place(sheet, row, min(cells)), reason, tuple(cells[column].text for column in sorted(cells)))


def text_in(cells: Mapping[int, SheetCell], column: int) -> str:
    """The text of a cell of a row, or none."""
    return cells.get(column, _EMPTY).text
