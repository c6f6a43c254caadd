from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report import Count, Figure, Interval, Measure, Money, Percent, PercentagePoints, Qualifier
from dangbo_report.strategies import (
    counts,
    figures,
    intervals,
    measures,
    money,
    percentage_points,
    percents,
    qualifiers,
)

ANY = settings(max_examples=5000, derandomize=True, database=None, phases=[Phase.generate])
SMALLEST = settings(database=None, deadline=None, derandomize=True, phases=[Phase.generate, Phase.shrink])
Strategy = Callable[..., st.SearchStrategy[Any]]
WITH_BOUNDS: dict[Strategy, type[Figure]] = {
    counts: Count,
    money: Money,
    percents: Percent,
    percentage_points: PercentagePoints,
    measures: Measure,
}


@pytest.mark.parametrize("strategy", WITH_BOUNDS)
@given(data=st.data())
def test_values_stay_within_the_bounds(strategy: Strategy, data: st.DataObject) -> None:
    low, high = sorted(
        data.draw(st.tuples(*[st.integers(0 if strategy is counts else -(10**6), 10**6)] * 2), label="bounds")
    )
    drawn = data.draw(strategy(min_value=low, max_value=high))
    assert type(drawn) is WITH_BOUNDS[strategy]
    assert low <= drawn.value <= high


@pytest.mark.parametrize("strategy", WITH_BOUNDS)
def test_every_qualifier_is_drawn(strategy: Strategy) -> None:
    for qualifier in Qualifier:
        assert find(strategy(), lambda drawn, q=qualifier: drawn.qualifier is q, settings=ANY)


@pytest.mark.parametrize("strategy", WITH_BOUNDS)
def test_only_the_steps_that_were_asked_for_are_drawn(strategy: Strategy) -> None:
    @given(strategy(steps=[1]))
    def only_ones(drawn: Figure) -> None:
        assert drawn.step == 1

    only_ones()


@given(percents(min_value=0, max_value=100, steps=[Decimal("0.1")], qualifiers=st.just(Qualifier.OVER)))
def test_what_was_asked_for_is_drawn(percent: Percent) -> None:
    assert 0 <= percent.value <= 100
    assert percent.step == Decimal("0.1")
    assert percent.qualifier is Qualifier.OVER


@given(measures(units=st.just("công"), max_value=Fraction(1, 3)))
def test_a_noun_is_measured_in_decimals(measure: Measure) -> None:
    assert measure.step < 1
    assert measure.value < Decimal("0.34")


def test_whole_measures_have_a_unit_of_measure() -> None:
    @given(measures(steps=[Decimal(1)]))
    def is_whole(measure: Measure) -> None:
        assert str(measure).endswith(measure.unit)

    is_whole()


def test_figures_of_every_kind_are_drawn() -> None:
    for kind in WITH_BOUNDS.values():
        assert find(figures(), lambda drawn, kind=kind: type(drawn) is kind, settings=ANY)


@pytest.mark.parametrize(
    ("strategy", "smallest"),
    [
        (counts(), "0"),
        (counts(units=st.just("hộ"), min_value=7), "7 hộ"),
        (money(), "0 đồng"),
        (money(max_value=-1), "-1 đồng"),
        (percents(), "0%"),
        (percentage_points(), "0 điểm phần trăm"),
        (measures(), "0 km"),
        (intervals(), "[0, 0]"),
    ],
)
def test_examples_shrink_to_the_simplest(strategy: st.SearchStrategy[object], smallest: str) -> None:
    assert str(find(strategy, lambda _: True, settings=SMALLEST, random=Random(0))) == smallest


def test_a_failure_shrinks_to_the_smallest_that_fails() -> None:
    large = find(money(steps=[1]), lambda amount: amount.value > 1_234_567, settings=SMALLEST)
    assert str(large) == "1.234.568 đồng"
    assert str(find(percents(), lambda percent: percent.value > 100, settings=SMALLEST)) == "101%"


@given(intervals(min_value=-1, max_value=Decimal("0.5")))
def test_intervals_stay_within_the_bounds(interval: Interval) -> None:
    assert interval.lower is not None
    assert interval.upper is not None
    assert -1 <= interval.lower <= interval.upper <= Fraction(1, 2)


def test_intervals_of_every_shape_are_drawn() -> None:
    shapes: tuple[Callable[[Interval], bool], ...] = (
        lambda interval: interval == Interval.unbounded(),
        lambda interval: interval.lower is None and interval.upper_open,
        lambda interval: interval.upper is None and interval.lower_open,
        lambda interval: interval.lower is not None and interval.lower == interval.upper,
        lambda interval: interval.lower_open and interval.upper_open,
    )
    for shape in shapes:
        assert find(intervals(), shape, settings=ANY)


@given(qualifiers())
def test_a_qualifier_is_drawn(qualifier: Qualifier) -> None:
    assert qualifier in Qualifier


@pytest.mark.parametrize("strategy", WITH_BOUNDS)
@pytest.mark.parametrize(
    "arguments",
    [
        {"min_value": 2, "max_value": 1},
        {"min_value": 1.5},
        {"max_value": True},
        {"max_value": "9"},
        {"max_value": Decimal("NaN")},
        {"max_value": Decimal("Infinity")},
        {"max_value": Decimal("1E+1000000")},
        {"min_value": 10**18},
        {"steps": []},
        {"steps": [3]},
        {"qualifiers": Qualifier.OVER},
    ],
)
def test_arguments_are_checked(strategy: Strategy, arguments: dict[str, object]) -> None:
    with pytest.raises(InvalidArgument, match=next(iter(arguments))):
        strategy(**arguments)


def test_some_step_has_a_multiple_between_the_bounds() -> None:
    with pytest.raises(InvalidArgument, match="min_value=3"):
        money(min_value=3, max_value=4, steps=[10])
    with pytest.raises(InvalidArgument, match="min_value"):
        percents(min_value=Fraction(1, 3), max_value=Fraction(2, 5), steps=[Decimal(1)])


def test_a_count_is_not_negative() -> None:
    with pytest.raises(InvalidArgument, match="min_value=-1 must not be negative"):
        counts(min_value=-1)


def test_millions_without_a_noun_are_no_count() -> None:
    with pytest.raises(InvalidArgument, match="unit=''"):
        find(counts(units=st.just(""), steps=[10**6]), lambda _: True, settings=ANY)


def test_bounds_of_intervals_are_checked() -> None:
    with pytest.raises(InvalidArgument):
        find(intervals(min_value=1, max_value=0), lambda _: True, settings=ANY)
