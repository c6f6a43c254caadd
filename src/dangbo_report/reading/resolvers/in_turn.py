"""Percents in turn: as many as figures before them, and often as many targets in one bracket.

"Kết nạp 841 đoàn viên, thành lập 14 chi hội; so với kế hoạch (750 đoàn viên, 16 chi hội) lần lượt đạt 112,1% và 87,5%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.percent_parts import Part
from dangbo_report.reading.resolvers.stated_wholes import stated_behind

_IN_TURN: Final = re.compile(r"\blần lượt(?: (?:đạt|chiếm|bằng|là|tương ứng|tương đương))* $")
#: "112,1% và 87,5%": what goes on with a row of percents.
_GOES_ON: Final = re.compile(r"(?:, | và |; )(?:đạt |chiếm |bằng )?")
_ASIDE: Final = (Cue.BASE, Cue.TARGET, Cue.OPENING, Cue.WITHIN)
_FEWEST: Final = 2


class Row(NamedTuple):
    """Percents in turn.

    Attributes:
        percents: the percents, in order.
        targets: what each is of, if a bracket beside them tells that.
    """

    percents: Sequence[Item]
    targets: Sequence[Item]


def in_turn(context: Context) -> Iterator[Proposal]:
    """Go through the rows of percents that tell in turn of the figures before them."""
    for number in context.page.sentences:
        for row in _rows(context.page, context.page.of_sentence(number)):
            parts = _parts(context.page, row)
            if len(parts) == len(row.percents):
                told = zip(row.percents, parts, _wholes(context, row, parts), strict=True)
                yield from (proposal(_of(row, percent, part, whole)) for percent, part, whole in told)


def _wholes(context: Context, row: Row, parts: Sequence[Item]) -> Sequence[Item | None]:
    """What each percent is of: its target, or what stands behind the last of them; None where nobody says."""
    if row.targets:
        return row.targets
    whole = stated_behind(context.page, row.percents[-1], Part(parts[-1:], beside=True))
    alike = whole is not None and all(likeness(part, whole) is not Likeness.OTHER for part in parts)
    return [whole if alike else None] * len(parts)


def _of(row: Row, percent: Item, part: Item, whole: Item | None) -> Iterator[Binding]:
    """A percent of its target or of a whole, which may be one that nobody says."""
    aimed = bool(row.targets) or row.percents[-1].has(Cue.OF_TARGET) or (whole is not None and whole.has(Cue.TARGET))
    slots: dict[str, Filling] = {"percent": percent, "value" if aimed else "part": part}
    if whole is not None:
        slots |= {"target": whole} if aimed else {"whole": (whole,)}
    yield Binding("percent-of-target" if aimed else "share", slots)


def row_of(page: Page, percent: Item) -> Row | None:
    """The row of percents in turn that one stands in, if it does."""
    return next((row for row in _rows(page, page.sentence(percent)) if percent in row.percents), None)


def _rows(page: Page, items: Sequence[Item]) -> Iterator[Row]:
    """The rows of percents in a sentence that are said to be told in turn, or that as many targets make so."""
    for percents in filter(lambda each: len(each) >= _FEWEST, _side_by_side(items)):
        targets = next((each for each in _beside(page, percents) if len(each) == len(percents)), ())
        if targets or _IN_TURN.search(percents[0].lead):
            yield Row(percents, targets)


def _side_by_side(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The percents of a sentence that go on one behind the other."""
    row: list[Item] = []
    for item in items:
        if not row or item.sort is not Sort.PERCENT or not _GOES_ON.fullmatch(item.lead):
            yield row
            row = []
        if item.sort is Sort.PERCENT and not item.has(Cue.CHANGE):
            row.append(item)
    yield row


def _beside(page: Page, row: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """The targets in a bracket right before a row of percents, and in one right behind it."""
    for beside in filter(None, (page.previous(row[0]), page.next(row[-1]))):
        bracket = beside.place.bracket
        told = [each for each in page.sentence(beside) if each.place.bracket == bracket]
        if bracket and bracket != row[0].place.bracket and told[0].has(Cue.TARGET):
            yield [each for each in told if each.is_amount]


def _parts(page: Page, row: Row) -> Sequence[Item]:
    """As many figures before a row of percents: the nearest, or those that count what the targets do."""
    able = [each for each in page.before(row.percents[0]) if _may_be_part(each)]
    nearest = tuple(reversed(able[: len(row.percents)]))
    told = [next((each for each in able if likeness(each, target) is Likeness.SAME), None) for target in row.targets]
    found = tuple(each for each in told if each is not None)
    if len(found) < len(told):
        return ()
    return found if len(set(found)) == len(row.percents) else nearest


def _may_be_part(item: Item) -> bool:
    return item.is_plain and not (item.place.bracket or item.half or item.place.planned or item.has(*_ASIDE))
