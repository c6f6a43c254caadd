"""Figures: a step, digits that are a whole number of steps, a unit that can be written so, a qualifier."""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor
from typing import Final, NamedTuple, TypeAlias, TypeVar

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.figures import (
    Count,
    Figure,
    Interval,
    Measure,
    Money,
    Percent,
    PercentagePoints,
    Qualifier,
    is_measure_unit,
)
from dangbo_report.figures.written import MAX_EXPONENT, MAX_STEP_EXPONENT, MIN_STEP_EXPONENT
from dangbo_report.strategies._arguments import exact, ordered, some, strategy
from dangbo_report.strategies._units import measure_units, nouns

Exact: TypeAlias = int | Decimal | Fraction
F = TypeVar("F", Count, Money, Percent, PercentagePoints, Measure)
S = TypeVar("S", int, Decimal)

_LARGEST: Final = 10**MAX_EXPONENT - 1
_WHOLE_STEPS: Final = tuple(10**exponent for exponent in range(MAX_STEP_EXPONENT + 1))
_RATE_STEPS: Final = tuple(Decimal((0, (1,), exponent)) for exponent in range(0, MIN_STEP_EXPONENT - 1, -1))
_STEPS: Final = (*_RATE_STEPS, *map(Decimal, _WHOLE_STEPS[1:]))
#: "2 nghìn" may stand alone; "2 triệu" alone is money.
_BARE_STEP: Final = 1000
#: Three decimals of a noun look like English thousands.
_ENGLISH_STEP: Final = Decimal("0.001")


class _Grid(NamedTuple):
    """The values that can be written with one step between two bounds: so many steps at least and at most."""

    step: Decimal
    low: int
    high: int


def _grids(min_value: Exact, max_value: Exact, steps: Collection[S] | None, known: Collection[S]) -> tuple[_Grid, ...]:
    low, high = exact("min_value", min_value, _LARGEST), exact("max_value", max_value, _LARGEST)
    ordered("min_value", low, "max_value", high)
    grids: list[_Grid] = []
    for step in some("steps", steps, known):
        size = Fraction(step)
        grid = _Grid(Decimal(step), ceil(low / size), floor(high / size))
        if grid.low <= grid.high:
            grids.append(grid)
    if not grids:
        raise InvalidArgument(f"{steps=} has none of which {min_value=} to {max_value=} holds a multiple")
    return tuple(grids)


@st.composite
def _written(
    draw: st.DrawFn,
    make: Callable[[int, Decimal, str, Qualifier], F],
    grids: Callable[[str], tuple[_Grid, ...]],
    units: st.SearchStrategy[str],
    qualifiers: st.SearchStrategy[Qualifier],
) -> F:
    unit = draw(units)
    step, low, high = draw(st.sampled_from(grids(unit)))
    return make(draw(st.integers(low, high)), step, unit, draw(qualifiers))


def _fitting(grids: tuple[_Grid, ...], fits: Callable[[str, Decimal], bool]) -> Callable[[str], tuple[_Grid, ...]]:
    """Say for a unit with which of the steps it can be written."""

    @lru_cache
    def grids_for(unit: str) -> tuple[_Grid, ...]:
        fitting = tuple(grid for grid in grids if fits(unit, grid.step))
        if not fitting:
            raise InvalidArgument(f"no step of {[str(grid.step) for grid in grids]} can be written with {unit=}")
        return fitting

    return grids_for


def qualifiers() -> st.SearchStrategy[Qualifier]:
    """Draw the word before a figure; examples shrink to none."""
    return st.sampled_from(Qualifier)


