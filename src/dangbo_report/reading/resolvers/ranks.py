"""Ranks: classes from the best to the worst, which together are all there is ("tốt 20%; khá 76%; … chưa đạt 4%")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort

_FEWEST: Final = 3
_BEST: Final = re.compile(r"\b(?:xuất sắc|vững mạnh|tốt|giỏi)\b")
_WORST: Final = re.compile(r"\b(?:yếu(?: kém)?|kém|(?:chưa|không) (?:đạt|hoàn thành)(?: nhiệm vụ| yêu cầu)?)\b")


def ranks(context: Context) -> Iterator[Proposal]:
    """Go through the classes of which a sentence tells the shares alone; they make up all that was classed."""
    for sentence in context.page.sentences:
        items = [item for item in context.page.of_sentence(sentence) if not item.place.bracket]
        percents = [item for item in items if _is_share(item)]
        if len(percents) >= _FEWEST and are_ranked(percents) and not _are_counted(items, percents):
            yield proposal([Binding("shares-of-whole", {"percents": tuple(percents), "parts": ()})])


def are_ranked(items: Sequence[Item]) -> bool:
    """Say whether figures stand behind the names of classes, the best first and the worst last."""
    first, last = items[0], items[-1]
    best, worst = _BEST.search(first.lead), _WORST.search(last.lead)
    inner = (_WORST.search(item.lead) for item in items[1:-1])
    return best is not None and worst is not None and not any(inner)


def _is_share(item: Item) -> bool:
    aside = item.has(Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.OF_TARGET) or item.place.planned
    return item.sort is Sort.PERCENT and not aside


def _are_counted(items: Sequence[Item], percents: Sequence[Item]) -> bool:
    """Say whether counts stand among the shares, so that those tell how many they are of."""
    return any(percents[0].index < item.index < percents[-1].index and item.is_amount for item in items)
