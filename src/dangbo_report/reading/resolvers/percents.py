"""Percents of something: of a target, of a whole that stands before, behind, in a bracket, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.changes import told_again
from dangbo_report.reading.resolvers.in_turn import row_of
from dangbo_report.reading.resolvers.named_wholes import name_that_opens, named_before
from dangbo_report.reading.resolvers.percent_parts import Part, part_told
from dangbo_report.reading.resolvers.percent_subjects import may_be_part
from dangbo_report.reading.resolvers.percent_words import NAMED
from dangbo_report.reading.resolvers.portions import is_named, is_of_theirs, is_wholly_named, portion, portion_alone
from dangbo_report.reading.resolvers.ratios_apart import ratio_apart
from dangbo_report.reading.resolvers.said_ratios import ratio_beside
from dangbo_report.reading.resolvers.shares_alone import of_whole_only
from dangbo_report.reading.resolvers.stated_wholes import (
    stated_before,
    stated_behind,
    target_of_noun,
)
from dangbo_report.reading.resolvers.wholes_before import CALLED, OF_ANOTHER, totals_far_before, wholes_before

#: What there was before, which nobody says: "bằng 91,7% cùng kỳ".
_OF_BASE: Final = re.compile(
    r" (?:so với |của )?(?:vụ (?:[^\W\d_]+ ){1,2})?(?:cùng k[ỳì]|(?:năm|quý|tháng|kỳ|vụ) trước|năm ngoái)\b"
)
#: More than all is reached of a target, and of no whole.
_ALL: Final = 100
#: A whole so far from being meant may be another than the text says.
_DOUBTFUL: Final = 2
#: What people and things are no percent of.
_OF_BUDGET: Final = re.compile(r"[ ,]*(?:so với )?(?:tổng )?(?:dự toán|kế hoạch vốn)\b")


def percents(context: Context) -> Iterator[Proposal]:
    """Go through the percents that tell how much of something there is."""
    for percent in context.page.items:
        if _tells_portion(context, percent):
            yield from _of(context, percent)


_NO_PORTION: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.AVERAGE)
#: Rates that are no share of what is counted before them.
_NO_SHARE: Final = re.compile(r"\b(?:công suất|hiệu suất|lãi suất|tỷ suất|tốc độ|tăng trưởng|chỉ số)\b")


def _tells_portion(context: Context, percent: Item) -> bool:
    """Say whether a percent tells how much there is: no change, no aim, and none of several "in turn"."""
    if percent.sort is not Sort.PERCENT or percent.has(*_NO_PORTION) or percent.place.planned:
        return False
    if _NO_SHARE.search(percent.lead):
        return False
    start = percent.place.start
    before = context.page.previous(percent)
    if before is not None and is_of_theirs(percent, before):
        return False
    if context.low.find("lần lượt", max(0, start - 40), start) >= 0 or row_of(context.page, percent) is not None:
        return False
    return told_again(context.page, percent) is None


def _of(context: Context, percent: Item) -> Iterator[Proposal]:
    page = context.page
    pair = ratio_beside(page, percent) or ratio_apart(page, percent)
    if pair is not None:
        yield proposal(_of_ratio(percent, pair))
        return
    part = part_told(context, percent)
    stated = _stated(page, percent, part)
    if stated is None and is_of_base(page, percent):
        return
    if said := _of_stated(page, percent, part, stated):
        yield said
        return
    if found := tuple(_unstated(context, percent, part)):
        yield proposal(found)
    if not part.beside and not percent.has(Cue.OF_TARGET):
        yield from of_whole_only(context, percent, stated)


def _stated(page: Page, percent: Item, part: Part) -> Item | None:
    """What words right at a percent say that it is of."""
    return target_of_noun(page, percent, part) or stated_behind(page, percent, part) or stated_before(page, percent)


def is_of_base(page: Page, percent: Item) -> bool:
    """Say whether a percent is of what there was before."""
    return _OF_BASE.match(percent.tail) is not None or _goes_on_comparing(page, percent)


def _goes_on_comparing(page: Page, percent: Item) -> bool:
    """Such as "bằng 98,7% vụ mùa năm trước; trong đó phía bắc 1,1 triệu ha, bằng 97,5%": of what there was before."""
    if "bằng" not in percent.lead or NAMED.match(percent.tail):
        return False
    before = (each for each in page.before(percent) if each.sort is Sort.PERCENT and "bằng" in each.lead)
    return any(_OF_BASE.match(each.tail) for each in before)


def _of_ratio(percent: Item, pair: tuple[Item, Item]) -> Iterator[Binding]:
    """A percent that says a ratio again."""
    yield portion(percent, *pair)
    if NAMED.match(percent.tail) and not is_named(percent, pair[1]):
        # "442/453 đại biểu (91,32% tổng số đại biểu Quốc hội)": a whole of another name is another whole
        yield portion_alone(percent, pair[0])._replace(rank=1)


def _of_stated(page: Page, percent: Item, part: Part, stated: Item | None) -> Proposal:
    """A percent whose whole stands right at it: the parts that count the same."""
    if stated is None:
        return ()
    able = _able(page, percent, part, stated) or _told_behind(page, percent, stated)
    if not able or able[0].sort is not stated.sort:
        return ()
    best = max(likeness(each, stated) for each in able)
    alike = [each for each in able if likeness(each, stated) is best and each is not stated]
    return proposal(portion(percent, each, stated, rank) for rank, each in enumerate(alike))


#: "Chiếm 40,5% trong tổng số 103.260 hộ là số hộ đã đăng ký, cụ thể 41.860 hộ": the part comes last.
_IN_FIGURES: Final = re.compile(r"\b(?:cụ thể|tức|với|là)(?: là)? $")


def _told_behind(page: Page, percent: Item, stated: Item) -> Sequence[Item]:
    """The part of a whole, both behind a percent that a sentence begins with."""
    part = page.next(stated)
    opens = page.sentence(percent)[0] is percent and stated.index == percent.index + 1 and stated.has(Cue.WITHIN)
    if not opens or part is None or not part.is_plain or not _IN_FIGURES.search(part.lead):
        return ()
    return [part] if likeness(part, stated) is Likeness.SAME else ()


def _able(page: Page, percent: Item, part: Part, stated: Item) -> Sequence[Item]:
    """What may be the part of a whole that is stated: what the percent tells of if that is alike, else what is near."""
    if not part.items and not stated.has(Cue.TARGET):
        return ()
    if part.items and likeness(part.items[0], stated) is not Likeness.OTHER:
        return part.items
    far = 1 if stated.place.bracket and stated.index < percent.index else 0
    return [each for each in page.before(percent, far) if may_be_part(percent, each)][:3]


def _unstated(context: Context, percent: Item, part: Part) -> Iterator[Binding]:
    """A percent whose whole stands somewhere before, or nowhere."""
    wholly = partial(is_wholly_named, percent)
    found = sorted(_found_for_any(context, percent, part), key=lambda each: not wholly(each.items[-1]))
    if not found:
        yield from _of_nothing(percent, part)
        return
    likeliest = min(found, key=attrgetter("rank"))
    named = NAMED.match(percent.tail) is not None
    open_to_all = named or likeliest.rank >= 0 or _is_a_step(context.page, percent)
    yield from (each for each in found if open_to_all or each.rank < 0)
    if likeliest.rank >= (CALLED + 1 if named else _DOUBTFUL) or _is_open(context, percent, part.items[0], likeliest):
        yield portion_alone(percent, part.items[0])._replace(rank=9)


def _found_for_any(context: Context, percent: Item, part: Part) -> list[Binding]:
    """Every whole that may be meant of what a percent stands at; if there is none, of what is told before that."""
    if found := _found(context, percent, part) or _found(context, percent, _before_it(context.page, percent, part)):
        return found
    told = part.items[0] if part.beside and not percent.has(Cue.OF_TARGET) else None
    return list(totals_far_before(context, percent, told)) if told is not None and "đạt" not in percent.lead else []


def _before_it(page: Page, percent: Item, part: Part) -> Part:
    """Such as "xảy ra 9 vụ, làm rõ 8 vụ, bắt 14 đối tượng, đạt tỷ lệ 88,9%": no whole has people, so it is of cases."""
    if not part.beside or not _REACHED.search(percent.lead):
        return Part((), beside=False)
    every = (each for each in page.before(percent) if may_be_part(percent, each))
    able = [each for each in every if likeness(each, part.items[0]) is Likeness.OTHER]
    return Part([each for each in able if each.place.clause == percent.place.clause][:2], beside=False)


_REACHED: Final = re.compile(r"(?:, | \()(?:đạt|tỷ lệ|tỉ lệ|chiếm)(?: tỷ lệ| tỉ lệ)? $")


def _found(context: Context, percent: Item, part: Part) -> list[Binding]:
    """Every whole that may be meant, one farther before by its name; targets only where more than all is reached."""
    found = list(_wholes_meant(context, percent, part))
    if part.items and all(each.rank > CALLED for each in found):
        found += [portion(percent, part.items[0], each, CALLED) for each in named_before(context.page, percent, part)]
    if percent.figure.value > _ALL and "đạt" in percent.lead:
        return [each for each in found if each.kind == "percent-of-target"]
    return found


def _wholes_meant(context: Context, percent: Item, part: Part) -> Iterator[Binding]:
    return (each for each in wholes_before(context, percent, part) if not _is_of_a_share(context, percent, each))


def _is_of_a_share(context: Context, percent: Item, found: Binding) -> bool:
    """Such as "giải phóng 54 ha, chiếm 60% diện tích. Xã kia 17 ha, chiếm 25% diện tích": both are of what is named."""
    whole = found.items[-1]
    apart = whole.place.sentence != percent.place.sentence and found.rank >= _DOUBTFUL
    return apart and OF_ANOTHER.match(percent.tail) is not None and context.share_of(whole) is not None


def _of_nothing(percent: Item, part: Part) -> Iterator[Binding]:
    """A percent whose whole nobody says, of what it stands at."""
    budget = _OF_BUDGET.match(percent.tail) is not None
    for each in part.items if part.beside else ():
        if not (budget and _counts(each)):
            yield portion_alone(percent, each)


def _is_a_step(page: Page, percent: Item) -> bool:
    """Such as "khám 1.974, đạt 86,39%; đủ điều kiện 1.366, đạt 69,2%": what was reached before may be the whole."""
    before = (each for each in page.before(percent) if each.sort is Sort.PERCENT)
    return "đạt" in percent.lead and any("đạt" in each.lead for each in before)


def _counts(item: Item) -> bool:
    return item.sort is Sort.COUNT


def _is_open(context: Context, percent: Item, part: Item, likeliest: Binding) -> bool:
    """Say whether a share may be of a whole that nobody says: that of its whole, or of what a bracket only adds."""
    whole, listing = likeliest.items[-1], context.listing_of(part)
    if _runs_on(part, whole) or (likeliest.rank > CALLED and _is_of_others(context, percent)):
        return True
    if listing is not None and listing.lined and listing.carried and not is_named(percent, whole):
        return True
    if _is_of_another_ratio(context.page, percent, part, whole):
        return True
    return _is_only_added(context, part, whole) or _is_of_its_own(context, percent, part)


def _is_of_others(context: Context, percent: Item) -> bool:
    """Such as "Trong số chưa trả nợ, hộ nghèo 12 hộ, chiếm 40%", where nobody said how many these are."""
    return _has_named_whole(context.page, percent) or bool(name_that_opens(context.page, percent))


def _is_of_another_ratio(page: Page, percent: Item, part: Item, whole: Item) -> bool:
    """Such as "đỗ 1.218/1.222 em, tỷ lệ 99,7%. Bỏ học 09 em, bằng 0,17%": each sentence has its own whole."""
    pair = page.pair(whole) if whole.half and whole.place.sentence != part.place.sentence else None
    own = page.next(pair[1]) if pair is not None else None
    return own is not None and own.sort is Sort.PERCENT and not NAMED.match(percent.tail)


def _runs_on(part: Item, whole: Item) -> bool:
    """Say whether a part runs up to now, and what stands before it is of one period, and no target of its sentence."""
    if not part.has(Cue.CUMULATIVE) or whole.has(Cue.WITHIN, Cue.TOTAL) or whole.place.bracket is not None:
        return False
    return whole.place.sentence != part.place.sentence or not whole.has(Cue.TARGET)


def _is_only_added(context: Context, part: Item, whole: Item) -> bool:
    """Say whether a list in a bracket tells a part alone, or of what is itself a share."""
    if part.place.bracket is None or whole.place.bracket is not None or context.listing_of(part) is None:
        return False
    alone = sum(item.is_amount for item in context.listings_items(part)) == 1
    return alone or context.share_of(whole) is not None


def _has_named_whole(page: Page, percent: Item) -> bool:
    """Such as "08 chi hội (bằng 66,7% số chi hội), 04 còn lại (33,3%)": another share names what both are of."""
    before = (each for each in page.before(percent) if each.sort is Sort.PERCENT)
    return any(NAMED.match(each.tail) for each in before)


def _is_of_its_own(context: Context, percent: Item, part: Item) -> bool:
    """Such as "đạt 67,1%, gồm vốn đầu tư 4.362 triệu đồng (75,9%)": where the head reached so much, a part may too."""
    head = next(iter(context.heads_of(part)), None)
    if head is None or ("chiếm" in percent.lead and likeness(part, head) is not Likeness.OTHER):
        return False  # what makes up so much of what was reached is a share of it
    return context.page.next(head) is not percent and context.reached(head)
