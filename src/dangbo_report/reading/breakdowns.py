"""Breakdowns: a total and its parts, whether they are all there are, and the units that parts leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from dangbo_report.documents import LinkKind, MentionKind
from dangbo_report.figures import Count, Money, is_measure_unit
from dangbo_report.figures.written import MAX_EXPONENT, SCALES
from dangbo_report.reading.draft import Bond, Draft
from dangbo_report.reading.lexicon import ATTRIBUTES, words_of
from dangbo_report.reading.lists import Listing, akin

_UNFINISHED: Final = re.compile(r"\.\.\.|…|v\.v")
_COUNTED: Final = frozenset((MentionKind.COUNT, MentionKind.RATIO))
_PEOPLE: Final = re.compile(
    r"^(?!lượt ).*?(?:người|viên|đồng chí|cán bộ|đại biểu|nạn nhân|công dân|phụ nữ|thanh niên)(?!\w)"
)
_ATTRIBUTE_WORDS: Final = frozenset(word for word in ATTRIBUTES if " " not in word)
_ATTRIBUTE_PAIRS: Final = tuple(word for word in ATTRIBUTES if " " in word)


def breakdown_bonds(low: str, listing: Listing) -> Iterator[Bond]:
    """A total and its parts; parts that overlap are each held against the total."""
    total, parts = listing.totals[-1], listing.parts
    _lend_units(listing)
    if listing.mixed and not all(part.kind is MentionKind.COUNT for part in parts):
        return
    labels = [
        low[part.start : part.end + 30].split(",", maxsplit=1)[0] + " " + label
        for part, label in zip(parts, listing.labels, strict=True)
    ]
    overlap = any(
        words_of(label) & _ATTRIBUTE_WORDS or any(f" {two} " in f" {label} " for two in _ATTRIBUTE_PAIRS)
        for label in labels
    )
    alike = all(part.bare or akin(part, total) for part in parts)
    if any(words_of(label) & {"nam"} for label in labels) and any(words_of(label) & {"nữ"} for label in labels):
        overlap = False  # men and women are all there are
    last = low[parts[-1].end : parts[-1].end + 80].split(")", maxsplit=1)[0]
    if _UNFINISHED.search(last):
        overlap = overlap or not alike
    if len(parts) == 1 or overlap:
        if alike:
            for part in parts:
                yield Bond(LinkKind.BREAKDOWN, (*listing.totals, part), exhaustive=False, totals=len(listing.totals))
        return
    closed = listing.labels[-1].rstrip().endswith(" và")
    if listing.opened.startswith("trong") and not (closed and alike) and not all(part.bare for part in parts):
        for part in parts:  # they may overlap: "trong đó 20 chi bộ nông thôn, 15 chi bộ có chi ủy"
            if part.bare or akin(part, total) or (_is_people(part) and _is_people(total)):
                yield Bond(LinkKind.BREAKDOWN, (*listing.totals, part), exhaustive=False, totals=len(listing.totals))
        return
    exhaustive = (
        listing.exhaustive and not _UNFINISHED.search(last) and (closed or not listing.mixed or listing.opened == ":")
    )
    yield Bond(LinkKind.BREAKDOWN, (*listing.totals, *parts), exhaustive=exhaustive, totals=len(listing.totals))


def _is_people(draft: Draft) -> bool:
    """Say whether persons are counted, and not how often they came."""
    return _PEOPLE.search(draft.unit.lower()) is not None


def _lend_units(listing: Listing) -> None:
    """Give parts that leave out their noun, or their scale and currency, those of the total."""
    total = listing.totals[-1]
    bare = [(part, part.figure) for part in listing.parts if part.bare and isinstance(part.figure, Count)]
    stated = total.figure or next(iter(total.figures), None)
    if isinstance(stated, Money):
        if len(bare) == len(listing.parts) > 1:
            scale = next(10**exponent for exponent, _ in SCALES if 10**exponent >= stated.step)
            for part, figure in bare:
                if figure.value * scale < 10**MAX_EXPONENT:
                    part.kind, part.unit, part.bare = MentionKind.MONEY, "đồng", False
                    part.figure = Money(figure.value * scale, step=figure.step * scale)
    elif isinstance(stated, Count) and total.unit and not is_measure_unit(total.unit):
        for part, figure in bare:
            part.unit, part.figure = total.unit, attrs.evolve(figure, unit=total.unit)
