"""Running totals of which the text tells what there was before: "lũy kế 72 vụ (hết tháng 10 là 49 vụ)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.page import Page

_ASIDE: Final = (Cue.CHANGE, Cue.BASE, Cue.TARGET, Cue.EACH, Cue.AVERAGE, Cue.FACTOR, Cue.OPENING)
#: "nâng tổng số lên 27 tổ (trước đó có 23 tổ)".
_BEFORE: Final = re.compile(
    r"(?: [^\W\d_]+){0,3} ?\((?:trước đó"
    r"|(?:đến )?(?:hết|cuối) (?:tháng|quý|năm|kỳ) (?:°+(?:/°+)?|[ivx]+|trước)|tháng trước)(?: đã)?(?: có| là|:)? $"
)
_LAST: Final = re.compile(r"[\s\-+]*(?:(?:tính )?đến )?hết (?:tháng|quý|năm|kỳ) (?:°|(?:[ivx]+|trước)\b)")
_OF_YEAR: Final = re.compile(r"\bnăm (?:°+|trước)[^(]*$")
_RUNS_ON: Final = re.compile(r"\bl(?:ũy|uỹ) kế\b|cộng dồn")
_SUPPOSED: Final[Mapping[str, bool]] = {"supposed": True}


def added_to_before(context: Context) -> Iterator[Proposal]:
    """Go through the running totals, each with what was added and what there was; one more figure leaves it open."""
    page = context.page
    for stock in page.items:
        if stock.stands_alone and stock.has(Cue.CUMULATIVE) and not stock.has(*_ASIDE):
            before = _told_before(page, stock)
            added = _added(page, stock, before) if before is not None else ()
            if before is not None and added:
                slots: dict[str, Filling] = {"stock": stock, "increase": added[0], "previous": before}
                yield proposal([Binding("cumulative", slots, 0, {} if _is_all(stock, added, before) else _SUPPOSED)])


def _is_all(stock: Item, added: Sequence[Item], before: Item) -> bool:
    """Say whether nothing else came or went since: not so of people, who leave, nor since another year."""
    people = is_person(stock.noun) and not _RUNS_ON.search(stock.lead)
    return len(added) == 1 and not people and not _OF_YEAR.search(before.lead) and _is_told_alike(stock, added[0])


#: "hòa giải 12 vụ, lũy kế thụ lý 72 vụ": a running total of something else.
_OWN: Final = re.compile(r"\bl(?:ũy|uỹ) kế(?P<words>[^,;.()]*)$")
_HOLLOW: Final = frozenset(
    (
        *("từ", "đầu", "năm", "đến", "nay", "tháng", "quý", "hết", "ngày", "có", "là", "đạt", "được", "đã", "cả"),
        *("tổng", "số", "trong"),
    )
)


def _is_told_alike(stock: Item, added: Item) -> bool:
    """Say whether a running total has no words of its own, or shares some with what was added."""
    said = _OWN.search(stock.lead)
    words = {each for each in said["words"].split() if "°" not in each} - _HOLLOW if said is not None else set[str]()
    return not words or not words.isdisjoint(added.lead.split())


def _told_before(page: Page, stock: Item) -> Item | None:
    """What there was, in the bracket behind a running total or in a sentence of its own before it."""
    behind = page.next(stock)
    if behind is not None and behind.is_amount and _BEFORE.fullmatch(behind.lead):
        return behind
    return next((each for each in page.before(stock, 1) if _opens_past(page, each, stock)), None)


def _opens_past(page: Page, item: Item, stock: Item) -> bool:
    """Such as "Hết tháng trước có 302 căn": a sentence before tells what there was."""
    apart = item.stands_alone and item.place.sentence != stock.place.sentence
    return apart and _LAST.match(page.low, item.place.opened) is not None and likeness(item, stock) is Likeness.SAME


def _added(page: Page, stock: Item, before: Item) -> Sequence[Item]:
    """The figures before a running total in its sentence that may have been added, the nearest first."""
    able = (each for each in page.before(stock) if each.stands_alone and each is not before and not each.has(*_ASIDE))
    return [each for each in able if likeness(each, stock) is not Likeness.OTHER]
