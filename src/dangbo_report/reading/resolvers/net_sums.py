"""Net sums: what is left of all that came without all that went: "tổng thu 460, tổng chi 264, kết dư 196"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.resolvers.balanced import is_detail


class _Net(NamedTuple):
    """How the words look at what came, at what went, and at what is left."""

    came: re.Pattern[str]
    went: re.Pattern[str]
    left: re.Pattern[str]

    def is_came(self, item: Item) -> bool:
        """Say whether a figure is of what came."""
        return self.came.search(item.lead) is not None and not self.went.search(item.lead)


def _net(came: str, went: str, left: str) -> _Net:
    """Words that stand last in the clause before a figure, but for a few."""
    return _Net(
        *(re.compile(rf"(?:^|\W)(?:{each})(?: [^\W\d_]+){{0,6}}(?: là| được|:)? $") for each in (came, went, left))
    )


#: Not "số dư" and "tồn quỹ", which hold what was there before though nobody says so.
_ROWS: Final = (
    _net(r"tổng (?:số )?thu", r"tổng (?:số )?chi", r"kết dư|bội thu|chênh lệch"),
    _net(r"tổng (?:doanh )?thu", r"tổng chi(?: phí)?", r"lợi nhuận|lãi"),
    _net(r"(?:số )?(?:trẻ )?sinh(?! hoạt)", r"(?:số )?(?:người )?(?:chết|tử vong)", r"tăng tự nhiên"),
    _net(r"chuyển đến|nhập cư|đến", r"chuyển đi|xuất cư|đi", r"tăng cơ học"),
)
#: So many sentences before what is left, on as many lines, tell what came and went.
_BACK: Final = 4
_ASIDE: Final = (Cue.BASE, Cue.TARGET, Cue.CUMULATIVE, Cue.EACH)


def net_sums(context: Context) -> Iterator[Proposal]:
    """Go through what is left of all that came and went; nothing where something was there before."""
    for left in context.page.items:
        for row in _ROWS if left.stands_alone else ():
            if row.left.search(left.lead) and not left.has(*_ASIDE):
                yield proposal(_of(context, row, left))


def _of(context: Context, row: _Net, left: Item) -> Iterator[Binding]:
    """What is left of the nearest that came, of the noun of what is left, without what went behind it."""
    able = _may_be_of(context, left)
    came = next((at for at, each in enumerate(able) if row.is_came(each)), 0)
    went = [each for each in able[:came] if row.went.search(each.lead)]
    if len(went) == 1 and went[0] is able[0]:  # "tổng chi 11.000, chi chuyển nguồn 600" went both
        yield Binding("remainder", {"left": left, "whole": able[came], "done": tuple(went)})


def _may_be_of(context: Context, left: Item) -> Sequence[Item]:
    """The figures of its noun before what is left, the nearest first; none where something was there before."""
    before = [each for each in context.page.before(left, _BACK, lines=_BACK) if context.page.joined(each, left)]
    if any(each.has(Cue.OPENING) for each in before):
        return ()
    return [each for each in before if _may_be(context, left, each)]


def _may_be(context: Context, left: Item, item: Item) -> bool:
    if not item.is_plain or item.is_ratio_whole or item.place.bracket or item.has(*_ASIDE) or is_detail(context, item):
        return False
    return likeness(left, item) is not Likeness.OTHER or (is_person(left.noun) and is_person(item.noun))
