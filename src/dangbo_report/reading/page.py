"""A page: the figures of a text as items, with the spans that they stand in; resolvers ask it, none changes it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple, final

import attrs

from dangbo_report.documents import MentionKind
from dangbo_report.figures import Count, Figure, Measure, Money, Percent, PercentagePoints, Qualifier
from dangbo_report.reading.cues import Cue, Words
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.hearing import heard
from dangbo_report.reading.items import Item, Place, Sort
from dangbo_report.reading.lexicon import counted_noun
from dangbo_report.reading.nouns import Likeness, likeness
from dangbo_report.reading.plans import Plans
from dangbo_report.reading.segments import Segments

_SORTS: Final[dict[type, Sort]] = {
    Count: Sort.COUNT,
    Money: Sort.MONEY,
    Measure: Sort.MEASURE,
    Percent: Sort.PERCENT,
    PercentagePoints: Sort.POINTS,
}
_DIGIT: Final = re.compile(r"[0-9]")
_DURATION: Final = re.compile(r"([0-9]+) ?([^\W\d_]+)")
_PER: Final = re.compile(r" ?/ ?(?!(?:chỉ tiêu|kế hoạch|kh|dự toán|tổng|nghị quyết)\b)([^\W\d_]+)(?: [^\W\d_]+)?")
#: "500 nghìn đồng một suất".
_ONE: Final = re.compile(r" (?:một|mỗi) (suất|phần|hộ|người|nhà|căn|chiếc|lượt|em|cháu|đơn vị|mô hình)\b")
#: How far words are heard.
_FAR: Final = 160
_OUTSIDE: Final = 70
_SAID_WHOLE: Final = re.compile(r"(?:[^,;.()0-9:]{0,40} )?(?:trong (?:tổng )?số|trên (?:tổng số|dân số))\s?|\s?trên\s?")
#: Words in a bracket by which it is no base for what stands before it.
_TELLS_OTHERWISE: Final = re.compile(r"\b(?:chiếm|tỷ lệ|tỉ lệ|tăng|giảm|bình quân|trong đó|gồm)\b")


class _Figure(NamedTuple):
    """A figure before its place is known."""

    draft: Draft
    half: int
    figure: Figure
    start: int
    end: int


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
        figures = [
            each
            for each in _figures(low, _without_names(low, drafts))
            if segments.line_at(each.start) not in segments.tables and not _is_label(low, each)
        ]
        spelled = {id(figure.draft): words for figure, words in _spelled(low, figures)}
        again = {id(words) for words in spelled.values()}
        figures = [each for each in figures if id(each.draft) not in again]
        figures = list(_of_sentences(segments, figures))
        masked = _masked(low, [each for each in figures if not each.draft.is_time])
        items = list(_items(masked, segments, Plans.of(text, masked), figures))
        bounds: dict[int, tuple[int, int]] = {}
        for item in items:
            first, _ = bounds.get(item.place.sentence, (item.index, 0))
            bounds[item.place.sentence] = first, item.index + 1
        words = [(item, spelled[id(item.draft)]) for item in items if id(item.draft) in spelled]
        return cls(masked, segments, items, bounds, words, [item.place.line for item in items])

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

    def before(self, item: Item, sentences: int = 0, most: int = 24) -> Iterator[Item]:
        """Go back from an item through its sentence, and so many sentences of its line before."""
        for other in reversed(self.items[max(0, item.index - most) : item.index]):
            far = item.place.sentence - other.place.sentence
            if far > sentences or (far and other.place.line != item.place.line):
                return
            yield other

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
        and _SAID_WHOLE.fullmatch(whole.lead) is not None
        and not part.has(Cue.CHANGE)
        and likeness(part, whole) is not Likeness.OTHER
    )


_GOES_ON: Final = re.compile(r"(?:,| và) ")


def _without_names(low: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Leave out bare numbers that go on with a name: the 6 and the 9 of "khu phố 2, 6, 9"."""
    name: Draft | None = None
    for draft in drafts:
        goes_on = name is not None and draft.bare and _GOES_ON.fullmatch(low, name.end, draft.start)
        if draft.kind is MentionKind.ORDINAL or goes_on:
            name = draft
        if not goes_on:
            yield draft


