"""Markdown (CommonMark with tables and footnotes, as GitHub reads it)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, assert_never, final

import attrs

from dangbo_report.layouts import Layout
from dangbo_report.renderers.frame import arranged, letterhead_lines, recipient_lines, signature_lines
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
        body, annex, notes = arranged(compose(report, pads_counts=layout.pads_counts))
        blocks = [
            _broken(letterhead_lines(report, layout)),
            f"# {_escaped(layout.title.kind_style.write(report.title))}",
            f"**{_escaped(report.summary)}**" if report.summary else "",
            *(block for part in (*body, *notes) for block in _blocks(part, layout)),
            _broken(recipient_lines(report, layout)),
            _broken(signature_lines(report, layout)),
            *(block for part in annex for block in _blocks(part, layout)),
        ]
        return "\n\n".join(block for block in blocks if block) + "\n"

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The page and the two columns of the letterhead."""
        del report, layout
        yield Limit("page", "margins, type sizes and page numbers are not written")
        yield Limit("letterhead", "the two columns stand one after the other")


def _blocks(part: Composed, layout: Layout) -> Iterator[str]:
    place = part.place
    label = layout.outline.label(place.marker, place.number)
    match place.node:
        case Section(heading=heading):
            yield f"{'#' * min(place.depth + 2, 6)} {_escaped(f'{label} {heading}'.lstrip())}"
        case Table(header=header, caption=caption):
            if caption:
                yield f"*{_escaped(caption)}*"
            rows = [[_escaped(cell) for cell in header], ["---"] * len(header)]
            rows += [[_text(cell) for cell in row] for row in part.cells]
            yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
        case Item():
            yield f"{_escaped(label)} {_text(part.runs)}"
        case Paragraph():
            yield _opened(_text(part.runs))
        case Footnote():
            yield f"[^{place.number}]: {_text(part.runs)}"
        case _:
            assert_never(place.node)


def _text(runs: Runs) -> str:
    return "".join(f"[^{run.number}]" if isinstance(run, NoteMark) else _escaped(str(run)) for run in runs)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _opened(text: str) -> str:
    return _OPENING.sub(r"\1\\\2", text)


def _broken(lines: list[str]) -> str:
    """Lines that stay lines."""
    return "\\\n".join(_opened(_escaped(line)) for line in lines)
