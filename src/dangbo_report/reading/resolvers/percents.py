"""Percents of something: of a target, of a whole that stands before, behind, in a bracket, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.lexicon import counted_noun
from dangbo_report.reading.nouns import Likeness, likeness, nouns_agree
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.changes import told_again
from dangbo_report.reading.resolvers.named_wholes import named_before
from dangbo_report.reading.resolvers.percent_parts import (
    ANOTHER,
    BESIDE,
    BRACKETED,
    HOLLOW,
    NAMED,
    NUMBER_IN_WORDS,
    Part,
    is_called,
    is_put_behind,
    may_be_part,
    part_told,
)

_WHOLE_SAID: Final = re.compile(
    r"\b(?:so với|cùng k[ỳì]|(?:năm|quý|tháng|kỳ) trước|trong|trên|tổng|của|kế hoạch|chỉ tiêu|dự toán|số|lượng)\b"
)
_WHOLE_OPENS: Final = re.compile(r"(?:\(|\b(?:số|là|năm|quý|trong|trên|với|của|toán|hoạch|tiêu|giao))\s?$")
#: Wholes that no figure of a report is: "1,6% dân số".
_ELSEWHERE: Final = re.compile(
    r"\s*(?:so với |trên |trong |của )?(?:dân số|diện tích tự nhiên|toàn (?:tỉnh|quốc|huyện|ngành|xã))\b"
)
#: What there was before, which nobody says: "bằng 91,7% cùng kỳ".
_OF_BASE: Final = re.compile(r" (?:so với |của )?(?:cùng k[ỳì]|(?:năm|quý|tháng|kỳ) trước|năm ngoái)\b")
#: What tells the share of something that is not counted out: "nữ chiếm", "tỷ lệ tái cử", or a comma alone.
_TELLS_SHARE: Final = re.compile(r"\b(?:chiếm|(?:tỷ|tỉ) lệ[^,;.()]{0,25}|trình độ [^,;.()]{0,20})\s*$|^,? $")
#: More than all is reached of a target, and of no whole.
_ALL: Final = 100
_NEAR_WHOLE: Final = 75
_SENTENCES: Final = 2
#: A whole so far from being meant may be another than the text says.
_DOUBTFUL: Final = 2
#: A whole by the name that stands behind the percent.
_CALLED: Final = -3
#: What people and things are no percent of.
_OF_BUDGET: Final = re.compile(r"[ ,]*(?:so với )?(?:tổng )?(?:dự toán|kế hoạch vốn)\b")


def percents(context: Context) -> Iterator[Proposal]:
    """Go through the percents that tell how much of something there is."""
    for percent in context.page.items:
        if _tells_portion(context, percent):
            yield from _of(context, percent)


#: Rates that are no share of what is counted before them.
_NO_SHARE: Final = re.compile(r"\b(?:công suất|hiệu suất|lãi suất|tỷ suất|tốc độ|tăng trưởng|chỉ số)\b")


def _tells_portion(context: Context, percent: Item) -> bool:
    """Say whether a percent tells how much there is: no change, no aim, and none of several "in turn"."""
    if percent.sort is not Sort.PERCENT or percent.has(Cue.CHANGE, Cue.BASE, Cue.TARGET) or percent.place.planned:
        return False
    if _NO_SHARE.search(percent.lead):
        return False
    start = percent.place.start
    return context.low.find("lần lượt", max(0, start - 40), start) < 0 and told_again(context.page, percent) is None


def _of(context: Context, percent: Item) -> Iterator[Proposal]:
    page = context.page
    pair = _ratio_beside(page, percent)
    if pair is not None:
        # "442/453 đại biểu (91,32% tổng số đại biểu Quốc hội)": a whole of another name is another whole
        elsewhere = NAMED.match(percent.tail) is not None and not _is_named(percent, pair[1])
        alone = [_alone(percent, pair[0])._replace(rank=1)] if elsewhere else []
        yield proposal([_binding(percent, *pair), *alone])
        return
    part = part_told(context, percent)
    stated = _stated_behind(page, percent, part) or _stated_before(page, percent)
    if stated is None and _OF_BASE.match(percent.tail):
        return
    if said := _of_stated(page, percent, part, stated):
        yield said
        return
    if found := tuple(_unstated(context, percent, part)):
        yield proposal(found)
    if not part.beside and not percent.has(Cue.OF_TARGET):
        yield from _of_whole_only(context, percent, stated)


def _of_stated(page: Page, percent: Item, part: Part, stated: Item | None) -> Proposal:
    """A percent whose whole stands right at it: the parts that count the same."""
    if stated is None:
        return ()
    able = list(part.items)
    if not able and not stated.has(Cue.TARGET):
        return ()
    if not able or likeness(able[0], stated) is Likeness.OTHER:
        far = 1 if stated.place.bracket and stated.index < percent.index else 0
        able = [each for each in page.before(percent, far) if may_be_part(percent, each)][:3]
    if not able or able[0].sort is not stated.sort:
        return ()
    best = max(likeness(each, stated) for each in able)
    alike = [each for each in able if likeness(each, stated) is best and each is not stated]
    return proposal(_binding(percent, each, stated, rank) for rank, each in enumerate(alike))


def _unstated(context: Context, percent: Item, part: Part) -> Iterator[Binding]:
    """A percent whose whole stands somewhere before, or nowhere."""
    found = list(_wholes(context, percent, part))
    if part.items and all(each.rank > _CALLED for each in found):
        found += [_binding(percent, part.items[0], each, _CALLED) for each in named_before(context.page, percent, part)]
    if percent.figure.value > _ALL and "đạt" in percent.lead:
        found = [each for each in found if each.kind == "percent-of-target"]
    if not found:
        budget = _OF_BUDGET.match(percent.tail) is not None
        yield from (_alone(percent, each) for each in part.items if part.beside and not (budget and _counts(each)))
        return
    likeliest = min(found, key=lambda each: each.rank)
    named = NAMED.match(percent.tail) is not None
    open_to_all = named or _is_a_step(context.page, percent)
    yield from (each for each in found if open_to_all or likeliest.rank >= 0 or each.rank < 0)
    if (
        (named and likeliest.rank > _CALLED)
        or likeliest.rank >= _DOUBTFUL
        or _is_open(context, percent, part.items[0], likeliest)
    ):
        yield _alone(percent, part.items[0])._replace(rank=9)


def _is_a_step(page: Page, percent: Item) -> bool:
    """Such as "khám 1.974, đạt 86,39%; đủ điều kiện 1.366, đạt 69,2%": what was reached before may be the whole."""
    before = (each for each in page.before(percent) if each.sort is Sort.PERCENT)
    return "đạt" in percent.lead and any("đạt" in each.lead for each in before)


def _counts(item: Item) -> bool:
    return item.sort is Sort.COUNT


def _is_open(context: Context, percent: Item, part: Item, likeliest: Binding) -> bool:
    """Say whether a share may be of a whole that nobody says: that of its whole, or of what a bracket only adds."""
    whole = likeliest.items[-1]
    aside = part.place.bracket is not None and whole.place.bracket is None and context.listing_of(part) is not None
    if _has_named_whole(context.page, percent):
        return True
    listing = context.listing_of(part)
    lined = listing is not None and listing.lined and listing.carried
    running = part.has(Cue.CUMULATIVE) and not whole.has(Cue.WITHIN, Cue.TOTAL) and whole.place.bracket is None
    if lined or (running and (whole.place.sentence != part.place.sentence or not whole.has(Cue.TARGET))):
        return True
    alone = aside and sum(item.is_amount for item in context.listings_items(part)) == 1
    nested = aside and context.share_of(whole) is not None
    return alone or nested or _is_of_its_own(context, percent, part)


def _has_named_whole(page: Page, percent: Item) -> bool:
    """Such as "08 chi hội (bằng 66,7% số chi hội), 04 còn lại (33,3%)": another share names what both are of."""
    before = (each for each in page.before(percent) if each.sort is Sort.PERCENT)
    return any(NAMED.match(each.tail) for each in before)


def _is_of_its_own(context: Context, percent: Item, part: Item) -> bool:
    """Such as "đạt 67,1%, gồm vốn đầu tư 4.362 triệu đồng (75,9%)": where the head reached so much, a part may too."""
    head = next(iter(context.heads_of(part)), None)
    return head is not None and context.page.next(head) is not percent and context.reached(head)


def _binding(percent: Item, part: Item, whole: Item, rank: int = 0) -> Binding:
    planned = part.is_ratio_part and part.sort is not Sort.COUNT and "chiếm" not in percent.lead
    if percent.has(Cue.OF_TARGET) or whole.has(Cue.TARGET) or planned:
        return Binding("percent-of-target", {"percent": percent, "value": part, "target": whole}, rank)
    return Binding("share", {"percent": percent, "part": part, "whole": (whole,)}, rank)


def _alone(percent: Item, part: Item) -> Binding:
    """A percent whose whole nobody says."""
    if percent.has(Cue.OF_TARGET):
        return Binding("percent-of-target", {"percent": percent, "value": part})
    return Binding("share", {"percent": percent, "part": part})


def _ratio_beside(page: Page, percent: Item) -> tuple[Item, Item] | None:
    """The ratio that a percent says again: "97,5% (3.318/3.402 hộ)", "30/40 công trình, đạt 75%"."""
    following, previous = page.next(percent), page.previous(percent)
    if (
        following is not None
        and following.is_ratio_part
        and re.fullmatch(r"[^0-9;.,)]{0,25}\([^0-9;.,)]{0,20}", following.lead)
    ):
        return page.pair(following)
    pair = page.pair(previous) if previous is not None else None
    if previous is not None and pair is None and previous.lead == ", " and (told := page.previous(previous)):
        previous, pair = told, page.pair(told)  # "08/09 vụ, 14 đối tượng, đạt 88,9%"
    return pair if pair is not None and pair[1] is previous and _says_ratio(percent.lead) else None


_BREAKS_OFF: Final = re.compile(r"[,(]|^ ?(?:đạt|chiếm|bằng)")


def _says_ratio(lead: str) -> bool:
    """Say whether the words between a ratio and a percent make one the other."""
    beside = _BREAKS_OFF.search(lead) and BESIDE.fullmatch(BRACKETED.sub("", lead))
    return bool(beside) and not ANOTHER.search(lead)


def _stated_behind(page: Page, percent: Item, part: Part) -> Item | None:
    """A whole that stands right behind: "kế hoạch (35 đảng viên)", "64% trong tổng số 600 hộ"."""
    whole = page.next(percent)
    if whole is None or not whole.is_amount or whole.has(Cue.CHANGE, Cue.EACH):
        return None
    gap = whole.lead
    if len(gap) > _NEAR_WHOLE or re.search(r";|, (?!dự toán|kế hoạch|chỉ tiêu)|trong đó|tăng|giảm", gap):
        return None
    said = whole.has(Cue.TARGET, Cue.WITHIN) or (_WHOLE_SAID.search(gap) and _WHOLE_OPENS.search(gap))
    alike = not part.items or part.items[0].sort is whole.sort
    return whole if said and alike else None


_REACHED_OF: Final = re.compile(
    r"[^,;.()0-9]{0,30}(?:, )?(?:đã |mới )?(?:đạt|bằng|tương đương|chiếm) (?:tỷ lệ |được )?"
)


#: "So với kế hoạch tỉnh giao (8.412,5 tỷ đồng), tỷ lệ giải ngân đạt 24,5%": what was done stands farther before.
_COMPARED_WITH: Final = re.compile(r"(?:^|; )so với (?:kế hoạch|dự toán|chỉ tiêu)[^;()]*\($")


def _stated_before(page: Page, percent: Item) -> Item | None:
    """A target right before: "so với chỉ tiêu năm 150 hội viên đạt 83,3%", "trên kế hoạch 4.300 ha, đạt 98,0%"."""
    target = page.previous(percent)
    if target is None or not target.is_amount or not target.has(Cue.TARGET):
        return None
    if target.place.bracket:
        return target if _COMPARED_WITH.search(page.low, target.place.opened, target.place.start) else None
    others = [each for each in page.before(percent) if may_be_part(percent, each) and each.sort is target.sort]
    return target if _REACHED_OF.fullmatch(percent.lead) and others else None


def _wholes(context: Context, percent: Item, part: Part) -> Iterator[Binding]:
    """Every whole that stands before, with each part that is possible."""
    if not part.items or _ELSEWHERE.match(percent.tail):
        return
    for far, item in enumerate(part.items):
        for whole in (
            *_heads(context, item),
            *context.page.before(item, _SENTENCES),
            *_totals_behind(context.page, item),
        ):
            if _may_be_whole(context, percent, item, whole):
                yield _binding(percent, item, whole, 2 * far + _rank(context, percent, item, whole))


def _heads(context: Context, part: Item) -> Iterator[Item]:
    """What a list is of; of a ratio both halves: "1.485/1.507 cử tri tham gia, trong đó 1.304 đồng ý, đạt 86,53%"."""
    for head in context.heads_of(part):
        yield head
        if head.is_ratio_part and (pair := context.page.pair(head)):
            yield pair[1]


def _totals_behind(page: Page, part: Item) -> Iterator[Item]:
    """Such as "tốt 17, chiếm 32,07%; …; tổng số 53 đơn vị": the whole closes the sentence."""
    for item in page.after(part):
        if item.has(Cue.TOTAL) and item.is_plain:
            yield item


def _may_be_whole(context: Context, percent: Item, part: Item, whole: Item) -> bool:
    return (
        (
            likeness(part, whole) is not Likeness.OTHER
            or (part.sort is whole.sort and (context.is_head(whole, part) or is_called(percent, whole)))
        )
        and not whole.has(Cue.CHANGE, Cue.EACH, Cue.AVERAGE, Cue.BASE)
        and not whole.per
        and (whole.has(Cue.TARGET) or not percent.has(Cue.OF_TARGET))
        and not (whole.has(Cue.TARGET) and "chiếm" in percent.lead)
        and (whole.draft is not part.draft or whole.half != part.half)
    )


def _rank(context: Context, percent: Item, part: Item, whole: Item) -> int:
    """How far a whole is from being the one that is meant: by its words, its noun, its place."""
    if _is_named(percent, whole):
        return _CALLED
    if context.is_head(whole, part):
        return -2 + context.heads_of(part).index(whole)
    if any(half is not whole and context.is_head(half, part) for half in context.page.pair(whole) or ()):
        return -1
    if _is_step_of(context, percent, part, whole):
        return -1
    if whole.has(Cue.WITHIN) and whole.place.sentence == part.place.sentence:
        return -1
    if whole.has(Cue.TARGET) and not percent.has(Cue.OF_TARGET) and "đạt" in percent.lead:
        return -1 if likeness(part, whole) is Likeness.SAME else 1
    rank = {Likeness.SAME: 0, Likeness.OPEN: 1, Likeness.OTHER: 4}[likeness(part, whole)]
    rank += 0 if whole.place.sentence == part.place.sentence else 1
    rank += 2 if whole.place.bracket and whole.place.bracket != percent.place.bracket else 0
    rank += 6 if context.are_siblings(whole, part) else 0
    rank += 2 if _is_share(context, percent, whole) else 0
    rank += 2 if context.is_listed_elsewhere(whole, part) else 0
    rank += 1 if whole.index > part.index else 0
    if percent.has(Cue.OF_TARGET):
        return rank + (-3 if whole.has(Cue.TARGET) else 3)
    return rank


#: "Trong đó, năm 2020 thụ lý 602.252 vụ việc, đã giải quyết được 544.604 (đạt 90,4%)": done of the figure before it.
_DONE_OF_IT: Final = re.compile(r"(?:^|[^,;.]*, )(?:đã|mới|trong đó đã) [^,;.()0-9]*")


def _is_step_of(context: Context, percent: Item, part: Item, whole: Item) -> bool:
    """Say whether a figure of a list is what was done of the one before it."""
    beside = context.are_siblings(whole, part) and whole.index == part.index - 1
    return beside and "đạt" in percent.lead and _DONE_OF_IT.fullmatch(part.lead) is not None


def _is_share(context: Context, percent: Item, whole: Item) -> bool:
    """Say whether a figure is itself a share of what its sentence speaks of, and no step to the next figure."""
    own = context.share_of(whole)
    if own is None or own is percent:
        return False
    steps = own.lead.rstrip().endswith("đạt") and percent.lead.rstrip().endswith("đạt")
    return not (steps and whole.place.clause != percent.place.clause)


def _is_named(percent: Item, whole: Item) -> bool:
    """Such as "đạt 80,52% trên số có điều kiện": the words behind a percent name its whole."""
    named = NAMED.match(percent.tail)
    if named is None:
        return False
    words = set(named[1].split()) - HOLLOW
    said = set(f"{whole.lead} {whole.noun} {whole.tail}".split())
    return bool(words) and 2 * len(words & said) > len(words)


def _may_be_of(percent: Item, whole: Item) -> bool:
    """Say whether a count may be what a share is of; "12 lớp; tỷ lệ hộ nghèo 2,13%" names another noun."""
    if whole.sort is not Sort.COUNT or not whole.noun or whole.place.bracket:
        return False
    if whole.has(Cue.CHANGE, Cue.EACH, Cue.BASE):
        return False
    _, rate, words = percent.lead.rpartition(" lệ ")
    noun = words[: counted_noun(words, 0)] if rate else ""
    return not noun or nouns_agree(noun, whole.noun) is not Likeness.OTHER


def _is_of_amounts(context: Context, percent: Item) -> bool:
    """Say whether a percent in a bracket tells of the amounts that stand in it."""
    bracket = percent.place.bracket
    return bracket is not None and any(
        each.is_amount and each.place.bracket == bracket for each in context.page.sentence(percent)
    )


#: "Có 33 đại biểu trúng cử. Trong đó, tỷ lệ đại biểu nữ đạt 30,3%".
_OF_THOSE: Final = re.compile(r"\s*trong (?:đó|số (?!°)[^\W\d_])")


def _of_whole_only(context: Context, percent: Item, stated: Item | None) -> Iterator[Proposal]:
    """Such as "40 hội viên, nữ chiếm 32,5%": a share whose part nobody says."""
    if (NAMED.match(percent.tail) and stated is None) or _is_of_amounts(context, percent):
        return
    page = context.page
    found = [stated] if stated is not None and stated.sort is Sort.COUNT else []
    told = _TELLS_SHARE.search(percent.lead) and not is_put_behind(percent)
    if not found and _ELSEWHERE.match(percent.tail) is None and told:
        far = 1 if _OF_THOSE.match(page.low, percent.place.opened) else 0
        found = [whole for whole in page.before(percent, far) if _may_be_of(percent, whole)]
        found = [whole for whole in found if not NUMBER_IN_WORDS.search(page.between(whole, percent))]
    if found:
        yield proposal(
            Binding("share", {"percent": percent, "whole": (whole,)}, rank) for rank, whole in enumerate(found[:3])
        )
