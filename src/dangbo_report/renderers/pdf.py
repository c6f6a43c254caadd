"""PDF, page by page as the layout says; needs the extra `pdf` (typst)."""

from __future__ import annotations

import json
import string
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, time
from fractions import Fraction
from typing import Any, Final, assert_never, final

import attrs

from dangbo_report.errors import ImpossibleValueError, MissingFontError
from dangbo_report.layouts import (
    Alignment,
    Characters,
    Layout,
    Length,
    Line,
    LineRule,
    LineSpacing,
    Mark,
    PageForm,
    TextStyle,
)
from dangbo_report.renderers.balance import in_balance, last_line
from dangbo_report.renderers.columns import column_widths
from dangbo_report.renderers.exact import in_usual_context
from dangbo_report.renderers.letterhead import left_column
from dangbo_report.renderers.protocol import Limit
from dangbo_report.renderers.sheet import Part, Sheet, lay_out, lies, plain
from dangbo_report.renderers.signature_field import PLACE, with_signature_field
from dangbo_report.renderers.spans import spans_of
from dangbo_report.renderers.typesetting import LETTERS, WITHOUT_BOLD_ITALIC, check_glyphs, typefaces, typeset
from dangbo_report.report import (
    Footnote,
    Item,
    Marker,
    NoteMark,
    Paragraph,
    Report,
    RowKind,
    Runs,
    Section,
    Summary,
    Table,
)
from dangbo_report.report.text import clean

