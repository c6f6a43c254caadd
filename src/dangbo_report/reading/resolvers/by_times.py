"""What a change is told between by the names of times: "quý I 32 vụ, quý II 41 vụ; quý II tăng 9 vụ so với quý I"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, TypeAlias

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness

#: How times are called.
NAME: Final = (
    r"quý (?:[ivx]+|[1-4])(?:[/ ](?:năm )?[0-9]{4})?|(?:năm|tháng|vụ|năm học|khóa|học kỳ) [0-9ivx][0-9ivx/.-]*"
    r"|năm nay|kỳ này|cùng k[ỳì](?: năm (?:trước|ngoái))?|(?:năm|quý|tháng|kỳ) trước|năm ngoái"
)
#: A figure is of the time that stands right behind it, or before it in its piece.
_BEHIND: Final = re.compile(rf" ?\(?(?:của |trong )?(?P<time>{NAME})\b")
_BEFORE: Final = re.compile(rf"\b(?P<time>{NAME})\b[^;.()]{{0,60}}$")
_AGAINST: Final = re.compile(rf"[^;.,()0-9]{{0,30}}so với (?P<time>{NAME})\b(?! ?\()")
_AGAINST_FIRST: Final = re.compile(rf"\bso với (?P<time>{NAME}),? [^;.,()0-9]*$")
_SUBJECT: Final = re.compile(rf"(?<!so với )\b(?P<time>{NAME}) (?:tăng|giảm|cao|thấp|nhiều|ít)\b[^;,.()0-9]*$")
#: "Năm 2024 con số này là 44 hợp tác xã", "Đến hết năm 2024, tỷ lệ này nâng lên", "Năm nay chỉ còn 70 vụ".
_NOW: Final = re.compile(rf"\s*(?:đến |hết |tính |trong |sang )*(?P<time>{NAME})\b")
#: So many figures of a time may be meant.
_MOST: Final = 2
_SENTENCES: Final = 2
#: How far words are heard.
_FAR: Final = 80

Pair: TypeAlias = tuple[Item, Item]


def by_times(context: Context, change: Item) -> list[Pair]:
    """What there is and what there was, where the times that a change lies between are named."""
    low, place = context.low, change.place
    lead = low[place.start - len(change.lead) : place.start]
    against = _AGAINST.match(low, place.end, place.end + _FAR) or _AGAINST_FIRST.search(lead)
    if against is not None:
        subject = _SUBJECT.search(lead)
        return list(_between(context, change, against["time"], subject["time"] if subject else ""))
    return list(_since_sentence_before(context, change))


def _between(context: Context, change: Item, then: str, now: str) -> Iterator[Pair]:
    """Each figure of the one time with the nearest of the other."""
    told = [(time_of(context, each), each) for each in context.page.before(change, _SENTENCES) if _tells(change, each)]
    values = [each for time, each in told if _is_now(time, then, now)]
    for base in islice((each for time, each in told if time == then), _MOST):
        yield from islice(((value, base) for value in values if likeness(value, base) is not Likeness.OTHER), 1)


def _is_now(time: str, then: str, now: str) -> bool:
    """Say whether a time is the one that a change came to: the named one, or any but that which it is held against."""
    return time == now if now else bool(time) and time != then


def _since_sentence_before(context: Context, change: Item) -> Iterator[Pair]:
    """What a sentence that begins with a time tells, against what the one before it tells of another time."""
    now = _NOW.match(context.low, change.place.opened)
    value = next(context.page.before(change), None)
    if now is None or value is None or not _tells(change, value) or _OTHERWISE.search(change.tail):
        return
    base = _told_before(context, change, value)
    if base is not None and time_of(context, base) not in ("", now["time"]):
        yield value, base


def _told_before(context: Context, change: Item, value: Item) -> Item | None:
    """The only figure of its noun that the sentence before tells; that of the change tells nothing else."""
    before = context.page.of_sentence(change.place.sentence - 1)
    told = [each for each in before if _tells(change, each) and likeness(each, value) is Likeness.SAME]
    alone = len(told) == 1 and value is context.page.sentence(change)[0]
    return told[0] if alone and told[0].place.line == change.place.line else None


#: It is held against something that is named.
_OTHERWISE: Final = re.compile(r"^[^;.]{0,40}\bso với\b|^ ?\((?!tăng|giảm)")


def time_of(context: Context, item: Item) -> str:
    """The time that a figure is told of by name; empty if none stands at it."""
    low, place = context.low, item.place
    said = _BEHIND.match(low, place.end) or _BEFORE.search(low[place.start - len(item.lead) : place.start])
    return said["time"] if said else ""


def _tells(change: Item, item: Item) -> bool:
    """Say whether a figure may be what there is or was, where a change is told."""
    if item.has(Cue.CHANGE, Cue.TARGET) or item.half or item.place.planned:
        return False
    return not change.is_amount or likeness(change, item) is not Likeness.OTHER
