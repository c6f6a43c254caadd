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
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.page import Page

_EACH: Final = re.compile(r"\b(?:mỗi|(?:bình quân|trung bình)(?: cho)? một) ((?:[^\W\d_]+ ?){1,3})")
#: "mỗi ngày 4 ca, mỗi ca 5 người": how many there are is told for each of something itself.
_OF_TIMES: Final = re.compile(r"\bmỗi (?:ngày|tuần|tháng|quý|năm) $")
_TOGETHER: Final = re.compile(
    r"tổng|trị giá|giá trị|thành tiền|kinh phí|số tiền|bằng|với|được|là|sản lượng|=|đủ|thu|chi|cho|tiền|hết"
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
_MOST_TOTALS: Final = 3
_AREA: Final = frozenset(("ha", "m2", "m²", "km2", "km²"))


def rates(context: Context) -> Iterator[Proposal]:
    """Go through what is told for each of something."""
    page = context.page
    for item in page.items:
        told = item.is_amount and item.has(Cue.EACH, Cue.AVERAGE) and not (item.place.planned or is_given(item))
        if told and (found := of_each(context, item)):
            yield found


#: "xóa mù chữ mức 2", "học phí mức 3": it numbers, and is no price.
_LEVEL: Final = re.compile(r"\bmức $")


def _is_one(item: Item) -> bool:
    """Such as "bình quân 1 nhà máy là 22 MW": it says for each of what, and not how much."""
    return item.figure.value == 1 and not item.per and item.lead.endswith((" bình quân ", " trung bình ", " mỗi "))


def is_given(item: Item) -> bool:
    """Say whether a figure is told of another time, is a mean that somebody set, or numbers a level."""
    if item.sort is Sort.COUNT and (_is_one(item) or (not item.noun and _LEVEL.search(item.lead))):
        return True
    return item.has(Cue.CHANGE, Cue.BASE) or (item.has(Cue.TARGET) and item.has(Cue.AVERAGE))


def of_each(context: Context, rate: Item) -> Proposal:
    """How many there are of what a rate is for each of, and how much that is together."""
    if tells_of_others(context, rate):
        return ()
    page = context.page
    counts, totals = _in_turn(page, rate) or _of_one(page, rate) or _beside_count(page, rate) or _of_all(context, rate)
    mean = rate.has(Cue.AVERAGE)
    return proposal(
        _binding(rate, count, total, far + near - 2 * _names(total, count) + 8 * _is_other_kind(total, rate), mean=mean)
        for far, count in enumerate(counts)
        for near, total in enumerate(totals)
        if count is not total
    )


def _is_other_kind(total: Item, rate: Item) -> bool:
    """Such as "138 con trâu", of which "708 con lợn" is no mean."""
    one, other = (re.findall(r"[^\W\d_]+", f"{each.noun} {each.tail}")[:2] for each in (total, rate))
    return one[:1] == other[:1] == ["con"] and one != other


#: "bình quân 900.000 đồng/giải, hết 10.800.000 đồng".
_ALL_TOLD: Final = re.compile(
    r"[^;.,()0-9]{0,20}, (?:hết|tổng(?: cộng| số tiền| trị giá| kinh phí)?|thành tiền|trị giá)(?: là)? "
)


def _tells_all(item: Item, rate: Item) -> bool:
    """Say whether a sum stands right behind a rate, as what all of them cost."""
    return item.index == rate.index + 1 and _ALL_TOLD.fullmatch(item.lead) is not None


def _of_all(context: Context, rate: Item) -> tuple[Sequence[Item], Sequence[Item]]:
    """What there may be so many of, and how much that may be together."""
    around = _around(context.page, rate)
    return _counted(context, around, rate), _totals(context, around, rate)[:_MOST_TOTALS]


_THEN: Final = re.compile(r"\),? (?:thành tiền|thành|tổng(?: tiền| trị giá| số tiền| kinh phí)?|trị giá|là|=)(?: là)? ")


def _in_turn(page: Page, rate: Item) -> tuple[Sequence[Item], Sequence[Item]] | None:
    """Such as "160 suất loại 1 (600.000 đồng/suất), thành tiền 96 triệu đồng": how many, for how much, how much."""
    count, total = _noun_before(page, rate), page.next(rate)
    if not (rate.place.bracket and rate.per) or count is None or total is None:
        return None
    return ([count], [total]) if is_of(count, rate.per) and _sums_in_turn(total, rate) else None


def _noun_before(page: Page, rate: Item) -> Item | None:
    """The nearest figure before a rate that counts something; the 1 of "loại 1" counts nothing."""
    named = next((each for each in page.before(rate) if each.noun and not each.weak), None)
    return named if named is not None and named.is_plain else None


def _sums_in_turn(total: Item, rate: Item) -> bool:
    """Say whether words right behind the bracket of a rate tell that a figure is what it makes together."""
    return not total.place.bracket and _THEN.fullmatch(total.lead) is not None and may_total(total, rate)


#: "bình quân mỗi suất của ngân sách tỉnh 350 nghìn đồng": it tells of one of several.
_WHOSE: Final = re.compile(r"\bmỗi [^\W\d_]+ của ((?:[^\W\d_]+ )*[^\W\d_]+) (?:là )?$")


def _of_one(page: Page, rate: Item) -> tuple[Sequence[Item], Sequence[Item]] | None:
    """What is told of that of which a rate says whose it is, with the sum in a bracket behind it."""
    whose = _WHOSE.search(rate.lead)
    if whose is None:
        return None
    named = (item for item in page.before(rate, 2) if f" {whose[1]} " in f"{item.tail} ")
    counts = [item for item in named if may_be_counted(item, rate)][:1]
    sums = (_in_bracket_behind(page, each) for each in counts)
    return counts, [item for item in sums if item is not None and may_total(item, rate)]


def _beside_count(page: Page, rate: Item) -> tuple[Sequence[Item], Sequence[Item]] | None:
    """Such as "187 con (12.342 kg), bình quân 66 kg/con": the bracket right behind a count tells how much that is."""
    total = page.previous(rate)
    if total is None or not _fills_bracket(total) or rate.place.bracket or not may_total(total, rate):
        return None
    count = page.previous(total)
    told = count is not None and not count.place.bracket and rate.per and is_of(count, rate.per)
    return ([count], [total]) if count is not None and told else None


def _fills_bracket(item: Item) -> bool:
    return item.place.bracket is not None and item.lead == " (" and item.tail.startswith(")")


def _in_bracket_behind(page: Page, item: Item) -> Item | None:
    following = page.next(item)
    return following if following is not None and following.lead.endswith(" (") else None


def _is_two_fold(rate: Item) -> bool:
    """Such as "500.000 đồng/địa chỉ/tháng", "mỗi điểm 01 phiên/tháng": another factor is missing."""
    said = _EACH.search(rate.lead)
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
    named = sorted(named, key=lambda item: (_is_part_of(context, item, named), _is_of_some(item, rate)))
    named = named or _receivers(counts, rate, each)
    return (_in_sentence(named, rate) or named)[:_MOST_COUNTS]


def _given_here(counts: Sequence[Item], rate: Item, each: str) -> list[Item]:
    """Those of the sentence of a rate who get one each, where nothing there is called as what they get."""
    first = each.split(" ", maxsplit=1)[0]
    if first not in _GIVEN or any(first in item.noun.split(" ") for item in counts):
        return []
    return _receivers(_in_sentence(counts, rate), rate, each)


def _with_heads(context: Context, named: Sequence[Item], rate: Item, each: str) -> Sequence[Item]:
    """The figures, and those of their name farther before that some of them are parts of."""
    heads = {head.index: head for item in named for head in context.heads_of(item) if head not in named}
    able = (head for head in heads.values() if may_be_counted(head, rate) and (not head.noun or is_of(head, each)))
    return [*able, *named]


def _is_part_of(context: Context, item: Item, named: Sequence[Item]) -> bool:
    """Say whether a figure stands in a list of one of some others."""
    return any(head in named for head in context.heads_of(item))


def _is_of_some(item: Item, rate: Item) -> tuple[bool, bool]:
    """What makes a figure less likely: it is named as no whole, and shares no word with a rate."""
    return not item.has(Cue.WITHIN), not _shares_words(item, rate)


def _receivers(counts: Sequence[Item], rate: Item, each: str) -> list[Item]:
    """The nearest figure before a rate whose people get one each of what it is for, or are those it is for."""
    if is_person(each):
        return [item for item in counts if item.index < rate.index and is_person(item.noun)][:1]
    if rate.has(Cue.AVERAGE) or each.split(" ", maxsplit=1)[0] not in _GIVEN:
        return []
    return [item for item in counts if item.index < rate.index and is_receiver(item.noun)][:1]


def _in_sentence(items: Sequence[Item], rate: Item) -> list[Item]:
    return [item for item in items if item.place.sentence == rate.place.sentence]


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


def each_of(rate: Item) -> str:
    """What a figure is for each of."""
    said = _EACH.search(rate.lead)
    return rate.per or (said[1].strip() if said else "")


def _is_free(item: Item) -> bool:
    if item.sort is Sort.TIME and item.has(Cue.WITHIN):  # "bình quân mỗi tháng trong 6 tháng"
        return True
    return (
        not item.per
        and not item.has(Cue.EACH, Cue.AVERAGE, Cue.BASE, Cue.CHANGE, Cue.TARGET, Cue.FACTOR)
        and item.sort not in {Sort.PERCENT, Sort.POINTS}
    )


def may_be_counted(item: Item, rate: Item) -> bool:
    """Say whether a figure may tell how many there are of what a rate is for each of."""
    if item.sort is Sort.MEASURE:
        return item.noun != rate.noun
    if _OF_TIMES.search(item.lead):
        return False
    return item.sort in {Sort.COUNT, Sort.TIME} and (item.sort is not rate.sort or item.noun != rate.noun)


def is_of(item: Item, each: str) -> bool:
    """Say whether a figure counts what the rate is for each of: "suất" of "suất quà"; "mỗi chiếc" of "xe đạp"."""
    first = each.split(" ", maxsplit=1)[0]
    if first in _AREA or item.sort is Sort.MEASURE:
        return item.noun == first
    words = item.noun.split(" ")
    return first in words or (first in _ANY_PIECE and item.sort is Sort.COUNT and not is_person(item.noun))


#: What each of those who are told before gets one of: "tặng quà 612 người, mỗi suất 500.000 đồng".
_GIVEN: Final = frozenset(("suất", "phần", "món", "gói", "túi"))


def is_receiver(noun: str) -> bool:
    """Say whether a noun names who is given something: people and households."""
    return is_person(noun) or noun.startswith(("hộ", "gia đình"))


_ANY_PIECE: Final = frozenset(("chiếc", "cái", "phần", "suất"))


def _totals(context: Context, around: Sequence[Item], rate: Item) -> Sequence[Item]:
    """What there is together: of the sort of the rate, in its clause or sentence first; heads before their parts."""
    able = [item for item in around if may_total(item, rate) and not _is_left(item, rate)]
    nearest = _in_sentence(able, rate)
    found = _likeliest(nearest, rate) or [item for item in able if item not in nearest or item.index < rate.index]
    return sorted(found, key=lambda item: _is_part_of(context, item, found))


def _likeliest(nearest: Sequence[Item], rate: Item) -> Sequence[Item]:
    if rate.has(Cue.AVERAGE):
        return [item for item in nearest if _tells_all(item, rate)] or _spread(nearest, rate)
    return _beside_price(nearest, rate)


def _is_left(item: Item, rate: Item) -> bool:
    """Say whether a sum is what is left of another, which no price makes: "tồn quỹ 242 triệu đồng; trao 415 suất"."""
    return (
        rate.sort is Sort.MONEY
        and not rate.has(Cue.AVERAGE)
        and item.has(Cue.REST, Cue.CLOSING)
        and item.place.clause != rate.place.clause
    )


def _spread(nearest: Sequence[Item], rate: Item) -> Sequence[Item]:
    """What a mean is spread of: told before it in its clause, or behind it there, or before that."""
    before, behind = _around_in_clause(nearest, rate)
    behind = [item for item in behind if not before or _is_told_behind(item, rate)]
    farther = [item for item in nearest if item.index < rate.index and item not in before]
    return [*before, *behind, *farther] or nearest


def _around_in_clause(items: Sequence[Item], rate: Item) -> tuple[list[Item], list[Item]]:
    """The figures of the clause of a rate: those before it, those behind it."""
    here = [item for item in items if item.place.clause == rate.place.clause]
    return [item for item in here if item.index < rate.index], [item for item in here if item.index > rate.index]


def _beside_price(nearest: Sequence[Item], rate: Item) -> Sequence[Item]:
    """The sum that a price stands in a bracket behind, or that is told as such behind it; else those of its clause."""
    if rate.place.bracket and (before := [item for item in nearest if item.index == rate.index - 1]):
        return before
    before, behind = _around_in_clause(nearest, rate)
    said = [item for item in nearest if _is_told_behind(item, rate)]
    return _beside_in_bracket(said, rate) or said or [*before, *behind]


def _beside_in_bracket(items: Sequence[Item], rate: Item) -> list[Item]:
    """The figures of the bracket that a rate stands in, if it stands in one."""
    return [item for item in items if item.place.bracket == rate.place.bracket] if rate.place.bracket else []


def _is_told_behind(item: Item, rate: Item) -> bool:
    return item.index > rate.index and _TOGETHER.search(item.lead) is not None


def may_total(item: Item, rate: Item) -> bool:
    """Say whether a figure may be what a rate makes together; people come one by one, and in turns."""
    if rate.sort is Sort.MEASURE and item.sort is Sort.COUNT:  # "14,1 hồ sơ/ngày": a mean of whole things
        named = rate.noun.split(" ", maxsplit=1)[0] in item.noun.split(" ")
        return named or _are_people(item, rate) or (item.noun == "lượt" and item.tail.startswith(f" {rate.noun}"))
    return likeness(item, rate) is not Likeness.OTHER or (rate.sort is item.sort and _are_people(item, rate))


def _are_people(item: Item, rate: Item) -> bool:
    """Such as "2.574 lượt đ/c tham gia, bình quân mỗi buổi 9 đ/c"."""
    return item.sort is Sort.COUNT and is_person(rate.noun) and (_is_turn(item.noun) or is_person(item.noun))


def _is_turn(noun: str) -> bool:
    """Say whether a noun counts how often people came: "lượt", "lượt cán bộ"."""
    return noun.partition(" ")[0] == "lượt"
