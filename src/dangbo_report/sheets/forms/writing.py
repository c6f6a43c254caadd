"""Writing forms: one for each organisation, with what is measured printed and the rest to be filled in."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Hashable, Iterable, Sequence
from copy import copy
from datetime import datetime, time
from functools import partial
from itertools import groupby
from typing import Any, Final, Unpack, final

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import MissingExtraError
from dangbo_report.figures import Measure, Percent
from dangbo_report.indicators import Indicator, unit_of
from dangbo_report.organisations import Organisation
from dangbo_report.packages import without_clock
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime
from dangbo_report.sheets.forms import form
from dangbo_report.sheets.forms.cells import escaped, tidy
from dangbo_report.sheets.forms.printed import Known, Printed

_WIDTHS: Final = (26, 60, 16, 20, 24, 30)
#: What a cell takes, by what it holds; text is read as a phrase of the report.
_TAKES_WHOLE: Final = "OR(ISTEXT({0}),AND(ISNUMBER({0}),{0}>=0,{0}=INT({0})))"
_TAKES_NUMBER: Final = "OR(ISTEXT({0}),ISNUMBER({0}))"
_TAKES_TEXT: Final = "ISTEXT({0})"
#: So many runs of rows are checked together: programs read lists of places that are not too long.
_RUNS: Final = 64


@checked_arguments
def write_form(
    regime: ReportingRegime,
    organisation: Organisation,
    period: Period,
    indicators: Iterable[Indicator[Any]],
    **known: Unpack[Known],
) -> bytes:
    """Make the workbook that an organisation fills in ("biểu mẫu"); the same form is the same bytes.

    Only cells to be filled in are unlocked: figures, notes, and targets that are not known. Figures are checked as
    they are typed.

    Args:
        regime: what asks for it.
        organisation: who fills it in.
        period: for when.
        indicators: a row for each.
        **known: what is known already, each by its name: `targets`, by the code of the indicator (those of the facts
            are known too); `parts`, by the code of a total those of the rows that add up to it, and `of_which`, those
            that may fall short of it ("trong đó"; those of the facts are known too); `facts`, figures to begin with, as
            of a draft; `not_applicable`, codes of indicators that the organisation has nothing of.

    Raises:
        MissingExtraError: openpyxl is not installed; it carries the extra.
        ImpossibleValueError: a name holds a control character, or a part has no row; it carries the name, or the code.
    """
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise MissingExtraError("write_form", "xlsx") from error
    printed = Printed.of(regime, organisation, period, indicators, **known)
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(form.SHEET)
    _fill(sheet, printed)
    about = book.properties
    about.title, about.creator, about.language = tidy(regime.name), tidy(organisation.name), "vi-VN"
    about.created = datetime.combine(period.end, time())
    written = io.BytesIO()
    book.save(written)
    return without_clock(written.getvalue(), period.end)


@checked_arguments
def write_csv_form(
    regime: ReportingRegime,
    organisation: Organisation,
    period: Period,
    indicators: Iterable[Indicator[Any]],
    **known: Unpack[Known],
) -> bytes:
    """Make the same form as CSV (RFC 4180, UTF-8 with a byte order mark, so that Excel knows it); no text is a formula.

    It says at its head how many rows it has, and ends with a line of its own, so that a reader misses what was cut off.

    Args:
        regime: what asks for it.
        organisation: who fills it in.
        period: for when.
        indicators: a row for each.
        **known: what is known already, as `write_form` takes it.

    Raises:
        ImpossibleValueError: a name holds a control character, or a part has no row; it carries the name, or the code.
    """
    printed = Printed.of(regime, organisation, period, indicators, **known)
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(map(escaped, texts) for texts in printed.lines())
    return stream.getvalue().encode("utf-8-sig")


@final
class _Looks:
    """How cells of a sort look: openpyxl compares every style that it is given with all that it has."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Any] = {}

    def give(self, cell: Any, sort: Hashable, make: Callable[[Any], None]) -> None:
        """Let a cell look as those of its sort do; `make` says how, once for each sort and each look before it."""
        key = sort, tuple(cell._style or ())  # noqa: SLF001 - openpyxl has no other name for all of it
        if key in self._made:
            cell._style = copy(self._made[key])  # noqa: SLF001 - as above
        else:
            make(cell)
            self._made[key] = copy(cell._style)  # noqa: SLF001 - as above


