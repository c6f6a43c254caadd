"""The exceptions of the library.

What cannot exist raises one of these; what exists but is wrong is a `Finding`, never an exception.
Every leaf also subclasses the builtin that fits, so `except ValueError` keeps working, and carries
its data as typed fields: the text that a person sees is built from them.
"""

from __future__ import annotations

from typing import Final

import attrs

_QUOTE_LIMIT: Final = 60


def quote(value: object) -> str:
    """Quote an offending input for a message, cut to a bearable length.

    >>> quote("năm 2024")
    "'năm 2024'"
    >>> quote("9" * 1000)
    "'999999999999999999999999999999' … (1000 characters)"
    """
    if isinstance(value, str):
        return repr(value) if len(value) <= _QUOTE_LIMIT else f"{value[:30]!r} … ({len(value)} characters)"
    if isinstance(value, int) and value.bit_length() > 4 * _QUOTE_LIMIT:
        return f"an integer of {value.bit_length()} bits"
    text = repr(value)
    return text if len(text) <= _QUOTE_LIMIT else f"{text[:30]} … ({len(text)} characters)"


class DangboReportError(Exception):
    """Base of every exception that this library raises on purpose."""


@attrs.frozen
class InexactNumberError(DangboReportError, TypeError):
    """A float, a bool or another inexact thing stood where an int or a Decimal belongs.

    Attributes:
        value: what was given.
        expected: the types that would do.
    """

    value: object
    expected: str = "int or Decimal"

    def __str__(self) -> str:
        return (
            f"{quote(self.value)} is a {type(self.value).__name__}; figures are exact, so give {self.expected}"
            " (a decimal as Decimal('7.09'), never as a float)"
        )


@attrs.frozen
class ImpossibleValueError(DangboReportError, ValueError):
    """A value of the right type that cannot exist: month 13, a negative count, NaN.

    Attributes:
        field: the name of the parameter.
        value: what was given.
        expected: what would do, in words.
    """

    field: str
    value: object
    expected: str

    def __str__(self) -> str:
        return f"{self.field}: {quote(self.value)} cannot be; expected {self.expected}"


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


@attrs.frozen
class IncomparableFiguresError(DangboReportError, TypeError):
    """Two figures of different type or unit were compared.

    Attributes:
        first: the one figure as written.
        second: the other.
    """

    first: str
    second: str

    def __str__(self) -> str:
        return f"{quote(self.first)} and {quote(self.second)} differ in type or unit; compare like with like"