def _figures(low: str, drafts: Iterable[Draft]) -> Iterator[_Figure]:
    """The figures of mentions; both halves of a ratio."""
    for draft in drafts:
        if draft.kind is MentionKind.RATIO:
            slash = low.find("/", draft.start, draft.end)
            slash = slash if slash >= 0 else draft.end
            first, second = draft.figures
            yield _Figure(draft, 1, first, draft.start, slash)
            yield _Figure(draft, 2, second, min(slash + 1, draft.end), draft.end)
        elif draft.kind is not MentionKind.RANGE and (
            figure := draft.figure or draft.candidate or _duration(low, draft)
        ):
            yield _Figure(draft, 0, figure, draft.start, draft.end)


def _duration(low: str, draft: Draft) -> Figure | None:
    """A length of time, as so many of its unit."""
    said = _DURATION.match(low, draft.start, draft.end) if draft.is_time else None
    return Count(int(said[1]), said[2]) if said and said[2] not in _AGES else None


_AGES: Final = frozenset(("tuổi", "năm"))


#: A sentence with more figures is no sentence, and claims nothing.
_MOST: Final = 60


def _of_sentences(segments: Segments, figures: Sequence[_Figure]) -> Iterator[_Figure]:
    """The figures of sentences that can be read as such."""
    for _, group in groupby(figures, key=lambda each: segments.sentence_at(each.start)):
        inside = list(group)
        if len(inside) <= _MOST:
            yield from inside


#: What a number that may be a name is followed by where it is none: "xuất sắc nhiệm vụ 29, chiếm 19,73%".
_HAS_SHARE: Final = re.compile(
    r"(?:, (?:chiếm|đạt|tỷ lệ|tỉ lệ|bằng) (?:tỷ lệ )?| ?\((?:chiếm |đạt |tỷ lệ )?)[0-9]+(?:,[0-9]+)? ?%"
)
_ENDS_PHRASE: Final = re.compile(r" ?(?:[,;.)(]|\n|$|và |trong |trên )")
#: "đối tượng 3: 62".
_NUMBERS: Final = re.compile(r"(?<!là)(?<!có)(?<!còn)(?<!đạt)(?<!được)(?<!gồm)(?<![:;,=]) [0-9]+:$")
_AGE: Final = re.compile(r"(?<!° )(?<![0-9] )tuổi (?:[0-9]+, )*$")


_IN_WORDS: Final = re.compile(r"\s?\(?\s?(?:viết |ghi )?bằng chữ\s?:?\s?|\s?\(\s?")


def _spelled(low: str, figures: Sequence[_Figure]) -> Iterator[tuple[_Figure, Draft]]:
    """The figures that are said again in words right behind: "7 tỷ đồng (bằng chữ: bảy tỷ đồng)"."""
    for one, other in pairwise(figures):
        alike = type(one.figure) is type(other.figure)
        if alike and other.draft.in_words > one.draft.in_words and _IN_WORDS.fullmatch(low, one.end, other.start):
            yield one, other.draft


def _is_label(low: str, each: _Figure) -> bool:
    """Say whether a number without a noun is rather a name or an age: "tổ 5", "tuổi 70, 75"."""
    draft = each.draft
    if _BEGINS.match(low, each.start - 2, each.start) and _IS_KEY.match(low, each.end):
        return True
    if draft.kind is MentionKind.ORDINAL:
        return _HAS_SHARE.match(low, each.end) is None and not _is_labelled(low, each)
    if (
        not getattr(each.figure, "unit", "")
        and not each.half
        and (low.startswith("/", each.end) or _NUMBERS.search(low, max(0, each.start - 12), each.end + 1))
    ):
        return True
    if draft.candidate is not None and isinstance(draft.candidate, Count):
        return _ENDS_PHRASE.match(low, each.end) is None
    return draft.bare and _AGE.search(low, max(0, each.start - 30), each.start) is not None


#: "(250 ml: 30; 350 ml: 29)": what begins a piece and has its number behind a colon is what is told of.
_BEGINS: Final = re.compile(r"\(|[;,] |.\(", re.DOTALL)
_IS_KEY: Final = re.compile(r" ?(?:[^\W\d_]+ ?){0,3}: ?[0-9]")


def _is_labelled(low: str, each: _Figure) -> bool:
    """Say whether more words than one that names stand before a number: "hợp tác xã 9", but "tổ 5"."""
    label = _LABEL.split(low[max(0, each.start - 60) : each.start])[-1].split()
    return len(label) > 2 and label[0] not in _FUNCTION_WORDS and _ENDS_PHRASE.match(low, each.end) is not None  # noqa: PLR2004


