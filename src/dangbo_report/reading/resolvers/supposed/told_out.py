"""Shares told out: of one of several shares a sentence behind tells how many or how much it is.

"Tự chủ hoàn toàn 52,9%, tự chủ một phần 35,3%, … Số tự chủ hoàn toàn là 36 đơn vị": of what stands before either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from dangbo_report.reading.bindings import Proposal, proposal
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item, Sort, length
from dangbo_report.reading.lexicon import WORD
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page
from dangbo_report.reading.resolvers.portions import portion
from dangbo_report.reading.resolvers.supposed.share_parts import NO_WHOLE, may_be_share

#: Words that are no part of a name.
_LIGHT: Final = frozenset(
    ("số", "riêng", "là", "trong", "đó", "gồm", "chiếm", "đạt", "tỷ", "tỉ", "lệ", "có", "với", "và", "của")
)
#: Nouns of whatever was counted before.
_ANY: Final = frozenset(("đơn vị", "cơ sở", "tổ chức", "trường hợp"))
_FEWEST: Final = 2
_SENTENCES: Final = 2
_MOST: Final = 2
_BEFORE: Final = 24


def shares_told_out(context: Context) -> Iterator[Proposal]:
    """Go through the shares in rows that are told out behind."""
    page = context.page
    for percent in page.items:
        if may_be_share(page, percent) and _has_only_name(page, percent):
            for part in _told_behind(page, percent):
                wholes = islice(_wholes(page, percent, part), _MOST)
                found = (portion(percent, part, whole, rank) for rank, whole in enumerate(wholes))
                yield proposal(each._replace(settings={"supposed": True}) for each in found)


def _has_only_name(page: Page, percent: Item) -> bool:
    """Say whether a share stands in a row of shares, with its name and no figure of its own."""
    beside = (page.previous(percent), page.next(percent))
    return not percent.place.bracket and any(each is not None and each.sort is Sort.PERCENT for each in beside)


#: Where a name may begin: "68 đơn vị sự nghiệp, loại khá, tốt 48,7%".
_BEGINS: Final = re.compile(r"(?:^|(?<=[,;:]))(?=[^,;:])")


def _names(item: Item) -> list[tuple[str, ...]]:
    """The words before a figure that may name it, without what is no part of a name, the longest first."""
    return [tuple(_bare(WORD.findall(item.lead[match.start() :]))) for match in _BEGINS.finditer(item.lead)]


def _bare(words: list[str]) -> list[str]:
    telling = [place for place, word in enumerate(words) if word not in _LIGHT]
    return words[telling[0] : telling[-1] + 1] if telling else []


def _told_behind(page: Page, percent: Item) -> Iterator[Item]:
    """The first figure of the sentences behind whose name is that of a share, or its beginning."""
    names = _names(percent)
    for part in page.items[percent.index + 1 : percent.index + _BEFORE]:
        if part.place.sentence - percent.place.sentence > _SENTENCES or not page.joined(percent, part):
            return
        if _may_be_told(percent, part) and any(_is_said(name, own) for own in _names(part) for name in names):
            yield part
            return


def _may_be_told(percent: Item, part: Item) -> bool:
    return part.stands_alone and part.place.sentence != percent.place.sentence and not part.has(*NO_WHOLE)


def _is_said(name: tuple[str, ...], own: tuple[str, ...]) -> bool:
    """Say whether the name of a figure is that of a share, or begins it, by two words at least."""
    return len(own) >= _FEWEST and name[: len(own)] == own


def _wholes(page: Page, percent: Item, part: Item) -> Iterator[Item]:
    """What both may be of: the amount right before the part, or one before the row of shares."""
    for whole in page.before(part, _SENTENCES, _BEFORE, lines=1):
        stated = whole.stands_alone and not whole.has(*NO_WHOLE) and page.joined(whole, percent)
        if stated and _may_hold(part, whole):
            yield whole


def _may_hold(part: Item, whole: Item) -> bool:
    alike = likeness(part, whole) is not Likeness.OTHER or (part.noun in _ANY and part.sort is whole.sort)
    return alike and length(whole) >= length(part)
