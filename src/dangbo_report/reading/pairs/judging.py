"""What a report must say as the one before it did: openings, bases, targets, running sums, changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from dangbo_report.claims import Claim, SameValue
from dangbo_report.figures import Percent
from dangbo_report.reading.pairs import uses
from dangbo_report.reading.pairs.changed import changed
from dangbo_report.reading.pairs.closing import closing
from dangbo_report.reading.pairs.cues import Cues
from dangbo_report.reading.pairs.figures import near, stated
from dangbo_report.reading.pairs.hollow import content_of
from dangbo_report.reading.pairs.index import Like
from dangbo_report.reading.pairs.likeliest import likeliest
from dangbo_report.reading.pairs.pair import SURE, Allow, Pair
from dangbo_report.reading.pairs.running import of_rest, running
from dangbo_report.reading.pairs.tellings import Telling
from dangbo_report.reading.pairs.topics import count_alike

#: Targets are told in fewer words than what came to pass; of a base, the words of its value must be the same.
_OF_TARGETS: Final = 0.33
_OF_BASES: Final = 0.5
#: Both reports say of these figures when they were told.
_OF_YEAR_STARTS: Final = 0.4
#: What is left is told in few words, under the heading that says of what.
_UNDER_ONE_HEADING: Final = 0.25
_YEAR: Final = re.compile(r"năm ((?:19|20)[0-9]{2})\b(?! ?[-–])")
_UNTIL: Final = re.compile(r"\b(?:đến|vào|tới|trong) (?:hết |cuối )?năm (20[0-9]{2})\b(?! ?[-–])")
_OF_YEAR: Final = re.compile(r"(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán) (?:cả )?năm\b")
_CLAUSE: Final = re.compile(r"[;,(]")
_OF_PLANS: Final = content_of("đặt ra phấn đấu tối thiểu ít nhất dự toán được giao cấp trên")
#: The second half of a ratio is its goal.
_GOAL: Final = 2


def claims_of_pair(pair: Pair) -> Iterator[Claim]:
    """Everything that the newer report must say as the older one did."""
    for telling in pair.new:
        if not telling.planned:
            for judge in (_openings, _year_starts, _targets, changed, running, of_rest, closing):
                yield from judge(pair, telling)
        elif pair.cues.is_set_before(telling):
            yield from _targets(pair, telling)


def _openings(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """What a period begins with, or is compared with, is what the one before ended with."""
    cues = pair.cues
    base = cues.is_base(telling)
    if not _is_opening(cues, telling, base=base):
        return

    def plain(other: Telling) -> bool:
        told = pair.is_plain(other, rate=None if base else uses.is_rate(telling)) and not cues.is_of_year_start(other)
        of_old = not cues.goes_on and uses.begins(other)
        return told and not of_old and near(telling.figure, other.figure)

    def closing(other: Telling) -> bool:
        return plain(other) and uses.stands(other)

    left = [] if base else _left(pair, telling, closing)
    if not left:
        yield from _same(pair, telling, pair.like(telling, plain, sure=_OF_BASES if base else SURE), None)
    elif not pair.is_told_beside(telling, left[0][1]):
        known = pair.tells(telling, closing)
        yield from _held_against(pair, telling, _of_value(telling, left) if known else left)


def _is_opening(cues: Cues, telling: Telling, *, base: bool) -> bool:
    """Say whether a figure is what the period before ended with, or a base; rates are held against as bases only."""
    if telling.half or not (base or cues.is_of_last(telling)):
        return False
    return not uses.is_target(telling) and (base or not isinstance(telling.figure, Percent))


def _left(pair: Pair, telling: Telling, closing: Allow) -> list[Like]:
    """What the older report ended with of what a stock is: in its words, or else under its heading."""
    if not pair.cues.is_stock_of_last(telling):
        return []

    def under_one_heading(other: Telling) -> bool:
        return closing(other) and bool(telling.heading) and telling.heading == other.heading

    return pair.like(telling, closing) or pair.like(telling, under_one_heading, sure=_UNDER_ONE_HEADING)


def _year_starts(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """What the year began with, if both reports tell it."""
    cues = pair.cues
    if not cues.is_of_year_start(telling) or isinstance(telling.figure, Percent) or uses.is_target(telling):
        return

    def allowed(other: Telling) -> bool:
        return cues.is_of_year_start(other) and not other.planned and near(telling.figure, other.figure)

    yield from _same(pair, telling, pair.like(telling, allowed, sure=_OF_YEAR_STARTS), allowed)


def _targets(pair: Pair, telling: Telling) -> Iterator[Claim]:
    """A target of the year stays as it was set; one of the quarter is the one that was planned."""
    later = _later_years(pair, telling)
    planned = not later and (uses.is_of_period(telling) or pair.cues.is_year_before)
    if not _may_be_target(telling) or not any((later, planned, pair.cues.new.year == pair.cues.old.year)):
        return

    def allowed(other: Telling) -> bool:
        if not _was_set(other, planned=planned) or later - _later_years(pair, other):
            return False
        return _is_like_target(telling, other) and near(telling.figure, other.figure)

    def told(other: Telling) -> bool:
        return allowed(other) or other.half == _GOAL

    known = pair.is_told(telling)
    like = [
        (likeness, other)
        for likeness, other in pair.like(telling, allowed, kin=_value_of(pair, telling), sure=_OF_TARGETS)
        if (likeness >= SURE or not other.planned) and (not known or other.figure.value == telling.figure.value)
    ]
    yield from _same(pair, telling, like, told)


def _was_set(other: Telling, *, planned: bool) -> bool:
    """Say whether the older report tells a figure as still to come, or, unless it must, as what was set."""
    return other.planned or (not planned and uses.is_target(other) and not uses.is_of_period(other))


def _later_years(pair: Pair, telling: Telling) -> frozenset[str]:
    """The years beyond a report at whose end a figure is to be reached: "chỉ tiêu đến năm 2027 là 70%"."""
    return frozenset(named for named in _UNTIL.findall(telling.near) if int(named) > pair.cues.new.year)


def _value_of(pair: Pair, telling: Telling) -> Sequence[Telling]:
    """The figure before a target in its line, whose words say what it is a target of where its own do not."""
    if content_of(_CLAUSE.split(telling.near)[-1]) - content_of(telling.unit) - _OF_PLANS:
        return ()
    told = [each for each in pair.now.around(telling) if each.mention.start < telling.mention.start]
    return [each for each in told if count_alike(each, telling) and pair.is_of_now(each)][-1:]


def _may_be_target(telling: Telling) -> bool:
    """Say whether a figure is what was set, by its words or as the goal of a ratio."""
    is_goal = telling.half == _GOAL or (not telling.half and uses.is_target(telling))
    return is_goal and not uses.change(telling) and not uses.is_rate(telling)


def _is_like_target(telling: Telling, other: Telling) -> bool:
    """Say whether a figure may be the same goal: of a ratio that no words call one, that of another ratio."""
    if uses.change(other) or other.half == 1 or _are_of_two_years(telling, other):
        return False
    return uses.is_target(telling) or (other.half == _GOAL and uses.is_target(other))


def _are_of_two_years(telling: Telling, other: Telling) -> bool:
    """Say whether the words at two figures name years, and none that is the same."""
    mine, its = (frozenset(_YEAR.findall(each.said)) for each in (telling, other))
    return bool(mine and its and not mine & its)


def _same(pair: Pair, telling: Telling, like: Sequence[Like], allow: Allow | None) -> Iterator[Claim]:
    known = _is_known(pair, telling, like, allow)
    if not like and not known:
        pair.unmatched.append(telling)
    yield from _held_against(pair, telling, _of_value(telling, like) if known else like)


def _is_known(pair: Pair, telling: Telling, like: Sequence[Like], allow: Allow | None) -> bool:
    """Say whether the older report tells a value; of what it tells in the same words it must tell it itself."""
    if pair.is_sure(telling, like):
        return pair.tells(telling, allow or pair.is_plain)
    return pair.knows(telling, allow)


def _of_value(telling: Telling, like: Sequence[Like]) -> list[Like]:
    return [each for each in like if each[1].figure.value == telling.figure.value]


def _is_supposed(pair: Pair, telling: Telling, other: Telling) -> bool:
    """Say whether words at large alone make two figures one: a target of the year may be none of a quarter."""
    if other.column:
        return pair.is_strange(other, telling)
    of_year = _OF_YEAR.search(f"{telling.bracket or ''} {telling.near} {telling.tail[:30]}"[-140:])
    if other.planned and of_year and not (pair.cues.is_year_before or "năm" in other.said):
        return True
    return not uses.stands(other) and pair.is_strange(other, telling, most=True)


def _held_against(pair: Pair, telling: Telling, like: Sequence[Like]) -> Iterator[Claim]:
    claims = [
        (
            likeness,
            SameValue(
                first=stated(telling.figure, was_set=uses.is_target(telling)),
                second=stated(other.figure, was_set=uses.is_target(telling)),
                evidence=pair.evidence(telling, old=other),
                supposed=_is_supposed(pair, telling, other),
            ),
        )
        for likeness, other in like
    ]
    yield from likeliest(claims)