_FUNCTION_WORDS: Final = frozenset(
    ("tại", "của", "ở", "theo", "trong", "các", "là", "từ", "đến", "về", "cho", "thuộc", "do", "với", "qua")
)


def _masked(low: str, figures: Sequence[_Figure]) -> str:
    """The text with "°" for every digit of no figure."""
    pieces: list[str] = []
    done = 0
    for each in figures:
        pieces += (_DIGIT.sub("°", low[done : each.start]), low[each.start : each.end])
        done = each.end
    return "".join((*pieces, _DIGIT.sub("°", low[done:])))


def _items(low: str, segments: Segments, plans: Plans, figures: Sequence[_Figure]) -> Iterator[Item]:
    """The items one after the other; lengths of time do not part the words around the others."""
    previous: Item | None = None
    following = len(low)
    starts: list[int] = []
    for each in reversed(figures):
        starts.append(following)
        following = following if each.draft.is_time else each.start
    starts.reverse()
    for index, (each, next_start) in enumerate(zip(figures, starts, strict=True)):
        item = _item(low, segments, plans, each, index, previous, next_start)
        previous = previous if item.sort is Sort.TIME else item
        yield item


def _item(  # noqa: PLR0913, PLR0917 - all that an item is made of
    low: str, segments: Segments, plans: Plans, each: _Figure, index: int, previous: Item | None, following: int
) -> Item:
    sentence = segments.sentence_at(each.start)
    opened, closed = segments.sentences[sentence], segments.sentences[sentence + 1]
    bracket, depth = segments.around(each.start)
    noun, per, end = _noun(low, each)
    place = Place(
        start=each.start,
        end=end,
        sentence=sentence,
        opened=opened,
        closed=closed,
        clause=segments.clause_at(each.start),
        line=segments.line_at(each.start),
        bracket=bracket,
        depth=depth,
        planned=plans.hold(low, each.start, opened),
    )
    said = previous if previous is not None and previous.place.sentence == sentence else None
    begin = max(opened, said.place.end if said else opened, each.start - _FAR)
    lead = low[begin : each.start]
    tail = low[end : max(end, min(closed, following, end + _FAR))]
    told = bracket and _TELLS_OTHERWISE.search(low, bracket[0], each.start)
    outside = low[max(opened, bracket[0] - _OUTSIDE) : bracket[0]] if bracket and not told else ""
    label = "" if noun else _label(lead)
    sort = Sort.TIME if each.draft.kind is MentionKind.OTHER and each.draft.is_time else _SORTS[type(each.figure)]
    cues, sign = heard(Words(lead, tail, outside), sort, said, per)
    figure = each.figure
    if each.draft.signed and not sign and sort is not Sort.TIME:
        sign, cues = (1 if "+" in low[each.start - 2 : each.start + 1] else -1), cues | {Cue.CHANGE}
    if (
        each.draft.bare
        and lead == " ("
        and said is not None
        and said.sort is Sort.PERCENT
        and low.startswith("trên ", each.start)
    ):
        figure, cues = attrs.evolve(figure, qualifier=Qualifier.EXACT), cues | {Cue.WITHIN}  # "91,2% (trên 662)"
    return Item(
        index=index, draft=each.draft, half=each.half, figure=figure, sort=sort, noun=noun, label=label, per=per,
        place=place, lead=lead, tail=tail, cues=cues, sign=sign,
        weak=each.draft.kind is MentionKind.ORDINAL and _HAS_SHARE.match(low, each.end) is None,
    )  # fmt: skip


def _noun(low: str, each: _Figure) -> tuple[str, str, int]:
    """What a figure counts, what it is for each of, and where all that ends."""
    unit = (each.draft.unit or getattr(each.figure, "unit", "")).lower()
    if each.half:
        first, slash, second = unit.partition("/")
        return (first if each.half == 1 or not slash else second), "", each.end
    if unit.startswith("đ/c"):
        return unit, "", each.end
    noun, _, per = unit.partition("/")
    if not per and (said := _PER.match(low, each.end) or (noun == "đồng" and _ONE.match(low, each.end))):
        return noun, said[1], said.end(1)
    return noun, per, each.end


_LABEL: Final = re.compile(r"[,;:()]|\bvà ")


def _label(lead: str) -> str:
    """The noun that the words before a bare number begin with: "chi bộ" of "chi bộ cơ quan 9"."""
    words = _LABEL.split(lead)[-1].strip(" -+\n")
    return words[: counted_noun(words, 0)]