def counts(
    *,
    min_value: int = 0,
    max_value: int = _LARGEST,
    units: st.SearchStrategy[str] | None = None,
    steps: Collection[int] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[Count]:
    """Draw counts: "05 ý kiến", "trên 2 nghìn hộ".

    Args:
        min_value: the smallest value.
        max_value: the largest value.
        units: what the nouns are drawn from; "" is a count without a noun.
        steps: powers of ten from 1, which say what the last written digit is worth; by default all of them.
        qualifiers: what the words before the figure are drawn from.

    Raises:
        InvalidArgument: nothing can be drawn.

    >>> from hypothesis import find
    >>> str(find(counts(min_value=5), lambda count: True))
    '5'
    """
    if min_value < 0:
        raise InvalidArgument(f"{min_value=} must not be negative: a count is not")
    return _written(
        lambda digits, step, unit, qualifier: Count(digits * int(step), unit, step=int(step), qualifier=qualifier),
        _fitting(
            _grids(min_value, max_value, steps, _WHOLE_STEPS),
            lambda unit, step: unit != "" or step <= _BARE_STEP,
        ),
        strategy("units", units, nouns() | _NO_UNIT),
        strategy("qualifiers", qualifiers, _QUALIFIERS),
    )


def money(
    *,
    min_value: int = -_LARGEST,
    max_value: int = _LARGEST,
    steps: Collection[int] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[Money]:
    """Draw amounts of money in đồng: "7,09 tỷ đồng".

    Args:
        min_value: the smallest value.
        max_value: the largest value.
        steps: powers of ten from 1; by default all of them.
        qualifiers: what the words before the figure are drawn from.

    Raises:
        InvalidArgument: nothing can be drawn.

    >>> from hypothesis import find
    >>> str(find(money(min_value=1_500_000_000, steps=[100_000_000]), lambda amount: True))
    '1,5 tỷ đồng'
    """
    return _written(
        lambda digits, step, _, qualifier: Money(digits * int(step), step=int(step), qualifier=qualifier),
        _any_unit(_grids(min_value, max_value, steps, _WHOLE_STEPS)),
        _NO_UNIT,
        strategy("qualifiers", qualifiers, _QUALIFIERS),
    )


def percents(
    *,
    min_value: Exact = -_LARGEST,
    max_value: Exact = _LARGEST,
    steps: Collection[Decimal] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[Percent]:
    """Draw percents: "23,6%".

    Args:
        min_value: the smallest value.
        max_value: the largest value.
        steps: powers of ten up to 1, such as Decimal("0.01") for two decimals; by default all of them.
        qualifiers: what the words before the figure are drawn from.

    Raises:
        InvalidArgument: nothing can be drawn.

    >>> from hypothesis import find
    >>> str(find(percents(min_value=Decimal("99.5"), steps=[Decimal("0.01")]), lambda percent: True))
    '99,50%'
    """
    return _written(
        lambda digits, step, _, qualifier: Percent(_times(digits, step), step=step, qualifier=qualifier),
        _any_unit(_grids(min_value, max_value, steps, _RATE_STEPS)),
        _NO_UNIT,
        strategy("qualifiers", qualifiers, _QUALIFIERS),
    )


def percentage_points(
    *,
    min_value: Exact = -_LARGEST,
    max_value: Exact = _LARGEST,
    steps: Collection[Decimal] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[PercentagePoints]:
    """Draw differences of rates: "12,03 điểm phần trăm"; arguments and errors as `percents`.

    >>> from hypothesis import find
    >>> str(find(percentage_points(max_value=-1), lambda points: True))
    '-1 điểm phần trăm'
    """
    return _written(
        lambda digits, step, _, qualifier: PercentagePoints(_times(digits, step), step=step, qualifier=qualifier),
        _any_unit(_grids(min_value, max_value, steps, _RATE_STEPS)),
        _NO_UNIT,
        strategy("qualifiers", qualifiers, _QUALIFIERS),
    )


def measures(
    *,
    min_value: Exact = -_LARGEST,
    max_value: Exact = _LARGEST,
    units: st.SearchStrategy[str] | None = None,
    steps: Collection[Decimal] | None = None,
    qualifiers: st.SearchStrategy[Qualifier] | None = None,
) -> st.SearchStrategy[Measure]:
    """Draw measured quantities: "20,5 tấn", "41,8 nghìn ha".

    Args:
        min_value: the smallest value.
        max_value: the largest value.
        units: what the units are drawn from; a noun that is no unit of measure gets decimals.
        steps: powers of ten; by default all of them.
        qualifiers: what the words before the figure are drawn from.

    Raises:
        InvalidArgument: nothing can be drawn.

    >>> from hypothesis import find
    >>> str(find(measures(units=st.just("tấn"), steps=[Decimal("0.1")]), lambda m: m.value > 20))
    '20,1 tấn'
    """
    grids = _grids(min_value, max_value, steps, _STEPS)
    default = measure_units()
    if any(_is_measurable("", grid.step) for grid in grids):
        default |= nouns()
    return _written(
        lambda digits, step, unit, qualifier: Measure(_times(digits, step), unit, step=step, qualifier=qualifier),
        _fitting(grids, _is_measurable),
        strategy("units", units, default),
        strategy("qualifiers", qualifiers, _QUALIFIERS),
    )


def figures() -> st.SearchStrategy[Figure]:
    """Draw figures of every kind; examples shrink to a count."""
    return counts() | money() | percents() | percentage_points() | measures()


@st.composite
def intervals(draw: st.DrawFn, *, min_value: Exact | None = None, max_value: Exact | None = None) -> Interval:
    """Draw intervals of exact numbers; a side that has no bound may be unbounded.

    Args:
        draw: given by Hypothesis.
        min_value: what no number of the interval is below; None: nothing.
        max_value: what no number of the interval is above; None: nothing.

    Raises:
        InvalidArgument: nothing can be drawn.
    """
    bounds = st.fractions(min_value=min_value, max_value=max_value, max_denominator=1000)
    lower, upper = sorted((draw(bounds), draw(bounds)))
    unbounded_below = min_value is None and draw(st.booleans())
    unbounded_above = max_value is None and draw(st.booleans())
    is_wide = lower < upper or unbounded_below or unbounded_above
    return Interval(
        None if unbounded_below else lower,
        None if unbounded_above else upper,
        lower_open=is_wide and not unbounded_below and draw(st.booleans()),
        upper_open=is_wide and not unbounded_above and draw(st.booleans()),
    )


_QUALIFIERS: Final = qualifiers()
_NO_UNIT: Final = st.just("")


def _any_unit(grids: tuple[_Grid, ...]) -> Callable[[str], tuple[_Grid, ...]]:
    return lambda _: grids


def _is_measurable(unit: str, step: Decimal) -> bool:
    return is_measure_unit(unit) or (step < 1 and step != _ENGLISH_STEP)


def _times(digits: int, step: Decimal) -> Decimal:
    exponent = step.adjusted()
    return Decimal(f"{digits}E{exponent}") if exponent < 0 else Decimal(digits * int(step))
