"""What cannot be done with a report: check, lay out, render, load it."""

from __future__ import annotations

from itertools import zip_longest
from typing import Final

import attrs

from dangbo_report.errors.base import DangboReportError, hint, quote, quote_file
from dangbo_report.errors.extras import install_command
from dangbo_report.errors.in_vietnamese import unreadable


@attrs.frozen
class UnresolvedReferenceError(DangboReportError, LookupError):
    """A report was to be rendered whose prose names facts or footnotes that are not there.

    Attributes:
        references: for each the path of the node and the reference as written.
        suggestions: for each what was likely meant, best first; as `validate` suggests it.
        reasons: for each why it names no figure, as `validate` says it.
    """

    references: tuple[tuple[str, str], ...]
    suggestions: tuple[tuple[str, ...], ...] = ()
    reasons: tuple[str, ...] = ()

    def __str__(self) -> str:
        told = zip_longest(self.references, self.suggestions, self.reasons)
        lines = "".join(
            f"\n  {path}: {quote(reference)}{f': {reason}' if reason else ''}{hint(meant or ())}"
            for (path, reference), meant, reason in told
        )
        return f"prose names what the report does not have; validate(report) tells it as findings:{lines}"


_WHERE_RULES_ARE: Final = "; `python -m dangbo_report rules` lists them"


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
        return f"no rule has the code, name or family {quote(self.name)}{hint(self.suggestions)}{_WHERE_RULES_ARE}"


@attrs.frozen
class UnknownFormatError(DangboReportError, LookupError):
    """A format was asked for that no renderer writes, or a file has a name that does not say in which it is written.

    Attributes:
        name: what was asked for.
        known: the formats that there are.
        suggestions: the likely ones, best first.
        written: what was to be written into a file ("a report"); empty where a renderer was named.
    """

    name: str
    known: tuple[str, ...]
    suggestions: tuple[str, ...] = ()
    written: str = ""

    def __str__(self) -> str:
        if self.written:
            what = "is no format of it" if self.name.startswith(".") else "has no suffix that says in which format"
            known = ", ".join(self.known)
            return (
                f"{self.written} cannot be written: {quote(self.name)} {what}; end it with one of {known}"
                f"{hint(self.suggestions)}"
            )
        return f"no renderer of {', '.join(self.known)} is called {quote(self.name)}{hint(self.suggestions)}"


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
        return f"{self.feature} needs the extra {self.extra!r}: {install_command(self.extra)}"


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
class NonConformingError(DangboReportError, AssertionError):
    """A plug-in does not do what is expected of its kind.

    Attributes:
        plug: the name of the plug-in.
        problems: the clauses that are broken, each with what is wrong and what to do about it.
    """

    plug: str
    problems: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        lines = "".join(f"\n  {clause}: {problem}" for clause, problem in self.problems)
        return f"{self.plug} does not conform:{lines}"


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


@attrs.frozen
class MissingFontError(DangboReportError, LookupError):
    """None of the typefaces that a layout names is on this machine.

    Attributes:
        families: the typefaces, the best first.
    """

    families: tuple[str, ...]

    def __str__(self) -> str:
        names = ", ".join(map(quote, self.families))
        return f"no typeface of {names} is on this machine: install one, or name another in the layout's `font`"


@attrs.frozen
class UnrenderableReportError(DangboReportError, ValueError):
    """A report cannot be written in a format, whatever is installed.

    Attributes:
        reason: what stands in the way.
        hints: what may help.
    """

    reason: str
    hints: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "; ".join((f"the report cannot be written: {self.reason}", *self.hints))


@attrs.frozen
class BrokenRendererError(DangboReportError, RuntimeError):
    """A renderer of somebody else could not be loaded, raised, or wrote what is neither text nor bytes.

    Attributes:
        renderer: its name.
        reason: what went wrong.
    """

    renderer: str
    reason: str

    def __str__(self) -> str:
        return f"the renderer {self.renderer!r} is broken: {self.reason}; tell its author, or take another format"


@attrs.frozen
class UnsuitableTemplateError(DangboReportError, ValueError):
    """A Word file cannot be the template of reports.

    Attributes:
        lacks: what it lacks, with the way out.
    """

    lacks: str

    def __str__(self) -> str:
        return f"the template lacks {self.lacks}"


@attrs.frozen
class UnwritableFileError(DangboReportError, OSError):
    """A file cannot be written; what stood there before is as it was.

    Attributes:
        path: where it was to stand.
        reason: what the system says.
    """

    path: str
    reason: str

    def __str__(self) -> str:
        return f"{quote_file(self.path)} cannot be written: {self.reason}"


#: What a file without a name is called.
_UNNAMED: Final = frozenset(("the document", "the form", "the sheet"))


@attrs.frozen
class UnreadableDocumentError(DangboReportError, ValueError):
    """A file is not a document that can be read.

    Attributes:
        name: the file, as it was given.
        reason: why it cannot be read, and the way out.
    """

    name: str
    reason: str

    def __str__(self) -> str:
        return f"{quote_file(self.name)} cannot be read: {self.reason}"

    @property
    def message_vi(self) -> str:
        """What is told to the officer who sent the file: the kind of the fault and what to do, in Vietnamese."""
        named = "" if self.name in _UNNAMED else f"“{self.name}”: "
        return f"{named}{unreadable(self.reason)}"


@attrs.frozen
class InvalidFormError(DangboReportError, ValueError):
    """A filled form cannot be taken as a submission; every fault is listed with its sheet and cell.

    Attributes:
        name: the file, as it was given.
        faults: for each the place ("Số liệu!E7") and what is wrong there.
        more: how many faults beyond those listed there are.
    """

    name: str
    faults: tuple[tuple[str, str], ...]
    more: int = 0

    def __str__(self) -> str:
        lines = "".join(f"\n  {place}: {message}" for place, message in self.faults)
        rest = f"\n  and {self.more} more" if self.more else ""
        return f"the form {quote(self.name)} cannot be taken:{lines}{rest}"