def _fill(sheet: Any, printed: Printed) -> None:
    """Put a form on a sheet."""
    looks, grid = _Looks(), printed.grid()
    _print(sheet, grid, looks)
    checks: dict[tuple[int, str, str], list[int]] = {}
    divided = {code for each in printed.breakdowns.values() for codes in each for code in codes}
    for number, indicator in enumerate(printed.indicators, form.HEADER_ROW + 1):
        if indicator.code in divided:
            looks.give(sheet.cell(number, form.NAME), "indented", _look_indented)
        known = bool(grid[number - 1][form.TARGET - 1])
        columns = (form.VALUE, form.NOTE) if known else (form.TARGET, form.VALUE, form.NOTE)
        _open(sheet, number, indicator, columns, looks)
        for column in columns[:-1]:
            checks.setdefault((column, _takes(indicator), unit_of(indicator)), []).append(number)
    for (column, takes, unit), lines in checks.items():
        _check(sheet, column, lines, takes, unit)
    _set_up(sheet)


def _print(sheet: Any, grid: Iterable[Sequence[str]], looks: _Looks) -> None:
    """Put down what stands on a form before it is filled in."""
    for number, texts in enumerate(grid, 1):
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(number, column, text or None)
            if text:
                cell.data_type = "s"  # never a formula
            row = min(number, form.HEADER_ROW + 1) - form.HEADER_ROW
            looks.give(cell, (bool(text), max(row, -1)), partial(_look_printed, row=row))


def _open(sheet: Any, row: int, indicator: Indicator[Any], columns: Iterable[int], looks: _Looks) -> None:
    """Let cells of a row be filled in."""
    for column in columns:
        cell, as_text = sheet.cell(row, column), column == form.NOTE or indicator.figure_type is Percent
        looks.give(cell, ("open", as_text), partial(_look_open, as_text=as_text))


def _set_up(sheet: Any) -> None:
    """Set widths, what stays in view, what is locked, and how it is printed."""
    from openpyxl.utils import get_column_letter

    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{form.HEADER_ROW + 1}"
    sheet.protection.enable()
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.page_setup.orientation = "landscape"


def _look_printed(cell: Any, *, row: int) -> None:
    """What stands on a form: above the header, in it, or below."""
    from openpyxl.styles import Alignment, Font

    if cell.value is not None:
        cell.quotePrefix = True
    cell.alignment = Alignment(vertical="top", wrap_text=row >= 0)
    if row == 0:
        cell.font = Font(bold=True)


def _look_indented(cell: Any) -> None:
    from openpyxl.styles import Alignment

    cell.alignment = Alignment(vertical="top", wrap_text=True, indent=1)


def _look_open(cell: Any, *, as_text: bool) -> None:
    """What is to be filled in."""
    from openpyxl.styles import PatternFill, Protection

    cell.protection = Protection(locked=False)
    cell.fill = PatternFill("solid", fgColor="FFF8E1")
    if as_text:
        cell.number_format = "@"


def _check(sheet: Any, column: int, rows: Sequence[int], takes: str, unit: str) -> None:
    """Let a spreadsheet check what is typed into some cells of a column, as it writes it itself for all that are alike.

    The formula is that of the first cell; for the others it moves with them.
    """
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(column)
    runs = [[row for _, row in run] for _, run in groupby(enumerate(rows), lambda each: each[1] - each[0])]
    for start in range(0, len(runs), _RUNS):
        some = runs[start : start + _RUNS]
        places = " ".join(f"{letter}{run[0]}:{letter}{run[-1]}" for run in some)
        formula = takes.format(f"{letter}{some[0][0]}")
        check = DataValidation("custom", formula1=formula, allow_blank=True, sqref=places)
        check.errorTitle, check.error = "Số liệu", f"Ghi số theo đơn vị {unit!r}, hoặc cả cụm"[:255]
        check.showErrorMessage = True
        sheet.add_data_validation(check)


def _takes(indicator: Indicator[Any]) -> str:
    if indicator.figure_type is Percent:
        return _TAKES_TEXT
    return _TAKES_NUMBER if indicator.figure_type is Measure else _TAKES_WHOLE
