"""`read_docx`: typed figures out of a Word file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import final

import attrs

from dangbo_report.checking import checked_arguments
from dangbo_report.documents import Document, Grid
from dangbo_report.organisations import Directory
from dangbo_report.packages import WORD, Package, Source, opened
from dangbo_report.reading.api import finished, scanned
from dangbo_report.reading.bounds import bounded
from dangbo_report.reading.docx.assembly import Assembly
from dangbo_report.reading.docx.blocks import Block
from dangbo_report.reading.docx.controls import Named, control_draft, kept, named, with_noun
from dangbo_report.reading.docx.inserted import Inserted
from dangbo_report.reading.docx.markup import Markup
from dangbo_report.reading.docx.numbering import ListNumbering
from dangbo_report.reading.docx.styles import Styles
from dangbo_report.reading.docx.tagged import TaggedClaim, restated_facts, stated_claims, tagged_claims
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.folding import Folded, fold
from dangbo_report.reading.notices import conversions, not_inserted
from dangbo_report.reading.tables import grids_of, with_tables


@checked_arguments
def read_docx(source: Source, *, directory: Directory | None = None, name: str = "the document") -> Document:
    """Read a Word file ("đọc số liệu từ tệp Word").

    What its pages show is read: paragraphs, tables, notes, text boxes, headers and footers, with the numbers of lists
    and with tracked changes accepted; what is hidden or struck through is not. Figures in content controls that this
    library wrote are exact, and name their facts. Macros, pictures and links are left alone; nothing is written,
    nothing is fetched.

    Args:
        source: the path, the bytes, or an open binary file.
        directory: the organisations that it may speak of; the usual ones of districts and communes unless given.
        name: what it is called in errors if it has no path, as a file that somebody uploaded.

    Raises:
        UnreadableDocumentError: it is no .docx, is damaged, or larger than any report; it carries the name and the
            reason with the way out.
    """
    with opened(source, WORD, name=name) as package:
        parts = _Parts(package)
        assembly = parts.assembled()
        own = parts.related("customXml")
        beside = kept(package, own)
        claims = [claim for part in own for claim in tagged_claims(package, part)]
    controls = [each for tagged in assembly.tagged if (each := named(tagged, beside))]
    return _read(assembly, controls, claims, directory)


def _read(
    assembly: Assembly, controls: Iterable[Named], claims: Iterable[TaggedClaim], directory: Directory | None
) -> Document:
    """Read what was put together, beginning with the figures that are known exactly."""
    text = bounded(assembly.text, assembly.budget.name)
    folded = fold(text, wrapped=False)
    shown = [draft for each in controls if (draft := control_draft(text, each))]
    known = {draft.start: draft.mention(text) for draft in shown}
    grids = grids_of(text, assembly.tables, known)
    reading = with_tables(finished(folded, _drafts(folded, grids, shown), directory), grids)
    stated = tuple(stated_claims(claims, reading.mentions))
    told = {(claim.kind, claim.evidence[0].span) for claim in stated}
    guessed = (claim for claim in reading.claims if (claim.kind, claim.evidence[0].span) not in told)
    twice = restated_facts(reading.mentions)
    notices = (*reading.notices, *conversions(assembly.old), *not_inserted(assembly.unread))
    return attrs.evolve(reading, claims=(*guessed, *stated, *twice), source=assembly.source, notices=notices)


def _drafts(folded: Folded, grids: Sequence[Grid], shown: Iterable[Draft]) -> list[Draft]:
    """The figures of the text around the tables: those that are known exactly, and what is scanned beside them."""
    cells = {mention.start for grid in grids for mention in grid.mentions}
    outside = [draft for draft in shown if draft.start not in cells]
    found = scanned(folded, grids)
    starts = {draft.start: draft for draft in found}
    for draft in outside:
        draft.start, draft.end = folded.inside(draft.start, draft.end)
    exact = _apart(sorted((with_noun(draft, starts) for draft in outside), key=lambda draft: draft.start))
    return sorted((*exact, *_outside(found, exact)), key=lambda draft: draft.start)


@final
class _Parts:
    """The parts of a Word file, in the order in which they are read."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main
        self._relations = package.relations(self._main)
        self._styles = Styles.read(package, self.related("styles"))

    def related(self, kind: str) -> list[str]:
        """The parts of a kind that the main part refers to, each once."""
        return list(
            dict.fromkeys(
                each.target
                for each in self._relations
                if each.kind == kind and not each.external and self._package.has(each.target)
            )
        )

    def assembled(self) -> Assembly:
        """Headers, the text, footers, then the notes."""
        numbering = ListNumbering.read(self._package, self.related("numbering"), self._styles)
        assembly = Assembly(numbering, self._package.budget)
        self._margins(assembly, "header")
        assembly.part = self._main
        self._told(self._main, assembly.tell, assembly)
        assembly.end_part()
        self._margins(assembly, "footer")
        for kind in ("footnotes", "endnotes"):
            for part in self.related(kind):
                assembly.part = part
                assembly.add_notes(self._blocks(part, assembly))
        return assembly

    def _margins(self, assembly: Assembly, kind: str) -> None:
        for part in self.related(kind):
            assembly.part = part
            assembly.add_margin(self._blocks(part, assembly))

    def _blocks(self, part: str, assembly: Assembly) -> list[Block]:
        blocks: list[Block] = []
        self._told(part, blocks.append, assembly)
        return blocks

    def _told(self, part: str, tell: Callable[[Block], None], assembly: Assembly) -> None:
        inserted = Inserted(self._package, part, tell, assembly.unread)
        Markup(self._package, self._styles, tell, inserted.insert).read(part)


def _apart(drafts: Iterable[Draft]) -> list[Draft]:
    """The first of those that overlap: a control, and the cell that it fills."""
    apart: list[Draft] = []
    for draft in drafts:
        if not apart or draft.start >= apart[-1].end:
            apart.append(draft)
    return apart


def _outside(found: Iterable[Draft], exact: list[Draft]) -> list[Draft]:
    """The mentions that overlap no figure that is known exactly."""
    outside: list[Draft] = []
    waiting = iter(exact)
    current = next(waiting, None)
    for draft in found:
        while current is not None and current.end <= draft.start:
            current = next(waiting, None)
        if current is None or draft.end <= current.start:
            outside.append(draft)
    return outside
