"""Layouts with the national title: the State and the Fatherland Front."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from dangbo_report.layouts.content import (
    BodyForm,
    CitationForm,
    LetterSubjectForm,
    StampForm,
    TableForm,
    TitleForm,
)
from dangbo_report.layouts.dates import DateForm
from dangbo_report.layouts.layout import Instrument, Layout
from dangbo_report.layouts.letterhead import LetterheadFamily, LetterheadForm
from dangbo_report.layouts.number import NumberForm, NumberGrammar, NumberSequence
from dangbo_report.layouts.outline import HeadingForm, OutlineForm
from dangbo_report.layouts.page import Margins, PageForm, PageNumber
from dangbo_report.layouts.recipients import RecipientsForm
from dangbo_report.layouts.signature import CapacityMarks, SignatureForm
from dangbo_report.layouts.text import LineRule, LineSpacing, Range, RuledLine, TextStyle

_SMALL: Final = Range(12, 13)
_USUAL: Final = Range(13, 14)
_BODY: Final = TextStyle(13, sizes=_USUAL)
_BOLD: Final = TextStyle(13, bold=True, sizes=_USUAL)
_BOLD_CAPS: Final = TextStyle(13, bold=True, caps=True, sizes=_USUAL)
_ITALIC: Final = TextStyle(13, italic=True, sizes=_USUAL)
_PART_RULE: Final = RuledLine(Fraction(1, 2), shortest=Fraction(1, 3))

STATE_2020: Final = Layout(
    name="STATE_2020",
    instrument=Instrument("Nghị định", "30/2020/NĐ-CP", date(2020, 3, 5)),
    page=PageForm(margins=Margins(20, 20, 30, 15), least=Margins(20, 20, 30, 15), most=Margins(25, 25, 35, 20)),
    page_number=PageNumber(style=_BODY, restarts_in_annex=True),
    letterhead=LetterheadForm(
        family=LetterheadFamily.STATE,
        heading="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        heading_style=TextStyle(12, bold=True, caps=True, sizes=_SMALL),
        motto="Độc lập - Tự do - Hạnh phúc",
        motto_style=_BOLD,
        superior_style=TextStyle(12, caps=True, sizes=_SMALL),
        issuer_style=TextStyle(12, bold=True, caps=True, sizes=_SMALL),
        issuer_mark=_PART_RULE,
        left_part=Fraction(2, 5),
    ),
    number=NumberForm(
        style=TextStyle(13),
        grammar=NumberGrammar.STATE,
        colon=True,
        blank="…",
        sequence=NumberSequence.YEAR,
    ),
    date=DateForm(style=_ITALIC),
    title=TitleForm(kind_style=_BOLD_CAPS, subject_style=_BOLD, subject_in_lower_case=False, mark=_PART_RULE),
    letter_subject=LetterSubjectForm(style=TextStyle(12, sizes=_SMALL), opening="V/v", space_before=6),
    body=BodyForm(
        style=_BODY,
        first_line_indents=Range(10, Decimal("12.7")),
        line_spacing=LineSpacing(LineRule.MULTIPLE, 1, Range(1, Decimal("1.5"))),
    ),
    outline=OutlineForm(
        roman=HeadingForm(".", _BOLD_CAPS),
        arabic=HeadingForm(".", _BOLD),
        letter=HeadingForm(")", _BODY),
        dash=HeadingForm("-", _BODY),
        star=HeadingForm("*", TextStyle(13, bold=True, italic=True, sizes=_USUAL)),
        structure_word_style=_BOLD,
        structure_title_style=_BOLD_CAPS,
    ),
    citation=CitationForm(basis_style=_ITALIC, basis_opening="", comma_before_date=False),
    footnote_style=TextStyle(10),
    table=TableForm(caption_style=_BOLD, header_style=TextStyle(12, bold=True), cell_style=TextStyle(12)),
    signature=SignatureForm(
        authority_style=_BOLD_CAPS,
        title_style=_BOLD_CAPS,
        name_style=_BOLD,
        marks=CapacityMarks(on_behalf="TM.", deputy="KT.", by_order="TL.", authorised="TUQ."),
    ),
    recipients=RecipientsForm(
        label_style=TextStyle(12, bold=True, italic=True),
        style=TextStyle(11),
        archive_label="Lưu:",
        archive_always="VT",
    ),
    stamps=StampForm(urgency_style=_BOLD_CAPS, draft_style=_BODY, circulation_style=_BOLD_CAPS),
    unsourced=frozenset(
        [
            "digital",
            "components",
            "page.administrative_paper",
            "page.landscape_tables",
            "page.mirrored",
            "page_number.from_edge",
            "font",
            "letterhead.left_part",
            "letterhead.issuer_mark_style",
            "number.blank",
            "title.subject_in_lower_case",
            "title.mark_style",
            "body.end_mark",
            "outline.star",
            "outline.structure_word_style",
            "outline.structure_title_style",
            "citation.basis_opening",
            "citation.comma_before_date",
            "footnote_style",
            "table",
            "signature.indivisible",
            "signature.bare_title",
            "signature.bare_name",
            "recipients.submission_opening",
            "recipients.as_addressed",
            "stamps",
        ]
    ),
)
"""State documents from 05/3/2020: Nghị định 30/2020/NĐ-CP of 05/3/2020, Phụ lục I.

Grade [B], but for "Số:" with its colon, two digits at least and a number of its own within the year, which
are [A], point c, clause 3, section II of the annex as an official page quotes it. Seen in no text: the
components, typeface, A5, wide tables, the back of the sheet, the distance of the page number from the edge
(it stands in the top margin), columns of the letterhead, blanks, starred headings, how "căn cứ" opens,
tables, footnotes, urgency, drafts: they have the values of the Party's layout. For a first line indent, 10
and 12,7 mm are named. That annexes are numbered apart comes from one comparison [C].
"""

FRONT_2025: Final = attrs.evolve(
    STATE_2020,
    name="FRONT_2025",
    instrument=Instrument("Quyết định", "207/QĐ-MTTW-BTT", date(2025, 8, 29)),
    effective_from=date(2025, 8, 29),
    unsourced=frozenset(
        [
            "digital",
            "components",
            "page",
            "page_number",
            "font",
            "letterhead.heading_style",
            "letterhead.motto_style",
            "letterhead.heading_mark",
            "letterhead.superior_style",
            "letterhead.issuer_style",
            "letterhead.issuer_mark",
            "letterhead.issuer_mark_style",
            "letterhead.left_part",
            "number.style",
            "number.pad",
            "number.sequence",
            "number.kinds",
            "date",
            "title",
            "letter_subject",
            "body",
            "outline",
            "citation",
            "footnote_style",
            "table",
            "signature.authority_style",
            "signature.title_style",
            "signature.name_style",
            "signature.marks.deputy",
            "signature.marks.by_order",
            "signature.marks.authorised",
            "signature.marks.acting",
            "signature.indivisible",
            "signature.bare_title",
            "signature.bare_name",
            "recipients.label_style",
            "recipients.style",
            "recipients.submission_opening",
            "recipients.as_addressed",
            "stamps",
        ]
    ),
)
"""Documents of the Fatherland Front from 29/8/2025: Quyết định 207/QĐ-MTTW-BTT of 29/8/2025, for every level.

Grade [B], from templates in use: the national title with its motto, "Số: …/BC-MTTQ-BTT", "TM. BAN THƯỜNG
TRỰC", "- Lưu: VT, MTTQ.". No size, margin or spacing of this instrument was seen: they are those of Nghị định
30/2020/NĐ-CP of 05/3/2020.
"""
