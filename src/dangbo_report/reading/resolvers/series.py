"""Series: what all had together, and what each had, told by the same verb sentence after sentence.

"Cả nước xảy ra 63 vụ. … Đường bộ xảy ra 51 vụ. … Đường sắt xảy ra 12 vụ." No word says that these are all: that they
add up is one reading, and that they are no more than the whole is the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.breakdowns import breakdown

#: By which a series goes on.
_VERB: Final = re.compile(
    r"\b(xảy ra|chết|thương|thụ lý|giải quyết|khởi tố|phát hiện|tiếp nhận|kiểm tra|giám sát|kết nạp)\b"
)
#: Who has what all have.
_ALL: Final = re.compile(
    r"\b(?:toàn (?:quốc|tỉnh|huyện|ngành|xã|thành phố)|cả (?:nước|tỉnh|huyện|xã)|tổng số|(?:hai|°|các) cấp)\b"
)
_OF_ANOTHER_TIME: Final = re.compile(
    r"cùng k[ỳì]|\b(?:năm|quý|tháng|kỳ) (?:trước|ngoái)|\b(?:tháng|quý) [°ivx]|° tháng"
    r"|\b(?:chương trình|kế hoạch)\b"
)
_BESIDE: Final = re.compile(r" ?[/–-] ?")
_ASIDE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.AVERAGE, Cue.EACH, Cue.CUMULATIVE)
_FEWEST: Final = 2
_MOST: Final = 48

#: The verb and the noun of a figure.
_Key: TypeAlias = tuple[str, str]


def series(context: Context) -> Iterator[Proposal]:
    """Go through what all had, and the series of what each had behind it."""
    page = context.page
    told = [(each, key) for each in page.items if (key := _key(page, each))]
    for at, (head, key) in enumerate(told):
        if _is_of_all(page, head):
            parts = _members(page, head, [each for each, other in told[at + 1 : at + _MOST] if other == key])
            if len(parts) >= _FEWEST:
                yield proposal(breakdown(head, parts, rank, exhaustive=not rank, beside=False) for rank in range(2))


def _key(page: Page, item: Item) -> _Key | None:
    """The verb and the noun by which a figure belongs to a series; None if it belongs to none."""
    if not _is_told(item) or not item.noun:
        return None
    previous = page.previous(item)
    words = previous.lead if previous is not None and _BESIDE.fullmatch(item.lead) else item.lead
    verb = _VERB.search(words)
    return (verb[1], item.noun) if verb else None


def _is_told(item: Item) -> bool:
    return item.stands_alone and item.sort is Sort.COUNT and not item.has(*_ASIDE)


def _is_of_all(page: Page, item: Item) -> bool:
    """Say whether a sentence, or the one before whose subject it leaves out, speaks of all."""
    opened = page.low[item.place.opened : item.place.start]
    if _ALL.search(opened):
        return _OF_ANOTHER_TIME.search(opened) is None
    before = page.segments.sentences[max(0, item.place.sentence - 1)]
    return _LEAVES_OUT.match(opened) is not None and _ALL.search(page.low, before, item.place.opened) is not None


#: "Đã giải quyết 7.671 vụ": a sentence without a subject.
_LEAVES_OUT: Final = re.compile(r"\s*(?:đã|mới|trong đó đã)\b")


def _members(page: Page, head: Item, told: Sequence[Item]) -> list[Item]:
    """The figures behind a head that go on its series: one a sentence or clause, up to the next that all have."""
    found: list[Item] = []
    for item in told:
        if item.place.sentence == head.place.sentence:
            return []
        if _is_of_all(page, item):
            break
        if not _OF_ANOTHER_TIME.search(page.low, item.place.opened, item.place.start):
            found.append(item)
    return found
