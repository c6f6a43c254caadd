"""The part of a percent that words tell: by the noun behind the percent, or by a verb that goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item
from dangbo_report.reading.resolvers.percent_subjects import listed_total


def part_by_words(context: Context, percent: Item, every: Sequence[Item]) -> Item | None:
    """The figure of the noun behind a percent, or what the clause before is about whose verb goes on."""
    named = _by_name(percent, every)
    if named is None and _OPENS_CLAUSE.fullmatch(percent.lead):
        return _subject_before(context, percent, every)
    return named


#: "…, tăng 7.240 việc (tăng 1,27%); chiếm 79,56%": a verb that opens a clause speaks of what the one before is about.
_OPENS_CLAUSE: Final = re.compile(r"[^;]*; (?:chiếm|đạt|bằng)(?: (?:tỷ|tỉ) lệ)?(?: là)? ")


def _subject_before(context: Context, percent: Item, every: Sequence[Item]) -> Item | None:
    """What the clause before a percent is about: its first figure, or what the list is of that ends there."""
    number, inside = percent.place.clause
    before = [each for each in reversed(every) if each.place.clause == (number - 1, inside)]
    if not before:
        return None
    return _goes_on(context, percent, before) or listed_total(context, every[0]) or _done_in(percent, before)


#: "thụ lý 6.218 vụ, việc, đã giải quyết 5.209 vụ, việc; đạt 83,77%": what was reached is what was done.
_WAS_DONE: Final = re.compile(r"[,;] ?(?:và )?(?:đã|mới|trong đó đã)\b[^,;.()]*$")


def _done_in(percent: Item, clause: Sequence[Item]) -> Item:
    """The first figure of a clause; of one that tells what was done, the one that does."""
    done = (each for each in clause[1:] if _WAS_DONE.search(each.lead)) if "đạt" in percent.lead else iter(())
    return next(done, clause[0])


def _goes_on(context: Context, percent: Item, before: Sequence[Item]) -> Item | None:
    """The first figure of a clause that is a part in a list which the percent still stands in."""
    for each in before:
        listing = context.listing_of(each)
        if listing is not None and before[0] in listing.heads and listing.end > percent.place.start:
            return each
    return None


#: "đạt tỷ lệ 99,5% về số vụ và 98,6% về số bị cáo", "đạt 84% kế hoạch về số lớp": each tells of figures of its noun.
_OF_NOUN: Final = re.compile(
    r" (?:(?:so với )?(?:kế hoạch|chỉ tiêu)(?: năm| được giao| giao| đề ra)? (?=về |đối với |số |tổng số ))?"
    r"(?:(?:về|đối với) (?:tổng )?(?:số )?|(?<=kế hoạch )(?:tổng )?số |(?<=chỉ tiêu )(?:tổng )?số )"
    r"([^\W\d_]+(?: [^\W\d_]+)?)"
)
#: "chiếm 75,9% số vụ và 68,4% số bị can": the second tells of its noun as the first does.
_GOES_ON_OF: Final = re.compile(r" (?:tổng )?số (?:[^\W\d_]+ ){0,4}[^\W\d_]+(?: và|,| và bằng|, chiếm| và chiếm) ")
_OF_THESE: Final = re.compile(r" (?:tổng )?số ([^\W\d_]+(?: [^\W\d_]+)?)")


def _by_name(percent: Item, every: Sequence[Item]) -> Item | None:
    """The nearest figure of the noun that stands behind a percent, where more than one noun is told of."""
    said = _OF_NOUN.match(percent.tail) or (_GOES_ON_OF.fullmatch(percent.lead) and _OF_THESE.match(percent.tail))
    if not said or _is_bare_beside(percent, every):
        return None
    return next((each for each in every if each.noun and said[1].startswith(each.noun)), None)


def _is_bare_beside(percent: Item, every: Sequence[Item]) -> bool:
    """Such as "giảm còn 19, bằng 11,7% số chi bộ": a number without a noun stands at the percent."""
    beside = bool(every) and every[0].index == percent.index - 1 and not every[0].noun and not every[0].half
    return beside and percent.lead.startswith(", ")
