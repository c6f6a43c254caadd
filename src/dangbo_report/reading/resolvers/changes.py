"""Changes: more or less than before, in figures, in percent, in points, against a base in brackets or beside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue, goes_on
from dangbo_report.reading.items import RATES, Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

_AGAINST_TARGET: Final = re.compile(r"(?:vượt|thiếu|hụt)[^0-9]*$")
_TARGET_BEHIND: Final = re.compile(r"[^;.]{0,12}so với[^;.]{0,12}(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết)")
_COMPARES: Final = re.compile(r"[\s\-+]*(?:như vậy, )?so (?:với|cùng)")
_MOVES: Final = re.compile(r"[\s\-+]*(?:tăng|giảm|như vậy|riêng|trong đó)\b")
_GOES_ON: Final = re.compile(r"; (?:so với [^,;.0-9]{0,40})?(?:tăng|giảm|cao|thấp|vượt)[^,;.]*$")
_RATIO_BEHIND: Final = re.compile(r"[^0-9;.)]{0,40}\([^0-9;.)]{0,20}")
_FROM: Final = re.compile(r"\btừ (?:mức )?$")
_TO: Final = re.compile(r"\b(?:lên|xuống|còn|nâng lên|đạt)(?: còn| thành| tới)? $")
_SAME_CHANGE: Final = re.compile(
    r"[^;.,]{0,30}(?:\(|, | = )\s*(?:(?:tương ứng|tương đương|bằng|tỷ lệ|tức|hay|với|=|giảm|tăng)\s)*[-+–]?"
)
_MOST_NEWS: Final = 4


def changes(context: Context) -> Iterator[Proposal]:
    """Go through what is more or less than before."""
    page = context.page
    for item in page.items:
        if item.place.planned or item.per:
            continue
        if item.has(Cue.CHANGE) and item.sort in RATES:
            yield from _in_percent(page, item)
        elif item.has(Cue.CHANGE) and item.is_amount:
            yield from _in_figures(page, item)
        elif item.sort is Sort.PERCENT and (change := told_again(page, item)):
            yield from _again_in_percent(page, item, change)


def told_again(page: Page, percent: Item) -> Item | None:
    """The change that a percent says again: "tăng 19 cuộc (39,5%)"."""
    if _LIKEWISE.search(percent.lead):
        here = (each for each in page.before(percent, 0, 5) if each.place.clause == percent.place.clause)
        return next((each for each in here if each.has(Cue.CHANGE) and each.is_amount), None)
    previous = page.previous(percent)
    if previous is None or not previous.has(Cue.CHANGE) or not previous.is_amount:
        return None
    return previous if _SAME_CHANGE.fullmatch(percent.lead) else None


_LIKEWISE: Final = re.compile(r"\b(?:tương đương|tương ứng|tức)(?: với| là)? $")


def bases_of(page: Page, change: Item) -> list[Item]:
    """What a change is held against: behind it first, then before it in its clause; targets where the words say so."""
    target = _AGAINST_TARGET.search(change.lead) or _TARGET_BEHIND.match(change.tail)
    found: list[Item] = []
    previous = change
    for item in page.after(change):
        outside = change.place.bracket and item.place.start > change.place.bracket[1]
        if item.place.clause != change.place.clause or outside or _is_other_change(previous, item):
            break
        if item.has(Cue.BASE) or (target and item.has(Cue.TARGET)):
            found.append(item)
        previous = item
    aimed = target and any(each.has(Cue.TARGET) for each in page.sentence(change)) and not found
    if not found and (past := _told_before(page, change)):
        found.append(past)
    again = page.low.rfind("so với", change.place.opened, change.place.start)
    own = _OWN_SUBJECT.search(page.low, change.place.opened, change.place.start)
    for item in page.before(change, 0, 6):
        if (own and item.place.end <= own.start()) or item.place.end < again:
            break
        same = item.place.clause == change.place.clause and (
            not change.place.bracket or item.place.bracket == change.place.bracket
        )
        based = item.has(Cue.BASE) and not item.has(Cue.TARGET) and not aimed
        if same and (based or (target and item.has(Cue.TARGET))):
            found.append(item)
    return found


#: "tháng 2 là 5.124 lượt, tăng 10,1%": what there was stands right before the change, what there is before that.
_PAST_TOLD: Final = re.compile(
    r"(?:^|[,;(.] |, trong khi |(?:^|[.,;] )\w+ )(?:cùng k[ỳì]"
    r"|(?:tháng|quý|năm|kỳ|học kỳ|vụ) (?:°+(?:/°+)?|[ivx]+|trước)|°+ tháng)"
    r"(?: (?:năm|tháng) (?:°+|trước|ngoái))?(?: (?:chỉ )?(?:là|có|đạt|được|thu|tổ chức|hiến)|:)? $"
)


#: Behind these another subject has a change of its own: "tăng 17 tin, riêng trang của xã tăng 25".
_OWN_SUBJECT: Final = re.compile(r"\b(?:riêng|trong đó)\b")


def _told_before(page: Page, change: Item) -> Item | None:
    """The figure of an earlier period that a change follows, where the same is told of this period before it."""
    earlier = page.previous(change)
    while earlier is not None and (earlier.has(Cue.CHANGE) or earlier.sort is Sort.TIME):
        earlier = page.previous(earlier)
    if earlier is None or not earlier.is_plain or not _PAST_TOLD.search(earlier.lead):
        return None
    before = next(page.before(earlier, 1), None)
    return earlier if before is not None and before.sort is earlier.sort else None


def _is_other_change(previous: Item, item: Item) -> bool:
    """Say whether another change begins, and not one that shares the verb or says the same in percent."""
    if not item.has(Cue.CHANGE) or item.sort in RATES:
        return False
    return not goes_on(item.lead) and not (previous.has(Cue.CHANGE) and re.fullmatch(r"[^;.0-9]{0,12}", item.lead))


def news_of(page: Page, change: Item) -> list[Item]:
    """What there is now, nearest first."""
    opened = page.low[change.place.opened : change.place.opened + 24]
    past = _told_before(page, change)
    far = 2 if _COMPARES.match(opened) else 1 if past or _MOVES.match(opened) else 0
    found: list[Item] = []
    for item in page.before(change, far):
        if item.place.sentence != change.place.sentence and found and found[0].place.sentence == change.place.sentence:
            break
        elsewhere = item.place.bracket and item.place.bracket != change.place.bracket and not item.half
        apart = item.place.clause != change.place.clause and ";" in change.lead and not _goes_on_comparing(page, change)
        if not found and item.index == change.index - 1 and (item.per or item.has(Cue.AVERAGE)):
            return []  # it is the mean that changed
        if item is past:
            continue
        if not (
            apart
            or elsewhere
            or item.has(Cue.CHANGE, Cue.BASE, Cue.AVERAGE, Cue.TARGET)
            or item.per
            or item.sort is Sort.TIME
        ):
            found.append(item)
    return _of_subject(change, found)[:_MOST_NEWS]


#: "So với quý II (117,2 triệu đồng), số chi giảm 29,7 triệu đồng": what changed is named anew.
_NAMED_ANEW: Final = re.compile(r"\),? (?:tổng )?số ([^\W\d_]+(?: [^\W\d_]+)?) (?:tăng|giảm) (?:thêm )?$")


def _of_subject(change: Item, news: list[Item]) -> list[Item]:
    """Of what there is now, the figures that are called as the sentence of a change calls its subject."""
    named = _NAMED_ANEW.search(change.lead)
    if named is None:
        return news
    words = set(named[1].split())
    return [each for each in news if words & set(f"{each.lead} {each.noun}".split())]


def _goes_on_comparing(page: Page, change: Item) -> bool:
    """Say whether what stands behind ";" is still held against the same: "; so với cùng kỳ, số hộ tăng …, số …"."""
    clause = page.low[change.place.opened : change.place.start].rpartition(";")[2]
    return _GOES_ON.search(change.lead) is not None or _COMPARES.match(clause) is not None


def _ratio_behind(page: Page, change: Item) -> tuple[Item, Item] | None:
    """Such as "tăng 7 vụ (38/31 vụ)": both sides in the bracket behind."""
    following = page.next(change)
    if following is not None and following.is_ratio_part and _RATIO_BEHIND.fullmatch(following.lead):
        return page.pair(following)
    return None


def _from_to(page: Page, change: Item) -> Iterator[tuple[Item, Item]]:
    """Such as "tăng từ 42 tổ lên 57 tổ": what there is, and what there was."""
    for base, value in pairwise(page.sentence(change)):
        bare = base.place.bracket and base.lead.endswith("(") and base.place.bracket == value.place.bracket
        if base.sort is value.sort and (bare or _FROM.search(base.lead)) and _TO.search(value.lead):
            yield value, base


def _agree(change: Item, items: Iterable[Item]) -> list[Item]:
    return [each for each in items if likeness(change, each) is not Likeness.OTHER and not _says_more(change, each)]


def _says_more(change: Item, other: Item) -> bool:
    """Such as "giảm 2 người chết" is no change of "4 người bị thương": a word is nowhere at the other figure."""
    more = set(change.noun.split()) - set(other.noun.split())
    said = set(f"{other.lead} {other.tail}".split())
    return bool(other.noun) and change.noun.startswith(f"{other.noun} ") and not more & said


def _in_figures(page: Page, change: Item) -> Iterator[Proposal]:
    if pair := _ratio_behind(page, change):
        yield proposal([_difference(change, *pair)])
        return
    bases = _agree(change, bases_of(page, change))
    news = [each for each in _agree(change, news_of(page, change)) if each not in bases]
    moves = [(value, base) for value, base in _from_to(page, change) if likeness(change, value) is not Likeness.OTHER]
    found = [_difference(change, value, base) for value, base in moves]
    for far, base in enumerate(sorted(bases, key=lambda each: -likeness(change, each))):
        found += [_difference(change, value, base, far + near) for near, value in enumerate(news)]
    if not found:
        found = [_difference(change, value, base, 1) for value, base in _since_opening(page, change, news)]
    if found:
        yield proposal(found)


_SINCE: Final = re.compile(r"so với (?:đầu|trước|cuối)|^[.,;]?\s*$")


_SINCE_ANOTHER: Final = re.compile(r"\bso với (?!đầu|trước)")


def _since_opening(page: Page, change: Item, news: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Such as "có 702 đảng viên, tăng 18 đảng viên so với đầu năm": the base opened the paragraph."""
    if not news or not _SINCE.search(change.tail):
        return
    if _SINCE_ANOTHER.search(page.low, change.place.opened, change.place.start):
        return
    for item in page.before(change, 4):
        if item.has(Cue.OPENING) and item is not news[0] and likeness(item, news[0]) is not Likeness.OTHER:
            yield news[0], item
            return


