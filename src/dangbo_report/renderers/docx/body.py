"""The text of a document: headings, paragraphs, items, tables, footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from dangbo_report.layouts import Layout
from dangbo_report.renderers.docx.controls import Controls
from dangbo_report.renderers.docx.markup import DECLARATION, NAMESPACES, paragraph, row, run, table, twips
from dangbo_report.report import Composed, Footnote, Item, Marker, Paragraph, Purpose, Runs, Section, Table

_HEADINGS: Final = {
    Marker.ROMAN: "Heading1",
    Marker.ARABIC: "Heading2",
    Marker.LETTER: "Heading3",
    Marker.DASH: "Heading4",
    Marker.STAR: "Heading4",
    Marker.NONE: "Heading1",
}
#: No column is drawn narrower or wider than for so many letters.
_NARROWEST, _WIDEST = 6, 30


def blocks(parts: Iterable[Composed], layout: Layout, controls: Controls) -> Iterator[str]:
    """The parts of the text, in order."""
    for part in parts:
        place = part.place
        label = layout.outline.label(place.marker, place.number)
        opening = f"{label} " if label else ""
        match place.node:
            case Section(heading=heading):
                annex = place.purpose is Purpose.ANNEX and not place.depth
                style = "AnnexHeading" if annex else _HEADINGS[place.marker]
                yield paragraph(style, run(opening + heading))
            case Table(header=header, caption=caption):
                if caption:
                    yield paragraph("Caption", run(caption))
                yield _table(header, part.cells, layout, controls)
            case Paragraph() | Item() | Footnote():
                yield paragraph("BodyText", run(opening) + controls.runs(part.runs))
            case _:
                assert_never(place.node)


def _table(header: tuple[str, ...], rows: tuple[tuple[Runs, ...], ...], layout: Layout, controls: Controls) -> str:
    """A table whose heading stands on every page, and after it a line that parts it from the next one."""
    widths = _widths(header, rows, twips(layout.page.text_width))
    head = row(widths, (paragraph("TableHeader", run(cell)) for cell in header), repeated=layout.table.repeats_header)
    body = "".join(row(widths, (paragraph("TableText", controls.runs(cell)) for cell in cells)) for cells in rows)
    return table("TableGrid", widths, head + body) + paragraph("FrameGap", "")


def _widths(header: tuple[str, ...], rows: tuple[tuple[Runs, ...], ...], full: int) -> tuple[int, ...]:
    """As wide as the longest word of each column asks, all together as wide as the page."""
    lengths = [len(cell) for cell in header]
    for cells in rows:
        for column, cell in enumerate(cells):
            lengths[column] = max(lengths[column], sum(len(str(each)) for each in cell))
    wanted = [min(max(length, _NARROWEST), _WIDEST) for length in lengths]
    widths = [full * each // sum(wanted) for each in wanted]
    return (*widths[:-1], full - sum(widths[:-1])) if widths else ()


def footnotes(notes: Iterable[Composed], controls: Controls) -> str:
    """The part of the footnotes, with the two separators that Word asks for."""
    made = [
        _note(-1, "<w:r><w:separator/></w:r>", "separator"),
        _note(0, "<w:r><w:continuationSeparator/></w:r>", "continuationSeparator"),
    ]
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    made += [_note(note.place.number, f"{mark}{run(' ')}{controls.runs(note.runs)}") for note in notes]
    return f"{DECLARATION}<w:footnotes {NAMESPACES}>{''.join(made)}</w:footnotes>"


def _note(number: int, inner: str, kind: str = "") -> str:
    type_ = f' w:type="{kind}"' if kind else ""
    return f'<w:footnote{type_} w:id="{number}">{paragraph("FootnoteText", inner)}</w:footnote>'
