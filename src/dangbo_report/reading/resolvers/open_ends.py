"""Open ends: where grammar does not tell how far a list goes, or of what it is, every such reading stays open.

A list is sure where a word opens it right behind its total and every figure of it is of the total's noun. Elsewhere it
may end earlier, take in what looked like something else, be of another figure that stands near, or be one row with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, is_person, likeness

#: So many figures near a list may be what it is of.
_MOST: Final = 4
_FEWEST: Final = 2
#: Behind every reading that words speak for.
_LAST: Final = 10
#: A number that was taken for a name where a part would stand: "tin 143, bài 38, phóng sự 12".
_UNREAD: Final = re.compile(
    r"(?:^|[,;] )(?![^,;()]*(?:ngày|tháng|quý|năm|khóa|số|tuổi|lớp|khối) °)[^,;()]* °+(?=[,;.]|$)"
)


def has_unread(context: Context, parts: Sequence[Item]) -> bool:
    """Say whether a number between parts, or in their bracket, was read as a name: then the list is not known."""
    bracket = parts[0].place.bracket
    whole = bracket is not None and bracket == parts[-1].place.bracket
    start, end = (bracket[0] + 1, bracket[1]) if whole and bracket else (parts[0].place.end, parts[-1].place.start)
    between = context.page.low[start:end]
    return _UNREAD.search(_BRACKETED.sub("", between)) is not None


_BRACKETED: Final = re.compile(r"\([^()]*\)")


#: Names of parts that exclude each other: who stands in one of them stands in no other.
_EXCLUDE: Final = tuple(
    re.compile(rf"(?:^|[\s,;(:])(?P<one>{names})(?: (?:có|là|được|bị))? $")
    for names in (
        r"khiển trách|cảnh cáo|cách chức|khai trừ|giáng chức|buộc thôi (?:việc|học)",
        r"quý [ivx]+|tháng °+",
        r"(?:tổ chức )?cấp (?:trung ương|tỉnh|huyện|xã|cơ sở)",
        r"trước hạn|đúng hạn|trước và đúng hạn|trễ hạn|quá hạn",
    )
)
#: What closes a row: "loại khác 18".
_OTHERS: Final = re.compile(r"[,;] (?:[^\W\d_]+ ){1,3}(?:khác|còn lại)(?: có)? $")


def leaves_nothing_out(parts: Sequence[Item]) -> bool:
    """Say whether parts fill the bracket they stand in, by names that exclude each other or a last part of others."""
    bracket = parts[0].place.bracket
    if bracket is None or any(each.place.bracket != bracket for each in parts):
        return False
    return _OTHERS.search(parts[-1].lead) is not None or any(_are_named(names, parts) for names in _EXCLUDE)


#: "(nhà trọ 15, nhà xưởng 05, karaoke 02)", ": điều động 9, bổ nhiệm 8, chỉ định 2.": names with a number each.
_NAME: Final = re.compile(
    r"(?:[^():0-9]*[(:]|[,;]) ?(?:[^\W\d_]+[ /-]+){1,6}"
    r"|(?:[^():0-9]*\(|[,;]) ?(?:[^\W\d_]+[ /-]+){0,5}[^\W\d_]+: ?"
)
_ENDS: Final = re.compile(r"\)|\s*(?:[.;]|$)")
_MOST_ALIKE: Final = 3


def _fill(head: Item, parts: Sequence[Item]) -> bool:
    """Say whether names with a number each fill a bracket, or all behind a colon; people may be of several kinds."""
    beside = [each.index - head.index for each in parts] == list(range(1, len(parts) + 1))
    if is_person(head.noun) or head.noun.startswith("hộ") or not beside:
        return False
    alike = all(not each.noun and _NAME.fullmatch(each.lead) for each in parts)
    return alike and len(parts) >= _MOST_ALIKE and _ENDS.match(parts[-1].tail) is not None


def _are_named(names: re.Pattern[str], parts: Sequence[Item]) -> bool:
    """Say whether each part has a name of its own among some."""
    found = {match["one"] for each in parts if (match := names.search(f" {each.lead.lstrip('(')}"))}
    return len(found) == len(parts)


def is_sure(context: Context, head: Item, parts: Sequence[Item], *, told: bool = False) -> bool:
    """Say whether a list leaves nothing open: all figures between its ends are parts, and count what its total does.

    Bare numbers count that where a word such as "gồm" opens the list right behind its total.
    """
    inside = [
        each
        for each in context.page.items[parts[0].index : parts[-1].index]
        if each.sort is head.sort and each.place.depth == parts[0].place.depth
    ]
    beside = told and head.index == parts[0].index - 1
    alike = all(likeness(head, each) is not Likeness.OTHER and (each.noun or beside) for each in parts)
    return alike and len(inside) < len(parts)


def open_ends(
    context: Context, head: Item, parts: Sequence[Item], *, told: bool = False
) -> Iterator[tuple[Item, list[Item], int]]:
    """Other totals and parts that a list may have, each with how far it is from the likeliest."""
    if is_sure(context, head, parts, told=told):
        return
    follows = [each for each in _behind(context, head, parts) if each not in parts]
    if follows:
        yield head, sorted([*parts, *follows], key=lambda each: each.index), _LAST
    whole = leaves_nothing_out(parts) or _fill(head, parts)
    for end in range(_FEWEST, 0 if whole else len(parts)):
        yield head, list(parts[:end]), _LAST + 1
    for other in _near(context, head, parts) if parts[0].place.bracket is None else ():
        yield other, list(parts), _LAST + 2
        yield other, [head, *parts], _LAST + 3


def _behind(context: Context, head: Item, parts: Sequence[Item]) -> Iterator[Item]:
    """Figures of the list's sort in its row, whatever they are called."""
    for each in context.page.sentence(parts[0]):
        beside = each.place.depth == parts[0].place.depth and each.place.bracket == parts[0].place.bracket
        if each.index > parts[0].index and beside and each.is_plain and each.sort is head.sort:
            yield each


def _near(context: Context, head: Item, parts: Sequence[Item]) -> list[Item]:
    """Other figures before a list that it may be of."""
    moved = Cue.CHANGE, Cue.EACH, Cue.AVERAGE
    before = (each for each in context.page.before(parts[0], 2) if each.is_amount and not each.has(*moved))
    able = (each for each in before if each is not head and each.sort is head.sort)
    return list(islice(able, _MOST))
