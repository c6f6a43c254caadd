"""What a claim quotes of the document it was read from."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from dangbo_report.documents import Mention
from dangbo_report.findings import Evidence
from dangbo_report.reading.folding import Folded
from dangbo_report.reading.items import Span

#: What the source says at a place of the folded text.
Quoted: TypeAlias = Callable[[Span], Evidence]


def quoting(folded: Folded) -> Quoted:
    """Quote each place of a text once, as it was written, for all claims that rest on it."""

    @cache
    def quoted(span: Span) -> Evidence:
        start, end = folded.place(*span)
        return Evidence(folded.source[start:end], span=(start, end))

    return quoted


def stated(*mentions: Mention) -> tuple[Evidence, ...]:
    """What mentions say, and where."""
    return tuple(Evidence(mention.surface, span=mention.span) for mention in mentions)
