"""Evidence: a figure or phrase, and where it stands; findings and claims rest on it alike."""

from __future__ import annotations

from typing import final

import attrs

from dangbo_report.checking import checked_fields


@final
@attrs.frozen(field_transformer=checked_fields)
class Evidence:
    """One thing that a finding or a claim rests on ("dẫn chứng").

    Attributes:
        text: as it is written.
        span: where, in the text that was read; None in a report that is authored.
        path: where, in the report that is authored; None in a text that was read.
        document: which document, if it is another than the one that is judged; else empty.

    >>> Evidence("98,24%", span=(12, 18)).path is None
    True
    """

    text: str
    span: tuple[int, int] | None = None
    path: str | None = None
    document: str = ""
