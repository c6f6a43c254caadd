"""One thing stated twice: a figure that takes up one before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness

_AGAIN: Final = re.compile(r"\b(?:trong|với) (?:tổng )?số $|^\s*trong $|\btoàn thể $")
_OF_PERCENT: Final = re.compile(r"[^,;.(]{0,20}\b(?:trong|trên) (?:tổng )?số $")
_THIS: Final = re.compile(r"(?!.*trong (?:tổng )?số này)[^,;.0-9]{0,12}\b(?:này|nói trên|kể trên|nêu trên)\b")
_SENTENCES: Final = 3
_MOST: Final = 3


def repeated(context: Context) -> Iterator[Proposal]:
    """Go through the figures that take up one before them."""
    for item in context.page.items:
        if item.is_plain and not item.place.planned:
            yield from _beside(context, item)
            if _takes_up(item) and not _is_of_percent(context, item) and (earlier := _earlier(context, item)):
                yield proposal(
                    Binding("same-value", {"first": item, "second": each}, far + 9 * _rank(item, each))
                    for far, each in enumerate(earlier)
                )


def _is_of_percent(context: Context, item: Item) -> bool:
    """Such as "chiếm 6,19% trong tổng số 2.213 hộ": it is what a percent is of, and need not have been told."""
    percent = context.page.previous(item)
    return percent is not None and percent.sort is Sort.PERCENT and _OF_PERCENT.fullmatch(item.lead) is not None


def _beside(context: Context, item: Item) -> Iterator[Proposal]:
    """What a bracket says again of the figures right before it."""
    if item.is_ratio_part and (stated := _before_change(context, item)):
        yield proposal([Binding("same-value", {"first": item, "second": stated})])
    if (stated := context.page.previous(item)) and _says_again(stated, item):
        yield proposal([Binding("same-value", {"first": item, "second": stated})])


def _earlier(context: Context, item: Item) -> Sequence[Item]:
    """The nearest figures that one may take up."""
    before = context.page.before(item, _SENTENCES)
    able = (each for each in before if _is_earlier(item, each) and likeness(item, each) is Likeness.SAME)
    return tuple(islice(able, _MOST))


def _before_change(context: Context, item: Item) -> Item | None:
    """Such as "xảy ra 13 vụ, tăng 2 vụ (13/11 vụ)": the bracket behind a change says both sides again."""
    change, *before = [*context.page.before(item, 0, 4)] or [item]
    if not change.has(Cue.CHANGE) or not item.place.bracket or change.place.bracket:
        return None
    stated = next((each for each in before if likeness(each, change) is Likeness.SAME), None)
    return stated if stated is not None and _stands_beside(stated, item) else None


def _stands_beside(stated: Item, item: Item) -> bool:
    return stated.is_plain and not stated.place.bracket and stated.place.clause == item.place.clause


#: "438.045 triệu đồng (tức 438,0 tỷ đồng)": one amount in two scales.
_IN_OTHER_WORDS: Final = re.compile(r" ?[(,] ?(?:tức|hay|làm tròn|quy tròn)(?: là)?(?: khoảng)? $")


def _says_again(stated: Item, item: Item) -> bool:
    if not (item.sort is Sort.MONEY is stated.sort and stated.is_plain):
        return False
    return _IN_OTHER_WORDS.fullmatch(item.lead) is not None or _is_written_out(stated, item)


def _is_written_out(stated: Item, item: Item) -> bool:
    """Such as "240 triệu đồng (240.000.000 đồng)": a bracket holds the amount to the last đồng, and nothing else."""
    alone = item.lead.strip() == "(" and item.tail.startswith(")") and not item.has(Cue.BASE, Cue.TARGET)
    return alone and item.figure.step < stated.figure.step


def _takes_up(item: Item) -> bool:
    return (
        not item.half
        and not item.place.bracket
        and (_AGAIN.search(item.lead) is not None or _THIS.match(item.tail) is not None)
    )


def _rank(item: Item, other: Item) -> int:
    """Figures whose words are taken up come first: "trong 198 đơn đủ điều kiện"."""
    said = set(re.split(r"[,;.(]", item.tail, maxsplit=1)[0].split())
    return -len(said & set(f"{other.lead} {other.tail}".split()) - _HOLLOW)


_HOLLOW: Final = frozenset(("có", "đã", "của", "các", "và", "là", "được", "cho", "với", "trong"))


def _is_earlier(item: Item, other: Item) -> bool:
    apart = (other.place.sentence, other.place.clause) != (item.place.sentence, item.place.clause)
    return (
        apart
        and other.is_plain
        and not other.place.bracket
        and not other.is_ratio_part
        and not other.has(Cue.TARGET, Cue.BASE)
        and other.draft is not item.draft
        and bool(other.noun or other.label)
    )
