"""Layouts: the official pages, "thể thức và kỹ thuật trình bày", as data with their dates and sources.

A layout is a frozen value; a renderer walks over it. Docstrings say where a value comes from and how well
it is known: [A], the instrument itself or an official page was seen; [B], independent second-hand sources
agree; [C], one second-hand source. `Layout.unsourced` names what no known text lays down.
"""

from dangbo_report.layouts.choosing import layout_for
from dangbo_report.layouts.content import (
    BodyForm,
    CitationForm,
    LetterSubjectForm,
    StampForm,
    TableForm,
    TitleForm,
)
from dangbo_report.layouts.dates import DateForm, write_date
from dangbo_report.layouts.digital import DigitalForm
from dangbo_report.layouts.layout import Component, Instrument, Layout
from dangbo_report.layouts.letterhead import LetterheadFamily, LetterheadForm
from dangbo_report.layouts.number import (
    DOCUMENT_KINDS,
    DocumentNumber,
    NumberForm,
    NumberGrammar,
    NumberSequence,
    parse_document_number,
)
from dangbo_report.layouts.outline import HeadingForm, OutlineForm
from dangbo_report.layouts.page import A4, A5, FontForm, Margins, PageForm, PageNumber, Paper
from dangbo_report.layouts.party import PARTY_2018, PARTY_2026
from dangbo_report.layouts.recipients import RecipientsForm
from dangbo_report.layouts.signature import COMMITTEES, CapacityMarks, SignatureForm
from dangbo_report.layouts.state import FRONT_2025, STATE_2020
from dangbo_report.layouts.text import (
    Characters,
    Length,
    Line,
    LineRule,
    LineSpacing,
    Mark,
    Range,
    RuledLine,
    TextStyle,
)
from dangbo_report.layouts.youth import YOUTH_2013
from dangbo_report.report import Alignment

__all__ = [
    "A4",
    "A5",
    "COMMITTEES",
    "DOCUMENT_KINDS",
    "FRONT_2025",
    "PARTY_2018",
    "PARTY_2026",
    "STATE_2020",
    "YOUTH_2013",
    "Alignment",
    "BodyForm",
    "CapacityMarks",
    "Characters",
    "CitationForm",
    "Component",
    "DateForm",
    "DigitalForm",
    "DocumentNumber",
    "FontForm",
    "HeadingForm",
    "Instrument",
    "Layout",
    "Length",
    "LetterSubjectForm",
    "LetterheadFamily",
    "LetterheadForm",
    "Line",
    "LineRule",
    "LineSpacing",
    "Margins",
    "Mark",
    "NumberForm",
    "NumberGrammar",
    "NumberSequence",
    "OutlineForm",
    "PageForm",
    "PageNumber",
    "Paper",
    "Range",
    "RecipientsForm",
    "RuledLine",
    "SignatureForm",
    "StampForm",
    "TableForm",
    "TextStyle",
    "TitleForm",
    "layout_for",
    "parse_document_number",
    "write_date",
]
