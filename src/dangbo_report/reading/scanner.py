"""The scan: every number of a text once, from left to right; names and times first, then amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.documents import MentionKind
from dangbo_report.reading.amounts import amount_at
from dangbo_report.reading.calendar import time_at
from dangbo_report.reading.digits import NUMBER
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.lexicon import SMALL_LETTERS, naming

#: How far back the words before a number are heard.
_BEFORE: Final = 40
_DOCUMENT: Final = re.compile(r"[0-9]{1,6}[a-zđ]?(?:/(?:19|20|21)[0-9]{2})? ?[-/] ?[A-ZĐƯ][^\W_]*(?:[-/&][^\W_]+)*")
#: What follows the digits of a document's number; most numbers have none of it.
_SIGN_FOLLOWS: Final = re.compile(r" ?[-/]|[a-zđ]")
_LABEL: Final = re.compile(r"(?:^|\W)(số:? )$")
_HEADING: Final = re.compile(
    r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}(?:[.)/-](?=\s|$)|-(?=[^\W\d_])"
    rf"|(?<=\.[0-9])(?= [^\W\d_{SMALL_LETTERS}])|(?<=\.[0-9][0-9])(?= [^\W\d_{SMALL_LETTERS}]))"
)
_PHONE: Final = re.compile(r"0[0-9]{2,4}(?:[. -]?[0-9]{2,4}){2,3}(?![0-9])")
_QUOTE: Final = re.compile(r'[“‘«"]')
_CLOSING: Final = {"“": "”", "‘": "’", "«": "»"}
#: A longer quotation is a sentence that may state figures.
_LONGEST_NAME: Final = 90


def scan(text: str, low: str) -> Iterator[Draft]:
    """Go through the numbers of a text.

    Args:
        text: the text, in NFC.
        low: the same in lower case, place by place.
    """
    done = 0
    names = _names(text)
    nowhere = len(text), len(text)
    name_start, name_end = next(names, nowhere)
    for match in NUMBER.finditer(text):
        start, end = match.span()
        if start < done:
            continue
        while name_end <= start:
            name_start, name_end = next(names, nowhere)
        before = low[max(0, start - _BEFORE) : start]
        if (blank := text.find(" ", start, end)) >= 0 and naming(before) > 1:
            yield Draft(start, blank, MentionKind.ORDINAL)  # "Trường Tiểu học số 2 874 nghìn đồng" has two numbers
            start, before = blank + 1, low[max(0, blank + 1 - _BEFORE) : blank + 1]
        draft = _name_at(text, low, start, end, before)
        if draft is None:
            quoted = name_start < start
            draft = Draft(start, end, MentionKind.OTHER) if quoted else amount_at(text, low, start, end, before)
        done = draft.end
        yield draft


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Short quotations: names of movements, models and events."""
    at = 0
    while (match := _QUOTE.search(text, at)) is not None:
        at = match.end()
        end = text.find(_CLOSING.get(match[0], '"'), at, at + _LONGEST_NAME)
        if end >= 0 and "\n" not in text[at:end]:
            yield match.start(), end
            at = end + 1


def _name_at(text: str, low: str, start: int, end: int, before: str) -> Draft | None:
    """What a number names or tells of time: a heading, a document, a day, a telephone."""
    return (
        _heading_at(text, start, end, before)
        or _document_at(text, low, (start, end), before)
        or _time_at(low, start, end, before)
        or _mark_at(text, low, (start, end), before)
    )


def _heading_at(text: str, start: int, end: int, before: str) -> Draft | None:
    line = before.rpartition("\n")[2]
    if line.strip("* \t") or (start > _BEFORE and len(line) == len(before)):
        return None
    heading = _HEADING.match(text, start)
    return Draft(start, max(heading.end(), end), MentionKind.ORDINAL) if heading else None


def _document_at(text: str, low: str, digits: tuple[int, int], before: str) -> Draft | None:
    start, end = digits
    document = _DOCUMENT.match(text, start) if _SIGN_FOLLOWS.match(low, end) else None
    if document is None or not _is_sign(document[0]):
        return None
    label = _LABEL.search(before)
    return Draft(start - (len(label[1]) if label else 0), document.end(), MentionKind.DOCUMENT_NUMBER)


def _time_at(low: str, start: int, end: int, before: str) -> Draft | None:
    time = time_at(low, start, end, before)
    return Draft(time[0], time[1], time[2], meaning=time[3]) if time else None


def _mark_at(text: str, low: str, digits: tuple[int, int], before: str) -> Draft | None:
    """The mark of a footnote, the end of a word, a telephone."""
    start, end = digits
    if before.endswith("[") and text[end : end + 1] == "]":
        return Draft(start, end, MentionKind.ORDINAL)
    if _in_word(before):
        return Draft(start, end, MentionKind.OTHER)
    phone = _PHONE.match(low, start) if low[start] == "0" else None
    return Draft(start, max(phone.end(), end), MentionKind.OTHER) if phone else None


def _in_word(before: str) -> bool:
    """Say whether the digits end a word: "Covid-19", "A1"."""
    return before[-1:].isalpha() or (before[-1:] == "-" and before[-2:-1].isalpha())


def _is_sign(document: str) -> bool:
    """Say whether letters behind a number are the sign of a document: most of them, and at least two, capitals."""
    letters = [char for char in document if char.isalpha()]
    return len(letters) > 1 and sum(char.isupper() for char in letters) * 2 > len(letters)
