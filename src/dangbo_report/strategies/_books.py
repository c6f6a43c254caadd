"""Fact books; what hangs together in one is consistent by construction."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, assert_never

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.figures import Count, Figure, Measure, Money, Percent, Qualifier
from dangbo_report.indicators import (
    AnyFact,
    AnyIndicator,
    CountIndicator,
    Fact,
    FactBook,
    MeasureIndicator,
)
from dangbo_report.organisations import Organisation
from dangbo_report.periods import Period
from dangbo_report.strategies._scenes import scenes
from dangbo_report.strategies._topics import TOPICS, Relation, Topic

# Drawn dozens of times for one report, so the strategies are made once.
_SMALL: Final = st.integers(0, 999)
_LARGE: Final = st.integers(0, 99_999)
_SOME: Final = st.integers(1, 9_999)
_COUNT_WRITING: Final = st.sampled_from(
    ((1, Qualifier.EXACT), (1, Qualifier.OVER), (1, Qualifier.NEARLY), (100, Qualifier.EXACT), (1000, Qualifier.OVER))
)
_MONEY_STEPS: Final = st.sampled_from((10**6, 10**5, 10**7, 10**8, 10**9, 1))
_MEASURE_STEPS: Final = st.sampled_from((Decimal("0.1"), Decimal(1), Decimal("0.01")))


def topic_facts(draw: st.DrawFn, topic: Topic, organisation: Organisation, period: Period) -> tuple[AnyFact, ...]:
    """Draw the facts of a topic; what they say of each other is true."""
    main, *others = topic.indicators

    def fact(indicator: AnyIndicator, figure: Figure, **more: Any) -> AnyFact:
        return Fact(indicator, organisation, more.pop("period", period), figure, **more)  # pyright: ignore[reportArgumentType] - drawn to fit

    match topic.relation:
        case Relation.ALONE:
            return (fact(main, _figure(draw, main)),)
        case Relation.TARGET:
            return (fact(main, _figure(draw, main, exact=True), target=_target(draw, main)),)
        case Relation.COMPARED:
            before = period.same_period_last_year()
            return fact(main, _figure(draw, main)), fact(main, _figure(draw, main), period=before)
        case Relation.PARTS | Relation.OF_WHICH:
            return _with_parts(draw, topic, fact)
        case Relation.STOCK:
            increase = draw(_SMALL)
            stock = _count(main, increase + draw(_LARGE))
            return fact(main, stock), fact(others[0], _count(others[0], increase))
        case Relation.STATED:
            figure = _figure(draw, others[0], exact=True)
            percent = Percent.of(figure.value, _target(draw, others[0]).value, step=main.percent_step)
            return fact(main, percent), fact(others[0], figure)
        case Relation.SHARE:
            part = draw(_SMALL)
            whole = part + draw(_SOME)
            share = fact(main, Percent.of(part, whole, step=main.percent_step))
            return share, fact(others[0], _count(others[0], part)), fact(others[1], _count(others[1], whole))
        case _:
            assert_never(topic.relation)


def _with_parts(draw: st.DrawFn, topic: Topic, fact: Callable[..., AnyFact]) -> tuple[AnyFact, ...]:
    """The facts of a whole and its parts, which are all of it or some."""
    main, *others = topic.indicators
    values = [draw(_SMALL) for _ in others]
    rest = draw(_SMALL) if topic.relation is Relation.OF_WHICH else 0
    codes = {str(topic.relation): tuple(other.code for other in others)}
    smaller = (fact(other, _count(other, value)) for other, value in zip(others, values, strict=True))
    return fact(main, _count(main, sum(values) + rest), **codes), *smaller


def _count(indicator: AnyIndicator, value: int) -> Count:
    return Count(value, getattr(indicator, "unit", ""))


def _figure(draw: st.DrawFn, indicator: AnyIndicator, *, exact: bool = False) -> Count | Money | Measure:
    """A figure of a size that reports have, written in one of the ways that they have."""
    digits = draw(_LARGE)
    match indicator:
        case CountIndicator():
            step, qualifier = (1, Qualifier.EXACT) if exact else draw(_COUNT_WRITING)
            shown = qualifier if digits else Qualifier.EXACT
            return Count(digits * step, indicator.unit, step=step, qualifier=shown)
        case MeasureIndicator():
            size = draw(_MEASURE_STEPS)
            return Measure(digits * size, indicator.unit, step=size)
        case _:
            step = draw(_MONEY_STEPS)
            return Money(digits * step, step=step)


def _target(draw: st.DrawFn, indicator: AnyIndicator) -> Count | Money | Measure:
    target = draw(_SOME)
    match indicator:
        case CountIndicator():
            return Count(target, indicator.unit)
        case MeasureIndicator():
            return Measure(Decimal(target), indicator.unit)
        case _:
            return Money(target * 10**6, step=10**6)


def body_facts(
    draw: st.DrawFn, organisation: Organisation, period: Period, least: int, most: int
) -> tuple[tuple[AnyFact, ...], ...]:
    """Draw facts of a body, topic by topic, so many at least and at most."""
    before = period.same_period_last_year()
    was_there = organisation.is_active(before.start, before.end)
    left = [was_there or topic.relation is not Relation.COMPARED for topic in TOPICS]
    wanted = draw(st.integers(min(1, least), most))
    drawn: list[tuple[AnyFact, ...]] = []
    size = 0
    while size < most and (len(drawn) < wanted or size < least):
        drawn.append(draw(_next_topic(left, most - size, organisation, period)))
        size += len(drawn[-1])
    return tuple(drawn)


# How many are drawn is drawn first, and each in one draw: that is what Hypothesis shrinks best.
@st.composite
def _next_topic(
    draw: st.DrawFn, left: list[bool], room: int, organisation: Organisation, period: Period
) -> tuple[AnyFact, ...]:
    """The topic that is drawn or, where it is gone or has no room, the simplest that is left and has."""
    drawn = draw(_NUMBERS)
    number = next(number for number in (drawn, *_SIMPLEST) if left[number] and TOPICS[number].size <= room)
    left[number] = False
    return topic_facts(draw, TOPICS[number], organisation, period)


_NUMBERS: Final = st.integers(0, len(TOPICS) - 1)
_SIMPLEST: Final = sorted(
    range(len(TOPICS)), key=lambda number: (TOPICS[number].size, TOPICS[number].relation is not Relation.ALONE)
)
#: How many facts one body can have: whatever was drawn before, a topic of one fact is left for the last one.
MAX_FACTS: Final = sum(topic.size == 1 for topic in TOPICS)
#: So many facts have room among the bodies of the smallest standard directory.
_MAX_BOOK: Final = 7 * MAX_FACTS


def fact_books(*, min_size: int = 0, max_size: int = 20) -> st.SearchStrategy[FactBook]:
    """Draw fact books whose percents, breakdowns, shares and stocks are consistent.

    Args:
        min_size: how many facts at least.
        max_size: how many at most; there is room for 63.

    Raises:
        InvalidArgument: the sizes are no sizes.

    >>> from hypothesis import find
    >>> book = find(fact_books(min_size=2), lambda book: True)
    >>> len({fact.key for fact in book}) >= 2
    True
    """
    if not 0 <= min_size <= max_size <= _MAX_BOOK:
        raise InvalidArgument(f"{min_size=} and {max_size=} must be sizes up to {_MAX_BOOK}, in order")
    return _fact_books(min_size, max_size)


@st.composite
def _fact_books(draw: st.DrawFn, min_size: int, max_size: int) -> FactBook:
    directory, period = draw(_SCENES)
    drawn: list[AnyFact] = []
    for after, organisation in zip(range(len(directory) - 1, -1, -1), directory, strict=True):
        least = max(0, min_size - len(drawn) - after * MAX_FACTS)
        most = min(MAX_FACTS, max_size - len(drawn))
        drawn += (fact for topic in body_facts(draw, organisation, period, least, most) for fact in topic)
    return FactBook(tuple(drawn))


_SCENES: Final = scenes()
