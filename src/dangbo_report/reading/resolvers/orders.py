"""Order: what runs from one number, day or year to another that comes after it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from dangbo_report.figures import Figure, Qualifier
from dangbo_report.reading.bindings import Binding, Proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.digits import read_digits
from dangbo_report.reading.quantities import figure_of

End: TypeAlias = Figure | date

_TO: Final = r"(?: ?[-–—] ?| (?:đến|tới)(?: hết)?(?: ngày)? )"
_DAY: Final = r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]((?:19|20)[0-9]{2})"
_FIRST_DAY: Final = _DAY.replace("[0-9]{1,2}", "[0-9](?<![0-9/.].)[0-9]?", 1)
_YEAR: Final = r"((?:19|20)[0-9]{2})"
_DAY_ALONE: Final = r"(?:ngày )?([0-9]{1,2})/([0-9]{1,2})"
_DASHED_DAY: Final = _DAY_ALONE.replace("/", "-")
_SPACED_DAY: Final = r"([0-9]{1,2}) - ([0-9]{1,2}) - ((?:19|20)[0-9]{2})"
_MONTH: Final = r"tháng ([0-9]{1,2})[/-]((?:19|20)[0-9]{2})"
_RATE: Final = r"([0-9]{1,3}(?:,[0-9]{1,2})?)"
_PERCENT: Final = rf"{_RATE} ?%"
_NUMBER: Final = r"([0-9]{1,3}(?:\.[0-9]{3})*|[0-9]+)"
_DECIMAL: Final = r"([0-9]+(?:,[0-9]+)?)"
#: Behind a day with a dash any noun may go on: "từ 15-3 hội viên …"; these are measured.
_MEASURED: Final = r"(?= ?(?:triệu(?! tập)|tỷ|tỉ|nghìn|ngàn|ha|tấn|tạ|kg|km|m2|m²)(?![^\W_]))"
#: What has years of its own; of terms the calendar tells more.
_SPANNED: Final = (
    r"(?:năm học|niên khóa|niên vụ|giai đoạn|thời kỳ|đông xuân|hè thu|thu đông|vụ (?:đông|mía|muối|cà phê))"
)


class _Row(NamedTuple):
    """A way to write two ends.

    Attributes:
        looks: what it looks like.
        read: how each half of its groups is read.
        runs_on: its days have no year, or no month, so that the second may be of the next one.
    """

    looks: re.Pattern[str]
    read: Callable[[tuple[str, ...]], End | None]
    runs_on: bool = False


def _day(groups: tuple[str, ...]) -> date | None:
    day, month, year = map(int, groups)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(groups: tuple[str, ...]) -> date:
    return date(int(groups[0]), 1, 1)


def _day_of_year(groups: tuple[str, ...]) -> date | None:
    """A day of no year."""
    return _day((*groups, "2000"))


def _month(groups: tuple[str, ...]) -> date | None:
    return _day(("1", *groups))


def _day_of_month(groups: tuple[str, ...]) -> date | None:
    """A day of no month."""
    return _day((*groups, "1", str(_OF_NO_MONTH)))


#: So many days may run into the next month: "từ ngày 28 đến ngày 02/5", but not "từ ngày 15 đến ngày 12/5".
_LONGEST: Final = 14
_MONTH_DAYS: Final = 31
#: The year of days of no month; no other has it.
_OF_NO_MONTH: Final = 4


def _of_next(first: End | None, last: End | None) -> End | None:
    """The second of two days of no year or no month: "từ 15/12 đến 14/6" runs into the next one."""
    if not (isinstance(first, date) and isinstance(last, date)):
        return last
    if last.month < first.month:
        return last.replace(year=last.year + 1, day=min(last.day, 28))
    runs_on = last.day < first.day and last.day + _MONTH_DAYS - first.day <= _LONGEST
    if runs_on and last.year == _OF_NO_MONTH:
        return last.replace(month=2)
    return last


def _percent(groups: tuple[str, ...]) -> Figure | None:
    digits = read_digits(groups[0])
    return figure_of("percent", digits, 0, "%", Qualifier.EXACT) if digits else None


def _number(groups: tuple[str, ...]) -> Figure | None:
    digits = read_digits(groups[0])
    return figure_of("count", digits, 0, "", Qualifier.EXACT) if digits else None


#: Letters come before what is asked of the words before them, so that `re` skips from one such letter to the next.
_ROWS: Final = (
    _Row(re.compile(rf"{_FIRST_DAY}{_TO}{_DAY}(?![0-9/])"), _day),
    _Row(re.compile(rf"từ (?:ngày )?{_SPACED_DAY}{_TO}{_SPACED_DAY}(?![0-9])"), _day),
    _Row(
        re.compile(
            rf"(?:bắt đầu|khởi công|khai mạc)(?: từ)?(?: ngày)? {_DAY}(?![0-9/])(?!{_TO}[0-9])[^.;()\n]{{0,60}}?"
            rf"\b(?:kết thúc|hoàn thành|bế mạc)(?: vào)?(?: ngày)? {_DAY}(?![0-9/])"
        ),
        _day,
    ),
    _Row(re.compile(rf"{_SPANNED} (?:từ )?{_YEAR}(?: ?[-–—] ?| đến ){_YEAR}(?![0-9])"), _year),
    _Row(re.compile(rf"từ {_YEAR} (?:đến|tới) {_YEAR}(?= ?[,;.)])"), _year),
    _Row(re.compile(rf"từ {_MONTH}{_TO}(?:hết )?{_MONTH}(?![0-9])"), _month),
    _Row(re.compile(rf"từ {_DAY_ALONE}{_TO}{_DAY_ALONE}(?![0-9]|[/.-][0-9])"), _day_of_year, runs_on=True),
    _Row(
        re.compile(rf"từ {_DASHED_DAY} (?:đến|tới)(?: hết)? {_DASHED_DAY}(?![0-9]|[/.-][0-9])"),
        _day_of_year,
        runs_on=True,
    ),
    _Row(
        re.compile(
            rf"từ {_DAY_ALONE}{_TO}{_DAY_ALONE}(?=[/.-](?:19|20)[0-9]{{2}}(?![0-9]))",
        ),
        _day_of_year,
        runs_on=True,
    ),
    _Row(
        re.compile(rf"ngày ([0-9]{{1,2}}){_TO}([0-9]{{1,2}})(?=(?:/| tháng )(?:0?[1-9]|1[0-2])(?![0-9]|-[0-9]))"),
        _day_of_month,
        runs_on=True,
    ),
    # of terms, and of years that are counted, the calendar tells more
    _Row(
        re.compile(
            rf"(?:\((?<!nhiệm kỳ \()|năm (?<!nhiệm kỳ năm ))(?:từ )?(?:năm )?"
            rf"{_YEAR} ?[-–—] ?(?:năm )?{_YEAR}(?![0-9]|[/.-][0-9])"
        ),
        _year,
    ),
    _Row(re.compile(rf"từ năm {_YEAR} (?:đến|tới)(?: hết)? năm {_YEAR}(?![0-9])"), _year),
    _Row(re.compile(rf"tuổi (?:đời )?từ {_NUMBER} (?:đến|tới) {_NUMBER}(?=[,;.)])"), _number),
    _Row(re.compile(rf"(?:đạt|chiếm|mức|khoảng) từ {_RATE} ?%? (?:đến|tới) {_PERCENT}"), _percent),
    _Row(re.compile(rf"(?:tăng|đạt|chiếm|mức|bằng|tỷ lệ|khoảng|từ) {_RATE}%?[-–]{_PERCENT}"), _percent),
    _Row(re.compile(rf"(?:khoảng|mức|từ) {_RATE} ?%? [-–] {_PERCENT}"), _percent),
    _Row(re.compile(rf"(?:khoảng|mức|từ) {_DECIMAL} ?[-–] ?{_DECIMAL}{_MEASURED}"), _number),
    _Row(
        re.compile(
            rf"từ (?<!giảm từ )(?<!xuống từ )(?<!\wtừ ){_NUMBER} (?:đến|tới) {_NUMBER}(?= (?!giờ|tháng|phút)[^\W\d_])"
        ),
        _number,
    ),
    _Row(re.compile(rf"mỗi (?<!\wmỗi )[^,;.()0-9]{{2,20}} {_NUMBER} ?[-–] ?{_NUMBER}(?= [^\W\d_])"), _number),
)

#: "Tổng kết 05 năm thực hiện Nghị quyết (".
_COUNTED: Final = re.compile(r"[0-9] (?:năm|tuổi)\b[^().;\n]*$")
#: "giảm tỷ lệ hộ nghèo từ 5-3%", "tỷ lệ hộ nghèo từ 5 - 3%, giảm 2%".
_FALLS: Final = re.compile(r"\b(?:giảm|hạ|rút)\b[^,;.()\n]*$")
_FELL: Final = re.compile(r"[^;.()\n]{0,20}\bgiảm\b")
_FAR: Final = 80


def _is_told_otherwise(low: str, row: _Row, match: re.Match[str]) -> bool:
    """Say whether the words at two ends make them a number of years, which the calendar tells, or a fall."""
    start, end = match.span()
    before = low, max(0, start - _FAR), start
    if row.read is _year:
        return _COUNTED.search(*before) is not None
    falls = row.read in {_percent, _number}
    return falls and (_FALLS.search(*before) or _FELL.match(low, end)) is not None


def orders(context: Context) -> Iterator[Proposal]:
    """Go through what runs from one end to another."""
    for row in _ROWS:
        for match in row.looks.finditer(context.low):
            if _is_told_otherwise(context.low, row, match):
                continue
            half = len(match.groups()) // 2
            groups = match.groups()
            first, last = row.read(groups[:half]), row.read(groups[half:])
            if row.runs_on:
                last = _of_next(first, last)
            if first is not None and last is not None:
                spans = (match.start(1), match.end(half)), (match.start(half + 1), match.end(2 * half))
                yield (Binding("order", {}, 0, {"first": first, "last": last, "spans": spans}),)
