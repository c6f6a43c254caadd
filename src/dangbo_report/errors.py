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


@attrs.frozen
class FigureTypeError(DangboReportError, TypeError):
    """An indicator was given a figure of another type.

    Attributes:
        indicator: the code of the indicator.
        figure: the figure as written.
        found: the name of its type.
        expected: the name of the type that the indicator takes.
    """

    indicator: str
    figure: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"indicator {self.indicator!r} takes a {self.expected}, not the {self.found} {quote(self.figure)}"


@attrs.frozen
class UnitMismatchError(DangboReportError, ValueError):
    """An indicator was given a figure in another unit.

    Attributes:
        indicator: the code of the indicator.
        found: the unit of the figure.
        expected: the unit of the indicator.
    """

    indicator: str
    found: str
    expected: str

    def __str__(self) -> str:
        return (
            f"indicator {self.indicator!r} is counted in {self.expected!r}, not in {quote(self.found)};"
            " build the figure with the indicator's own of(...)"
        )


@attrs.frozen
class ConflictingFactsError(DangboReportError, ValueError):
    """Two different facts were given for one indicator, organisation and period.

    Attributes:
        key: what both are about: "indicator@organisation, period".
        first: the one figure as written.
        second: the other.
    """

    key: str
    first: str
    second: str

    def __str__(self) -> str:
        return (
            f"two facts for {self.key}: {self.first!r} and {self.second!r};"
            " ask the sender which one stands, and keep that"
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
class UnresolvedReferenceError(DangboReportError, LookupError):
    """A report was to be rendered whose prose names facts or footnotes that are not there.

    Attributes:
        references: for each the path of the node and the reference as written.
    """

    references: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        lines = "".join(f"\n  {path}: {quote(reference)}" for path, reference in self.references)
        return f"prose names what the report does not have; validate(report) says what was likely meant:{lines}"


@attrs.frozen
class UnknownRuleError(DangboReportError, LookupError):
    """A rule was named that is not in the catalogue.

    Attributes:
        name: what was asked for.
        suggestions: the likely names, best first.
    """

    name: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"; did you mean {' or '.join(self.suggestions)}?" if self.suggestions else ""
        return f"no rule has the code, name or family {quote(self.name)}{hint}"


@attrs.frozen
class UnknownFormatError(DangboReportError, LookupError):
    """A format was asked for that no renderer writes.

    Attributes:
        name: what was asked for.
        known: the formats that there are.
        suggestions: the likely ones, best first.
    """

    name: str
    known: tuple[str, ...]
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"; did you mean {' or '.join(self.suggestions)}?" if self.suggestions else ""
        return f"no renderer is called {quote(self.name)}{hint} There are: {', '.join(self.known)}"


@attrs.frozen
class MissingExtraError(DangboReportError, ImportError):
    """Something was asked for that an optional dependency does, and that is not installed.

    Attributes:
        feature: what was asked for.
        extra: the extra of this library that brings it.
    """

    feature: str
    extra: str

    def __str__(self) -> str:
        return f"{self.feature} needs the extra {self.extra!r}: python -m pip install 'dangbo-report[{self.extra}]'"


@attrs.frozen
class DuplicateCodeError(DangboReportError, ValueError):
    """Two things of one kind were given one code.

    Attributes:
        kind: what they are: "indicator".
        code: the code of both.
    """

    kind: str
    code: str

    def __str__(self) -> str:
        return f"two {self.kind}s have the code {quote(self.code)}; give each its own"


@attrs.frozen
class InvalidDocumentError(DangboReportError, ValueError):
    """A JSON document cannot be loaded; every fault is listed with its path.

    Attributes:
        faults: for each the path ("$.facts[3].figure.value") and what is wrong there.
        more: how many faults beyond those listed there are at least.
    """

    faults: tuple[tuple[str, str], ...]
    more: int = 0

    def __str__(self) -> str:
        lines = "".join(f"\n  {path}: {message}" for path, message in self.faults)
        rest = f"\n  and {self.more} more" if self.more else ""
        return f"the document cannot be loaded:{lines}{rest}"


def _hint(suggestions: tuple[str, ...]) -> str:
    return f"; did you mean {' or '.join(map(repr, suggestions))}?" if suggestions else ""


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
        hint = _hint((self.suggestion,)) if self.suggestion else ""
        return f"{quote(self.text)} cannot be read: {self.reason}{hint}"


@attrs.frozen
class UnknownOrganisationError(DangboReportError, KeyError):
    """A directory has no organisation of that code.

    Attributes:
        code: what was asked for.
        suggestions: the likely codes, best first.
    """

    code: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"the directory has no organisation {quote(self.code)}{_hint(self.suggestions)}"


@attrs.frozen
class DuplicateOrganisationError(DangboReportError, ValueError):
    """Two organisations of a directory have one code.

    Attributes:
        code: the code.
        first: the name of the one.
        second: the name of the other.
    """

    code: str
    first: str
    second: str

    def __str__(self) -> str:
        return (
            f"two organisations have the code {self.code!r}: {quote(self.first)} and {quote(self.second)};"
            " give each its own"
        )


@attrs.frozen
class UnknownParentError(DangboReportError, ValueError):
    """An organisation names a parent that is not in its directory.

    Attributes:
        code: the organisation.
        parent: the code that it names.
        suggestions: the likely codes, best first.
    """

    code: str
    parent: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"{self.code!r} has the parent {quote(self.parent)}, which is not in the directory; add it, or leave"
            f" parent out for the topmost{_hint(self.suggestions)}"
        )


