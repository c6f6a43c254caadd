"""The styles of a document, from its layout: Word's style pane shows what each paragraph is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from dangbo_report.layouts import Alignment, Characters, Layout, LineRule, LineSpacing, Mark, RuledLine, TextStyle
from dangbo_report.packages import attribute
from dangbo_report.renderers.docx.markup import DECLARATION, NAMESPACES, twips, twips_of_points
from dangbo_report.renderers.letters import width_of

_SIDES: Final = {
    Alignment.CENTRE: "center",
    Alignment.JUSTIFIED: "both",
    Alignment.LEFT: "left",
    Alignment.RIGHT: "right",
}
_CENTRED: Final = '<w:jc w:val="center"/>'
_KEPT: Final = "<w:keepNext/>"
#: What parts a rule from the letters that hang below the line above it, in points.
_OVER_RULE: Final = 4
#: What parts the head of the document from its text, in points.
_UNDER_TITLE: Final = 12


def styles(layout: Layout, issuer: str, left: Fraction) -> str:
    """The part of the styles.

    Args:
        layout: how the document is laid out.
        issuer: the issuing body as it is written: the rule under it is as long as it is.
        left: how wide its column is, in millimetres.
    """
    body, head, outline, page = layout.body, layout.letterhead, layout.outline, layout.page
    text = f"{_spacing(0, body.paragraph_spacing, body.line_spacing)}{_indent(layout)}{_side(body.alignment)}"
    right = Fraction(page.text_width) - left
    under = head.motto or head.heading
    headings = (outline.roman, outline.arabic, outline.letter, outline.star)
    made = [
        _defaults(layout),
        _PLAIN,
        _style("BodyText", "Body Text", text, body.style, priority=1),
        *(
            _style(
                f"Heading{level}",
                f"heading {level}",
                f'{_KEPT}<w:keepLines/>{text}<w:outlineLvl w:val="{level - 1}"/>',
                form.style,
                following="BodyText",
                priority=9,
            )
            for level, form in enumerate(headings, start=1)
        ),
        _style(
            "AnnexHeading",
            "Phụ lục",
            f'{_KEPT}<w:pageBreakBefore/>{_spacing(0, 6)}{_CENTRED}<w:outlineLvl w:val="0"/>',
            outline.structure_title_style,
            following="BodyText",
        ),
        _style("Title", "Title", f"{_KEPT}{_spacing(12)}{_CENTRED}", layout.title.kind_style, priority=10),
        _style("Subtitle", "Subtitle", f"{_KEPT}{_spacing()}{_CENTRED}", layout.title.subject_style, priority=11),
        _mark(
            "TitleMark",
            "Dấu dưới trích yếu",
            layout.title.mark,
            layout.title.mark_style,
            Fraction(page.text_width),
            "",
            after=_UNDER_TITLE,
        ),
        _centred("LetterheadHeading", "Tiêu đề văn bản", head.heading_style),
        _centred("LetterheadMotto", "Tiêu ngữ", head.motto_style),
        _mark("LetterheadHeadingMark", "Dấu dưới tiêu đề", head.heading_mark, head.motto_style, right, under),
        _centred("LetterheadSuperior", "Cơ quan cấp trên", head.superior_style),
        _centred("LetterheadIssuer", "Cơ quan ban hành", head.issuer_style),
        _mark("LetterheadIssuerMark", "Dấu dưới cơ quan", head.issuer_mark, head.issuer_mark_style, left, issuer),
        _centred("DocumentNumber", "Số và ký hiệu", layout.number.style),
        _centred("PlaceAndDate", "Địa danh và ngày tháng", layout.date.style),
        _style("FrameGap", "Khoảng trống", _spacing(), TextStyle(6)),
        _style("SignatureGap", "Khoảng trống trước chữ ký", f"{_KEPT}{_spacing()}", TextStyle(6)),
        _style(
            "SignatureAuthority", "Quyền hạn ký", f"{_KEPT}{_spacing()}{_CENTRED}", layout.signature.authority_style
        ),
        _style("SignatureTitle", "Chức vụ người ký", f"{_KEPT}{_spacing()}{_CENTRED}", layout.signature.title_style),
        _style("SignatureName", "Họ tên người ký", f"{_spacing(72)}{_CENTRED}", layout.signature.name_style),
        _style("SignatureNameBelow", "Họ tên dưới chữ ký số", f"{_spacing()}{_CENTRED}", layout.signature.name_style),
        _box(layout),
        _style("DigitalCopy", "Chữ ký số bản sao", f'{_spacing()}<w:jc w:val="right"/>', layout.digital.copy_style),
        _style("RecipientsLabel", "Nơi nhận", f"{_KEPT}{_spacing()}", layout.recipients.label_style),
        _style("Recipients", "Danh sách nơi nhận", f"{_KEPT}{_spacing()}", layout.recipients.style),
        _style("Caption", "caption", f"{_KEPT}{_spacing(6, 6)}{_CENTRED}", layout.table.caption_style, priority=35),
        _style("TableHeader", "Tiêu đề cột", f"{_spacing(2, 2)}{_CENTRED}", layout.table.header_style),
        *_cells(layout.table.cell_style),
        _style(
            "Header",
            "header",
            f"{_spacing()}{_side(layout.page_number.alignment)}",
            layout.page_number.style,
            priority=99,
        ),
        _style(
            "FootnoteText",
            "footnote text",
            f"{_spacing()}{_side(Alignment.JUSTIFIED)}",
            layout.footnote_style,
            priority=99,
        ),
    ]
    return f"{DECLARATION}<w:styles {NAMESPACES}>{''.join(made)}</w:styles>"


def _box(layout: Layout) -> str:
    """The space of a digital signature: one line, as high as the box at least, so that a picture has room."""
    height = twips(layout.digital.height)
    form = f'{_KEPT}<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="atLeast"/>{_CENTRED}'
    return _style("SignatureBox", "Ô chữ ký số", form, layout.signature.name_style)


def _cells(letters: TextStyle) -> Iterator[str]:
    """The cells of a table: words, figures to the right, what stands in the middle; those of sums are bold."""
    bold = attrs.evolve(letters, bold=True)
    for name_id, name, side in (
        ("Text", "Nội dung bảng", ""),
        ("Number", "Số liệu trong bảng", '<w:jc w:val="right"/>'),
        ("Centre", "Nội dung giữa ô", _CENTRED),
    ):
        yield _style(f"Table{name_id}", name, f"{_spacing(2, 2)}{side}", letters)
        yield _style(f"Table{name_id}Sum", f"{name} (cộng)", f"{_spacing(2, 2)}{side}", bold)
    note = attrs.evolve(letters, italic=True)
    yield _style("UnitNote", "Đơn vị tính", f'{_KEPT}{_spacing(0, 3)}<w:jc w:val="right"/>', note)


def _defaults(layout: Layout) -> str:
    font = attribute(layout.font.name)
    fonts = f"<w:rFonts w:ascii={font} w:hAnsi={font} w:eastAsia={font} w:cs={font}/>"
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'{_letters(layout.body.style, layout.font.colour)}<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )


_BORDERS: Final = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_PLAIN: Final = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/>
<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>
<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Frame"><w:name w:val="Khung không viền"/>
<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/>
<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>
<w:uiPriority w:val="99"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Figure"><w:name w:val="Số liệu"/><w:qFormat/></w:style>
""".replace("\n", "").replace("{borders}", _BORDERS)


