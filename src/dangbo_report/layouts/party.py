"""Layouts of the Party, "thể thức văn bản của Đảng"."""

from __future__ import annotations

from datetime import date
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
from dangbo_report.layouts.signature import COMMITTEES, CapacityMarks, SignatureForm
from dangbo_report.layouts.text import Characters, LineRule, LineSpacing, Range, TextStyle

_UPRIGHT: Final = TextStyle(14)
_BOLD: Final = TextStyle(14, bold=True)
_CAPS: Final = TextStyle(14, caps=True)
_BOLD_CAPS: Final = TextStyle(14, bold=True, caps=True)
_BODY: Final = TextStyle(14, sizes=Range(14, 15))
_BOLD_BODY: Final = TextStyle(14, bold=True, sizes=Range(14, 15))

PARTY_2026: Final = Layout(
    name="PARTY_2026",
    instrument=Instrument("Hướng dẫn", "05-HD/VPTW", date(2026, 5, 27)),
    page=PageForm(margins=Margins(20, 20, 30, 15), mirrored=True),
    page_number=PageNumber(style=_UPRIGHT),
    letterhead=LetterheadForm(
        family=LetterheadFamily.PARTY,
        heading="ĐẢNG CỘNG SẢN VIỆT NAM",
        heading_style=TextStyle(15, bold=True, caps=True),
        superior_style=_CAPS,
        issuer_style=_BOLD_CAPS,
        issuer_mark=Characters("*"),
    ),
    number=NumberForm(
        style=_UPRIGHT,
        grammar=NumberGrammar.PARTY,
        colon=False,
        blank="     ",
        sequence=NumberSequence.TERM,
    ),
    date=DateForm(style=TextStyle(14, italic=True)),
    title=TitleForm(
        kind_style=TextStyle(15, bold=True, caps=True, sizes=Range(15, 16)),
        subject_style=_BOLD_BODY,
        subject_in_lower_case=True,
        mark=Characters("-----"),
    ),
    letter_subject=LetterSubjectForm(style=TextStyle(12, italic=True), opening="về việc"),
    body=BodyForm(style=_BODY, line_spacing=LineSpacing(LineRule.EXACT, 18, Range(18, 22))),
    outline=OutlineForm(
        roman=HeadingForm("-", TextStyle(14, bold=True, caps=True, sizes=Range(14, 15))),
        arabic=HeadingForm(".", _BOLD_BODY),
        letter=HeadingForm(")", _BODY),
        dash=HeadingForm("-", _BODY),
        star=HeadingForm("*", TextStyle(14, bold=True, italic=True, sizes=Range(14, 15))),
        structure_word_style=_BOLD_BODY,
        structure_title_style=TextStyle(14, bold=True, caps=True, sizes=Range(14, 15)),
    ),
    citation=CitationForm(basis_style=_BODY, basis_opening="- ", comma_before_date=True),
    footnote_style=TextStyle(10),
    table=TableForm(caption_style=_BOLD, header_style=TextStyle(12, bold=True), cell_style=TextStyle(12)),
    signature=SignatureForm(
        authority_style=_BOLD_CAPS,
        title_style=_CAPS,
        name_style=_BOLD,
        marks=CapacityMarks(on_behalf="T/M", deputy="K/T", by_order="T/L", authorised="TUQ"),
        indivisible=(*COMMITTEES, "bí thư"),
    ),
    recipients=RecipientsForm(label_style=TextStyle(14, underline=True), style=TextStyle(12), archive_label="Lưu"),
    stamps=StampForm(urgency_style=_BOLD_CAPS, draft_style=_UPRIGHT, circulation_style=_CAPS),
    unsourced=frozenset(
        [
            "digital",
            "font.fallbacks",
            "letterhead.issuer_mark_style",
            "letterhead.left_part",
            "title.mark_style",
            "letter_subject.space_before",
            "outline.roman",
            "outline.arabic.style",
            "outline.letter.style",
            "outline.dash",
            "outline.star",
            "citation.basis_style",
            "footnote_style",
            "table",
            "page.administrative_paper",
            "page_number.restarts_in_annex",
            "number.blank",
            "signature.marks.authorised",
            "stamps.draft_style",
            "stamps.circulation_style",
        ]
    ),
)
"""Party documents from 27/5/2026: Hướng dẫn 05-HD/VPTW of 27/5/2026 under Quy định 399-QĐ/TW of 09/01/2026.

Grade [B], as implementers and guides agree, unless said here. [A], Quy định 399-QĐ/TW itself: the headings
"1." and "a)". [C], one guide: full stop at the end, comma before the date of a document that is cited, the
lines of "căn cứ", drafts and circulation. Known as a habit only: "I-" (some offices print "I."). Laid down by
no text that was seen: how headings look below the words Phần, Chương, Mục, Điều; footnotes; tables; the width
of the letterhead's columns; the abbreviation of "thừa ủy quyền"; who may print on A5; numbering of annexes;
where ranges are given, which value of them.
"""

PARTY_2018: Final = attrs.evolve(
    PARTY_2026,
    name="PARTY_2018",
    instrument=Instrument("Hướng dẫn", "36-HD/VPTW", date(2018, 4, 3)),
    effective_from=date(2018, 4, 3),
    outline=attrs.evolve(PARTY_2026.outline, arabic=HeadingForm("-", _BOLD_BODY)),
    unsourced=(PARTY_2026.unsourced - {"page.administrative_paper"})
    | frozenset(
        [
            "page.landscape_tables",
            "page.mirrored",
            "page_number.style",
            "page_number.from_edge",
            "number.pad",
            "number.sequence",
            "number.kinds",
            "title.mark",
            "letter_subject.opening",
            "body.alignment",
            "body.first_line_indent",
            "body.first_line_indents",
            "body.paragraph_spacing",
            "body.line_spacing",
            "body.end_mark",
            "outline.arabic",
            "outline.letter",
            "citation",
            "signature",
            "recipients",
            "stamps",
        ]
    ),
)
"""Party documents from 03/4/2018 to 26/5/2026: Hướng dẫn 36-HD/VPTW of 03/4/2018.

Grade [A]: A4, and A5 for administrative papers; the nine components; typeface; sizes, weights and letters of
heading, superior, issuer, number, place and date, title, subject and body; the rule as long as the heading;
the star; page numbers at the top, centred, not on the first page. [C], one source: margins of 20, 20, 30 and
15 mm. A habit of the time: "I-", "1-". The size of page numbers, the register, the hyphens, indents, spacing,
signature, recipients and stamps were seen in no text of this instrument and have the values of Hướng dẫn
05-HD/VPTW of 27/5/2026.
"""
