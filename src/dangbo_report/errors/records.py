"""What indicators, facts and organisations cannot be together."""

from __future__ import annotations

import attrs

from dangbo_report.errors.base import DangboReportError, hint, quote
from dangbo_report.errors.in_vietnamese import figure_type


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

    @property
    def message_vi(self) -> str:
        """What is told to the officer who wrote the figure, in Vietnamese."""
        return f"chỉ tiêu này là {figure_type(self.expected)}, còn “{self.figure[:80]}” là {figure_type(self.found)}"


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

    @property
    def message_vi(self) -> str:
        """What is told to the officer who wrote the figure, in Vietnamese."""
        found = f"theo “{self.found[:80]}”" if self.found else "không có đơn vị"
        return f"chỉ tiêu này tính theo “{self.expected}”, ô ghi {found}"


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
class UnknownOrganisationError(DangboReportError, KeyError):
    """A directory has no organisation of that code.

    Attributes:
        code: what was asked for.
        suggestions: the likely codes, best first.
    """

    code: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"the directory has no organisation {quote(self.code)}{hint(self.suggestions)}"


@attrs.frozen
class UnknownIndicatorError(DangboReportError, KeyError):
    """A catalogue has no indicator of that code.

    Attributes:
        code: what was asked for.
        suggestions: the likely codes, best first.
    """

    code: str
    suggestions: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"the catalogue has no indicator {quote(self.code)}{hint(self.suggestions)}"


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
            f" parent out for the topmost{hint(self.suggestions)}"
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
