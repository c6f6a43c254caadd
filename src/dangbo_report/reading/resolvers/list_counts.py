"""A number and the names behind it: behind "là" or a colon, in a bracket, in lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import Final, NamedTuple

from dangbo_report.reading.bindings import Binding, Proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.lexicon import SMALL_LETTERS
from dangbo_report.reading.list_openings import lines_behind
from dangbo_report.reading.nouns import Likeness, likeness

_CAPITAL: Final = rf"[^\W\d_{SMALL_LETTERS}]"
_WORD: Final = rf"{_CAPITAL}[^\W_]*"
#: A name: two to five words that begin with capitals, perhaps behind what it is a name of.
_WORDS: Final = rf"(?:[{SMALL_LETTERS}]+ ){{0,2}}{_WORD}(?: {_WORD}){{0,4}}"
_NAME: Final = rf"{_WORDS}(?: [0-9]{{1,2}})?(?: \([^()]*\))?"
_NAMES: Final = re.compile(rf"{_NAME}(?:(?:, | và |; ){_NAME})+(?=[.\n]|$|\)|;)")
_OPENS: Final = re.compile(r"[^:;.()0-9\n]{0,40}?(?:\b(?:là|gồm|bao gồm)(?: có)?:? |(?<!như): )")
_NUMBERED: Final = re.compile(
    r"\s?[^:;.()0-9\n]{0,30}\(([^\W\d_][^()0-9]{1,20}) ([0-9]{1,2}(?:(?:, | và )[0-9]{1,2})+)\)"
)
_PARTS: Final = re.compile(r", | và |; ")
#: What lists of lines are announced as: nothing that is counted out there.
_ANNOUNCED: Final = re.compile(
    r"nhiệm vụ|nội dung|giải pháp|vấn đề|nhóm|bài học|hạn chế|nguyên nhân|kiến nghị|đề xuất|yêu cầu|mục tiêu|khâu|điểm"
)
_LEAD_IN: Final = re.compile(r"[^:;.()0-9\n]{0,60}:\s*")
_ANOTHER_MARK: Final = re.compile(r"[^\S\n]*(?:[-+•*–]|[a-zđ]\)|[0-9]{1,2}[.)])")
_FAR: Final = 400


class _Named(NamedTuple):
    """Names that are listed, and where each stands."""

    names: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


def list_counts(context: Context) -> Iterator[Proposal]:
    """Go through the numbers behind which as many are named."""
    for item in context.page.items:
        if (
            item.sort is Sort.COUNT
            and item.noun
            and item.is_plain
            and not item.half
            and (named := _named(context, item))
        ):
            settings = {"names": named.names, "spans": named.spans}
            yield (Binding("list-count", {"count": item}, 0, settings),)


def _named(context: Context, item: Item) -> _Named | None:
    return (
        _by_name(context, item)
        or _in_bracket(context, item)
        or _by_noun(context, item)
        or _by_number(context.text, item)
        or _in_lines(context, item)
    )


def _by_name(context: Context, item: Item) -> _Named | None:
    """Such as "04 xã về đích là An Bình, Phú Lộc, Hòa Thuận và Tân Lập"; no names are "loại A 21, loại B 19"."""
    text, at = context.text, item.place.end
    opens = _OPENS.match(text, at, at + _FAR)
    names = _NAMES.match(text, opens.end(), min(item.place.closed, at + _FAR)) if opens else None
    named = _split(text, names.start(), names.end()) if names else None
    return named if named and not _are_counted(context, item, {end for _, end in named.spans}) else None


#: A bracket of nothing but names.
_BRACKETED: Final = re.compile(rf" \(({_WORDS}(?:(?:, | và |; ){_WORDS})+)\)")


def _in_bracket(context: Context, item: Item) -> _Named | None:
    """Such as "5 tỉnh (Nam Định, Đồng Nai, Hà Nam, Hưng Yên và Hải Dương)"."""
    names = _BRACKETED.match(context.text, item.place.end, item.place.end + _FAR)
    return _split(context.text, names.start(1), names.end(1)) if names else None


def _are_counted(context: Context, item: Item, ends: AbstractSet[int]) -> bool:
    """Say whether figures stand at the ends of names, or such as count the same in brackets behind them."""
    far = max(ends)
    behind = [*takewhile(lambda each: each.place.end <= far, context.page.items[item.index + 1 :])]
    counted = {each.place.end + 1 for each in behind if likeness(each, item) is Likeness.SAME}
    return not ends.isdisjoint(counted.union(each.place.end for each in behind))


def _by_noun(context: Context, item: Item) -> _Named | None:
    """Such as "05 chi bộ gồm Chi bộ 1, Chi bộ 2 và Chi bộ 5": names that are the noun and a number."""
    at = item.place.end
    opens = _OPENS.match(context.low, at, at + _FAR)
    name = rf"{re.escape(item.noun)} [0-9]{{1,2}}"
    names = re.compile(rf"{name}(?:(?:, | và ){name})+(?=[.\n;]|$)").match(context.low, opens.end()) if opens else None
    return _split(context.text, names.start(), names.end()) if names else None


def _by_number(text: str, item: Item) -> _Named | None:
    """Such as "03 khu phố (khu phố 2, 6, 9)"."""
    found = _NUMBERED.match(text, item.place.end, item.place.end + _FAR)
    if found is None or not item.noun.startswith(found[1].lower()):
        return None
    return _split(text, found.start(2), found.end(2))


def _split(text: str, start: int, end: int) -> _Named:
    spans: list[tuple[int, int]] = []
    for match in _PARTS.finditer(text, start, end):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, end))
    return _Named(tuple(text[first:last] for first, last in spans), tuple(spans))


def _in_lines(context: Context, item: Item) -> _Named | None:
    """Such as "tập trung 3 nhiệm vụ:" and three lines with one mark, with nothing between them."""
    text = context.text
    leads = _LEAD_IN.match(text, item.place.end, item.place.closed)
    if leads is None or leads.end() != item.place.closed or not _ANNOUNCED.search(item.noun):
        return None
    lines = lines_behind(text, item.place.closed)
    if len(lines) < 2 or _ANOTHER_MARK.match(text, lines[-1][1] + 1):  # noqa: PLR2004 - one line is no list
        return None
    spans = tuple((_ANOTHER_MARK.match(text, start).end(), stop) for start, stop in lines)  # type: ignore[union-attr]
    return _Named(tuple(text[start:stop].strip(" ;.") for start, stop in spans), spans)
