"""Figures in content controls that this library wrote: exact, and named by their facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, final

import attrs

from dangbo_report.documents import MentionKind
from dangbo_report.errors import DangboReportError, UnreadableDocumentError
from dangbo_report.figures import Count, Figure, Measure, Money, Percent, PercentagePoints, parse_figure
from dangbo_report.numerals import read_words
from dangbo_report.packages import Package
from dangbo_report.reading.docx.assembly import Tagged
from dangbo_report.reading.draft import Draft
from dangbo_report.report import Aspect, Reference, parse_prose, write_figure

_KINDS: Final[dict[type, MentionKind]] = {
    Count: MentionKind.COUNT,
    Money: MentionKind.MONEY,
    Percent: MentionKind.PERCENT,
    PercentagePoints: MentionKind.PERCENT,
    Measure: MentionKind.MEASURE,
}
#: Where the renderer keeps references that are too long for a tag.
_REFERENCES: Final = "urn:dangbo-report:figures:1 figure"
#: Words that close an amount, and that a number in words may swallow.
_CLOSING: Final = frozenset(("đồng", "chẵn"))
#: No number that anybody writes has more words.
_MOST_WORDS: Final = 80


@final
@attrs.frozen
class Named:
    """A control and the fact that it shows.

    Attributes:
        tagged: where it stands.
        reference: the fact.
        figure: the figure where its text alone does not tell it: in words, or without its unit; else empty.
    """

    tagged: Tagged
    reference: Reference
    figure: str = ""


@final
@attrs.define
class Kept:
    """What no tag can hold, by the short names that stand in its place: references, and the figures of some."""

    references: dict[str, str] = attrs.field(factory=dict[str, str])
    figures: dict[str, str] = attrs.field(factory=dict[str, str])


def kept(package: Package, parts: Iterable[str]) -> Kept:
    """What a document of ours keeps beside its text; nothing from the data of another program."""
    found = Kept()

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == _REFERENCES and "name" in attributes and "reference" in attributes:
            found.references[attributes["name"]] = attributes["reference"]
            if "figure" in attributes:
                found.figures[attributes["name"]] = attributes["figure"]

    for part in parts:
        try:
            package.walk(part, start=start)
        except UnreadableDocumentError:
            continue  # somebody else's data
    return found


def named(tagged: Tagged, beside: Kept) -> Named | None:
    """The fact that a control shows; None for one of another program, which names no organisation."""
    for tag in tagged.tags:
        try:
            match parse_prose(f"{{{beside.references.get(tag, tag)}}}"):
                case (Reference(organisation=str()) as reference,):
                    return Named(tagged, reference, beside.figures.get(tag, ""))
                case _:
                    continue
        except DangboReportError:
            continue
    return None


def control_draft(text: str, control: Named) -> Draft | None:
    """The figure in a control; None if somebody has changed it into something that is none."""
    start, end, reference = control.tagged.start, control.tagged.end, control.reference
    surface = text[start:end]
    words = reference.aspect is Aspect.WORDS
    try:
        figure = _stated(surface, control.figure) or (_in_words(surface) if words else parse_figure(surface))
    except DangboReportError:
        return None
    unit = figure.unit if isinstance(figure, Count | Measure) else "đồng" if isinstance(figure, Money) else "%"
    return Draft(start, end, _KINDS[type(figure)], figure, unit=unit, in_words=words, reference=reference)


def _stated(surface: str, stated: str) -> Figure | None:
    """The figure that the file keeps beside a control, if that still shows it: in words, or without its unit."""
    if not stated:
        return None
    figure = parse_figure(stated)
    shown = {write_figure(figure, padded=padded, bare=True) for padded in (False, True)} | {figure.words()}
    return figure if surface in shown else None


def _in_words(surface: str) -> Figure:
    """A figure in words: the longest beginning that is a number, and what it is of."""
    words = surface.split()
    for used in range(min(len(words), _MOST_WORDS), 0, -1):
        if words[used - 1] in _CLOSING:
            continue
        try:
            value = read_words(" ".join(words[:used]))
        except DangboReportError:
            continue
        return parse_figure(f"{str(value).replace('.', ',')} {' '.join(words[used:])}".strip())
    return parse_figure(surface)


def with_noun(draft: Draft, scanned: Mapping[int, Draft]) -> Draft:
    """A bare number in a control, with the noun that stands behind it in the sentence."""
    found = scanned.get(draft.start)
    if (
        isinstance(draft.figure, Count)
        and not draft.unit
        and found is not None
        and isinstance(found.figure, Count)
        and found.figure.value == draft.figure.value
        and found.unit
    ):
        return attrs.evolve(found, reference=draft.reference, bare=False, doubtful=False)
    return draft
