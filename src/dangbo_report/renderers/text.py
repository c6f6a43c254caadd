"""Plain text: what an office would paste into a message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never, final

import attrs

from dangbo_report.layouts import Layout
from dangbo_report.renderers.frame import arranged, letterhead_lines, recipient_lines, signature_lines, title_lines
from dangbo_report.renderers.protocol import Limit
from dangbo_report.report import (
    Composed,
    Footnote,
    Item,
    NoteMark,
    Paragraph,
    Report,
    Runs,
    Section,
    Table,
    compose,
)


@final
@attrs.frozen
class TextRenderer:
    """Writes a report as plain text, one paragraph a line."""

    name: str = "text"
    media_type: str = "text/plain"
    suffix: str = ".txt"

    def render(self, report: Report, layout: Layout) -> str:
        """Write the report; lines end with a line feed."""
        body, annex, notes = arranged(compose(report, pads_counts=layout.pads_counts))
        blocks = [
            letterhead_lines(report, layout),
            title_lines(report, layout),
            [line for part in body for line in _lines(part, layout)],
            recipient_lines(report, layout),
            signature_lines(report, layout),
            [line for part in annex for line in _lines(part, layout)],
            [f"[{note.place.number}] {_text(note.runs)}" for note in notes],
        ]
        return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The page, the weights of letters, and the two columns of the letterhead."""
        del report, layout
        yield Limit("page", "margins, type sizes and page numbers are not written")
        yield Limit("letterhead", "the two columns stand one after the other")


def _lines(part: Composed, layout: Layout) -> Iterator[str]:
    place = part.place
    label = layout.outline.label(place.marker, place.number)
    match place.node:
        case Section(heading=heading):
            yield f"{label} {heading}".lstrip()
        case Table(header=header, caption=caption):
            if caption:
                yield caption
            yield " | ".join(header)
            for row in part.cells:
                yield " | ".join(map(_text, row))
        case Item():
            yield f"{label} {_text(part.runs)}"
        case Paragraph() | Footnote():
            yield _text(part.runs)
        case _:
            assert_never(place.node)


def _text(runs: Runs) -> str:
    return "".join(f"[{run.number}]" if isinstance(run, NoteMark) else str(run) for run in runs)
