"""Sums since the beginning of the year ("lũy kế"): what was told before, and what came since."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dangbo_report.claims import Breakdown, Claim, Cumulative, Verdict
from dangbo_report.figures import Percent, Qualifier
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.figures import added, is_near
from dangbo_report.reading.pairs.index import Like
from dangbo_report.reading.pairs.likeliest import likeliest
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.parts import parts_above, parts_before, parts_behind, wholes_of
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import are_two_sorts_of_people, count_alike

_SURE: Final = 0.6
_SAME_WORDS: Final = 0.9
#: Of smaller sums a part may be any number, but where words lead from one to the other.
_SMALL: Final = 20
#: What was to be reached, and not what was.
_BOUNDS: Final = frozenset((Qualifier.AT_LEAST, Qualifier.AT_MOST))
_FEW: Final = 10
_DOES: Final = re.compile(
    r"\b(?:kết nạp|tổ chức|mở|ban hành|tiếp nhận|phát hiện|xử lý|giải quyết|thi hành|kiểm tra|giám sát|vận động"
    r"|trao|tặng|xây dựng|khởi công|trồng|đào tạo|dạy nghề|giới thiệu|cấp|khám|tuyên truyền|thăm"
    r"|hỗ trợ|huấn luyện|thực hiện|khen thưởng|hòa giải|tư vấn|phạt)\b[^,;.()]{0,60}$"
)
_SUMS_UP: Final = re.compile(r"\((?:l[ũu][ỹy] kế|cộng dồn|tính chung)[^\d,;.()]{0,40}(?:\d+ tháng[^\d,;.()]{0,20})?$")
#: Of one period alone, and no sum.
_ALONE: Final = re.compile(
    r"\briêng (?:trong )?(?:quý|tháng|kỳ|đợt|năm|học kỳ|[0-9]+ tháng)\b|\btrong (?:quý|tháng|kỳ)\b"
)
#: Of this period and the one before alone, or of what there is.
_OF_TWO: Final = re.compile(
    r"\b(?:0?2|hai) (?:quý|kỳ|tháng|năm|học kỳ)\b|\bcộng (?:với )?(?:quý|tháng|kỳ)\b"
    r"|(?:tính|kể|cộng) cả|cộng lại|\b(?:nâng|đưa)\b"
)
_LEADS: Final = re.compile(r"(?:nâng|đưa) [^,;.]*\blên ?$")
#: Of two digits that changed places, the larger may be so many times the smaller.
_MOST_TIMES: Final = Fraction(5, 2)
#: Sums of what went, and those that began long before the year, are told too seldom to know their parts.
_OF_OTHERS: Final = re.compile(r"\bgiảm\b|\btăng thực\b|\bthực tăng\b|nhiệm kỳ|giai đoạn|từ (?:năm|khi|ngày)\b")


def running(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """A running sum is that of before, and what came since; it never falls."""
    if not _is_sum(pair, telling):
        return
    parts = [*parts_behind(pair, telling), *parts_before(pair, telling)] or parts_above(pair, telling)
    found = [each for part in parts for each in _sums(pair, telling, part)]
    yield from _told(pair, telling, found) if found else _falls(pair, telling)


def of_rest(pair: Pair, part: Telling) -> Iterator[Claim]:
    """What came since, told behind the sum of a period that holds that of before: "trong đó 6 tháng cuối năm 8 km"."""
    wholes = [whole for whole in wholes_of(pair, part) if whole.half <= 1]  # "479,6/486 triệu" was to be 486
    named = [whole for whole in wholes if not pair.is_strange(part, whole)] or wholes
    found = [each for whole in named for each in _sums(pair, whole, part)]
    yield from _told(pair, wholes[0], found) if wholes else ()


def _sums(pair: Pair, telling: Telling, part: Telling) -> Iterator[tuple[float, Claim]]:
    total, increase = added(telling.figure), added(part.figure)
    if isinstance(total, Percent) or isinstance(increase, Percent) or increase.value > total.value:
        return
    of_part = pair.topics.likeness(telling, part)
    for likeness, other in _former_sums(pair, telling, part):
        was = added(other.figure)
        if not isinstance(was, Percent):
            evidence = pair.evidence(telling, part, old=other)
            yield (
                likeness * of_part,
                Cumulative(
                    stock=total,
                    increase=increase,
                    previous=was,
                    evidence=evidence,
                    supposed=_is_supposed(pair, telling, part, other),
                ),
            )


def _told(pair: Pair, telling: Telling, found: list[tuple[float, Claim]]) -> Iterator[Claim]:
    """The likeliest claim; none that does not hold while another figure of the report is what came since."""
    for claim in likeliest(found):
        if claim.as_meant().verdict() is not Verdict.VIOLATED or not _is_told_apart(pair, telling):
            yield claim


def _is_told_apart(pair: Pair, telling: Telling) -> bool:
    """Say whether the newer report tells elsewhere what lies between a sum and one of the older report."""

    def is_told(value: Fraction) -> bool:
        told = pair.now.by_value.get(value, ())
        return any(each is not telling and _are_alike(each, telling) for each in told)

    total = Fraction(telling.figure.value)
    like = pair.like(telling, lambda other: pair.is_plain(other) and other.figure.value >= _SMALL)
    return any(is_told(total - Fraction(other.figure.value)) for _, other in like)


def _are_alike(each: Telling, telling: Telling) -> bool:
    """Say whether two figures are counted alike, in one noun if both have one."""
    return count_alike(each, telling) and (each.unit == telling.unit or not (each.unit and telling.unit))


def _is_sum(pair: Pair, telling: Telling) -> bool:
    cues = pair.cues
    if not pair.is_running(telling) or isinstance(telling.figure, Percent):
        return False
    if telling.column or _is_in_bracket(telling):
        return False
    near = _words_of(pair, telling)
    if _OF_OTHERS.search(near[-60:]) or _ALONE.search(near) or _size(telling) < _FEW:
        return False
    return not any(says(telling) for says in (uses.is_target, uses.change, cues.is_of_last, uses.is_rate))


def _words_of(pair: Pair, telling: Telling) -> str:
    """The words right before a sum, behind those of the sum that it goes on from."""
    leading = pair.leading(telling)
    return telling.near if leading is telling else f"{leading.near} {telling.near}"


def _size(telling: Telling) -> Fraction:
    """How many of its smallest unit a figure is."""
    return Fraction(added(telling.figure).value) / Fraction(telling.figure.step)


def _is_large(pair: Pair, telling: Telling, like: Like) -> bool:
    """Say whether a sum is none that any number may be part of, or words name its parts, or the sum before."""
    if _size(telling) >= _SMALL or not pair.is_running(telling) or _LEADS.search(telling.near):
        return True
    if pair.cues.is_of_both(pair.leading(telling)):
        return True
    return like[0] >= _SAME_WORDS and pair.was_running(like[1])


def _is_in_bracket(telling: Telling) -> bool:
    """Say whether a figure is one of several of a bracket, and not what a bracket sums up to: "(lũy kế 227 lượt)"."""
    return telling.bracket is not None and _SUMS_UP.search(telling.near) is None


def _former_sums(pair: Pair, telling: Telling, part: Telling) -> list[Like]:
    def allowed(other: Telling) -> bool:
        summed = Fraction(other.figure.value) + Fraction(part.figure.value) or Fraction(1)
        told_again = other.figure.value == part.figure.value
        total = Fraction(telling.figure.value)
        alike = pair.is_plain(other) and count_alike(other, part) and other.figure.qualifier not in _BOUNDS
        return alike and not told_again and 1 / _MOST_TIMES <= total / summed <= _MOST_TIMES

    like = pair.like(telling, allowed, kin=(part,), sure=_SURE)
    return [each for each in like if _is_large(pair, telling, each)]


def _is_supposed(pair: Pair, telling: Telling, part: Telling, other: Telling) -> bool:
    """Say whether only words at large, or people of another noun, make a figure the sum before."""
    strange = pair.is_strange(other, telling, part) or are_two_sorts_of_people(part, other)
    return strange or not _may_be_former(pair, telling, other)


def _may_be_former(pair: Pair, telling: Telling, other: Telling) -> bool:
    """Say whether a figure may be the sum before: behind a later period than the first of a year, only a sum is."""
    leading = pair.leading(telling)
    if pair.cues.old.begins_year or other.column or _OF_TWO.search(leading.near):
        return True
    return not uses.is_running(leading) or pair.is_running(other)


def _was_done(telling: Telling) -> bool:
    """Say whether a figure is what was done in its period, and no rate, nor what there is."""
    of_else = (uses.is_rate, uses.stands, uses.closes, uses.is_target)
    return bool(_DOES.search(telling.near)) and not telling.half and not any(says(telling) for says in of_else)


def _falls(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """Of a sum whose last part is not told: what it was before is part of it."""
    if telling.half or _size(telling) < _SMALL:
        return

    def allowed(other: Telling) -> bool:
        done = pair.cues.goes_on and pair.is_plain(other) and _was_done(other) and other.bracket is None
        told = (pair.was_running(other) or done) and not (other.column or other.half)
        return told and is_near(value, Fraction(other.figure.value))

    value, total = Fraction(telling.figure.value), telling.figure
    claims: list[tuple[float, Claim]] = []
    for likeness, other in pair.like(telling, allowed):
        if not isinstance(total, Percent) and not isinstance(other.figure, Percent):
            evidence = pair.evidence(telling, old=other)
            claims.append(
                (likeness, Breakdown(total=total, parts=(other.figure,), exhaustive=False, evidence=evidence))
            )
    yield from likeliest(claims)
