"""All ways to read a list of a total: its parts are all, may share members, may be of another total."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.reading.bindings import Binding, Filling
from dangbo_report.reading.context import Context
from dangbo_report.reading.items import Item
from dangbo_report.reading.list_openings import Opener
from dangbo_report.reading.listings import Listing
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.resolvers.breakdowns import breakdown, have_numbers_first
from dangbo_report.reading.resolvers.open_ends import open_ends

#: Words at the last part that say that nothing is left out.
_CLOSES: Final = re.compile(r"\b(?:còn lại|khác)\b")


def readings(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """All ways to read a list: its parts are all or need not be, may share members, may be of another total."""
    yield breakdown(head, parts, exhaustive=len(parts) > 1, beside=listing.opener is Opener.BRACKET)
    yield from _loosely(listing, head, parts)
    yield from _of_others(context, listing, head, parts)
    if len(parts) > 1:
        told = listing.opener is Opener.CONSISTS or listing.is_beside(context.low, head)
        for total, members, rank in open_ends(context, head, parts, told=told):
            yield breakdown(total, members, rank)


def _loosely(listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """A list whose parts need not be all, or may share members."""
    in_bracket = listing.opener is Opener.BRACKET
    open_list = listing.opener is Opener.OF_WHICH and not _is_closed(head, parts)
    if open_list or (in_bracket and likeness(head, parts[0]) is Likeness.OTHER):
        yield breakdown(head, parts, rank=1, exhaustive=False, beside=in_bracket)
    if open_list and have_numbers_first(parts) and "và" not in parts[-1].lead:
        yield breakdown(head, parts[:1], rank=3, exhaustive=False)


def _of_others(context: Context, listing: Listing, head: Item, parts: Sequence[Item]) -> Iterator[Binding]:
    """A list of two totals together, or of another than the nearest."""
    if listing.opener is Opener.COLON and (beside := _beside(context, listing, head)):
        slots: dict[str, Filling] = {"total": head, "parts": tuple(parts), "beside": (beside,)}
        yield Binding("breakdown", slots, 1, {"exhaustive": True})
    for rank, other in enumerate(listing.heads, 2):
        if _is_another(context, listing, head, other):
            yield breakdown(other, parts, rank)


def _is_another(context: Context, listing: Listing, head: Item, other: Item) -> bool:
    """Say whether a list may as well be of another figure: of the sentence before, or of another noun before it."""
    if other is head or likeness(head, other) is Likeness.OTHER:
        return False
    pair = context.page.pair(head)
    if pair is not None and pair[1] is head and pair[0] is other:
        return True
    return listing.carried or (listing.opener is Opener.OF_WHICH and other.noun != head.noun)


def _beside(context: Context, listing: Listing, head: Item) -> Item | None:
    """A second total that is broken down with the first: "08 đơn … và 01 đơn …: …"."""
    first, *others = listing.heads
    other = others[0] if others and first is head else None
    if other is None or likeness(other, head) is not Likeness.SAME:
        return None
    return other if re.fullmatch(r"[^;:.,]* và ", context.page.between(other, head)) else None


def _is_closed(head: Item, parts: Sequence[Item]) -> bool:
    """Say whether nothing is left out: the last part says so, or the total names them all ("đàn trâu, bò 60 con")."""
    last = parts[-1]
    named = [part.lead.rstrip().rpartition(" ")[2] for part in parts]
    if all(name and f" {name} " in f" {head.lead} ".replace(",", " ") for name in named):
        return True
    if len(parts) == _TWO and _label(parts[0]) == _NEGATED.sub("", _label(last)) != _label(last):
        return True
    if len(parts) > _TWO and _STILL.search(last.lead):
        return True
    return _CLOSES.search(last.lead + " " + re.split(r"[,;.(]", last.tail, maxsplit=1)[0]) is not None


_TWO: Final = 2
#: "xong 1.037 việc, đình chỉ 36 việc, đang thi hành 491 việc": what is still being done closes the row.
_STILL: Final = re.compile(r"[,;] (?:và )?(?:đang|chưa|còn) [^,;]*$")
#: "khu vực nhà nước 88, khu vực ngoài nhà nước 66": what one of them is the other is not.
_NEGATED: Final = re.compile(r"\b(?:ngoài|không|chưa) ")
_BRACKETED: Final = re.compile(r"\([^()]*\)|\(.*")


def _label(part: Item) -> str:
    """What a part is called by the words before it."""
    return _LABEL_ENDS.split(_BRACKETED.sub("", part.lead).strip(" ,;:"))[-1].strip().removesuffix(" có").strip()


_LABEL_ENDS: Final = re.compile(r"\btrong (?:đó|số (?:này|đó))|\bgồm\b|[,;:]")
