"""What each figure is for: value, target, percent of target, share, change, part, total.

Each sentence is walked once. The words around a figure decide, row by row, the first row that applies; what claims say
of a figure comes before what words say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

import attrs

from dangbo_report.documents import MentionKind, Role
from dangbo_report.figures import Count, Money
from dangbo_report.reading.bindings import Proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.items import Item
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.listings import Listing
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.role_walk import Listed, Walk

#: Slots of claims, and what a figure in them is for unless its words say more.
_OF_SLOTS: Final[Mapping[tuple[str, str], Role]] = {
    ("percent-of-target", "percent"): Role.PERCENT_OF_TARGET,
    ("percent-of-target", "target"): Role.TARGET,
    ("share", "percent"): Role.SHARE,
    ("change", "percent"): Role.CHANGE,
    ("change", "change"): Role.CHANGE,
    ("change", "base"): Role.COMPARISON_BASE,
    ("difference", "change"): Role.CHANGE,
    ("difference", "base"): Role.COMPARISON_BASE,
    ("points", "change"): Role.CHANGE,
    ("points", "base"): Role.COMPARISON_BASE,
    ("cumulative", "stock"): Role.CUMULATIVE,
    ("breakdown", "parts"): Role.BREAKDOWN_PART,
}


def give_roles(context: Context, drafts: Sequence[Draft], proposals: Sequence[Proposal]) -> None:
    """Say what the figures of a page are for; a number that is none after all is dropped.

    Args:
        context: the page.
        drafts: its mentions, in order.
        proposals: what it claims.
    """
    claimed = {
        **dict.fromkeys(_totals(proposals), Role.BREAKDOWN_TOTAL),
        **dict(_claimed(proposals)),
        **dict.fromkeys(_bases(context.page.items), Role.COMPARISON_BASE),
    }
    listed = _listed(context.listings, claimed)
    segments = context.page.segments
    for sentence, group in groupby(drafts, key=lambda draft: segments.sentence_at(draft.start)):
        inside = list(group)
        if any(draft.measures or draft.candidate for draft in inside):
            start, end = segments.sentences[sentence], segments.sentences[sentence + 1]
            counts = any(draft.measures and not draft.bare for draft in inside)
            walk = Walk(low=context.low, listed=listed, claimed=claimed, counts=counts, at=start, since=start)
            walk.through(inside, end)


def _bases(items: Iterable[Item]) -> Iterator[int]:
    """What stands in a bracket as what another figure is compared with."""
    return (id(item.draft) for item in items if item.place.bracket and not item.half and item.has(Cue.BASE))


def _claimed(proposals: Iterable[Proposal]) -> Iterator[tuple[int, Role]]:
    """What the slots of claims say; the first claim of a figure comes last, so that it stays."""
    for proposed in reversed(list(proposals)):
        first = proposed[0]
        for slot, filling in first.slots.items():
            items = (filling,) if isinstance(filling, Item) else filling
            role = _OF_SLOTS.get((first.kind, slot))
            flat = first.settings.get("in_row") and not first.result.has(Cue.WITHIN)
            if role is not None and slot != "total" and not flat:
                yield from ((id(item.draft), role) for item in items if not item.half)


def _totals(proposals: Iterable[Proposal]) -> Iterator[int]:
    """What more than one part is told of, in one claim or in several."""
    parts: dict[int, set[int]] = {}
    for proposed in proposals:
        total, told = proposed[0].slots.get("total"), proposed[0].slots.get("parts")
        if (
            isinstance(total, Item)
            and isinstance(told, tuple)
            and ("in_row" not in proposed[0].settings or total.has(Cue.WITHIN))
        ):
            parts.setdefault(id(total.draft), set()).update(id(each.draft) for each in told)
    return (total for total, told in parts.items() if len(told) > 1)


def _is_part(listing: Listing, item: Item) -> bool:
    """Say whether a figure that stands in a list is a part of what the list is of."""
    if not listing.heads:
        return _is_of_text_before(listing)
    if listing.opener is Opener.BRACKET and sum(each.is_plain for each in listing.items) == 1:
        head = listing.heads[0]
        return likeness(head, item) is not Likeness.OTHER and not head.has(Cue.CHANGE)
    return any(head.sort is item.sort for head in listing.heads) and not _comes_with(listing.heads, item)


def _is_of_text_before(listing: Listing) -> bool:
    """Say whether a list is of something that the sentence before it tells."""
    return listing.carried and listing.opener is Opener.OF_WHICH


def _comes_with(heads: Sequence[Item], item: Item) -> bool:
    """Such as the members of "5 lớp với 120 học viên": nothing that the list is of."""
    return item.lead.endswith("với ") and all(likeness(head, item) is Likeness.OTHER for head in heads)


def _listed(listings: Sequence[Listing], claimed: Mapping[int, Role]) -> Listed:
    wholes = (listing for listing in listings if listing.heads or _is_of_text_before(listing))
    spans = sorted((listing.start, listing.end) for listing in wholes)
    told = (each for each, role in claimed.items() if role is Role.BREAKDOWN_PART)
    return Listed(spans, frozenset((*_parts(listings), *told)))


def _parts(listings: Sequence[Listing]) -> Iterator[int]:
    """The mentions that lists hold as parts."""
    for listing in listings:
        for item in listing.items:
            if item.is_plain and _is_part(listing, item):
                yield id(item.draft)


def lend_units(proposals: Iterable[Proposal]) -> None:
    """Give parts that leave out their noun, or their scale and currency, those of the total."""
    for proposed in proposals:
        slots = proposed[0].slots
        head, parts = slots.get("total"), slots.get("parts")
        if isinstance(head, Item) and isinstance(parts, tuple):
            for part in parts:
                _lend(head, part)


def _lend(head: Item, part: Item) -> None:
    draft = part.draft
    if draft.figure is None and draft.candidate is not None and not draft.is_time:
        draft.kind, draft.figure, draft.bare = MentionKind.COUNT, draft.candidate, True
    if not draft.bare or not isinstance(draft.figure, Count):
        return
    if isinstance(part.figure, Money):
        draft.kind, draft.unit, draft.figure, draft.bare = MentionKind.MONEY, "đồng", part.figure, False
    elif isinstance(head.figure, Count) and isinstance(counted := head.draft.figure, Count) and not head.half:
        draft.unit, draft.figure = head.draft.unit, attrs.evolve(draft.figure, unit=counted.unit)
