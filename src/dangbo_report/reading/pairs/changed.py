"""Changes since the period before: they lie between what was told then and what is told now."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from dangbo_report.claims import Change, Claim, Difference, Points
from dangbo_report.figures import Percent
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.figures import near
from dangbo_report.reading.pairs.hollow import content_of
from dangbo_report.reading.pairs.index import Like
from dangbo_report.reading.pairs.likeliest import likeliest
from dangbo_report.reading.pairs.pair import Pair
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import count_alike

#: Of a change, the words of its value must be the same.
_SURE: Final = 0.6
#: So few words before a change go on from what stands before them.
_SHORT: Final = 14
_MOST_VALUES: Final = 6
_SINCE_WHEN: Final = re.compile(r"so với|so (?:cùng|kỳ|quý|tháng|năm)|cùng kỳ|\bhơn\b|kế hoạch|chỉ tiêu")
_OTHER_BASE: Final = re.compile(r"cùng kỳ|kế hoạch|chỉ tiêu")
#: What is told against a target.
_AGAINST: Final = re.compile(r"vượt|hụt|thiếu|thêm")
#: What a change came to, told behind it.
_CAME_TO: Final = re.compile(r"^[,; ]*(?:và )?(?:[^\W\d]+ ){0,3}(?:hiện|nay|đạt|lên|xuống|còn|là)\b[^\d,;.(]{0,30}$")
#: What tells why, since when or of how many, no longer of what.
_ENDS: Final = re.compile(r"[,;:.()]|so với|\b(?:do|vì|nhờ|trong|và|nên|bằng|đạt|tương|chiếm|gồm)\b|hơn")


def changed(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """A change since the period before lies between what was told then and what is told now."""
    sign = uses.change(telling)
    if not sign or not (pair.cues.compares(telling) or _goes_on_comparing(pair, telling)):
        return
    claims = [
        (likeness, claim)
        for value in _values_of(pair, telling)
        for likeness, other in _bases_of(pair, telling, value, sign)
        for claim in _claim(pair, telling, value, other, falls=sign < 0)
    ]
    yield from likeliest(claims)


def _goes_on_comparing(pair: Pair, telling: Telling) -> bool:
    """Say whether the change before it in its sentence is one since the period before, and it says nothing itself."""
    if _SINCE_WHEN.search(f"{telling.near}|{telling.behind}") or _AGAINST.search(telling.near):
        return False
    last = _change_before(pair, telling)
    if last is None:
        return False
    return pair.cues.compares(last) or (not _SINCE_WHEN.search(last.behind) and _goes_on_comparing(pair, last))


def _change_before(pair: Pair, telling: Telling) -> Telling | None:
    """The change before it in its sentence; None if another basis is named between."""
    for each in reversed(pair.now.in_sentence(telling)):
        if each.mention.start < telling.mention.start:
            if uses.change(each):
                return each
            if _OTHER_BASE.search(each.near):
                return None
    return None


def _claim(pair: Pair, telling: Telling, value: Telling, other: Telling, *, falls: bool) -> Iterator[Claim]:
    now, was, change = value.figure, other.figure, telling.figure
    evidence = pair.evidence(telling, value, old=other)
    if isinstance(change, Percent):
        if isinstance(now, Percent) and isinstance(was, Percent):
            yield Points(value=now, base=was, change=change, falls=falls, evidence=evidence)
        elif not isinstance(now, Percent) and not isinstance(was, Percent):
            yield Change(percent=change, value=now, base=was, falls=falls, evidence=evidence)
    elif not isinstance(now, Percent) and not isinstance(was, Percent):
        yield Difference(value=now, base=was, change=change, falls=falls, evidence=evidence)


def _values_of(pair: Pair, telling: Telling) -> Sequence[Telling]:
    """What a change may be of: the figure before it in its clause; if it has no words of its own, any before."""
    told = [each for each in pair.now.in_sentence(telling) if _may_have_changed(pair, telling, each)]
    before = [each for each in told if _is_value_before(telling, each)]
    own = [each for each in before if each.mention.start >= telling.clause]
    return own[-1:] or _leaning(pair, telling, before) or _came_to(telling, told)


def _is_value_before(telling: Telling, value: Telling) -> bool:
    return value.mention.end <= telling.mention.start and _is_of_it(telling, value)


def _leaning(pair: Pair, telling: Telling, before: Sequence[Telling]) -> Sequence[Telling]:
    """What a change goes on from that has no words of its own; nothing for one that has."""
    leans = len(telling.near) < _SHORT or pair.cues.only_compares(telling)
    return before[-_MOST_VALUES:] if leans else ()


def _came_to(telling: Telling, told: Sequence[Telling]) -> list[Telling]:
    """The first figure behind a change that words call what it came to."""
    behind = (each for each in told if each.mention.start >= telling.mention.end)
    return [each for each in behind if _CAME_TO.match(each.near)][:1]


def _may_have_changed(pair: Pair, telling: Telling, value: Telling) -> bool:
    return (
        _may_change(telling, value)
        and pair.is_of_now(value)
        and value.tail.startswith("/") is telling.tail.startswith("/")
    )


def _may_change(telling: Telling, value: Telling) -> bool:
    """Say whether a figure may change by another: by some of its kind, by points of a rate, by percent of a value."""
    if not isinstance(telling.figure, Percent):
        return count_alike(value, telling)
    return isinstance(value.figure, Percent) is telling.points and not value.points


def _is_of_it(telling: Telling, value: Telling) -> bool:
    """Say whether what a change counts is what its value counts: "586 lượt khám; tăng 25 lượt khám dịch vụ" is not."""
    if value.bracket is not None:
        return False
    own = content_of(_ENDS.split(telling.tail, maxsplit=1)[0])
    return own <= content_of(f"{value.heading} {value.label} {value.said} {value.near} {value.unit} {value.tail}")


def _bases_of(pair: Pair, telling: Telling, value: Telling, sign: int) -> list[Like]:
    def allowed(other: Telling) -> bool:
        return pair.is_plain(other, rate=rate) and near(value.figure, other.figure) and _may_change(telling, other)

    rate = uses.is_rate(value)
    like = pair.like(value, allowed, sure=_SURE)
    if isinstance(telling.figure, Percent) and not telling.points:
        return like
    before = Fraction(value.figure.value) - sign * Fraction(telling.figure.value)
    if before < 0:
        return []
    known = pair.knows(value, value=before)
    like = [each for each in like if not known or Fraction(each[1].figure.value) == before]
    return [each for each in like if _may_have_fallen(telling, each[1], sign)]


def _may_have_fallen(telling: Telling, base: Telling, sign: int) -> bool:
    """Say whether a base is no less than what fell: by more than there was, nothing falls."""
    return sign > 0 or telling.points or telling.figure.value <= base.figure.value
