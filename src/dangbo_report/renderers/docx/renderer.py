"""The renderer: the parts of a Word file, each from a file of its own beside this one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import final

import attrs

from dangbo_report.layouts import Layout
from dangbo_report.renderers.balance import in_balance, last_line
from dangbo_report.renderers.docx.body import blocks, footnotes
from dangbo_report.renderers.docx.controls import Controls, claims_part
from dangbo_report.renderers.docx.frame import header, letterhead, page, settings, signature, title
from dangbo_report.renderers.docx.markup import DECLARATION, NAMESPACES, kept_with_next, paragraph
from dangbo_report.renderers.docx.package import core_properties, packed
from dangbo_report.renderers.docx.styles import styles
from dangbo_report.renderers.exact import in_usual_context
from dangbo_report.renderers.letterhead import left_column
from dangbo_report.renderers.protocol import Limit
from dangbo_report.renderers.sheet import lay_out
from dangbo_report.report import Report


@final
@attrs.frozen
class DocxRenderer:
    """Writes a report as a Word file, laid out by styles.

    Every figure stands in a content control that is locked and tagged with its fact: an officer may rewrite the
    words around it, and `read_docx` finds the figure again, exactly.
    """

    name: str = "docx"
    media_type: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    suffix: str = ".docx"

    @in_usual_context
    def render(self, report: Report, layout: Layout) -> bytes:
        """Write the document."""
        sheet = in_balance(lay_out(report, layout), layout)
        controls = Controls()
        body = [
            letterhead(sheet, layout),
            title(sheet, layout, controls),
            *kept_with_next(list(blocks(sheet.body, layout, controls))),
            signature(sheet, layout),
            *blocks(sheet.annex, layout, controls),
            paragraph("FrameGap", ""),
            page(sheet, layout),
        ]
        written = "".join(body)
        return packed(
            {
                "word/document.xml": f"{DECLARATION}<w:document {NAMESPACES}><w:body>{written}</w:body></w:document>",
                "word/styles.xml": styles(layout, last_line(sheet.issuer), left_column(sheet, layout)),
                "word/settings.xml": settings(),
                "word/footnotes.xml": footnotes(sheet.notes, controls),
                "word/header1.xml": header(numbered=True),
                "word/header2.xml": header(sheet.copy, numbered=layout.page_number.on_first_page),
                "customXml/item1.xml": controls.references_part(),
                "customXml/item2.xml": claims_part(report),
                "docProps/core.xml": core_properties(sheet.name, report.issuer.name, report.date),
            }
        )

    def limits(self, report: Report, layout: Layout) -> Iterator[Limit]:
        """The rules under names, whose length is reckoned; wide tables, which stay upright."""
        del report
        if layout.page.mirrored:
            yield Limit("mirrored", "left and right margins do not change places on even pages")
        if layout.page_number.restarts_in_annex:
            yield Limit("annex", "the pages of the annex are numbered on")
        yield Limit("rules", "the length of a rule is reckoned from average widths of letters, to about a tenth")
        if layout.page.landscape_tables:
            yield Limit("landscape", "a wide table stays upright")
