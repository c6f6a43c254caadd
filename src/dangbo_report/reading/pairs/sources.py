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
from dangbo_report.reading.pairs.index import Index
from dangbo_report.reading.pairs.owners import ALL, owner_of
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
    names = [body_of(source) for source in sources]
    figures = [tellings_of(source) for source in sources]
    topics = _topics(told, figures, names)
    below = [_Below(name, Index(each, topics)) for name, each in zip(names, figures, strict=True)]
    owned = _owned(told, names)
    held = [_of_body(owned.get(body.name, []), body, label) for body in below if body.name]
    taken = (claim for each in held for claim in each.claims)
    return FromSources(
        claims=(*taken, *_summed(owned.get(ALL, []), below, label)),
        unmatched=tuple(telling for each in held for telling in each.unmatched),
    )


def _owned(told: Sequence[Telling], names: Sequence[str]) -> dict[str | None, list[Telling]]:
    """The figures of a report by whose they are."""
    owned: dict[str | None, list[Telling]] = {}
    for telling in told:
        owned.setdefault(owner_of(telling, names), []).append(telling)
    return owned


class _Below(NamedTuple):
    """The report of a body below.

    Attributes:
        name: the name of the body; empty if its report tells none.
        told: the figures of its report.
    """

    name: str
    told: Index


def _topics(told: Sequence[Telling], below: Sequence[Sequence[Telling]], bodies: Sequence[str]) -> Topics:
    """What all figures are about; the names of the bodies say nothing of it."""
    names = frozenset(word for name in bodies for word in name.split()) | _KINDS_OF_BODIES
    return Topics((*told, *(telling for tellings in below for telling in tellings)), names)


def _of_body(told: Sequence[Telling], body: _Below, label: str) -> FromSources:
    """What a report tells of one body, held against what that body told: no change, nothing to come."""
    named = [telling for telling in told if not (telling.planned or uses.change(telling))]
    unmatched = tuple(telling for telling in named if not _is_found(telling, body.told))
    return FromSources(tuple(_taken(named, body.told, label)), unmatched)


def body_of(source: Document) -> str:
    """The name by which a report tells whose it is: "hòa lạc" of "HỘI NÔNG DÂN XÃ HÒA LẠC"; empty if it names none."""
    lines = [node.text.lower().strip() for node in source.outline.nodes if node.kind is OutlineKind.LETTERHEAD]
    found = [match[1].strip() for line in lines if (match := _BODY.search(line))]
    return found[-1] if found else ""


def _is_found(telling: Telling, body: Index) -> bool:
    """Say whether the report of a body tells the same thing, or the same value of something like it."""
    return _tells_value(telling, body) or any(
        _may_be(telling, other) for likeness, other in body.alike(telling) if likeness >= _TAKEN
    )


def _tells_value(telling: Telling, body: Index) -> bool:
    """Say whether the report of a body tells the value of a figure of something that is counted alike."""
    told = body.by_value.get(Fraction(telling.figure.value), ())
    return any(count_alike(telling, other) and _may_be(telling, other) for other in told)


def _taken(told: Sequence[Telling], body: Index, label: str) -> Iterator[Claim]:
    """Figures that the report tells of one body, held against what that body told."""
    for telling in told:
        other = _taken_from(telling, body)
        if other is not None and near(telling.figure, other.figure):
            yield SameValue(
                first=stated(telling.figure), second=stated(other.figure), evidence=_evidence(telling, [other], label)
            )


def _taken_from(telling: Telling, body: Index) -> Telling | None:
    """The figure that is surest the same thing; None if none is sure, or the value is told of something like it."""
    if _tells_value(telling, body):
        return None
    likely = ((likeness, other) for likeness, other in body.alike(telling) if _may_be(telling, other))
    likeness, surest = next(likely, (0, None))
    return surest if likeness >= _TAKEN else None


def _may_be(telling: Telling, other: Telling) -> bool:
    """Say whether a figure that is counted alike may be the same: both were set, or both came to pass."""
    return not other.planned and uses.is_target(other) is uses.is_target(telling)


def _summed(told: Sequence[Telling], below: Sequence[_Below], label: str) -> Iterator[Claim]:
    """Totals of all bodies, held against the sum of what each told; only where every one of them told it once."""
    for telling in told if len(below) >= _FEWEST else ():
        if _may_be_total(telling):
            parts = [_only(telling, body.told) for body in below]
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


def _only(telling: Telling, body: Index) -> Telling | None:
    """The one figure of a report that is about the same thing; None if none is, or several are."""
    like = [other for likeness, other in body.alike(telling) if likeness >= _SUMMED and _may_be(telling, other)]
    return like[0] if len(like) == 1 else None


def _evidence(telling: Telling, others: Sequence[Telling], label: str) -> tuple[Evidence, ...]:
    there = (Evidence(other.mention.surface, other.mention.span, document=label) for other in others)
    return (Evidence(telling.mention.surface, telling.mention.span), *there)
