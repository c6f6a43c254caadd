"""Companions: what is told with a total and with each of its parts is supposed to add up as well.

"342 vụ với 1.345 đối tượng: bắt giữ 319 vụ với 625 đối tượng, tiếp nhận 23 vụ với 720 công dân", "318 hộ, tăng 40 hộ,
trong đó 239 hộ, tăng 10 hộ; 79 hộ, tăng 30 hộ", and shares at each part make a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.resolvers.supposed.shares_of_whole import is_share
from dangbo_report.reading.resolvers.supposed.supposing import FEWEST, supposed

#: So many figures behind a member may be told with it.
_FAR: Final = 3


def companions(context: Context, said: Sequence[Proposal]) -> Iterator[Proposal]:
    """Go through the sums that were read, and what is told with each of their figures."""
    for binding in (each[0] for each in said):
        if binding.kind == "breakdown" and len(binding.items) > FEWEST and binding.settings.get("exhaustive", True):
            yield from _sums(context, binding.items)
            yield _shares(context, binding.items[1:])


def _sums(context: Context, members: Sequence[Item]) -> Iterator[Proposal]:
    """The sums of what is told with each member."""
    total, *parts = [[*_told_with(context, each, members)] for each in members]
    for head in total:
        found = [next((each for each in row if _is_alike(head, each)), None) for row in parts]
        beside = [each for each in found if each is not None]
        if len(beside) == len(parts):
            yield proposal(supposed(head, beside, listed=True))


def _told_with(context: Context, member: Item, members: Sequence[Item]) -> Iterator[Item]:
    """The amounts behind a member, up to the next one."""
    own = {each.index for each in members}
    for each in context.page.items[member.index + 1 : member.index + 1 + _FAR]:
        if each.index in own or each.place.sentence != member.place.sentence:
            return
        if each.is_amount and not each.per and not each.half:
            yield each


def _is_alike(head: Item, item: Item) -> bool:
    """Say whether two figures that are told with others are of one kind, and moved the same way."""
    moved = head.has(Cue.CHANGE) == item.has(Cue.CHANGE) and head.sign == item.sign
    aside = item.has(Cue.BASE, Cue.TARGET, Cue.AVERAGE, Cue.EACH)
    return moved and not aside and likeness(head, item) is not Likeness.OTHER


def _shares(context: Context, parts: Sequence[Item]) -> Proposal:
    """The shares that stand at each part of a total, behind it or before it: "địa phương (hỗ trợ 40%) là 102 triệu"."""
    for told in (context.share_of, context.page.previous):
        shares = [each for each in map(told, parts) if each is not None and is_share(each)]
        if len({each.index for each in shares}) == len(parts):
            slots: dict[str, Filling] = {"percents": tuple(shares), "parts": ()}
            return proposal([Binding("shares-of-whole", slots, settings={"supposed": True, "unless_told": True})])
    return ()