#: The height of a single line as a part of the size of its letters, as Times New Roman has it.
_SINGLE: Final = Fraction("1.15")
#: Typefaces that stand in for Times New Roman without a line moving.
_AS_WIDE_AS_TIMES: Final = frozenset(("Liberation Serif", "Tinos", "TeX Gyre Termes", "Nimbus Roman"))
_SIDES: Final = {Alignment.CENTRE: "center", Alignment.RIGHT: "right"}
_LARGEST_HEADING: Final = 6
#: The parts of PDF/A, with their levels.
_PARTS: Final = ("1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u")
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
        return with_signature_field(written) if report.signature.digital else written

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The back of a sheet that is printed on both sides; another typeface than the instrument names."""
        del report
        if layout.page.mirrored:
            yield Limit("mirrored", "left and right margins do not change places on even pages")
        with suppress(MissingFontError):  # which is told when it is written
            set_in = typefaces((layout.font.name, *layout.font.fallbacks))[0]
            alike = (layout.font.name, *(each for each in layout.font.fallbacks if each in _AS_WIDE_AS_TIMES))
            if set_in not in alike:
                yield Limit(
                    "typeface",
                    f"it is set in {set_in}: {', '.join(alike)} are not on this machine with every Vietnamese letter",
                )


def archival(part: str = "2a") -> PdfRenderer:
    """The renderer "pdf-a": a document to be kept, PDF/A-2a unless another part of the standard is asked for.

    Args:
        part: "1a", "1b" (ISO 19005-1, which TCVN 14159-1:2024 takes over), "2a", "2b", "2u", "3a", "3b" or "3u".

    Raises:
        ImpossibleValueError: there is no such part; it carries it.
    """
    if part not in _PARTS:
        raise ImpossibleValueError("part", part, f"one of {', '.join(_PARTS)}")
    return PdfRenderer("pdf-a", suffix=".a.pdf", standards=(f"a-{part}",))


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


@in_usual_context
def document(report: Report, layout: Layout) -> str:
    """Everything that the template sets, as JSON."""
    sheet = in_balance(lay_out(report, layout), layout)
    page, body, form, marked = layout.page, layout.body, layout.digital, set[int]()
    fonts = typefaces((layout.font.name, *layout.font.fallbacks))
    data = {
        "title": sheet.name,
        "author": clean(report.issuer.name),
        "summary": plain(sheet.summary),
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
        "letterhead": _letterhead(sheet, layout),
        "kind": _line(sheet.title),
        "subject": {"runs": _runs(sheet.summary, marked), "style": _style(layout.title.subject_style)},
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
        "parts": [_part(part, layout, marked, page.text_width) for part in sheet.body],
        "annex": [_part(part, layout, marked, _annex_width(sheet, page)) for part in sheet.annex],
        "notes": [_runs(part.runs, marked) for part in sheet.notes],
        "recipients": [_line(line) for line in sheet.recipients],
        "signature": [_line(line) for line in sheet.signature],
        "box": {"place": PLACE if sheet.digital else "", "width": form.width, "height": form.height},
        "copy": {"lines": [_line(line) for line in sheet.copy], "edge": form.copy_from_edge},
        "annex-lies": lies(sheet, page),
        "annex-restarts": layout.page_number.restarts_in_annex,
    }
    text = json.dumps(data, default=float, ensure_ascii=False)
    if unusual := frozenset(text) - _USUAL:
        check_glyphs(fonts, unusual)
    return text


def _letterhead(sheet: Sheet, layout: Layout) -> dict[str, Any]:
    """The two columns, with the line after which something stands under each."""
    form, full, left = layout.letterhead, Fraction(layout.page.text_width), left_column(sheet, layout)
    return {
        "left": left,
        "right": full - left,
        "issuer": [_line(line) for line in sheet.issuing],
        "issuer-line": len(sheet.issuing) - 1,
        "issuer-end": last_line(sheet.issuer),
        "issuer-mark": _mark(form.issuer_mark, form.issuer_mark_style),
        "heading": [_line(line) for line in sheet.headed],
        "heading-line": len(sheet.headed) - 1,
        "heading-mark": _mark(form.heading_mark, form.heading_style),
        "number": _line(sheet.number),
        "date": _line(sheet.date),
    }


def _annex_width(sheet: Sheet, page: PageForm) -> Length:
    margins = page.margins
    return page.paper.height - margins.left - margins.right if lies(sheet, page) else page.text_width


def _style(style: TextStyle, spacing: LineSpacing | None = None) -> dict[str, Any]:
    """How a text looks, and how high its lines are."""
    height = Fraction(style.size) * _SINGLE
    if spacing is not None:
        exact = spacing.rule is LineRule.EXACT
        height = Fraction(spacing.value) if exact else height * Fraction(spacing.value)
    return {
        "size": style.size,
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


def _part(part: Part, layout: Layout, marked: set[int], width: Length) -> dict[str, Any]:
    place, spacing = part.place, layout.body.line_spacing
    match place.node:
        case Section():
            style = _heading_style(place.marker, layout)
            runs = [style.write(part.opening), *_runs(part.runs, marked, style)]
            level = min(place.depth + 2, _LARGEST_HEADING)
            return {"kind": "heading", "level": level, "runs": runs, "style": _style(style, spacing)}
        case Table():
            return _table(part, place.node, layout, marked, width)
        case Paragraph() | Item() | Footnote() | Summary():
            runs = _runs(part.runs, marked)
            look = _style(layout.body.style, spacing)
            return {"kind": "paragraph", "label": part.opening, "runs": runs, "style": look}
        case _:
            assert_never(place.node)


def _table(part: Part, table: Table, layout: Layout, marked: set[int], width: Length) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": _runs(part.runs, marked),
        "unit-note": table.unit_note,
        "header": [_runs(cell, marked) for cell in part.composed.header],
        "rows": [
            [{"runs": _runs(cells[column], marked), "columns": width} for column, width in spans_of(table, row, cells)]
            for row, cells in enumerate(part.composed.cells)
        ],
        "sums": [kind is not RowKind.BODY for kind in table.row_kinds],
        "groups": [kind.heads for kind in table.row_kinds],
        "sides": [_SIDES.get(column.alignment, "left") for column in table.all_columns],
        "columns": column_widths(part, table, layout, width),
    }


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


def _runs(runs: Runs, marked: set[int], style: TextStyle | None = None) -> list[object]:
    """The texts, joined, with the letters of a style; a footnote stands where it is first marked."""
    written: list[object] = []
    for run in runs:
        if isinstance(run, NoteMark):
            written.append({"note": run.number, "first": run.number not in marked})
            marked.add(run.number)
            continue
        text = style.write(str(run)) if style else str(run)
        if written and isinstance(written[-1], str):
            written[-1] += text
        else:
            written.append(text)
    return written
