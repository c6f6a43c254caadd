"""Portions as bindings: a percent of a target or of a whole, or of one that nobody says."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.bindings import Binding
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort, words_at
from dangbo_report.reading.nouns import is_person
from dangbo_report.reading.resolvers.percent_words import HOLLOW, NAMED


def portion(percent: Item, part: Item, whole: Item, rank: int = 0) -> Binding:
    """A percent of a target where words or a ratio of planned amounts make its whole one, else a share."""
    planned = part.is_ratio_part and part.sort is not Sort.COUNT and "chiếm" not in percent.lead
    if percent.has(Cue.OF_TARGET) or whole.has(Cue.TARGET) or planned:
        return Binding("percent-of-target", {"percent": percent, "value": part, "target": whole}, rank)
    return share(percent, part, whole, rank)


def share(percent: Item, part: Item, whole: Item, rank: int = 0) -> Binding:
    """A percent of a whole."""
    return Binding("share", {"percent": percent, "part": part, "whole": (whole,)}, rank)


#: "tại 4 xã: …; 4 xã chiếm 79,5%": what the bodies have is a share, and not they.
_OF_THEIRS: Final = re.compile(r"(?:^|[,;:.]) ?(?:gộp |riêng |cả |chỉ |tính riêng )*$")


def is_of_theirs(percent: Item, part: Item) -> bool:
    """Say whether a percent behind a count of bodies is rather of what they have."""
    counted = part.sort is Sort.COUNT and bool(part.noun) and not is_person(part.noun)
    return counted and percent.lead in {" chiếm ", " này chiếm "} and _OF_THEIRS.search(part.lead) is not None


def portion_alone(percent: Item, part: Item) -> Binding:
    """A percent whose whole nobody says."""
    if percent.has(Cue.OF_TARGET):
        return Binding("percent-of-target", {"percent": percent, "value": part})
    return Binding("share", {"percent": percent, "part": part})


def is_named_total(percent: Item, whole: Item) -> bool:
    """Such as "bằng 95,1% tổng thu": words name a total, and the figure says that it is one."""
    return percent.tail.lstrip().startswith("tổng") and whole.has(Cue.TOTAL) and is_named(percent, whole)


def is_named(percent: Item, whole: Item) -> bool:
    """Such as "đạt 80,52% trên số có điều kiện": the words behind a percent name its whole."""
    named = NAMED.match(percent.tail)
    if named is None:
        return False
    words = set(named[1].split()) - HOLLOW
    said = {*whole.lead.split(), *words_at(whole)}
    return bool(words) and 2 * len(words & said) > len(words)


def is_wholly_named(percent: Item, whole: Item) -> bool:
    """Such as "chiếm 30% số đại biểu có mặt" of "có mặt 180 đại biểu": all words of the name stand at a figure."""
    named = NAMED.match(percent.tail)
    return named is not None and set(named[1].split()) <= {*words_at(whole), "số"}
