"""What there is where a period ends: what the report before ended with, what came and what went ("tăng", "giảm")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from dangbo_report.claims import Claim, RollForward
from dangbo_report.figures import Count, Measure, Money, Percent
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.likeliest import likeliest
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import count_alike

_SURE: Final = 0.6
#: Smaller stocks are as often something else.
_SMALL: Final = 100
#: A stock changes by so little from one report to the next.
_MOST: Final = Fraction(6, 5)
_STOCK: Final = re.compile(
    r"\b(?:tổng số|hiện có|toàn (?:huyện|xã|tỉnh|đảng bộ|phường|trường)|đến (?:nay|cuối|hết|ngày)"
    r"|cuối (?:kỳ|quý|tháng|năm))\b"
    r"[^;.]{0,60}\b(?:là|có|còn|đạt)\b[^;.\d]{0,12}$"
)
_CAME: Final = re.compile(
    r"\b(?:kết nạp|tăng|tiếp nhận|chuyển đến|thêm|bổ sung|thành lập|đăng ký|sinh)\b(?: mới)?[^,;.()\d]{0,40}$"
)
_WENT: Final = re.compile(
    r"\b(?:giảm|đưa ra|xóa tên|xoá tên|rút tên|chuyển đi|từ trần|khai trừ|giải thể|giải ngạch|xóa đăng ký|chết"
    r"|ra khỏi)\b"
    r"[^,;.()\d]{0,40}$"
)


class _Moved(NamedTuple):
    """What came to a stock, and what went from it."""

    came: Sequence[Telling]
    went: Sequence[Telling]


def closing(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """What there is at the end is what there was, what came, and not what went."""
    moved = _moved(_beside(pair, telling)) if _is_closing(pair, telling) else None
    if moved is None or not pair.cues.is_of_rest(moved.came[0]):
        return
    like = pair.like(telling, lambda other: _may_open(pair, telling, other), sure=_SURE)
    yield from likeliest(
        [(likeness, claim) for likeness, other in like for claim in _rolled(pair, telling, moved, other)]
    )


def _moved(told: Sequence[Telling]) -> _Moved | None:
    """Figures by what came and what went; None unless both are told, and nothing else."""
    came = [each for each in told if _CAME.search(each.near)]
    went = [each for each in told if _WENT.search(each.near) and each not in came]
    return _Moved(came, went) if came and went and len(came) + len(went) >= len(told) else None


def _rolled(pair: Pair, telling: Telling, moved: _Moved, other: Telling) -> Iterator[RollForward]:
    """What a stock must be if a figure of the older report is what it began with; nothing of rates."""
    stock, opening = telling.figure, other.figure
    if not isinstance(stock, Percent) and not isinstance(opening, Percent):
        evidence = pair.evidence(telling, *moved.came, *moved.went, old=other)
        plus, minus = _amounts(moved.came), _amounts(moved.went)
        yield RollForward(closing=stock, opening=opening, plus=plus, minus=minus, evidence=evidence)


def _is_closing(pair: Pair, telling: Telling) -> bool:
    if telling.column or telling.bracket is not None or telling.half or telling.figure.value < _SMALL:
        return False
    if pair.is_running(telling) or not pair.is_of_now(telling) or pair.cues.is_of_last(telling):
        return False
    return bool(_STOCK.search(telling.near))


def _beside(pair: Pair, telling: Telling) -> list[Telling]:
    """The figures before it in its sentence that are counted alike and are of the newer period alone."""
    return [
        each
        for each in pair.now.in_sentence(telling)
        if each.mention.end <= telling.mention.start
        and each.bracket is None
        and count_alike(each, telling)
        and not (pair.is_running(each) or uses.is_rate(each) or uses.is_target(each))
    ]


def _may_open(pair: Pair, telling: Telling, other: Telling) -> bool:
    cues = pair.cues
    if cues.is_of_year_start(other) or not (pair.is_plain(other) and uses.stands(other)) or not other.figure.value:
        return False
    return 1 / _MOST <= Fraction(telling.figure.value) / Fraction(other.figure.value) <= _MOST


def _amounts(told: Sequence[Telling]) -> Iterator[Count | Money | Measure]:
    return (each.figure for each in told if not isinstance(each.figure, Percent))
