"""Supposed lists: all that a list tells of what stands before it, whatever its entries are called.

"119 ủy viên, trong đó cơ quan trung ương 35 người, địa phương 84 người", "40 mô hình: 25 tổ, 15 câu lạc bộ": entries
may have nouns of their own. Where one alone stands behind "trong đó", it is some of what stands before.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.listings import Listing
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.resolvers.supposed.supposing import FEWEST, fits, is_of_now, supposed, supposed_part

#: A list of more entries is none that anybody adds up without a word.
_MOST: Final = 16
#: What is told with an entry is none of its own: "12 vụ với 30 đối tượng".
_COMES_WITH: Final = re.compile(r"[^,;:]*(?:\b(?:với|cho|của|trên|tại|bằng)\b|/)[^,;:]{0,40}")


def supposed_lists(context: Context) -> Iterator[Proposal]:
    """Go through the lists as if each entry were a part of what stands before."""
    for listing in context.listings:
        for entries in _rows(listing):
            heads = _heads(listing, entries)
            if len(entries) >= FEWEST:
                yield proposal(_of(heads, entries))
            elif listing.opener is Opener.OF_WHICH:
                counted = [head for head in heads if _counts_as(head)(entries[0])] or heads
                yield proposal(each for head in counted[:1] for each in supposed_part(head, entries))


def _of(heads: Sequence[Item], entries: Sequence[Item]) -> Iterator[Binding]:
    fitting = [head for head in heads if fits(head, entries)]
    counted = [head for head in fitting if any(map(_counts_as(head), entries))]
    for rank, head in enumerate((counted or fitting)[:FEWEST]):
        own = [each for each in entries if not _is_of_another(heads, head, each)]
        yield from supposed(head, own, rank, listed=True) if len(own) >= FEWEST else ()


def _counts_as(head: Item) -> Callable[[Item], bool]:
    """Whether a figure counts what a head does."""
    return lambda item: likeness(head, item) is Likeness.SAME


def _is_of_another(heads: Sequence[Item], head: Item, entry: Item) -> bool:
    """Such as the people in "12 vụ, 30 người, trong đó 8 vụ, 21 người ở xã", which are none of the cases."""
    others = [each for each in heads if likeness(each, head) is Likeness.OTHER]
    return not _counts_as(head)(entry) and any(_counts_as(other)(entry) for other in others)


def _rows(listing: Listing) -> Iterator[Sequence[Item]]:
    """The entries of a list: the first figure of each stretch between ";", or all figures that begin one."""
    entries = _entries(listing)
    first = [each for at, each in enumerate(entries) if not at or each.place.clause != entries[at - 1].place.clause]
    rows = (first, entries) if 1 < len(first) < len(entries) else (entries,)
    yield from (row for row in rows if 0 < len(row) <= _MOST)


def _entries(listing: Listing) -> Sequence[Item]:
    """The figures of a list of the sort of most of them, but those that are told with another one."""
    told = [each for each in listing.items if _is_told(each)]
    sort = Counter(each.sort for each in told).most_common(1)[0][0] if told else None
    alike = [each for each in told if each.sort is sort]
    return [each for each in alike if each is alike[0] or not _COMES_WITH.fullmatch(each.lead)]


#: "(92 ngày × 120 giường = 11.040 ngày giường)": it is a product, and no entry.
_IS_MADE: Final = re.compile(r"[^,;]*= ?")


def _is_told(item: Item) -> bool:
    return item.is_plain and not item.is_ratio_whole and is_of_now(item) and not _IS_MADE.fullmatch(item.lead)


def _heads(listing: Listing, entries: Sequence[Item]) -> list[Item]:
    """What a list may be of, the nearest first; a whole that what stands before it is taken of comes last."""
    able = [each for each in listing.heads if _may_head(each, entries[0])]
    return sorted(able, key=lambda head: head.has(Cue.WITHIN))


def _may_head(head: Item, entry: Item) -> bool:
    aside = head.place.planned or head.has(Cue.TARGET, Cue.BASE) or head.sort is Sort.TIME
    return head.is_plain and not aside and head.sort is entry.sort
