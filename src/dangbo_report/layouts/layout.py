"""A layout: every number of an official page, as data."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 - a field is called date
from enum import StrEnum
from operator import attrgetter
from typing import final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.layouts.content import (
    BodyForm,
    CitationForm,
    LetterSubjectForm,
    StampForm,
    TableForm,
    TitleForm,
)
from dangbo_report.layouts.dates import DateForm
from dangbo_report.layouts.digital import DigitalForm
from dangbo_report.layouts.letterhead import LetterheadForm
from dangbo_report.layouts.number import DocumentNumber, NumberForm
from dangbo_report.layouts.outline import OutlineForm
from dangbo_report.layouts.page import FontForm, PageForm, PageNumber
from dangbo_report.layouts.recipients import RecipientsForm
from dangbo_report.layouts.signature import SignatureForm
from dangbo_report.layouts.text import Line, TextStyle
from dangbo_report.report import Letterhead, Recipients, Signature, Writing


class Component(StrEnum):
    """A part that a document must have, "thành phần thể thức bắt buộc"."""

    HEADING = "heading"
    ISSUER = "issuer"
    NUMBER = "number"
    PLACE_AND_DATE = "place-and-date"
    TITLE = "title"
    BODY = "body"
    SIGNATURE = "signature"
    SEAL = "seal"
    RECIPIENTS = "recipients"


def _components(given: Iterable[Component]) -> tuple[Component, ...]:
    return tuple(given)


@final
@attrs.frozen(field_transformer=checked_fields)
class Instrument:
    """The text that lays a layout down, "văn bản quy định".

    Attributes:
        title: its type: "Hướng dẫn".
        number: its number and sign: "05-HD/VPTW".
        issued: its date.

    >>> str(Instrument("Hướng dẫn", "05-HD/VPTW", Date(2026, 5, 27)))
    'Hướng dẫn 05-HD/VPTW (27/5/2026)'
    """

    title: str
    number: str
    issued: Date

    def __str__(self) -> str:
        """Title, number and date."""
        return f"{self.title} {self.number} ({self.issued.day:02}/{self.issued.month}/{self.issued.year})"


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Layout:
    """The layout of official documents, "thể thức và kỹ thuật trình bày".

    Where an instrument permits a range, the value that is set is its least. Every field can be another's:
    `attrs.evolve(PARTY_2026, body=attrs.evolve(PARTY_2026.body, style=TextStyle(15)))`.

    Attributes:
        name: by which it is called.
        instrument: the text that lays it down.
        effective_from: the first day of documents that follow it.
        components: what a document must have.
        page: paper and margins.
        page_number: where pages are numbered, and how.
        font: the typeface.
        letterhead: the head.
        number: number and sign.
        date: place and date.
        title: type and subject.
        letter_subject: the subject of a letter.
        body: the text.
        outline: headings and points.
        citation: how other documents are named.
        footnote_style: notes at the foot of the page.
        table: tables.
        signature: the signature block.
        recipients: the list of recipients.
        stamps: urgency, drafts, circulation.
        digital: where a digital signature and the text of a digital copy stand.
        pads_counts: house style: whether counts below 10 are written with a zero ("05 ý kiến"). No
            instrument asks for it.
        trims_percents: house style: whether computed percents lose empty decimals (75%, not 75,00%).
        money_scale: house style: the word in which all money is written ("triệu", "tỷ"); empty: as it was typed.
        unsourced: the dotted names of the fields whose value no known text lays down; they hold the nearest
            documented value. No document should be called wrong by them.
    """

    name: str
    instrument: Instrument
    effective_from: Date = attrs.field(default=attrs.Factory(lambda self: self.instrument.issued, takes_self=True))
    components: tuple[Component, ...] = attrs.field(default=tuple(Component), converter=_components)
    page: PageForm
    page_number: PageNumber
    font: FontForm = attrs.field(factory=FontForm)
    letterhead: LetterheadForm
    number: NumberForm
    date: DateForm
    title: TitleForm
    letter_subject: LetterSubjectForm
    body: BodyForm
    outline: OutlineForm
    citation: CitationForm
    footnote_style: TextStyle
    table: TableForm
    signature: SignatureForm
    recipients: RecipientsForm
    stamps: StampForm
    digital: DigitalForm = DigitalForm()  # noqa: RUF009 - it is frozen
    pads_counts: bool = False
    trims_percents: bool = True
    money_scale: str = ""
    unsourced: frozenset[str] = frozenset()

    def __attrs_post_init__(self) -> None:
        """Check that there is such a way of writing figures."""
        _ = self.writing

    @property
    def writing(self) -> Writing:
        """How figures are written where no place asks for anything else."""
        return Writing(pads_counts=self.pads_counts, trims_percents=self.trims_percents, money_scale=self.money_scale)

    def asserts(self, field: str) -> bool:
        """Say whether the instrument lays a field down, so that a document can be held to it.

        Args:
            field: its dotted name: "page.margins".

        Raises:
            AttributeError: there is no such field.
        """
        attrgetter(field)(self)
        return not any(field == name or field.startswith(f"{name}.") for name in self.unsourced)

    @checked_arguments
    def write_number(self, letterhead: Letterhead) -> str:
        """The number under the issuing body, blank while the letterhead has none: "Số 05-BC/HU".

        Raises:
            ImpossibleValueError: kind and sign are none that this layout can write; it carries the value.
        """
        return self.number.write(DocumentNumber(letterhead.number, letterhead.kind, letterhead.sign))

    @checked_arguments
    def write_signature(self, signature: Signature) -> tuple[Line, ...]:
        """The lines of the signature block from the top.

        Raises:
            CollectiveSignatureError: a deputy would sign for a Party committee; it carries the committee.
            ImpossibleValueError: the capacity lacks the body or the head that it is about.
        """
        return self.signature.write(signature.title, signature.name, *signature.authorities)

    @checked_arguments
    def write_recipients(self, recipients: Recipients) -> tuple[Line, ...]:
        """The list of recipients with its label; nothing if nobody receives or keeps the document."""
        return self.recipients.write(recipients.names, recipients.archive)
