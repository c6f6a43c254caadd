"""What a document says of the things that another one tells too ("đối chiếu văn bản")."""

from __future__ import annotations

from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims import Claim
from dangbo_report.findings import Evidence


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Beside:
    """One document held against another.

    Attributes:
        document: what the other one is called in findings.
        claims: what both tell together; the evidence of the other one names it.
        unchanged: sentences that tell figures of two periods in the same words: the figures of this document, then
            those of the other.
        unmatched: figures of this document that should stand in the other and were not found there; nothing is said
            against them.
    """

    document: str
    claims: tuple[Claim, ...] = ()
    unchanged: tuple[tuple[Evidence, ...], ...] = ()
    unmatched: tuple[Evidence, ...] = ()
