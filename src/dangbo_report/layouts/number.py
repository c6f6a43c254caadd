"""The number and sign of a document, both ways: "Số 05-BC/HU", "Số: 05/BC-UBND"."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Any, Final, assert_never, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import DocumentNumberSyntaxError, ImpossibleValueError
from dangbo_report.layouts.text import TextStyle

#: A number and sign is short; a longer text is refused before it is looked at.
MAX_LENGTH: Final = 100
MAX_NUMBER: Final = 999_999_999
_FIRST_YEAR, _LAST_YEAR = 1900, 2199

#: The abbreviations of document types, Party and State: Quy định 399-QĐ/TW of 09/01/2026 as implementers list
#: it [B]; QyĐ, CĐ of Nghị định 30/2020/NĐ-CP [B]; BS for copies, NĐ for decrees.
DOCUMENT_KINDS: Final = frozenset(
    [
        "NQ",
        "QĐ",
        "CT",
        "KL",
        "QC",
        "HD",
        "TB",
        "BC",
        "KH",
        "CTr",
        "TT",
        "TTr",
        "CV",
        "BB",
        "ĐA",
        "PA",
        "QyĐ",
        "CĐ",
        "BS",
        "NĐ",
    ]
)

_KIND: Final = r"[^\W\d_]{1,12}"
_BODY: Final = r"[^\W\d_][^\W_]*(?:&[^\W_]+)*(?:-[^\W\d_][^\W_]*(?:&[^\W_]+)*)*"
_BODY_LENGTH: Final = 40
_LABEL: Final = r"(?:[Ss]ố|SỐ)(?![^\W\d_]) ?:? ?"
_NUMBER: Final = r"(?P<number>[0-9]+|[ ._…]{0,100})"
_PARTY: Final = re.compile(rf"(?:{_LABEL})?{_NUMBER}-(?P<kind>{_KIND})/(?P<body>{_BODY})")
_STATE: Final = re.compile(rf"(?:{_LABEL})?{_NUMBER}(?:/(?P<year>(?:19|20|21)[0-9]{{2}}))?/(?P<sign>{_BODY})")
_SPACES: Final = re.compile(r"[\s\u00a0]+")


class NumberGrammar(StrEnum):
    """Where the hyphen and the slash stand."""

    #: Hyphen before the type, slash before the body: "05-BC/HU".
    PARTY = "party"
    #: Slash after the number, hyphens between the rest: "05/BC-UBND", "1234/BGDĐT-VP", "94/2016/NĐ-CP".
    STATE = "state"


class NumberSequence(StrEnum):
    """When a register starts from 01 again."""

    #: Each type of document within the term of the committee, from congress to congress.
    TERM = "term"
    #: Each calendar year.
    YEAR = "year"


def _check_number(_instance: object, attribute: attrs.Attribute[Any], value: int | None) -> None:
    if value is not None and (type(value) is not int or not 1 <= value <= MAX_NUMBER):
        raise ImpossibleValueError(attribute.name, value, f"a whole number from 1 to {MAX_NUMBER}, or None")


def _check_year(_instance: object, attribute: attrs.Attribute[Any], value: int | None) -> None:
    if value is not None and (type(value) is not int or not _FIRST_YEAR <= value <= _LAST_YEAR):
        raise ImpossibleValueError(attribute.name, value, f"a year from {_FIRST_YEAR} to {_LAST_YEAR}, or None")


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@final
@attrs.frozen(field_transformer=checked_fields)
class DocumentNumber:
    """The number and sign of a document, "số và ký hiệu"; a `NumberForm` writes it.

    Attributes:
        number: its number in the register; None while it has none.
        kind: the abbreviation of the document type: BC for a report; empty for a letter of the State.
        body: the abbreviation of the issuing body and, after hyphens, of its parts: HU, UBND, MTTQ-BTT.
        year: the year, where it belongs to the number: 94/2016/NĐ-CP.

    Raises:
        ImpossibleValueError: the number or year is out of range, or kind or body is not made of letters; it
            carries the field and the value.

    >>> DocumentNumber(5, "BC", "HU").body
    'HU'
    """

    number: int | None = attrs.field(validator=_check_number)
    kind: str = attrs.field(converter=_nfc)
    body: str = attrs.field(converter=_nfc)
    year: int | None = attrs.field(default=None, validator=_check_year)

    def __attrs_post_init__(self) -> None:
        """Let kind and body be abbreviations."""
        if self.kind and not re.fullmatch(_KIND, self.kind):
            raise ImpossibleValueError("kind", self.kind, "an abbreviation of letters, such as BC")
        if len(self.body) > _BODY_LENGTH or not re.fullmatch(_BODY, self.body):
            raise ImpossibleValueError("body", self.body, "an abbreviation such as HU, UBND or MTTQ-BTT")


@checked_arguments
def parse_document_number(text: str, *, kinds: frozenset[str] = DOCUMENT_KINDS) -> DocumentNumber:
    """Read a number and sign in the grammar of the Party or of the State: the inverse of `NumberForm.write`.

    The label "Số" may be missing, as in a citation, and the number blank, as in a draft.

    Args:
        text: "Số 05-BC/HU", "Số: 05/BC-UBND", "94/2016/NĐ-CP", "1234/BGDĐT-VP", "Số      -BC/HU".
        kinds: the abbreviations that are document types when they stand first after a slash.

    Raises:
        DocumentNumberSyntaxError: the text is neither; it carries the text.

    >>> parse_document_number("Số 05-BC/HU")
    DocumentNumber(number=5, kind='BC', body='HU', year=None)
    >>> parse_document_number("1234/BGDĐT-VP").kind
    ''
    """
    if len(text) > MAX_LENGTH:
        raise DocumentNumberSyntaxError(text)
    line = _SPACES.sub(" ", _nfc(text)).strip()
    if match := _PARTY.fullmatch(line):
        year, kind, body = None, match["kind"], match["body"]
    elif match := _STATE.fullmatch(line):
        year = match["year"]
        kind, hyphen, body = match["sign"].partition("-")
        if not hyphen or kind not in kinds:
            kind, body = "", match["sign"]
    else:
        raise DocumentNumberSyntaxError(text)
    number = match["number"]
    try:
        return DocumentNumber(int(number) if number[-1:].isdigit() else None, kind, body, int(year) if year else None)
    except ImpossibleValueError as error:
        raise DocumentNumberSyntaxError(text) from error


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class NumberForm:
    """How number and sign are written.

    Attributes:
        style: how they look.
        grammar: where the hyphen and the slash stand.
        label: what stands before them.
        colon: whether a colon follows the label.
        pad: digits that the number has at least.
        blank: what stands where the number is not yet known.
        sequence: when the register starts from 01 again.
        kinds: the abbreviations of document types that the issuer uses.
    """

    style: TextStyle
    grammar: NumberGrammar
    label: str = "Số"
    colon: bool
    pad: int = 2
    blank: str
    sequence: NumberSequence
    kinds: frozenset[str] = DOCUMENT_KINDS

    @checked_arguments
    def write(self, document: DocumentNumber) -> str:
        """The number under the issuing body; `parse_document_number` is its inverse.

        Raises:
            ImpossibleValueError: the grammar has no place for it, or what is written would be read otherwise;
                it carries the field, the value and the way out.
        """
        return f"{self.label}{':' if self.colon else ''} {self.cite(document)}"

    @checked_arguments
    def cite(self, document: DocumentNumber) -> str:
        """The number without its label, as other documents name it: "05-BC/HU".

        Raises:
            ImpossibleValueError: as for `write`.
        """
        number = self.blank if document.number is None else f"{document.number:0{self.pad}}"
        match self.grammar:
            case NumberGrammar.PARTY:
                if not document.kind:
                    raise ImpossibleValueError("kind", document.kind, "a type; the Party's letters have CV")
                if document.year is not None:
                    raise ImpossibleValueError("year", document.year, "no year: the Party counts by term")
                return f"{number}-{document.kind}/{document.body}"
            case NumberGrammar.STATE:
                self._check_kind(document)
                year = "" if document.year is None else f"/{document.year}"
                return f"{number}{year}/{'-'.join(filter(None, (document.kind, document.body)))}"
            case _:
                assert_never(self.grammar)

    def _check_kind(self, document: DocumentNumber) -> None:
        """Let a type be told from a body, since a hyphen stands after either."""
        if document.kind and document.kind not in self.kinds:
            raise ImpossibleValueError(
                "kind",
                document.kind,
                f"one of {', '.join(sorted(self.kinds))}; for another, evolve `kinds` of the form",
            )
        first, hyphen, _ = document.body.partition("-")
        if not document.kind and hyphen and first in self.kinds:
            raise ImpossibleValueError("body", document.body, f"{first!r} given as the kind, not within the body")
