"""Units: the indicator that a name and a unit imply, and the figure of a cell in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Context, Decimal
from typing import Any, Final, TypeAlias, cast

from dangbo_report.errors import FigureSyntaxError
from dangbo_report.figures import Count, Measure, Money, Percent, PercentagePoints, parse_figure
from dangbo_report.figures.units import MEASURE_UNITS, is_measure_unit
from dangbo_report.indicators import (
    AnyIndicator,
    CountIndicator,
    Indicator,
    MeasureIndicator,
    MoneyIndicator,
    OverTime,
    PercentOfTargetIndicator,
    unit_of,
)
from dangbo_report.numerals import format_number
from dangbo_report.sheets.forms.cells import SheetCell
from dangbo_report.sheets.offices.stocks import is_stock

#: A figure that an indicator may have.
Written: TypeAlias = Count | Money | Measure | Percent
#: Units as offices shorten them: a scale in digits, and what they write for a scale of đồng.
_THOUSANDS: Final = re.compile(r"1((?:[.,]?000)+)\s*(?=[^\W\d])")
_SCALES: Final = ("nghìn", "triệu", "tỷ")
_MONEY: Final = re.compile(
    r"(?:(ng|ngh|nghìn|ngàn)|(tr|triệu)|(t|tỷ|tỉ))\s*\.?\s*(?:đ|đồng|vnđ|vnd|₫)\.?", re.IGNORECASE
)
#: What there are no parts of; a mean of them has a unit of its own, as "người/buổi".
_WHOLE: Final = re.compile(
    r"(?:người|hội viên|đoàn viên|đảng viên|quần chúng|hộ|cuộc|buổi|vụ|lượt|phần|căn|chi bộ|chi hội|tổ chức|văn bản)\b",
    re.IGNORECASE,
)
_SCALED: Final = re.compile(r"(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+", re.IGNORECASE)
_UNIT_BEHIND: Final = re.compile(r"(?<=[0-9])\s*(?=[^\W\d_])(?P<unit>.+)", re.DOTALL)
#: A spreadsheet computes with fifteen digits.
_DIGITS: Final = Context(prec=15)
#: Cells that say that there is nothing.
NOTHING: Final = frozenset({"", "-", "–", "—", "x", "X", "...", "…", "/"})


def written(cell: SheetCell) -> str:
    """A cell as the field writes it: numbers with a comma.

    >>> [written(SheetCell(text, number=True)) for text in ("432.5", "1200", "7.090000000000001", "1e99", "#")]
    ['432,5', '1.200', '7,09', '1e99', '#']
    >>> written(SheetCell("05"))
    '05'
    """
    if not cell.number:
        return cell.text
    try:
        value = _DIGITS.create_decimal(cell.text)
    except ArithmeticError:
        return cell.text
    if not value.is_finite() or abs(value.adjusted()) > 30:  # noqa: PLR2004 - no figure has as many digits
        return cell.text
    plain = Decimal(f"{value.normalize(_DIGITS):f}")
    exponent = plain.as_tuple().exponent
    return format_number(plain, decimals=max(0, -exponent) if isinstance(exponent, int) else 0)


def is_bare(text: str) -> bool:
    """Say whether a text has a number alone, whose unit stands elsewhere."""
    return not any(char.isalpha() or char == "%" for char in text)


def unit_said(unit: str) -> str:
    """A unit as it is read, whatever offices shorten it to.

    >>> [unit_said(unit) for unit in ("tr.đ", "1.000 đồng", "1.000 người", "ng.đ", "hội viên")]
    ['triệu đồng', 'nghìn đồng', 'nghìn người', 'nghìn đồng', 'hội viên']
    """
    plain = unicodedata.normalize("NFC", unit).strip()
    digits = _THOUSANDS.match(plain)
    scale = digits[1].count("000") - 1 if digits else len(_SCALES)
    if digits and scale < len(_SCALES):
        plain = f"{_SCALES[scale]} {plain[digits.end() :]}"
    money = _MONEY.fullmatch(plain)
    return f"{_SCALES[(money.lastindex or 1) - 1]} đồng" if money else plain


def figure_in(cell: SheetCell, unit: str) -> Written:
    """The figure of a cell whose unit stands in a column, a heading or behind the name.

    Raises:
        DangboReportError: it holds none.
    """
    if cell.fault:
        raise FigureSyntaxError(cell.text, cell.fault)
    text = written(cell)
    if is_bare(text):
        text = f"{text} {unit_said(unit)}".strip()
    elif (behind := _UNIT_BEHIND.search(text)) and unit_said(behind["unit"]) != behind["unit"]:
        text = f"{text[: behind.start()]} {unit_said(behind['unit'])}"
    figure = parse_figure(text)
    if isinstance(figure, PercentagePoints):
        raise FigureSyntaxError(text, "a difference of percents is no figure of an indicator")
    return counted(figure) if isinstance(figure, Measure) else figure


def counted(figure: Measure) -> Count | Measure:
    """A whole number of what is counted is a count, though a sheet shows "1.234,0 hộ".

    Raises:
        FigureSyntaxError: it is a part of what there is no part of: "12,5 hội viên".
    """
    if is_measure_unit(figure.unit):
        return figure
    if figure.value == figure.value.to_integral_value():
        return Count(int(figure.value), figure.unit, qualifier=figure.qualifier)
    if _WHOLE.match(figure.unit):
        raise FigureSyntaxError(str(figure), f"{figure.unit!r} is counted in whole numbers")
    return figure


def implied(code: str, name: str, unit: str, figures: list[Written]) -> AnyIndicator:
    """The indicator whose figures those are: money, percents, measures, or things that are counted."""
    kinds = {type(figure) for figure in figures}
    over_time = OverTime.STOCK if is_stock(name, unit) else OverTime.FLOW
    if kinds == {Money}:
        return MoneyIndicator(code, name, over_time=over_time)
    if kinds == {Percent}:
        return PercentOfTargetIndicator(code, name)
    noun = _SCALED.sub("", unit_said(unit)) or _first_unit(figures)
    if Measure in kinds or noun in MEASURE_UNITS:
        return MeasureIndicator(code, name, noun, over_time=over_time)
    return CountIndicator(code, name, noun, over_time=over_time)


def _first_unit(figures: Iterable[Written]) -> str:
    units = (figure.unit for figure in figures if isinstance(figure, Count | Measure) and figure.unit)
    return next(units, "")


def fitted(figure: Written, indicator: AnyIndicator) -> Written:
    """A figure in the type and unit of an indicator.

    Raises:
        DangboReportError: it is of another.
    """
    if isinstance(figure, Count) and indicator.figure_type is Measure and figure.unit in {"", unit_of(indicator)}:
        figure = Measure(Decimal(figure.value), unit_of(indicator), qualifier=figure.qualifier)
    elif isinstance(figure, Count) and indicator.figure_type is Count and not figure.unit:
        figure = Count(figure.value, unit_of(indicator), step=figure.step, qualifier=figure.qualifier)
    cast("Indicator[Any]", indicator).check(figure)
    return figure
