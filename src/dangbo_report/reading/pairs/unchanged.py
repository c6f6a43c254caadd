"""Sentences of a report that tell what the one before it told, figure by figure: only the date was changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from dangbo_report.figures import Figure, Percent
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.tellings import Telling

#: So many figures of a sentence, none of them small, are the same by no accident.
_SEVERAL: Final = 2
_SMALL: Final = 50
#: So many sentences that tell one figure are looked at.
_MOST: Final = 64
#: What came to pass once, on its day or in its season, and is told as long as the year lasts; who there is, and what
#: they get every month.
_ONCE: Final = re.compile(
    r"khai giảng|\bvụ (?:đông|hè|mùa|xuân|thu)|năm học|\bngày \d{1,2}/\d{1,2}"
    r"|\b(?:nhân lực|nhân sự|biên chế|lực lượng|quy mô|đội ngũ)\b|\btrường với\b"
    r"|\b(?:hàng|hằng|mỗi) tháng\b|\b(?:trợ|phụ) cấp\b|bảo trợ xã hội"
)
#: What was done in a period is told by such verbs; what there is, how long and of how many, may stay as it is.
_DONE: Final = re.compile(
    r"\b(?:kết nạp|tổ chức(?! cơ sở| đảng| chính trị| hội| đoàn)|mở|ban hành|tiếp nhận|phát hiện|xử lý|giải quyết"
    r"|thi hành|kiểm tra|giám sát|vận động|trao|tặng|xây|sửa|khởi công|trồng|đào tạo|tập huấn|giới thiệu|khám"
    r"|tuyên truyền|thăm|hỗ trợ|huấn luyện|thực hiện|khen|hòa giải|tư vấn|phạt|hiến|góp|ủng hộ|thu"
    r"|chi(?! bộ| hội| đoàn)|cấp(?! xã| huyện| tỉnh| ủy| cơ sở)|tham dự|ra quân|phát|tiêm|nạo vét|tuần tra|thành lập"
    r"|giải ngân|cho vay|bàn giao|làm|bán|gieo|thả|cung ứng|quyên góp"
    r"|tiếp|đối thoại)\b"
)
_STAYS: Final = re.compile(r"\bvẫn\b|giữ nguyên|không (?:thay )?đổi|ổn định")
_SET: Final = re.compile(r"kế hoạch|chỉ tiêu|dự toán|được giao|mục tiêu")
#: Of one sentence, most words are the same.
_ALIKE: Final = 0.8


class Unchanged(NamedTuple):
    """Figures that both reports tell of their own period, in the same words.

    Attributes:
        new: the figures of the newer report.
        old: the same of the one before.
    """

    new: tuple[Telling, ...]
    old: tuple[Telling, ...]


def unchanged(pair: Pair) -> Iterator[Unchanged]:
    """Go through the sentences that tell the same of two periods."""
    before = _by_sentence(telling for telling in pair.old if _is_of_period(pair, telling))
    places: dict[Figure, list[int]] = {}
    for place, others in before.items():
        for other in others:
            places.setdefault(other.figure, []).append(place)
    for sentence in _by_sentence(telling for telling in pair.new if _is_of_now(pair, telling)).values():
        if found := _same(pair, sentence, [before[place] for place in _sharing(sentence, places)]):
            yield found


def _by_sentence(told: Iterable[Telling]) -> dict[int, list[Telling]]:
    sentences: dict[int, list[Telling]] = {}
    for telling in told:
        sentences.setdefault(telling.sentence, []).append(telling)
    return sentences


def _is_of_now(pair: Pair, telling: Telling) -> bool:
    return _is_of_period(pair, telling) and not (pair.cues.is_of_last(telling) or pair.is_running(telling))


def _sharing(sentence: Sequence[Telling], places: Mapping[Figure, Sequence[int]]) -> list[int]:
    """The sentences of the older report that tell several figures of a sentence, in their order."""
    shared = Counter(
        place for figure in {each.figure for each in sentence} for place in {*places.get(figure, ())[:_MOST]}
    )
    return sorted(place for place, count in shared.items() if count >= _SEVERAL)


def _is_of_period(pair: Pair, telling: Telling) -> bool:
    """Say whether a figure tells what came to pass in a period: no stock, no target, no sum, nothing worked out."""
    cues = pair.cues
    if telling.planned or telling.column or telling.half or isinstance(telling.figure, Percent):
        return False
    of_else = (uses.is_target, uses.change, uses.is_rate, uses.closes, cues.is_of_year_start, uses.holds)
    if any(says(telling) for says in of_else) or _SET.search(telling.said) or _ONCE.search(_words(telling)):
        return False
    return bool(_DONE.search(telling.said)) and not _STAYS.search(f"{telling.said} {telling.tail}")


def _words(telling: Telling) -> str:
    return f"{telling.said} {telling.near} {telling.tail}".lower()


def _same(pair: Pair, sentence: Sequence[Telling], before: Sequence[Sequence[Telling]]) -> Unchanged | None:
    """The first sentence of the older report that tells the same; None if none does."""
    for others in before:
        repeated = _repeated(pair, sentence, others)
        if _are_no_accident(repeated.new) and len(repeated.new) * 2 > len(sentence):
            return repeated
    return None


def _repeated(pair: Pair, sentence: Sequence[Telling], others: Sequence[Telling]) -> Unchanged:
    """The figures of two sentences that are the same, in the same words."""
    found = [
        (mine, its)
        for mine in sentence
        for its in others
        if mine.figure == its.figure and pair.topics.likeness(mine, its) >= _ALIKE
    ]
    return Unchanged(tuple(mine for mine, _ in found), tuple(its for _, its in found))


def _are_no_accident(told: Sequence[Telling]) -> bool:
    """Say whether so many of these figures are not small that nobody tells them twice by chance."""
    return len({each.figure.value for each in told if each.figure.value >= _SMALL}) >= _SEVERAL