@attrs.frozen
class OrganisationCycleError(DangboReportError, ValueError):
    """Organisations are above or after themselves.

    Attributes:
        relation: "parent" or "successor".
        codes: the organisations of the cycle, each followed by its parent or successor.
    """

    relation: str
    codes: tuple[str, ...]

    def __str__(self) -> str:
        shown = " → ".join((*self.codes[:10], "…" if len(self.codes) > 10 else "".join(self.codes[:1])))  # noqa: PLR2004
        return f"the {self.relation} relation goes in a circle: {shown}"


@attrs.frozen
class NoStandardDirectoryError(DangboReportError, LookupError):
    """No standard bodies are known for a level of organisation at a date.

    Attributes:
        level: the level that was asked for.
        on: the date, ISO 8601.
        reason: since or until when, what is there instead, and the instrument that says so.
    """

    level: str
    on: str
    reason: str

    def __str__(self) -> str:
        return f"no standard directory of the level {self.level!r} on {self.on}: {self.reason}"


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
class CollectiveSignatureError(DangboReportError, ValueError):
    """A deputy would sign for a committee, which decides as a whole and has no deputy.

    Attributes:
        mark: the abbreviation that was asked for: "K/T".
        body: the committee.
        instead: the abbreviation for signing on behalf of it: "T/M".
    """

    mark: str
    body: str
    instead: str

    def __str__(self) -> str:
        return (
            f"{self.mark} {quote(self.body)}: nobody deputises for a Party committee or its secretary; sign on behalf"
            f" of the committee ({self.instead} and its name) with the deputy's own office as the title"
        )


@attrs.frozen
class NoLayoutError(DangboReportError, LookupError):
    """No layout is known for an organisation on a date.

    Attributes:
        issuer: the organisation.
        on: the date, as year-month-day.
        earliest: the name of the oldest layout that it has had.
        effective_from: the first day of that, as year-month-day.
    """

    issuer: str
    on: str
    earliest: str
    effective_from: str

    def __str__(self) -> str:
        return (
            f"no layout is known for {quote(self.issuer)} on {self.on}: the oldest, {self.earliest}, is in force from"
            f" {self.effective_from}; give the layout yourself, that one or one of your own made by attrs.evolve"
        )
