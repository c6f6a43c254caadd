"""Official codes: how a list of the state or the Party numbers a body or an indicator, and from when until when."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import combinations
from typing import Any, Final, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.organisations.days import check_days, days_meet

#: QĐ 20/2020/QĐ-TTg: digits, capital letters and stops between groups, 35 characters at most.
_CODE: Final = re.compile(r"[0-9A-Z]+(?:\.[0-9A-Z]+)*")
MAX_OFFICIAL_CODE_LENGTH: Final = 35


def is_official_code(text: str) -> bool:
    """Say whether a text has the grammar of an official code."""
    return len(text) <= MAX_OFFICIAL_CODE_LENGTH and _CODE.fullmatch(text) is not None


def _check_code(_instance: object, attribute: attrs.Attribute[str], code: str) -> None:
    if not is_official_code(code):
        raise ImpossibleValueError(
            attribute.name, code, f"0-9 and A-Z in groups with stops, {MAX_OFFICIAL_CODE_LENGTH} characters at most"
        )


@final
@attrs.frozen(field_transformer=checked_fields)
class OfficialCode:
    """A code that an official list gives, and the days for which it holds ("mã định danh").

    The grammar is that of Quyết định 20/2020/QĐ-TTg (22/7/2020) for the codes of bodies; whether the bodies of the
    Party fall under it, and which codes they have, no text that was found says, so none is given by the library.

    Attributes:
        code: the code: "A01.02.H05".
        scheme: the list that gives it, as one cites it: "Quyết định 20/2020/QĐ-TTg"; may be empty.
        active_from: the first day for which it holds; None: as long as anybody remembers.
        active_until: the last one; None: to this day.

    Raises:
        ImpossibleValueError: it is no such code, or ends before it begins; it carries the field and the value.

    >>> OfficialCode("H31.15", active_until=date(2025, 6, 30)).is_active(date(2025, 7, 1))
    False
    """

    code: str = attrs.field(validator=_check_code)
    scheme: str = attrs.field(default="", kw_only=True)
    active_from: date | None = attrs.field(default=None, kw_only=True)
    active_until: date | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        """Check that it does not end before it begins."""
        check_days(self.active_from, self.active_until)

    @checked_arguments
    def is_active(self, on: date) -> bool:
        """Say whether it holds on a day."""
        return days_meet((self.active_from, self.active_until), (on, on))


def all_codes(given: Iterable[OfficialCode]) -> tuple[OfficialCode, ...]:
    """Some codes, in whatever they come."""
    return tuple(given)


def one_at_a_time(_instance: object, attribute: attrs.Attribute[Any], codes: Iterable[OfficialCode]) -> None:
    """Refuse codes of which two hold on one day, as an attrs validator.

    Raises:
        ImpossibleValueError: two do; it carries the field and the second.
    """
    for one, other in combinations(codes, 2):
        if days_meet((one.active_from, one.active_until), (other.active_from, other.active_until)):
            raise ImpossibleValueError(attribute.name, other.code, f"days on which {one.code} does not hold")


def code_on(codes: Iterable[OfficialCode], on: date) -> str | None:
    """The code that holds on a day, or None."""
    return next((each.code for each in codes if each.is_active(on)), None)
