"""Wholes that stand before a percent: which may be meant, and how far each is from being the one that is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from dangbo_report.reading.bindings import Binding
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, length
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.closing_totals import total_that_closes
from dangbo_report.reading.resolvers.funnels import is_called_due, is_done_of, is_due
from dangbo_report.reading.resolvers.percent_parts import Part
from dangbo_report.reading.resolvers.percent_words import is_called
from dangbo_report.reading.resolvers.portions import is_named, is_named_total, portion
from dangbo_report.reading.resolvers.topics import likeness_of, topics

#: Wholes that no figure of a report is: "1,6% dân số".
ELSEWHERE: Final = re.compile(
    r"\s*(?:so với |trên |trong |của )?(?:dân số|diện tích tự nhiên|toàn (?:tỉnh|quốc|huyện|ngành|xã))\b"
    r"|\s*(?:so với |trên |trong )?tổng số [^,;.()]{2,30} (?:đầu|cuối) (?:năm|quý|kỳ)\b"
)
_SENTENCES: Final = 2
#: A whole by the name that stands behind the percent.
CALLED: Final = -3


def wholes_before(context: Context, percent: Item, part: Part) -> Iterator[Binding]:
    """Every whole that stands before, with each part that is possible."""
    if not part.items or ELSEWHERE.match(percent.tail):
        return
    for far, item in enumerate(part.items):
        for whole in (
            *_heads(context, item),
            *context.page.before(item, _SENTENCES),
            *_totals_behind(context.page, item),
            *topics(context, item),
        ):
            if _may_be_whole(context, percent, item, whole):
                yield portion(percent, item, whole, 2 * far + _rank(context, percent, item, whole))


#: So far before may a total stand that nothing nearer is.
_FAR_SENTENCES: Final = 4
_FAR_LINES: Final = 3


def totals_far_before(context: Context, percent: Item, part: Item) -> Iterator[Binding]:
    """The totals of lines and sentences farther before, of which a figure may be the share if nothing nearer is.

    "Đoàn gồm 43 đại biểu: …" and two lines below "Trên 50 tuổi có 29 đồng chí, chiếm 67,44%".
    """
    if ELSEWHERE.match(percent.tail) or part.sort is not Sort.COUNT:
        return
    far = context.page.before(part, _FAR_SENTENCES, lines=_FAR_LINES)
    totals = (each for each in far if _is_total(context, each) and context.page.joined(each, part))
    wholes = [each for each in totals if _may_be_whole(context, percent, part, each)]
    told = sorted(wholes, key=lambda each: (context.share_of(each) is not None, not each.noun))
    for rank, whole in enumerate(told, 4):
        yield portion(percent, part, whole, rank)


def _is_total(context: Context, item: Item) -> bool:
    """Say whether a figure is one that others are parts of."""
    if item.place.bracket or item.is_ratio_part:
        return False
    return item.is_ratio_whole or item.has(Cue.TOTAL, Cue.WITHIN) or context.divides(item)


def _heads(context: Context, part: Item) -> Iterator[Item]:
    """What a list is of; of a ratio both halves: "1.485/1.507 cử tri tham gia, trong đó 1.304 đồng ý, đạt 86,53%"."""
    for head in context.heads_of(part):
        yield head
        if head.is_ratio_part and (pair := context.page.pair(head)):
            yield pair[1]


def _totals_behind(page: Page, part: Item) -> Iterator[Item]:
    """Such as "tốt 17, chiếm 32,07%; …; tổng số 53 đơn vị": the whole closes the sentence, or what was due does."""
    for item in page.after(part):
        if item.is_plain and (item.has(Cue.TOTAL) or is_called_due(item) or _OF_ALL.search(item.lead)):
            yield item
    if (total := total_that_closes(page, part, named=True)) is not None:
        yield total


#: "512 hộ (80% tổng số hộ) đạt chuẩn; toàn thôn có 640 hộ".
_OF_ALL: Final = re.compile(r"[;,.] (?:trên )?toàn [^\W\d_]+(?: [^\W\d_]+)? (?:hiện )?(?:có )?$")


def _may_be_whole(context: Context, percent: Item, part: Item, whole: Item) -> bool:
    if whole.per or whole.has(Cue.CHANGE, Cue.EACH, Cue.AVERAGE, Cue.BASE):
        return False
    if whole.draft is part.draft and whole.half == part.half:
        return False
    fits = "chiếm" not in percent.lead if whole.has(Cue.TARGET) else not percent.has(Cue.OF_TARGET)
    return fits and _may_hold(context, percent, part, whole)


def _may_hold(context: Context, percent: Item, part: Item, whole: Item) -> bool:
    """Say whether a whole may have a part by what both count, by a list, or by the noun behind the percent."""
    if likeness_of(context.page, part, whole) is not Likeness.OTHER:
        return True
    return part.sort is whole.sort and (context.is_head(whole, part) or is_called(percent, whole))


class _Pairing(NamedTuple):
    """A part and a whole that a percent may be of."""

    context: Context
    percent: Item
    part: Item
    whole: Item


#: What makes it less likely that a whole is meant, and by how much.
_FARTHER: Final[Sequence[tuple[int, Callable[[_Pairing], object]]]] = (
    (1, lambda at: at.whole.place.sentence != at.part.place.sentence),
    (2, lambda at: at.whole.place.bracket and at.whole.place.bracket != at.percent.place.bracket),
    (6, lambda at: at.context.are_siblings(at.whole, at.part)),
    (3, lambda at: _is_share(at.context, at.percent, at.whole)),
    (2, lambda at: at.context.is_listed_elsewhere(at.whole, at.part)),
    (1, lambda at: at.whole.index > at.part.index),
    (1, lambda at: _is_half(at.context.page, at.whole) and at.whole.place.sentence != at.part.place.sentence),
    (3, lambda at: at.whole.has(Cue.REST) and at.whole.place.sentence != at.part.place.sentence),
    # no changed digit makes "706 trẻ" hold "15.411 người"
    (3, lambda at: length(at.whole) < length(at.part)),
)


def _is_half(page: Page, whole: Item) -> bool:
    """Say whether a figure is the whole of a ratio: the 22 of "17/22" or of "17 trong tổng số 22"."""
    pair = page.pair(whole)
    return pair is not None and pair[1] is whole


#: The same by how well a whole and a part agree in what they count.
_UNLIKE: Final = {Likeness.SAME: 0, Likeness.OPEN: 1, Likeness.OTHER: 4}


def _rank(context: Context, percent: Item, part: Item, whole: Item) -> int:
    """How far a whole is from being the one that is meant: by its words, its noun, its place."""
    told = _rank_by_words(context, percent, part, whole)
    if told is not None:
        return told
    at = _Pairing(context, percent, part, whole)
    rank = _UNLIKE[likeness_of(context.page, part, whole)] + sum(far for far, applies in _FARTHER if applies(at))
    if percent.has(Cue.OF_TARGET):
        return rank + (-3 if whole.has(Cue.TARGET) else 3)
    return rank


def _rank_by_words(context: Context, percent: Item, part: Item, whole: Item) -> int | None:
    """How far a whole is from being meant where words tell it; None where they do not."""
    if (called := _rank_by_name(context, percent, part, whole)) is not None:
        return called
    if context.is_head(whole, part):
        return -2 + context.heads_of(part).index(whole)
    if any(tells(context, percent, part, whole) for tells in _TELLING):
        return -1
    if _is_target_reached(percent, whole):
        sure = likeness(part, whole) is Likeness.SAME and not _is_added_to(context.page, part, whole)
        return -1 if sure else 1
    return None


def _rank_by_name(context: Context, percent: Item, part: Item, whole: Item) -> int | None:
    """The same where words call a whole by its name, or tell that a part was done of it."""
    if _is_due(context, percent, part, whole) or is_named_total(percent, whole):
        return CALLED - 1
    called = is_named(percent, whole) or _is_of_those(part, whole) or is_done_of(context.page, part, whole)
    return CALLED + _is_aside(percent, part, whole) if called else None


def _is_aside(percent: Item, part: Item, whole: Item) -> bool:
    """Say whether a whole stands in a bracket of its own, or is written too short for its part."""
    bracketed = whole.place.bracket is not None and whole.place.bracket != percent.place.bracket
    return bracketed or length(whole) < length(part)


def _is_taken_of(_: Context, __: Item, part: Item, whole: Item) -> bool:
    """Say whether words such as "trong tổng số" tell that the sentence takes parts of a whole."""
    return whole.has(Cue.WITHIN) and whole.place.sentence == part.place.sentence


def _is_due(context: Context, percent: Item, part: Item, whole: Item) -> bool:
    """Say whether a whole is what could be done, and a figure behind it tells how much of that was."""
    if whole.place.bracket or likeness(part, whole) is not Likeness.SAME or not is_due(whole):
        return False
    if whole.place.sentence == part.place.sentence and whole.index < part.index:
        return _DONE_OF_IT.fullmatch(part.lead) is not None
    return "đạt" in percent.lead and context.page.joined(whole, percent)


#: "đạt 41,9% diện tích": a word right behind a percent names what it is of.
OF_ANOTHER: Final = re.compile(r" (?!so |và |trong |khi |do |vì |nhưng |của )[^\W\d_]")


#: "9.640 thanh niên, 6.748 trong số đó đã được tập hợp".
_OF_THOSE: Final = re.compile(r" (?:[^\W\d_]+ )?trong số (?:đó|này|họ)\b")


def _is_of_those(part: Item, whole: Item) -> bool:
    return whole.index == part.index - 1 and _OF_THOSE.match(part.tail) is not None


def _is_target_reached(percent: Item, whole: Item) -> bool:
    reached = whole.has(Cue.TARGET) and not percent.has(Cue.OF_TARGET) and "đạt" in percent.lead
    return reached and OF_ANOTHER.match(percent.tail) is None


def _is_added_to(page: Page, part: Item, target: Item) -> bool:
    """Such as "được giao 42,5 tỷ, cộng với 5,3 tỷ, tổng số vốn 47,8 tỷ": a total behind a target may be meant."""
    between = page.items[target.index + 1 : part.index]
    return any(each.has(Cue.TOTAL) and each.sort is target.sort for each in between)


def _is_half_of_head(context: Context, _: Item, part: Item, whole: Item) -> bool:
    """Say whether a list is of the other half of the ratio that a whole belongs to."""
    halves = context.page.pair(whole) or ()
    return any(half is not whole and context.is_head(half, part) for half in halves)


#: "Trong đó, năm 2020 thụ lý 602.252 vụ việc, đã giải quyết được 544.604 (đạt 90,4%)": done of the figure before it.
_DONE_OF_IT: Final = re.compile(r"(?:^|[^,;.]*, )(?:đã|mới|trong đó đã) [^,;.()0-9]*")


def _is_step_of(context: Context, percent: Item, part: Item, whole: Item) -> bool:
    """Say whether a figure of a list is what was done of the one before it."""
    beside = context.are_siblings(whole, part) and whole.index == part.index - 1
    return beside and "đạt" in percent.lead and _DONE_OF_IT.fullmatch(part.lead) is not None


def _is_of_closing_total(context: Context, _: Item, part: Item, whole: Item) -> bool:
    """Say whether a sentence of shares is closed by their total: "15 vụ = 10,7%; 69 vụ = 49,3%. Tổng cộng 140 vụ."."""
    return whole.index > part.index and whole is total_that_closes(context.page, part)


#: Words and lists by which a whole is the one that is meant.
_TELLING: Final[Sequence[Callable[[Context, Item, Item, Item], bool]]] = (
    _is_half_of_head,
    _is_step_of,
    _is_taken_of,
    _is_of_closing_total,
)


def _is_share(context: Context, percent: Item, whole: Item) -> bool:
    """Say whether a figure is itself a share of what its sentence speaks of, and no step to the next figure."""
    own = context.share_of(whole)
    if own is None or own is percent:
        return False
    steps = own.lead.rstrip().endswith("đạt") and percent.lead.rstrip().endswith("đạt")
    return not (steps and whole.place.clause != percent.place.clause)
