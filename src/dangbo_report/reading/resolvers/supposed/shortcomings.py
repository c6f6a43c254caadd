"""Told again: a percent, or what is left, that a report takes up far behind in words of its own, as shortcomings do.

"Kích hoạt 758 tài khoản định danh, tỷ lệ 74,0%. … Tỷ lệ kích hoạt định danh mới đạt 74,0%": all that tells what the
later one is of was told at the other. That both are equal is no chance; that they are not says nothing, unless one slip
of the pen explains it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, length
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.supposed.repetitions import again

#: What a percent is of, and a verb that tells that it is known: "Công suất giường mới đạt 93,1%".
_RATE: Final = re.compile(
    r"[\s\-–+*°.)]*(?P<words>[^;:(°]{6,110}?)(?: (?:mới|chỉ|vẫn|còn))*(?: (?:đạt|bằng|ở mức|là))+ $"
)
#: What is left, of which a sentence begins with nothing else: "Số hồ sơ quá hạn vẫn còn 54 hồ sơ".
_LEFT: Final = re.compile(r"[\s\-–+*°.)]*(?P<words>[^;:(°]{0,110}?)\b(?:(?:vẫn|hiện|mới) )?còn(?: lại)? $")
_BEHIND: Final = re.compile(r"[^,;.(°]*")
#: Words that single out nothing.
_HOLLOW: Final = frozenset(
    (
        *("tỷ", "tỉ", "lệ", "tiến", "độ", "công", "tác", "việc", "kết", "quả", "so", "với", "còn", "mới", "chỉ", "vẫn"),
        *("hiện", "số", "của", "các", "và", "là", "có", "được", "về", "năm", "kế", "hoạch", "tiêu", "đã", "trong"),
        *("trên", "tổng", "này", "theo", "ở", "cho"),
    )
)
#: Words that tell of one of several, or of another time.
_OTHERWISE: Final = re.compile(
    r"\b(?:riêng|tháng|quý|kỳ|tuần|cao nhất|thấp nhất|bình quân|trước|sau|phấn đấu|chỉ tiêu là|cùng k[ỳì]|tăng|giảm)\b"
)
_FEWEST: Final = 2
#: So many figures that tell of the same are a series.
_MOST: Final = 2
#: So many figures before may be of one report.
_WINDOW: Final = 600


def told_again(context: Context) -> Iterator[Proposal]:
    """Go through the percents and what is left that a sentence begins with, each with what told of it before."""
    page = context.page
    for item in page.items:
        words = _words(page, item)
        if len(words) >= _FEWEST:
            yield proposal(again(item, _told_of(page, item, words)))


def _told_of(page: Page, item: Item, words: frozenset[str]) -> Sequence[Item]:
    """What was told of all these words, the nearest first; nothing if more was than can be meant."""
    earlier = page.items[max(0, item.index - _WINDOW) : item.index]
    found = [each for each in reversed(earlier) if _may_be(item, each) and words <= _said(page, each)]
    return found if len(found) <= _MOST else ()


def _words(page: Page, item: Item) -> frozenset[str]:
    """The words that single out what a figure is of, if a sentence begins with them, and with no other figure."""
    looks = _looks(item)
    if looks is None or not _stands_first(page, item) or _OTHERWISE.search(item.lead):
        return frozenset()
    begins = looks.fullmatch(item.lead.rpartition(";")[2])
    behind = _BEHIND.match(item.tail) if item.sort is Sort.COUNT else None
    said = f"{begins['words']} {behind[0] if behind else ''}" if begins is not None else ""
    return _telling(said) - _telling(item.noun)


def _looks(item: Item) -> re.Pattern[str] | None:
    """How the words look that begin a sentence of a figure of this sort."""
    if item.sort is Sort.PERCENT:
        return _RATE
    return _LEFT if item.sort is Sort.COUNT and item.noun else None


def _stands_first(page: Page, item: Item) -> bool:
    first = page.sentence(item)[0] is item and not item.half
    return first and item.place.bracket is None and not item.place.planned


def _telling(said: str) -> frozenset[str]:
    return frozenset(WORD.findall(said)) - _HOLLOW


def _may_be(item: Item, other: Item) -> bool:
    """Say whether a figure may be what another one takes up: written alike, and neither aimed at nor compared."""
    alike = other.sort is item.sort and other.noun == item.noun and other.figure.step == item.figure.step
    aside = other.place.planned or other.has(Cue.CHANGE, Cue.BASE, Cue.TARGET) or bool(other.half)
    return alike and not aside and length(other) == length(item)


def _said(page: Page, item: Item) -> frozenset[str]:
    """The words of a sentence up to a figure and of the clause behind it."""
    behind = _BEHIND.match(item.tail)
    return frozenset(WORD.findall(f"{page.low[item.place.opened : item.place.start]} {behind[0] if behind else ''}"))
