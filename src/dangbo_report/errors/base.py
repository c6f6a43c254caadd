"""The base of the exceptions, and what any room may raise."""

from __future__ import annotations

from typing import Final

import attrs

_QUOTE_LIMIT: Final = 60


def quote_file(name: str) -> str:
    """Quote what a file is called, by its end if it is long: the folders before it say less.

    >>> quote_file("/srv/" + "x" * 80 + "/quy-1.docx")
    "'…xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/quy-1.docx'"
    """
    return repr(name) if len(name) <= _QUOTE_LIMIT else repr(f"…{name[1 - _QUOTE_LIMIT :]}")


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
    try:
        text = repr(value)
    except Exception:  # noqa: BLE001 - a stranger's object, which is not what is to be told of here
        return f"a {type(value).__name__}"
    return text if len(text) <= _QUOTE_LIMIT else f"{text[:30]} … ({len(text)} characters)"


def hint(suggestions: tuple[str, ...]) -> str:
    """Ask whether one of the likely names was meant; nothing if there are none.

    >>> hint(("mttq",))
    "; did you mean 'mttq'?"
    """
    return f"; did you mean {' or '.join(map(repr, suggestions))}?" if suggestions else ""


class DangboReportError(Exception):
    """Base of every exception that this library raises on purpose."""


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
class WrongTypeError(ImpossibleValueError, TypeError):
    """A value of another type than a field or parameter takes.

    Attributes:
        field: the name of the field or parameter; with the index of the item in a sequence.
        value: what was given.
        expected: what it takes, in words.
        instead: how to write it; may be empty.

    >>> print(WrongTypeError("period", "quý III/2025", "a Period", 'Period.parse("quý III/2025")'))
    period takes a Period, not the str 'quý III/2025'; write Period.parse("quý III/2025")
    """

    instead: str = ""

    def __str__(self) -> str:
        came = "None" if self.value is None else f"the {type(self.value).__name__} {quote(self.value)}"
        way = f"; write {self.instead}" if self.instead else ""
        return f"{self.field} takes {self.expected}, not {came}{way}"


@attrs.frozen
class InexactNumberError(WrongTypeError):
    """A float, a bool or another inexact thing stood where an int or a Decimal belongs.

    Attributes:
        field: the name of the field or parameter.
        value: what was given.
        expected: the types that would do.
        instead: how the call is written that was probably meant; may be empty.
    """

    def __str__(self) -> str:
        way = f"; {self.instead}" if self.instead else ""
        return (
            f"{self.field}: {quote(self.value)} is a {type(self.value).__name__}; figures are exact, so give"
            f" {self.expected} (a decimal as Decimal('7.09'), never as a float){way}"
        )
