"""The period that a report tells of, and how a later report names it ("kỳ trước")."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final, final

import attrs

from dangbo_report.documents import Document, OutlineKind

_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTERS: Final = ("i", "ii", "iii", "iv")
_SCHOOL: Final = re.compile(
    r"(?:học kỳ|học kì|hk) ?(?P<half>ii|i|[12])\b[^\d]{0,40}(?P<begins>20[0-9]{2})|năm học (?P<year>20[0-9]{2})"
)
_TOLD: Final = re.compile(
    r"quý (?P<quarter>iv|i{1,3}|[1-4])\b|(?P<first>[0-9]{1,2}) tháng(?! cuối)(?: đầu)?(?: năm)?"
    r"|(?P<last>[0-9]{1,2}) tháng cuối năm"
    r"|tháng (?P<month>[0-9]{1,2})\b|năm (?P<year>(?:19|20)[0-9]{2})"
)
_YEAR: Final = re.compile(r"(?:năm |[/-])((?:19|20)[0-9]{2})")
_LAST_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: "Dư nợ đến 31/5/2023": to which day something is told.
_CLOSED: Final = re.compile(r"(?:[Đđ]ến|[Tt]ại)(?: hết)?(?: ngày)? (\d{1,2})/(\d{1,2})(?:/\d{4})?(?![\d/])")
_MONTHS: Final = 12
_QUARTER: Final = 3
_HALF: Final = 6
#: A school year begins in September, its second half in January, and it ends in May.
_SCHOOL_MONTHS: Final = {"": (9, 17), "i": (9, 12), "1": (9, 12), "ii": (13, 17), "2": (13, 17)}


@final
@attrs.frozen(slots=False)
class Told:
    """The months that a report tells of.

    Attributes:
        year: the year.
        first: the first month, from one.
        last: the last month; beyond twelve where a school year goes on into the next.
        school: it is a school year ("năm học"), or half of one ("học kỳ").
    """

    year: int
    first: int
    last: int
    school: bool = False

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year."""
        return self.first == 1 and self.last == _MONTHS

    @property
    def begins_year(self) -> bool:
        """Whether it begins with the year, or the school year: what it tells is a sum since then."""
        return self.first == (_SCHOOL_MONTHS[""][0] if self.school else 1)

    def follows(self, other: Told) -> bool:
        """Say whether it begins where another ends, or goes on from the same beginning."""
        goes_on = self.year == other.year and self.first <= other.first and self.last >= other.last and self != other
        months = self.year * _MONTHS + self.first - other.year * _MONTHS - other.last
        return self.school is other.school and (goes_on or months == 1 or self.is_year_after(other))

    def is_year_after(self, other: Told) -> bool:
        """Say whether another is the same period of the year before ("cùng kỳ")."""
        return self == attrs.evolve(other, year=other.year + 1)

    def is_next_to(self, other: Told) -> bool:
        """Say whether it is as long as another, and begins where that ends."""
        alike = self.last - self.first == other.last - other.first or self.school
        months = self.year * _MONTHS + self.first - other.year * _MONTHS - other.last
        return self.school is other.school and alike and months == 1

    @cached_property
    def both(self) -> str:
        """How it is named together with the one before it, if both are as long: "hai quý"."""
        kind = {1: "tháng", _QUARTER: "quý", _MONTHS: "năm"}.get(self.last - self.first + 1, "kỳ")
        kind = "(?:học )?kỳ" if self.school and not self.is_school_year else "năm học" if self.school else kind
        ends = "đầu|giữa" if self.last in {_MONTHS, _SCHOOL_MONTHS[""][1]} else "cuối|giữa"
        return (
            rf"(?<!trên )(?<!dưới )(?<!quá )(?<!hạn )(?<!mỗi )(?<!hơn )(?<![\d,.])\b(?:hai|cả hai|0?2) {kind}\b"
            rf"(?! (?:{ends}|tới|còn|nữa|liền|liên|trở|một|nay|trước))"
        )

    @property
    def is_school_year(self) -> bool:
        """Whether it is a whole school year."""
        return (self.first, self.last) == _SCHOOL_MONTHS[""]

    @cached_property
    def proper(self) -> str:
        """How it is named itself, as an expression, and not by where it ends."""
        if self.school:
            return self._school_names
        months = self.last - self.first + 1
        quarter = self.last // _QUARTER
        named = (
            (months == _QUARTER and not self.last % _QUARTER, rf"quý (?:{_QUARTERS[quarter - 1]}|{quarter})(?![\w])"),
            (self.first == 1 and 1 < months < _MONTHS, _first_months(months)),
            (self.first == 1 and months == _HALF, "giữa năm"),
            (self.first > 1 and months > 1 and self.last == _MONTHS, rf"{months} tháng cuối(?: năm)?"),
            (months == 1, rf"tháng {self.last}(?![0-9])"),
            (self.is_year, rf"(?<!đến )năm {self.year}"),
        )
        return rf"(?:{'|'.join(name for is_named, name in named if is_named) or '(?!)'}){self._year}"

    @cached_property
    def passed(self) -> str:
        """How it is named by its length where it is what came last: "3 tháng qua", "nửa cuối năm"."""
        months = self.last - self.first + 1
        half = "|nửa cuối năm" if self.last == _MONTHS and months == _HALF else ""
        since = rf"|từ tháng 0?{self.first} đến (?:hết |cuối )?tháng {self.last}(?![0-9])" if months > 1 else ""
        return rf"(?:0?{months} tháng (?:qua|vừa qua|gần đây|gần nhất|cuối năm|cuối kỳ){half}{since})"

    @cached_property
    def names(self) -> str:
        """How it is named, or where it ends, as an expression."""
        if self.school:
            return self._school_names
        month = rf"|(?:cuối|hết) tháng {self.last}(?![0-9])" if self.last > self.first else ""
        if not self.last % _QUARTER:
            quarter = self.last // _QUARTER
            month += rf"|(?:cuối|hết) quý (?:{_QUARTERS[quarter - 1]}|{quarter})(?!\w)"
        day = rf"0?{_LAST_DAYS[self.last - 1]}[/-]0?{self.last}(?![0-9])"
        return rf"(?:{self.proper}|(?:{day}{month}){self._year})"

    @property
    def _report(self) -> str:
        """What a report that tells a sum of the year as well is called by: "báo cáo 9 tháng"."""
        return rf"|báo cáo {_first_months(self.last)}" if self.first > 1 and self.last < _MONTHS else ""

    @property
    def _year(self) -> str:
        return rf"(?:[ /](?:năm )?{self.year})?(?![0-9/])(?! năm (?!{self.year}))"

    @property
    def _school_names(self) -> str:
        if self.first == _SCHOOL_MONTHS["i"][0] and self.last == _SCHOOL_MONTHS["ii"][1]:
            return rf"năm học (?:trước|{self.year} ?[-–] ?{self.year + 1})"
        half = "(?:ii|2)" if self.first > _MONTHS else "(?:i|1)"
        return rf"(?:học k[ỳì]|hk) ?{half}(?!\w)"

    @cached_property
    def former(self) -> str:
        """How the report after it names it without its name: "kỳ trước"."""
        if self.school:
            return "(?:học kỳ|học kì|kỳ|lần) (?:báo cáo )?trước"
        months = self.last - self.first + 1
        kind = {1: "tháng", _QUARTER: "quý", _MONTHS: "năm"}.get(months, "kỳ")
        return rf"(?:(?:{kind}|kỳ|lần) (?:báo cáo )?trước|báo cáo (?:kỳ )?trước{self._report})"