def _difference(change: Item, value: Item, base: Item, rank: int = 0) -> Binding:
    return Binding("difference", {"change": change, "value": value, "base": base}, rank, {"falls": change.sign < 0})


def _in_percent(page: Page, percent: Item) -> Iterator[Proposal]:
    if percent.sign and (pair := _ratio_behind(page, percent)):
        yield proposal([_change(percent, *pair, None)])
        return
    beside = page.previous(percent)
    inside = beside is not None and percent.place.bracket and not beside.place.bracket and beside.has(Cue.CHANGE)
    bases, news = bases_of(page, beside if inside and beside else percent), news_of(page, percent)
    moves = list(_from_to(page, percent))
    pairs = [*moves, *((value, base) for base in bases for value in news)]
    points = [(value, base) for value, base in pairs if value.sort is Sort.PERCENT is base.sort]
    if points:
        yield proposal(
            Binding(
                "points",
                {"change": percent, "value": value, "base": base},
                rank,
                {"falls": _falls(percent, value, base)},
            )
            for rank, (value, base) in enumerate(points)
        )
    elif percent.sort is Sort.PERCENT and percent.sign:
        yield from _of_amounts(page, percent, bases, news, moves)


def _falls(percent: Item, value: Item, base: Item) -> bool:
    """The direction of points: by their own word, else by that of the move ("giảm từ 5% xuống 3%")."""
    sign = percent.sign or (-1 if value.lead.rstrip().endswith(("xuống", "còn")) else base.sign)
    return sign < 0


