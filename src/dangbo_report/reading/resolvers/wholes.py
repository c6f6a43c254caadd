"""Shares that make up a whole: percents side by side in one list or one row of clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.list_parts import is_overlapping
from dangbo_report.reading.listings import Listing
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.resolvers.ranks import are_ranked

_FEWEST: Final = 2
_MOST: Final = 12


def wholes(context: Context) -> Iterator[Proposal]:
    """Go through the shares that are told side by side."""
    for sentence in context.page.sentences:
        items = context.page.of_sentence(sentence)
        parts = [item for item in items if item.is_plain and not item.half and _tells_portion(context, item)]
        if _FEWEST <= len(parts) <= _MOST and len({item.place.bracket for item in parts}) == 1:
            yield from _side_by_side(context, items, parts)
    yield from divided(context)


#: Words before a list that divides one thing by shares alone.
_DIVIDES: Final = re.compile(
    r"\b(?:cơ cấu|tỷ trọng|phân bổ|phân chia|(?:chia|phân) theo|trích|nguồn (?:gốc|tiếp nhận|vốn))\b[^;.]*$"
)
#: Two shares divide too little to be known as all.
_FEWEST_ALONE: Final = 3


def divided(context: Context) -> Iterator[Proposal]:
    """Go through the lists that divide one thing by shares: "nguồn vốn gồm ngân sách 38%, dân góp 40%, …"."""
    for listing in context.listings:
        percents = [item for item in listing.items if item.sort is Sort.PERCENT]
        if (
            len(percents) >= _FEWEST_ALONE
            and all(map(_is_bare_share, percents))
            and _divides(context, listing, percents)
        ):
            yield proposal([Binding("shares-of-whole", {"percents": tuple(percents), "parts": ()})])


def _divides(context: Context, listing: Listing, percents: Sequence[Item]) -> bool:
    """Say whether words tell that a list divides something, and nothing of it but amounts of the shares is listed."""
    if percents[0] is not listing.items[0] or listing.opener not in (Opener.CONSISTS, Opener.COLON):
        return False
    before = context.low[percents[0].place.opened : listing.start]
    return _DIVIDES.search(before) is not None


def _is_bare_share(percent: Item) -> bool:
    aside = percent.has(Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.OF_TARGET, Cue.AVERAGE) or percent.place.planned
    return not aside and percent.place.bracket is None and "đạt" not in percent.lead


def _side_by_side(context: Context, items: Sequence[Item], parts: Sequence[Item]) -> Iterator[Proposal]:
    """The parts of the list of the first one, with what they are parts of."""
    listing = context.listing_of(parts[0])
    alike = _alike(items, parts[0])
    head = listing.heads[0] if listing is not None and listing.heads else _within(alike)
    parts = [item for item in parts if context.listing_of(item) is listing and item in alike]
    if len(parts) < _FEWEST or _are_apart(context, listing, head, parts):
        return
    slots: dict[str, Filling] = {"percents": tuple(_shares(context, parts)), "parts": tuple(parts)}
    yield proposal([Binding("shares-of-whole", {**slots, "whole": head} if head is not None else slots)])


def _alike(items: Sequence[Item], part: Item) -> Sequence[Item]:
    return [item for item in items if likeness(item, part) is not Likeness.OTHER]


def _within(items: Sequence[Item]) -> Item | None:
    """What words such as "trong tổng số" tell that parts are taken of."""
    return next((item for item in items if item.has(Cue.WITHIN)), None)


def _shares(context: Context, parts: Sequence[Item]) -> Iterator[Item]:
    return filter(None, map(context.share_of, parts))


#: Of which each member has a level: "trình độ học vấn …, trình độ chuyên môn …".
_LEVEL_OF: Final = re.compile(
    r"\btrình độ (học vấn|văn hóa|đào tạo|chuyên môn|lý luận|tin học|ngoại ngữ|quản lý|chính trị)\b"
)


def _is_share(context: Context, head: Item) -> bool:
    """Say whether a head is a share itself, which may have its whole in common with those under it."""
    return context.reached(head) or context.share_of(head) is not None


def _are_of_levels(parts: Sequence[Item]) -> bool:
    """Say whether parts are told by levels of more than one kind."""
    return len({match[1] for part in parts if (match := _LEVEL_OF.search(part.lead))}) > 1


def _are_apart(context: Context, listing: Listing | None, head: Item | None, parts: Sequence[Item]) -> bool:
    """Say whether the shares may be of wholes of their own, or their parts share members."""
    if _are_of_levels(parts) or (head is None and not (_are_told(context, parts) or are_ranked(parts))):
        return True
    if head is not None and _is_share(context, head):
        return True
    consists = listing is not None and listing.opener is Opener.CONSISTS
    return not consists and _are_persons(head, parts) and is_overlapping(parts)


def _are_persons(head: Item | None, parts: Sequence[Item]) -> bool:
    return any(is_person(item.noun) for item in parts) or (head is not None and is_person(head.noun))


def _are_told(context: Context, parts: Sequence[Item]) -> bool:
    """Say whether each share is told in words, and not in a bracket only, which may be of its own whole."""
    return all("chiếm" in share.lead for share in _shares(context, parts))


def _tells_portion(context: Context, item: Item) -> bool:
    share = context.share_of(item)
    return (
        share is not None and not item.has(Cue.BASE, Cue.WITHIN) and not share.lead.rstrip().endswith(("đạt", "bằng"))
    )
