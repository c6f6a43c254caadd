"""From cells to a submission: each row is taken, empty, set aside or at fault; none is lost, none is guessed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Context, Decimal
from typing import Any, Final, final

import attrs

from dangbo_report.consolidation.forms import model
from dangbo_report.consolidation.forms.grid import Cell, Faults, Grid, place, tidy
from dangbo_report.consolidation.forms.model import FilledForm, Reason, SetAside, unit_of
from dangbo_report.consolidation.submissions import State, Submission
from dangbo_report.errors import (
    EnglishNotationError,
    FigureSyntaxError,
    FigureTypeError,
    ImpossibleValueError,
    PeriodSyntaxError,
    UnitMismatchError,
    UnknownOrganisationError,
)
from dangbo_report.figures import Count, Figure, Measure, Money, Percent, parse_figure
from dangbo_report.indicators import AnyFact, Fact, FactBook, Indicator
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime

_EMPTY: Final = Cell("")
_CODE_CELL: Final = (2, 3)
#: The cells above the header that are read.
_HEAD: Final = frozenset({(1, 1), (1, 2), (2, 1), (2, 2), _CODE_CELL, (3, 1), (3, 2)})
#: A spreadsheet writes 23.6 as 23.600000000000001: it computes with 15 digits.
_SHOWN: Final = Context(prec=15)
#: No figure of a report has more digits, before its decimals or in them.
_DIGITS: Final = 30


@final
@attrs.frozen(kw_only=True)
class Expected:
    """What a form is read against.

    Attributes:
        directory: who may send one.
        regime: what asks for it.
        indicators: those that it may have, by code.
        state: how far the submission has come.
        sender: who sent it; "" for the organisation.
        sent_at: when.
    """

    directory: Directory
    regime: ReportingRegime
    indicators: Mapping[str, Indicator[Any]]
    state: State
    sender: str
    sent_at: datetime | None


def filled_form(grid: Grid, expected: Expected, faults: Faults, others: Iterable[SetAside] = ()) -> FilledForm:
    """Read the cells of the form's sheet.

    Raises:
        InvalidFormError: cells are moved, of another report, or hold what is no figure; it carries all of them.
    """
    for row, cells in grid.items():
        for column, cell in cells.items():
            if cell.fault:
                faults.add(row, column, cell.fault)
    faults.stop()
    organisation, period = _whose(grid, expected, faults)
    aside = list(others)
    rows = _rows(grid, faults.sheet, aside)
    codes = Counter(_text(cells, model.CODE) for cells in rows.values())
    facts: list[AnyFact] = []
    empty: list[str] = []
    not_applicable: list[str] = []
    targets: list[tuple[str, Figure]] = []
    for row, cells in rows.items():
        code = _text(cells, model.CODE)
        taken = _taken(cells, expected.indicators.get(code), codes[code])
        if isinstance(taken, Reason):
            aside.append(_aside(faults.sheet, row, taken, cells))
        elif isinstance(taken, _CellFault):
            faults.add(row, taken.column, taken.reason)
        elif taken.value is not None:
            note = _text(cells, model.NOTE)
            facts.append(Fact[Any](taken.indicator, organisation, period, taken.value, target=taken.target, note=note))
        else:
            (not_applicable if model.VALUE in cells else empty).append(code)
            if taken.target is not None:
                targets.append((code, taken.target))
    faults.stop()
    submission = Submission(
        organisation=organisation,
        period=period,
        regime=expected.regime,
        facts=FactBook(facts),
        not_applicable=not_applicable,
        state=expected.state,
        sender=expected.sender or organisation.name,
        sent_at=expected.sent_at,
        source=faults.name,
    )
    return FilledForm(submission, tuple(empty), tuple(aside), tuple(targets))


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


class _NoFigureError(Exception):
    """A cell holds no figure: its text says why."""


def _rows(grid: Grid, sheet: str, aside: list[SetAside]) -> dict[int, Mapping[int, Cell]]:
    """The rows below the header; what is outside the form is set aside."""
    rows: dict[int, Mapping[int, Cell]] = {}
    for row, cells in sorted(grid.items()):
        inside = {column: cell for column, cell in cells.items() if _inside(row, column, cell)}
        if len(inside) < len(cells):
            beyond = {column: cell for column, cell in cells.items() if column not in inside}
            aside.append(_aside(sheet, row, Reason.OUTSIDE, beyond))
        if inside and row > model.HEADER_ROW:
            rows[row] = inside
    return rows


def _taken(cells: Mapping[int, Cell], indicator: Indicator[Any] | None, rows: int) -> _Row | Reason | _CellFault:
    """What a row says, or why it cannot be taken."""
    if indicator is None:
        return Reason.UNKNOWN_CODE
    if (reason := _misfit(cells, indicator, rows)) is not None:
        return reason
    blank = _text(cells, model.VALUE).casefold() in {"", model.NOT_APPLICABLE}
    if blank and model.NOTE in cells:
        return Reason.NO_FIGURE
    figures: dict[int, Figure] = {}
    for column in (model.TARGET,) if blank else (model.VALUE, model.TARGET):
        if column in cells:
            try:
                figures[column] = _figure(cells[column], indicator)
            except _NoFigureError as error:
                return _CellFault(column, str(error))
            except (FigureTypeError, UnitMismatchError):
                return Reason.OTHER_UNIT
    return _Row(indicator, figures.get(model.VALUE), figures.get(model.TARGET))


def _whose(grid: Grid, expected: Expected, faults: Faults) -> tuple[Organisation, Period]:
    """Whose form it is and for when; everything else at the top stands as it was printed."""
    printed = {(row, 1): label for row, label in enumerate(model.LABELS, 1)}
    printed |= {(model.HEADER_ROW, column): title for column, title in enumerate(model.HEADER, 1)}
    printed[1, 2] = tidy(expected.regime.name)
    for (row, column), text in printed.items():
        found = _text(grid.get(row, {}), column)
        if found != text:
            faults.add(
                row, column, f"here stands {found[:80]!r} where the form has {text!r}: cells were moved or renamed"
            )
    code, name, when = (_text(grid.get(row, {}), column) for row, column in (_CODE_CELL, (2, 2), (3, 2)))
    try:
        organisation = expected.directory[code]
    except UnknownOrganisationError as error:
        faults.add(*_CODE_CELL, str(error))
        raise faults.error() from error
    if name not in {tidy(each) for each in organisation.names}:
        faults.add(2, 2, f"{name[:80]!r} is no name of {code}, which is called {organisation.name!r}")
    try:
        period = Period.parse(when)
    except (PeriodSyntaxError, ImpossibleValueError) as error:
        faults.add(3, 2, str(error))
        raise faults.error() from error
    if not expected.regime.covers(period):
        faults.add(3, 2, f"{expected.regime.name!r} asks for no report on {period}")
    faults.stop()
    return organisation, period


def _inside(row: int, column: int, cell: Cell) -> bool:
    """Say whether a cell is one of the form."""
    if row >= model.HEADER_ROW:
        return column <= model.NOTE
    return (row, column) in _HEAD or cell.text == model.HOW


def _misfit(cells: Mapping[int, Cell], indicator: Indicator[Any], rows: int) -> Reason | None:
    if rows > 1:
        return Reason.REPEATED
    if _text(cells, model.NAME) != tidy(indicator.name):
        return Reason.OTHER_NAME
    return Reason.OTHER_UNIT if _text(cells, model.UNIT) != tidy(unit_of(indicator)) else None


def _figure(cell: Cell, indicator: Indicator[Any]) -> Figure:
    """The figure of a cell: a number is in the unit of its row, a phrase says its own."""
    try:
        if cell.number:
            return _of_number(cell, indicator)
        bare = not any(char.isalpha() or char == "%" for char in cell.text)
        figure = parse_figure(f"{cell.text} {unit_of(indicator)}" if bare else cell.text)
    except (FigureSyntaxError, EnglishNotationError, ImpossibleValueError) as error:
        raise _NoFigureError(str(error)) from error
    indicator.check(figure)
    return figure


def _of_number(cell: Cell, indicator: Indicator[Any]) -> Figure:
    value = _decimal(cell)
    if indicator.figure_type is Percent:
        raise _NoFigureError(f"{cell.text} may be a share of one or of a hundred: write it as text, such as 23,6%")
    if indicator.figure_type is Measure:
        return Measure(value, unit_of(indicator))
    if value != int(value):
        raise _NoFigureError(f"{cell.text} is no whole number of {unit_of(indicator)}")
    return Money(int(value)) if indicator.figure_type is Money else Count(int(value), unit_of(indicator))


def _decimal(cell: Cell) -> Decimal:
    """A number as the spreadsheet shows it: whole ones as they are, others to the digits that it computes with."""
    try:
        value = Decimal(cell.text) if cell.text.isdecimal() else _SHOWN.create_decimal(cell.text)
    except ArithmeticError as error:
        raise _NoFigureError(f"{cell.text[:80]!r} is no number") from error
    if not value.is_finite() or (value and not -_DIGITS <= value.adjusted() <= _DIGITS):
        raise _NoFigureError(f"{cell.text[:80]} is out of the range of any figure")
    return Decimal(int(value)) if value == int(value) else Decimal(f"{value.normalize(_SHOWN):f}")


def _aside(sheet: str, row: int, reason: Reason, cells: Mapping[int, Cell]) -> SetAside:
    return SetAside(place(sheet, row, min(cells)), reason, tuple(cells[column].text for column in sorted(cells)))


def _text(cells: Mapping[int, Cell], column: int) -> str:
    return cells.get(column, _EMPTY).text