def _style(  # noqa: PLR0913 - what a style consists of
    name_id: str, name: str, form: str, letters: TextStyle, *, following: str = "", priority: int | None = None
) -> str:
    custom = ' w:customStyle="1"' if priority is None else ""
    next_ = f'<w:next w:val="{following}"/>' if following else ""
    rank = f'<w:uiPriority w:val="{priority}"/>' if priority is not None else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{name_id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f"{next_}{rank}<w:qFormat/><w:pPr>{form}</w:pPr><w:rPr>{_letters(letters)}</w:rPr></w:style>"
    )


def _centred(name_id: str, name: str, letters: TextStyle) -> str:
    return _style(name_id, name, f"{_spacing()}{_CENTRED}", letters)


def _letters(style: TextStyle, colour: str = "") -> str:
    """Weight, slant, colour, size and underline; an absence is said, so that no default shines through."""
    size = round(Fraction(style.size) * 2)
    on = {True: "", False: ' w:val="0"'}
    return (
        f"<w:b{on[style.bold]}/><w:bCs{on[style.bold]}/><w:i{on[style.italic]}/><w:iCs{on[style.italic]}/>"
        + ("<w:caps/>" if style.caps else "")
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        + ('<w:u w:val="single"/>' if style.underline else "")
    )


def _spacing(before: int | Decimal = 0, after: int | Decimal = 0, line: LineSpacing | None = None) -> str:
    height = 'w:line="240" w:lineRule="auto"'
    if line is not None and line.rule is LineRule.EXACT:
        height = f'w:line="{twips_of_points(line.value)}" w:lineRule="exact"'
    elif line is not None:
        height = f'w:line="{round(240 * Fraction(line.value))}" w:lineRule="auto"'
    return f'<w:spacing w:before="{twips_of_points(before)}" w:after="{twips_of_points(after)}" {height}/>'


def _indent(layout: Layout) -> str:
    return f'<w:ind w:firstLine="{twips(layout.body.first_line_indent)}"/>'


def _side(alignment: Alignment) -> str:
    return f'<w:jc w:val="{_SIDES[alignment]}"/>'


def _mark(  # noqa: PLR0913, PLR0917 - a style, and what it is drawn from
    name_id: str, name: str, mark: Mark, letters: TextStyle, width: Fraction, above: str, *, after: int = 0
) -> str:
    """Characters in the middle, or a rule as a border of a paragraph that is indented to its length."""
    if isinstance(mark, Characters):
        return _style(name_id, name, f"{_spacing(0, after)}{_CENTRED}", letters)
    length = _length(mark, above, letters, width)
    side = max(0, twips((width - length) / 2))
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    form = f'{border}{_spacing(_OVER_RULE, after)}<w:ind w:left="{side}" w:right="{side}"/>{_CENTRED}'
    return _style(name_id, name, form, TextStyle(4))


def _length(rule: RuledLine, above: str, letters: TextStyle, width: Fraction) -> Fraction:
    """How long a rule is in millimetres: a part of the line above it, or of the page."""
    written = width_of(letters.write(above), letters.size, bold=letters.bold) if above else width / 2
    return min(written, width) * rule.length
