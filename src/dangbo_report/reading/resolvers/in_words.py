"""A figure in digits, and the same in words right behind it."""

from __future__ import annotations

from collections.abc import Iterator

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context


def in_words(context: Context) -> Iterator[Proposal]:
    """Go through the figures that are said again in words."""
    for item, words in context.page.spelled:
        yield proposal(
            [Binding("in-words", {"figure": item}, 0, {"words": words.figure, "spans": ((words.start, words.end),)})]
        )
