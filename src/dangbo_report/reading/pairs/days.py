"""Days of what both reports name: documents by their number, meetings by which they were ("kỳ họp thứ 12").

The older report is itself one of these documents: its letterhead tells its number and its day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from dangbo_report.claims import SameValue
from dangbo_report.documents import Document, Mention, MentionKind, OutlineKind
from dangbo_report.findings import Evidence

#: Between the number of a document and its day.
_DATED: Final = re.compile(r",? (?:ký )?ngày $")
_BY: Final = re.compile(r"\s*của ((?:(?! về )[^,;.()\d\n]){2,50})")
#: A meeting that is numbered, and the words up to its day.
_MEETING: Final = re.compile(
    r"(?P<kind>kỳ họp|phiên họp|phiên|đại hội|hội nghị)(?P<of> [^,;.()\d]{0,40}?)? (?:lần )?thứ "
    r"(?P<number>\d+|[^\W\d]+)\b"
    r"(?:[^,;.()]{0,30}?|[^;.()]{0,60}, (?:được )?(?:tổ chức|khai mạc|diễn ra|họp)(?: vào)?)[ (]ngày $",
    re.IGNORECASE,
)
_LONGEST: Final = 120
#: What is dated, and the year: numbers begin anew with each.
_Key: TypeAlias = tuple[str, int]


class _Dated(NamedTuple):
    mention: Mention
    day: date
    by: str
    is_head: bool = False


def days_of_pair(document: Document, previous: Document, label: str) -> Iterator[SameValue]:
    """What two reports name has one day in both; what one of them dates twice is not one thing."""
    before = _dated(previous)
    for key, head in _head(previous):
        before.setdefault(key, []).append(head)
    for key, told in _dated(document).items():
        others = before.get(key, [])
        if others and _are_one(told) and _are_one(others) and _are_by_one(told[0], others[0]):
            here, there = told[0], others[0]
            evidence = (
                Evidence(here.mention.surface, here.mention.span),
                Evidence(there.mention.surface, there.mention.span, document=label),
            )
            yield SameValue(first=there.day, second=here.day, evidence=evidence, about=key[0])


def _are_one(told: Sequence[_Dated]) -> bool:
    return len({each.day for each in told}) == 1


def _are_by_one(here: _Dated, there: _Dated) -> bool:
    """Say whether two documents of one number may be one: nobody is named whose they are, or the same body."""
    if not (here.by and there.by) or here.by == there.by:
        return True
    return there.is_head and here.by in there.by


def _head(document: Document) -> Iterator[tuple[_Key, _Dated]]:
    """The number and the day of a document itself, as its letterhead has them, and what it says whose it is."""
    lines = document.outline.of(OutlineKind.LETTERHEAD)
    if not lines:
        return
    told = [each for each in document.mentions if each.start < lines[-1].end]
    by = " ".join(node.text.lower() for node in lines)
    numbers = [_named(each) for each in told if each.kind is MentionKind.DOCUMENT_NUMBER]
    for each in told:
        if numbers and isinstance(day := each.meaning, date):
            yield (numbers[0], day.year), _Dated(each, day, by, is_head=True)


def _dated(document: Document) -> dict[_Key, list[_Dated]]:
    found: dict[_Key, list[_Dated]] = {}
    number: Mention | None = None
    for mention in document.mentions:
        if mention.kind is MentionKind.DOCUMENT_NUMBER:
            number = mention
        elif isinstance(day := mention.meaning, date):
            name = _cited(document.text, number, mention) or _meeting(document.text, mention)
            if name:
                by = _BY.match(document.text, mention.end)
                found.setdefault((name, day.year), []).append(_Dated(mention, day, by[1].lower().strip() if by else ""))
    return found


def _cited(text: str, number: Mention | None, day: Mention) -> str:
    """The number of the document that a day stands right behind; empty if it stands behind none."""
    if number is None or not _DATED.fullmatch(text, number.end, day.start):
        return ""
    return _named(number)


def _named(number: Mention) -> str:
    return "".join(number.surface.lower().removeprefix("số").split()).removeprefix(":")


def _meeting(text: str, day: Mention) -> str:
    """The meeting that a day is the day of; empty if it is of none that is numbered."""
    before = re.split(r"[.;]\s|\n", text[max(0, day.start - _LONGEST) : day.start])[-1]
    found = list(_MEETING.finditer(before))
    return " ".join((found[-1]["kind"], found[-1]["of"] or "", found[-1]["number"])).lower() if found else ""
