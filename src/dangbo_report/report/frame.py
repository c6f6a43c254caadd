"""What stands around the text: letterhead, recipients, signature."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.report.text import clean, clean_all


class Capacity(StrEnum):
    """In whose stead somebody signs ("quyền hạn ký"); the abbreviations of the field will do.

    >>> Capacity("T/M"), Capacity("KT."), Capacity("on-behalf")
    (<Capacity.ON_BEHALF: 'on-behalf'>, <Capacity.DEPUTY: 'deputy'>, <Capacity.ON_BEHALF: 'on-behalf'>)
    """

    #: On behalf of a collective: T/M, TM.
    ON_BEHALF = "on-behalf"
    #: A deputy for the head: K/T, KT.
    DEPUTY = "deputy"
    #: By order: T/L, TL.
    BY_ORDER = "by-order"
    #: By authorisation: TUQ.
    AUTHORISED = "authorised"
    #: Acting head: Q.
    ACTING = "acting"

    @classmethod
    def _missing_(cls, value: object) -> Capacity | None:
        """The capacity of an abbreviation, with or without stroke and stop."""
        letters = "".join(filter(str.isalpha, value)).upper() if isinstance(value, str) else ""
        return _ABBREVIATED.get(letters)


_ABBREVIATED: Final = {
    "TM": Capacity.ON_BEHALF,
    "KT": Capacity.DEPUTY,
    "TL": Capacity.BY_ORDER,
    "TUQ": Capacity.AUTHORISED,
    "Q": Capacity.ACTING,
}


@final
@attrs.frozen(field_transformer=checked_fields)
class Authority:
    """In whose stead somebody signs, "quyền hạn ký".

    Attributes:
        capacity: on behalf of a body, for its head, by order …; its abbreviation will do.
        of: the body or the head: "BAN THƯỜNG VỤ", "TRƯỞNG BAN"; empty for an acting head.
    """

    capacity: Capacity = attrs.field(converter=Capacity)
    of: str = ""


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Letterhead:
    """The head of a document, "phần đầu văn bản"; a layout writes it.

    Attributes:
        superior: the body directly above the issuer; empty if none is printed.
        issuer: the issuing body.
        place: where it is issued.
        number: the number in the register; None while it has none.
        kind: the abbreviation of the document type: BC for a report.
        sign: the abbreviation of the issuing body.

    >>> Letterhead(issuer="HUYỆN ỦY PHỤNG HIỆP", place="Phụng Hiệp", sign="HU").kind
    'BC'
    """

    superior: str = attrs.field(default="", converter=clean)
    issuer: str = attrs.field(converter=clean)
    place: str = attrs.field(converter=clean)
    number: int | None = None
    kind: str = attrs.field(default="BC", converter=clean)
    sign: str = attrs.field(default="", converter=clean)

    def __attrs_post_init__(self) -> None:
        """Number from one."""
        if self.number is not None and self.number < 1:
            raise ImpossibleValueError("number", self.number, "a whole number from 1, or None")


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Recipients:
    """Who receives the document, "nơi nhận".

    Attributes:
        names: one line each.
        archive: who keeps a copy ("Văn phòng Huyện ủy"); empty for none.
    """

    names: tuple[str, ...] = attrs.field(default=(), converter=clean_all)
    archive: str = attrs.field(default="", converter=clean)


def _authorities(given: Iterable[Authority]) -> tuple[Authority, ...]:
    return tuple(given)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Signature:
    """Who signs, and as what, "chữ ký".

    Attributes:
        title: the office of the signer: "CHÁNH VĂN PHÒNG".
        name: the signer.
        capacity: in whose stead, by its abbreviation too ("T/M"); None for the head in person.
        on_behalf_of: the collective or the head that the capacity names: "BAN THƯỜNG VỤ".
        then: further authorities below the first: after "TM. ỦY BAN NHÂN DÂN" the deputy's "KT. CHỦ TỊCH".
        digital: whether it is signed digitally ("ký số"): DOCX and PDF then keep a box for it.

    Raises:
        ImpossibleValueError: there are further authorities and no first one; it carries them.

    >>> signature = Signature(
    ...     title="PHÓ CHỦ TỊCH",
    ...     name="Nguyễn Văn A",
    ...     capacity=Capacity.ON_BEHALF,
    ...     on_behalf_of="ỦY BAN NHÂN DÂN",
    ...     then=[Authority(Capacity.DEPUTY, "CHỦ TỊCH")],
    ... )
    >>> [authority.of for authority in signature.authorities]
    ['ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
    """

    title: str = attrs.field(converter=clean)
    name: str = attrs.field(converter=clean)
    capacity: Capacity | None = attrs.field(default=None, converter=attrs.converters.optional(Capacity))
    on_behalf_of: str = attrs.field(default="", converter=clean)
    then: tuple[Authority, ...] = attrs.field(default=(), converter=_authorities)
    digital: bool = False

    def __attrs_post_init__(self) -> None:
        """Let the first authority be said first."""
        if self.then and self.capacity is None:
            raise ImpossibleValueError("then", self.then, "none without a capacity, which comes first")

    @property
    def authorities(self) -> tuple[Authority, ...]:
        """In whose stead, the widest first."""
        return () if self.capacity is None else (Authority(self.capacity, self.on_behalf_of), *self.then)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class DigitalCopy:
    """What stands at the head of a copy that is signed digitally, "bản sao điện tử".

    Attributes:
        form: what kind of copy it is: "SAO Y", "SAO LỤC", "TRÍCH SAO".
        by: the body that copies.
        signed: when it was signed, with the time zone; None while it has not been.

    Raises:
        ImpossibleValueError: the time says no zone, or nobody copies; it carries the value.
    """

    form: str = attrs.field(default="SAO Y", converter=clean)
    by: str = attrs.field(converter=clean)
    signed: datetime | None = None

    def __attrs_post_init__(self) -> None:
        """Check that it says who copied, and a moment that is one."""
        for name in ("form", "by"):
            if not getattr(self, name):
                raise ImpossibleValueError(name, "", "some words")
        if self.signed is not None and self.signed.utcoffset() is None:
            zone = "a time with its zone: datetime(2024, 4, 2, 8, 30, tzinfo=timezone(timedelta(hours=7)))"
            raise ImpossibleValueError("signed", self.signed, zone)
