"""What a renderer is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, final, runtime_checkable

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.layouts import Layout
from dangbo_report.report import Report


@final
@attrs.frozen(field_transformer=checked_fields)
class Limit:
    """Something of a report that a format cannot express.

    Attributes:
        feature: what it is: "footnotes", "page".
        message: what becomes of it instead.
    """

    feature: str
    message: str


@runtime_checkable
class Renderer(Protocol):
    """Writes reports in one format ("bộ kết xuất").

    Attributes:
        name: by which it is asked for: "text".
        media_type: of what it writes: "text/plain".
        suffix: of the files: ".txt".
    """

    @property
    def name(self) -> str:
        """By which it is asked for."""
        ...

    @property
    def media_type(self) -> str:
        """Of what it writes."""
        ...

    @property
    def suffix(self) -> str:
        """Of the files, with the dot."""
        ...

    def render(self, report: Report, layout: Layout) -> str | bytes:
        """Write a report: the same report and layout give the same bytes, always."""
        ...

    def limits(self, report: Report, layout: Layout) -> Iterable[Limit]:
        """What of this report the format cannot express."""
        ...
