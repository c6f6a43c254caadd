"""Writing forms: one for each organisation, with what is measured printed and the rest to be filled in."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import datetime, time
from typing import Any, Final

from dangbo_report.errors import MissingExtraError
from dangbo_report.figures import Figure, Measure, Percent
from dangbo_report.indicators import FactBook, Indicator, unit_of
from dangbo_report.organisations import Organisation
from dangbo_report.packages import without_clock
from dangbo_report.periods import Period
from dangbo_report.regimes import ReportingRegime
from dangbo_report.sheets.forms import form
from dangbo_report.sheets.forms.cells import escaped, tidy
from dangbo_report.sheets.forms.printed import Printed

_WIDTHS: Final = (26, 60, 16, 20, 24, 30)
#: What a cell takes, by what it holds; text is read as a phrase of the report.
_TAKES_WHOLE: Final = "OR(ISTEXT({0}),AND(ISNUMBER({0}),{0}>=0,{0}=INT({0})))"
_TAKES_NUMBER: Final = "OR(ISTEXT({0}),ISNUMBER({0}))"
_TAKES_TEXT: Final = "ISTEXT({0})"


def write_form(  # noqa: PLR0913 - whose form it is, and what is known already
    regime: ReportingRegime,
    organisation: Organisation,
    period: Period,
    indicators: Iterable[Indicator[Any]],
    *,
    targets: Mapping[str, Figure] | None = None,
    parts: Mapping[str, Iterable[str]] | None = None,
    of_which: Mapping[str, Iterable[str]] | None = None,
    facts: FactBook | None = None,
    not_applicable: Iterable[str] = (),
) -> bytes:
    """Make the workbook that an organisation fills in ("biểu mẫu"); the same form is the same bytes.

    Only cells to be filled in are unlocked: figures, notes, and targets that are not known. Figures are checked as
    they are typed.

    Args:
        regime: what asks for it.
        organisation: who fills it in.
        period: for when.
        indicators: a row for each.
        targets: by the code of the indicator; those of the facts are known too.
        parts: by the code of a total, those of the rows that add up to it; those of the facts are known too.
        of_which: by the code of a total, those of the rows that may fall short of it ("trong đó").
        facts: figures to begin with, as of a draft.
        not_applicable: codes of indicators that the organisation has nothing of.

    Raises:
        MissingExtraError: openpyxl is not installed; it carries the extra.
        ImpossibleValueError: a name holds a control character, or a part has no row; it carries the name, or the code.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.styles import Alignment, Font, PatternFill, Protection
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation
    except ImportError as error:
        raise MissingExtraError("write_form", "xlsx") from error
    rows = tuple(indicators)
    printed = Printed(
        regime=regime,
        organisation=organisation,
        period=period,
        indicators=rows,
        targets=targets or {},
        parts=parts or {},
        of_which=of_which or {},
        facts=facts or FactBook(),
        not_applicable=frozenset(not_applicable),
    )
    divided = {code for each in printed.breakdowns.values() for codes in each for code in codes}
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet(form.SHEET)
    grid = printed.grid()
    for number, texts in enumerate(grid, 1):
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(number, column, text or None)
            if text:
                cell.data_type = "s"  # never a formula
                cell.quotePrefix = True
            cell.alignment = Alignment(vertical="top", wrap_text=number >= form.HEADER_ROW)
            if number == form.HEADER_ROW:
                cell.font = Font(bold=True)
    for number, indicator in enumerate(rows, form.HEADER_ROW + 1):
        known = bool(grid[number - 1][form.TARGET - 1])
        if indicator.code in divided:
            sheet.cell(number, form.NAME).alignment = Alignment(vertical="top", wrap_text=True, indent=1)
        for column in (form.VALUE, form.NOTE) if known else (form.TARGET, form.VALUE, form.NOTE):
            cell = sheet.cell(number, column)
            cell.protection = Protection(locked=False)
            cell.fill = PatternFill("solid", fgColor="FFF8E1")
            if column == form.NOTE or indicator.figure_type is Percent:
                cell.number_format = "@"
            if column != form.NOTE:
                rule = _takes(indicator).format(cell.coordinate)
                takes = DataValidation("custom", formula1=rule, allow_blank=True, sqref=cell.coordinate)
                takes.errorTitle, takes.error = (
                    "Số liệu",
                    f"Ghi số theo đơn vị {unit_of(indicator)!r}, hoặc cả cụm"[:255],
                )
                takes.showErrorMessage = True
                sheet.add_data_validation(takes)
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = f"A{form.HEADER_ROW + 1}"
    sheet.protection.enable()
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.page_setup.orientation = "landscape"
    about = book.properties
    about.title, about.creator, about.language = tidy(regime.name), tidy(organisation.name), "vi-VN"
    about.created = datetime.combine(period.end, time())
    written = io.BytesIO()
    book.save(written)
    return without_clock(written.getvalue(), period.end)


def write_csv_form(  # noqa: PLR0913 - as write_form
    regime: ReportingRegime,
    organisation: Organisation,
    period: Period,
    indicators: Iterable[Indicator[Any]],
    *,
    targets: Mapping[str, Figure] | None = None,
    parts: Mapping[str, Iterable[str]] | None = None,
    of_which: Mapping[str, Iterable[str]] | None = None,
    facts: FactBook | None = None,
    not_applicable: Iterable[str] = (),
) -> bytes:
    """Make the same form as CSV (RFC 4180, UTF-8 with a byte order mark, so that Excel knows it); no text is a formula.

    Args:
        regime: what asks for it.
        organisation: who fills it in.
        period: for when.
        indicators: a row for each.
        targets: by the code of the indicator; those of the facts are known too.
        parts: by the code of a total, those of the rows that add up to it; those of the facts are known too.
        of_which: by the code of a total, those of the rows that may fall short of it ("trong đó").
        facts: figures to begin with.
        not_applicable: codes of indicators that the organisation has nothing of.

    Raises:
        ImpossibleValueError: a name holds a control character, or a part has no row; it carries the name, or the code.
    """
    stream = io.StringIO(newline="")
    printed = Printed(
        regime=regime,
        organisation=organisation,
        period=period,
        indicators=tuple(indicators),
        targets=targets or {},
        parts=parts or {},
        of_which=of_which or {},
        facts=facts or FactBook(),
        not_applicable=frozenset(not_applicable),
    )
    csv.writer(stream).writerows(map(escaped, texts) for texts in printed.lines())
    return stream.getvalue().encode("utf-8-sig")


def _takes(indicator: Indicator[Any]) -> str:
    if indicator.figure_type is Percent:
        return _TAKES_TEXT
    return _TAKES_NUMBER if indicator.figure_type is Measure else _TAKES_WHOLE
