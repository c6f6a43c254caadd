"""PDF, page by page as the layout says; needs the extra `pdf` (typst)."""

from __future__ import annotations

import json
import string
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any, Final, assert_never, final

import attrs

from dangbo_report.layouts import Alignment, Characters, Layout, Length, Line, LineRule, LineSpacing, Mark, TextStyle
from dangbo_report.renderers.frame import arranged
from dangbo_report.renderers.protocol import Limit
from dangbo_report.renderers.typesetting import LETTERS, WITHOUT_BOLD_ITALIC, check_glyphs, typefaces, typeset
from dangbo_report.report import (
    Composed,
    Footnote,
    Item,
    Marker,
    NoteMark,
    Paragraph,
    Report,
    Runs,
    Section,
    Table,
    compose,
)
from dangbo_report.report.text import clean

#: The height of a single line as a part of the size of its letters, as Times New Roman has it.
_SINGLE: Final = Decimal("1.15")
_SIDES: Final = {Alignment.CENTRE: "center", Alignment.RIGHT: "right"}
#: A table of more columns lies on its side, if it stands in an annex.
_UPRIGHT_COLUMNS: Final = 5
#: A column of a table is at most so many times as wide as another one.
_WIDEST: Final = 4
_LARGEST_HEADING: Final = 6
#: What every typeface that is used has.
_USUAL: Final = frozenset(string.printable + LETTERS)


