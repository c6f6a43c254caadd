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
