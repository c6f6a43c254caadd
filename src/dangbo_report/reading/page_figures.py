"""The figures of a page: which mentions are figures of its prose, before anything is known of the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from dangbo_report.documents import MentionKind
from dangbo_report.figures import Count, Figure, Money
from dangbo_report.reading.draft import Draft
from dangbo_report.reading.nouns import Likeness, nouns_agree
from dangbo_report.reading.segments import Segments

_DURATION: Final = re.compile(r"([0-9]+) ?([^\W\d_]+)")


class PageFigure(NamedTuple):
    """A figure before its place is known."""

    draft: Draft
    half: int
    figure: Figure
    start: int
    end: int


def figures_of(low: str, segments: Segments, drafts: Sequence[Draft]) -> Iterator[PageFigure]:
    """The figures of prose, numbers that only name something left out."""
    for each in _figures(low, _without_names(low, drafts)):
        if segments.line_at(each.start) not in segments.tables and not _is_label(low, each):
            yield each


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


def _figures(low: str, drafts: Iterable[Draft]) -> Iterator[PageFigure]:
    """The figures of mentions; both halves of a ratio."""
    for draft in drafts:
        if draft.kind is MentionKind.RATIO:
            slash = low.find("/", draft.start, draft.end)
            slash = slash if slash >= 0 else draft.end
            first, second = draft.figures
            halves = (0, 0) if _are_two(draft) else (1, 2)
            yield PageFigure(draft, halves[0], first, draft.start, slash)
            yield PageFigure(draft, halves[1], second, min(slash + 1, draft.end), draft.end)
        elif draft.kind is not MentionKind.RANGE and (
            figure := draft.figure or draft.candidate or _duration(low, draft)
        ):
            yield PageFigure(draft, 0, figure, draft.start, draft.end)


def _are_two(draft: Draft) -> bool:
    """Say whether both sides count things of their own: "4.975 vụ/6.755 bị can" is no ratio."""
    one, _, other = (draft.unit or "").lower().partition("/")
    return bool(one and other) and nouns_agree(one, other) is Likeness.OTHER


def _duration(low: str, draft: Draft) -> Figure | None:
    """A length of time, as so many of its unit."""
    said = _DURATION.match(low, draft.start, draft.end) if draft.is_time else None
    if said is None or (said[2] in _AGES and not (said[2] == "năm" and low.endswith("trong ", 0, draft.start))):
        return None
    return Count(int(said[1]), said[2])


#: Mostly ages; "năm" is a length of time behind "trong".
_AGES: Final = frozenset(("tuổi", "năm"))


#: A sentence with more figures is no sentence, and claims nothing.
_MOST: Final = 60


def of_sentences(segments: Segments, figures: Sequence[PageFigure]) -> Iterator[PageFigure]:
    """The figures of sentences that can be read as such."""
    for _, group in groupby(figures, key=lambda each: segments.sentence_at(each.start)):
        inside = list(group)
        if len(inside) <= _MOST:
            yield from inside


_IN_WORDS: Final = re.compile(r"\s?[.,;]?\s?\(?\s?(?:viết |ghi )?bằng chữ\s?:?\s?|\s?\(\s?")


#: "57 em (bảy giải nhất, 26 giải nhì)" are parts, and so is "15 suất (mười suất cho em nhỏ)".
_LISTED: Final = re.compile(r"[^()\n]{0,20}[,;] ?[0-9]| (?:cho|là|ở|của|thuộc|do|được|có|trong|tại|đã|đang|từ)\b")


def spelled_out(low: str, figures: Sequence[PageFigure]) -> Iterator[tuple[PageFigure, Draft]]:
    """The figures that are said again in words right behind: "7 tỷ đồng (bằng chữ: bảy tỷ đồng)"."""
    for one, other in pairwise(figures):
        alike = type(one.figure) is type(other.figure)
        said = alike and other.draft.in_words > one.draft.in_words
        if said and _IN_WORDS.fullmatch(low, one.end, other.start) and _LISTED.match(low, other.end) is None:
            yield one, other.draft


#: What a number that may be a name is followed by where it is none: "xuất sắc nhiệm vụ 29, chiếm 19,73%".
_HAS_SHARE: Final = re.compile(
    r"(?:, (?:chiếm|đạt|tỷ lệ|tỉ lệ|bằng) (?:tỷ lệ )?| ?\((?:chiếm |đạt |tỷ lệ )?)[0-9]+(?:,[0-9]+)? ?%"
)


def has_share(low: str, each: PageFigure) -> bool:
    """Say whether a share follows a number that may be a name."""
    return _HAS_SHARE.match(low, each.end) is not None


#: What parts the phrases of a clause.
PHRASE_END: Final = re.compile(r"[,;:()]|\bvà ")
_ENDS_PHRASE: Final = re.compile(r" ?(?:[,;.)(]|\n|$|và |trong |trên )")
#: "đối tượng 3: 62".
_NUMBERS: Final = re.compile(r"(?<!là)(?<!có)(?<!còn)(?<!đạt)(?<!được)(?<!gồm)(?<![:;,=]) [0-9]+:$")
_AGE: Final = re.compile(r"(?<!° )(?<![0-9] )(?<!cao )tuổi (?:[0-9]+, )*$")


def _is_label(low: str, each: PageFigure) -> bool:
    """Say whether a number without a noun is rather a name or an age: "tổ 5", "tuổi 70, 75"."""
    draft = each.draft
    if _is_key(low, each):
        return True
    if draft.kind is MentionKind.ORDINAL:
        return not has_share(low, each) and not _is_labelled(low, each)
    if _numbers_what_follows(low, each) or _is_week(low, each):
        return True
    if isinstance(draft.candidate, Count):
        return _ENDS_PHRASE.match(low, each.end) is None
    return draft.bare and _AGE.search(low, max(0, each.start - 30), each.start) is not None


#: "giảm so với tuần 30 với 2.665 ca", but "mỗi tuần 3 buổi".
_WEEK: Final = re.compile(r"(?<!mỗi )(?<!một )(?<!hằng )(?<!hàng )\btuần (?:thứ )?$")
_BEHIND_WEEK: Final = re.compile(r" ?[,;.)(:\n]| ?$| (?:với|là|có|tăng|giảm|năm|của|đến|ghi|đã|và|trong|toàn|xảy)\b")


def _is_week(low: str, each: PageFigure) -> bool:
    named = each.draft.bare and _WEEK.search(low, max(0, each.start - 20), each.start) is not None
    return named and _BEHIND_WEEK.match(low, each.end) is not None


def _numbers_what_follows(low: str, each: PageFigure) -> bool:
    """Such as the 3 of "đối tượng 3: 62"."""
    if getattr(each.figure, "unit", "") or each.half:
        return False
    if isinstance(each.figure, Money):
        return _OVER_NUMBER.match(low, each.end) is not None
    return low.startswith("/", each.end) or _NUMBERS.search(low, max(0, each.start - 12), each.end + 1) is not None


#: "914 triệu đồng/981 hộ", but "914 triệu đồng/kế hoạch 1.000 triệu đồng".
_OVER_NUMBER: Final = re.compile(r"/[0-9]")
#: "(250 ml: 30; 350 ml: 29)": what begins a piece and has its number behind a colon is what is told of.
_BEGINS: Final = re.compile(r"\(|[;,] |.\(", re.DOTALL)
_IS_KEY: Final = re.compile(r" ?(?:[^\W\d_]+ ?){0,3}: ?[0-9]")


def _is_key(low: str, each: PageFigure) -> bool:
    return bool(_BEGINS.match(low, each.start - 2, each.start) and _IS_KEY.match(low, each.end))


def _is_labelled(low: str, each: PageFigure) -> bool:
    """Say whether more words than one that names stand before a number: "hợp tác xã 9", but "tổ 5"."""
    label = PHRASE_END.split(low[max(0, each.start - 60) : each.start])[-1].split()
    return len(label) > 2 and label[0] not in _FUNCTION_WORDS and _ENDS_PHRASE.match(low, each.end) is not None  # noqa: PLR2004


_FUNCTION_WORDS: Final = frozenset(
    ("tại", "của", "ở", "theo", "trong", "các", "là", "từ", "đến", "về", "cho", "thuộc", "do", "với", "qua")
)
