"""What a text is not: a number, a figure, a period, a document number."""

from __future__ import annotations

import attrs

from dangbo_report.errors.base import DangboReportError, hint, quote
from dangbo_report.errors.in_vietnamese import no_figure


@attrs.frozen
class NumberSyntaxError(DangboReportError, ValueError):
    """A text is not a number in Vietnamese notation ("1.234,5") or in words.

    Attributes:
        text: what was given.
        reason: what is wrong with it, and the way out.
    """

    text: str
    reason: str

    def __str__(self) -> str:
        return f"{quote(self.text)} is not a number: {self.reason}"


@attrs.frozen
class EnglishNotationError(DangboReportError, ValueError):
    """A text is written in English notation ("1,399", "23.6"), whose reading is not guessed.

    Attributes:
        text: what was given.
        suggestion: the same digits in Vietnamese notation, if English was meant.
    """

    text: str
    suggestion: str

    def __str__(self) -> str:
        return (
            f"{quote(self.text)} is in English notation; Vietnamese groups thousands with '.' and writes decimals"
            f" after ',': {self.suggestion!r} if that is what was meant"
        )

    @property
    def message_vi(self) -> str:
        """What is told to the officer who wrote it, in Vietnamese."""
        return f"“{self.text[:80]}” viết theo kiểu Anh; có lẽ là {self.suggestion}"


@attrs.frozen
class FigureSyntaxError(DangboReportError, ValueError):
    """A text is not a figure ("7,09 tỷ đồng", "23,6%", "05 ý kiến", "20,5 tấn").

    Attributes:
        text: what was given.
        reason: what is wrong with it, and the way out.
    """

    text: str
    reason: str

    def __str__(self) -> str:
        return f"{quote(self.text)} is not a figure: {self.reason}"

    @property
    def message_vi(self) -> str:
        """What is told to the officer who wrote it, in Vietnamese: the kind of the fault and what to write."""
        return no_figure(self.reason)


@attrs.frozen
class PeriodSyntaxError(DangboReportError, ValueError):
    """A text is not a period ("quý I/2024"), a term ("nhiệm kỳ 2020 - 2025") or a date ("05/02/2026").

    Attributes:
        text: what was given.
        reason: what is wrong with it, and the way out.
        suggestion: what was probably meant, as it would be written; may be empty.
    """

    text: str
    reason: str
    suggestion: str = ""

    def __str__(self) -> str:
        meant = (self.suggestion,) if self.suggestion else ()
        return f"{quote(self.text)} cannot be read: {self.reason}{hint(meant)}"


@attrs.frozen
class DocumentNumberSyntaxError(DangboReportError, ValueError):
    """A text is not the number and sign of a document.

    Attributes:
        text: what was given.
    """

    text: str

    def __str__(self) -> str:
        return (
            f"{quote(self.text)} is not the number of a document; write it as the Party does, 'Số 05-BC/HU',"
            " or as the State does, 'Số: 05/BC-UBND'"
        )


@attrs.frozen
class ProseSyntaxError(DangboReportError, ValueError):
    """Prose holds a brace or a footnote mark that cannot be read.

    Attributes:
        text: the prose.
        position: where in it, in characters from zero.
        reason: what is wrong there, and the way out.
    """

    text: str
    position: int
    reason: str

    def __str__(self) -> str:
        start = max(0, self.position - 20)
        excerpt = self.text[start : self.position + 40]
        return f"prose cannot be read: {self.reason}\n    {excerpt}\n    {' ' * (self.position - start)}^"


@attrs.frozen
class ProfileSyntaxError(DangboReportError, ValueError):
    """A text is not a profile of rules in TOML.

    Attributes:
        text: what was given.
        reason: what is wrong with it, and the way out.
    """

    text: str
    reason: str

    def __str__(self) -> str:
        return f"{quote(self.text)} is not a profile: {self.reason}; it has name, stage, missing and a table [rules]"


@attrs.frozen
class PhraseShapeError(DangboReportError, ValueError):
    """A phrase does not say what it looks like in a way that can be read.

    Attributes:
        looks: what was given.
        reason: what is wrong with it, and the way out.
    """

    looks: str
    reason: str

    def __str__(self) -> str:
        return f"{quote(self.looks)} is no shape of a phrase: {self.reason}"
