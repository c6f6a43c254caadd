"""Lists: where parts of something stand one after the other, what opens them, what ends them, what they are parts of.

A list is found once and shared: sums ask it for its parts, shares for the whole that its head is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, final

import attrs

from dangbo_report.reading.cues import Cue
from dangbo_report.reading.items import Item
from dangbo_report.reading.labels import called_before, sorted_before, sorts
from dangbo_report.reading.list_ends import end_of
from dangbo_report.reading.list_heads import heads_of
from dangbo_report.reading.list_openings import Opener, Opening, lines_behind, opening_at
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.page import Page


@final
@attrs.frozen(eq=False, kw_only=True)
class Listing:
    """A list of parts.

    Attributes:
        opener: what opens it.
        start: where its parts begin.
        end: where it ends.
        heads: what it may be a list of, the nearest first.
        carried: its heads stand in the sentence before.
        items: the figures that stand in it and in no bracket of it.
        lined: its parts stand in lines of their own.
        lines: how many lines these are.
        sorted: a label sorts what was counted before.
    """

    opener: Opener
    start: int
    end: int
    heads: tuple[Item, ...]
    carried: bool
    items: tuple[Item, ...]
    lined: bool = False
    lines: int = 0
    sorted: bool = False

    def is_beside(self, low: str, head: Item) -> bool:
        """Say whether a colon right behind its head opens it: "71 đảng viên: 5, 26, 40"."""
        return self.opener is Opener.COLON and low[head.place.end : self.start].strip() == ":"


_OPENERS: Final = re.compile(
    r"(?P<of_named>\btrong (?:tổng )?(?:số|các|những) (?!này|đó|°)[^,;:.()0-9°\n]{4,60}(?=[,:] ))"
    r"|(?P<of_which>\btrong (?:đó|số (?:này|đó)|số (?:những|các)(?: [^\W\d_]+){1,5}(?= có )))"
    r"|(?P<consists>(?<=[;,] )(?:kết quả )?(?:xếp|phân) loại(?! °)(?=:? )"
    r"|\b(?:cụ thể|bao gồm|gồm|chia ra|chia theo"
    r"|phân theo)\b)|(?P<mark>[:(])"
)
#: Where one may begin; `re` finds these by their letters.
_FIRST: Final = re.compile(r"[:(]|trong |kết quả |(?:xếp|phân|cụ|bao|chia) |gồm")


def listings_of(page: Page, text: str) -> Iterator[Listing]:
    """Go through the lists of a page."""
    for match in _few_in_a_sentence(page):
        opening = opening_at(page, text, match)
        listing = _listing(opening) if opening is not None else None
        if listing is not None and listing.items:
            yield listing
        elif listing is not None and listing.lined:
            yield from _by_line(page, text, listing)


#: No sentence opens more lists; one that seems to is none.
_MOST: Final = 40


def _few_in_a_sentence(page: Page) -> Iterator[re.Match[str]]:
    """The words and marks that may open a list, the first of each sentence."""
    last, many, done = -1, 0, 0
    for first in _FIRST.finditer(page.low):
        match = _OPENERS.match(page.low, first.start()) if first.start() >= done else None
        if match is None:
            continue
        done = match.end()
        sentence = page.segments.sentence_at(match.start())
        last, many = sentence, (many + 1 if sentence == last else 1)
        if many <= _MOST:
            yield match


def _by_line(page: Page, text: str, listing: Listing) -> Iterator[Listing]:
    """Lines that each tell more than one figure break the head down each in its own way: "* Nữ: 842; nam: 676"."""
    found: list[Listing] = []
    for start, stop in lines_behind(text, text.find("\n", listing.start) + 1):
        inside = page.in_line(page.segments.line_at(start))
        items = tuple(each for each in inside if not each.place.depth and _is_of_any(each, listing.heads))
        opened = _OPENERS.search(page.low, start, stop)
        if len(items) < 2 or (opened and opened["mark"] is None):  # noqa: PLR2004 - one divides nothing
            return
        line = attrs.evolve(listing, opener=Opener.OF_WHICH, start=start, end=stop, items=items)
        found.append(attrs.evolve(line, carried=True, lined=False, lines=0))
    yield from found


def _is_of_any(item: Item, heads: Sequence[Item]) -> bool:
    return item.is_plain and bool(item.noun) and any(likeness(item, head) is Likeness.SAME for head in heads)


def _listing(opening: Opening) -> Listing:
    is_sorted = opening.opener is Opener.COLON and sorts(opening.label) and not _tells_its_total(opening)
    if opening.named and (inside := opening.inside()):
        heads, carried = called_before(opening.page, opening.mark, inside[0]), True
    elif is_sorted:
        heads, carried = sorted_before(opening.page, opening.label, opening.opened, opening.sentence), True
        sorted_by = _first_of(opening)
        heads = tuple(sorted(heads, key=lambda head: -likeness(head, sorted_by))) if sorted_by else heads
    else:
        heads, carried = heads_of(opening)
    if carried and (counted := _counted_here(opening)):
        opening, heads, carried = attrs.evolve(opening, at=counted.place.end), (counted,), False
    if opening.lines:
        end, items = opening.lines[-1][1], _of_lines(opening.page, opening.lines)
    else:
        end = end_of(opening, heads, carried=carried)
        items = tuple(_items_up_to(opening, end))
    return Listing(
        opener=opening.opener, start=opening.at, end=end, heads=heads, carried=carried, items=items,
        lined=bool(opening.lines), lines=len(opening.lines), sorted=is_sorted,
    )  # fmt: skip


def _first_of(opening: Opening) -> Item | None:
    """The first figure of a list, whose noun tells of which of several totals it is."""
    behind = opening.lines[0] if opening.lines else (opening.at, opening.closed)
    page = opening.page
    items = page.in_line(page.segments.line_at(behind[0])) if opening.lines else opening.inside()
    return next((each for each in items if each.place.start >= behind[0] and each.is_plain), None)


def _tells_its_total(opening: Opening) -> bool:
    """Such as "Xếp loại: tốt 17; khá 29; trung bình 7; tổng số 53 đơn vị": it is of nothing that was told before."""
    return any(each.has(Cue.TOTAL) and each.place.start >= opening.at for each in opening.inside())


def _items_up_to(opening: Opening, end: int) -> Iterator[Item]:
    """The figures of a list in its line: those of no bracket in it, and none that only says how many all are."""
    depth = opening.page.segments.around(opening.at)[1]
    for each in opening.inside():
        here = opening.at <= each.place.start < end and each.place.depth == depth
        if here and not each.lead.endswith(" cả "):
            yield each


#: "Hồ sơ đang giải quyết gồm 7.172 hồ sơ, có 5.950 hồ sơ chưa đến hạn …": "gồm" tells how many there are.
_DIVIDES: Final = re.compile(r"[^,;.:()0-9]{0,40}, (?:trong đó )?(?:có )[0-9]")


def _counted_here(opening: Opening) -> Item | None:
    """The figure behind "gồm" that is what a list is of, which only then begins."""
    if opening.opener is not Opener.CONSISTS or opening.lines:
        return None
    low = opening.page.low
    first = next((each for each in opening.inside() if each.place.start >= opening.at), None)
    if first is None or not first.is_plain or low[opening.at : first.place.start].strip():
        return None
    return first if _DIVIDES.match(low, first.place.end) else None


def _of_lines(page: Page, lines: Sequence[tuple[int, int]]) -> tuple[Item, ...]:
    """The first amount of each sort in each line."""
    found: list[Item] = []
    for start, stop in lines:
        told = [item for item in page.in_line(page.segments.line_at(start)) if item.is_plain and not item.place.bracket]
        inside = [item for item in told if start <= item.place.start < stop]
        if len({item.sort for item in inside}) < len(inside):
            return ()  # a line that tells of more than one thing
        found += inside
    return tuple(found)
