"""The items of a page: its figures one by one, each with its place, the words around it and what these say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, final

import attrs

from dangbo_report.documents import MentionKind
from dangbo_report.figures import Count, Measure, Money, Percent, PercentagePoints, Qualifier
from dangbo_report.reading.cues import Cue, Words
from dangbo_report.reading.hearing import heard
from dangbo_report.reading.items import Item, Place, Sort
from dangbo_report.reading.lexicon import counted_noun
from dangbo_report.reading.page_figures import PHRASE_END, PageFigure, has_share
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
_PER: Final = re.compile(r" ?/ ?(?!(?:chỉ tiêu|kế hoạch|kh|dự toán|tổng|nghị quyết)\b)([^\W\d_]+)(?: [^\W\d_]+)?")
#: "500 nghìn đồng một suất".
_ONE: Final = re.compile(
    r" (?:mỗi|một(?! (?:trường hợp|buổi|lớp|cơ sở|tổ chức|chi bộ|hội viên|đoàn viên|học sinh))) "
    r"(suất|phần|hộ|người|nhà|căn|chiếc|lượt|em|cháu|đơn vị|mô hình"
    r"|trường hợp|buổi|lớp|cơ sở|tổ chức|chi bộ|hội viên|đoàn viên|học sinh)\b"
)
#: "trung bình 5 hòa giải viên một tổ", behind a word that tells of a mean.
_MEAN: Final = ("bình quân ", "trung bình ", "bình quân là ", "trung bình là ", "bình quân đạt ")
_FOR_ONE: Final = re.compile(r" (?:một|mỗi|trên) ([^\W\d_]+)\b")
#: How far words are heard.
_FAR: Final = 160
_OUTSIDE: Final = 70
#: Words in a bracket by which it is no base for what stands before it.
_TELLS_OTHERWISE: Final = re.compile(r"\b(?:chiếm|tỷ lệ|tỉ lệ|tăng|giảm|bình quân|trong đó|gồm)\b")


def masked(low: str, figures: Sequence[PageFigure]) -> str:
    """The text with "°" for every digit of no figure; lengths of time are none."""
    pieces: list[str] = []
    done = 0
    for each in figures:
        if each.draft.is_time:
            continue
        pieces += (_DIGIT.sub("°", low[done : each.start]), low[each.start : each.end])
        done = each.end
    return "".join((*pieces, _DIGIT.sub("°", low[done:])))


@final
@attrs.frozen(eq=False)
class Ground:
    """What the figures of a page stand in.

    Attributes:
        low: the text in lower case, with "°" for every digit that belongs to no figure.
        segments: its sentences, lines and brackets.
        plans: the stretches that tell what is to come.
    """

    low: str
    segments: Segments
    plans: Plans

    def place(self, start: int, end: int) -> Place:
        """What a figure stands in that begins and ends at some places."""
        segments = self.segments
        sentence = segments.sentence_at(start)
        opened = segments.sentences[sentence]
        bracket, depth = segments.around(start)
        return Place(
            start=start,
            end=end,
            sentence=sentence,
            opened=opened,
            closed=segments.sentences[sentence + 1],
            clause=segments.clause_at(start),
            line=segments.line_at(start),
            bracket=bracket,
            depth=depth,
            planned=self.plans.hold(self.low, start, opened),
        )

    def words(self, place: Place, said: Item | None, following: int) -> Words:
        """The words at a figure: since the one before it in its sentence, up to the one that follows."""
        low, opened = self.low, place.opened
        begin = max(opened, said.place.end if said else opened, place.start - _FAR)
        end = max(place.end, min(place.closed, following, place.end + _FAR))
        return Words(low[begin : place.start], low[place.end : end], self._outside(place))

    def _outside(self, place: Place) -> str:
        """The words before the bracket that a figure stands in, unless the bracket begins with words of its own."""
        if not place.bracket or _TELLS_OTHERWISE.search(self.low, place.bracket[0], place.start):
            return ""
        return self.low[max(place.opened, place.bracket[0] - _OUTSIDE) : place.bracket[0]]


def items_of(ground: Ground, figures: Sequence[PageFigure]) -> Iterator[Item]:
    """The items one after the other; lengths of time do not part the words around the others."""
    previous: Item | None = None
    following = len(ground.low)
    starts: list[int] = []
    for each in reversed(figures):
        starts.append(following)
        following = following if each.draft.is_time else each.start
    starts.reverse()
    for index, (each, next_start) in enumerate(zip(figures, starts, strict=True)):
        item = _item(ground, each, index, previous, next_start)
        previous = previous if item.sort is Sort.TIME else item
        yield item


def _item(ground: Ground, each: PageFigure, index: int, previous: Item | None, following: int) -> Item:
    low, figure, sort = ground.low, each.figure, _sort(each)
    noun, per, end = _noun(low, each)
    place = ground.place(each.start, end)
    said = previous if previous is not None and previous.place.sentence == place.sentence else None
    words = ground.words(place, said, following)
    cues, sign = heard(words, sort, said, per)
    if each.draft.signed and not sign and sort is not Sort.TIME:
        sign, cues = _written_sign(low, each), cues | {Cue.CHANGE}
    if said is not None and _is_base_of(said, words.lead, low, each):
        figure, cues = attrs.evolve(figure, qualifier=Qualifier.EXACT), cues | {Cue.WITHIN}
    return Item(
        index=index, draft=each.draft, half=each.half, figure=figure, sort=sort, noun=noun,
        label="" if noun else _label(words.lead), per=per, place=place, lead=words.lead, tail=words.tail, cues=cues,
        sign=sign, weak=each.draft.kind is MentionKind.ORDINAL and not has_share(low, each),
    )  # fmt: skip


def _sort(each: PageFigure) -> Sort:
    is_time = each.draft.kind is MentionKind.OTHER and each.draft.is_time
    return Sort.TIME if is_time else _SORTS[type(each.figure)]


def _written_sign(low: str, each: PageFigure) -> int:
    return 1 if "+" in low[each.start - 2 : each.start + 1] else -1


def _is_base_of(said: Item, lead: str, low: str, each: PageFigure) -> bool:
    """Such as the 662 of "91,2% (trên 662)" or "7,2% trên 662 hộ": it is what the percent is of, and no bound."""
    right_behind = lead == " (" if each.draft.bare else lead == " " and not said.has(Cue.CHANGE)
    return right_behind and said.sort is Sort.PERCENT and low.startswith("trên ", each.start)


def _noun(low: str, each: PageFigure) -> tuple[str, str, int]:
    """What a figure counts, what it is for each of, and where all that ends."""
    unit = (each.draft.unit or getattr(each.figure, "unit", "")).lower()
    if each.draft.kind is MentionKind.RATIO:
        first, slash, second = unit.partition("/")
        return (first if each.start == each.draft.start or not slash else second), "", each.end
    if unit.startswith("đ/c"):
        return unit, "", each.end
    noun, _, per = unit.partition("/")
    if not per and (said := _for_each(low, each, noun)):
        return noun, said[1], said.end(1)
    return noun, per, each.end


def _for_each(low: str, each: PageFigure, noun: str) -> re.Match[str] | None:
    """The words behind a figure that say what it is for each of."""
    if said := _PER.match(low, each.end):
        return said
    if low.endswith(_MEAN, 0, each.start):
        return _FOR_ONE.match(low, each.end)
    return _ONE.match(low, each.end) if noun == "đồng" else None


def _label(lead: str) -> str:
    """The noun that the words before a bare number begin with: "chi bộ" of "chi bộ cơ quan 9"."""
    words = PHRASE_END.split(lead)[-1].rpartition("tổng số ")[2].strip(" -+\n")
    return words[: counted_noun(words, 0)]
