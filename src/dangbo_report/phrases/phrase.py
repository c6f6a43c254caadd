"""A phrase: one way to say one thing, as a row that says what it looks like and shows what it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.claims import Asserted


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Phrase:
    """One way to say one thing ("mẫu câu").

    Attributes:
        name: what is said, in a few words.
        looks: the shape: slots in braces, word classes in capitals, other words and signs as they stand. "~" is up to
            six words, "?" behind a piece says that it may be missing, "|" parts ways to write it.
        makes: the class of the claim; its fields are the slots.
        told: what else the claim is told, such as that a change falls.
        holds: a sentence that says it, and is true.
        violated: one that says it, and is not.
        silent: one that looks alike, and says nothing of the kind.
        writes: the template by which the library itself says it; empty if it does not.

    >>> from dangbo_report.claims import Share
    >>> Phrase(
    ...     name="so many of so many",
    ...     looks="{part} trong {whole} , tức {percent}",
    ...     makes=Share,
    ...     holds="Có 12 tổ trong 48 tổ, tức 25%.",
    ...     violated="Có 12 tổ trong 48 tổ, tức 52%.",
    ...     silent="Có 12 tổ trong 48 ngày, tức hai tháng.",
    ... ).makes.kind
    'share'
    """

    name: str
    looks: str
    makes: type[Asserted]
    told: Mapping[str, object] = attrs.field(factory=dict[str, object])
    holds: str
    violated: str
    silent: str
    writes: str = ""
