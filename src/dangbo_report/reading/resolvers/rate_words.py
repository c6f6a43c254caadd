"""Words of rates: what a figure is for each of, what may be counted so, and what that may be together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, is_person, likeness

FOR_EACH: Final = re.compile(r"\b(?:mỗi|(?:bình quân|trung bình)(?: cho)? một) ((?:[^\W\d_]+ ?){1,3})")
#: "mỗi ngày 4 ca, mỗi ca 5 người": how many there are is told for each of something itself.
_OF_TIMES: Final = re.compile(r"\bmỗi (?:ngày|tuần|tháng|quý|năm) $")
_AREA: Final = frozenset(("ha", "m2", "m²", "km2", "km²"))
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


def in_sentence(items: Sequence[Item], rate: Item) -> list[Item]:
    """Of some figures those of the sentence of a rate."""
    return [item for item in items if item.place.sentence == rate.place.sentence]


def each_of(rate: Item) -> str:
    """What a figure is for each of."""
    said = FOR_EACH.search(rate.lead)
    return rate.per or (said[1].strip() if said else "")


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
GIVEN: Final = frozenset(("suất", "phần", "món", "gói", "túi"))


def is_receiver(noun: str) -> bool:
    """Say whether a noun names who is given something: people and households."""
    return is_person(noun) or noun.startswith(("hộ", "gia đình"))


_ANY_PIECE: Final = frozenset(("chiếc", "cái", "phần", "suất"))


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
