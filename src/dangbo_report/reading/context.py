"""What resolvers share: the page, its lists, and who is a part of what, decided once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final, TypeAlias, final

import attrs

from dangbo_report.reading.bindings import Proposal
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item, Sort
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.listings import Listing, listings_of
from dangbo_report.reading.lots import Bill, bills_of
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page

_ITS_SHARE: Final = re.compile(
    r"[^;0-9]{0,60}?(?:\(|\bchiếm|\bđạt|\bbằng|\btỷ lệ|\btỉ lệ)\s*(?:(?:chiếm|đạt|tỷ lệ|tỉ lệ|bằng|là)\s*)*"
)


@final
@attrs.define(eq=False, slots=False)
class Context:
    """A page, and what more than one resolver asks of it."""

    page: Page
    text: str
    low: str

    @cached_property
    def listings(self) -> Sequence[Listing]:
        """The lists of the page."""
        return tuple(listings_of(self.page, self.text))

    @cached_property
    def _listing_of(self) -> dict[int, Listing]:
        """The innermost list of each item that stands in one."""
        found: dict[int, Listing] = {}
        for listing in self.listings:
            for item in listing.items:
                if listing.heads or item.index not in found:
                    found[item.index] = listing
        return found

    @cached_property
    def bills(self) -> Sequence[Bill]:
        """The counts with a price each whose sum is told."""
        return tuple(bills_of(self.page))

    @cached_property
    def billed(self) -> frozenset[int]:
        """The prices of these."""
        return frozenset(lot.price.index for bill in self.bills for lot in bill.lots)

    def listing_of(self, item: Item) -> Listing | None:
        """The list in which a figure stands."""
        return self._listing_of.get(item.index)

    @cached_property
    def _heads(self) -> frozenset[int]:
        return frozenset(head.index for listing in self.listings for head in listing.heads[:1])

    def divides(self, item: Item) -> bool:
        """Say whether a list is of a figure."""
        return item.index in self._heads

    def is_head(self, whole: Item, part: Item) -> bool:
        """Say whether a part stands in a list of a whole."""
        listing = self.listing_of(part)
        if listing is None or whole not in listing.heads:
            return False
        if listing.carried and likeness(whole, part) is not Likeness.OTHER:
            return True
        named = _best_head(listing.heads, part) if part.noun else None
        if named is not None:
            return whole is named
        return whole is listing.heads[0] and (
            listing.opener is Opener.OF_WHICH or likeness(whole, part) is not Likeness.OTHER
        )

    def listings_items(self, item: Item) -> tuple[Item, ...]:
        """All figures of the list in which one stands."""
        listing = self.listing_of(item)
        return listing.items if listing is not None else ()

    def heads_of(self, item: Item) -> tuple[Item, ...]:
        """What the list is of in which a figure stands."""
        listing = self.listing_of(item)
        return listing.heads if listing is not None else ()

    def is_listed_elsewhere(self, whole: Item, part: Item) -> bool:
        """Say whether a figure is a part in a list that another one does not stand in."""
        listing = self.listing_of(whole)
        return listing is not None and bool(listing.heads) and listing is not self.listing_of(part)

    def are_siblings(self, one: Item, other: Item) -> bool:
        """Say whether two figures are parts of one list."""
        listing = self.listing_of(one)
        return listing is not None and listing is self.listing_of(other)

    def reached(self, item: Item) -> bool:
        """Say whether a percent behind a figure tells how much of a plan it is: "9.847 triệu đồng, đạt 67,1%"."""
        percent = self.page.next(item)
        return percent is not None and percent.sort is Sort.PERCENT and "đạt" in percent.lead

    def share_of(self, item: Item) -> Item | None:
        """The percent that stands at a part: "57 đồng chí (chiếm 30,65%)"."""
        percent = self.page.next(item)
        if percent is None or percent.sort is not Sort.PERCENT or percent.has(Cue.CHANGE, Cue.OF_TARGET):
            return None
        return percent if _ITS_SHARE.fullmatch(percent.lead) else None


def _best_head(heads: Sequence[Item], part: Item) -> Item | None:
    """The first of some figures that counts what a part counts, else the first that may if the nearest does not."""
    for wanted in (Likeness.SAME, Likeness.OPEN):
        found = next((head for head in heads if likeness(head, part) is wanted and head.noun), None)
        if found is not None:
            return found if wanted is Likeness.SAME or likeness(heads[0], part) is Likeness.OTHER else None
    return None


#: Proposes what a page may say of one relation.
Resolver: TypeAlias = Callable[[Context], Iterator[Proposal]]
