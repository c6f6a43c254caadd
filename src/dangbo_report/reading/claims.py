"""Claims of a document that was read: what its links and its calendar assert."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from dangbo_report.claims import (
    Anniversary,
    Breakdown,
    Change,
    CitationDate,
    Claim,
    Cumulative,
    Difference,
    HeadingPeriod,
    InWords,
    PercentOfTarget,
    Product,
    Remainder,
    Share,
    SharesOfWhole,
    TaskPeriod,
    TermYears,
    YearSpan,
)
from dangbo_report.documents import Link, LinkKind, Mention, MentionKind, Outline, OutlineNode
from dangbo_report.figures import Count, Figure, Measure, Money, Percent
from dangbo_report.findings import Evidence
from dangbo_report.periods import Period

#: A report of a quarter is still written in the weeks after it, and may cite what is issued then.
_WRITTEN_WITHIN: Final = timedelta(days=45)
#: So many periods under a heading tell what it is about.
_PERIODS_COMPARED: Final = 100
_LEADING: Final = re.compile(r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,3}|[0-9]{1,9})(?![0-9.]|,[0-9])")
_YEARS: Final = re.compile(r"([0-9]{4}) ?[-–—] ?([0-9]{4})")
_CITED: Final = re.compile(r"(?:,? ngày | ký ngày )$")
_TASKS: Final = re.compile(r"nhiệm vụ|phương hướng|kế hoạch công tác", re.IGNORECASE)
_RESULTS: Final = re.compile(r"kết quả|tình hình", re.IGNORECASE)


def tells_tasks(heading: str) -> bool:
    """Say whether a heading announces what is to be done, and not what was."""
    return bool(_TASKS.search(heading)) and not _RESULTS.search(heading)


def link_claims(links: Iterable[Link]) -> tuple[Claim, ...]:
    """The claims that links make."""
    return tuple(claim for link in links if (claim := _claim(link)))


def _claim(link: Link) -> Claim | None:  # noqa: PLR0911 - one way out for each kind of link
    """The claim of one link; None if its figures are not of the kinds that it needs."""
    if link.kind is LinkKind.SPAN:
        return _span(link)
    figures = [figure for mention in link.mentions for figure in (mention.figures or (mention.figure,)) if figure]
    evidence = _stated(*link.mentions)
    match link.kind, figures:
        case LinkKind.PERCENT_OF_TARGET, [Percent() as percent, Count() | Money() | Measure() as value, *targets]:
            return PercentOfTarget(
                value=value, percent=percent, target=next(iter(_amounts(targets)), None), evidence=evidence
            )
        case LinkKind.SHARE, [Percent() as percent, Count() | Money() | Measure() as part, *wholes]:
            return Share(part=part, percent=percent, whole=_amounts(wholes[:1]), evidence=evidence)
        case LinkKind.SHARES, _:
            return _shares(figures, evidence)
        case LinkKind.BREAKDOWN, [Count() | Money() | Measure() as total, *others]:
            parts = _amounts(others[1:] if link.mentions[0].figures else others)
            beside = link.totals - 1
            return Breakdown(
                total=total,
                parts=parts[beside:],
                exhaustive=link.exhaustive,
                beside=parts[:beside],
                evidence=evidence,
            )
        case LinkKind.REMAINDER, [Count() as first, Count() as second, Count() as left]:
            whole, done = (second, first) if link.mentions[0].figures else (first, second)
            return Remainder(whole=whole, done=(done,), left=left, evidence=evidence)
        case LinkKind.CHANGE, [
            Count() | Money() | Measure() as value,
            Count() | Money() | Measure() as change,
            Percent() as p,
        ]:
            return Change(value=value, change=change, percent=p, falls=link.falls, evidence=evidence)
        case LinkKind.DIFFERENCE, [Count() as base, Count() as value, Count() as change]:
            return Difference(value=value, base=base, change=change, falls=link.falls, evidence=evidence)
        case LinkKind.CUMULATIVE, [Count() | Money() | Measure() as stock, Count() | Money() | Measure() as increase]:
            return Cumulative(stock=stock, increase=increase, evidence=evidence)
        case LinkKind.IN_WORDS, [Count() | Money() | Measure() as figure, Count() | Money() | Measure() as words]:
            return InWords(figure=figure, words=words, evidence=evidence)
        case LinkKind.PRODUCT, [Count() as count, Money() as price, Money() as total]:
            return Product(count=count, price=price, total=total, evidence=evidence)
        case _:
            return None


def _shares(figures: Sequence[Figure], evidence: tuple[Evidence, ...]) -> Claim | None:
    """Shares that make up one whole; ratios have wholes of their own."""
    percents = [figure for figure in figures if isinstance(figure, Percent)]
    amounts = _amounts(figures)
    return SharesOfWhole(parts=amounts, percents=percents, evidence=evidence) if len(amounts) == len(percents) else None


def _amounts(figures: Iterable[Figure]) -> tuple[Count | Money | Measure, ...]:
    return tuple(figure for figure in figures if isinstance(figure, Count | Money | Measure))


def _stated(*mentions: Mention) -> tuple[Evidence, ...]:
    return tuple(Evidence(mention.surface, span=mention.span) for mention in mentions)


def _span(link: Link) -> Claim | None:
    """Years against the days or the years that lie between."""
    years, period = link.mentions
    number, evidence = _leading(years.surface), _stated(*link.mentions)
    if number is None:
        return None
    if isinstance(period.meaning, Period):
        return Anniversary(years=number, start=period.meaning.start, end=period.meaning.end, evidence=evidence)
    span = _YEARS.search(period.surface)
    return YearSpan(years=number, first=int(span[1]), last=int(span[2]), evidence=evidence) if span else None


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
    yield from _headings(mentions, outline)


def _years(mention: Mention) -> Iterator[Claim]:
    """A term, or a number of years with the years in brackets behind it."""
    years = _YEARS.search(mention.surface)
    if years is None:
        return
    first, last = int(years[1]), int(years[2])
    if mention.surface.lower().startswith("nhiệm kỳ"):
        yield TermYears(first=first, last=last, evidence=_stated(mention))
    elif "năm" in mention.surface.lower() and (number := _leading(mention.surface)) is not None:
        yield YearSpan(years=number, first=first, last=last, evidence=_stated(mention))


def _leading(surface: str) -> int | None:
    """The whole number that a surface begins with: 94 of "94năm", 1000 of "1.000 năm"."""
    number = _LEADING.match(surface)
    return int(number[0].replace(".", "")) if number else None


def _citation(text: str, mention: Mention, latest: date | None) -> Claim | None:
    """The day of a document, which stands right behind its number."""
    before = text[max(0, mention.start - 40) : mention.start]
    cited = mention.meaning if isinstance(mention.meaning, date) else None
    if cited is None and not re.fullmatch(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}", mention.surface):
        return None
    if not (_CITED.search(before) and re.search(r"[0-9][/-][A-ZĐƯ][^\s]*,? (?:ký )?ngày $", before)):
        return CitationDate(cited=None, evidence=_stated(mention)) if cited is None else None
    return CitationDate(cited=cited, latest=latest, evidence=_stated(mention))


def _headings(mentions: Sequence[Mention], outline: Outline) -> Iterator[Claim]:
    """Periods of headings against the text under them, and of tasks against results."""
    periods = [each for each in mentions if each.kind is MentionKind.PERIOD and isinstance(each.meaning, Period)]
    starts = [each.start for each in periods]
    results: OutlineNode | None = None
    for heading, end in outline.extents():
        if heading.period is None:
            continue
        own = Evidence(heading.text, span=(heading.start, heading.end))
        if end > heading.end:
            named = periods[bisect_left(starts, heading.end) : bisect_left(starts, end)][:_PERIODS_COMPARED]
            meant = [each.meaning for each in named if isinstance(each.meaning, Period)]
            yield HeadingPeriod(heading=heading.period, under=meant, evidence=(own, *_stated(*named[:3])))
        if tells_tasks(heading.text):
            if results is not None and results.period is not None:
                stated = Evidence(results.text, span=(results.start, results.end))
                yield TaskPeriod(results=results.period, tasks=heading.period, evidence=(own, stated))
        elif _RESULTS.search(heading.text):
            results = heading
