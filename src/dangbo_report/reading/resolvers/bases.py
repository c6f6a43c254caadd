"""What a change is held against: bases behind it and before it, what a move began with, an earlier period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.change_words import goes_on
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import RATES, Item, Sort
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import is_reason

_AGAINST_TARGET: Final = re.compile(r"(?:vượt|thiếu|hụt)[^0-9]*$")
_TARGET_BEHIND: Final = re.compile(r"[^;.]{0,12}so với[^;.]{0,12}(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết)")


def bases_of(page: Page, change: Item) -> list[Item]:
    """What a change is held against: behind it first, then before it in its clause; targets where the words say so."""
    of_target = bool(_AGAINST_TARGET.search(change.lead) or _TARGET_BEHIND.match(change.tail))
    behind = [*_bases_behind(page, change, of_target=of_target)]
    past = told_before(page, change) if not behind else None
    aimed = of_target and not behind and any(each.has(Cue.TARGET) for each in page.sentence(change))
    before = (each for each in _with_it(page, change) if _may_be_base(each, of_target=of_target, aimed=aimed))
    return [*behind, *([past] if past else ()), *before] or _targets_before(page, change)


#: "Kế hoạch năm là 28 lượt. … đã tổ chức 30 lượt, so với kế hoạch vượt 2 lượt".
_AGAINST_NAMED: Final = re.compile(r"\bso với (?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết)[^;.,()0-9]*$")


def _targets_before(page: Page, change: Item) -> list[Item]:
    """The target that a sentence before told, where a change is held against a plan by its name alone."""
    if _AGAINST_NAMED.search(change.lead) is None:
        return []
    return [each for each in page.before(change, 2) if each.has(Cue.TARGET)][:1]


def _bases_behind(page: Page, change: Item, *, of_target: bool) -> Iterator[Item]:
    previous = change
    for item in page.after(change):
        if _is_apart(change, item) or _is_other_change(previous, item) or is_reason(page, item):
            return
        if item.has(Cue.BASE) or (of_target and item.has(Cue.TARGET)):
            yield item
        previous = item


def _is_apart(change: Item, item: Item) -> bool:
    """Say whether a figure stands in another clause, or behind the bracket that a change stands in."""
    outside = change.place.bracket is not None and item.place.start > change.place.bracket[1]
    return outside or item.place.clause != change.place.clause


def _with_it(page: Page, change: Item) -> Iterator[Item]:
    """The figures before a change in its clause and its bracket, back to where its subject or comparison begins."""
    own = _OWN_SUBJECT.search(page.low, change.place.opened, change.place.start)
    again = page.low.rfind("so với", change.place.opened, change.place.start)
    since = max(own.start() if own else -1, again - 1)
    for item in page.before(change, 0, 6):
        if item.place.end <= since:
            return
        inside = not change.place.bracket or item.place.bracket == change.place.bracket or item.has(Cue.BASE)
        if inside and _is_of_its_clause(change, item):
            yield item


#: "59.177 người so với cùng kỳ (55.317 người); tăng 3.860": ";" stands for a comma.
_GOES_ON: Final = re.compile(r"[^;.,()0-9]*\)? ?; ?(?:tăng|giảm) $")


def _is_of_its_clause(change: Item, item: Item) -> bool:
    before = change.place.clause[0] - item.place.clause[0]
    return before == 0 or (
        before == 1 and item.index == change.index - 1 and _GOES_ON.fullmatch(change.lead) is not None
    )


def _may_be_base(item: Item, *, of_target: bool, aimed: bool) -> bool:
    """Say whether words make a figure a base; where a target is spoken of, only the target is one."""
    if item.has(Cue.TARGET):
        return of_target
    return item.has(Cue.BASE) and not aimed


#: "tháng 2 là 5.124 lượt, tăng 10,1%": what there was stands right before the change, what there is before that.
_PAST_TOLD: Final = re.compile(
    r"(?:^|[,;.] |\( ?|, trong khi |(?:^|[.,;] )\w+ )(?:cùng k[ỳì]"
    r"|(?:tháng|quý|năm|kỳ|học kỳ|vụ) (?:°+(?:/°+)?|[ivx]+|trước)|°+ tháng)"
    r"(?: (?:năm|tháng) (?:°+|trước|ngoái))?(?: (?:chỉ )?(?:là|có|đạt|được|thu|tổ chức|hiến)|:)? $"
)
#: "riêng học kỳ II thu 23 triệu đồng, tăng 9% so với học kỳ I": it is that which rose.
_ALONE: Final = re.compile(r"\briêng [^,;]*$")
#: "(cùng kỳ 5 vụ); so với tháng 4 giảm 1 vụ": it is held against another time than that of the figure before.
_ANOTHER_TIME: Final = re.compile(r"\bso với (?:cuối |đầu |cả )?(?:tháng|quý|năm|kỳ|tuần|vụ)\b")
#: Behind these another subject has a change of its own: "tăng 17 tin, riêng trang của xã tăng 25".
_OWN_SUBJECT: Final = re.compile(r"\b(?:riêng|trong đó)\b")


def told_before(page: Page, change: Item) -> Item | None:
    """The figure of an earlier period that a change follows, where the same is told of this period before it."""
    earlier = page.previous(change)
    while earlier is not None and (earlier.has(Cue.CHANGE) or earlier.sort is Sort.TIME):
        earlier = page.previous(earlier)
    if earlier is None or not earlier.is_plain or not _tells_past(earlier) or _names_time(page, earlier, change):
        return None
    before = next(page.before(earlier, 1), None)
    return earlier if before is not None and before.sort is earlier.sort else None


def _tells_past(item: Item) -> bool:
    return _PAST_TOLD.search(item.lead) is not None and not _ALONE.search(item.lead)


def _names_time(page: Page, earlier: Item, change: Item) -> bool:
    return _ANOTHER_TIME.search(page.between(earlier, change)) is not None


def _is_other_change(previous: Item, item: Item) -> bool:
    """Say whether another change begins, and not one that shares the verb or says the same in percent."""
    if not item.has(Cue.CHANGE) or item.sort in RATES:
        return False
    return not goes_on(item.lead) and not (previous.has(Cue.CHANGE) and re.fullmatch(r"[^;.0-9]{0,12}", item.lead))
