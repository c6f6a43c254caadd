"""What a list may be a list of: what stands before it in its sentence, or in the one before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.list_openings import STARTS_LIST, Opener, Opening
from dangbo_report.reading.page import Page


def heads_of(opening: Opening) -> tuple[tuple[Item, ...], bool]:
    """What a list may be a list of, nearest first; and whether that stands in the sentence before."""
    if _UNSAID.search(opening.page.low, opening.opened, opening.start):
        return (), False
    here = _parts_first(opening.page, [each for each in reversed(opening.inside()) if _may_be_of(opening, each)])
    if opening.opener is Opener.BRACKET:
        return _beside_bracket(opening.page, here, None), False
    if not here:
        return _carried(opening), True
    return (_beside_bracket(opening.page, here, opening.bracket) if opening.bracket else tuple(here[:4])), False


def _parts_first(page: Page, heads: list[Item]) -> list[Item]:
    """Such as "bầu 85 đại biểu trên tổng số 144 người ứng cử, trong đó": the list is of those who were elected."""
    pair = page.pair(heads[0]) if len(heads) > 1 and not heads[0].half else None
    return [heads[1], heads[0], *heads[2:]] if pair is not None and pair == (heads[1], heads[0]) else heads


#: "kết nạp 168; số giảm gồm từ trần 94, chuyển đi 37": the list is of what no figure tells, and not of the one before.
_UNSAID: Final = re.compile(r"[,;] (?:tổng )?số (?:giảm|tăng)(?: (?:trong kỳ|đi|thêm))? $")

#: "số giảm 138, gồm từ trần 88": how many went, and no change against anything.
_COUNTED_MOVE: Final = re.compile(r"\bsố (?:giảm|tăng)(?: là)? $")


def _may_be_of(opening: Opening, item: Item) -> bool:
    before = item.place.end <= opening.start and _may_head(item, opening.opener)
    return before and _in_scope(item, opening)


def _carried(opening: Opening) -> tuple[Item, ...]:
    """What the sentence before tells, which a list may be a list of."""
    page = opening.page
    begins = not any(each.place.start < opening.start for each in opening.inside())
    if opening.opener is Opener.COLON and not (opening.lines and begins):
        return ()
    told = _told_before(page, opening.sentence, opening.opener)
    before = [each for each in told if not each.draft.in_words] or told  # "10 người mang giấy tờ, ba người không"
    if not before or _is_point_above(opening, before[0]):
        return ()
    return (*before[:4], *_first_above(opening, before))


def _first_above(opening: Opening, before: Sequence[Item]) -> Sequence[Item]:
    """What the sentence, or the paragraph, before begins with: its figures may be parts of that, and the list too."""
    line = before[0].place.line
    here = line == opening.page.segments.line_at(opening.start)
    first = before[-1] if here else next(opening.page.in_line(line))
    return [first] if first not in before[:4] and _may_head(first, opening.opener) else ()


def _is_point_above(opening: Opening, head: Item) -> bool:
    """Say whether a figure stands in a point of another list, in a line above."""
    page = opening.page
    return (
        head.place.line != page.segments.line_at(opening.start)
        and STARTS_LIST.match(page.low, head.place.opened) is not None
        and not STARTS_LIST.match(page.low, opening.opened)
    )


def _told_before(page: Page, sentence: int, opener: Opener) -> list[Item]:
    """What the sentence before may head a list with; one that only compares is passed over."""
    for number in (sentence - 1, sentence - 2):
        items = page.of_sentence(number)
        if number == sentence - 1 and _is_passed_over(page, items, number):
            continue
        found = [each for each in reversed(items) if _may_head(each, opener) and not each.place.bracket]
        if found or not items or not all(map(_only_compares, items)):
            return found
    return []


#: "2. Trong đó:" goes on with what the line before tells.
_NUMBER: Final = re.compile(r"\s*[0-9°]{1,2}\.\s*")


def _is_passed_over(page: Page, items: Sequence[Item], number: int) -> bool:
    return _is_aside(page, items) or _is_number_of_line(page, number)


def _is_number_of_line(page: Page, number: int) -> bool:
    """Say whether a sentence is nothing but the number of a line."""
    start, stop = page.segments.sentences[number], page.segments.sentences[number + 1]
    return number > 0 and _NUMBER.fullmatch(page.low, start, stop) is not None


def _only_compares(item: Item) -> bool:
    return item.has(Cue.CHANGE, Cue.BASE) or item.place.bracket is not None


def _is_aside(page: Page, items: Sequence[Item]) -> bool:
    return bool(items) and _ASIDE.match(page.low, items[0].place.opened) is not None


#: "Ngoài ra còn làm rõ 02 vụ của quý trước.": what follows goes on with what was told before it.
_ASIDE: Final = re.compile(r"\s*(?:ngoài ra|bên cạnh đó|đồng thời)\b")
_TOLD_WITH: Final = re.compile(r"[^,;:.]*(?:với|và|cho|/)[^,;:.]*")


def _beside_bracket(page: Page, heads: Sequence[Item], bracket: tuple[int, int] | None) -> tuple[Item, ...]:
    """What a list in a bracket may be of: what stands in it, or right before it with what is told together with it."""
    found: list[Item] = []
    for head in heads[:4]:
        inside = bracket is not None and head.place.bracket == bracket
        if found and not inside and not _TOLD_WITH.fullmatch(page.between(head, found[-1])):
            break
        found.append(head)
    return tuple(found)


def _may_head(item: Item, opener: Opener) -> bool:
    if opener is Opener.BRACKET:
        return item.is_amount and not item.per and not item.has(Cue.EACH, Cue.AVERAGE)
    plain = item.is_plain or (item.is_amount and _COUNTED_MOVE.search(item.lead) is not None)
    return plain and not item.has(Cue.BASE) and not item.is_ratio_whole


def _in_scope(item: Item, opening: Opening) -> bool:
    """A list in a bracket is of what stands in it or right before it; one outside is of nothing in brackets."""
    if opening.mark == "(":
        return item.place.bracket is None or opening.start < item.place.bracket[1]
    if item.place.bracket is None or item.place.bracket == opening.bracket or item.has(Cue.TOTAL):
        return True
    return _says_how_many(item, opening)


#: "hộ nghèo chiếm 11% (tương đương 669 hộ), trong đó …": the list is of how many a percent is.
_CLOSES_BEFORE: Final = re.compile(r"\),? ?")
_THAT_IS: Final = re.compile(r" \((?:tương đương|tương ứng|tức|hay|là|với)? ?(?:với |là )?")


def _says_how_many(item: Item, opening: Opening) -> bool:
    percent = opening.page.previous(item)
    beside = _CLOSES_BEFORE.fullmatch(opening.page.low, item.place.end, opening.start) is not None
    return beside and percent is not None and percent.sort is Sort.PERCENT and _THAT_IS.fullmatch(item.lead) is not None
