"""Hearing: what the words at a figure say of it, and of the figure before it that shares them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from dangbo_report.reading.change_words import beyond_bracket, change_before, goes_on
from dangbo_report.reading.cues import Cue, Words, cues_of
from dangbo_report.reading.items import RATES, Item, Sort

#: "kế hoạch năm là 11 lớp với 760 học viên".
_TOGETHER: Final = re.compile(r" (?:với|và) ")
_TOTAL_OF: Final = re.compile(r" (?:(?:quý|tháng|năm) \S+ )?(?:là )?")
_TOLD_WITH: Final = frozenset((" có ", " với ", " gồm "))
_TOLD_AGAINST: Final = frozenset((Cue.TARGET, Cue.BASE))
_TOLD_OF_TIME: Final = frozenset((Cue.OPENING, Cue.CLOSING, Cue.CUMULATIVE))
_PAST: Final = re.compile(
    r" ?\((?:cùng k[ỳì]|(?:quý|tháng|năm|kỳ|°+ tháng)(?: (?:đầu|cuối))?(?: năm)?(?: (?:trước|[ivx]+|°+))?)"
    r"(?:[/ ](?:năm )?(?:°+|trước))?(?:,? [^\W\d_]+){0,3}:? "
)
#: "giảm 20 vụ (từ 58 vụ)".
_FROM: Final = re.compile(r" ?\(từ(?: mức)? ")
_ITSELF_PLANNED: Final = re.compile(r"\b(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|giao)\b")
_BEYOND: Final = re.compile(r"\b(?:tăng|giảm|vượt|hụt|thiếu|(?:cao|thấp|nhiều|ít) hơn)(?: [^\W\d_]+)? $")
_AT_END: Final = re.compile(r"\bđầu [^;.0-9]*\b(?:cuối|hết) (?:năm|kỳ|quý|tháng)[^;.,0-9]*$")
_CARRIED_OVER: Final = re.compile(r"[^,;.0-9]{0,25}(?:chuyển sang|tồn từ|tồn đầu|tồn kỳ)")


#: "nâng tổng số đăng ký thực hiện 3 tiêu chuẩn lên 220.262": the verb stands before another figure.
_RAISES: Final = re.compile(r"\b(?:nâng|đưa) tổng\b(?!.*\blên\b)[^,;.()]*$")
_RAISED_TO: Final = re.compile(r"[^,;.()]{0,60} lên ")


def _shared(lead: str, said: Item) -> Iterator[Cue]:
    """What the words at the figure before say of this one too."""
    if _runs_on(lead, said):
        yield Cue.CUMULATIVE
    if _is_number_of_parts(lead, said):
        yield Cue.TOTAL
    if _TOGETHER.fullmatch(lead):
        yield from said.cues & _TOLD_AGAINST
    if lead in _TOLD_WITH:  # "đầu năm, 14 cơ sở có 15.836 hội viên"
        yield from said.cues & _TOLD_OF_TIME
    if said.has(Cue.CHANGE) and (
        _PAST.fullmatch(lead) or _FROM.fullmatch(lead)
    ):  # "tăng 108 hồ sơ (quý trước nhận 3.520 hồ sơ)"
        yield Cue.BASE


def _runs_on(lead: str, said: Item) -> bool:
    """Say whether a figure is the running total that words before the last one tell of."""
    raised = _RAISED_TO.fullmatch(lead) is not None and _RAISES.search(said.lead) is not None
    return raised or (said.has(Cue.CUMULATIVE) and not lead.strip())


def _is_number_of_parts(lead: str, said: Item) -> bool:
    """Say whether the figure before is how many are summed up: "tổng 3 cấp 55.923 triệu đồng"."""
    return said.has(Cue.TOTAL) and not said.has(Cue.WITHIN) and _TOTAL_OF.fullmatch(lead) is not None


class _Said(NamedTuple):
    """A figure while its words are heard.

    Attributes:
        words: the words at it.
        is_rate: it is a percent, or points.
        sign: the direction of a change.
    """

    words: Words
    is_rate: bool
    sign: int


#: Of a cue that was heard, what tells that it is meant otherwise, and which cues are none then; in this order, since
#: what one takes away another does not find.
_OTHERWISE: Final[Sequence[tuple[Cue, Callable[[_Said], object], frozenset[Cue]]]] = (
    (Cue.EACH, lambda said: said.is_rate and not said.sign, frozenset((Cue.EACH,))),
    # the 38,33% of "đạt 38,33% kế hoạch đề ra" is what was reached
    (
        Cue.OF_TARGET,
        lambda said: said.is_rate and not _ITSELF_PLANNED.search(said.words.lead),
        frozenset((Cue.TARGET,)),
    ),
    # "so với kế hoạch vượt 3 lượt": no plan, but more than it
    (Cue.TARGET, lambda said: said.sign and _BEYOND.search(said.words.lead), frozenset((Cue.TARGET,))),
    (Cue.BASE, lambda said: said.sign and said.words.lead.endswith(" "), frozenset((Cue.BASE,))),
    # "nâng lũy kế từ 127 lên 165"
    (Cue.CUMULATIVE, lambda said: said.words.lead.endswith(" từ "), frozenset((Cue.CUMULATIVE,))),
    (Cue.OPENING, lambda said: _AT_END.search(said.words.lead), frozenset((Cue.OPENING,))),
    (Cue.OPENING, lambda said: _CARRIED_OVER.match(said.words.tail), frozenset((Cue.CLOSING, Cue.REST))),
)


def heard(words: Words, sort: Sort, said: Item | None, per: str) -> tuple[frozenset[Cue], int]:
    """The cues of a figure and the direction of a change; a verb of change holds for what it shares."""
    before = said if said is not None and said.cues else None  # one of which nothing is said shares nothing
    sign = _told_sign(words) or (_shared_sign(words.lead, sort, before) if before is not None else 0)
    sign = sign or _added_since(words)
    shared = _shared(words.lead, before) if before is not None else ()
    cues = {*cues_of(words), *shared, *_of_form(words, sort, sign, per)}
    figure = _Said(words, sort in RATES, sign)
    for cue, applies, unsaid in _OTHERWISE:
        if cue in cues and applies(figure):
            cues -= unsaid
    return frozenset(cues), sign


#: ", thêm 1.355 hộ so với 6 tháng": only what it is held against makes it a change.
_SINCE: Final = re.compile(r"[^,;.()0-9]{0,30}so với\b")


#: "tốt 33, trung bình 8, kém 3": a class, unless it is held against something.
_CLASS: Final = re.compile(r"[,;] (?:loại )?(?:yếu, )?kém $")
_HELD: Final = re.compile(r"[^,;.()0-9]{0,40}\b(?:so|hơn|kế hoạch|chỉ tiêu|cùng k[ỳì])\b")


def _told_sign(words: Words) -> int:
    return 0 if _is_class(words) else change_before(words.lead)


def _is_class(words: Words) -> bool:
    """Say whether "kém" before a figure names the last of several classes."""
    return _CLASS.search(words.lead) is not None and _HELD.match(words.tail) is None


def _added_since(words: Words) -> int:
    """The direction of a change that words behind a figure tell together with one before it."""
    return int(words.lead.endswith("thêm ") and _SINCE.match(words.tail) is not None)


_CLOSED: Final = re.compile(r"\),? (?:là )?")


def _shared_sign(lead: str, sort: Sort, said: Item) -> int:
    """The direction of a change that the figure before shares its verb with, or whose verb stands before its base."""
    if said.has(Cue.CHANGE) and said.sort is sort and goes_on(lead):
        return said.sign
    if not _CLOSED.fullmatch(lead) or not said.place.bracket:
        return 0
    # behind the base: "cao hơn cùng kỳ (23.120 lượt) 1.899 lượt", "vượt mức đề ra (550 vụ) là 53 vụ"
    return beyond_bracket(said.lead) or (change_before(said.lead.rstrip("(")) if said.has(Cue.BASE) else 0)


def _of_form(words: Words, sort: Sort, sign: int, per: str) -> Iterator[Cue]:
    """What a figure says itself, by its sign, its sort and what it is for each of."""
    if sign or sort is Sort.POINTS:
        yield Cue.CHANGE
    if per:
        yield Cue.EACH
        if words.lead.endswith(("trung bình ", "tính ra ")):
            yield Cue.AVERAGE
