"""The lines around the text, as every format without columns writes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dangbo_report.layouts import Characters, DocumentNumber, Layout
from dangbo_report.report import Composed, Footnote, Purpose, Report


class Arranged(NamedTuple):
    """The parts of a report, in the order in which they stand on paper: the signature is between the first two."""

    body: list[Composed]
    annex: list[Composed]
    notes: list[Composed]


def arranged(composed: Iterable[Composed]) -> Arranged:
    """Sort the parts of a report: text, annex, footnotes."""
    parts = Arranged([], [], [])
    for part in composed:
        if isinstance(part.place.node, Footnote):
            parts.notes.append(part)
        elif part.place.purpose is Purpose.ANNEX:
            parts.annex.append(part)
        else:
            parts.body.append(part)
    return parts


def letterhead_lines(report: Report, layout: Layout) -> list[str]:
    """The issuer's column, then the heading's."""
    head, form = report.letterhead, layout.letterhead
    mark = form.issuer_mark.text if isinstance(form.issuer_mark, Characters) else ""
    number = layout.number.write(DocumentNumber(head.number, head.kind, head.sign))
    lines = (
        form.superior_style.write(head.superior),
        form.issuer_style.write(head.issuer),
        mark,
        number,
        form.heading_style.write(form.heading),
        form.motto,
        layout.date.write(report.date, head.place),
    )
    return [line for line in lines if line]


def title_lines(report: Report, layout: Layout) -> list[str]:
    """The type of the document, what it is about, and the mark under it."""
    mark = layout.title.mark.text if isinstance(layout.title.mark, Characters) else ""
    return [line for line in (layout.title.kind_style.write(report.title), report.summary, mark) if line]


def recipient_lines(report: Report, layout: Layout) -> list[str]:
    """Who receives the document."""
    recipients = report.recipients
    return [line.text for line in layout.recipients.write(recipients.names, recipients.archive or None)]


def signature_lines(report: Report, layout: Layout) -> list[str]:
    """In whose stead, as what, who; a blank line where the hand signs."""
    *above, name = layout.write_signature(report.signature)
    return [*(line.text for line in above), "", name.text]
