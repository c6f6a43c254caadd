"""Layouts of the Youth Union, "Đoàn TNCS Hồ Chí Minh"."""

from __future__ import annotations

from datetime import date
from typing import Final

import attrs

from dangbo_report.layouts.layout import Component, Instrument, Layout
from dangbo_report.layouts.letterhead import LetterheadFamily, LetterheadForm
from dangbo_report.layouts.page import Margins, PageForm
from dangbo_report.layouts.party import PARTY_2018
from dangbo_report.layouts.signature import COMMITTEES, CapacityMarks
from dangbo_report.layouts.text import Characters, TextStyle

YOUTH_2013: Final[Layout] = attrs.evolve(
    PARTY_2018,
    name="YOUTH_2013",
    instrument=Instrument("Hướng dẫn", "29-HD/TWĐTN-VP", date(2013, 10, 29)),
    effective_from=date(2013, 10, 29),
    components=tuple(component for component in Component if component is not Component.SEAL),
    page=PageForm(margins=Margins(20, 20, 30, 20)),
    letterhead=LetterheadForm(
        family=LetterheadFamily.YOUTH,
        heading="ĐOÀN TNCS HỒ CHÍ MINH",
        heading_style=TextStyle(15, bold=True, caps=True),
        superior_style=TextStyle(14, caps=True),
        issuer_style=TextStyle(14, bold=True, caps=True),
        issuer_mark=Characters("***"),
    ),
    number=attrs.evolve(PARTY_2018.number, colon=True),
    signature=attrs.evolve(
        PARTY_2018.signature,
        marks=CapacityMarks(on_behalf="TM.", deputy="KT.", by_order="TL.", authorised="TUQ."),
        indivisible=COMMITTEES,
    ),
    unsourced=frozenset(
        [
            "digital",
            "components",
            "page.paper",
            "page.administrative_paper",
            "page.landscape_tables",
            "page.mirrored",
            "page_number",
            "font",
            "letterhead.issuer_mark_style",
            "letterhead.left_part",
            "number.style",
            "number.pad",
            "number.blank",
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
            "recipients",
            "stamps",
        ]
    ),
)
"""Documents of the Youth Union from 29/10/2013: Hướng dẫn 29-HD/TWĐTN-VP of 29/10/2013.

Grade [A]: the heading at 15 bold with its rule, superior at 14, issuer at 14 bold, the three stars, the form
of the number, "TM.". [C], slides of a course: margins of 20, 20, 30 and 20 mm. Eight components are
mandatory; which they are was not seen, and here signature and seal are one. Everything else was seen in no
text and has the values of the Party's Hướng dẫn 36-HD/VPTW of 03/4/2018. No later instrument was found.
"""
