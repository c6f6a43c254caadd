"""Which figures of a list are parts of what it is of, and whether these may share members."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

import attrs

from dangbo_report.figures import Count, Money
from dangbo_report.figures.written import MAX_EXPONENT, SCALES
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.lexicon import ATTRIBUTES, counted_noun
from dangbo_report.reading.nouns import Likeness, is_abbreviated, is_person, likeness


def is_overlapping(parts: Sequence[Item]) -> bool:
    """Say whether parts are told by attributes that one member may share: "nữ 12, trẻ 5"."""
    labels = [_words_of(part) for part in parts]
    if _any_says(labels, "nam") and _any_says(labels, "nữ"):
        return False
    return any(_any_says(labels, attribute) for attribute in ATTRIBUTES)


def are_of_several_attributes(parts: Sequence[Item]) -> bool:
    """Say whether all parts but one are told by attributes of several kinds: "32 dân tộc, 35 trong độ tuổi, 33 nữ"."""
    found = [{each for each in ATTRIBUTES if f" {each} " in _words_of(part)} for part in parts]
    return sum(map(bool, found)) >= len(parts) - 1 and len(set[str]().union(*found)) > 1


def _words_of(part: Item) -> str:
    """What is said of a part, words only."""
    said = re.sub(r"[\W\d_]+", " ", f" {part.lead} {part.noun} {_behind(part)} ")
    return said.replace(" trình độ ", " ")


def _any_says(labels: Sequence[str], words: str) -> bool:
    return any(f" {words} " in label for label in labels)


def _behind(part: Item) -> str:
    return re.split(r"[,;.(]", part.tail, maxsplit=1)[0][:40]


def parts_of(head: Item, items: Sequence[Item], *, nearest: bool, beside: bool, fewest: int = 2) -> list[Item]:
    """The figures of a list that are parts of one head: those of its noun, bare ones too if it is the nearest.

    Args:
        head: what they may be parts of.
        items: the figures of the list.
        nearest: no other head stands between.
        beside: nothing but a colon does.
        fewest: so many of other nouns make a list.
    """
    able = _able(head, items)
    if _counts_several(head, able):
        return []
    if beside and _are_classes(able):
        return able
    same = [each for each in able if likeness(head, each) is Likeness.SAME]
    return _of_nearest(head, able, same, fewest) if nearest else same


def _able(head: Item, items: Sequence[Item]) -> list[Item]:
    """The figures of the sort of a head; weak ones where bare numbers stand among them."""
    bare = any(each.is_plain and not each.noun for each in items)
    return [each for each in _lent(head, items) if _may_be_part(head, each, bare=bare)]


def _are_classes(items: Sequence[Item]) -> bool:
    """Such as "544 đảng viên: 524 trao tặng, 20 truy tặng": no noun that is counted stands behind the numbers."""
    return len(items) > 1 and not any(counted_noun(each.noun, 0) for each in items)


def _counts_several(head: Item, items: Sequence[Item]) -> bool:
    """Such as "khu vực 4 (7 xã và 2 phường, 15 người)": a number without a noun is the total of no two nouns."""
    return not head.noun and head.sort is Sort.COUNT and len({each.noun for each in items if each.noun}) > 1


def _of_nearest(head: Item, able: list[Item], same: list[Item], fewest: int) -> list[Item]:
    """The parts of the head that stands right before a list."""
    other = [each for each in able if likeness(head, each) is Likeness.OTHER]
    if not other:
        return able
    if len(other) == len(able):
        return _of_other_nouns(head, other, fewest)
    if all(_is_called(head, each) for each in other):
        return able
    return same if len(same) > 1 else [each for each in able if each not in other]


def _may_be_part(head: Item, item: Item, *, bare: bool) -> bool:
    told = item.is_plain or (item.weak and bare)
    return told and item.sort is head.sort and not item.is_ratio_whole


def _is_called(head: Item, item: Item) -> bool:
    """Such as the second noun of "201 mô hình, điển hình"."""
    return f" {item.noun} " in f" {head.tail[:60]} ".replace(",", " ")


def _of_other_nouns(head: Item, parts: Sequence[Item], fewest: int) -> list[Item]:
    """Parts of nouns of their own: "154 văn bản: 18 nghị quyết; 27 thông báo"; what only comes with one is none."""
    kept = [each for each in parts if _may_be_one(head, each)]
    nouns = [each.noun for each in kept]
    if head.sort is not Sort.COUNT or len(set(nouns)) not in {1, len(nouns)} or _are_of_each(head, kept):
        return []
    categories = not any(counted_noun(noun, 0) for noun in nouns)  # "4.812 công dân: 4.100 quân sự, 712 công an"
    return kept if len(kept) >= (2 if categories else fewest) else []


def _are_of_each(head: Item, parts: Sequence[Item]) -> bool:
    """Such as "3 cụm (cụm số 1 có 6 cơ sở, cụm số 2 có 5 cơ sở)": each of what is counted has so many of others."""
    named, _, _ = head.noun.partition(" ")
    return bool(named) and all(f" {named} " in f" {part.lead.lstrip(' (,;:-+')}" for part in parts)


def _may_be_one(head: Item, item: Item) -> bool:
    """Say whether a figure of another noun counts some of a head: only people make up people."""
    of_people = is_person(head.noun) or is_abbreviated(head.noun)
    return not _COMES_WITH.search(item.lead) and (of_people or not is_person(item.noun))


_COMES_WITH: Final = re.compile(r"\bvới $|; có $")


def _lent(head: Item, items: Sequence[Item]) -> Sequence[Item]:
    """Bare numbers behind an amount of money have its scale: "2,8 tỷ đồng: 0,9, 1,1, 0,8" are thousands of millions."""
    amounts = [each for each in items if each.is_amount]
    if not isinstance(head.figure, Money) or len(amounts) < _FEWEST_LENT or not all(map(_is_bare, amounts)):
        return items
    step = head.figure.step
    scale = next(10**exponent for exponent, _ in SCALES if 10**exponent >= step)
    return [_as_money(each, scale) for each in amounts if each.figure.value * scale < 10**MAX_EXPONENT]


#: One is no list.
_FEWEST_LENT: Final = 2


def _is_bare(item: Item) -> bool:
    padded = item.figure.value < 10 and item.draft.end - item.draft.start > 1  # noqa: PLR2004 - "03" counts
    return not item.noun and isinstance(item.figure, Count) and not padded


def _as_money(item: Item, scale: int) -> Item:
    value, step = int(item.figure.value), int(item.figure.step)
    return attrs.evolve(item, sort=Sort.MONEY, figure=Money(value * scale, step=step * scale))