def _of_amounts(
    page: Page, percent: Item, bases: Sequence[Item], news: Sequence[Item], moves: Sequence[tuple[Item, Item]]
) -> Iterator[Proposal]:
    change = _change_behind(page, percent) or _change_beside(
        page, percent, own=any(base.index > percent.index for base in bases)
    )
    found = [_change(percent, value, base, None) for value, base in moves if value.is_amount]
    for far, base in enumerate(bases):
        for near, value in enumerate(news):
            if value.is_amount and value.sort is base.sort:
                unlike = 2 * (likeness(value, base) is Likeness.OTHER)
                found.append(
                    _change(
                        percent,
                        value,
                        base,
                        change if change and change.sort is base.sort else None,
                        far + near + unlike,
                    )
                )
    if not found and change is not None:
        found = [_change(percent, value, None, change, far) for far, value in enumerate(_agree(change, news))]
        found += [_change(percent, None, each, change, 1) for each in _agree(change, news) if _PAST.search(each.lead)]
    if not found and news and news[0].is_amount and _states_change(percent):
        found = [_change(percent, news[0], None, None)]
    if found:
        yield proposal(found)


_PAST: Final = re.compile(r"\b(?:đầu|cuối) (?:năm|kỳ|quý|tháng)|\bnăm °+|trước\b")


