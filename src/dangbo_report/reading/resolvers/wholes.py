"""Shares that make up a whole: percents side by side in one list or one row of clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.listings import Opener, is_overlapping
from dangbo_report.reading.nouns import Likeness, is_person, likeness

_MOST: Final = 12


def wholes(context: Context) -> Iterator[Proposal]:
    """Go through the shares that are told side by side."""
    page = context.page
    for sentence in page.sentences:
        parts = [
            item
            for item in page.of_sentence(sentence)
            if item.is_plain and item.half == 0 and _tells_portion(context, item)
        ]
        if not 1 < len(parts) <= _MOST or len({item.place.bracket for item in parts}) > 1:
            continue
        listing = context.listing_of(parts[0])
        within = (
            item
            for item in page.of_sentence(sentence)
            if item.has(Cue.WITHIN) and likeness(item, parts[0]) is not Likeness.OTHER
        )
        head = listing.heads[0] if listing and listing.heads else next(within, None)
        parts = [
            item
            for item in parts
            if context.listing_of(item) is listing and likeness(item, parts[0]) is not Likeness.OTHER
        ]
        if len(parts) < 2 or (head is None and not _are_told(context, parts)) or (head and context.reached(head)):  # noqa: PLR2004 - one part is no whole
            continue
        persons = any(is_person(item.noun) for item in (*parts, *([head] if head else [])))
        told = listing is not None and listing.opener is Opener.CONSISTS
        if persons and not told and is_overlapping(parts):
            continue
        percents = tuple(share for part in parts if (share := context.share_of(part)))
        slots: dict[str, Filling] = {"percents": percents, "parts": tuple(parts), **({"whole": head} if head else {})}
        yield proposal([Binding("shares-of-whole", slots)])


def _are_told(context: Context, parts: Sequence[Item]) -> bool:
    """Say whether each share is told in words, and not in a bracket only, which may be of its own whole."""
    return all("chiếm" in share.lead for part in parts if (share := context.share_of(part)))


def _tells_portion(context: Context, item: Item) -> bool:
    share = context.share_of(item)
    return (
        share is not None and not item.has(Cue.BASE, Cue.WITHIN) and not share.lead.rstrip().endswith(("đạt", "bằng"))
    )
