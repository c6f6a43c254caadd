"""Named addends: a sum that names what it adds: "cộng ngày công và tiền mặt là 890 triệu đồng"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.breakdowns import breakdown

_NAME: Final = r"[^\W\d_]+(?: [^\W\d_]+){0,3}?"
_SUM: Final = re.compile(
    rf"\b(?:cộng|tổng|gộp) (?:chung |cả |hai khoản )?(?P<one>{_NAME}) (?:và|với) (?P<other>{_NAME})"
    r"(?: được| thì)?(?: là)? $"
)
_CLAUSE: Final = re.compile(r"[,;:]")


def named_addends(context: Context) -> Iterator[Proposal]:
    """Go through the sums that name both of what they add, each with the figures before that are called so."""
    page = context.page
    for total in page.items:
        said = _SUM.search(total.lead) if total.stands_alone else None
        parts = [_called(page, total, name) for name in (said["one"], said["other"])] if said is not None else []
        found = [each for each in parts if each is not None]
        if len(found) == len(parts) > 0:
            yield proposal([breakdown(total, found)])


def _called(page: Page, total: Item, name: str) -> Item | None:
    """The nearest figure of the noun of a sum that a name stands at, or what the bracket behind the name comes to."""
    for each in page.before(total, 1):
        if likeness(each, total) is Likeness.SAME and each.is_plain and _is_called(page, each, name):
            return each
    return None


def _is_called(page: Page, item: Item, name: str) -> bool:
    behind = _CLAUSE.split(item.tail, maxsplit=1)[0]
    if item.place.bracket is None:
        return f" {name} " in f" {_CLAUSE.split(item.lead)[-1]} {behind} "
    last = page.low[item.place.opened : item.place.bracket[0]].rstrip()
    following = page.next(item)
    alone = following is None or following.place.bracket != item.place.bracket
    return last.endswith(name) and alone
