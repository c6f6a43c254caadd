"""The periods of a title: what it tells of, and what it plans for ("kết quả quý II, nhiệm vụ quý III năm 2024")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from dangbo_report.errors import DangboReportError
from dangbo_report.periods import Period

_YEAR: Final = r"(?:19|20|21)[0-9]{2}"
_NAMED: Final = re.compile(
    r"(?:(?P<part>(?:quý|quí|kỳ) (?:[ivx]+|[1-4])(?![^\W_])|tháng [0-9]{1,2}(?![0-9])"
    r"|[0-9]{1,2} tháng (?:đầu|cuối)(?: năm)?(?![^\W_])|[0-9]{1,2} tháng(?= năm [0-9]))"
    rf"(?:(?: ?[/.–-] ?| )(?:năm )?(?P<year>{_YEAR}))?|năm (?P<alone>{_YEAR}))(?![0-9])"
)
_TASKS: Final = re.compile(r"nhiệm vụ|phương hướng|kế hoạch công tác|chương trình công tác", re.IGNORECASE)
_RESULTS: Final = re.compile(r"kết quả|tình hình|tổng kết|sơ kết|đánh giá", re.IGNORECASE)


class Titled(NamedTuple):
    """The periods that a title names; None for what it does not."""

    results: Period | None = None
    tasks: Period | None = None


def tells_tasks(heading: str) -> bool:
    """Say whether a heading announces what is to be done, and not what was."""
    return bool(_TASKS.search(heading)) and not _RESULTS.search(heading)


def tells_results(heading: str) -> bool:
    """Say whether a heading announces what was done."""
    return bool(_RESULTS.search(heading))


def period_in(text: str, year: int | None = None) -> Period | None:
    """The first period that a line names; None if it names none, or no year and none is given.

    Args:
        text: the line.
        year: the year of a period that names none.
    """
    low = text.lower()
    first = _NAMED.search(low) if year is not None else None
    if year is not None and first is not None and first["part"]:
        return _period(first["part"], int(first["year"] or year))
    return next((period for _, period in _named(low)), None)


def titled(title: str) -> Titled:
    """Read the periods of a title; one without a year has that of the next, or lies in the year before.

    >>> [str(each) for each in titled("Báo cáo kết quả quý IV, phương hướng quý I năm 2025")]
    ['quý IV/2024', 'quý I/2025']
    """
    low = title.lower()
    named = [*_named(low)]
    if not named:
        return Titled()
    (start, results), *others = named
    ahead = (
        period
        for (at, period), (before, _) in zip(others, named, strict=False)
        if tells_tasks(low[before:at]) and period.end > results.end
    )
    if tells_tasks(low[:start]):
        return Titled(tasks=results)
    return Titled(results, next(ahead, None))


def _named(low: str) -> Iterator[tuple[int, Period]]:
    """Every period, and where it stands; a year that is not said is that of what follows, or of what went before."""
    matches = [*_NAMED.finditer(low)]
    years = [match["year"] or match["alone"] for match in matches]
    after: Period | None = None
    found: list[tuple[int, Period]] = []
    for index, match in reversed([*enumerate(matches)]):
        year = next(filter(None, (*years[index:], *reversed(years[:index]))), None)
        before = after if years[index] is None else None
        period = _in_time(match["part"], int(year), before) if year else None
        if period is not None:
            found.append((match.start(), period))
            after = period
    yield from reversed(found)


def _in_time(part: str | None, year: int, after: Period | None) -> Period | None:
    """The period of a year; of the year before where it would begin later than one that it must not."""
    period = _period(part, year)
    if period is not None and after is not None and period.start > after.start:
        return _period(part, year - 1) or period
    return period


def _period(part: str | None, year: int) -> Period | None:
    """The period of a year; plain months are its first: "9 tháng năm 2022"."""
    words = re.sub(r"^kỳ ", "quý ", part) if part else ""
    if words.endswith(" tháng"):
        words += " đầu"
    if words.endswith((" đầu", " cuối")):
        words += " năm"
    joint = " " if words.endswith("năm") else " năm "
    try:
        return Period.parse(f"{words}{joint}{year}".strip())
    except DangboReportError:
        return None
