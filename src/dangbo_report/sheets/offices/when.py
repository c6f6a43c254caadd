"""When: the periods that headings and titles name, and of which period each column is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from typing import Final, final

import attrs

from dangbo_report.errors import DangboReportError
from dangbo_report.periods import Period, PeriodKind
from dangbo_report.sheets.offices.columns import FIGURES, Role, role_of, split_unit

_OF_YEAR: Final = r"(?:\s*(?:[-–/.,]|của)?\s*(?:năm\s*)?(?P<{}>(?:19|20)[0-9]{{2}})(?![0-9]))?"
_PERIOD: Final = re.compile(
    rf"""(?:(?P<several>[0-9]{{1,2}})\s*tháng(?:\s+(?P<end>đầu|cuối)(?:\s+năm)?)?{_OF_YEAR.format("a")}
    | \b(?:qu[ýí]|q)\s*(?P<quarter>IV|I{{1,3}}|[1-4])\b{_OF_YEAR.format("b")}
    | \btháng\s*(?P<month>[0-9]{{1,2}})\b{_OF_YEAR.format("c")}
    | (?:\bnăm\s*)?(?<![0-9/.-])(?P<year>(?:19|20)[0-9]{{2}})(?![0-9/.-]))""",
    re.IGNORECASE | re.VERBOSE,
)
#: A day is no period that figures are of: that of a signature, of a decision.
_DAY: Final = re.compile(
    r"\bngày\s*[0-9]{1,2}\s*(?:tháng|[-/.])\s*[0-9]{1,2}\s*(?:(?:năm|[-/.])\s*[0-9]{4})?", re.IGNORECASE
)
#: What has another number is the name of an indicator ("thực hiện Nghị quyết 21 năm 2022").
_OTHER_NUMBER: Final = re.compile(r"[0-9]")
_ANY_YEAR: Final = 2025
_QUARTERS: Final = {"I": 1, "II": 2, "III": 3, "IV": 4}
_CUMULATED: Final = re.compile(r"l(?:ũy|uỹ) kế", re.IGNORECASE)
_BEGINS_ELSEWHERE: Final = re.compile(r"nhiệm kỳ|giai đoạn|đại hội|chương trình|đầu đợt", re.IGNORECASE)


def periods_in(text: str, year: int) -> tuple[Period, ...]:
    """The periods that a text names; of the year that is given, where it names none.

    >>> [str(each) for each in periods_in("Số liệu QUÝ II và lũy kế 9 tháng đầu năm 2024", 2025)]
    ['quý II/2025', '9 tháng đầu năm 2024']
    """
    said = _DAY.sub(" ", unicodedata.normalize("NFC", text))
    found = (_period(match, year) for match in _PERIOD.finditer(said))
    return tuple(each for each in found if each is not None)


def is_period(text: str) -> bool:
    """Say whether a heading is the name of a period and nothing else.

    >>> [is_period(text) for text in ("Quý III/2025", "9 tháng", "Hội viên quý III", "2025")]
    [True, True, False, True]
    """
    match = _PERIOD.fullmatch(unicodedata.normalize("NFC", text).strip())
    return match is not None and _period(match, _ANY_YEAR) is not None


def _period(match: re.Match[str], year: int) -> Period | None:
    """The period that was matched; None for one that cannot be, as a month 13."""
    said = next(filter(None, match.group("a", "b", "c", "year")), None)
    try:
        return _of(match, int(said) if said else year)
    except DangboReportError:
        return None


def _of(match: re.Match[str], year: int) -> Period:
    if months := match["several"]:
        is_end = (match["end"] or "").casefold() == "cuối"
        return (Period.last_months if is_end else Period.first_months)(year, int(months))
    if quarter := match["quarter"]:
        return Period.quarter(year, _QUARTERS.get(quarter.upper()) or int(quarter))
    return Period.month(year, int(match["month"])) if match["month"] else Period.year(year)


def role_along(path: Sequence[str]) -> Role | None:
    """What the headings of a column say that it holds: the innermost, and what those above it say of a period.

    >>> role_along(["Cùng kỳ", "Thực hiện"]), role_along(["Kế hoạch", "Quý III"]), role_along(["Quý III/2025"])
    (<Role.LAST_YEAR: 'last-year'>, <Role.TARGET: 'target'>, <Role.VALUE: 'value'>)
    """
    role = role_of(path[-1])
    above = [held for text in path[:-1] if (held := role_of(text)) is not None]
    if role is None and is_period(path[-1]):
        role = next((held for held in reversed(above) if held in FIGURES), Role.VALUE)
    return Role.LAST_YEAR if role is Role.VALUE and Role.LAST_YEAR in above else role


@final
@attrs.frozen
class Dated:
    """Of which period each column is.

    Attributes:
        period: the period that the sheet is read for.
        paths: the headings of each column.
        roles: what each holds.
        chosen: columns whose role the caller gave: they are of the period that was asked for.
    """

    period: Period
    paths: Mapping[int, Sequence[str]]
    roles: Mapping[int, Role]
    chosen: Collection[int]

    def when(self, column: int) -> Period | None:
        """The period of a column; None if it is one that no fact can be of."""
        role = self.roles[column]
        if role is Role.LAST_YEAR:
            return self._last_year(column)
        if column in self.chosen or role is Role.PERCENT:
            return self.period
        return self._value(column) if role is Role.VALUE else self._target(column)

    def _said(self, column: int) -> Period | None:
        """The period that the innermost heading names which names one and is no name of an indicator."""
        for text in reversed(self.paths[column]):
            own, _ = split_unit(text)
            if is_period(own) or (role_of(own) is not None and not _OTHER_NUMBER.search(_PERIOD.sub("", own))):
                found = periods_in(own, self.period.end.year)
                if found:
                    return found[0]
        return None

    def _value(self, column: int) -> Period | None:
        text = unicodedata.normalize("NFC", " ".join(self.paths[column]))
        said = self._said(column)
        if said is not None:
            return self._of_year(column, said) if said.kind is PeriodKind.YEAR else said
        if not _CUMULATED.search(text):
            return self.period
        return None if _BEGINS_ELSEWHERE.search(text) else self.period.year_to_date()

    def _of_year(self, column: int, said: Period) -> Period | None:
        """What a year over figures of a shorter period means: its part, if no other column has that."""
        if self.period.kind is PeriodKind.YEAR:
            return said
        others = (each for each in self._like(column, Role.VALUE) if each != column)
        is_part = self.period in said and role_of(self.paths[column][-1]) is not None
        return self.period if is_part and all(self._said(each) == said for each in others) else None

    def _target(self, column: int) -> Period | None:
        """Plans are of the period or of its year; one of the period goes before one of a longer time."""
        said = self._said(column)
        if said is None or said == self.period:
            return self.period
        better = any(self._said(other) == self.period for other in self._like(column, Role.TARGET))
        return self.period if self.period in said and not better else None

    def _last_year(self, column: int) -> Period | None:
        """The period of the year before that a column beside it is of."""
        said = None if column in self.chosen else self._said(column)
        if said is not None and said.kind is not PeriodKind.YEAR:
            last = said.same_period_last_year() if said.end.year == self.period.end.year else said
            return last if last.end.year == self.period.end.year - 1 else None
        of = self._base(column)
        last_year = of and of.same_period_last_year()
        return last_year if said is None or (last_year is not None and last_year in said) else None

    def _base(self, column: int) -> Period | None:
        """The period of the figures that "cùng kỳ" stands beside: the only one, or that of the column before."""
        if column in self.chosen:
            return self.period
        values = {other: when for other in self._like(column, Role.VALUE) if (when := self.when(other)) is not None}
        if len(set(values.values())) <= 1:
            return next(iter(values.values()), self.period)
        if len(self._like(column, Role.LAST_YEAR)) == 1:
            return None
        return next((values[other] for other in sorted(values, reverse=True) if other < column), None)

    def _like(self, column: int, role: Role) -> list[int]:
        """The columns of a role below the same headings, periods aside."""
        group = _group(self.paths[column])
        return [other for other, held in self.roles.items() if held is role and _group(self.paths[other]) == group]


def _group(path: Sequence[str]) -> list[str]:
    return [text for text in path[:-1] if not is_period(text) and role_of(text) is None]
