"""Stated again: a figure that most likely takes up one before it, though no word makes that certain.

"Xảy ra 302 vụ …; đã làm rõ 277/302 vụ", "Có 43 đại biểu. … Tuổi đời của 43 đại biểu từ 31 đến 56": that both are equal
is no chance; that they are not says nothing, unless one slip of the pen explains it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, TypeAlias

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, length
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.page import Page

#: So many sentences before, on so many lines before, may have told it, and so many figures of them.
_SENTENCES: Final = 4
_LINES: Final = 3
_MOST: Final = 3
_ASIDE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.EACH, Cue.AVERAGE, Cue.FACTOR)
#: What stands before a figure that is known already.
_KNOWN: Final = re.compile(
    r"(?:^|[\s,])(?:của|cả|toàn bộ|tất cả|toàn thể|trong(?: (?:tổng )?số)?|với (?:tổng )?số) (?:các )?$"
)
#: The subject of a sentence is known; what is told for the first time has "có" or another verb before it.
_SUBJECT: Final = re.compile(
    r"\s*(?:(?:hiện nay|hiện|đến nay|nay|trong (?:năm|kỳ|quý|tháng)|qua đó|theo đó|như vậy|kết quả|sau đó),? )?$"
)
_PREDICATE: Final = re.compile(r"[^,;:.0-9°]{0,50}? (?:đã|đều|được|có|này|trên|nêu trên|nói trên|đang|còn)\b")
#: Words that tell another time, or another one of several.
_OTHERWISE: Final = re.compile(r"°|\b(?:tháng|quý|kỳ|tuần(?! tra)|đợt|vụ|khóa|trước|sau|khác|mới|thêm|riêng)\b")
#: Words that tell a time of its own.
_ITS_TIME: Final = re.compile(r"\b(?:tháng|quý|năm|kỳ|tuần) (?:°|[ivx]+\b|trước|sau)")
_PHRASE: Final = re.compile(r"[,;.:()]|\bcó\b")
#: Words that single out nothing.
_HOLLOW: Final = frozenset(
    ("này", "trên", "nêu", "nói", "kể", "đã", "được", "của", "các", "và", "là", "cho", "với", "trong")
)
#: So many words before a figure, and so many behind it, make two phrases the same.
_BEFORE: Final = 4
_BEHIND: Final = 3
#: What it is, and the words around it.
_Phrase: TypeAlias = tuple[Sort, Sequence[str], str, Sequence[str]]
#: Of so many figures around it, itself and one other are told in its words; more are a series.
_WINDOW: Final = 24
_TWICE: Final = 2


def stated_again(context: Context) -> Iterator[Proposal]:
    """Go through the figures that may take up one before them."""
    page = context.page
    phrases = _phrases(page)
    for item in page.items:
        if item.place.planned or not (item.noun or item.half) or item.has(*_ASIDE):
            continue
        if item.is_ratio_whole or (item.stands_alone and _is_known(item)):
            yield proposal(again(item, _taken_up(page, item)))
        elif item.stands_alone:
            yield proposal(again(item, _in_the_same_words(page, phrases, item)))


def _taken_up(page: Page, item: Item) -> Sequence[Item]:
    """The nearest figures before one that it may take up; none where its sentence tells of a time of its own."""
    if _ITS_TIME.search(page.low, item.place.opened, item.place.start):
        return ()
    return sorted(islice(_earlier(page, item), _MOST), key=lambda each: _unlikely(page, item, each))


def again(item: Item, earlier: Sequence[Item]) -> Iterator[Binding]:
    """A figure as what one of some before it was, the likeliest first."""
    for far, each in enumerate(earlier):
        yield Binding("same-value", {"first": item, "second": each}, far, {"supposed": True})


def _unlikely(page: Page, item: Item, other: Item) -> bool:
    """Say whether one more likely takes up the other half of a ratio: "63/68 tổ đã xong. Đại hội của 63 tổ"."""
    if not item.half:
        return other.is_ratio_whole
    change = page.previous(page.items[other.index - 1]) if other.is_ratio_whole else None
    return change is not None and change.has(Cue.CHANGE) and other.place.bracket is not None


def _is_known(item: Item) -> bool:
    """Say whether words make a figure one that has been told: "của 43 đại biểu", "Hiện nay, 14 ngôi nhà đã …"."""
    if item.has(Cue.WITHIN) or _KNOWN.search(item.lead):
        return True
    opens = item.place.start - len(item.lead) == item.place.opened
    return opens and _SUBJECT.match(item.lead) is not None and _PREDICATE.match(item.tail) is not None


def _earlier(page: Page, item: Item) -> Iterator[Item]:
    """The figures before one that it may take up, the nearest first."""
    for each in page.before(item, _SENTENCES, lines=_LINES):
        if _may_be_taken_up(item, each) and page.joined(each, item):
            yield each


def _may_be_taken_up(item: Item, other: Item) -> bool:
    """Say whether one may take up the other: of one noun, and as long."""
    if not _is_told_elsewhere(item, other) or other.has(*_ASIDE):
        return False
    return length(item) == length(other) and _is_of_one(item, other) and not _is_singled_out(item, other)


def _is_told_elsewhere(item: Item, other: Item) -> bool:
    """Say whether a figure is told, and in another sentence or clause, or in another ratio."""
    told = other.is_amount and not (other.weak or other.per or other.place.planned)
    here = other.place.sentence == item.place.sentence and other.place.clause == item.place.clause
    return told and other.draft is not item.draft and (not here or item.half > 0)


def _is_singled_out(item: Item, other: Item) -> bool:
    """Such as "nhận 2.318 hồ sơ. Trong số 2.207 hồ sơ đã giải quyết": nothing at the other figure tells of that."""
    if not item.has(Cue.WITHIN):
        return False
    more = set(WORD.findall(_PHRASE.split(item.tail, maxsplit=1)[0])) - _HOLLOW
    return bool(more) and more.isdisjoint(WORD.findall(f"{other.lead} {other.noun} {other.tail}"))


def _is_of_one(item: Item, other: Item) -> bool:
    """Say whether two figures count one thing, as far as they say; people are called by many names."""
    alike = likeness(item, other)
    if alike is Likeness.OPEN and item.noun and other.noun:
        people = is_person(item.noun) and is_person(other.noun)
        return people and (item.is_ratio_whole or item.has(Cue.WITHIN))
    return alike is Likeness.SAME or (alike is Likeness.OPEN and (item.is_ratio_whole or other.half > 0))


def _in_the_same_words(page: Page, phrases: Sequence[_Phrase | None], item: Item) -> Sequence[Item]:
    """The only figure of other sentences that is told in the words of this one."""
    said = phrases[item.index]
    if said is None or _OTHERWISE.search(page.low, item.place.opened, item.place.start):
        return ()
    near = phrases[max(0, item.index - _WINDOW) : item.index + _WINDOW]
    if near.count(said) != _TWICE:
        return ()
    return [each for each in _earlier(page, item) if phrases[each.index] == said]


def _phrases(page: Page) -> Sequence[_Phrase | None]:
    """The words at each figure of a page; None where nothing else counts what it does."""
    nouns = Counter(each.noun for each in page.items)
    return [_phrase(each) if each.noun and nouns[each.noun] >= _TWICE else None for each in page.items]


def _phrase(item: Item) -> _Phrase | None:
    """The words right before a figure, what it counts, and the words right behind it; None where they are too few."""
    before, behind = WORD.findall(item.lead)[-_BEFORE:], WORD.findall(item.tail)[:_BEHIND]
    told = len(before) == _BEFORE and len(behind) == _BEHIND
    return (item.sort, before, item.noun, behind) if told else None
