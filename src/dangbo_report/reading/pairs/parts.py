"""Of a sum since the beginning of the year, the figures that may be its last part; of that part, its sums."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.figures import Count
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.hollow import content_of
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import count_alike

#: A bracket so near behind a sum says what part of it came last.
_NEAR: Final = 42
#: How sure it must be that a sum in another line is about the same.
_SURE: Final = 0.6
_MOST_PARTS: Final = 12
_MOST_WHOLES: Final = 4
#: Of smaller sums a part may be any number.
_SMALL: Final = 20
#: "Thêm 21 mô hình" is what came, and no change of something else.
_MORE: Final = re.compile(r"\b(?:thêm|tăng|mới) ?$")
#: What is left, or what there is, is nothing that came.
_LEFT: Final = re.compile(r"\bcòn ?$|\bhiện có ?$")
_STANDS: Final = re.compile(
    r"(?:(?<!từ )\b(?:đầu|cuối) (?:kỳ|quý|tháng|năm)\b|(?<!thực )\bhiện\b|\bcòn\b)[^;,.()\d]{0,25}$"
)
_SAYS_MORE: Final = re.compile(r" ?(?:,|và|với|cho|của|, với|và của)(?: [^\W\d]+){0,3} ?")
_CLAUSE: Final = re.compile(r"[,;()]")
#: "Chi quý II 1.258 triệu đồng, cộng quý I là 2.494 triệu đồng": it goes on from what stands right before it.
_CLOSED: Final = re.compile(r"^[,;. ]*cộng (?:với |cả )?(?:quý|tháng|kỳ|năm|học kỳ|hk|\d+ tháng)")
#: "Riêng nguồn doanh nghiệp": what kind of thing is named, and nothing of which.
_OF_WHAT: Final = frozenset(("nguồn", "khoản", "riêng"))
_OF_WHOLE: Final = re.compile(r"\briêng\b|trong đó|\bgồm\b")
#: What went from a stock: no sum grows by less.
_WENT: Final = re.compile(r"\b(?:bớt|giảm|chuyển đi|từ trần|xóa|xoá|thôi|nghỉ|dừng|thu hồi)\b[^,;.()\d]{0,25}$")


def parts_before(pair: Pair, telling: Telling) -> list[Telling]:
    """What came in the newer period, told before a sum that goes on from it, the nearest first."""
    goes_on = pair.is_running(telling) and not uses.is_running(telling)
    own = content_of(f"{pair.leading(telling).near} {telling.near}")
    if not (goes_on or uses.sums_up(telling)):
        return []
    told = [
        each
        for each in _alike(pair, telling)
        if each.mention.end <= telling.mention.start and _goes_on(pair, each, telling, own)
    ]
    return told[:-2:-1] if _CLOSED.search(telling.near) else told[: -_MOST_PARTS - 1 : -1]


def parts_above(pair: Pair, telling: Telling) -> list[Telling]:
    """The only figure above a sum under its heading told in its words: "xảy ra 17 vụ", "từ đầu năm xảy ra 71 vụ"."""
    own = content_of(telling.near.rpartition(";")[2]) - _OF_WHAT
    if not own or not telling.heading:
        return []
    under = (each for likeness, each in pair.now.alike(telling) if likeness >= _SURE)
    named = [each for each in under if own == content_of(each.near) and _is_above(pair, telling, each)]
    return named if len(named) == 1 else []


def _is_above(pair: Pair, telling: Telling, each: Telling) -> bool:
    before = each.mention.end <= telling.mention.start and each.heading == telling.heading and each.bracket is None
    return before and pair.is_of_now(each) and not (pair.is_running(each) or _is_other(pair, telling, each))


def parts_behind(pair: Pair, telling: Telling) -> list[Telling]:
    """What came in the newer period, told behind a sum with words that say so."""
    told = (
        each
        for each in _alike(pair, telling)
        if each.mention.start >= telling.mention.end
        and each.sentence == telling.sentence
        and pair.cues.is_own(each)
        and (each.bracket is None or each.mention.start - telling.mention.end < _NEAR)
    )
    return [each for each, _ in zip(told, range(1), strict=False)]


def wholes_of(pair: Pair, part: Telling) -> list[Telling]:
    """The sums that a figure is the last part of, as its words say ("trong đó quý II"), the nearest first."""
    if not _is_last_part(pair, part) or _something_went(pair, part):
        return []
    told = [each for each in _alike(pair, part) if each.mention.end <= part.mention.start and _holds(pair, each, part)]
    own = [each for each in told if each.sentence == part.sentence]
    own = _counted_too(own, part) or _sharing_words(told, part)
    return own[: -_MOST_WHOLES - 1 : -1] or _in_other_lines(pair, part)


def _something_went(pair: Pair, part: Telling) -> bool:
    """Say whether its sentence tells what went, too: then what came makes a stock, and no sum."""
    return any(_WENT.search(each.near) for each in pair.now.in_sentence(part) if count_alike(each, part))


def _in_other_lines(pair: Pair, part: Telling) -> list[Telling]:
    """Of the sums before it under its heading those that are most surely about the same."""
    if not pair.cues.goes_on or not part.heading:
        return []
    under = [each for likeness, each in pair.now.alike(part) if likeness >= _SURE and each.heading == part.heading]
    return [each for each in under if _is_sum_before(pair, each, part)][:_MOST_WHOLES]


def _is_sum_before(pair: Pair, whole: Telling, part: Telling) -> bool:
    before = whole.mention.end <= part.mention.start and whole.line != part.line
    return before and pair.is_of_now(whole) and not _is_other(pair, part, whole) and _holds(pair, whole, part)


def _is_last_part(pair: Pair, part: Telling) -> bool:
    """Say whether the words at a figure call it what a sum has beyond the period before."""
    cues = pair.cues
    if part.column or part.half:
        return False
    if not cues.names_rest(part):
        before = _goes_on_from(pair, part)
        return before is not None and _is_last_part(pair, before)
    return cues.goes_on or bool(_OF_WHOLE.search(part.near))


def _goes_on_from(pair: Pair, part: Telling) -> Telling | None:
    """The figure right before one that only says more of it: "6 tháng cuối năm mở 23 lớp cho 876 lượt người"."""
    if not _SAYS_MORE.fullmatch(part.near):
        return None
    told = [each for each in pair.now.in_sentence(part) if each.mention.end <= part.mention.start]
    return told[-1] if told and told[-1].bracket == part.bracket and not count_alike(told[-1], part) else None


def _counted_too(told: list[Telling], part: Telling) -> list[Telling]:
    """Of figures of its sentence those that count and name what a part does: "xong 17 việc, 6.842.900, rồi 08 việc"."""
    counted = [each for each in told if each.unit or not part.unit] or told
    words = content_of(part.near)
    return [each for each in counted if words & content_of(each.near)] or counted


def _sharing_words(told: Sequence[Telling], part: Telling) -> list[Telling]:
    """Those that name what a figure counts, in one word at least."""
    words = content_of(part.near)
    if not words:
        return _only_before(told, part)
    return [each for each in told if words & content_of(f"{each.said} {each.near}")]


def _only_before(told: Sequence[Telling], part: Telling) -> list[Telling]:
    """The only figure of the last sentence that counts what a part counts: "riêng quý IV giải quyết 21 hồ sơ"."""
    behind = content_of(_CLAUSE.split(part.tail, maxsplit=1)[0])
    if not part.unit or behind or not _OF_WHOLE.search(part.near):
        return []
    last = [each for each in told if each.sentence == told[-1].sentence and each.unit == part.unit]
    return last if len(last) == 1 else []


def _holds(pair: Pair, whole: Telling, part: Telling) -> bool:
    """Say whether a figure may be a sum that another is part of: no smaller, and neither of the rest nor long ago."""
    leads = whole.sentence == part.sentence and _leads_to(whole, part)
    deed = content_of(whole.near)
    of_one_deed = bool(deed) and deed <= content_of(part.near)
    least = 0 if leads or of_one_deed else _SMALL
    if whole.bracket is not None or whole.figure.value < max(part.figure.value, least) or _STANDS.search(whole.near):
        return False
    return not (pair.cues.names_rest(whole) or pair.cues.is_of_year_ago(whole))


def _leads_to(whole: Telling, part: Telling) -> bool:
    """Say whether words lead from a sum to a part, so that none but that sum is meant: "13 vụ (quý IV 04 vụ)"."""
    if uses.opens_bracket(part):
        return part.mention.start - whole.mention.end < _NEAR
    return bool(_OF_WHOLE.search(part.near)) and not isinstance(whole.figure, Count)


def _alike(pair: Pair, telling: Telling) -> Iterator[Telling]:
    """The figures of its line that are counted alike, and are of the newer period."""
    cues = pair.cues
    for each in pair.now.around(telling):
        if each is telling or not count_alike(each, telling):
            continue
        came = pair.is_of_now(each) or (uses.change(each) > 0 and _MORE.search(each.near) and not cues.compares(each))
        if came and not _is_other(pair, telling, each):
            yield each


def _is_other(pair: Pair, telling: Telling, each: Telling) -> bool:
    """Say whether a figure is a rate, of the period before, or a sum beside another sum."""
    cues = pair.cues
    both = pair.is_running(telling) and pair.is_running(each)
    return both or uses.is_rate(each) or cues.is_of_last(each) or each.column != ""


def _may_go_on(part: Telling, telling: Telling, own: frozenset[str]) -> bool:
    """Say whether a part stands in no bracket, or in one that names it as the sum does: "(phạt 12 triệu đồng)"."""
    if part.bracket is None or part.bracket == telling.bracket:
        return True
    return bool(own) and own == content_of(part.near.rpartition("(")[2]) and uses.opens_bracket(part)


def _goes_on(pair: Pair, part: Telling, telling: Telling, own: frozenset[str]) -> bool:
    """Say whether a sum goes on from a part of another sentence: both say of what, in one word at least."""
    if _LEFT.search(part.near) or not _may_go_on(part, telling, own):
        return False
    if part.sentence == telling.sentence and (telling.unit or not own):
        return True
    before = _goes_on_from(pair, part)
    told = f"{before.near if before else ''} {part.near} {part.unit} {part.tail}"
    if part.sentence != telling.sentence:
        told = f"{part.label} {part.said} {told}"
    return not own or bool(own & content_of(told))
