"""Among those that are named: "149 đảng viên nữ; trong số đảng viên nữ có 18 đồng chí là cấp ủy viên, 8 …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.breakdowns import one_by_one

#: What words take some of: "trong số đảng viên nữ có ", "trong số hộ thoát nghèo, ".
_AMONG: Final = re.compile(
    r"(?:^|[.;,)] ?)[\s\-+*]*trong (?:tổng )?số (?:các |những )?(?P<name>(?!này|đó|trên)[^\W\d_]+(?: [^\W\d_]+){1,4}?)"
    r"(?:,| thì)?(?: (?:đã )?có| gồm)?(?: thêm)? $"
)
_CLAUSE: Final = re.compile(r"[,;.():]")
_NEXT: Final = re.compile(r"[^;.():]*(?:,| và) (?:có )?")
_ASIDE: Final = (Cue.BASE, Cue.TARGET, Cue.CHANGE, Cue.CUMULATIVE, Cue.TOTAL, Cue.EACH, Cue.AVERAGE)
#: So many sentences before may tell of them.
_BACK: Final = 2


def among_named(context: Context) -> Iterator[Proposal]:
    """Go through what is taken of those that are named and were counted before; each may share members with another."""
    for item in context.page.items:
        said = _AMONG.search(item.lead) if _may_be(item) else None
        whole = _called(context.page, item, said["name"]) if said is not None else None
        if whole is not None:
            yield from one_by_one(whole, [item, *_others(context.page, item)])


def _may_be(item: Item) -> bool:
    return item.stands_alone and item.sort is Sort.COUNT and not item.has(*_ASIDE)


def _called(page: Page, item: Item, name: str) -> Item | None:
    """The nearest figure before that is called by a name, and counts what one of them does."""
    for each in page.before(item, _BACK, lines=1):
        called = f"{each.noun}{_CLAUSE.split(each.tail, maxsplit=1)[0]}"
        if called.startswith(name) and likeness(each, item) is not Likeness.OTHER:
            return each if each.is_plain and not each.has(*_ASIDE[:3]) else None
    return None


def _others(page: Page, item: Item) -> Iterator[Item]:
    """The figures of its noun in a row behind one."""
    for each in page.after(item):
        if not _NEXT.fullmatch(each.lead) or not _may_be(each) or likeness(each, item) is not Likeness.SAME:
            return
        yield each
