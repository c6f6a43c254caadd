"""Claims of a document that was read: what its calendar asserts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from dangbo_report.claims import (
    Anniversary,
    CitationDate,
    Claim,
    YearSpan,
)
from dangbo_report.documents import Mention, MentionKind, Outline
from dangbo_report.periods import Period
from dangbo_report.reading.days import day_claims
from dangbo_report.reading.headings import heading_claims
from dangbo_report.reading.quoting import stated
from dangbo_report.reading.terms import YEARS, term_claims

#: A report of a quarter is still written in the weeks after it, and may cite what is issued then.
_WRITTEN_WITHIN: Final = timedelta(days=45)
_LEADING: Final = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,3}|[0-9]{1,9})(?![0-9.]|,[0-9])")
_CITED: Final = re.compile(r"(?:,? ngày | ký ngày )$")


def _spans(text: str, mentions: Sequence[Mention]) -> Iterator[Claim]:
    """Years, and the days or years between which they lie: "94 năm … (3/2/1930 - 3/2/2024)"."""
    for years, period in pairwise(mentions):
        if period.kind is MentionKind.PERIOD and years.kind is MentionKind.OTHER and _ends_in_years(years.surface):
            between = text[years.end : period.start]
            if between.endswith("(") and len(between) <= _FARTHEST and not _BREAK.search(between):
                yield from _span(years, period)


def _ends_in_years(surface: str) -> bool:
    return surface.lower().endswith("năm")


_BREAK: Final = re.compile(r"[;.\n]")
#: Between years and the days that they lie between.
_FARTHEST: Final = 110


def _span(years: Mention, period: Mention) -> Iterator[Claim]:
    number, evidence = _leading(years.surface), stated(years, period)
    if number is None:
        return
    if isinstance(period.meaning, Period):
        yield Anniversary(years=number, start=period.meaning.start, end=period.meaning.end, evidence=evidence)
    elif span := YEARS.search(period.surface):
        yield YearSpan(years=number, first=int(span[1]), last=int(span[2]), evidence=evidence)


def calendar_claims(text: str, mentions: Sequence[Mention], outline: Outline) -> Iterator[Claim]:
    """What a text asserts of days, terms and periods."""
    latest = outline.issued
    if latest is None and outline.period is not None:
        latest = outline.period.end + _WRITTEN_WITHIN
    for mention in mentions:
        if mention.kind is MentionKind.PERIOD:
            yield from _years(mention)
        elif mention.kind is MentionKind.DATE and (claim := _citation(text, mention, latest)):
            yield claim
    yield from _spans(text, mentions)
    yield from term_claims(text, mentions)
    yield from day_claims(text, mentions)
    yield from heading_claims(text, mentions, outline)


def _years(mention: Mention) -> Iterator[Claim]:
    """A number of years with the years in brackets behind it."""
    years = YEARS.search(mention.surface)
    if years is None:
        return
    first, last = int(years[1]), int(years[2])
    if "năm" in mention.surface.lower() and (number := _leading(mention.surface)) is not None:
        yield YearSpan(years=number, first=first, last=last, evidence=stated(mention))


def _leading(surface: str) -> int | None:
    """The whole number that a surface begins with: 94 of "94năm", 1000 of "1.000 năm"."""
    number = _LEADING.match(surface)
    return int(number[0].replace(".", "")) if number else None


_DAY: Final = re.compile(r"([0-9]{1,2})[/.-][0-9]{1,2}[/.-][0-9]{4}")
_MONTHS: Final = 12


def _is_day(text: str, mention: Mention) -> bool:
    """Say whether a mention is written as a day; "9/13/2016" may fill a cell of a table that writes months first."""
    written = _DAY.fullmatch(mention.surface)
    return written is not None and not (int(written[1]) <= _MONTHS and _is_cell(text, mention))


def _is_cell(text: str, mention: Mention) -> bool:
    """Say whether a mention fills a cell of a table that is written in lines."""
    before, behind = text[max(0, mention.start - 2) : mention.start], text[mention.end : mention.end + 2]
    return before.endswith(("\n", "| ")) and behind == " |"


def _citation(text: str, mention: Mention, latest: date | None) -> Claim | None:
    """The day of a document, which stands right behind its number."""
    before = text[max(0, mention.start - 40) : mention.start]
    cited = mention.meaning if isinstance(mention.meaning, date) else None
    if cited is None and not _is_day(text, mention):
        return None
    if before[-1:].isalnum() or before.endswith(("-", "/")):  # "B01-00-2023" is the name of a form
        return None
    if not (_CITED.search(before) and re.search(r"[0-9][/-][A-ZĐƯ][^\s]*,? (?:ký )?ngày $", before)):
        return CitationDate(cited=None, evidence=stated(mention)) if cited is None else None
    return CitationDate(cited=cited, latest=latest, evidence=stated(mention))
