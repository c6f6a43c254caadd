"""Shares that make up a whole: percents side by side in one list or one row of clauses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.listings import Listing, Opener, is_overlapping
from dangbo_report.reading.nouns import Likeness, is_person, likeness

_FEWEST: Final = 2
_MOST: Final = 12


def wholes(context: Context) -> Iterator[Proposal]:
    """Go through the shares that are told side by side."""
    for sentence in context.page.sentences:
        items = context.page.of_sentence(sentence)
        parts = [item for item in items if item.is_plain and not item.half and _tells_portion(context, item)]
        if _FEWEST <= len(parts) <= _MOST and len({item.place.bracket for item in parts}) == 1:
            yield from _side_by_side(context, items, parts)


def _side_by_side(context: Context, items: Sequence[Item], parts: Sequence[Item]) -> Iterator[Proposal]:
    """The parts of the list of the first one, with what they are parts of."""
    listing = context.listing_of(parts[0])
    alike = [item for item in items if likeness(item, parts[0]) is not Likeness.OTHER]
    within = next((item for item in alike if item.has(Cue.WITHIN)), None)
    head = listing.heads[0] if listing is not None and listing.heads else within
    parts = [item for item in parts if context.listing_of(item) is listing and item in alike]
    if len(parts) < _FEWEST or _are_apart(context, listing, head, parts):
        return
    percents = tuple(share for part in parts if (share := context.share_of(part)))
    slots: dict[str, Filling] = {"percents": percents, "parts": tuple(parts)}
    yield proposal([Binding("shares-of-whole", {**slots, "whole": head} if head is not None else slots)])


def _are_apart(context: Context, listing: Listing | None, head: Item | None, parts: Sequence[Item]) -> bool:
    """Say whether the shares may be of wholes of their own, or their parts share members."""
    if head is None and not _are_told(context, parts):
        return True
    if head is not None and context.reached(head):
        return True
    consists = listing is not None and listing.opener is Opener.CONSISTS
    persons = any(is_person(item.noun) for item in parts) or (head is not None and is_person(head.noun))
    return persons and not consists and is_overlapping(parts)


def _are_told(context: Context, parts: Sequence[Item]) -> bool:
    """Say whether each share is told in words, and not in a bracket only, which may be of its own whole."""
    return all("chiếm" in share.lead for part in parts if (share := context.share_of(part)))


def _tells_portion(context: Context, item: Item) -> bool:
    share = context.share_of(item)
    return (
        share is not None and not item.has(Cue.BASE, Cue.WITHIN) and not share.lead.rstrip().endswith(("đạt", "bằng"))
    )
