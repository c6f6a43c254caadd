"""Several targets in one bracket, and how much was reached of each: in turn, or called by its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import PLANS, Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

#: "so với kế hoạch năm (750 đoàn viên, 16 công đoàn)", "(kế hoạch 31 lớp, 1.180 học viên)".
_OPENED: Final = re.compile(rf"\b(?:so với )?{PLANS}[^;.,()0-9]{{0,20}}\($|\({PLANS}[^;.,()0-9]{{0,20}}$")
_NEXT: Final = re.compile(r", | và |; ")
_IN_TURN: Final = re.compile(r"\)[^;.()0-9]{0,20}\blần lượt (?:đạt |bằng )?(?:tỷ lệ )?|lần lượt đạt ")
_AND: Final = re.compile(r", | và |, đạt | và đạt ")
_OF_WHAT: Final = re.compile(rf" (?:so với )?{PLANS}[^;,.()0-9]{{0,12}} về (?:số )?(?:lượng )?")


def targets_in_turn(context: Context) -> Iterator[Proposal]:
    """Go through the brackets that tell more than one target."""
    page = context.page
    for first in page.items:
        if first.is_amount and first.noun and first.place.bracket and _OPENED.search(first.lead):
            targets = _targets(page, first)
            if len(targets) > 1:
                yield from _reached(page, targets)


def _targets(page: Page, first: Item) -> Sequence[Item]:
    """What a bracket tells of different things, and nothing else."""
    inside = [first, *takewhile(lambda each: each.place.bracket == first.place.bracket, page.after(first))]
    told = all(each.is_amount and _NEXT.fullmatch(each.lead) for each in inside[1:])
    apart = all(likeness(one, other) is Likeness.OTHER for one in inside for other in inside if one is not other)
    return inside if told and apart else ()


def _reached(page: Page, targets: Sequence[Item]) -> Iterator[Proposal]:
    percents = _in_turn(page, targets) or _right_before(page, targets) or _by_name(page, targets)
    for percent, target in zip(percents, targets, strict=False):
        alike = (each for each in page.before(targets[0]) if _may_be_done(each, target))
        if percent is not None and (done := next(alike, None)):
            yield (Binding("percent-of-target", {"percent": percent, "value": done, "target": target}),)


def _may_be_done(item: Item, target: Item) -> bool:
    return item.is_plain and not item.place.bracket and likeness(item, target) is Likeness.SAME


def _in_turn(page: Page, targets: Sequence[Item]) -> Sequence[Item | None]:
    """As many percents as targets, behind "lần lượt"."""
    last = targets[-1]
    behind = [*page.after(last)][: len(targets) + 1]
    found = [*takewhile(lambda each: each.sort is Sort.PERCENT and not each.has(Cue.CHANGE), behind)]
    if len(found) != len(targets) or not _IN_TURN.search(found[0].lead):
        return ()
    return found if all(_AND.fullmatch(each.lead) for each in found[1:]) else ()


def _right_before(page: Page, targets: Sequence[Item]) -> Sequence[Item | None]:
    """As many percents as targets, right before the bracket: "đạt 80% và 60% kế hoạch (1.500 lượt, 500 thẻ)"."""
    before = [*page.before(targets[0])][: len(targets)][::-1]
    if len(before) != len(targets) or not before[-1].has(Cue.OF_TARGET):
        return ()
    joined = all(_AND.fullmatch(each.lead) for each in before[1:])
    return before if joined and all(each.sort is Sort.PERCENT for each in before) else ()


def _by_name(page: Page, targets: Sequence[Item]) -> Sequence[Item | None]:
    """The percents before the bracket that name what each is of: "83,9% kế hoạch về số lớp"."""
    percents = [each for each in page.before(targets[0]) if each.sort is Sort.PERCENT and each.has(Cue.OF_TARGET)]
    return [next((each for each in percents if _names(each, target)), None) for target in targets]


def _names(percent: Item, target: Item) -> bool:
    named = _OF_WHAT.match(percent.tail)
    return named is not None and percent.tail.startswith(target.noun, named.end())
