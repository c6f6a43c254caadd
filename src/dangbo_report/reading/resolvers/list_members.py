"""Parts that may share members, so that each is held against the total by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.list_parts import are_of_several_attributes, is_overlapping
from dangbo_report.reading.listings import Listing
from dangbo_report.reading.nouns import is_person
from dangbo_report.reading.resolvers.breakdowns import have_numbers_first

_FEW: Final = 2


def may_share_members(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> bool:
    """Say whether each part is held against the total by itself: there is one, or they may share members."""
    if listing.opener is Opener.OF_WHICH and (len(parts) == 1 or _tell_on(head, parts)):
        return True
    among = head.has(Cue.WITHIN) and listing.opener is Opener.COLON and _has_members(head)
    return len(parts) > 1 and (among or _have_reached(context, parts) or _are_of_persons(listing, head, parts))


def _tell_on(head: Item, parts: Sequence[Item]) -> bool:
    """Say whether what opens as a list goes on telling, so that its figures may share members."""
    return _have_something(parts) or _are_told_again(head, parts)


def _have_reached(context: Context, parts: Sequence[Item]) -> bool:
    reached = [context.share_of(part) for part in parts]
    return all(share is not None and "đạt" in share.lead for share in reached)


def _are_of_persons(listing: Listing, head: Item, parts: Sequence[Item]) -> bool:
    """Say whether parts of people are told by what one of them may share with another."""
    sure = listing.opener is Opener.CONSISTS and not are_of_several_attributes(parts)
    return not sure and _has_members(head) and is_overlapping(parts)


def _has_members(head: Item) -> bool:
    """Say whether a figure counts people or households, of which one may be of several kinds at once."""
    return is_person(head.noun) or head.noun.startswith("hộ")


#: "16 chi hội bầu trực tiếp và 26 chi hội có nữ": what some of them have, others may have too.
_HAS: Final = re.compile(r" có [^\W\d_]")
_HAS_NOT: Final = re.compile(r" (?:chưa|không|còn lại)\b")


def _have_something(parts: Sequence[Item]) -> bool:
    """Say whether a part whose number stands first is told by what it has, and none by what it lacks."""
    if "và" not in parts[-1].lead or len(parts) > _FEW or not have_numbers_first(parts):
        return False
    tails = [part.tail for part in parts]
    return any(map(_HAS.match, tails)) and not any(map(_HAS_NOT.match, tails))


#: Verbs that may stand before every part.
_OF_ANY: Final = frozenset(("có", "là", "được", "gồm", "số"))


def _are_told_again(head: Item, parts: Sequence[Item]) -> bool:
    """Such as "tiếp 127 lượt; tiếp lần đầu 84 lượt, lãnh đạo tiếp 74 lượt": each takes up the verb in its own way."""
    verb = head.lead.rsplit(maxsplit=1)[-1] if head.lead.strip() else ""
    if not verb or verb in _OF_ANY or not all(f" {verb} " in f" {part.lead}" for part in parts):
        return False
    return len({part.lead.endswith(f" {verb} ") for part in parts}) > 1
