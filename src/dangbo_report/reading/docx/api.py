"""`read_docx`: typed figures out of a Word file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.documents import Document, MentionKind
from dangbo_report.errors import DangboReportError, UnreadableDocumentError
from dangbo_report.figures import Count, Figure, Measure, Money, Percent, PercentagePoints, parse_figure
from dangbo_report.numerals import read_words
from dangbo_report.organisations import Directory
from dangbo_report.packages import WORD, Package, opened
from dangbo_report.reading.api import finished, scanned
from dangbo_report.reading.docx.assembly import Assembly, Tagged
from dangbo_report.reading.docx.cells import cell_draft
from dangbo_report.reading.docx.markup import Markup
from dangbo_report.reading.docx.numbering import Numbering
from dangbo_report.reading.docx.tagged import stated_claims, tagged_claims
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.folding import fold
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


@checked_arguments
def read_docx(source: str | Path | bytes | IO[bytes], *, directory: Directory | None = None) -> Document:
    """Read a Word file ("đọc số liệu từ tệp Word").

    Paragraphs, tables, footnotes, text boxes and headers are read, with tracked changes accepted. Figures in content
    controls that this library wrote are exact, and name their facts. Macros, pictures and links are left alone;
    nothing is written, nothing is fetched.

    Args:
        source: the path, the bytes, or an open binary file.
        directory: the organisations that it may speak of; the usual ones of districts and communes unless given.

    Raises:
        UnreadableDocumentError: it is no .docx, is damaged, or larger than any report; it carries the name and the
            reason with the way out.
    """
    with opened(source, WORD) as package:
        text, tagged, drafts = _assembled(package)
        claims = [claim for part in _custom_parts(package) for claim in tagged_claims(package, part)]
    folded = fold(text, wrapped=False)
    controls = [draft for each in tagged if (draft := _control(text, each))]
    exact = sorted((*controls, *drafts), key=lambda draft: draft.start)
    for draft in exact:
        draft.start, draft.end = folded.inside(draft.start, draft.end)
    drafts = sorted((*exact, *_outside(scanned(folded), exact)), key=lambda draft: draft.start)
    reading = finished(folded, drafts, directory)
    stated = tuple(stated_claims(claims, reading.mentions))
    known = {(claim.kind, claim.evidence[0].span) for claim in stated}
    guessed = (claim for claim in reading.claims if (claim.kind, claim.evidence[0].span) not in known)
    return attrs.evolve(reading, claims=(*guessed, *stated))


def _assembled(package: Package) -> tuple[str, list[_Named], list[Draft]]:
    main = package.main
    assembly = Assembly(Numbering.read(package, _parts(package, main, "numbering")))
    for part in _parts(package, main, "header"):
        assembly.add(block for block in Markup(package).read(part) if block.text.strip())
    assembly.add(Markup(package).read(main))
    for kind in ("footnote", "endnote"):
        for part in _parts(package, main, f"{kind}s"):
            assembly.add_notes(Markup(package).read(part), kind)
    references, figures = _references(package)
    text = assembly.text
    drafts = [draft for cell in assembly.cells if (draft := cell_draft(text, cell))]
    named = [
        (each, reference, next((figures[tag] for tag in each.tags if tag in figures), ""))
        for each in assembly.tagged
        if (reference := _reference(each.tags, references))
    ]
    return text, named, drafts


def _parts(package: Package, main: str, kind: str) -> list[str]:
    """The parts of a kind that the main part refers to, each once."""
    return list(dict.fromkeys(each.target for each in package.related(main, kind)))


#: Words that close an amount, and that a number in words may swallow.
_CLOSING: Final = frozenset(("đồng", "chẵn"))
#: A control, the fact that it shows, and the figure where its text alone does not tell it.
_Named = tuple[Tagged, Reference, str]


def _custom_parts(package: Package) -> list[str]:
    return _parts(package, package.main, "customXml")


def _references(package: Package) -> tuple[dict[str, str], dict[str, str]]:
    """The references that no tag can hold, by the short names that stand in their place, and the figures of some."""
    found: dict[str, str] = {}
    figures: dict[str, str] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == _REFERENCES and "name" in attributes and "reference" in attributes:
            found[attributes["name"]] = attributes["reference"]
            if "figure" in attributes:
                figures[attributes["name"]] = attributes["figure"]

    for part in _custom_parts(package):
        try:
            package.walk(part, start=start)
        except UnreadableDocumentError:
            continue  # somebody else's data
    return found, figures


def _reference(tags: Iterable[str], references: dict[str, str]) -> Reference | None:
    for tag in tags:
        try:
            match parse_prose(f"{{{references.get(tag, tag)}}}"):
                case (Reference() as reference,):
                    return reference
                case _:
                    continue
        except DangboReportError:
            continue
    return None


def _control(text: str, named: _Named) -> Draft | None:
    """The figure in a control; None if somebody has changed it into something that is none."""
    control, reference, stated = named
    start, end = control.start, control.end
    surface = text[start:end]
    try:
        figure = _stated(surface, stated) or (
            _in_words(surface) if reference.aspect is Aspect.WORDS else parse_figure(surface)
        )
    except DangboReportError:
        return None
    unit = figure.unit if isinstance(figure, Count | Measure) else "đồng" if isinstance(figure, Money) else "%"
    words = reference.aspect is Aspect.WORDS
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
    for used in range(len(words), 0, -1):
        if words[used - 1] in _CLOSING:
            continue
        try:
            value = read_words(" ".join(words[:used]))
        except DangboReportError:
            continue
        return parse_figure(f"{str(value).replace('.', ',')} {' '.join(words[used:])}".strip())
    return parse_figure(surface)


def _outside(found: Iterable[Draft], exact: list[Draft]) -> list[Draft]:
    """The mentions that overlap no figure that is known exactly."""
    kept: list[Draft] = []
    waiting = iter(exact)
    current = next(waiting, None)
    for draft in found:
        while current is not None and current.end <= draft.start:
            current = next(waiting, None)
        if current is None or draft.end <= current.start:
            kept.append(draft)
    return kept
