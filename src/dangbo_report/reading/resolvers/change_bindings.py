"""What changes in figures and in percent share: both sides of a move or a ratio, and what agrees with a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from dangbo_report.reading.bindings import Binding
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

_RATIO_BEHIND: Final = re.compile(r"[^0-9;.)]{0,40}\([^0-9;.)]{0,20}")
_FROM: Final = re.compile(r"\btừ (?:mức )?$")
_TO: Final = re.compile(r"\b(?:lên|xuống|còn|nâng lên|đạt)(?: còn| thành| tới)? $")


def ratio_behind(page: Page, change: Item) -> tuple[Item, Item] | None:
    """Such as "tăng 7 vụ (38/31 vụ)": both sides in the bracket behind."""
    following = page.next(change)
    if following is not None and following.is_ratio_part and _RATIO_BEHIND.fullmatch(following.lead):
        return page.pair(following)
    return None


#: "216/190 đoàn viên, đạt 113,7% chỉ tiêu giao; vượt 26 đoàn viên".
_BEYOND: Final = re.compile(r"[^;.,()0-9]{0,40}[,;] (?:vượt|thiếu|hụt) ")
_BESIDE: Final = re.compile(r", (?:tăng|giảm|vượt|thiếu|hụt) ")
#: "đạt 17/18 trạm, tăng 1 trạm so với quý III": the ratio is of all there are, and what was is not said.
_AGAINST_TIME: Final = re.compile(r"[^,;.()0-9]{0,20}\b(?:so|hơn)\b")


def _ratio_before(page: Page, change: Item) -> tuple[Item, Item] | None:
    """Such as "cây ngô 73/70 ha, tăng 4,3%": what there is and what was, or what was to be."""
    previous = page.previous(change)
    if previous is not None and previous.has(Cue.OF_TARGET) and _BEYOND.fullmatch(change.lead):
        previous = page.previous(previous)
    elif not _BESIDE.fullmatch(change.lead) or _AGAINST_TIME.match(change.tail):
        return None
    return page.pair(previous) if previous is not None and previous.is_ratio_whole else None


def ratio_beside(page: Page, change: Item) -> tuple[Item, Item] | None:
    """Both sides of a change, where they stand in a ratio behind it or before it."""
    return ratio_behind(page, change) or _ratio_before(page, change)


def from_to(page: Page, change: Item) -> Iterator[tuple[Item, Item]]:
    """Such as "tăng từ 42 tổ lên 57 tổ": what there is, and what there was."""
    for base, value in pairwise(page.sentence(change)):
        bare = base.place.bracket and base.lead.endswith("(") and base.place.bracket == value.place.bracket
        if base.sort is value.sort and (bare or _FROM.search(base.lead)) and _TO.search(value.lead):
            yield value, base


def agree(change: Item, items: Iterable[Item]) -> list[Item]:
    """Of some figures those that a change may be a change of."""
    return [each for each in items if likeness(change, each) is not Likeness.OTHER and not _says_more(change, each)]


def _says_more(change: Item, other: Item) -> bool:
    """Such as "giảm 2 người chết" is no change of "4 người bị thương": a word is nowhere at the other figure."""
    more = set(change.noun.split()) - set(other.noun.split())
    said = set(f"{other.lead} {other.tail}".split())
    return bool(other.noun) and change.noun.startswith(f"{other.noun} ") and not more & said


def change_in_percent(
    percent: Item, value: Item | None, base: Item | None, change: Item | None, rank: int = 0
) -> Binding:
    """A change in percent, of what there is against what there was, as far as these are told."""
    slots = {"percent": percent, "value": value, "base": base, "change": change}
    falls = (percent.sign or (change.sign if change else 0)) < 0
    return Binding("change", {name: item for name, item in slots.items() if item is not None}, rank, {"falls": falls})
