"""Numbers that tell time: days, months, years, terms, durations."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, TypeAlias

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
_PLAIN_YEAR: Final = re.compile(rf"{_YEAR}(?![0-9]|[.,][0-9])")
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
    if dated and _DATED.match(low, start) and (found := _day_at(low, start, before)):
        return found
    return _duration_at(low, start, end)


def _year_at(low: str, start: int, end: int, before: str) -> Found | None:
    if years := _YEARS.match(low, start):
        begin = start - 9 if before.endswith("nhiệm kỳ ") else start
        return begin, years.end(), MentionKind.PERIOD, _term(years[1], years[2])
    if quarter := _QUARTER.search(before):
        begin = start - (len(before) - quarter.start())
        return begin, end, MentionKind.PERIOD, _period(re.sub(r"^kỳ ", "quý ", low[begin:end]))
    if not _PLAIN_YEAR.match(low, start):
        return None
    after = tail_at(low, end).sort
    said = _BEFORE_YEAR.search(before) is not None
    if low.startswith("/", end) or after == "money" or (after in _MEASURED and not said):
        return None
    if said or counted_noun(low, _skip(low, end)) == _skip(low, end):
        return start, end, MentionKind.YEAR, int(low[start:end])
    return None


def _skip(low: str, at: int) -> int:
    return at + 1 if low[at : at + 1] == " " else at


def _day_at(low: str, start: int, before: str) -> Found | None:
    if days := _DAYS.match(low, start):
        if days["d2"]:
            return start, days.end(), MentionKind.PERIOD, _between(days)
        return start, days.end(), MentionKind.DATE, _date(days["d"], days["m"], days["y"])
    if spelled := _SPELLED.match(low, start):
        return start, spelled.end(), MentionKind.DATE, _date(*spelled.groups())
    is_day = _BEFORE_DAY.search(before) is not None
    may_be_day = is_day or _BEFORE_DAY_OR_NOT.search(before) is not None
    if may_be_day and (days_ := _DAYS_OF_MONTH.match(low, start)):
        return start, days_.end(), MentionKind.DATE, _date(days_[2], days_[3], days_[4]) if days_[4] else None
    if (month := _MONTH.match(low, start)) and 1 <= int(month[1]) <= 12:  # noqa: PLR2004 - months
        if counted_noun(low, _skip(low, month.end())) > _skip(low, month.end()) and not before.endswith("tháng "):
            return None
        begin = start - 6 if before.endswith("tháng ") else start
        return begin, month.end(), MentionKind.PERIOD, _period(f"tháng {month[1]}/{month[2]}")
    if months := _MONTHS.match(low, start):
        return start, months.end(), MentionKind.PERIOD, _period(months[0]) if months[1] else None
    if (day := _DAY.match(low, start)) and 1 <= int(day[1]) <= 31 and 1 <= int(day[3]) <= 12:  # noqa: PLR2004 - days
        alone = is_day or (may_be_day and not tail_at(low, day.end()).sort)
        alone = alone or (day[2] == "/" and _stands_alone(low, day.end(), before))
        return (start, day.end(), MentionKind.DATE, None) if alone else None
    return None


def _stands_alone(low: str, end: int, before: str) -> bool:
    """Say whether "8/3" is the eighth of March, and not eight of three somethings."""
    if low[end : end + 1] == "%" or re.match(r",? ?[0-9]{1,3}/[0-9]", low[end : end + 12]):
        return False
    if re.search(
        r"(?:đạt|được|hoàn thành|có|còn|với|là|:|,|\bgồm|vượt|của|tại|trong|thực hiện|công nhận|xã|thuộc) ?$", before
    ):
        return False
    at = _skip(low, end)
    return counted_noun(low, at) == at


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
