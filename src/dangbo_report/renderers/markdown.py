"""Markdown (CommonMark with tables and footnotes, as GitHub reads it)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, assert_never, final

import attrs

from dangbo_report.layouts import Layout
from dangbo_report.renderers.protocol import Limit
from dangbo_report.renderers.sheet import Part, lay_out, letterhead_lines, signature_lines
from dangbo_report.report import (
    Alignment,
    Footnote,
    Item,
    NoteMark,
    Paragraph,
    Report,
    RowKind,
    Runs,
    Section,
    Summary,
    Table,
)

#: What stands under a heading and says how its column stands.
_RULES: Final = {
    Alignment.LEFT: "---",
    Alignment.CENTRE: ":-:",
    Alignment.RIGHT: "--:",
    Alignment.JUSTIFIED: "---",
}
_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]<>#|~$^&!])")
#: What would begin a list, a heading or a rule at the start of a line.
_OPENING: Final = re.compile(r"^(\s*(?:[0-9]+(?=[.)]))?)([-+=.)])")


@final
@attrs.frozen
class MarkdownRenderer:
    """Writes a report as Markdown; every character of the text stands for itself."""

    name: str = "markdown"
    media_type: str = "text/markdown"
    suffix: str = ".md"

    def render(self, report: Report, layout: Layout) -> str:
        """Write the report; lines end with a line feed."""
        sheet = lay_out(report, layout)
        blocks = [
            _broken(letterhead_lines(sheet, layout)),
            f"# {_escaped(sheet.title.text)}",
            f"**{_text(sheet.summary)}**" if sheet.summary else "",
            *(block for part in (*sheet.body, *sheet.notes) for block in _blocks(part)),
            _broken(line.text for line in sheet.recipients),
            _broken(signature_lines(sheet)),
            *(block for part in sheet.annex for block in _blocks(part)),
        ]
        return "\n\n".join(block for block in blocks if block) + "\n"

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The page and the two columns of the letterhead."""
        del report, layout
        yield Limit("page", "margins, type sizes and page numbers are not written")
        yield Limit("letterhead", "the two columns stand one after the other")


def _blocks(part: Part) -> Iterator[str]:
    place = part.place
    match place.node:
        case Section():
            yield f"{'#' * min(place.depth + 2, 6)} {_escaped(part.opening)}{_text(part.runs)}"
        case Table(unit_note=unit_note):
            yield from (f"*{text}*" for text in (_text(part.runs), _escaped(unit_note)) if text)
            yield "\n".join(_rows(part, place.node))
        case Item():
            yield f"{_escaped(part.label)} {_opened(_text(part.runs))}"
        case Paragraph() | Summary():
            yield _opened(_text(part.runs))
        case Footnote():
            yield f"[^{place.number}]: {_opened(_text(part.runs))}"
        case _:
            assert_never(place.node)


def _rows(part: Part, table: Table) -> Iterator[str]:
    """The lines of a table; rows that head or sum up others are bold."""
    cells = [[_text(cell) for cell in part.composed.header], [_RULES[each.alignment] for each in table.all_columns]]
    for kind, row in zip(table.row_kinds, part.composed.cells, strict=True):
        texts = map(_text, row)
        cells.append([f"**{text}**" if text and kind is not RowKind.BODY else text for text in texts])
    return (f"| {' | '.join(row)} |" for row in cells)


def _text(runs: Runs) -> str:
    return "".join(f"[^{run.number}]" if isinstance(run, NoteMark) else _escaped(str(run)) for run in runs)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _opened(text: str) -> str:
    return _OPENING.sub(r"\1\\\2", text)


def _broken(lines: Iterable[str]) -> str:
    """Lines that stay lines."""
    return "\\\n".join(_opened(_escaped(line)) for line in lines)
