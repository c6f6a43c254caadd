"""What each figure is for: value, target, percent of target, share, change, part, total.

Each sentence is walked once. The words around a figure decide, row by row, the first row that applies; what claims say
of a figure comes before what words say.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final, NamedTuple

import attrs

from dangbo_report.documents import AMOUNT_KINDS, MentionKind, Role
from dangbo_report.figures import Count, Money
from dangbo_report.reading.bindings import Proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.items import Item
from dangbo_report.reading.listings import Listing, Opener
from dangbo_report.reading.moods import Mood, mood_after
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.role_rows import AMOUNT_ROWS, GIVEN, RATE_ROWS, Around

_CLAUSE: Final = re.compile(r"[;:(]|, (?=\D)")
_NEAR: Final = 120
_NAMED: Final = frozenset((MentionKind.DOCUMENT_NUMBER, MentionKind.ORDINAL))


#: Behind every place of a text.
_FAR_END: Final = 1 << 60
#: So many lists begin in a list at most.
_NESTED: Final = 16


class Listed(NamedTuple):
    """Where lists stand, and which figures they hold."""

    spans: Sequence[tuple[int, int]]
    parts: frozenset[int]

    def covers(self, draft: Draft) -> bool:
        """Say whether a mention stands where a list does."""
        behind = bisect_right(self.spans, (draft.start, _FAR_END))
        return any(draft.start < end for _, end in self.spans[max(0, behind - _NESTED) : behind])


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
#: What words say only for want of a claim.
_UNTOLD: Final = frozenset((Role.VALUE, Role.SHARE, Role.BREAKDOWN_PART))


def give_roles(context: Context, drafts: Sequence[Draft], proposals: Sequence[Proposal]) -> None:
    """Say what the figures of a page are for; a number that is none after all is dropped.

    Args:
        context: the page.
        drafts: its mentions, in order.
        proposals: what it claims.
    """
    bases = (
        id(item.draft) for item in context.page.items if item.has(Cue.BASE) and item.place.bracket and not item.half
    )
    claimed = {
        **dict.fromkeys(_totals(proposals), Role.BREAKDOWN_TOTAL),
        **dict(_claimed(proposals)),
        **dict.fromkeys(bases, Role.COMPARISON_BASE),
    }
    listed = _listed(context, claimed)
    segments = context.page.segments
    for sentence, group in groupby(drafts, key=lambda draft: segments.sentence_at(draft.start)):
        inside = list(group)
        if any(draft.measures or draft.candidate for draft in inside):
            _walk(context, inside, segments.sentences[sentence], segments.sentences[sentence + 1], listed, claimed)


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
        return listing.carried and listing.opener is Opener.OF_WHICH
    if listing.opener is Opener.BRACKET and sum(each.is_plain for each in listing.items) == 1:
        head = listing.heads[0]
        return likeness(head, item) is not Likeness.OTHER and not head.has(Cue.CHANGE)
    comes_with = item.lead.endswith("với ") and all(likeness(head, item) is Likeness.OTHER for head in listing.heads)
    return not comes_with and any(head.sort is item.sort for head in listing.heads)


def _listed(context: Context, claimed: Mapping[int, Role]) -> Listed:
    spans = sorted(
        (listing.start, listing.end)
        for listing in context.listings
        if listing.heads or (listing.carried and listing.opener is Opener.OF_WHICH)
    )
    held = (item for listing in context.listings for item in listing.items if _is_part(listing, item))
    parts = {id(item.draft) for item in held if item.is_plain}
    return Listed(spans, frozenset(parts | {each for each, role in claimed.items() if role is Role.BREAKDOWN_PART}))


def _walk(  # noqa: PLR0913, PLR0917 - all that a walk through a sentence knows
    context: Context, drafts: Sequence[Draft], start: int, end: int, listed: Listed, claimed: Mapping[int, Role]
) -> None:
    """Go through the mentions of a sentence and give each its role."""
    low, mood = context.low, Mood.TOLD
    counts = any(draft.measures and not draft.bare for draft in drafts)
    at = since = start
    previous: Draft | None = None
    told: list[Draft] = []
    for draft, following in zip(drafts, (*(each.start for each in drafts[1:]), end), strict=True):
        before = low[max(at, draft.start - _NEAR) : draft.start]
        named = "số" if draft.kind in _NAMED else ""  # "theo nghị quyết 12" sets no target
        mood = mood_after(mood, before + named, behind_figure=previous is not None and previous.measures)
        if draft.measures:
            if draft.bare and not (listed.covers(draft) or id(draft) in claimed or (counts and not draft.doubtful)):
                draft.drop()
            else:
                words = before if since == at else low[max(since, draft.start - 2 * _NEAR) : draft.start]
                around = _around(low, draft, before, words, following, previous, told, mood, listed)
                mood = _settled(draft, around, claimed)
                told.append(draft)
            since = draft.end
        at, previous = draft.end, draft


def _around(  # noqa: PLR0913, PLR0917 - all that stands around
    low: str,
    draft: Draft,
    before: str,
    since: str,
    following: int,
    previous: Draft | None,
    told: Sequence[Draft],
    mood: Mood,
    listed: Listed,
) -> Around:
    near = _CLAUSE.split(before)[-1]
    done = (each for each in reversed(told) if each.kind in _COUNTED and not each.bare and id(each) not in listed.parts)
    return Around(
        before=before,
        since=since,
        near=near if near.strip() else before,
        after=low[draft.end : min(following, draft.end + _AFTER)],
        previous=previous,
        last=told[-1] if told else None,
        percent=next((each for each in reversed(told) if each.kind is MentionKind.PERCENT), None),
        mood=mood,
        has_target=any(each.role is Role.TARGET for each in told),
        reached=next(done, None),
        in_list=id(draft) in listed.parts,
    )


_AFTER: Final = 60
_COUNTED: Final = frozenset((*AMOUNT_KINDS, MentionKind.RATIO))


def _settled(draft: Draft, around: Around, claimed: Mapping[int, Role]) -> Mood:
    """Give a figure its role; return the mood behind it."""
    rate = draft.kind is MentionKind.PERCENT or draft.unit.startswith("%")
    said = next(role for role in (row(draft, around) for row in (RATE_ROWS if rate else AMOUNT_ROWS)) if role)
    told = claimed.get(id(draft))
    draft.role = told if told is not None and said in _UNTOLD else said
    named = draft.role is Role.TARGET and around.mood is Mood.NAMED
    return Mood.TOLD if named and GIVEN.search(around.near) else around.mood


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
