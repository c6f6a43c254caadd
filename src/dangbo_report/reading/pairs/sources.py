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
from dangbo_report.reading.pairs import uses
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
    below = [_Below(body_of(source), tellings_of(source)) for source in sources]
    topics = _topics(told, below)
    held = [_of_body(topics, told, body, label) for body in below if body.name]
    taken = (claim for each in held for claim in each.claims)
    return FromSources(
        claims=(*taken, *_summed(topics, _of_no_one(told, below), below, label)),
        unmatched=tuple(telling for each in held for telling in each.unmatched),
    )


class _Below(NamedTuple):
    """The report of a body below.

    Attributes:
        name: the name of the body; empty if its report tells none.
        tellings: the figures of its report.
    """

    name: str
    tellings: Sequence[Telling]

    def is_named_at(self, telling: Telling) -> bool:
        """Say whether the words at a figure name the body."""
        return bool(self.name) and self.name in f"{telling.label} {telling.said}"


def _topics(told: Sequence[Telling], below: Sequence[_Below]) -> Topics:
    """What all figures are about; the names of the bodies say nothing of it."""
    names = frozenset(word for body in below for word in body.name.split()) | _KINDS_OF_BODIES
    return Topics((*told, *(telling for body in below for telling in body.tellings)), names)


def _of_body(topics: Topics, told: Sequence[Telling], body: _Below, label: str) -> FromSources:
    """What a report tells of one body, held against what that body told."""
    named = [telling for telling in told if _is_of(telling, body)]
    unmatched = tuple(telling for telling in named if not _is_found(topics, telling, body.tellings))
    return FromSources(tuple(_taken(topics, named, body.tellings, label)), unmatched)


def body_of(source: Document) -> str:
    """The name by which a report tells whose it is: "hòa lạc" of "HỘI NÔNG DÂN XÃ HÒA LẠC"; empty if it names none."""
    lines = [node.text.lower().strip() for node in source.outline.nodes if node.kind is OutlineKind.LETTERHEAD]
    found = [match[1].strip() for line in lines if (match := _BODY.search(line))]
    return found[-1] if found else ""


def _of_no_one(told: Sequence[Telling], below: Sequence[_Below]) -> list[Telling]:
    """The figures at which none of the bodies is named: those of all."""
    return [telling for telling in told if not any(body.is_named_at(telling) for body in below)]


def _is_of(telling: Telling, body: _Below) -> bool:
    """Say whether a figure is what a body did, and no change, nor still to come."""
    return body.is_named_at(telling) and not telling.planned and not uses.change(telling)


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
        other = _taken_from(topics, telling, tellings)
        if other is not None and near(telling.figure, other.figure):
            yield SameValue(
                first=stated(telling.figure), second=stated(other.figure), evidence=_evidence(telling, [other], label)
            )


def _taken_from(topics: Topics, telling: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """The figure that is surest the same thing; None if none is sure, or the value is told of something like it."""
    others = [other for other in tellings if _may_be(telling, other)]
    if not others or any(other.figure.value == telling.figure.value for other in others):
        return None
    likeness, surest = max(((topics.likeness(telling, each), each) for each in others), key=lambda each: each[0])
    return surest if likeness >= _TAKEN else None


def _may_be(telling: Telling, other: Telling) -> bool:
    return count_alike(telling, other) and not other.planned and uses.is_target(other) is uses.is_target(telling)


def _summed(topics: Topics, told: Sequence[Telling], below: Sequence[_Below], label: str) -> Iterator[Claim]:
    """Totals of all bodies, held against the sum of what each told; only where every one of them told it once."""
    for telling in told if len(below) >= _FEWEST else ():
        if _may_be_total(telling):
            parts = [_only(topics, telling, body.tellings) for body in below]
            known = [part for part in parts if part is not None]
            yield from _total(telling, known, label) if len(known) == len(below) else ()


def _may_be_total(telling: Telling) -> bool:
    """Say whether a figure adds up: no change, no rate, nothing to come."""
    return not (telling.planned or uses.change(telling) or uses.is_rate(telling))


def _total(telling: Telling, parts: Sequence[Telling], label: str) -> Iterator[Claim]:
    """A total and its parts, if none of them is larger and together they are of its size; none of percents."""
    total = telling.figure
    figures = tuple(part.figure for part in parts if not isinstance(part.figure, Percent))
    if isinstance(total, Percent) or any(figure.value > total.value for figure in figures):
        return
    if is_near(Fraction(total.value), sum((Fraction(figure.value) for figure in figures), Fraction(0))):
        yield Breakdown(total=total, parts=figures, evidence=_evidence(telling, parts, label))


def _only(topics: Topics, telling: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """The one figure of a report that is about the same thing; None if none is, or several are."""
    like = [other for other in tellings if _may_be(telling, other) and topics.likeness(telling, other) >= _SUMMED]
    return like[0] if len(like) == 1 else None


def _evidence(telling: Telling, others: Sequence[Telling], label: str) -> tuple[Evidence, ...]:
    there = (Evidence(other.mention.surface, other.mention.span, document=label) for other in others)
    return (Evidence(telling.mention.surface, telling.mention.span), *there)
