"""Numbers that tell time: days, months, years, terms, durations."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from dangbo_report.documents import Meaning, MentionKind
from dangbo_report.errors import DangboReportError
from dangbo_report.periods import Period, Term
from dangbo_report.reading.lexicon import DURATIONS, counted_noun
from dangbo_report.reading.quantities import tail_at

#: Where it begins and ends, what it is, and what it says.
Found: TypeAlias = tuple[int, int, MentionKind, Meaning]

_DASH: Final = r"(?: ?[-–—] ?| (?:đến|tới)(?: ngày)? )"
_YEAR: Final = r"(?:1[89]|2[01])[0-9]{2}"
_DAYS: Final = re.compile(
    rf"(?P<d>[0-9]{{1,2}})(?P<s>[/.-])(?P<m>[0-9]{{1,2}})(?P=s)(?P<y>{_YEAR})(?![0-9])"
    rf"(?:{_DASH}(?P<d2>[0-9]{{1,2}})(?P=s)(?P<m2>[0-9]{{1,2}})(?P=s)(?P<y2>{_YEAR})(?![0-9]))?"
)
#: "2024-04-02", "2024-04-02T08:30:00+07:00" (ISO 8601), in small letters.
_ISO: Final = re.compile(
    rf"({_YEAR})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"(?:t[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,6})?)?(?:z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9:-])"
)
_SPELLED: Final = re.compile(rf"([0-9]{{1,2}})(?: tháng |/)([0-9]{{1,2}})(?:,? năm |/)({_YEAR})(?![0-9])")
_DAYS_OF_MONTH: Final = re.compile(rf"([0-9]{{1,2}}){_DASH}([0-9]{{1,2}})[/.]([0-9]{{1,2}})(?:[/.]({_YEAR}))?(?![0-9])")
_YEARS: Final = re.compile(rf"({_YEAR})(?: ?[-–—] ?|/)([0-9]{{4}})(?![0-9])")
_MONTH: Final = re.compile(rf"(?:tháng )?([0-9]{{1,2}})[/-]({_YEAR})(?![0-9/]|[.,][0-9])")
_DAY: Final = re.compile(r"([0-9]{1,2})([/-])([0-9]{1,2})(?![0-9/]|[.,][0-9])")
_MONTHS: Final = re.compile(
    rf"[0-9]{{1,2}} tháng (?:đầu|cuối)(?: của)? năm(?: ({_YEAR}))?|[0-9]{{1,2}} tháng(?: năm)? {_YEAR}"
)
#: What every day, month or span of them begins with.
_DATED: Final = re.compile(r"[0-9]{1,2}(?: ?[/.–—-] ?[0-9]| (?:tháng|đến|tới) )")
_PLAIN_YEAR: Final = re.compile(rf"{_YEAR}(?![0-9]|[.,][0-9]|(?:tr|tỷ|tỉ)[0-9])")
_QUARTER: Final = re.compile(r"(?:quý|quí|kỳ) (?:[ivx]+|[0-9])(?: ?[/.–-] ?| năm | )$")
_BEFORE_YEAR: Final = re.compile(
    r"(?:năm|nhiệm kỳ|giai đoạn|xuân|tết|đầu|cuối|giữa|hè|mùa|khóa|vụ"
    r"|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi|tý|sửu|dần|mão|[/-]) ?$"
)
_BEFORE_DAY: Final = re.compile(r"(?:ngày|đợt|dịp|lễ|hôm|sáng|chiều|tối|trưa|mồng|mùng|đêm)(?: ngày| hết)?[ (]$")
#: After these a day may follow, or any other number.
_BEFORE_DAY_OR_NOT: Final = re.compile(r"(?:từ|đến|tới|trước|sau|so với)(?: hết)?[ (]$")
_DURATION: Final = re.compile(r"\s?(h|giờ|năm|tháng|ngày|tuần|phút|giây|tuổi|quý)(?![^\W_])")
_SPANNED: Final = re.compile(rf"\s?năm\s?\(({_YEAR})\s?[-–—]\s?({_YEAR})\)")
_MEASURED: Final = frozenset(("percent", "points", "measure"))
_AMOUNTS: Final = frozenset(("measure", "money"))
_CLOCK: Final = re.compile(r"[0-9]{1,2} ?(?:h|giờ) ?[0-9]{0,2}(?: ?phút)?(?![^\W_])")


def time_at(low: str, start: int, end: int, before: str) -> Found | None:
    """What a number tells of time, if it does.

    Args:
        low: the text, in lower case.
        start: where the number begins.
        end: where its digits end.
        before: the words before it, in lower case.
    """
    follows = low[end : end + 1]
    if end - start == 4 and low.startswith(("19", "20", "21", "18"), start):  # noqa: PLR2004 - a year
        return _year_at(low, start, end, before)
    dated = follows in "/.-–— ()" or "." in low[start:end]
    if dated and _DATED.match(low, start) and (found := _day_at(_Start(low, start, before))):
        return found
    return _duration_at(low, start, end)


def _year_at(low: str, start: int, end: int, before: str) -> Found | None:
    if moment := _ISO.match(low, start):
        return start, moment.end(), MentionKind.DATE, _date(moment[3], moment[2], moment[1])
    if years := _YEARS.match(low, start):
        begin = start - 9 if before.endswith("nhiệm kỳ ") else start
        return begin, years.end(), MentionKind.PERIOD, _term(years[1], years[2])
    if quarter := _QUARTER.search(before):
        begin = start - (len(before) - quarter.start())
        return begin, end, MentionKind.PERIOD, _period(re.sub(r"^kỳ ", "quý ", low[begin:end]))
    is_year = _PLAIN_YEAR.match(low, start) and _is_year(low, end, said=_BEFORE_YEAR.search(before) is not None)
    return (start, end, MentionKind.YEAR, int(low[start:end])) if is_year else None


def _is_year(low: str, end: int, *, said: bool) -> bool:
    """Say whether four digits are a year: words before them say so, or nothing that is counted or measured follows."""
    after = tail_at(low, end).sort
    if low.startswith("/", end) or after == "money":
        return False
    return said or not (after in _MEASURED or _is_counted(low, end))


def _skip(low: str, at: int) -> int:
    return at + 1 if low[at : at + 1] == " " else at


def _is_counted(low: str, end: int) -> bool:
    """Say whether a counted noun follows."""
    at = _skip(low, end)
    return counted_noun(low, at) > at


class _Start(NamedTuple):
    """Where a number begins: in what text, and behind what words of it."""

    low: str
    start: int
    before: str


def _whole_days(at: _Start) -> Found | None:
    """Such as "30/5/2019", "15/12/2023 - 14/3/2024"."""
    days = _DAYS.match(at.low, at.start)
    if days is None:
        return None
    if days["d2"]:
        return at.start, days.end(), MentionKind.PERIOD, _between(days)
    return at.start, days.end(), MentionKind.DATE, _date(days["d"], days["m"], days["y"])


def _spelled_day(at: _Start) -> Found | None:
    """Such as "30 tháng 5 năm 2019"."""
    spelled = _SPELLED.match(at.low, at.start)
    return (at.start, spelled.end(), MentionKind.DATE, _date(*spelled.groups())) if spelled else None


def _days_of_month(at: _Start) -> Found | None:
    """Such as "ngày 12-14/3/2024"; the last of them is what it says."""
    days = _DAYS_OF_MONTH.match(at.low, at.start) if _may_precede_day(at.before) else None
    if days is None:
        return None
    return at.start, days.end(), MentionKind.DATE, _date(days[2], days[3], days[4]) if days[4] else None


def _month(at: _Start) -> Found | None:
    """Such as "tháng 5/2024"."""
    month = _MONTH.match(at.low, at.start)
    if month is None or not 1 <= int(month[1]) <= 12:  # noqa: PLR2004 - months
        return None
    named = at.before.endswith("tháng ")
    if not named and _is_counted(at.low, month.end()):
        return None
    begin = at.start - 6 if named else at.start
    return begin, month.end(), MentionKind.PERIOD, _period(f"tháng {month[1]}/{month[2]}")


def _months(at: _Start) -> Found | None:
    """Such as "6 tháng đầu năm 2024"."""
    months = _MONTHS.match(at.low, at.start)
    return (at.start, months.end(), MentionKind.PERIOD, _period(months[0]) if months[1] else None) if months else None


def _day(at: _Start) -> Found | None:
    """Such as "ngày 8/3", of a year that is not said."""
    day = _DAY.match(at.low, at.start)
    if day is None or not (1 <= int(day[1]) <= 31 and 1 <= int(day[3]) <= 12):  # noqa: PLR2004 - days
        return None
    return (at.start, day.end(), MentionKind.DATE, None) if _is_day(at.low, day, at.before) else None


#: Every way to write days and months; what fits first holds.
_DAY_READERS: Final = (_whole_days, _spelled_day, _days_of_month, _month, _months, _day)


def _day_at(at: _Start) -> Found | None:
    return next((found for read in _DAY_READERS if (found := read(at))), None)


def _may_precede_day(before: str) -> bool:
    return _BEFORE_DAY.search(before) is not None or _BEFORE_DAY_OR_NOT.search(before) is not None


def _is_day(low: str, day: re.Match[str], before: str) -> bool:
    """Say whether the words around "8/3" make it a day."""
    if _BEFORE_DAY.search(before):
        return True
    if _BEFORE_DAY_OR_NOT.search(before) and not tail_at(low, day.end()).sort:
        return True
    return day[2] == "/" and _stands_alone(low, day.end(), before)


def _stands_alone(low: str, end: int, before: str) -> bool:
    """Say whether "8/3" is the eighth of March, and not eight of three somethings."""
    if low[end : end + 1] == "%" or re.match(r",? ?[0-9]{1,3}/[0-9]", low[end : end + 12]):
        return False
    if re.search(
        r"(?:đạt|được|hoàn thành|có|còn|với|là|:|,|\bgồm|vượt|của|tại|trong|thực hiện|công nhận|xã|thuộc) ?$", before
    ):
        return False
    return not (_is_counted(low, end) or tail_at(low, end).sort in _AMOUNTS)


def _duration_at(low: str, start: int, end: int) -> Found | None:
    duration = _DURATION.match(low, end)
    if duration is None:
        return None
    if clock := _CLOCK.match(low, start):
        return start, clock.end(), MentionKind.OTHER, None
    noun = duration.start(1)
    if duration[1] not in DURATIONS or counted_noun(low, noun) > noun:
        return None
    number = int(low[start:end]) if low[start:end].isdecimal() and end - start < 4 else None  # noqa: PLR2004 - years
    if spanned := _SPANNED.match(low, end):
        return start, spanned.end(), MentionKind.PERIOD, _term(spanned[1], spanned[2])
    return start, duration.end(), MentionKind.OTHER, number


def _date(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _term(first: str, last: str) -> Term | None:
    try:
        return Term(int(first), int(last))
    except DangboReportError:
        return None


def _between(days: re.Match[str]) -> Period | None:
    first, last = _date(days["d"], days["m"], days["y"]), _date(days["d2"], days["m2"], days["y2"])
    return Period.between(first, last) if first and last and first <= last else None


def _period(text: str) -> Period | None:
    try:
        return Period.parse(text)
    except DangboReportError:
        return None
