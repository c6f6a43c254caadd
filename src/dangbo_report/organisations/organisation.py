"""Organisations: the bodies that report, as data with the dates between which they exist."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from enum import StrEnum
from typing import Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.display import Printer, print_lines
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.organisations.days import check_days, days_meet
from dangbo_report.organisations.names import MAX_NAME_LENGTH
from dangbo_report.organisations.official import OfficialCode, all_codes, code_on, one_at_a_time

MAX_CODE_LENGTH: Final = 100
_CODE: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


class OrganisationKind(StrEnum):
    """What sort of body an organisation is."""

    #: "cấp ủy": Huyện ủy, Đảng ủy xã.
    PARTY_COMMITTEE = "party_committee"
    #: "cơ quan tham mưu, giúp việc": Ban Tổ chức, Ủy ban Kiểm tra, Văn phòng.
    ADVISORY_BODY = "advisory_body"
    #: "Mặt trận Tổ quốc".
    FRONT = "front"
    #: "tổ chức chính trị - xã hội": trade unions, farmers, women, youth, veterans.
    POLITICAL_SOCIAL = "political_social"
    #: "hội quần chúng": the Red Cross and others.
    MASS_ASSOCIATION = "mass_association"
    #: "đơn vị sự nghiệp": the political centre.
    PUBLIC_UNIT = "public_unit"
    #: "chính quyền": People's committees, ministries.
    GOVERNMENT = "government"


class Level(StrEnum):
    """The level at which a body stands ("cấp")."""

    #: "trung ương"
    CENTRAL = "central"
    #: "cấp tỉnh"
    PROVINCE = "province"
    #: "cấp huyện", which ended on 30/6/2025.
    DISTRICT = "district"
    #: "cấp xã"
    COMMUNE = "commune"


def checked_code(field: str, code: str) -> str:
    """Return the code if it is one.

    Raises:
        ImpossibleValueError: it is not a code; it carries the field and the value.
    """
    given: object = code
    if not isinstance(given, str) or len(given) > MAX_CODE_LENGTH or not _CODE.fullmatch(given):
        raise ImpossibleValueError(field, code, "a code of a-z, 0-9, '-' and '_', such as 'ban-to-chuc'")
    return code


def _name(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _names(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(_name(text) for text in texts)


@final
@attrs.frozen(repr=False, field_transformer=checked_fields)
class Organisation:
    """A body that reports or is reported to, "cơ quan, tổ chức".

    Attributes:
        code: the name by which facts, prose and files refer to it: "ban-to-chuc".
        name: its name in full: "Ban Tổ chức Huyện ủy".
        kind: what sort of body it is.
        level: where it stands.
        parent: the code of the body it belongs to; None for the topmost of a directory.
        short_name: how prose calls it: "Ban Tổ chức"; may be empty.
        aliases: other names under which it is found: "MTTQ", "Huyện Đoàn".
        sign: its abbreviation in document numbers: "HU" in "Số 541-CV/HU"; may be empty.
        superior: the body above as a letterhead writes it, if that is not in the directory:
            "Đảng bộ tỉnh Hậu Giang".
        precedence: its place among the bodies of one parent, the lowest first.
        active_from: the first day it exists; None: as long as anybody remembers.
        active_until: the last day it exists; None: to this day.
        successor: the code of the body that continues its work.
        identifiers: the codes by which other systems know it, "mã định danh", of which one holds at a time.

    Raises:
        ImpossibleValueError: a code is not one, the name is empty or too long, it ends before it begins, it is
            its own parent or successor, or two identifiers hold on one day; it carries the field and the value.

    >>> board = Organisation(
    ...     "btg",
    ...     "Ban Tuyên giáo Huyện ủy",
    ...     OrganisationKind.ADVISORY_BODY,
    ...     Level.DISTRICT,
    ...     active_until=date(2025, 2, 28),
    ...     successor="btgdv",
    ... )
    >>> board.is_active(date(2025, 2, 28)), board.is_active(date(2025, 3, 1))
    (True, False)
    """

    code: str
    name: str = attrs.field(converter=_name)
    kind: OrganisationKind
    level: Level
    parent: str | None = attrs.field(default=None, kw_only=True)
    short_name: str = attrs.field(default="", kw_only=True, converter=_name)
    aliases: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_names)
    sign: str = attrs.field(default="", kw_only=True, converter=_name)
    superior: str = attrs.field(default="", kw_only=True, converter=_name)
    precedence: int = attrs.field(default=0, kw_only=True)
    active_from: date | None = attrs.field(default=None, kw_only=True)
    active_until: date | None = attrs.field(default=None, kw_only=True)
    successor: str | None = attrs.field(default=None, kw_only=True)
    identifiers: tuple[OfficialCode, ...] = attrs.field(
        default=(), kw_only=True, validator=one_at_a_time, converter=all_codes
    )

    def __attrs_post_init__(self) -> None:
        """Check what the types cannot say."""
        checked_code("code", self.code)
        for name in (self.name, *self.aliases):
            if not name or len(name) > MAX_NAME_LENGTH:
                raise ImpossibleValueError("name", name, f"a name of 1 to {MAX_NAME_LENGTH} characters")
        for field, code in (("parent", self.parent), ("successor", self.successor)):
            if code is not None and checked_code(field, code) == self.code:
                raise ImpossibleValueError(field, code, "another organisation than itself")
        check_days(self.active_from, self.active_until)

    def __str__(self) -> str:
        """Its name in full."""
        return self.name

    def __repr__(self) -> str:
        """Its code, its name, and how long it exists if that has an end."""
        days = [day.isoformat() if day else "" for day in (self.active_from, self.active_until)]
        return f"<Organisation {self.code}: {self.name}{f', {days[0]}…{days[1]}' if any(days) else ''}>"

    def _repr_pretty_(self, printer: Printer, cycle: bool, /) -> None:  # noqa: FBT001 - as IPython and Hypothesis call it
        """Show it in a shell and in a failing test."""
        del cycle
        print_lines(printer, repr(self), ())

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which it is found, the full one first."""
        return tuple(dict.fromkeys(name for name in (self.name, self.short_name, *self.aliases) if name))

    @checked_arguments
    def is_active(self, on: date, until: date | None = None) -> bool:
        """Say whether it exists on a day, or on any day up to another.

        Args:
            on: the day.
            until: the last day of several; the same day unless given.
        """
        return days_meet((self.active_from, self.active_until), (on, until or on))

    @checked_arguments
    def identifier(self, on: date) -> str | None:
        """Its identifier on a day ("mã định danh"), or None if none is known."""
        return code_on(self.identifiers, on)
