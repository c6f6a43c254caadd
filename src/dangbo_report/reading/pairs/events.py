"""Days of what had come to pass before and is told again: "Đại hội điểm tại Chi bộ thôn Đông (ngày 13/01/2023)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple

from dangbo_report.claims import SameValue
from dangbo_report.documents import Document, Mention, MentionKind
from dangbo_report.findings import Evidence
from dangbo_report.reading.pairs.hollow import content_of
from dangbo_report.reading.pairs.times import Told

_NOUN: Final = re.compile(
    r"\b(?:hội nghị|đại hội|hội thi|hội thảo|hội diễn|hội thao|ngày hội|tọa đàm|toạ đàm|kỳ họp"
    r"|phiên (?:họp|giải trình|chất vấn)|lễ [^\W\d]+|diễn tập|liên hoan|đối thoại|bầu cử|khai mạc|phát động|gặp mặt)\b"
)
#: Before a day: "trong hai ngày 05 và", "(ngày".
_DAYS: Final = re.compile(
    r"(?:\b(?:vào|trong|từ|diễn ra|tổ chức) )*(?:(?:2|hai|02) )?\bngày (?:(?P<first>\d{1,2}) ?(?:và|-|–|đến) ?)?$",
    re.IGNORECASE,
)
_SHORT_DAY: Final = re.compile(r"(\d{1,2})[/-](\d{1,2})")
_START: Final = re.compile(r"[.;]\s|\n")
_ABOUT: Final = re.compile(r"\)? (?:về|để|nhằm) ([^,;.()\n]*)")
_END: Final = re.compile(r"[.;(](?:\s|$)|[;(]|\n")
#: Between what came to pass and its day.
_APART: Final = re.compile(r"[.;)]")
_LONGEST: Final = 140
_MONTHS: Final = 12
#: Of so many things of one noun nobody can say which was meant.
_MOST: Final = 64
#: So many words say which it was.
_SEVERAL: Final = 2
#: So many words of one thing are said of no other, whatever else is said.
_MANY: Final = 5
#: Of these there is one, whatever it is called.
_ONLY: Final = frozenset(("đại hội", "bầu cử"))


class _Event(NamedTuple):
    """What came to pass on a day.

    Attributes:
        mention: the day.
        days: the first and the last day.
        noun: what it was.
        words: which it was.
    """

    mention: Mention
    days: tuple[date, date]
    noun: str
    words: frozenset[str]

    def others(self, events: Sequence[_Event]) -> list[_Event]:
        """Those of one noun that may be the same: the words of one are all said of the other, and enough to tell it."""
        return [other for other in events if self._is_same(other.words)]

    def _is_same(self, words: frozenset[str]) -> bool:
        if len(self.words & words) >= _MANY:
            return True
        if not (self.words <= words or words <= self.words):
            return False
        return self.noun in _ONLY or min(len(self.words), len(words)) >= _SEVERAL


def events_of_pair(document: Document, previous: Document, before: Told, label: str) -> Iterator[SameValue]:
    """What came to pass before has one day in both reports; what may be several things, or came since, is not told."""
    then = _by_noun(_events(previous, before))
    now = _by_noun(_events(document, before))
    for noun, events in now.items():
        for event in events:
            same = event.others(then.get(noun, ()))
            if _are_on_one_day(same) and _are_on_one_day([event, *event.others(events)]):
                yield from _claims(event, same[0], label)


def _by_noun(events: Iterable[_Event]) -> dict[str, list[_Event]]:
    found: dict[str, list[_Event]] = {}
    for event in events:
        found.setdefault(event.noun, []).append(event)
    return {noun: each for noun, each in found.items() if len(each) <= _MOST}


def _claims(event: _Event, other: _Event, label: str) -> Iterator[SameValue]:
    evidence = (
        Evidence(event.mention.surface, event.mention.span),
        Evidence(other.mention.surface, other.mention.span, document=label),
    )
    differ = event.days[0] != other.days[0] and event.days[1] == other.days[1]
    at = 0 if differ else 1
    yield SameValue(first=other.days[at], second=event.days[at], evidence=evidence, about=event.noun)


def _are_on_one_day(events: Sequence[_Event]) -> bool:
    return len({each.days for each in events}) == 1


def _is_past(event: _Event, told: Told) -> bool:
    """Say whether something had come to pass when a period ended, and not long before it began."""
    month = (event.days[1].year - told.year) * _MONTHS + event.days[1].month
    return told.first - _MONTHS < month <= told.last


def _events(document: Document, before: Told) -> Iterator[_Event]:
    """What had come to pass by the end of a period."""
    for mention in document.mentions:
        day = _day(mention, before.year) if mention.kind is MentionKind.DATE else None
        event = _event(document.text, mention, day) if day else None
        if event is not None and _is_past(event, before):
            yield event


def _day(mention: Mention, year: int) -> date | None:
    """The day of a mention; one without its year is of the year that is told of."""
    if isinstance(mention.meaning, date):
        return mention.meaning
    short = _SHORT_DAY.fullmatch(mention.surface)
    try:
        return date(year, int(short[2]), int(short[1])) if short else None
    except ValueError:
        return None


def _event(text: str, mention: Mention, day: date) -> _Event | None:
    """What came to pass on a day: what its sentence says before the day, or behind it if the day comes first."""
    before = _START.split(text[max(0, mention.start - _LONGEST) : mention.start])[-1]
    days = _DAYS.search(before)
    if days is None:
        return None
    said = before[: days.start()].lower().rstrip("( ,")
    if not re.search(r"[^\W\d]{2}", said):
        said = _END.split(text[mention.end : mention.end + _LONGEST], maxsplit=1)[0].lower()
    found = list(_NOUN.finditer(said))
    if not found or _APART.search(said, found[-1].end()):
        return None
    first = int(days["first"]) if days["first"] else day.day
    begun = day.replace(day=first) if 1 <= first <= day.day else day
    noun = found[-1][0]
    words = content_of(f"{said[found[-1].end() :]} {_about(text, mention)}") - content_of(noun) - _OF_ANY
    return _Event(mention, (begun, day), noun, words)


def _about(text: str, mention: Mention) -> str:
    """What a day is followed by that says of what: "ngày 08/10/2025 về dự án nâng cấp đường Bến Đá"."""
    about = _ABOUT.match(text, mention.end, mention.end + _LONGEST)
    return about[1].lower() if about else ""


#: What is said of any.
_OF_ANY: Final = content_of("tổ chức diễn ra thành công khai mạc lần thứ khóa khoá")
