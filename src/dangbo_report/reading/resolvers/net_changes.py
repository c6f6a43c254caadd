"""Net changes: what came without what went, "phát triển mới 318 chị, giảm 126 chị, thực tăng 192 chị"."""

from __future__ import annotations

import re
from typing import Final

from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.balanced import sign_of

_NET: Final = re.compile(r"\b(?:thực (?:tăng|giảm)|(?:tăng|giảm) (?:thực|ròng|thuần))(?: là| được)?:? $")


def net_change(page: Page, change: Item) -> tuple[Item, Item] | None:
    """The two figures before a net change that it is the difference of: the one that it goes with, and the other."""
    if _NET.search(change.lead) is None:
        return None
    moved = [each for each in page.before(change, 0, 4) if likeness(change, each) is not Likeness.OTHER]
    match sorted((each for each in moved if sign_of(each)), key=sign_of):
        case [went, came] if sign_of(went) < sign_of(came):
            return (came, went) if change.sign > 0 else (went, came)
        case _:
            return None
