"""The table of all figures of the period, as columns of texts and numbers: what spreadsheets get."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, TypeAlias

from dangbo_report.figures import Figure, Money, Percent, PercentagePoints
from dangbo_report.report import AnnexRow, Report, annex_rows, compared_periods
from dangbo_report.report.text import clean

#: A text, a number, or nothing.
Cell: TypeAlias = str | int | Decimal | None

#: The columns that hold what was written beside the bare value of it.
_FIGURES: Final = ("Kết quả", "Chỉ tiêu giao", "Tỷ lệ đạt", "Kỳ trước", "Cùng kỳ năm trước")
#: The units of the figures that have none of their own.
_UNITS: Final[dict[type, str]] = {Money: "đồng", Percent: "%", PercentagePoints: "điểm phần trăm"}


def header(report: Report) -> tuple[str, ...]:
    """The headings of the columns; those of earlier periods name the period."""
    previous, last_year = compared_periods(report.period)
    names = dict(zip(_FIGURES, _FIGURES, strict=True))
    names |= {"Kỳ trước": f"Kỳ trước ({previous})"} if previous else {}
    names |= {"Cùng kỳ năm trước": f"Cùng kỳ năm trước ({last_year})"} if last_year else {}
    return (
        *("Mã cơ quan, đơn vị", "Cơ quan, đơn vị", "Mã chỉ tiêu", "Chỉ tiêu", "Kỳ báo cáo", "Đơn vị tính"),
        *(column for name in names.values() for column in (name, f"{name}: giá trị")),
    )


def rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """A row for every figure of the period; every figure as it is written, then its bare value.

    Raises:
        ImpossibleValueError: a name holds a control character or half a surrogate pair; it carries the name.
    """
    for row in annex_rows(report):
        organisation, indicator = row.fact.organisation, row.fact.indicator
        yield (
            organisation.code,
            clean(organisation.name),
            indicator.code,
            clean(indicator.name),
            str(row.fact.period),
            _unit(row.fact.figure),
            *(cell for figure in _figures(row) for cell in _pair(figure)),
        )


def _figures(row: AnnexRow) -> tuple[Figure | None, ...]:
    percent = row.percent.figure if row.percent else None
    return (row.fact.figure, row.fact.target, percent, row.previous, row.last_year)


def _pair(figure: Figure | None) -> tuple[Cell, Cell]:
    return (None, None) if figure is None else (str(figure), figure.value)


def _unit(figure: Figure) -> str:
    return _UNITS.get(type(figure)) or str(getattr(figure, "unit", ""))
