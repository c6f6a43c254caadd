"""A page: the figures of a text as items, with the spans that they stand in; resolvers ask it, none changes it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, final

import attrs

from dangbo_report.figures import Qualifier
from dangbo_report.reading.cues import Cue
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.items import Item
from dangbo_report.reading.nouns import Likeness, is_person, likeness
from dangbo_report.reading.page_figures import figures_of, of_sentences, spelled_out
from dangbo_report.reading.page_items import Ground, items_of, masked
from dangbo_report.reading.plans import Plans
from dangbo_report.reading.segments import Segments

#: Behind a blank line another thought begins, unless the paragraph says that it goes on.
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*\n(?!\s*(?:trong (?:đó|số (?:đó|này))|cụ thể)\b)")
#: How far words are heard.
_FAR: Final = 160
_NO_MARK: Final = re.compile(r" [^,;.()0-9:]{2,40} ")
#: "151 phiếu (một trăm năm mươi mốt phiếu) trên tổng số 188 phiếu": a bracket without figures says nothing new.
_WORDS_AGAIN: Final = re.compile(r" ?\([^()0-9]*\) ?")
_SAID_WHOLE: Final = re.compile(
    r"(?:[^,;.()0-9:]{0,40} )?(?:trong (?:tổng )?số|trên (?:tổng số|dân số|tổng (?:[^\W\d_]+ ){1,4}))\s?|\s?trên\s?"
    r"|(?: [^,;.()0-9:/]{1,40})? / "
)


@final
@attrs.frozen(eq=False)
class Page:
    """The figures of a text, in order.

    Attributes:
        low: the text in lower case, with "°" for every digit that belongs to no figure.
        segments: its sentences, lines and brackets.
        items: the figures of its prose; those of tables are left out.
        spelled: figures that are said again in words, with the words.
        sentences: for each sentence that has figures, the numbers of its items: the first, and the one behind the last.
    """

    low: str
    segments: Segments
    items: Sequence[Item]
    sentences: dict[int, tuple[int, int]]
    spelled: Sequence[tuple[Item, Draft]]
    _lines: Sequence[int]

    @classmethod
    def of(cls, text: str, low: str, drafts: Sequence[Draft]) -> Page:
        """Lay out the figures of a text.

        Args:
            text: the text.
            low: the same in lower case, place by place.
            drafts: its mentions, in order.
        """
        segments = Segments.of(text, [draft.start for draft in drafts if draft.measures])
        figures = list(figures_of(low, segments, drafts))
        spelled = {id(figure.draft): words for figure, words in spelled_out(low, figures)}
        again = {id(words) for words in spelled.values()}
        figures = list(of_sentences(segments, [each for each in figures if id(each.draft) not in again]))
        hidden = masked(low, figures)
        items = list(items_of(Ground(hidden, segments, Plans.of(text, hidden)), figures))
        words = [(item, spelled[id(item.draft)]) for item in items if id(item.draft) in spelled]
        return cls(hidden, segments, items, _bounds(items), words, [item.place.line for item in items])

    def sentence(self, item: Item) -> Sequence[Item]:
        """The items of the sentence of one."""
        return self.of_sentence(item.place.sentence)

    def of_sentence(self, number: int) -> Sequence[Item]:
        """The items of a sentence."""
        first, last = self.sentences.get(number, (0, 0))
        return self.items[first:last]

    def in_line(self, number: int) -> Iterator[Item]:
        """The items of a line."""
        first = bisect_left(self._lines, number)
        while first < len(self.items) and self._lines[first] == number:
            yield self.items[first]
            first += 1

    def before(self, item: Item, sentences: int = 0, most: int = 24, lines: int = 0) -> Iterator[Item]:
        """Go back from an item through its sentence, and so many sentences before, of so many lines before its own."""
        for other in reversed(self.items[max(0, item.index - most) : item.index]):
            far = item.place.sentence - other.place.sentence
            if far > sentences or (far and item.place.line - other.place.line > lines):
                return
            yield other

    def opens_line(self, item: Item) -> bool:
        """Say whether the sentence of an item is the first of its line."""
        return item.place.opened == self.segments.lines[item.place.line]

    def after(self, item: Item, chars: int = _FAR) -> Iterator[Item]:
        """Go on from an item through its sentence, so far."""
        for other in self.items[item.index + 1 : item.index + 9]:
            if other.place.sentence != item.place.sentence or other.place.start - item.place.end > chars:
                return
            yield other

    def previous(self, item: Item) -> Item | None:
        """The item before one, in its sentence."""
        other = self.items[item.index - 1] if item.index else None
        return other if other is not None and other.place.sentence == item.place.sentence else None

    def next(self, item: Item) -> Item | None:
        """The item behind one, in its sentence."""
        other = self.items[item.index + 1] if item.index + 1 < len(self.items) else None
        return other if other is not None and other.place.sentence == item.place.sentence else None

    def between(self, one: Item, other: Item) -> str:
        """The words between two items."""
        first, second = (one, other) if one.index < other.index else (other, one)
        return self.low[first.place.end : second.place.start]

    def joined(self, one: Item, other: Item) -> bool:
        """Say whether no blank line stands between two items."""
        between = self.between(one, other)
        return "\n" not in between or _BLANK_LINE.search(between) is None

    def pair(self, item: Item) -> tuple[Item, Item] | None:
        """Both halves of the ratio that an item belongs to: "15/20 tổ", "17 trong số 22 thôn"."""
        if item.half:
            first = item.index - (item.is_ratio_whole)
            return self.items[first], self.items[first + 1]
        following = self.next(item)
        if following is not None and _says_whole(item, following):
            return item, following
        previous = self.previous(item)
        return (previous, item) if previous is not None and _says_whole(previous, item) else None


def _says_whole(part: Item, whole: Item) -> bool:
    """Such as "17 trong số 22 thôn": the words between make a ratio of both."""
    return (
        not part.half
        and not whole.half
        and whole.is_amount
        and part.sort is whole.sort
        and (_SAID_WHOLE.fullmatch(_WORDS_AGAIN.sub(" ", whole.lead)) is not None or _is_taken_of(part, whole))
        and not part.has(Cue.CHANGE)
        and likeness(part, whole) is not Likeness.OTHER
    )


def _is_taken_of(part: Item, whole: Item) -> bool:
    """Such as "23 sáng kiến được công nhận trên 31 sáng kiến đề xuất": "trên" bounds nothing here."""
    if whole.figure.qualifier is not Qualifier.OVER and not whole.lead.endswith(" trên "):
        return False
    same = part.noun == whole.noun or (is_person(part.noun) and is_person(whole.noun))
    return same and _NO_MARK.fullmatch(whole.lead) is not None


def _bounds(items: Sequence[Item]) -> dict[int, tuple[int, int]]:
    """For each sentence the numbers of its items: the first, and the one behind the last."""
    bounds: dict[int, tuple[int, int]] = {}
    for item in items:
        first, _ = bounds.get(item.place.sentence, (item.index, 0))
        bounds[item.place.sentence] = first, item.index + 1
    return bounds
