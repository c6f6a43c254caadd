"""Claims of days: the day of the week that one is, and how many lie between two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from dangbo_report.claims import Claim, DaySpan, Weekday
from dangbo_report.documents import Mention, MentionKind
from dangbo_report.findings import Evidence
from dangbo_report.periods import Period
from dangbo_report.reading.quoting import stated

_WEEKDAYS: Final = (
    ("hai", "2"),
    ("ba", "3"),
    ("tư", "4"),
    ("năm", "5"),
    ("sáu", "6"),
    ("bảy", "bẩy", "7"),
)
_SUNDAY: Final = 6
_NUMBERS: Final = {word: day for day, words in enumerate(_WEEKDAYS) for word in words} | {"": _SUNDAY}
_NAMES: Final = "|".join(word for words in _WEEKDAYS for word in words)
_NAME: Final = rf"(?:(?<!lần )(?<!phiên )(?<!đợt )thứ ({_NAMES})|chủ nhật)"
#: "thứ Bảy, ngày 15/11/2025"; "lần thứ hai ngày 15/11/2025" is no Monday.
_BEFORE_DAY: Final = re.compile(rf"{_NAME}(?:,| \(|, \() ?(?:ngày )?$", re.IGNORECASE)
_BEHIND_DAY: Final = re.compile(rf" ?\({_NAME}\)", re.IGNORECASE)
_LONGEST: Final = 24
_NUMBER_OF_DAYS: Final = re.compile(r"([0-9]{1,3}) ngày", re.IGNORECASE)
_FROM: Final = re.compile(r",? ?[(:]?(?:kể |tính )?từ (?:ngày )?", re.IGNORECASE)
_UNTIL: Final = re.compile(r" (?:đến|tới)(?: hết)?(?: ngày)? ", re.IGNORECASE)


def day_claims(text: str, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """What a text asserts of days."""
    for mention in mentions:
        if mention.kind is MentionKind.DATE and isinstance(mention.meaning, date):
            yield from _weekday(text, mention, mention.meaning)
    yield from _spans(text, mentions)
    yield from _spans_before(text, mentions)


def _weekday(text: str, mention: Mention, day: date) -> Iterator[Claim]:
    before = _BEFORE_DAY.search(text, max(0, mention.start - _LONGEST), mention.start)
    found = before or _BEHIND_DAY.match(text, mention.end)
    if found is not None:
        named = Evidence(found[0].strip(" ,("), span=found.span())
        weekday = _NUMBERS[(found[1] or "").lower()]
        yield Weekday(day=day, weekday=weekday, evidence=(named, *stated(mention)))


def _spans(text: str, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """A number of days, and from which to which they are."""
    for days, (first, last) in zip(mentions, pairwise(mentions[1:]), strict=False):
        number = _NUMBER_OF_DAYS.fullmatch(days.surface)
        if number is None or not (isinstance(first.meaning, date) and isinstance(last.meaning, date)):
            continue
        is_from = _FROM.fullmatch(text, days.end, first.start) is not None
        if is_from and _UNTIL.fullmatch(text, first.end, last.start):
            evidence = stated(days, first, last)
            yield DaySpan(days=int(number[1]), first=first.meaning, last=last.meaning, evidence=evidence)


def _spans_before(text: str, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """From which day to which it was, and in a bracket behind these how many days that is."""
    for at, days in enumerate(mentions):
        number = _NUMBER_OF_DAYS.fullmatch(days.surface)
        ends = _ends_before(text, mentions[max(0, at - 2) : at]) if number is not None else None
        if number is not None and ends is not None and _IN_BRACKET.fullmatch(text, mentions[at - 1].end, days.start):
            first, last, told = ends
            yield DaySpan(days=int(number[1]), first=first, last=last, evidence=stated(days, *told))


_IN_BRACKET: Final = re.compile(r" ?\((?:trong |tổng |cộng )?", re.IGNORECASE)
#: A day of a year that is not said.
_OF_NO_YEAR: Final = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})")


def _ends_before(text: str, mentions: Sequence[Mention]) -> tuple[date, date, Sequence[Mention]] | None:
    """The first and the last of the days that the last mentions tell: one of both, or one of each."""
    if not mentions:
        return None
    *others, last = mentions
    if last.kind is MentionKind.PERIOD and isinstance(last.meaning, Period) and _UNTIL.search(last.surface):
        return last.meaning.start, last.meaning.end, (last,)
    if not (others and isinstance(last.meaning, date) and _UNTIL.fullmatch(text, others[0].end, last.start)):
        return None
    first = _in_year(others[0], last.meaning)
    return (first, last.meaning, (others[0], last)) if first is not None else None


def _in_year(mention: Mention, last: date) -> date | None:
    """The day of a mention; one of no year has that of the day that ends with it, or lies in the year before."""
    if isinstance(mention.meaning, date):
        return mention.meaning
    told = _OF_NO_YEAR.fullmatch(mention.surface) if mention.kind is MentionKind.DATE else None
    if told is None:
        return None
    day, month = int(told[1]), int(told[2])
    try:
        return date(last.year - (month > last.month), month, day)
    except ValueError:
        return None
