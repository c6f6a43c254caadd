"""Plain text: what an office would paste into a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never, final

import attrs

from dangbo_report.layouts import Layout
from dangbo_report.renderers.protocol import Limit
from dangbo_report.renderers.sheet import Part, characters, lay_out, letterhead_lines, signature_lines
from dangbo_report.report import Footnote, Item, NoteMark, Paragraph, Report, Runs, Section, Summary, Table


@final
@attrs.frozen
class TextRenderer:
    """Writes a report as plain text, one paragraph a line."""

    name: str = "text"
    media_type: str = "text/plain"
    suffix: str = ".txt"

    def render(self, report: Report, layout: Layout) -> str:
        """Write the report; lines end with a line feed."""
        sheet = lay_out(report, layout)
        title = (sheet.title.text, _text(sheet.summary), characters(layout.title.mark))
        blocks = [
            list(letterhead_lines(sheet, layout)),
            [line for line in title if line],
            list(_all_lines(sheet.body)),
            [line.text for line in sheet.recipients],
            list(signature_lines(sheet)),
            list(_all_lines(sheet.annex)),
            [f"[{note.place.number}] {_text(note.runs)}" for note in sheet.notes],
        ]
        return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The page, the weights of letters, and the two columns of the letterhead."""
        del report, layout
        yield Limit("page", "margins, type sizes and page numbers are not written")
        yield Limit("letterhead", "the two columns stand one after the other")


def _all_lines(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        yield from _lines(part)


def _lines(part: Part) -> Iterator[str]:
    match part.place.node:
        case Table(unit_note=unit_note):
            yield from filter(None, (_text(part.runs), unit_note))
            for row in (part.composed.header, *part.composed.cells):
                yield " | ".join(map(_text, row))
        case Section():
            yield f"{part.opening}{_text(part.runs)}".strip()
        case Item() | Paragraph() | Footnote() | Summary():
            yield f"{part.opening}{_text(part.runs)}"
        case _:
            assert_never(part.place.node)


def _text(runs: Runs) -> str:
    return "".join(f"[{run.number}]" if isinstance(run, NoteMark) else str(run) for run in runs)
