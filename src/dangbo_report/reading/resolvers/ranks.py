"""Ranks: classes from the best to the worst, which together are all there is ("tốt 20%; khá 76%; … chưa đạt 4%")."""

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

_FEWEST: Final = 3
_CLAUSE: Final = re.compile(r"[,;.(]")
#: So many sentences before tell what was classed, and so many figures of them may.
_SENTENCES: Final = 2
_MOST: Final = 3
#: What people say of a service.
_CONTENT: Final = r"hài lòng|đồng tình|tin tưởng"
_BEST: Final = re.compile(rf"\b(?:xuất sắc|vững mạnh|tốt|giỏi|vượt|rất (?:{_CONTENT}))\b")
#: Words of which every class has one.
_CLASS: Final = re.compile(
    rf"\b(?:xuất sắc|vững mạnh|tốt|giỏi|khá|trung bình|hoàn thành|vượt|đạt|yếu|kém|{_CONTENT})\b"
)
_WORST: Final = re.compile(
    rf"\b(?:yếu(?: kém)?|kém|(?:chưa|không) (?:đạt|hoàn thành|{_CONTENT})(?: nhiệm vụ| yêu cầu)?)\b"
)


def ranks(context: Context) -> Iterator[Proposal]:
    """Go through the classes of which a sentence tells the shares alone; they make up all that was classed."""
    for sentence in context.page.sentences:
        items = [item for item in context.page.of_sentence(sentence) if not item.place.bracket]
        percents = [item for item in items if _is_share(item)]
        if len(percents) >= _FEWEST and _are_all(context, items, percents):
            yield proposal([Binding("shares-of-whole", {"percents": tuple(percents), "parts": ()})])


def _are_all(context: Context, items: Sequence[Item], percents: Sequence[Item]) -> bool:
    """Say whether shares are those of all classes, of which none is counted and none stands in a bracket before."""
    return (
        are_ranked(percents) and not _are_counted(items, percents) and not _has_share_in_bracket(context, percents[0])
    )


def _has_share_in_bracket(context: Context, first: Item) -> bool:
    """Such as "439 vững mạnh (chiếm 62,62%); 30,96% tốt": the best class has its share in a bracket before."""
    return any(each.sort is Sort.PERCENT and each.place.bracket for each in context.page.before(first))


def ranked_sums(context: Context) -> Iterator[Proposal]:
    """Go through the classes whose sum stands before: "Có 543 chi bộ. Qua đánh giá có 304 tốt, 228 khá, 11 yếu"."""
    page = context.page
    for sentence in page.sentences:
        items = _classes(context, page.of_sentence(sentence))
        if items:
            heads = (each for each in page.before(items[0], _SENTENCES) if _may_be_classed(each, items[0]))
            yield proposal(_classed(head, items, far) for far, head in enumerate(islice(heads, _MOST)))


def _classes(context: Context, sentence: Sequence[Item]) -> Sequence[Item]:
    """The classes that a sentence counts, from the best to the worst."""
    items = [item for item in sentence if _is_class(context, item)] if len(sentence) >= _FEWEST else []
    alike = len({item.sort for item in items}) == 1
    return items if len(items) >= _FEWEST and alike and are_ranked(items) else ()


def _classed(head: Item, items: Sequence[Item], rank: int) -> Binding:
    return Binding("breakdown", {"total": head, "parts": tuple(items)}, rank, {"spelled_out": False})


def _is_class(context: Context, item: Item) -> bool:
    if not item.stands_alone or item.has(Cue.WITHIN, Cue.TOTAL, Cue.TARGET, Cue.BASE):
        return False
    return not context.heads_of(item)


def _may_be_classed(head: Item, part: Item) -> bool:
    able = head.is_plain and not head.place.bracket and not head.is_ratio_whole
    return able and not head.has(Cue.TARGET, Cue.BASE) and likeness(head, part) is not Likeness.OTHER


def are_ranked(items: Sequence[Item]) -> bool:
    """Say whether figures stand at the names of classes, the best first and the worst last."""
    leads, tails = [item.lead for item in items], [_CLAUSE.split(item.tail, maxsplit=1)[0] for item in items]
    return _from_best_to_worst(leads) or _from_best_to_worst(tails)


def may_be_worst(item: Item) -> bool:
    """Say whether a figure stands at the name of the worst class."""
    return _WORST.search(item.lead) is not None or _WORST.search(_CLAUSE.split(item.tail, maxsplit=1)[0]) is not None


def _from_best_to_worst(names: Sequence[str]) -> bool:
    best, *inner, worst = names
    if not all(map(_CLASS.search, names)):
        return False
    return bool(_BEST.search(best) and _WORST.search(worst)) and not any(map(_WORST.search, inner))


def _is_share(item: Item) -> bool:
    if item.sort is not Sort.PERCENT or item.place.planned:
        return False
    return not item.has(Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.OF_TARGET)


def _are_counted(items: Sequence[Item], percents: Sequence[Item]) -> bool:
    """Say whether counts stand among the shares, so that those tell how many they are of."""
    return any(percents[0].index < item.index < percents[-1].index and item.is_amount for item in items)
