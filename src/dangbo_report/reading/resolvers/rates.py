"""Rates: a number of things, so much for each, so much together; and means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.nouns import is_person
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.rate_places import told_in_place
from dangbo_report.reading.resolvers.rate_totals import is_part_of, totals_of
from dangbo_report.reading.resolvers.rate_words import (
    FOR_EACH,
    GIVEN,
    each_of,
    in_sentence,
    is_given,
    is_of,
    is_receiver,
    may_be_counted,
)

#: "cứ 100 sinh viên thì có 87 đoàn viên".
_IN_EVERY: Final = re.compile(r"\bcứ\b")
#: "quý II bình quân 67 người/buổi": that was the mean of other figures.
_BEFORE: Final = re.compile(
    r"(?:^|[;,(] ?)(?:cùng k[ỳì]|(?:tháng|quý|năm|kỳ) (?:°+|[ivx]+|trước))(?: năm \S+)?(?: là)?"
    r" (?:bình quân|trung bình)"
)
#: So many figures may tell how many there are, and so many how much that is together.
_MOST_COUNTS: Final = 4


def rates(context: Context) -> Iterator[Proposal]:
    """Go through what is told for each of something."""
    page = context.page
    for item in page.items:
        told = item.is_amount and item.has(Cue.EACH, Cue.AVERAGE) and not (item.place.planned or is_given(item))
        if told and (found := of_each(context, item)):
            yield found


def of_each(context: Context, rate: Item) -> Proposal:
    """How many there are of what a rate is for each of, and how much that is together."""
    if tells_of_others(context, rate):
        return ()
    counts, totals = told_in_place(context.page, rate) or _of_all(context, rate)
    mean = rate.has(Cue.AVERAGE)
    return proposal(
        _binding(rate, count, total, far + near - 2 * _names(total, count) + 8 * _is_other_kind(total, rate), mean=mean)
        for far, count in enumerate(counts)
        for near, total in enumerate(totals)
        if count is not total
    )


def _is_other_kind(total: Item, rate: Item) -> bool:
    """Such as "138 con trâu", of which "708 con lợn" is no mean."""
    one, other = (WORD.findall(f"{each.noun} {each.tail}")[:2] for each in (total, rate))
    return one[:1] == other[:1] == ["con"] and one != other


def _of_all(context: Context, rate: Item) -> tuple[Sequence[Item], Sequence[Item]]:
    """What there may be so many of, and how much that may be together."""
    around = _around(context.page, rate)
    return _counted(context, around, rate), totals_of(context, around, rate)


def _is_two_fold(rate: Item) -> bool:
    """Such as "500.000 đồng/địa chỉ/tháng", "mỗi điểm 01 phiên/tháng": another factor is missing."""
    said = FOR_EACH.search(rate.lead)
    return "/" in rate.per or rate.tail.startswith("/") or bool(said and rate.per and not said[1].startswith(rate.per))


#: "lớp có đông học viên nhất là chuyên đề, bình quân 106 học viên/lớp": of these alone.
_OF_ONE: Final = re.compile(r"\b(?:(?:đông|nhiều|cao|lớn|thấp|ít)[^,;.]{0,20} nhất|riêng)\b[^;.]*, bình quân")


def tells_of_others(context: Context, rate: Item) -> bool:
    """Say whether the figures around a rate are not those that it is of."""
    if rate.index in context.billed or _is_of_then(context.page, rate):
        return True
    if _BEFORE.search(rate.lead) or "lần lượt" in rate.lead or _OF_ONE.search(rate.lead):
        return True
    if _is_two_fold(rate):  # "500.000 đồng/địa chỉ/tháng" has a factor more
        return True
    if rate.has(Cue.FACTOR) or _IN_EVERY.search(rate.lead):
        return True
    return not rate.has(Cue.AVERAGE) and _are_together(context.page, rate)


def _is_of_then(page: Page, rate: Item) -> bool:
    """Such as "bình quân 31,9 triệu đồng/hộ (cuối năm trước: 30,5 triệu đồng/hộ)": the same of another time."""
    now = page.previous(rate)
    if now is None or not rate.place.bracket or now.place.bracket == rate.place.bracket:
        return False
    return bool(rate.per) and now.per == rate.per and now.sort is rate.sort


#: Behind these other figures are told: "bình quân 11 vụ/tháng, nâng tổng số trong 6 tháng lên 61 vụ".
_ANOTHER_THOUGHT: Final = re.compile(r"\b(?:nâng|đưa|lũy kế|luỹ kế)\b")


def _around(page: Page, rate: Item) -> Sequence[Item]:
    """The figures near a rate: those outside of other brackets, if there are any."""
    behind = takewhile(lambda item: not _ANOTHER_THOUGHT.search(item.lead), page.after(rate, 130))
    around = [item for item in (*page.before(rate, 1), *behind) if _is_free(item)]
    return [item for item in around if item.place.bracket in (None, rate.place.bracket) or _adds(item, rate)] or around


def _adds(item: Item, rate: Item) -> bool:
    """Such as "bình quân mỗi xã 16,4 tiêu chí (tổng số 1.360 tiêu chí)": the bracket behind says of what."""
    return item.index == rate.index + 1 and item.has(Cue.TOTAL)


def _counted(context: Context, around: Sequence[Item], rate: Item) -> Sequence[Item]:
    """What there may be so many of: named by the rate, in its sentence first; anything near if it names nothing."""
    each = each_of(rate)
    counts = [item for item in around if may_be_counted(item, rate)]
    if not each:
        return counts[:2]
    if given := _given_here(counts, rate, each):
        return given
    named = _with_heads(context, [item for item in counts if is_of(item, each)], rate, each)
    named = sorted(named, key=lambda item: (is_part_of(context, item, named), _is_of_some(item, rate)))
    named = named or _receivers(counts, rate, each)
    return (in_sentence(named, rate) or named)[:_MOST_COUNTS]


def _given_here(counts: Sequence[Item], rate: Item, each: str) -> list[Item]:
    """Those of the sentence of a rate who get one each, where nothing there is called as what they get."""
    first = each.split(" ", maxsplit=1)[0]
    if first not in GIVEN or any(first in item.noun.split(" ") for item in counts):
        return []
    return _receivers(in_sentence(counts, rate), rate, each)


def _with_heads(context: Context, named: Sequence[Item], rate: Item, each: str) -> Sequence[Item]:
    """The figures, and those of their name farther before that some of them are parts of."""
    heads = {head.index: head for item in named for head in context.heads_of(item) if head not in named}
    able = (head for head in heads.values() if may_be_counted(head, rate) and (not head.noun or is_of(head, each)))
    return [*able, *named]


def _is_of_some(item: Item, rate: Item) -> tuple[bool, bool]:
    """What makes a figure less likely: it is named as no whole, and shares no word with a rate."""
    return not item.has(Cue.WITHIN), not _shares_words(item, rate)


def _receivers(counts: Sequence[Item], rate: Item, each: str) -> list[Item]:
    """The nearest figure before a rate whose people get one each of what it is for, or are those it is for."""
    if is_person(each):
        return [item for item in counts if item.index < rate.index and is_person(item.noun)][:1]
    if rate.has(Cue.AVERAGE) or each.split(" ", maxsplit=1)[0] not in GIVEN:
        return []
    return [item for item in counts if item.index < rate.index and is_receiver(item.noun)][:1]


def _are_together(page: Page, rate: Item) -> bool:
    """Say whether one sum is of several products: "24 nhà (60 triệu đồng/nhà) và 8 nhà (30 triệu đồng/nhà), tổng …"."""
    inside = [item for item in page.sentence(rate) if item.sort is rate.sort]
    rates = sum(item.has(Cue.EACH) for item in inside)
    return rates > 1 and sum(item.is_plain for item in inside) < rates


def _shares_words(item: Item, rate: Item) -> bool:
    """Such as "lúa 4.920 ha … năng suất lúa 62,5 tạ/ha": both name one thing."""
    return bool(set(item.lead.split()) & set(rate.lead.split()) - _HOLLOW)


_HOLLOW: Final = frozenset(
    ("là", "đạt", "quân", "bình", "mỗi", "trong", "đó", "và", "của", "các", "với", "có", "được", "năng", "suất", "tổng")
)


def _names(total: Item, count: Item) -> bool:
    """Such as "trị giá xe 27 triệu đồng": the words before a sum name what it is the sum of."""
    return bool(set(total.lead.split()) & set(count.noun.split()) - {"suất", "phần"})


def _binding(rate: Item, count: Item, total: Item, rank: int, *, mean: bool) -> Binding:
    if mean or (rate.sort is Sort.MEASURE and total.sort is Sort.COUNT):  # "mỗi em có 5,3 bản": whole things
        return Binding("average", {"average": rate, "total": total, "count": count}, rank)
    return Binding("product", {"total": total, "count": count, "price": rate}, rank)


def _is_free(item: Item) -> bool:
    if item.sort is Sort.TIME and item.has(Cue.WITHIN):  # "bình quân mỗi tháng trong 6 tháng"
        return True
    return (
        not item.per
        and not item.has(Cue.EACH, Cue.AVERAGE, Cue.BASE, Cue.CHANGE, Cue.TARGET, Cue.FACTOR)
        and item.sort not in {Sort.PERCENT, Sort.POINTS}
    )
