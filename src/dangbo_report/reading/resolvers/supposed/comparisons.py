"""Compared pairs: what there is and, in the bracket behind it, what there was, under a word without a figure.

"Nhiều tỉnh sụt giảm về số giải như Hà Nam với 47 giải (năm trước 60 giải), Hải Dương 67 giải (năm trước 72 giải)".
That the word is meant of each pair nobody says, so that it is only supposed; of two years in a bracket it is certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Binding, Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.directions import COMPARED_FIRST, direction_of

_MOVES: Final = re.compile(
    r"\b(?:(?P<up>tăng(?! cường| trưởng)|vượt trội|vượt|(?:cao|nhiều|lớn) hơn)"
    r"|(?P<down>giảm(?! nghèo| trừ)|(?:thấp|ít) hơn))\b"
)
#: What opens a bracket that tells what there was.
_PAST: Final = re.compile(
    r" ?\((?:(?:tỷ lệ|tỉ lệ|con số|số|mức) này )?"
    r"(?:cùng k[ỳì](?: năm (?:°+|trước))?|(?:năm|quý|tháng|vụ|kỳ) [^,;.()0-9]{1,15}?)"
    r"(?:,|:)? ?(?:chỉ )?(?:là|có|đạt|:)?\s?"
)
#: "(năm 2016: 1.112 vụ; năm 2020: 1.318 vụ)".
_YEAR: Final = re.compile(r"\bnăm ((?:19|20)[0-9]{2})(?:,|:)? ?(?:là |có |đạt )?$")
_BY_YEARS: Final = re.compile(r"\b(?:(?P<up>tăng)|(?P<down>giảm))(?: dần| đều| mạnh| nhanh)?[^;.()0-9]{0,40}$")
_SENTENCES: Final = 2


def compared_pairs(context: Context) -> Iterator[Proposal]:
    """Go through the pairs that a word of comparison stands over."""
    page = context.page
    for value in page.items:
        if value.place.planned:
            continue
        base = page.next(value)
        if value.place.bracket:
            yield from _of_years(context, value, value.place.bracket[0])
        elif base is not None and _was(value, base):
            yield from _moved(page, value, base)
    yield from _said_before(page)


def _was(value: Item, base: Item) -> bool:
    """Say whether a figure stands in the bracket behind another one, and tells what that was before."""
    if not base.place.bracket or value.half or not _PAST.fullmatch(base.lead):
        return False
    told = not (value.has(Cue.CHANGE, Cue.TARGET) or base.has(Cue.CHANGE, Cue.TARGET))
    return told and likeness(value, base) is not Likeness.OTHER


def _moved(page: Page, value: Item, base: Item) -> Iterator[Proposal]:
    """What there is against what there was, by the nearest word of a move that no figure follows."""
    for start, end in _words_over(page, value):
        said = next(reversed(list(_MOVES.finditer(page.low, start, end))), None)
        if said is not None:
            settings = {**direction_of(said, 0), "supposed": True}
            yield proposal([Binding("direction", {"value": value, "base": base}, 0, settings)])
            return


def _words_over(page: Page, value: Item) -> Iterator[tuple[int, int]]:
    """The words before the first figure of a sentence, unless that moved, and the sentence before if it has none."""
    opened, first = value.place.opened, page.sentence(value)[0]
    if first.has(Cue.CHANGE):
        return
    yield opened, first.place.start
    before = page.segments.sentence_at(opened - 1) if opened else -1
    if before >= 0 and not page.of_sentence(before) and page.segments.line_at(opened - 1) >= value.place.line - 1:
        yield page.segments.sentences[before], opened


def _of_years(context: Context, first: Item, opened: int) -> Iterator[Proposal]:
    """Such as "tăng dần theo từng năm (năm 2016: 1.112 vụ; năm 2020: 1.318 vụ)"."""
    inside = (each for each in context.page.after(first) if each.place.bracket == first.place.bracket)
    last = next((each for each in inside if likeness(first, each) is Likeness.SAME), None)
    said = _BY_YEARS.search(context.page.low, first.place.opened, opened) if last is not None else None
    if last is None or said is None:
        return
    earlier, later = sorted((first, last), key=lambda each: _year(context.low, each))
    if "" != _year(context.low, earlier) != _year(context.low, later):
        yield proposal([Binding("direction", {"value": later, "base": earlier}, 0, direction_of(said, 0))])


def _year(low: str, item: Item) -> str:
    """The year that stands right before a figure."""
    said = _YEAR.search(low, max(0, item.place.start - 20), item.place.start)
    return said[1] if said else ""


#: "số ca mắc giảm so với cùng kỳ năm 2024 (36.276 ca mắc": what there is was told before.
_AGAINST: Final = re.compile(
    r"\b(?:(?P<up>tăng|(?:cao|nhiều) hơn)|(?P<down>giảm|(?:thấp|ít) hơn))(?: so)?(?: với)?"
    r" (?:cùng k[ỳì]|(?:năm|quý|tháng|kỳ) )[^,;.()0-9]{0,40}\(?$"
)


def _said_before(page: Page) -> Iterator[Proposal]:
    """What a sentence before tells, against the first figure of this one, which tells what it was."""
    for base in page.items:
        opens = base.has(Cue.BASE) and page.previous(base) is None
        said = _AGAINST.search(base.lead) or _compared_first(base) if opens else None
        if said is None:
            continue
        able = [each for each in page.before(base, _SENTENCES, lines=1) if _may_be_meant(each, base)]
        if able:
            at = base.place.start - len(base.lead)
            settings = {**direction_of(said, at), "supposed": True}
            yield proposal(
                Binding("direction", {"value": each, "base": base}, far, settings) for far, each in enumerate(able)
            )


def _compared_first(base: Item) -> re.Match[str] | None:
    """Such as "So với năm ngoái, số công dân này tăng lên (năm 2021 là 1.595 người)"."""
    bracket = base.place.bracket
    return COMPARED_FIRST.search(base.lead, 0, len(base.lead) - (base.place.start - bracket[0])) if bracket else None


def _may_be_meant(value: Item, base: Item) -> bool:
    told = (value.stands_alone or value.sort is Sort.PERCENT) and not value.has(Cue.CHANGE, Cue.BASE, Cue.TARGET)
    return told and likeness(value, base) is Likeness.SAME
