"""A report laid out once for every format: its lines, and the parts of its text with their labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, final

import attrs

from dangbo_report.layouts import Characters, Layout, Line, Mark, PageForm
from dangbo_report.report import Composed, Footnote, NoteMark, Place, Purpose, Report, Runs, Summary, Table, compose

#: A table of more columns lies on its side, if it stands in an annex.
_UPRIGHT_COLUMNS: Final = 5


@final
@attrs.frozen
class Part:
    """A part of the text with the label before it.

    Attributes:
        composed: the node with its prose resolved.
        label: its number or dash; empty for running text.
    """

    composed: Composed
    label: str

    @property
    def place(self) -> Place:
        """The node and where it stands."""
        return self.composed.place

    @property
    def runs(self) -> Runs:
        """Its prose."""
        return self.composed.runs

    @property
    def opening(self) -> str:
        """The label with the blank after it."""
        return f"{self.label} " if self.label else ""


@final
@attrs.frozen(kw_only=True)
class Sheet:
    """A report as it stands on paper, from the top.

    Attributes:
        superior: the body above the issuer; None if none is printed.
        issuer: the issuing body.
        number: number and sign.
        heading: the line on the right.
        motto: the line under it; None if there is none.
        date: place and date.
        title: the type of the document.
        summary: what it is about.
        body: the text.
        annex: what stands after the signature.
        notes: the footnotes, in the order of their marks.
        recipients: who receives it, with the label first.
        signature: in whose stead, as what, who.
        digital: whether a box is kept for a digital signature.
        copy: what stands at the head of a digital copy; nothing for the original.
    """

    superior: Line | None
    issuer: Line
    number: Line
    heading: Line
    motto: Line | None
    date: Line
    title: Line
    summary: Runs
    body: tuple[Part, ...]
    annex: tuple[Part, ...]
    notes: tuple[Part, ...]
    recipients: tuple[Line, ...]
    signature: tuple[Line, ...]
    digital: bool
    copy: tuple[Line, ...]

    @property
    def issuing(self) -> tuple[Line, ...]:
        """The lines of the issuer's column above what stands under them."""
        return tuple(line for line in (self.superior, self.issuer) if line)

    @property
    def headed(self) -> tuple[Line, ...]:
        """The lines of the heading's column above what stands under them."""
        return tuple(line for line in (self.heading, self.motto) if line)

    @property
    def name(self) -> str:
        """What the document is called: its type and what it is about."""
        return f"{self.title.text} {plain(self.summary)}".strip()


def lay_out(report: Report, layout: Layout) -> Sheet:
    """Resolve and label everything, and write what stands around the text."""
    head, form = report.letterhead, layout.letterhead
    summary, body, annex, notes = _sorted_parts(report, layout)
    return Sheet(
        superior=Line.of(head.superior, form.superior_style) if head.superior else None,
        issuer=Line.of(head.issuer, form.issuer_style),
        number=Line(layout.write_number(head), layout.number.style),
        heading=Line.of(form.heading, form.heading_style),
        motto=Line(form.motto, form.motto_style) if form.motto else None,
        date=Line(layout.date.write(report.date, head.place), layout.date.style),
        title=Line.of(report.title, layout.title.kind_style),
        summary=summary[0].runs if summary else (),
        body=tuple(body),
        annex=tuple(annex),
        notes=tuple(notes),
        recipients=layout.write_recipients(report.recipients),
        signature=layout.write_signature(report.signature),
        digital=report.signature.digital,
        copy=layout.digital.write(report.copy),
    )


def _sorted_parts(report: Report, layout: Layout) -> tuple[list[Part], list[Part], list[Part], list[Part]]:
    """The summary, the text, what stands after the signature, the footnotes."""
    summary, body, annex, notes = list[Part](), list[Part](), list[Part](), list[Part]()
    for each in compose(report, writing=layout.writing):
        place = each.place
        kind = body
        if isinstance(place.node, Summary):
            kind = summary
        elif isinstance(place.node, Footnote):
            kind = notes
        elif place.purpose is Purpose.ANNEX:
            kind = annex
        kind.append(Part(each, layout.outline.label(place.marker, place.number)))
    return summary, body, annex, notes


def lies(sheet: Sheet, page: PageForm) -> bool:
    """Say whether the annex lies on its side, since a table of it has many columns."""
    tables = (part.place.node for part in sheet.annex)
    wide = any(isinstance(node, Table) and len(node.header) > _UPRIGHT_COLUMNS for node in tables)
    return page.landscape_tables and wide


def plain(runs: Runs) -> str:
    """The words of some prose, without the marks of footnotes."""
    return "".join(str(run) for run in runs if not isinstance(run, NoteMark))


def characters(mark: Mark) -> str:
    """The characters that stand under a line; none for a ruled line."""
    return mark.text if isinstance(mark, Characters) else ""


def letterhead_lines(sheet: Sheet, layout: Layout) -> Iterator[str]:
    """What a copy says, the issuer's column, then the heading's, for formats without columns."""
    yield from (line.text for line in sheet.copy)
    yield from (line.text for line in sheet.issuing)
    if under := characters(layout.letterhead.issuer_mark):
        yield under
    yield from (line.text for line in (sheet.number, *sheet.headed, sheet.date) if line.text)


def signature_lines(sheet: Sheet) -> Iterator[str]:
    """In whose stead, as what, who; a blank line where the hand signs."""
    *above, name = sheet.signature
    yield from (line.text for line in above)
    yield ""
    yield name.text
