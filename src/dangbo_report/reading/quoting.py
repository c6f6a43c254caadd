"""What a claim quotes of the document it was read from."""

from __future__ import annotations

from dangbo_report.documents import Mention
from dangbo_report.findings import Evidence


def stated(*mentions: Mention) -> tuple[Evidence, ...]:
    """What mentions say, and where."""
    return tuple(Evidence(mention.surface, span=mention.span) for mention in mentions)
