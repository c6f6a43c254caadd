"""The reports of the bodies below, and the one that was compiled from them: figures that came up, sums of all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from dangbo_report.claims import Breakdown, Claim, SameValue
from dangbo_report.documents import Document, OutlineKind
from dangbo_report.figures import Percent
from dangbo_report.findings import Evidence
from dangbo_report.reading.pairs.cues import Cues
from dangbo_report.reading.pairs.figures import is_near, near, stated
from dangbo_report.reading.pairs.tellings import Telling, tellings_of
from dangbo_report.reading.pairs.topics import Topics, count_alike

_BODY: Final = re.compile(
    r"\b(?:xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận|chi bộ|thôn|khu phố"
    r"|tổ dân phố|trường|phòng|ban)\s+([^\n,;:()]{2,40})$"
)
_KINDS_OF_BODIES: Final = frozenset(
    ("xã", "phường", "thị", "trấn", "huyện", "quận", "chi", "bộ", "thôn", "khu", "phố", "tổ", "trường")
)
#: How alike two figures are that one report took over from another.
_TAKEN: Final = 0.6
_SUMMED: Final = 0.7
_FEWEST: Final = 2


class FromSources(NamedTuple):
    """A report held against those that it was compiled from.

    Attributes:
        claims: what it must say as they do.
        unmatched: figures that it tells of one of the bodies, and that were not found in the report of that.
    """

    claims: tuple[Claim, ...]
    unmatched: tuple[Telling, ...]


def claims_of_sources(document: Document, sources: Sequence[Document], label: str) -> FromSources:
    """What a report must say as those that it was compiled from."""
    told = tellings_of(document)
    below = [(body_of(source), tellings_of(source)) for source in sources]
    names = frozenset(word for body, _ in below for word in body.split()) | _KINDS_OF_BODIES
    topics = Topics((*told, *(telling for _, tellings in below for telling in tellings)), names)
    claims: list[Claim] = []
    unmatched: list[Telling] = []
    for body, tellings in below:
        if body:
            named = [telling for telling in told if _is_of(telling, body)]
            claims += _taken(topics, named, tellings, label)
            unmatched += [telling for telling in named if not _is_found(topics, telling, tellings)]
    of_all = [telling for telling in told if not any(body and _names(telling, body) for body, _ in below)]
    claims += _summed(topics, of_all, [tellings for _, tellings in below], label)
    return FromSources(tuple(claims), tuple(unmatched))


def body_of(source: Document) -> str:
    """The name by which a report tells whose it is: "hòa lạc" of "HỘI NÔNG DÂN XÃ HÒA LẠC"; empty if it names none."""
    lines = [node.text.lower().strip() for node in source.outline.nodes if node.kind is OutlineKind.LETTERHEAD]
    found = [match[1].strip() for line in lines if (match := _BODY.search(line))]
    return found[-1] if found else ""


def _is_of(telling: Telling, body: str) -> bool:
    """Say whether a figure is what a body did, and no change, nor still to come."""
    return _names(telling, body) and not telling.planned and not Cues.change(telling)


def _is_found(topics: Topics, telling: Telling, tellings: Sequence[Telling]) -> bool:
    """Say whether the report of a body tells the same thing, or the same value of something like it."""
    return any(
        topics.likeness(telling, other) >= _TAKEN or other.figure.value == telling.figure.value
        for other in tellings
        if _may_be(telling, other)
    )


def _taken(topics: Topics, told: Sequence[Telling], tellings: Sequence[Telling], label: str) -> Iterator[Claim]:
    """Figures that the report tells of one body, held against what that body told."""
    for telling in told:
        like = [(topics.likeness(telling, other), other) for other in tellings if _may_be(telling, other)]
        likeness = max((each for each, _ in like), default=0.0)
        open_to = [other for each, other in like if likeness >= _TAKEN and each >= _SUMMED * likeness]
        if not open_to or any(other.figure.value == telling.figure.value for _, other in like):
            continue
        other = max(open_to, key=lambda each: topics.likeness(telling, each))
        if near(telling.figure, other.figure):
            yield SameValue(
                first=stated(telling.figure), second=stated(other.figure), evidence=_evidence(telling, [other], label)
            )


def _names(telling: Telling, body: str) -> bool:
    return body in f"{telling.label} {telling.said}"


def _may_be(telling: Telling, other: Telling) -> bool:
    return count_alike(telling, other) and not other.planned and Cues.is_target(other) is Cues.is_target(telling)


def _summed(topics: Topics, told: Sequence[Telling], below: Sequence[Sequence[Telling]], label: str) -> Iterator[Claim]:
    """Totals of all bodies, held against the sum of what each told; only where every one of them told it once."""
    if len(below) < _FEWEST:
        return
    for telling in told:
        total = telling.figure
        if isinstance(total, Percent) or telling.planned or Cues.change(telling) or Cues.is_rate(telling):
            continue
        parts = [_only(topics, telling, tellings) for tellings in below]
        known = [part for part in parts if part is not None and not isinstance(part.figure, Percent)]
        if len(known) == len(below) and max(part.figure.value for part in known) <= total.value:
            figures = tuple(part.figure for part in known if not isinstance(part.figure, Percent))
            if is_near(Fraction(total.value), sum((Fraction(figure.value) for figure in figures), Fraction(0))):
                yield Breakdown(total=total, parts=figures, evidence=_evidence(telling, known, label))


def _only(topics: Topics, telling: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """The one figure of a report that is about the same thing; None if none is, or several are."""
    like = [other for other in tellings if _may_be(telling, other) and topics.likeness(telling, other) >= _SUMMED]
    return like[0] if len(like) == 1 else None


def _evidence(telling: Telling, others: Sequence[Telling], label: str) -> tuple[Evidence, ...]:
    there = (Evidence(other.mention.surface, other.mention.span, document=label) for other in others)
    return (Evidence(telling.mention.surface, telling.mention.span), *there)
