"""Lines above: what there was, what came and what went, each in a line of its own over what there is in the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.list_openings import STARTS_LIST
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import is_detail, may_count, sign_of

#: So many lines above may tell it.
_LINES: Final = 8


def lines_above(context: Context, end: Item) -> Sequence[Item]:
    """What the lines over that of an end tell, the nearest first, back to what there was; nothing if none tells that.

    Args:
        context: the page.
        end: what there is in the end: the first figure of a line with a mark.
    """
    page = context.page
    if not _mark(page, end.place.line) or next(page.in_line(end.place.line), None) is not end:
        return ()
    found: list[Item] = []
    for line in _alike_above(page, end.place.line):
        told = _told_in(context, end, line)
        found += reversed(told)
        if told and told[0].has(Cue.OPENING):
            return found
    return ()


def _told_in(context: Context, end: Item, line: int) -> Sequence[Item]:
    """The first figure of a line that counts what an end does, and those behind it that came or went too."""
    told = [each for each in context.page.in_line(line) if each.is_plain and not each.half and may_count(end, each)]
    return [*told[:1], *(each for each in told[1:] if sign_of(each) and not is_detail(context, each))]


def _alike_above(page: Page, own: int) -> Iterator[int]:
    """The lines above with the mark of one, nearest first, past those of another mark."""
    mark = _mark(page, own)
    for line in range(own - 1, max(-1, own - 1 - _LINES), -1):
        other = _mark(page, line)
        if not other:
            return
        if other == mark:
            yield line


def _mark(page: Page, line: int) -> str:
    found = STARTS_LIST.match(page.low, page.segments.lines[line])
    return found[0].strip()[:1] if found else ""