@final
@attrs.frozen
class PdfRenderer:
    """Writes a report as PDF, tagged, in Vietnamese; the same report gives the same bytes.

    Attributes:
        name: by which it is asked for.
        media_type: of what it writes.
        suffix: of the files.
        standards: what the file keeps to: "a-2a" for an archive (ISO 19005-2), "ua-1" for those who have it
            read to them (ISO 14289-1).

    Workers of a pool may render too, if they are started afresh ("spawn"): a process that forks after it has
    rendered leaves the compiler's threads behind.
    """

    name: str = "pdf"
    media_type: str = "application/pdf"
    suffix: str = ".pdf"
    standards: tuple[str, ...] = ()

    def render(self, report: Report, layout: Layout) -> bytes:
        """Write the document.

        Raises:
        UnrenderableReportError: the document cannot be written, as when a letter is in no typeface and
                    the standard forbids that; it carries what the compiler says.
        """
        data, midnight = document(report, layout), datetime.combine(report.date, time(), UTC)
        (written,) = typeset(data, format="pdf", timestamp=midnight, pdf_standards=list(self.standards))
        return written

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The back of a sheet that is printed on both sides."""
        del report
        if layout.page.mirrored:
            yield Limit("mirrored", "left and right margins do not change places on even pages")


def archival() -> PdfRenderer:
    """The renderer "pdf-a": a document to be kept, PDF/A-2a."""
    return PdfRenderer("pdf-a", suffix=".a.pdf", standards=("a-2a",))


def accessible() -> PdfRenderer:
    """The renderer "pdf-ua": a document to be read aloud, PDF/UA-1."""
    return PdfRenderer("pdf-ua", suffix=".ua.pdf", standards=("ua-1",))


def pictures(report: Report, layout: Layout, *, dots: int = 96) -> tuple[bytes, ...]:
    """The pages as PNG pictures.

    Args:
        report: the report.
        layout: how it is laid out.
        dots: per inch.

    Raises:
        MissingFontError: none of the layout's typefaces is on this machine; it carries them.
    """
    return typeset(document(report, layout), format="png", ppi=dots)


def document(report: Report, layout: Layout) -> str:
    """Everything that the template sets, as JSON."""
    running, annex, notes = arranged(compose(report, pads_counts=layout.pads_counts))
    head, form, page = report.letterhead, layout.letterhead, layout.page
    fonts = typefaces((layout.font.name, *layout.font.fallbacks))
    superior, issuer = Line.of(head.superior, form.superior_style), Line.of(head.issuer, form.issuer_style)
    left = [_line(line) for line in (superior, issuer) if line.text]
    right = [_line(Line.of(form.heading, form.heading_style))]
    right += [_line(Line(form.motto, form.motto_style))] if form.motto else []
    width = page.text_width * Decimal(form.left_part.numerator) / form.left_part.denominator
    body, marked = layout.body, set[int]()
    title = layout.title.kind_style.write(report.title)
    data = {
        "title": f"{title} {report.summary}".strip(),
        "author": clean(report.issuer.name),
        "summary": report.summary,
        "date": {"year": report.date.year, "month": report.date.month, "day": report.date.day},
        "fonts": fonts,
        "feigned": fonts[0] in WITHOUT_BOLD_ITALIC,
        "colour": layout.font.colour,
        "page": {**attrs.asdict(page.paper), **attrs.asdict(page.margins)},
        "number": {
            "style": _style(layout.page_number.style),
            "side": _SIDES.get(layout.page_number.alignment, "left"),
            "edge": layout.page_number.from_edge,
            "first": layout.page_number.on_first_page,
        },
        "letterhead": {
            "left": width,
            "right": page.text_width - width,
            "issuer": left,
            "issuer-line": len(left) - 1,
            "issuer-mark": _mark(form.issuer_mark, form.issuer_mark_style),
            "heading": right,
            "heading-line": len(right) - 1,
            "heading-mark": _mark(form.heading_mark, form.heading_style),
            "number": _line(Line(layout.write_number(head), layout.number.style)),
            "date": _line(Line(layout.date.write(report.date, head.place), layout.date.style)),
        },
        "kind": _line(Line(title, layout.title.kind_style)),
        "subject": _line(Line(report.summary, layout.title.subject_style)),
        "title-mark": _mark(layout.title.mark, layout.title.mark_style),
        "body": {
            "spacing": body.paragraph_spacing,
            "indent": body.first_line_indent,
            "justify": body.alignment is Alignment.JUSTIFIED,
            "side": _SIDES.get(body.alignment, "left"),
        },
        "note": _style(layout.footnote_style),
        "table": {
            "caption": _style(layout.table.caption_style),
            "header": _style(layout.table.header_style),
            "cell": _style(layout.table.cell_style),
            "repeats": layout.table.repeats_header,
        },
        "parts": [_part(part, layout, marked) for part in running],
        "annex": [_part(part, layout, marked) for part in annex],
        "notes": [_runs(part.runs, marked) for part in notes],
        "recipients": [_line(line) for line in layout.write_recipients(report.recipients)],
        "signature": [_line(line) for line in layout.write_signature(report.signature)],
        "annex-lies": page.landscape_tables and any(_is_wide(part) for part in annex),
        "annex-restarts": layout.page_number.restarts_in_annex,
    }
    text = json.dumps(data, default=float, ensure_ascii=False)
    if unusual := frozenset(text) - _USUAL:
        check_glyphs(fonts, unusual)
    return text


def _is_wide(part: Composed) -> bool:
    return isinstance(part.place.node, Table) and len(part.place.node.header) > _UPRIGHT_COLUMNS


def _style(style: TextStyle, spacing: LineSpacing | None = None) -> dict[str, Any]:
    """How a text looks, and how high its lines are."""
    size = Decimal(style.size)
    if spacing is None:
        height = size * _SINGLE
    elif spacing.rule is LineRule.EXACT:
        height = Decimal(spacing.value)
    else:
        height = size * _SINGLE * spacing.value
    return {
        "size": size,
        "bold": style.bold,
        "italic": style.italic,
        "underline": style.underline,
        "height": height,
    }


def _line(line: Line) -> dict[str, Any]:
    return {"text": line.text, "style": _style(line.style)}


def _mark(mark: Mark, style: TextStyle) -> dict[str, Any] | None:
    if isinstance(mark, Characters):
        return _line(Line(mark.text, style)) if mark.text else None
    return {"part": float(mark.length)}


def _part(part: Composed, layout: Layout, marked: set[int]) -> dict[str, Any]:
    place, outline, spacing = part.place, layout.outline, layout.body.line_spacing
    label = outline.label(place.marker, place.number)
    match place.node:
        case Section(heading=heading):
            style = _heading_style(place.marker, layout)
            text = style.write(f"{label} {heading}".strip())
            level = min(place.depth + 2, _LARGEST_HEADING)
            return {"kind": "heading", "level": level, "text": text, "style": _style(style, spacing)}
        case Table(header=header, caption=caption):
            rows = [[_runs(cell, marked) for cell in row] for row in part.cells]
            columns = _columns(header, part.cells)
            return {"kind": "table", "caption": caption, "header": header, "rows": rows, "columns": columns}
        case Paragraph() | Item() | Footnote():
            opening = f"{label} " if label else ""
            runs = _runs(part.runs, marked)
            return {"kind": "paragraph", "label": opening, "runs": runs, "style": _style(layout.body.style, spacing)}
        case _:
            assert_never(place.node)


def _heading_style(marker: Marker, layout: Layout) -> TextStyle:
    outline = layout.outline
    forms = {
        Marker.ROMAN: outline.roman,
        Marker.ARABIC: outline.arabic,
        Marker.LETTER: outline.letter,
        Marker.DASH: outline.dash,
        Marker.STAR: outline.star,
    }
    return forms[marker].style if marker in forms else outline.structure_title_style


def _runs(runs: Runs, marked: set[int]) -> list[object]:
    """The texts, joined; a footnote stands where it is first marked."""
    written: list[object] = []
    for run in runs:
        if isinstance(run, NoteMark):
            written.append({"note": run.number, "first": run.number not in marked})
            marked.add(run.number)
        elif written and isinstance(written[-1], str):
            written[-1] += str(run)
        else:
            written.append(str(run))
    return written


def _columns(header: Iterable[str], rows: Iterable[tuple[Runs, ...]]) -> list[Length]:
    """How wide the columns of a table are beside each other: by their longest words and texts."""
    longest = [len(name) for name in header]
    for row in rows:
        for index, runs in enumerate(row):
            longest[index] = max(longest[index], sum(len(str(run)) for run in runs if not isinstance(run, NoteMark)))
    least = max(longest) // _WIDEST + 1
    return [max(length, least) for length in longest]
