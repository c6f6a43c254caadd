"""`read_sheet`: an office's own sheet to facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from dangbo_report.checking import checked_arguments
from dangbo_report.errors import ImpossibleValueError, InvalidFormError
from dangbo_report.indicators import AnyIndicator
from dangbo_report.organisations import Directory, Organisation
from dangbo_report.packages import Source
from dangbo_report.periods import Period
from dangbo_report.sheets.forms.filled import Reason, SetAside
from dangbo_report.sheets.forms.rows import aside_rows
from dangbo_report.sheets.offices.bodies import Bodies
from dangbo_report.sheets.offices.columns import chosen_roles, headings_of
from dangbo_report.sheets.offices.facts import SheetFacts
from dangbo_report.sheets.offices.figures import Figures
from dangbo_report.sheets.offices.grids import OfficeSheet, sheets_of
from dangbo_report.sheets.offices.laid_out import Columns
from dangbo_report.sheets.offices.table import Table

_NO_HEADINGS: Final = "no row of headings was found, such as “Đơn vị | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện”"


@checked_arguments
def read_sheet(  # noqa: PLR0913 - the sheet, and what it does not say itself
    source: Source,
    *,
    directory: Directory,
    period: Period,
    columns: Mapping[str, str] | None = None,
    organisation: str | None = None,
    indicators: Iterable[AnyIndicator] = (),
    sheet: str | None = None,
    name: str = "the sheet",
) -> SheetFacts:
    r"""Read a sheet that an office made itself ("bảng số liệu tự lập"): .xlsx, .ods or CSV.

    Headings say what columns hold, over several rows of them. Bodies stand in a column (merged over their rows or
    written once), above their rows, or in the headings; they are known by every spelling and abbreviation in use.
    Units stand in a column, a heading, behind a name, or above the table. Numbers may be typed as text. Rows and
    columns of totals are held against what they add up, and ratios against their figures; neither is a fact. Rows that
    begin with a dash or "trong đó" are parts of the row above. Lines without figures are passed over, but one that is
    called as bodies are and is unknown: the rows below it are set aside. A figure of the same period last year
    ("cùng kỳ") is a fact of that period; of a body that was made since, one that was recomputed. A heading that names
    another period ("Lũy kế 9 tháng", "Quý II/2025") makes its figures facts of that.

    Args:
        source: the file, its bytes, or the file open for reading bytes.
        directory: the bodies that it may speak of.
        period: the period that its figures are for.
        columns: which column holds what, where its heading does not say so: from "organisation", "indicator", "unit",
            "target", "value", "percent", "last-year", "note" or "number" to a heading or a letter.
        organisation: the code of the body whose figures those without a body are; the topmost one unless given.
        indicators: those that are known by name; others get a code made from their name.
        sheet: its name; the first with headings unless given.
        name: what the file is called in errors if it has no path, as one that somebody uploaded.

    Raises:
        UnreadableDocumentError: it is no such file, damaged, or holds more than is allowed; it carries the name and
            why.
        InvalidFormError: no table was found; it carries the sheets that were looked at.
        ImpossibleValueError: there is no such column or sheet, or no topmost body; it carries what was given.
        UnknownOrganisationError: the organisation is not in the directory; it carries the code.

    >>> from datetime import date
    >>> from dangbo_report.organisations import Level, standard_directory
    >>> directory = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 9, 30))
    >>> made = '''Đơn vị;Nội dung;ĐVT;KH;TH;Tỷ lệ
    ... UB MTTQ;Quỹ Vì người nghèo;triệu đồng;30;7,09;25%
    ... Hội LHPN;Hội viên mới;người;;05;'''
    >>> read = read_sheet(made.encode(), directory=directory, period=Period.quarter(2025, 3))
    >>> [(fact.organisation.code, fact.indicator.code, str(fact.figure)) for fact in read.facts]
    [('mttq', 'quy-vi-nguoi-ngheo', '7,09 triệu đồng'), ('lhpn', 'hoi-vien-moi', '5 người')]
    >>> [str(each) for each in read.disagreements]
    ['CSV!F2: Quỹ Vì người nghèo, mttq: 7,09 triệu đồng trên 30 triệu đồng, bảng ghi 25%']
    """
    name, found = sheets_of(source, name)
    issuer = _issuer(directory, organisation)
    named = columns or {}
    _check_sheet(sheet, found)
    for each in found:
        headings = headings_of(each, chain(*named.items())) if sheet in {None, each.title} else None
        if headings is not None:
            bodies = Bodies(directory)
            table = Table(each, bodies, issuer, Columns(each, headings, bodies, period, chosen_roles(named, headings)))
            others = _aside(one for one in found if one is not each)
            return Figures(period, tuple(indicators)).facts(table, others)
    raise InvalidFormError(name, tuple((each.title, _NO_HEADINGS) for each in found) or ((name, "it has no sheet"),))


def _check_sheet(sheet: str | None, found: Sequence[OfficeSheet]) -> None:
    titles = [each.title for each in found]
    if sheet is not None and sheet not in titles:
        raise ImpossibleValueError("sheet", sheet, f"one of {', '.join(map(repr, titles[:20]))}")


def _aside(others: Iterable[OfficeSheet]) -> list[SetAside]:
    """All rows of the sheets that are not read."""
    return [row for each in others for row in aside_rows(each.title, each.grid, Reason.OTHER_SHEET)]


def _issuer(directory: Directory, organisation: str | None) -> Organisation:
    if organisation is not None:
        return directory[organisation]
    if len(directory.roots) != 1:
        raise ImpossibleValueError("organisation", None, "the code of the body whose sheet it is")
    return directory.roots[0]