def _first_months(months: int) -> str:
    """How the first months of a year are named; the first three of nine ("3 tháng đầu 15 người") are others."""
    ends = "cuối|đầu(?! năm)|giữa" if months == _QUARTER else "cuối"
    return rf"(?<!\d)0?{months} tháng(?! (?:{ends}))(?: đầu(?: năm)?)?"


def told_in(document: Document) -> Told | None:
    """The period that the title of a document tells of first; None if it names none."""
    nodes = document.outline.nodes
    title = " ".join(node.text for node in nodes if node.kind is OutlineKind.TITLE)[:600].lower()
    school, match = _SCHOOL.search(title), _TOLD.search(title)
    if school is not None and (match is None or school.start() <= match.start()):
        return Told(int(school["begins"] or school["year"]), *_SCHOOL_MONTHS[school["half"] or ""], school=True)
    year = _year(document, title, match)
    return _months(match, year) if match and year else None


def closed_in(document: Document, told: Told) -> str:
    """An expression of the days to which a document tells, by their numbers or as ends of months."""
    days = {(int(day), int(month)) for day, month in _CLOSED.findall(document.text)}
    near = [(day, month) for day, month in sorted(days) if month in {told.last, told.last - 1} and month <= _MONTHS]
    names = [rf"0?{day}[/-]0?{month}(?![0-9])(?:[/-]{told.year})?" for day, month in near]
    ends = [rf"(?:cuối|hết) tháng {month}(?![0-9])" for day, month in near if day == _LAST_DAYS[month - 1]]
    return "|".join((*names, *ends)) or "(?!)"


def _year(document: Document, title: str, match: re.Match[str] | None) -> int:
    """The year that a title names behind a period, else that in which it was issued; zero if neither is known."""
    years = _YEAR.search(title, match.start()) if match else None
    if match and years:
        return int(years[1]) - _begins_next_year(match, _TOLD.search(title, match.end(), years.start()))
    issued = document.outline.issued
    return issued.year if issued else 0


def _begins_next_year(match: re.Match[str], ahead: re.Match[str] | None) -> bool:
    """Say whether a year is that of what is planned, and the next: "quý IV, nhiệm vụ quý I năm 2026"."""
    told, planned = (_months(each, 0) if each else None for each in (match, ahead))
    return bool(told and planned and planned.last < told.first)


def _months(match: re.Match[str], year: int) -> Told | None:
    if match["quarter"]:
        last = _ROMAN[match["quarter"]] * _QUARTER
        return Told(year, last - _QUARTER + 1, last)
    if match["year"]:
        return Told(year, 1, _MONTHS)
    number = int(match["first"] or match["last"] or match["month"])
    if not 1 <= number <= _MONTHS:
        return None
    if match["first"]:
        return Told(year, 1, number)
    return Told(year, _MONTHS - number + 1, _MONTHS) if match["last"] else Told(year, number, number)