def _change_behind(page: Page, percent: Item) -> Item | None:
    """Such as "giảm 20% (giảm 4 đảng viên)", "giảm 0,94% (-603 ha)"."""
    item = page.next(percent)
    said = item is not None and item.has(Cue.CHANGE) and item.is_amount and item.sign == percent.sign
    return item if said and item is not None and re.match(r"\s?\(", item.lead) else None


def _change_beside(page: Page, percent: Item, *, own: bool) -> Item | None:
    """The change in figures that stands before one in percent, with no base of its own between."""
    for item in page.before(percent, 0, 5):
        if item.place.clause != percent.place.clause or (own and item.has(Cue.BASE)):
            return None
        if item.has(Cue.CHANGE) and item.is_amount:
            return item
    return None


def _states_change(percent: Item) -> bool:
    """Say whether a percent stands right behind the amount that changed."""
    return re.fullmatch(r"[^;.]{0,60}, [^,;.]{0,12}", percent.lead) is not None


def _change(percent: Item, value: Item | None, base: Item | None, change: Item | None, rank: int = 0) -> Binding:
    slots = {"percent": percent, "value": value, "base": base, "change": change}
    falls = (percent.sign or (change.sign if change else 0)) < 0
    return Binding("change", {name: item for name, item in slots.items() if item is not None}, rank, {"falls": falls})


def _again_in_percent(page: Page, percent: Item, change: Item) -> Iterator[Proposal]:
    bases = _agree(change, bases_of(page, change))
    news = _agree(change, news_of(page, change))
    pair = _ratio_behind(page, percent) or _ratio_behind(page, change)
    found = [_change(percent, *pair, change)] if pair else []
    found += [_change(percent, value, base, change, far) for base in bases for far, value in enumerate(news)]
    found += [_change(percent, None, base, change, 1) for base in bases if not news]
    found += [_change(percent, None, each, change, 2) for each in news if _PAST.search(each.lead)]
    if not bases:
        found += [_change(percent, value, None, change, far + 1) for far, value in enumerate(news)]
        wholes = [each for each in page.before(change, 0) if each.has(Cue.WITHIN, Cue.TOTAL, Cue.TARGET)]
        found += [_change(percent, None, each, change, 5) for each in _agree(change, wholes)]
    if found:
        yield proposal(found)
