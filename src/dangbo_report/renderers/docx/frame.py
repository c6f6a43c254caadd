"""What stands around the text: letterhead, title, recipients beside the signature, the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from dangbo_report.layouts import Layout, Line
from dangbo_report.renderers.docx.controls import Controls
from dangbo_report.renderers.docx.markup import DECLARATION, NAMESPACES, paragraph, row, run, table, twips
from dangbo_report.renderers.letterhead import left_column
from dangbo_report.renderers.sheet import Sheet, characters


def letterhead(sheet: Sheet, layout: Layout) -> str:
    """Two columns without borders: the issuer, and the heading of its family."""
    form = layout.letterhead
    full, left = twips(layout.page.text_width), twips(left_column(sheet, layout))
    issuer = [
        paragraph("LetterheadSuperior", run(sheet.superior.text)) if sheet.superior else "",
        paragraph("LetterheadIssuer", run(sheet.issuer.text)),
        paragraph("LetterheadIssuerMark", run(characters(form.issuer_mark))),
    ]
    heading = [
        paragraph("LetterheadHeading", run(sheet.heading.text)),
        paragraph("LetterheadMotto", run(sheet.motto.text)) if sheet.motto else "",
        paragraph("LetterheadHeadingMark", run(characters(form.heading_mark))),
    ]
    number = paragraph("DocumentNumber", run(sheet.number.text))
    date = paragraph("PlaceAndDate", run(sheet.date.text))
    return _beside(left, full, ("".join(issuer), "".join(heading)), (number, date))


def title(sheet: Sheet, layout: Layout, controls: Controls) -> str:
    """The type of the document, what it is about, and the mark under it."""
    kind = paragraph("Title", run(sheet.title.text))
    subject = paragraph("Subtitle", controls.runs(sheet.summary))
    return kind + subject + paragraph("TitleMark", run(characters(layout.title.mark)))


def signature(sheet: Sheet, layout: Layout) -> str:
    """Recipients and signature side by side, on one page."""
    full = twips(layout.page.text_width)
    label, *names = sheet.recipients or [None]
    recipients = paragraph("RecipientsLabel", run(label.text if label else ""))
    recipients += "".join(paragraph("Recipients", run(line.text)) for line in names if line)
    *authorities, office, name = sheet.signature
    signed = "".join(paragraph("SignatureAuthority", run(line.text)) for line in authorities)
    signed += paragraph("SignatureTitle", run(office.text))
    if sheet.digital:
        signed += _BOX + paragraph("SignatureNameBelow", run(name.text))
    else:
        signed += paragraph("SignatureName", run(name.text))
    return paragraph("SignatureGap", "") + _beside(full // 2, full, (recipients, signed))


#: Where a digital signature is put: as high as the space for the hand, and as much higher as what is put there.
_BOX: Final = (
    '<w:sdt><w:sdtPr><w:alias w:val="Chữ ký số"/><w:tag w:val="chu-ky-so"/><w:id w:val="-1"/>'
    f'<w:lock w:val="sdtLocked"/></w:sdtPr><w:sdtContent>{paragraph("SignatureBox", "")}</w:sdtContent></w:sdt>'
)


def _beside(left: int, full: int, *rows: tuple[str, str]) -> str:
    widths = (left, full - left)
    return table("Frame", widths, "".join(row(widths, cells) for cells in rows))


def page(sheet: Sheet, layout: Layout) -> str:
    """Paper, margins, where the pages are numbered, and whether the head of the first is another."""
    form, margins, number = layout.page, layout.page.margins, layout.page_number
    first = "" if number.on_first_page and not sheet.copy else "<w:titlePg/>"
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="rId5"/>'
        f'<w:pgSz w:w="{twips(form.paper.width)}" w:h="{twips(form.paper.height)}"/>'
        f'<w:pgMar w:top="{twips(margins.top)}" w:right="{twips(margins.right)}" w:bottom="{twips(margins.bottom)}"'
        f' w:left="{twips(margins.left)}" w:header="{twips(number.from_edge)}" w:footer="{twips(number.from_edge)}"'
        f' w:gutter="0"/>{first}</w:sectPr>'
    )


def header(copy: Iterable[Line] = (), *, numbered: bool) -> str:
    """The head of a page: what a digital copy says, and its number, or nothing."""
    lines = "".join(paragraph("DigitalCopy", run(line.text)) for line in copy)
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>' if numbered else ""
    number = paragraph("Header", field) if field or not lines else ""
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{lines}{number}</w:hdr>"


def settings() -> str:
    """What Word asks for: tabs, the separators of footnotes, the language."""
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>'
    )
