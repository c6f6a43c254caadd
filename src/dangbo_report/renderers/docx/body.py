"""The text of a document: headings, paragraphs, items, tables, footnotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from dangbo_report.layouts import Alignment, Layout
from dangbo_report.renderers.columns import column_widths
from dangbo_report.renderers.docx.controls import Controls
from dangbo_report.renderers.docx.markup import DECLARATION, NAMESPACES, kept, paragraph, row, run, table, twips
from dangbo_report.renderers.sheet import Part
from dangbo_report.renderers.spans import spans_of
from dangbo_report.report import Footnote, Item, Marker, Paragraph, Purpose, RowKind, Section, Summary, Table

_HEADINGS: Final = {
    Marker.ROMAN: "Heading1",
    Marker.ARABIC: "Heading2",
    Marker.LETTER: "Heading3",
    Marker.DASH: "Heading4",
    Marker.STAR: "Heading4",
    Marker.NONE: "Heading1",
}
_SIDES: Final = {Alignment.CENTRE: "Centre", Alignment.RIGHT: "Number"}


def blocks(parts: Iterable[Part], layout: Layout, controls: Controls) -> Iterator[str]:
    """The parts of the text, in order."""
    for part in parts:
        place = part.place
        match place.node:
            case Section():
                annex = place.purpose is Purpose.ANNEX and not place.depth
                style = "AnnexHeading" if annex else _HEADINGS[place.marker]
                yield paragraph(style, run(part.opening) + controls.runs(part.runs))
            case Table():
                yield from _table(part, place.node, layout, controls)
            case Paragraph() | Item() | Footnote() | Summary():
                yield paragraph("BodyText", run(part.opening) + controls.runs(part.runs))
            case _:
                assert_never(place.node)


def _table(part: Part, node: Table, layout: Layout, controls: Controls) -> Iterator[str]:
    """A table whose heading stands on every page, its groups with their rows, and a line behind it."""
    if part.runs:
        yield paragraph("Caption", controls.runs(part.runs))
    if node.unit_note:
        yield paragraph("UnitNote", run(node.unit_note))
    widths = _widths(part, node, layout)
    header = (kept(paragraph("TableHeader", controls.runs(cell))) for cell in part.composed.header)
    rows = [row(widths, header, heads=True, repeated=layout.table.repeats_header)]
    for index, (kind, cells) in enumerate(zip(node.row_kinds, part.composed.cells, strict=True)):
        spans = list(spans_of(node, index, cells))
        written = (
            paragraph(
                _cell_style(node.all_columns[column].alignment, bold=kind is not RowKind.BODY),
                controls.runs(cells[column]),
            )
            for column, _ in spans
        )
        own = [sum(widths[column : column + width]) for column, width in spans]
        over = [width for _, width in spans]
        rows.append(row(own, map(kept, written) if kind.heads else written, spans=over))
    yield table("TableGrid", widths, "".join(rows)) + paragraph("FrameGap", "")


def _cell_style(alignment: Alignment, *, bold: bool) -> str:
    return f"Table{_SIDES.get(alignment, 'Text')}{'Sum' if bold else ''}"


def _widths(part: Part, node: Table, layout: Layout) -> tuple[int, ...]:
    """The widths of the columns in twips, together just as wide as the page."""
    full = twips(layout.page.text_width)
    widths = [twips(width) for width in column_widths(part, node, layout, layout.page.text_width)]
    return (*widths[:-1], full - sum(widths[:-1])) if widths else ()


def footnotes(notes: Iterable[Part], controls: Controls) -> str:
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
