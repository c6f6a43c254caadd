"""A finding: what is wrong with a document at one place, as data."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, Literal, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.errors import ImpossibleValueError
from dangbo_report.findings.evidence import Evidence

#: The languages that findings speak.
Language = Literal["vi", "en"]

#: What the first letter of a code says.
FAMILIES: Final = {
    "F": "số liệu",
    "P": "kỳ và ngày tháng",
    "S": "bố cục",
    "N": "cách viết số và chữ",
    "D": "thể thức",
    "R": "tham chiếu",
    "X": "việc rà soát",
}


class Severity(StrEnum):
    """How much a finding weighs."""

    #: The document must not be signed as it is.
    ERROR = "error"
    #: Somebody should look.
    WARNING = "warning"
    #: Worth knowing.
    INFO = "info"


#: How much a finding weighs, in words; and that somebody lets it stand.
IN_WORDS: Final = {
    "vi": {Severity.ERROR: "LỖI", Severity.WARNING: "CẢNH BÁO", Severity.INFO: "LƯU Ý"},
    "en": {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"},
}
ACCEPTED: Final = {"vi": "đã chấp nhận", "en": "accepted"}


def _evidence(given: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(given)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Finding:
    """Something wrong, or worth a look, at one place of a document ("phát hiện").

    Attributes:
        code: the code of the rule: a family letter and three digits.
        rule: the name of the rule; may be empty.
        severity: how much it weighs.
        message: what was found, what was expected and what to do, in Vietnamese.
        english: the same in English.
        span: start and end in `Reading.text`, for a document that was read.
        path: the place in the tree, for a report that is authored.
        evidence: the figures and phrases that it rests on.
        about: what tells it from another finding of the rule at the same place; may be empty.
        accepted: why somebody who has looked at it lets it stand; empty if nobody has.

    Raises:
        ImpossibleValueError: the code is empty, or the span is no stretch of a text; it carries it.
    """

    code: str
    severity: Severity = attrs.field(converter=Severity)
    message: str
    english: str
    span: tuple[int, int] | None = None
    path: str | None = None
    evidence: tuple[Evidence, ...] = attrs.field(default=(), converter=_evidence)
    rule: str = attrs.field(default="", eq=False)
    about: str = ""
    accepted: str = attrs.field(default="", eq=False)

    def __attrs_post_init__(self) -> None:
        """Refuse what would break whoever sorts, shows or stores findings."""
        if not self.code:
            raise ImpossibleValueError("code", self.code, 'a letter and three digits, such as "F001"')
        if self.span is not None and not 0 <= self.span[0] <= self.span[1]:
            raise ImpossibleValueError("span", self.span, "start and end in the text: (12, 18)")

    def __str__(self) -> str:
        """Say it in a line, in Vietnamese; `Findings` knows the text, and says line, column and sentence too.

        >>> str(Finding(code="F001", severity=Severity.ERROR, message="Sai.", english="Wrong.", path="facts[0]"))
        'F001 LỖI: Sai. (facts[0])'
        """
        accepted = f" [{ACCEPTED['vi']}: {self.accepted}]" if self.accepted else ""
        place = f" (ký tự {self.span[0]}–{self.span[1]})" if self.span else f" ({self.path})" if self.path else ""
        return f"{self.code} {IN_WORDS['vi'][self.severity]}: {self.message}{accepted}{place}"

    @property
    def fingerprint(self) -> str:
        """What it is known by to whoever accepts it: the rule and what it rests on, wherever that stands ("dấu vết").

        >>> Finding(code="F001", severity=Severity.ERROR, message="Sai.", english="Wrong.").fingerprint
        'F001-8bc74bfe8c54'
        """
        from hashlib import sha256  # slow to import, and seldom asked

        told = "\0".join((self.about, *(each.text for each in self.evidence)) if self.evidence else (self.message,))
        return f"{self.code}-{sha256(told.encode()).hexdigest()[:12]}"

    @property
    def family(self) -> str:
        """The letter that the code begins with."""
        return self.code[:1]

    def message_in(self, language: Language) -> str:
        """The message in Vietnamese ("vi") or in English ("en")."""
        return self.english if language == "en" else self.message
